"""What raises a score, shown on two example people and worked out by `crs` itself.

Each way changes one thing about the example. Levels come from the law of the day, so the ways stay the
ones that matter; what an example person is and does is ours to choose.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Any

from crs import (
    CanadianCredential,
    Education,
    LanguageResult,
    Official,
    Partner,
    Profile,
    Test,
    WorkYears,
    assess,
)
from crs.points.versions import LAW, CrsLaw
from guide import amounts

AGE, CANADIAN_YEARS, FOREIGN_YEARS = 31, 1, 2
TAKEN = timedelta(days=100)

Change = Callable[[Profile, CrsLaw, date], Profile]


@dataclass(frozen=True, slots=True)
class Effect:
    """The score after a change, and the difference to the score before it."""

    score: int
    gain: int

    @property
    def words(self) -> dict[str, Any]:
        return {"score": amounts.count(self.score), "gain": amounts.gain(self.gain), "more": self.gain > 0}


def alone(on: date) -> Profile:
    """Single, a bachelor's degree from abroad with its assessment, a level short of the best combinations."""
    return Profile(
        age=AGE,
        has_partner=False,
        education=Education.THREE_PLUS,
        education_assessed=True,
        canadian_credential=CanadianCredential.NONE,
        languages=(_test(Official.ENGLISH, strong_level(LAW.at(on)) - 1, on),),
        work_years=WorkYears(canada=CANADIAN_YEARS, foreign=FOREIGN_YEARS),
        certificate_of_qualification=False,
        job_offer=False,
        provincial_nomination=False,
        sibling_in_canada=False,
    )


def couple(on: date) -> Profile:
    """The same person with a partner who comes along, has a bachelor's degree and no language test."""
    partner = Partner(
        accompanying=True,
        citizen_or_permanent_resident=False,
        education=Education.THREE_PLUS,
        education_assessed=True,
        language=False,
        canadian_work_years=0,
    )
    return replace(alone(on), has_partner=True, partner=partner)


def strong_level(law: CrsLaw) -> int:
    """The level in all four abilities from which education and language combine best."""
    return law.transferability.education_language.steps[-1]


def _test(language: Official, level: int, on: date) -> LanguageResult:
    return LanguageResult(Test.CLB, language, *(Decimal(level),) * 4, taken_on=on - TAKEN)


def better_test(who: Profile, law: CrsLaw, on: date) -> Profile:
    return replace(who, languages=(_test(Official.ENGLISH, strong_level(law), on),))


def french(who: Profile, law: CrsLaw, on: date) -> Profile:
    level = law.additional.french.french_level if law.additional.french else 0
    return replace(who, languages=(*(who.languages or ()), _test(Official.FRENCH, level, on)))


def another_year(who: Profile, law: CrsLaw, on: date) -> Profile:
    """A year passes at work: one more year of it, and a birthday."""
    years = WorkYears(canada=CANADIAN_YEARS + 1, foreign=FOREIGN_YEARS)
    return replace(who, age=AGE + 1, work_years=years)


def older_work(who: Profile, law: CrsLaw, on: date) -> Profile:
    return replace(who, work_years=WorkYears(canada=CANADIAN_YEARS, foreign=FOREIGN_YEARS + 1))


def second_credential(who: Profile, law: CrsLaw, on: date) -> Profile:
    credential = CanadianCredential.ONE_OR_TWO_YEAR
    return replace(who, education=Education.TWO_OR_MORE, canadian_credential=credential)


def masters(who: Profile, law: CrsLaw, on: date) -> Profile:
    return replace(who, education=Education.MASTERS, canadian_credential=CanadianCredential.THREE_PLUS)


def certificate(who: Profile, law: CrsLaw, on: date) -> Profile:
    return replace(who, certificate_of_qualification=True)


def sibling(who: Profile, law: CrsLaw, on: date) -> Profile:
    return replace(who, sibling_in_canada=True)


def nomination(who: Profile, law: CrsLaw, on: date) -> Profile:
    return replace(who, provincial_nomination=True)


def no_assessment(who: Profile, law: CrsLaw, on: date) -> Profile:
    return replace(who, education_assessed=False)


def birthday(who: Profile, law: CrsLaw, on: date) -> Profile:
    return replace(who, age=AGE + 1)


def lapsed_test(who: Profile, law: CrsLaw, on: date) -> Profile:
    return replace(who, languages=())


def partner_test(who: Profile, law: CrsLaw, on: date) -> Profile:
    partner = who.partner or Partner()
    return replace(who, partner=replace(partner, language=_test(Official.ENGLISH, strong_level(law), on)))


ALONE: dict[str, Change] = {
    "better_test": better_test,
    "french": french,
    "another_year": another_year,
    "older_work": older_work,
    "second_credential": second_credential,
    "masters": masters,
    "certificate": certificate,
    "sibling": sibling,
    "nomination": nomination,
    "no_assessment": no_assessment,
    "birthday": birthday,
    "lapsed_test": lapsed_test,
}
COUPLE: dict[str, Change] = {"partner_test": partner_test}


@lru_cache(maxsize=8)
def effects(on: date) -> dict[str, Effect]:
    """The effect of each way by name, and the two starting points, `alone` and `couple`."""
    return dict(_effects("alone", alone(on), ALONE, on)) | dict(_effects("couple", couple(on), COUPLE, on))


def _effects(name: str, who: Profile, ways: dict[str, Change], on: date) -> Iterator[tuple[str, Effect]]:
    before = score(who, on)
    yield name, Effect(before, 0)
    for way, change in ways.items():
        after = score(change(who, LAW.at(on), on), on)
        yield way, Effect(after, after - before)


def score(who: Profile, on: date) -> int:
    """The points of a person about whom everything that matters is known."""
    result = assess(who, on=on).crs
    if result.low != result.high:
        raise ValueError(f"the example leaves something open: {result.low} to {result.high}")
    return result.low


def example_words(on: date) -> dict[str, Any]:
    """What the page says of the example person, and every effect."""
    law = LAW.at(on)
    return {
        "example_age": str(AGE),
        "example_next_age": str(AGE + 1),
        "example_level": amounts.level(strong_level(law) - 1),
        "better_level": amounts.level(strong_level(law)),
        "example_canadian": amounts.years(CANADIAN_YEARS),
        "example_foreign": amounts.years(FOREIGN_YEARS),
        "ways": {name: effect.words for name, effect in effects(on).items()},
    }
