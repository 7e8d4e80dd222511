"""What the rounds of a year come to, type by type."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from rounds.kinds import Kind
from rounds.reading import RoundFact
from rounds.scales import broken_on


@dataclass(frozen=True, slots=True)
class Figures:
    """Rounds of one type in one year on one scale of points. `middle` is the median of the lowest scores.

    `after_break` says that they were held since the points changed, so that no other row compares.
    """

    kind: Kind
    year: int
    after_break: bool
    rounds: int
    invitations: int
    lowest: int
    middle: float
    highest: int


def figures(rounds: Iterable[RoundFact]) -> list[Figures]:
    """A row for each year, scale and type, the latest year first and the most invitations first in it."""
    groups: dict[tuple[int, bool, Kind], list[RoundFact]] = {}
    for fact in rounds:
        groups.setdefault((fact.date.year, is_after_break(fact), fact.kind), []).append(fact)
    rows = [_row(*key, facts) for key, facts in groups.items()]
    return sorted(rows, key=lambda row: (-row.year, not row.after_break, -row.invitations))


def _row(year: int, after_break: bool, kind: Kind, facts: Sequence[RoundFact]) -> Figures:
    scores = [fact.cutoff for fact in facts]
    invited = sum(fact.invitations for fact in facts)
    return Figures(kind, year, after_break, len(facts), invited, min(scores), median(scores), max(scores))


def is_after_break(fact: RoundFact) -> bool:
    day = broken_on()
    return day is not None and fact.date >= day


def years_of(rounds: Iterable[RoundFact]) -> list[int]:
    """The years that have rounds, the latest first."""
    return sorted({fact.date.year for fact in rounds}, reverse=True)


def kinds_of(rounds: Iterable[RoundFact]) -> list[Kind]:
    """The types that have rounds, in the order of `Kind`."""
    found = {fact.kind for fact in rounds}
    return [kind for kind in Kind if kind in found]
