"""What every kind of criterion has: parameters, a verdict, and the distance of one that fails."""

from collections.abc import Iterable
from dataclasses import Field, dataclass, field
from decimal import Decimal
from enum import IntEnum, StrEnum
from typing import Any, ClassVar, NamedTuple

from crs.law import LawError, keys_of
from crs.outcome import Facts, Outcome
from crs.pathways.person import Person
from crs.pathways.reading import Reading
from crs.profile import Province
from crs.programs.judge import verdict

CANADA, ABROAD = "CA", "abroad"
PLACES = (CANADA, *Province, ABROAD)
ALL = 100


class Effort(IntEnum):
    """What it takes to change a fact, the least first."""

    SOON = 0
    """In one's own hands within months: a test, an assessment of education, a profile."""
    LONG = 1
    """Years, or somebody else: work, study, an offer, money, a nomination."""
    NEVER = 2
    """Out of reach: a birthday, a family, a citizenship."""


Distance = tuple[Effort, int]
"""What it takes to meet a failing criterion, and how much of it is lacking, per cent."""


class Judged(NamedTuple):
    """A verdict, the facts it rests on, and what would settle it or how far away it is."""

    outcome: Outcome
    have: Facts
    missing: tuple[str, ...] = ()
    distance: Distance | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate:
    """A criterion: the fields are the parameters that the data gives, and nothing else is read from it."""

    kind: ClassVar[str] = ""
    effort: ClassVar[Effort] = Effort.LONG

    source: Reading | None = field(default=None, compare=False)

    def judge(self, person: Person) -> Judged:
        raise NotImplementedError

    def outcome(self, person: Person) -> Outcome:
        """The verdict alone, where the facts are not told: most bands of a grid are looked at for it only."""
        return person.judge(self).outcome

    def on_grid(self, grid: str | None) -> "Predicate":
        """The criterion for a pathway with that grid; only points read one."""
        return self

    def need(self) -> Facts:
        """The parameters that are given, as the data spells them."""
        kind: Any = type(self)
        told = ((key, f, getattr(self, f.name)) for key, f in keys_of(kind).items() if key != "source")
        return {key: plain(value) for key, f, value in told if not _is_left_out(f, value)}

    def judged(
        self,
        fact: bool | None,
        have: Facts,
        missing: Iterable[str | None] = (),
        *,
        lacking: int = ALL,
        effort: Effort | None = None,
    ) -> Judged:
        """A verdict, with what is missing where it is open, and the distance where it fails."""
        if fact is None:
            return Judged(Outcome.UNKNOWN, have, named(missing))
        distance = None if fact else (self.effort if effort is None else effort, lacking)
        return Judged(verdict(fact), have, (), distance)


def named(names: Iterable[str | None]) -> tuple[str, ...]:
    """Each name once, in order of use."""
    return tuple(dict.fromkeys([name for name in names if name]))


def _is_left_out(f: Field[Any], value: Any) -> bool:
    return value is None or value == f.default


def plain(value: Any) -> Any:
    """Parameters as JSON values."""
    if isinstance(value, Predicate):
        return {"kind": value.kind, **value.need()}
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    return dict(value) if isinstance(value, dict) else value


def lacking(have: int, need: int) -> int:
    """How much of a number is not there yet, per cent."""
    if need <= 0:
        return ALL
    return max(1, min(ALL, ALL - ALL * max(have, 0) // need))


def check(holds: bool, complaint: str) -> None:
    """Raise `LawError` where a parameter cannot be meant."""
    if not holds:
        raise LawError(complaint)


def check_places(places: tuple[str, ...]) -> None:
    for place in places:
        check(place in PLACES, f"places: {place!r} is not one of {', '.join(PLACES)}")


def value_of(fact: StrEnum | None) -> str | None:
    return None if fact is None else fact.value


def values_of(facts: Iterable[StrEnum] | None) -> list[str] | None:
    return None if facts is None else [each.value for each in facts]
