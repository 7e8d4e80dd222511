"""When the next rounds of a type come: the gaps so far, and the chance that there is no further round."""

from dataclasses import dataclass

from rounds.forecast.past import Past


@dataclass(frozen=True, slots=True)
class Rhythm:
    """`waits` are the days from today to the next round, `gaps` those between later ones, each as likely.

    `given_up` is the chance that the type has ended already, `ends` that it ends after any later round.
    """

    waits: tuple[int, ...]
    gaps: tuple[int, ...]
    given_up: float
    ends: float


def rhythm_of(past: Past) -> Rhythm:
    """Types have been dropped without notice, so by the rule of succession each round may be the last.

    Of n rounds that all had a successor, the next has none with a chance of one in n + 1. The longer nothing
    has come, measured by the gaps so far, the likelier it is that nothing will. A wait that is longer than
    every gap so far tells nothing about when the round comes: the gap then counts from today.
    """
    gaps, waited = past.gaps, past.waited
    longer = tuple(gap - waited for gap in gaps if gap > waited)
    ends = 1 / (len(past) + 1)
    waits_so_long = (len(longer) + 1) / (len(gaps) + 1)
    given_up = ends / (ends + (1 - ends) * waits_so_long)
    return Rhythm(longer or gaps, gaps, given_up, ends)
