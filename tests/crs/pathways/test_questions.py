"""How few questions beyond the core assessment settle how many pathways, in the order of `worth_asking`."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any, NamedTuple

import pytest

from crs.assess import assess
from crs.outcome import PathwayResult
from crs.pathways.questions import settled, still_open, worth_asking
from crs.profile import (
    CanadianCredential,
    CanadianStudy,
    Education,
    JobOffer,
    Partner,
    Profile,
    Province,
    Status,
    WorkPeriod,
)
from tests.crs.making import english, french
from tests.crs.pathways.situation import ON

ENOUGH, MOST_QUESTIONS = 90, 13
QUESTIONS = {
    "where you live, and since when": ("province", "province_since"),
    "the status you hold, and until when": ("status_in_canada", "status_expires"),
    "where you would live": ("provinces_willing",),
    "where you worked, and for whom": ("work.province", "work.offering_employer"),
    "the terms of the offer": (
        *("job_offer.province", "job_offer.region", "job_offer.permanent"),
        *("job_offer.designations", "job_offer.hourly_wage"),
    ),
    "studies in Canada": ("canadian_studies",),
    "a licence": ("licensed_in",),
    "relatives": ("relatives",),
    "nominations and invitations": ("nominated_by", "invited_by"),
    "net worth": ("net_worth", "investment"),
    "a business": ("ownership_years", "management_years"),
    "citizenship": ("citizenships", "canadian_parent"),
    "income, days and taxes in Canada": ("best_income", "days_in_canada", "taxes_filed_years"),
    "a sponsor": ("sponsors",),
    "a letter of acceptance": ("admission_letter",),
    "an employer in several countries": ("multinational_employer",),
    "an Express Entry profile": ("express_entry_profile",),
    "an internship": ("mitacs_internship",),
}
"""Which facts one question tells."""

OF = {fact: question for question, facts in QUESTIONS.items() for fact in facts}


class Someone(NamedTuple):
    """The answers of the core assessment, and all that the further questions would tell."""

    core: Profile
    all: Profile


FURTHER: dict[str, Any] = {
    "provinces_willing": (Province.ONTARIO, Province.MANITOBA),
    "canadian_studies": (),
    "licensed_in": (),
    "relatives": (),
    "nominated_by": (),
    "invited_by": (),
    "net_worth": 60_000,
    "investment": 0,
    "ownership_years": 0,
    "management_years": 0,
    "citizenships": ("IN",),
    "canadian_parent": False,
    "best_income": 0,
    "days_in_canada": 0,
    "taxes_filed_years": 0,
    "sponsors": (),
    "admission_letter": False,
    "multinational_employer": False,
    "express_entry_profile": True,
    "mitacs_internship": False,
}
CORE = Profile(
    date_of_birth=date(1995, 5, 5),
    has_partner=False,
    education=Education.THREE_PLUS,
    education_assessed=True,
    canadian_credential=CanadianCredential.NONE,
    canadian_study_two_years=False,
    languages=(english(8),),
    work=(),
    certificate_of_qualification=False,
    job_offer=False,
    provincial_nomination=False,
    sibling_in_canada=False,
    relative_in_canada=False,
    settlement_funds=25_000,
    family_size=1,
    intends_quebec=False,
)


def working(noc: str, country: str, start: date, end: date | None = None) -> WorkPeriod:
    told = {"minutes_per_week": 2_400, "authorized": True, "self_employed": False, "full_time_student": False}
    return WorkPeriod(noc=noc, country=country, start=start, end=end, **told)  # type: ignore[arg-type]


def abroad() -> Someone:
    """A developer who has never been to Canada."""
    core = replace(CORE, work=(working("21232", "IN", date(2019, 1, 7)),))
    return Someone(core, replace(core, **FURTHER, status_in_canada=Status.ABROAD))


def cook_in_ontario() -> Someone:
    """On a permit of the employer, who offers to keep her; with a partner who came along."""
    core = replace(
        CORE,
        education=Education.TWO_YEAR,
        languages=(english(6),),
        has_partner=True,
        family_size=2,
        partner=Partner(accompanying=True, citizen_or_permanent_resident=False),
        work=(
            working("63200", "IN", date(2018, 1, 8), date(2022, 6, 30)),
            working("63200", "CA", date(2024, 3, 4)),
        ),
        job_offer=JobOffer(
            noc="63200", lmia=True, full_time_one_year=True, works_for_employer=True, work_permit="lmia"
        ),
    )
    assert isinstance(core.job_offer, JobOffer)
    assert core.work
    terms = {"permanent": True, "province": Province.ONTARIO, "hourly_wage": 2_150, "designations": ()}
    here = replace(core.work[1], province=Province.ONTARIO, offering_employer=True)
    told = replace(
        core,
        **(FURTHER | {"best_income": 41_000, "days_in_canada": 470, "taxes_filed_years": 2}),
        province=Province.ONTARIO,
        province_since=date(2024, 3, 1),
        status_in_canada=Status.LMIA_PERMIT,
        status_expires=date(2027, 3, 1),
        job_offer=replace(core.job_offer, **terms),
        work=(replace(core.work[0], offering_employer=False), here),
    )
    return Someone(core, told)


def graduate_in_halifax() -> Someone:
    """With a Canadian diploma and some French, at work since she graduated, without an offer."""
    core = replace(
        CORE,
        education=Education.TWO_YEAR,
        canadian_credential=CanadianCredential.ONE_OR_TWO_YEAR,
        canadian_study_two_years=True,
        languages=(english(9), french(5)),
        work=(working("33102", "CA", date(2025, 9, 1)),),
    )
    assert core.work
    studies = (CanadianStudy(Province.NOVA_SCOTIA, Education.TWO_YEAR, 24, date(2025, 5, 30)),)
    told = replace(
        core,
        **(FURTHER | {"canadian_studies": studies, "best_income": 30_000, "days_in_canada": 600}),
        province=Province.NOVA_SCOTIA,
        province_since=date(2023, 8, 20),
        status_in_canada=Status.POST_GRADUATION_PERMIT,
        status_expires=date(2028, 7, 1),
        work=(replace(core.work[0], province=Province.NOVA_SCOTIA, offering_employer=False),),
    )
    return Someone(core, told)


PEOPLE = (abroad, cook_in_ontario, graduate_in_halifax)
every = pytest.mark.parametrize("who", PEOPLE, ids=lambda who: who.__name__)


class Asked(NamedTuple):
    question: str
    settled: int
    still_open: int


def standings(profile: Profile) -> dict[str, PathwayResult]:
    return dict(assess(profile, on=ON, pathways=True).pathways)


def answered(profile: Profile, told: Profile, question: str) -> Profile:
    """The profile with the facts of one question, and nothing else, as they are told."""
    for fact in QUESTIONS[question]:
        whole, _, part = fact.partition(".")
        if not part:
            profile = replace(profile, **{fact: getattr(told, fact)})
        elif whole == "work":
            jobs = zip(profile.work or (), told.work or (), strict=True)
            profile = replace(profile, work=tuple(replace(a, **{part: getattr(b, part)}) for a, b in jobs))
        else:
            assert isinstance(profile.job_offer, JobOffer)
            offer = replace(profile.job_offer, **{part: getattr(told.job_offer, part)})
            profile = replace(profile, job_offer=offer)
    return profile


@cache
def asked(who: Any) -> tuple[Asked, ...]:
    """The questions in the order in which they are worth asking, until none is."""
    return tuple(_asked(*who()))


def _asked(profile: Profile, told: Profile) -> Iterator[Asked]:
    results = standings(profile)
    yield Asked("the core assessment", settled(results), still_open(results))
    while wanted := worth_asking(results):
        question = OF[wanted[0]]
        profile = answered(profile, told, question)
        results = standings(profile)
        yield Asked(question, settled(results), still_open(results))


@every
def test_ninety_pathways_are_settled_by_thirteen_further_questions(who: Any) -> None:
    after = asked(who)[: MOST_QUESTIONS + 1][-1]
    assert after.settled >= ENOUGH, asked(who)


@every
def test_nothing_is_asked_twice_and_each_answer_settles_no_less(who: Any) -> None:
    questions = [each.question for each in asked(who)]
    assert len(set(questions)) == len(questions)
    counts = [each.settled for each in asked(who)]
    assert counts == sorted(counts)


@every
def test_at_the_end_nothing_is_left_that_an_answer_could_settle(who: Any) -> None:
    assert asked(who)[-1].still_open == 0


@every
def test_the_core_assessment_alone_settles_fewer(who: Any) -> None:
    first, *_, last = asked(who)
    assert first.settled < last.settled
