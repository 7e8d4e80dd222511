"""A person beside the rounds of their types, and their place in the pool. Pure: facts in, facts out.

*Would have been invited* asks of the person as they are today and of the law as it was that day
(`crs.regimes.moved`): were the conditions of the round met, and was the score at or above the lowest score
invited? Who had exactly that score was invited or not by the hour of their profile, which is left aside.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from crs.assess import assess
from crs.outcome import Assessment, Outcome
from crs.profile import Profile
from crs.regimes import moved, regime
from rounds.eligibility import outcome_for
from rounds.kinds import Kind
from rounds.reading import Pool, RoundFact

SHOWN = 3
"""Last rounds of a type that are told one by one."""


@dataclass(frozen=True, slots=True)
class Beside:
    """One round: how far above (or, below zero, below) its lowest score the person is, at worst and at best.

    `invited` is None where an answer is missing that decides it.
    """

    round: RoundFact
    low: int
    high: int
    invited: bool | None


@dataclass(frozen=True, slots=True)
class KindBeside:
    """One type of round. `last` holds its last rounds, `year` all of the last twelve months, newest first."""

    kind: Kind
    last: tuple[Beside, ...]
    year: tuple[Beside, ...]

    @property
    def invited(self) -> int:
        """In how many of the year's rounds an invitation was sure."""
        return sum(1 for each in self.year if each.invited)

    @property
    def perhaps(self) -> int:
        """In how many an answer is missing that decides it."""
        return sum(1 for each in self.year if each.invited is None)


@dataclass(frozen=True, slots=True)
class Place:
    """How many of the pool have a higher score: at least `ahead_low`, at most `ahead_high`."""

    pool: Pool
    ahead_low: int
    ahead_high: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """`known_to` is the day of the newest round on record; None where there is none."""

    known_to: date | None
    kinds: tuple[KindBeside, ...]
    open: tuple[Kind, ...]
    place: Place | None


def compare(
    profile: Profile,
    assessment: Assessment,
    rounds: Sequence[RoundFact],
    pool: Pool | None,
    *,
    since: date,
) -> Comparison:
    """The person beside `rounds` (newest first), of which those from `since` on are the last year's."""
    by_kind: dict[Kind, list[RoundFact]] = {}
    for each in rounds:
        by_kind.setdefault(each.kind, []).append(each)
    now = {kind: outcome_for(kind, assessment, profile) for kind in by_kind}
    then = Then(profile, assessment)
    return Comparison(
        rounds[0].date if rounds else None,
        tuple(_kind(kind, by_kind[kind], then, since) for kind in now if now[kind] is Outcome.MET),
        tuple(kind for kind in now if now[kind] is Outcome.UNKNOWN),
        place_in(pool, assessment) if pool else None,
    )


class Then:
    """The person of today under the law of other days, worked out once for each law."""

    def __init__(self, profile: Profile, assessment: Assessment) -> None:
        self.profile, self.today = profile, assessment.on
        self._known: dict[int, Assessment] = {regime(self.today): assessment}

    def under(self, day: date) -> Assessment:
        """The assessment by the law of that day."""
        law = regime(day)
        if law not in self._known:
            self._known[law] = assess(moved(self.profile, on=self.today, to=day), on=day)
        return self._known[law]

    def beside(self, fact: RoundFact) -> Beside:
        found = self.under(fact.date)
        low, high = found.crs.low - fact.cutoff, found.crs.high - fact.cutoff
        return Beside(fact, low, high, _invited(outcome_for(fact.kind, found, self.profile), low, high))


def _kind(kind: Kind, facts: Iterable[RoundFact], then: Then, since: date) -> KindBeside:
    beside = [then.beside(fact) for fact in facts]
    return KindBeside(kind, tuple(beside[:SHOWN]), tuple(each for each in beside if each.round.date >= since))


def _invited(outcome: Outcome, low: int, high: int) -> bool | None:
    if outcome is Outcome.NOT_MET or high < 0:
        return False
    return True if outcome is Outcome.MET and low >= 0 else None


def place_in(pool: Pool, assessment: Assessment) -> Place:
    """Where the score stands among those in the pool, which counts people by bands of scores."""
    low, high = assessment.crs.low, assessment.crs.high
    return Place(
        pool,
        sum(band.count for band in pool.bands if band.low > high),
        sum(band.count for band in pool.bands if band.high >= low),
        low,
        high,
    )


def last_cutoffs(comparison: Comparison) -> Mapping[Kind, RoundFact]:
    """The newest round of each type the person can be invited in."""
    return {each.kind: each.last[0].round for each in comparison.kinds if each.last}
