"""Short ways to make profiles for the tests of the domain."""

from decimal import Decimal
from typing import Any

from crs.outcome import CrsResult, PointsLine
from crs.profile import (
    CanadianCredential,
    Education,
    LanguageResult,
    Official,
    Partner,
    Profile,
    Test,
    WorkYears,
)

EN, FR = Official.ENGLISH, Official.FRENCH


def result(test: Test, language: Official, *scores: Any, **more: Any) -> LanguageResult:
    """A result from four scores in the order listening, reading, writing, speaking; None is not answered."""
    return LanguageResult(test, language, *(None if s is None else Decimal(str(s)) for s in scores), **more)


def ielts(*scores: Any, **more: Any) -> LanguageResult:
    return result(Test.IELTS_GENERAL, EN, *scores, **more)


def english(*levels: Any, **more: Any) -> LanguageResult:
    """Known CLB levels: one for all four abilities, or four."""
    return result(Test.CLB, EN, *_four(levels), **more)


def french(*levels: Any, **more: Any) -> LanguageResult:
    """Known NCLC levels: one for all four abilities, or four."""
    return result(Test.CLB, FR, *_four(levels), **more)


def _four(levels: tuple[Any, ...]) -> tuple[Any, ...]:
    return levels * 4 if len(levels) == 1 else levels


def answered(**facts: Any) -> Profile:
    """A profile in which every question of the CRS is answered, with *no* and *none* where nothing is said.

    `canada` and `foreign` are full years of work; education counts unless `education_assessed` is given.
    """
    years = WorkYears(facts.pop("canada", 0), facts.pop("foreign", 0))
    nothing: dict[str, Any] = {
        "age": 50,
        "has_partner": False,
        "education": Education.NONE,
        "education_assessed": True,
        "canadian_credential": CanadianCredential.NONE,
        "languages": (),
        "work_years": years,
        "certificate_of_qualification": False,
        "job_offer": False,
        "provincial_nomination": False,
        "sibling_in_canada": False,
    }
    return Profile(**(nothing | facts))


def partner(**facts: Any) -> Partner:
    """An accompanying partner with every question answered, *no* and *none* where nothing is said."""
    nothing: dict[str, Any] = {
        "accompanying": True,
        "citizen_or_permanent_resident": False,
        "education": Education.NONE,
        "education_assessed": True,
        "language": False,
        "canadian_work_years": 0,
    }
    return Partner(**(nothing | facts))


def line(result: CrsResult, code: str) -> PointsLine:
    """The line with that code; a `KeyError` when the law of the day has no such factor."""
    return {each.code: each for each in result.lines}[code]
