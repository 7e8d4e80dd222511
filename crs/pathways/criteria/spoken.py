"""The criterion about language: levels in English or French, perhaps by the level of an occupation."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from crs.jobs import teer
from crs.language import LEVELS
from crs.outcome import Outcome
from crs.pathways.criteria.base import ALL, Effort, Judged, Predicate, check, lacking
from crs.pathways.person import Person
from crs.profile import ABILITIES, Official
from crs.programs.spoken import Held, Needed, best_outcome

TEERS = tuple("012345")
NOTHING = 0


class Spoken(StrEnum):
    """The language that a criterion asks for."""

    EITHER = "either"
    ENGLISH = "en"
    FRENCH = "fr"


OFFICIAL = {Spoken.EITHER: None, Spoken.ENGLISH: Official.ENGLISH, Spoken.FRENCH: Official.FRENCH}
NONE_NEEDED = Held(Outcome.MET, {"language": None, "test": None, "minimum": None})


class Whose(StrEnum):
    """The occupation whose TEER decides on the level."""

    OFFER = "offer"
    MAIN = "main"


@dataclass(frozen=True, slots=True)
class Language(Predicate):
    """One test result, valid on the day, that reaches the level in every ability asked for.

    `by_teer`: the level in all four by the TEER of the offer or of the main occupation; a TEER that does
    not stand there asks for none. Without that occupation the lowest level there is judged.
    """

    kind: ClassVar[str] = "language"
    effort: ClassVar[Effort] = Effort.SOON

    language: Spoken = Spoken.EITHER
    all: int | None = None
    listening: int | None = None
    reading: int | None = None
    writing: int | None = None
    speaking: int | None = None
    by_teer: Mapping[str, int] = field(default_factory=dict, hash=False)
    of: Whose | None = None
    needed: Needed = field(init=False, compare=False, repr=False, metadata={"key": None})

    def __post_init__(self) -> None:
        ways = (self.all is not None, any(self.each()), bool(self.by_teer))
        check(sum(ways) == 1, "one of all, by_teer or single abilities is needed")
        check(bool(self.by_teer) == (self.of is not None), "by_teer and of belong together")
        check(set(self.by_teer) <= set(TEERS), "by_teer: a key is not a TEER from 0 to 5")
        for level in (self.all, *self.each(), *self.by_teer.values()):
            check(
                level is None or level in LEVELS[1:], f"level {level} is not from {LEVELS[1]} to {LEVELS[-1]}"
            )
        needed = every(self.all) if self.all else tuple(level or NOTHING for level in self.each())
        object.__setattr__(self, "needed", needed)

    def each(self) -> tuple[int | None, ...]:
        """The level of each ability on its own."""
        return tuple(getattr(self, ability) for ability in ABILITIES)

    def judge(self, person: Person) -> Judged:
        if not self.by_teer:
            return self._result(self._held(person, self.needed), self.needed)
        levels = self._possible(person)
        least, most = (self._held(person, every(level)) for level in (levels[0], levels[-1]))
        if most.outcome is Outcome.MET or levels[0] == levels[-1]:
            return self._result(most, every(levels[-1]))
        if least.outcome is Outcome.NOT_MET:
            return self._result(least, every(levels[0]))
        unsettled = (
            name for each in (least, most) if each.outcome is Outcome.UNKNOWN for name in each.missing
        )
        whose = "job_offer" if self.of is Whose.OFFER else "work"
        return self.judged(None, {**least.facts, "level": None}, (*unsettled, whose))

    def outcome(self, person: Person) -> Outcome:
        if self.by_teer or person.profile.languages is None:
            return person.judge(self).outcome
        return best_outcome(person.counting[OFFICIAL[self.language]], self.needed)

    def _result(self, best: Held, need: Needed) -> Judged:
        facts = {**best.facts, "level": need[0] if need.count(need[0]) == len(need) else None}
        if best.outcome is Outcome.MET:
            return Judged(best.outcome, facts)
        if best.outcome is Outcome.UNKNOWN:
            return self.judged(None, facts, best.missing)
        return self.judged(False, facts, lacking=_lacking(best, need))

    def _held(self, person: Person, need: Needed) -> Held:
        return person.held(OFFICIAL[self.language], need) if any(need) else NONE_NEEDED

    def _possible(self, person: Person) -> list[int]:
        """The levels that may apply, lowest first."""
        teers = _of_offer(person) if self.of is Whose.OFFER else _of_main(person)
        if teers is not None and not teers:
            return [min(self.by_teer.values())]
        return sorted({self.by_teer.get(each, NOTHING) for each in teers or TEERS})


def every(level: int) -> Needed:
    """That level in all abilities."""
    return (level,) * len(ABILITIES)


def _of_offer(person: Person) -> frozenset[str] | None:
    """The TEER of the offer; None while it is open, empty where there is no offer."""
    if person.has_offer is False:
        return frozenset()
    noc = person.offer.noc
    return None if noc is None else frozenset((str(teer(noc)),))


def _of_main(person: Person) -> frozenset[str] | None:
    """The TEERs that the main occupation may have; None while any may, empty without work."""
    if person.profile.work is None:
        return None
    nocs = person.main_occupations
    return None if None in nocs else frozenset(str(teer(noc)) for noc in nocs if noc)


def _lacking(best: Held, need: Needed) -> int:
    """By the lowest level, against the highest that is asked for."""
    minimum = best.facts.get("minimum")
    return lacking(minimum, max(need)) if isinstance(minimum, int) else ALL
