"""Months of work: how hours are counted, in which window, and what jobs or totals leave open."""

from datetime import timedelta

import pytest

from crs.pathways.criteria.base import Effort
from crs.pathways.criteria.work import Work
from crs.pathways.dates import months_after, months_before
from crs.profile import JobOffer, Province, WorkYears
from tests.crs.pathways.situation import MET, NOT_MET, ON, judged, unknown, verdict
from tests.crs.working import ANALYST, CASHIER, DEVELOPER, days_for, job, lasting

MB = Province.MANITOBA
SKILLED = {"teer": (0, 1, 2, 3)}


def in_manitoba(days, **facts):
    return lasting(days, province=MB, **facts)


@pytest.mark.parametrize("months", [6, 12, 24])
def test_a_month_is_130_hours(months):
    """130 hours at 30 a week: 91 days are three months."""
    assert days_for(390) == 91
    days = -(-months * 130 * 7 // 30)
    found = [verdict(Work(months=months), work=(lasting(days + more),)) for more in (-1, 0, 1)]
    assert found == [NOT_MET, MET, MET]


def test_more_than_thirty_hours_a_week_count_as_thirty():
    year = days_for(1560)
    assert verdict(Work(months=12), work=(lasting(year - 1, hours=60),)) == NOT_MET
    assert verdict(Work(months=12), work=(lasting(year * 2, hours=15),)) == MET
    assert verdict(Work(months=12), work=(lasting(year * 2 - 2, hours=15),)) == NOT_MET


def test_only_the_days_in_the_window_count():
    """Twelve months that ended a month ago: twelve of the last thirteen, not of the last twelve."""
    past = lasting(days_for(1560), until=months_before(ON, 1))
    found = [verdict(Work(months=12, within_months=window), work=(past,)) for window in (13, 12)]
    assert found == [MET, NOT_MET]


@pytest.mark.parametrize(
    ("places", "period", "expected"),
    [
        (("CA",), lasting(400), MET),
        (("CA",), lasting(400, country="IN"), NOT_MET),
        (("CA",), lasting(400, country=None), unknown("work")),
        (("MB",), in_manitoba(400), MET),
        (("MB",), lasting(400, province=Province.ONTARIO), NOT_MET),
        (("MB",), lasting(400), unknown("work.province")),
        (("MB",), lasting(400, country="IN"), NOT_MET),
        (("abroad",), lasting(400, country="IN"), MET),
        (("abroad",), lasting(400), NOT_MET),
        (("MB", "abroad"), lasting(400, country="IN"), MET),
        (("MB", "abroad"), lasting(400), unknown("work.province")),
    ],
)
def test_where_the_work_was(places, period, expected):
    assert verdict(Work(months=12, places=places), work=(period,)) == expected


@pytest.mark.parametrize(
    ("criterion", "expected"),
    [
        (Work(months=12, teer=(0, 1)), MET),
        (Work(months=12, teer=(2, 3)), NOT_MET),
        (Work(months=12, noc=("2123",)), MET),
        (Work(months=12, noc=("72", "21232")), MET),
        (Work(months=12, noc=("72",)), NOT_MET),
        (Work(months=12, except_=("21",)), NOT_MET),
        (Work(months=12, teer=(1,), except_=("22",)), MET),
    ],
)
def test_in_which_occupation(criterion, expected):
    assert verdict(criterion, work=(lasting(400, noc=DEVELOPER),)) == expected


def test_an_occupation_that_is_not_told_may_be_any():
    unnamed = lasting(400, noc=None)
    assert verdict(Work(months=12, teer=(1,)), work=(unnamed,)) == unknown("work")
    assert verdict(Work(months=12), work=(unnamed,)) == MET
    assert verdict(Work(months=24, teer=(1,)), work=(unnamed,)) == NOT_MET


def test_work_in_canada_counts_where_it_was_authorized():
    found = [verdict(Work(months=12), work=(lasting(400, authorized=told),)) for told in (True, False, None)]
    assert found == [MET, NOT_MET, unknown("work")]
    assert verdict(Work(months=12), work=(lasting(400, country="IN", authorized=None),)) == MET


def test_work_for_the_employer_of_the_offer():
    criterion = Work(months=6, offering_employer=True)
    offer = JobOffer()
    found = [
        verdict(criterion, work=(lasting(400, offering_employer=answer),), job_offer=offer)
        for answer in (True, False, None)
    ]
    assert found == [MET, NOT_MET, unknown("work.offering_employer")]
    assert verdict(criterion, job_offer=False) == NOT_MET
    assert verdict(criterion, job_offer=offer) == unknown("work")


def test_work_in_the_occupation_of_the_offer():
    criterion = Work(months=12, offer_occupation=True)
    work = (lasting(400, noc=DEVELOPER),)
    assert verdict(criterion, work=work, job_offer=JobOffer(noc=DEVELOPER)) == MET
    assert verdict(criterion, work=work, job_offer=JobOffer(noc=ANALYST)) == NOT_MET
    assert verdict(criterion, work=work, job_offer=JobOffer()) == unknown("job_offer")
    assert verdict(criterion, work=work, job_offer=False) == NOT_MET


HALVES = (
    job(ON - timedelta(days=399), ON - timedelta(days=200), noc=DEVELOPER),
    job(ON - timedelta(days=199), ON, noc=ANALYST),
)
WITH_A_GAP = (
    job(ON - timedelta(days=420), ON - timedelta(days=220), noc=DEVELOPER),
    job(ON - timedelta(days=199), ON, noc=DEVELOPER),
)


@pytest.mark.parametrize(
    ("terms", "work", "expected"),
    [
        ({}, HALVES, MET),
        ({"continuous": True}, HALVES, MET),
        ({"one_occupation": True}, HALVES, NOT_MET),
        ({"continuous": True}, WITH_A_GAP, NOT_MET),
        ({"one_occupation": True}, WITH_A_GAP, MET),
        ({"one_occupation": True, "continuous": True}, WITH_A_GAP, NOT_MET),
    ],
)
def test_without_a_break_and_in_one_occupation(terms, work, expected):
    assert verdict(Work(months=12, **terms), work=work) == expected


def test_two_jobs_at_once_are_one_month_of_work():
    twice = (lasting(200, hours=30, noc=DEVELOPER), lasting(200, hours=30, noc=ANALYST))
    assert verdict(Work(months=12), work=twice) == NOT_MET


def test_hours_that_are_not_told_may_be_full_time():
    assert verdict(Work(months=12), work=(lasting(400, hours=None),)) == unknown("work")
    assert verdict(Work(months=12), work=(lasting(300, hours=None),)) == NOT_MET


def test_a_job_that_cannot_count_is_not_asked_about():
    """The province of a job that is too early does not matter."""
    early = job(months_before(ON, 60), months_before(ON, 40))
    assert verdict(Work(months=12, within_months=36, places=("MB",)), work=(early,)) == NOT_MET
    both = (early, in_manitoba(400))
    assert verdict(Work(months=12, within_months=36, places=("MB",)), work=both) == MET


@pytest.mark.parametrize(
    ("criterion", "years", "expected"),
    [
        # Two full years in Canada are 24 months of the last ten years, wherever in Canada that was.
        (Work(months=24), WorkYears(2, 0), MET),
        (Work(months=24, places=("CA",)), WorkYears(2, 0), MET),
        (Work(months=24, places=("MB",)), WorkYears(2, 0), unknown("work")),
        (Work(months=24, places=("abroad",)), WorkYears(2, 2), MET),
        # A total leaves nearly a year uncounted: one in Canada is less than two, with one abroad it is not.
        (Work(months=24, within_months=120, **SKILLED), WorkYears(1, 0), unknown("work")),
        (Work(months=24, within_months=120, places=("CA",), **SKILLED), WorkYears(1, 0), NOT_MET),
        (Work(months=24, within_months=120, places=("CA",), **SKILLED), WorkYears(0, 5), NOT_MET),
        # Skilled years say nothing of other work, nor of work before them.
        (Work(months=24), WorkYears(0, 0), unknown("work")),
        (Work(months=24, teer=(4, 5), within_months=60), WorkYears(0, 0), unknown("work")),
        (Work(months=24, **SKILLED), WorkYears(0, 0), unknown("work")),
        # Nor in which occupation, or whether without a break.
        (Work(months=12, noc=("21",)), WorkYears(9, 9), unknown("work")),
        (Work(months=12, continuous=True), WorkYears(9, 0), unknown("work")),
        # Nine of ten years leave enough in the last three; eight do not.
        (Work(months=12, within_months=36), WorkYears(9, 0), MET),
        (Work(months=12, within_months=36), WorkYears(8, 0), unknown("work")),
        (Work(months=12), WorkYears(None, 1), MET),
        (Work(months=12), None, unknown("work")),
    ],
)
def test_full_years_settle_what_they_can(criterion, years, expected):
    assert verdict(criterion, work_years=years) == expected


def test_what_is_lacking_is_a_share_of_the_hours():
    found = judged(Work(months=12), work=(lasting(182),))
    assert found.distance == (Effort.LONG, 50)
    assert found.have == {"hours_low": 780, "hours_high": 780, "hours_needed": 1560}


def test_a_window_of_months_ends_on_the_same_day():
    assert months_before(ON.replace(month=3, day=31), 1) == ON.replace(month=2, day=28)
    assert months_after(months_before(ON, 60), 60) == ON
    assert months_before(ON, 12) == ON.replace(year=ON.year - 1)


def test_other_work_beside_does_not_take_away():
    work = (in_manitoba(400), lasting(400, noc=CASHIER, province=Province.ONTARIO))
    assert verdict(Work(months=12, places=("MB",)), work=work) == MET
    assert verdict(Work(months=12, places=("MB",)), work=work[1:]) == NOT_MET


@pytest.mark.parametrize(
    ("spans", "found"),
    [
        (((1100, 0),), MET),  # one job is in one occupation, whichever it is
        (((1400, 701), (700, 1)), unknown("work")),
        (((900, 501), (500, 1)), NOT_MET),
    ],
)
def test_work_in_one_occupation_from_jobs_whose_occupation_is_not_told(spans, found):
    jobs = tuple(
        job(ON - timedelta(days=first), ON - timedelta(days=last), noc=None) for first, last in spans
    )
    assert verdict(Work(months=36, within_months=60, one_occupation=True), work=jobs) == found
