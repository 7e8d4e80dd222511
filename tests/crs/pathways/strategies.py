"""People for the property tests of pathways: everything answered, and nothing that contradicts itself."""

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import strategies as st

from crs.pathways.criteria.offer import province_of
from crs.pathways.criteria.oneself import CLOSE
from crs.pathways.criteria.schooling import EARNED, ORDER
from crs.profile import (
    CanadianCredential,
    CanadianStudy,
    Designation,
    Education,
    JobOffer,
    Profile,
    Province,
    Region,
    Relation,
    Relative,
    Status,
    WorkPeriod,
)
from tests.crs.strategies import Case, answers, booleans, past, profiles, seldom

SOME = st.sampled_from((Province.MANITOBA, Province.SASKATCHEWAN, Province.ONTARIO, Province.QUEBEC))
PROVINCES = SOME | st.sampled_from(Province)
DAYS = st.sampled_from((date(2026, 10, 1), date(2026, 11, 22), date(2027, 2, 28)))
HERE = [status for status in Status if status is not Status.ABROAD]


def some(of: st.SearchStrategy[Any], most: int = 3) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(of, max_size=most, unique=True).map(tuple)


@st.composite
def offers(draw: st.DrawFn, offer: JobOffer) -> JobOffer:
    region = draw(st.none() | st.sampled_from(Region))
    return replace(
        offer,
        permanent=draw(booleans),
        region=region,
        province=province_of(region) if region else draw(PROVINCES),
        hourly_wage=draw(st.integers(1_500, 9_000)),
        designations=draw(some(st.sampled_from(Designation))),
    )


@st.composite
def studies(draw: st.DrawFn, on: date, education: Education) -> tuple[CanadianStudy, ...]:
    """None of them above the highest level of education."""
    levels = [each for each in Education if ORDER[Education.ONE_YEAR] <= ORDER[each] <= ORDER[education]]
    if ORDER[education] < ORDER[Education.ONE_YEAR]:
        return ()
    ended = past(on, days=1500).filter(lambda day: day <= on)
    study = st.builds(CanadianStudy, PROVINCES, st.sampled_from(levels), st.integers(6, 60), ended)
    return draw(st.lists(study, max_size=2).map(tuple))


def credential(told: tuple[CanadianStudy, ...]) -> CanadianCredential:
    """What the answer about a Canadian credential says of the programs of study."""
    highest = max((ORDER[each.credential] for each in told), default=0)
    return next(kind for kind, (low, high) in EARNED.items() if ORDER[low] <= highest <= ORDER[high])


def in_place(period: WorkPeriod, province: Province, offering: bool) -> WorkPeriod:
    return replace(period, province=province if period.country == "CA" else None, offering_employer=offering)


@st.composite
def people(draw: st.DrawFn, on: date, *, dated_work: bool = True) -> Profile:
    profile = draw(profiles(on, dated_work=dated_work))
    status, nominated = draw(st.just(Status.ABROAD) | st.sampled_from(HERE)), draw(seldom)
    told = draw(studies(on, profile.education))
    relation = st.sampled_from(Relation if profile.relative_in_canada else sorted(set(Relation) - CLOSE))
    foreign = not profile.has_partner or profile.partner.citizen_or_permanent_resident is False
    sponsors = st.sampled_from([each for each in Relation if not foreign or each is not Relation.PARTNER])
    willing = tuple({*draw(some(SOME)), *((Province.QUEBEC,) if profile.intends_quebec else ())})
    return replace(
        profile,
        work=profile.work and tuple(in_place(each, draw(PROVINCES), draw(booleans)) for each in profile.work),
        job_offer=profile.job_offer and draw(offers(profile.job_offer)),
        canadian_studies=told,
        canadian_credential=credential(told),
        status_in_canada=status,
        province=None if status is Status.ABROAD else draw(PROVINCES),
        province_since=None
        if status is Status.ABROAD
        else draw(past(on, days=900).filter(lambda d: d <= on)),
        status_expires=draw(past(on, days=0).map(lambda day: day + (on - day) * 10)),
        provinces_willing=willing if profile.intends_quebec else tuple(set(willing) - {Province.QUEBEC}),
        citizenships=draw(some(st.sampled_from(("IN", "FR", "US", "MX", "MA")), 2)),
        relatives=draw(some(st.builds(Relative, relation, PROVINCES, booleans))),
        sponsors=draw(some(sponsors, 2)),
        licensed_in=draw(some(SOME, 1)),
        invited_by=draw(some(SOME, 1)),
        nominated_by=(draw(SOME),) if nominated else (),
        provincial_nomination=nominated,
        express_entry_profile=draw(booleans),
        net_worth=draw(st.integers(-10_000, 1_200_000)),
        investment=draw(st.integers(0, 600_000)),
        ownership_years=draw(st.integers(0, 8)),
        management_years=draw(st.integers(0, 8)),
        best_income=draw(st.integers(0, 150_000)),
        days_in_canada=draw(st.integers(0, 1826)),
        taxes_filed_years=draw(st.integers(0, 5)),
        canadian_parent=draw(seldom),
        admission_letter=draw(booleans),
        multinational_employer=draw(booleans),
        mitacs_internship=draw(booleans),
    )


@st.composite
def cases(draw: st.DrawFn, *, dated_work: bool = True) -> Case:
    """A complete person, and answers of theirs that can be taken away."""
    on = draw(DAYS)
    profile = draw(people(on, dated_work=dated_work))
    paths = tuple(answers(profile))
    hidden = draw(st.lists(st.sampled_from(paths), min_size=1, max_size=12, unique=True))
    return Case(on, profile, tuple(hidden))
