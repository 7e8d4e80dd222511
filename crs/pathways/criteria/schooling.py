"""Criteria about education: the highest level, and study in Canada."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from crs.pathways.criteria.base import ALL, Effort, Judged, Predicate, check, value_of
from crs.pathways.dates import months_before
from crs.pathways.person import Person
from crs.points.offer import all_of, any_of
from crs.profile import CanadianCredential, CanadianStudy, Profile, Province
from crs.profile import Education as Level

ORDER = {level: place for place, level in enumerate(Level)}
EARNED = {
    CanadianCredential.NONE: (Level.NONE, Level.NONE),
    CanadianCredential.ONE_OR_TWO_YEAR: (Level.ONE_YEAR, Level.TWO_YEAR),
    CanadianCredential.THREE_PLUS: (Level.THREE_PLUS, Level.DOCTORAL),
}
"""The least and the most that the answer about a Canadian post-secondary credential may stand for."""


def reaches(level: Level | None, least: Level) -> bool | None:
    return None if level is None else ORDER[level] >= ORDER[least]


@dataclass(frozen=True, slots=True)
class Education(Predicate):
    """A level or a higher one; `assessed`: from Canada, or with its educational credential assessment."""

    kind: ClassVar[str] = "education"

    min: Level
    assessed: bool | None = None

    def __post_init__(self) -> None:
        check(self.assessed is not False, "assessed = false asks for nothing")
        check(self.min is not Level.NONE, "min: no education is no criterion")

    def judge(self, person: Person) -> Judged:
        level, assessed = person.profile.education, person.profile.education_assessed
        have = {"education": value_of(level), "assessed": assessed}
        enough = reaches(level, self.min)
        if not self.assessed:
            return self.judged(enough, have, ("education",), lacking=self._lacking(level))
        from_canada = None if assessed else self._earned_in_canada(person.profile)
        counts = any_of((assessed, from_canada))
        missing = (
            "education" if enough is None else None,
            "education_assessed" if assessed is None else None,
            "canadian_studies" if assessed is False and from_canada is None else None,
        )
        effort = Effort.SOON if enough else None
        return self.judged(
            all_of((enough, counts)), have, missing, lacking=self._lacking(level), effort=effort
        )

    def _lacking(self, level: Level | None) -> int:
        """In steps of the order of levels."""
        place, need = ORDER[level or Level.NONE], ORDER[self.min]
        return ALL if place >= need else ALL * (need - place) // need

    def _earned_in_canada(self, profile: Profile) -> bool | None:
        """A Canadian credential of that level counts, also where a higher one from elsewhere does not."""
        if profile.canadian_studies is not None:
            return any_of((False, *(reaches(each.credential, self.min) for each in profile.canadian_studies)))
        if profile.canadian_credential is None:
            return None
        low, high = EARNED[profile.canadian_credential]
        return True if reaches(low, self.min) else None if reaches(high, self.min) else False


@dataclass(frozen=True, slots=True)
class Study(Predicate):
    """One program of study in Canada, completed with a credential, that answers to all of it."""

    kind: ClassVar[str] = "study"

    provinces: tuple[Province, ...] = ()
    min: Level | None = None
    months: int | None = None
    completed_within_months: int | None = None

    def __post_init__(self) -> None:
        for name in ("months", "completed_within_months"):
            check(getattr(self, name) is None or getattr(self, name) > 0, f"{name} must be above 0")

    def judge(self, person: Person) -> Judged:
        told = person.profile.canadian_studies
        if told is None:
            fact = False if self._cannot_have(person.profile) else None
            return self.judged(fact, {"studies": None}, ("canadian_studies",))
        fits = any_of((False, *(all_of(self._terms(each, person.on)) for each in told)))
        return self.judged(fits, {"studies": [_facts(each) for each in told]}, ("canadian_studies",))

    def _cannot_have(self, profile: Profile) -> bool:
        """No Canadian credential after secondary school, or less education than the program gives."""
        if self.min is Level.SECONDARY:
            return profile.education is Level.NONE
        too_low = self.min is not None and reaches(profile.education, self.min) is False
        return too_low or profile.canadian_credential is CanadianCredential.NONE

    def _terms(self, study: CanadianStudy, on: date) -> Iterator[bool | None]:
        yield study.completed_on is None or study.completed_on <= on
        if self.provinces:
            yield None if study.province is None else study.province in self.provinces
        if self.min is not None:
            yield reaches(study.credential, self.min)
        if self.months is not None:
            yield None if study.months is None else study.months >= self.months
        if self.completed_within_months is not None:
            first = months_before(on, self.completed_within_months)
            yield None if study.completed_on is None else study.completed_on >= first


def _facts(study: CanadianStudy) -> dict[str, object]:
    return {
        "province": value_of(study.province),
        "credential": value_of(study.credential),
        "months": study.months,
        "completed_on": study.completed_on.isoformat() if study.completed_on else None,
    }
