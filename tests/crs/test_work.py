"""Counting work: days, weeks, windows, what overlaps, what is left out and what is not known."""

import itertools
import random
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crs.hours import Stretch, bounds, chains, count, full_time
from crs.jobs import WORK, LeftOut
from crs.law import NoLawInForce
from crs.profile import Partner, Profile, WorkPeriod, WorkYears
from crs.work import (
    canadian_work,
    foreign_work,
    partner_canadian_work,
    skilled_work,
    teer,
    years_before,
)
from tests.crs.working import CASHIER, DEVELOPER, ON, PHYSICIAN, SECRETARY, job, lasting, worked

LIMIT = WORK.at(ON).weekly_limit
WINDOW = years_before(ON, 10)


def hours(*jobs: WorkPeriod, on: date = ON) -> tuple[int | None, int | None]:
    counted = canadian_work(worked(*jobs), on=on)
    return counted.hours_low, counted.hours_high


def reasons(*jobs: WorkPeriod, on: date = ON) -> list[tuple[str, int | None]]:
    left_out = canadian_work(worked(*jobs), on=on).left_out
    return [(each.reason, each.facts()["hours"]) for each in left_out]


class TestAYearOfWork:
    def test_fifty_two_weeks_of_thirty_hours_are_exactly_a_year(self) -> None:
        counted = canadian_work(worked(lasting(364)), on=ON)
        assert (counted.low, counted.high) == (1, 1)
        assert (counted.hours_low, counted.hours_high) == (1560, 1560)

    def test_a_day_less_is_not(self) -> None:
        counted = canadian_work(worked(lasting(363)), on=ON)
        assert (counted.low, counted.high, counted.hours_low) == (0, 0, 1555)

    def test_twelve_calendar_months_are_a_year_and_eleven_are_not(self) -> None:
        assert canadian_work(worked(job(date(2025, 10, 1), date(2026, 9, 30))), on=ON).low == 1
        assert canadian_work(worked(job(date(2025, 11, 1), date(2026, 9, 30))), on=ON).low == 0

    def test_fifteen_hours_for_twenty_four_months_are_a_year(self) -> None:
        assert canadian_work(worked(job(date(2024, 10, 1), date(2026, 9, 30), hours=15)), on=ON).low == 1

    def test_years_are_floored(self) -> None:
        assert [canadian_work(worked(lasting(days)), on=ON).low for days in (727, 728, 1091, 1092)] == [
            1,
            2,
            2,
            3,
        ]

    def test_half_minutes_of_a_week_are_not_lost(self) -> None:
        assert hours(lasting(7, hours=37.5)) == (30, 30)
        assert hours(lasting(7, hours=7.75), lasting(7, hours=0.25)) == (8, 8)

    def test_one_day_counts_a_seventh_of_a_week(self) -> None:
        assert hours(lasting(1)) == (4, 4)

    def test_a_leap_day_is_a_day(self) -> None:
        on = date(2024, 3, 10)
        assert hours(job(date(2024, 2, 26), date(2024, 3, 3)), on=on) == (30, 30)
        assert hours(job(date(2024, 2, 23), date(2024, 2, 29)), on=on) == (30, 30)

    def test_no_work_is_an_answer(self) -> None:
        counted = canadian_work(Profile(work=()), on=ON)
        assert (counted.low, counted.high, counted.hours_low, counted.hours_high) == (0, 0, 0, 0)
        assert counted.missing == () and counted.left_out == ()


class TestTheWeeklyLimit:
    def test_hours_above_thirty_add_nothing_and_are_shown(self) -> None:
        assert hours(lasting(364, hours=40)) == (1560, 1560)
        (left_out,) = canadian_work(worked(lasting(364, hours=40)), on=ON).left_out
        assert left_out == LeftOut(
            "over_weekly_limit", 520 * 60, DEVELOPER, "CA", ON - timedelta(days=363), ON
        )

    def test_two_jobs_at_once_count_once(self) -> None:
        assert hours(lasting(364), lasting(364)) == (1560, 1560)
        assert reasons(lasting(364), lasting(364)) == [("over_weekly_limit", 1560)]

    def test_two_part_time_jobs_fill_a_week(self) -> None:
        assert hours(lasting(364, hours=15), lasting(364, hours=15)) == (1560, 1560)
        assert reasons(lasting(364, hours=15), lasting(364, hours=15)) == []

    def test_only_the_days_that_overlap_are_cut(self) -> None:
        early = job(date(2026, 1, 5), date(2026, 1, 18))
        late = job(date(2026, 1, 12), date(2026, 1, 25), noc=SECRETARY)
        assert hours(early, late) == (90, 90)
        (over,) = canadian_work(worked(early, late), on=ON).left_out
        assert (over.start, over.end, over.noc) == (date(2026, 1, 12), date(2026, 1, 18), None)
        assert over.facts()["hours"] == 30

    def test_jobs_that_touch_do_not_overlap(self) -> None:
        first, second = job(date(2026, 1, 5), date(2026, 1, 11)), job(date(2026, 1, 12), date(2026, 1, 18))
        assert hours(first, second) == (60, 60)
        assert reasons(first, second) == []

    def test_work_that_does_not_count_does_not_crowd_out_work_that_does(self) -> None:
        assert hours(lasting(364), lasting(364, noc=CASHIER)) == (1560, 1560)


class TestTheWindow:
    def test_ten_years_and_the_day_itself(self) -> None:
        assert date(2016, 10, 1) == WINDOW
        assert hours(job(WINDOW, WINDOW + timedelta(days=6))) == (30, 30)
        assert hours(job(WINDOW - timedelta(days=7), WINDOW - timedelta(days=1))) == (0, 0)

    def test_the_part_before_is_left_out_with_its_days(self) -> None:
        straddling = job(WINDOW - timedelta(days=7), WINDOW + timedelta(days=6))
        assert hours(straddling) == (30, 30)
        (before,) = canadian_work(worked(straddling), on=ON).left_out
        assert (before.reason, before.end) == ("outside_window", WINDOW - timedelta(days=1))
        assert before.facts()["hours"] == 30

    def test_a_job_someone_still_has_counts_until_today(self) -> None:
        assert hours(job(ON - timedelta(days=6))) == (30, 30)

    def test_future_days_never_count(self) -> None:
        assert hours(job(ON - timedelta(days=6), ON + timedelta(days=300))) == (30, 30)
        assert hours(job(ON + timedelta(days=1), ON + timedelta(days=300))) == (0, 0)
        assert hours(job(ON + timedelta(days=1))) == (0, 0)
        assert reasons(job(ON + timedelta(days=1), noc=CASHIER)) == []

    def test_a_job_that_ends_before_it_starts_is_no_work(self) -> None:
        assert hours(job(date(2026, 5, 2), date(2026, 5, 1))) == (0, 0)

    @pytest.mark.parametrize(
        ("on", "years", "before"),
        [
            (date(2026, 10, 1), 3, date(2023, 10, 1)),
            (date(2024, 2, 29), 3, date(2021, 2, 28)),
            (date(2024, 2, 29), 4, date(2020, 2, 29)),
            (date(2023, 2, 28), 3, date(2020, 2, 28)),
        ],
    )
    def test_years_before(self, on: date, years: int, before: date) -> None:
        assert years_before(on, years) == before

    def test_a_day_before_the_record_has_no_law(self) -> None:
        with pytest.raises(NoLawInForce):
            canadian_work(Profile(work=()), on=date(2014, 12, 31))


class TestWhatDoesNotCountInCanada:
    @pytest.mark.parametrize(
        ("reason", "facts"),
        [
            ("full_time_study", {"full_time_student": True}),
            ("self_employed", {"self_employed": True}),
            ("not_authorized", {"authorized": False}),
            ("teer", {"noc": CASHIER}),
            ("teer", {"noc": "14100"}),
        ],
    )
    def test_it_is_left_out_and_stays_visible(self, reason: str, facts: dict[str, object]) -> None:
        assert hours(lasting(364, **facts)) == (0, 0)
        (left_out,) = canadian_work(worked(lasting(364, **facts)), on=ON).left_out
        assert left_out.facts() == {
            "reason": reason,
            "hours": 1560,
            "noc": facts.get("noc", DEVELOPER),
            "country": "CA",
            "start": (ON - timedelta(days=363)).isoformat(),
            "end": ON.isoformat(),
        }

    def test_hours_or_dates_not_told_are_not_guessed(self) -> None:
        assert reasons(lasting(364, hours=None, noc=CASHIER)) == [("teer", None)]
        assert reasons(job(None, ON, noc=CASHIER)) == [("teer", None)]
        assert reasons(job(None, WINDOW - timedelta(days=1))) == [("outside_window", None)]

    def test_a_job_someone_still_has_shows_no_last_day(self) -> None:
        (left_out,) = canadian_work(worked(job(date(2026, 1, 5), noc=CASHIER)), on=ON).left_out
        assert left_out.facts()["end"] is None

    def test_work_elsewhere_is_simply_not_canadian_work(self) -> None:
        assert canadian_work(worked(lasting(364, country="IN", noc=CASHIER)), on=ON).left_out == ()

    @pytest.mark.parametrize(("noc", "category"), [("00012", 0), ("21232", 1), ("72310", 2), ("65100", 5)])
    def test_teer_is_the_second_digit(self, noc: str, category: int) -> None:
        assert teer(noc) == category


class TestPhysicians:
    POLICY = date(2023, 4, 25)

    @pytest.mark.parametrize("noc", ["31100", "31101", "31102"])
    def test_self_employed_physicians_count_from_the_day_of_the_policy(self, noc: str) -> None:
        before = self.POLICY - timedelta(days=1)
        own = {"noc": noc, "self_employed": True}
        assert hours(lasting(364, until=before, **own), on=before) == (0, 0)
        assert hours(lasting(364, until=before, **own), on=self.POLICY) == (1560, 1560)

    def test_others_of_the_same_group_do_not(self) -> None:
        assert reasons(lasting(364, noc="31110", self_employed=True)) == [("self_employed", 1560)]

    def test_it_does_not_matter_whether_a_physician_is_self_employed(self) -> None:
        assert hours(lasting(364, noc=PHYSICIAN, self_employed=None)) == (1560, 1560)

    def test_someone_self_employed_may_be_a_physician(self) -> None:
        assert hours(lasting(364, noc=None, self_employed=True)) == (0, 1560)
        assert hours(
            lasting(364, until=date(2022, 12, 1), noc=None, self_employed=True), on=date(2022, 12, 1)
        ) == (
            0,
            0,
        )


class TestNotKnown:
    @pytest.mark.parametrize("name", ["noc", "country", "authorized", "self_employed", "full_time_student"])
    def test_a_fact_not_answered_makes_work_possible(self, name: str) -> None:
        counted = canadian_work(worked(lasting(364, **{name: None})), on=ON)
        assert (counted.low, counted.high) == (0, 1)
        assert (counted.hours_low, counted.hours_high) == (0, 1560)
        assert counted.missing == ("work",)

    def test_hours_not_answered_may_fill_the_week(self) -> None:
        assert hours(lasting(364, hours=None)) == (0, 1560)
        assert hours(lasting(364, hours=None), lasting(364, hours=20)) == (1040, 1560)

    def test_a_start_not_answered_may_be_long_ago(self) -> None:
        assert hours(job(None, WINDOW + timedelta(days=6))) == (0, 30)
        low, high = hours(job(None, None))
        assert low == 0 and high == (ON - WINDOW + timedelta(days=1)).days * 30 // 7

    def test_nothing_is_certain_of_what_is_left_out_anyway(self) -> None:
        assert hours(lasting(364, noc=None, authorized=False)) == (0, 0)

    def test_work_not_answered_may_be_all_of_ten_years(self) -> None:
        counted = canadian_work(Profile(), on=ON)
        assert (counted.low, counted.high) == (0, 10)
        assert (counted.hours_low, counted.hours_high) == (None, None)
        assert counted.missing == ("work",)


class TestTotals:
    def test_totals_are_exact_and_say_no_hours(self) -> None:
        profile = Profile(work_years=WorkYears(canada=2, foreign=3))
        assert (canadian_work(profile, on=ON).low, canadian_work(profile, on=ON).high) == (2, 2)
        assert foreign_work(profile, on=ON).high == 3
        assert canadian_work(profile, on=ON).hours_low is None
        assert canadian_work(profile, on=ON).missing == ()

    def test_the_grid_adds_them_up(self) -> None:
        both = skilled_work(Profile(work_years=WorkYears(canada=2, foreign=3)), on=ON)
        assert (both.low, both.high, both.missing) == (5, 5, ())
        one = skilled_work(Profile(work_years=WorkYears(canada=2)), on=ON)
        assert (one.low, one.high, one.missing) == (2, 10, ("work",))

    def test_dated_work_is_believed_before_totals(self) -> None:
        assert canadian_work(Profile(work=(), work_years=WorkYears(canada=5)), on=ON).high == 0

    def test_the_partner_by_total_or_by_dates(self) -> None:
        assert partner_canadian_work(Partner(canadian_work_years=3), on=ON).low == 3
        assert partner_canadian_work(Partner(work=(lasting(364),), canadian_work_years=3), on=ON).low == 1
        assert partner_canadian_work(Partner(), on=ON).missing == ("partner.canadian_work",)
        assert partner_canadian_work(None, on=ON).high == 10


class TestElsewhere:
    def test_foreign_work_asks_only_for_skill(self) -> None:
        abroad = lasting(364, country="IN", self_employed=True, full_time_student=True, authorized=False)
        assert foreign_work(worked(abroad), on=ON).hours_low == 1560
        assert [
            each.reason for each in foreign_work(worked(replace(abroad, noc=CASHIER)), on=ON).left_out
        ] == ["teer"]

    def test_canadian_work_is_not_foreign_work(self) -> None:
        assert foreign_work(worked(lasting(364)), on=ON).high == 0
        assert foreign_work(worked(lasting(364, country=None)), on=ON).hours_high == 1560

    def test_skilled_work_anywhere_needs_authorization_only_in_canada(self) -> None:
        at_home = lasting(364, country="IN", authorized=None)
        assert skilled_work(worked(at_home), on=ON).hours_low == 1560
        assert skilled_work(worked(replace(at_home, country=None)), on=ON).hours_low == 0
        assert skilled_work(worked(replace(at_home, country=None, authorized=True)), on=ON).hours_low == 1560
        unauthorized = replace(at_home, authorized=False)
        assert skilled_work(worked(replace(unauthorized, country=None)), on=ON).hours_high == 1560
        left_out = skilled_work(worked(replace(unauthorized, country="CA")), on=ON).left_out
        assert [each.reason for each in left_out] == ["not_authorized"]

    def test_students_and_the_self_employed_count_there(self) -> None:
        assert skilled_work(worked(lasting(364, self_employed=True, full_time_student=True)), on=ON).low == 1


def test_the_order_in_which_jobs_are_told_does_not_matter() -> None:
    jobs = [
        lasting(400, hours=40),
        lasting(4000, noc=SECRETARY, hours=12.25),
        lasting(90, until=date(2020, 2, 29), noc=CASHIER),
        lasting(30, noc=None),
        lasting(700, until=date(2022, 5, 4), authorized=False),
    ]
    told = {canadian_work(worked(*order), on=ON) for order in itertools.permutations(jobs)}
    assert len(told) == 1


@st.composite
def spans(draw: st.DrawFn) -> tuple[int, int, int]:
    first = draw(st.integers(1, 60))
    return first, first + draw(st.integers(0, 30)), draw(st.integers(1, 3000))


@given(st.lists(spans(), max_size=6))
def test_the_sweep_agrees_with_counting_day_by_day(told: list[tuple[int, int, int]]) -> None:
    days = [sum(minutes for first, last, minutes in told if first <= day <= last) for day in range(100)]
    amount = count(told, LIMIT)
    assert amount.counted == sum(min(LIMIT, minutes) for minutes in days)
    assert amount.over == sum(max(0, minutes - LIMIT) for minutes in days)
    over = [day for day, minutes in enumerate(days) if minutes > LIMIT]
    assert (amount.over_from, amount.over_to) == ((over[0], over[-1]) if over else (0, 0))
    assert amount.hours == int(Fraction(amount.counted, 7 * 60))
    stretches = [Stretch(first, last, minutes, minutes, None, None) for first, last, minutes in told]
    assert bounds(stretches, LIMIT) == (amount, amount)
    assert full_time(stretches, LIMIT)[0] == sum(LIMIT for minutes in days if minutes >= LIMIT)


MONDAY = date(2026, 6, 1)


@pytest.mark.parametrize(
    ("last", "following", "unbroken"),
    [
        ("friday", "saturday", True),
        ("friday", "sunday", True),
        ("friday", "monday", True),
        ("saturday", "monday", True),
        ("sunday", "monday", True),
        ("wednesday", "thursday", True),
        ("friday", "tuesday", False),
        ("thursday", "monday", False),
        ("thursday", "saturday", False),
        ("monday", "wednesday", False),
    ],
)
def test_only_a_weekend_may_lie_between(last: str, following: str, unbroken: bool) -> None:
    week = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    ends = MONDAY.toordinal() + week.index(last)
    begins = next(
        day for day in itertools.count(ends + 1) if week[date.fromordinal(day).weekday()] == following
    )
    joined = chains([(begins, begins + 40, 1800), (ends - 40, ends, 1800)])
    assert len(joined) == (1 if unbroken else 2)


def test_a_weekend_of_another_week_is_a_break() -> None:
    friday = MONDAY.toordinal() + 4
    assert len(chains([(friday - 4, friday, 1800), (friday + 10, friday + 20, 1800)])) == 2


def test_a_long_job_holds_shorter_ones_together() -> None:
    told = [(1, 100, 600), (5, 10, 600), (101, 110, 600), (200, 210, 600)]
    random.Random(7).shuffle(told)
    assert [len(chain) for chain in chains(told)] == [3, 1]
