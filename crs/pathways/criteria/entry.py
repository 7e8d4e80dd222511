"""Criteria about Express Entry, points, and what somebody has already granted."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import ClassVar

from crs.categories import CODES
from crs.outcome import Finding, Outcome, PointsLine
from crs.pathways.criteria.base import Effort, Judged, Predicate, check, lacking, values_of
from crs.pathways.criteria.oneself import same
from crs.pathways.person import Person
from crs.points.offer import any_of
from crs.profile import Province
from crs.programs.judge import reaches


class Fact(StrEnum):
    """A fact that one answer, yes or no, tells."""

    ADMISSION_LETTER = "admission_letter"
    MULTINATIONAL_EMPLOYER = "multinational_employer"
    MITACS_INTERNSHIP = "mitacs_internship"
    EXPRESS_ENTRY_PROFILE = "express_entry_profile"
    CERTIFICATE_OF_QUALIFICATION = "certificate_of_qualification"
    CANADIAN_PARENT = "canadian_parent"
    INTENDS_QUEBEC = "intends_quebec"
    PROVINCIAL_NOMINATION = "provincial_nomination"
    RELATIVE_IN_CANADA = "relative_in_canada"


SOON = (Fact.EXPRESS_ENTRY_PROFILE, Fact.INTENDS_QUEBEC)
NEVER = (Fact.CANADIAN_PARENT, Fact.RELATIVE_IN_CANADA)


@dataclass(frozen=True, slots=True)
class Flag(Predicate):
    """A yes, or with `is = false` a no."""

    kind: ClassVar[str] = "flag"

    fact: Fact
    is_: bool = field(default_factory=lambda: True)

    def judge(self, person: Person) -> Judged:
        told: bool | None = getattr(person.profile, self.fact)
        effort = Effort.SOON if self.fact in SOON else Effort.NEVER if self.fact in NEVER else None
        return self.judged(same(self.is_, told), {self.fact.value: told}, (self.fact,), effort=effort)


@dataclass(frozen=True, slots=True)
class FromProvince(Predicate):
    """Something that one of the provinces has granted; without provinces, any of them."""

    fact: ClassVar[str] = ""

    provinces: tuple[Province, ...] = ()

    def judge(self, person: Person) -> Judged:
        told: tuple[Province, ...] | None = getattr(person.profile, self.fact)
        return self.judged(self._granted(told), {self.fact: values_of(told)}, (self.fact,))

    def _granted(self, told: tuple[Province, ...] | None) -> bool | None:
        if told is None:
            return None
        return not set(told).isdisjoint(self.provinces) if self.provinces else bool(told)


@dataclass(frozen=True, slots=True)
class Invitation(FromProvince):
    """An invitation, a letter of interest or a recruitment event."""

    kind: ClassVar[str] = "invitation"
    fact: ClassVar[str] = "invited_by"


@dataclass(frozen=True, slots=True)
class Licence(FromProvince):
    """A licence or registration to practise one's occupation."""

    kind: ClassVar[str] = "licence"
    fact: ClassVar[str] = "licensed_in"


@dataclass(frozen=True, slots=True)
class Nomination(FromProvince):
    """A nomination; of any province it may also be told as the nomination of Express Entry."""

    kind: ClassVar[str] = "nomination"
    fact: ClassVar[str] = "nominated_by"

    def judge(self, person: Person) -> Judged:
        told, enhanced = person.profile.nominated_by, person.profile.provincial_nomination
        by = self._granted(told)
        granted = by if self.provinces else enhanced if told is None else any_of((by, enhanced or False))
        have = {"nominated_by": values_of(told), "provincial_nomination": enhanced}
        return self.judged(granted, have, ("nominated_by" if self.provinces else "provincial_nomination",))


class ProgramCode(StrEnum):
    """A program of Express Entry."""

    CEC = "cec"
    FSW = "fsw"
    FST = "fst"


@dataclass(frozen=True, slots=True)
class Program(Predicate):
    """Eligible for one of the programs of Express Entry."""

    kind: ClassVar[str] = "program"

    any_of: tuple[ProgramCode, ...]

    def __post_init__(self) -> None:
        check(bool(self.any_of), "any_of is empty")

    def judge(self, person: Person) -> Judged:
        results = {code.value: person.programs[code] for code in self.any_of}
        outcomes = {code: result.outcome.value for code, result in results.items()}
        still_open = [result for result in results.values() if result.outcome is Outcome.UNKNOWN]
        met = Outcome.MET.value in outcomes.values()
        fact = True if met else None if still_open else False
        missing = (name for result in still_open for name in _open_in(result.findings))
        return self.judged(fact, {"programs": outcomes}, missing)


@dataclass(frozen=True, slots=True)
class Category(Predicate):
    """Fits a category of category-based selection, whatever the program."""

    kind: ClassVar[str] = "category"

    code: str

    def __post_init__(self) -> None:
        check(self.code in CODES, f"code: {self.code!r} is not one of {', '.join(CODES)}")

    def judge(self, person: Person) -> Judged:
        result = person.categories.get(self.code)
        if result is None:
            return self.judged(False, {"in_force": False})
        fact = None if result.fits is Outcome.UNKNOWN else result.fits is Outcome.MET
        own = result.findings[:-1]
        return self.judged(fact, {"in_force": True, "law": result.law.isoformat()}, _open_in(own))


def _open_in(findings: Iterable[Finding]) -> tuple[str, ...]:
    return tuple(name for found in findings if found.outcome is Outcome.UNKNOWN for name in found.missing)


@dataclass(frozen=True, slots=True)
class Crs(Predicate):
    """So many points of the Comprehensive Ranking System."""

    kind: ClassVar[str] = "crs"

    min: int

    def judge(self, person: Person) -> Judged:
        total = person.crs
        return _by_points(self, total.low, total.high, total.lines)


@dataclass(frozen=True, slots=True)
class Points(Predicate):
    """So many points of the pathway's own grid."""

    kind: ClassVar[str] = "points"

    min: int
    grid: str = field(default="", metadata={"key": None})

    def on_grid(self, grid: str | None) -> Predicate:
        return replace(self, grid=grid or "")

    def judge(self, person: Person) -> Judged:
        total = person.grid(self.grid)
        if total is None:
            return self.judged(None, {"low": None, "high": None})
        return _by_points(self, total.low, total.high, total.lines)


def _by_points(points: "Crs | Points", low: int, high: int, lines: Iterable[PointsLine]) -> Judged:
    missing = (name for line in lines if line.low != line.high for name in line.missing)
    have = {"low": low, "high": high}
    return points.judged(reaches(low, high, points.min), have, missing, lacking=lacking(high, points.min))
