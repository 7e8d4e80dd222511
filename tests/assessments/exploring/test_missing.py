"""Whatever a pathway may wait for is asked somewhere: over the whole catalogue and every kind of criterion.

People are generated in full, then lose answers, so that each criterion is left open in every way it can be.
"""

from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from decimal import Decimal

import pytest
from django.utils import timezone
from hypothesis import given, settings

from assessments.exploring.topics import TOPICS
from assessments.profile_builder import build_profile
from assessments.steps import PAGES, QUESTIONS
from crs.assess import assess
from crs.pathways.criteria.base import Predicate
from crs.pathways.criteria.entry import Crs, Fact, Flag, Invitation, Licence, Nomination
from crs.pathways.criteria.living import Residence, StatusHeld, Willing
from crs.pathways.criteria.money import Amount, Counted, Funds, Table
from crs.pathways.criteria.offer import Offer
from crs.pathways.criteria.oneself import Age, Citizenship, Partner, Relative, Sponsor
from crs.pathways.criteria.schooling import Education, Study
from crs.pathways.criteria.spoken import Language, Whose
from crs.pathways.criteria.work import Work
from crs.pathways.person import Person
from crs.pathways.questions import worth_asking
from crs.profile import Designation, JobOffer, Profile, Province, Region, Relation, WorkPeriod
from crs.profile import Education as Level
from tests.assessments.people import EXPLORED
from tests.crs.pathways.strategies import cases
from tests.crs.strategies import Case, answers, without

ON = date(2026, 11, 22)
MB = (Province.MANITOBA,)
FURTHER = {name: topic.slug for topic in TOPICS for name in topic.settles}
ALL_KINDS: tuple[Predicate, ...] = (
    Age(min=18, max=45),
    Citizenship(any_of=("FR",)),
    Partner(has=True, citizen_or_permanent_resident=True, accompanying=True),
    Relative(relations=(Relation.COUSIN,), provinces=MB, citizen_or_permanent_resident=True),
    Sponsor(relations=(Relation.PARENT,)),
    *(Flag(fact=fact) for fact in Fact),
    *(Amount(fact=fact, min=1) for fact in Counted),
    Invitation(provinces=MB),
    Licence(provinces=MB),
    Nomination(provinces=MB),
    Nomination(),
    Residence(places=("MB",), months=12),
    Residence(places=("CA",)),
    Willing(provinces=MB),
    StatusHeld(none_of=(), valid_months=6),
    Funds(table=Table.EXPRESS_ENTRY),
    Funds(dollars=1000, per_person=500),
    Offer(provinces=MB, teer=(0, 1), permanent=True, lmia=True, works_for_employer=True),
    Offer(designations=(Designation.ATLANTIC,), min_hourly_wage=Decimal(20), regions=(Region.WINNIPEG,)),
    Education(min=Level.TWO_YEAR, assessed=True),
    Study(provinces=MB, min=Level.TWO_YEAR, months=12, completed_within_months=36),
    Language(all=7),
    Language(by_teer={"2": 5}, of=Whose.MAIN),
    Language(by_teer={"2": 5}, of=Whose.OFFER),
    Work(months=12, places=("MB",), offering_employer=True, offer_occupation=True, teer=(1, 2)),
    Crs(min=400),
)
"""A criterion of every kind that asks for all that its kind can ask for, in the catalogue or not."""


def unanswerable(names: Iterator[str] | tuple[str, ...]) -> set[str]:
    return {str(name) for name in names} - set(QUESTIONS)


def judged(profile: Profile, on: date) -> Iterator[str]:
    """What each kind of criterion would wait for."""
    known = assess(profile, on=on)
    person = Person(profile, on=on, programs=known.programs, categories=known.categories, crs=known.crs)
    for criterion in ALL_KINDS:
        yield from map(str, criterion.judge(person).missing)


@settings(max_examples=40, deadline=None)
@given(cases())
def test_no_pathway_waits_for_what_nobody_asks(case: Case) -> None:
    for profile in (case.partial(case.hidden), case.profile):
        results = assess(profile, on=case.on, pathways=True).pathways
        assert unanswerable(tuple(name for each in results.values() for name in each.missing)) == set()
        assert unanswerable(judged(profile, case.on)) == set()


@settings(max_examples=4, deadline=None)
@given(cases())
def test_nor_when_any_one_answer_is_missing(case: Case) -> None:
    for path in answers(case.profile):
        assert unanswerable(judged(without(case.profile, path), case.on)) == set(), path


def test_someone_of_whom_nothing_is_known_is_asked_for_all_of_it() -> None:
    """So the test above sees every fact that there is: each of a pathway's own is named by some criterion."""
    nothing = (
        Profile(),
        Profile(job_offer=JobOffer()),
        Profile(province=Province.MANITOBA, job_offer=JobOffer(noc="21231")),
        Profile(
            status_in_canada=build_profile(EXPLORED).status_in_canada,
            job_offer=JobOffer(noc="21231"),
            work=(WorkPeriod(noc="21231", country="CA", start=date(2020, 1, 1), minutes_per_week=2400),),
        ),
    )
    named = {name for profile in nothing for name in judged(profile, ON)}
    assert set(FURTHER) - named == set()
    assert named - set(QUESTIONS) == set()
    for each in nothing:
        assert unanswerable(worth_asking(assess(each, on=ON, pathways=True).pathways)) == set()


@pytest.mark.parametrize("name", FURTHER)
def test_the_question_settles_the_fact(name: str) -> None:
    """Told, it stands in the profile; without its page it does not."""
    left_out = {slug: answer for slug, answer in EXPLORED.items() if slug != FURTHER[name]}
    assert fact(build_profile(EXPLORED), name) is not None
    assert fact(build_profile(left_out), name) is None


def fact(profile: Profile, name: str) -> object:
    """`job_offer.region` of the offer, `work.province` of the first job."""
    found: object = profile
    for part in name.split("."):
        found = getattr(found[0] if isinstance(found, tuple) else found, part)
    return found


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_question_stands_on_its_page(name: str) -> None:
    at = QUESTIONS[name]
    form = PAGES[at.slug].form_class(answers=EXPLORED, today=timezone.localdate())
    assert at.field in ("", *form.fields) or at.slug in ("work", "ties", "education")


def test_whoever_told_everything_leaves_no_fact_of_a_profile_out() -> None:
    """A field that is added to the profile and that no page fills would never be told."""
    elsewhere = {"id", "age", "first_official_language", "work_years"}
    profile = build_profile(EXPLORED)
    empty = {each.name for each in fields(profile) if getattr(profile, each.name) is None}
    assert empty - elsewhere == {"relative_in_canada"}
