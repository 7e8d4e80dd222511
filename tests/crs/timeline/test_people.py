"""People whose coming months are worked out by hand, and whose every day is looked at once."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest

from crs.assess import assess
from crs.outcome import Outcome
from crs.profile import Education, Profile, WorkYears
from crs.timeline import Cause, Event, Timeline, timeline
from crs.timeline.days import ONE_DAY, WINDOWS, birthday, months_from, work_stands_still
from crs.timeline.model import standing_of
from tests.crs.making import answered, french, ielts, partner
from tests.crs.working import ELECTRICIAN, job

ON = date(2026, 11, 28)
YEAR_OF_WORK = 364
"""Days of full-time work that make a year of it: 1,560 hours of 30 a week."""
HIRED = date(2024, 6, 3)
TESTED = date(2026, 2, 3)


def employed(**facts: Any) -> Profile:
    """Born on 14 March 1991, at work in Canada since June 2024, with a degree and an English test."""
    known: dict[str, Any] = {
        "age": None,
        "date_of_birth": date(1991, 3, 14),
        "education": Education.THREE_PLUS,
        "languages": (ielts(8.5, 7.5, 7, 7.5, taken_on=TESTED),),
        "work": (job(HIRED),),
        "settlement_funds": 20000,
        "family_size": 1,
        "intends_quebec": False,
        "canadian_study_two_years": False,
        "relative_in_canada": False,
    }
    return answered(**(known | facts))


def at(found: Timeline, day: date) -> Event:
    return next(event for event in found.events if event.on == day)


def on_which(found: Timeline, code: str) -> list[date]:
    return [event.on for event in found.events if code in {cause.code for cause in event.causes}]


def completed(years: int) -> date:
    return HIRED + timedelta(days=YEAR_OF_WORK * years - 1)


class TestOneWhoGoesOn:
    found = timeline(employed(), on=ON)

    def test_birthdays(self) -> None:
        assert on_which(self.found, "birthday") == [date(year, 3, 14) for year in (2027, 2028, 2029)]
        first = at(self.found, date(2027, 3, 14))
        assert first.causes == (Cause("birthday", {"age": 36}),)
        assert [(each.code, each.before, each.after) for each in first.lines] == [
            ("crs.core.age", (77, 77), (72, 72))
        ]
        assert first.after.low - first.before.low == -5

    def test_years_of_work(self) -> None:
        assert on_which(self.found, "years_gained") == [completed(3), completed(4), completed(5)]
        facts = {"of": "canada", "low": 3, "high": 3, "within_years": 10}
        assert Cause("years_gained", facts) in at(self.found, completed(3)).causes

    def test_the_end_of_a_test_takes_the_points_and_every_program(self) -> None:
        end = at(self.found, date(2028, 2, 3))
        assert end.causes == (
            Cause("test_ends", {"language": "en", "test": "ielts_general", "partner": False}),
        )
        assert {each.code: (each.before, each.after) for each in end.programs} == {
            "cec": (Outcome.MET, Outcome.NOT_MET),
            "fsw": (Outcome.MET, Outcome.NOT_MET),
        }

    def test_the_best_month_is_one_in_which_a_program_is_met(self) -> None:
        best, worst = self.found.best, self.found.worst
        assert best and worst
        assert best.on == date(2027, 6, 28) and best.standing.eligible is Outcome.MET
        assert worst.on == date(2028, 3, 28)

    def test_what_is_assumed_and_what_is_unknown(self) -> None:
        assert self.found.assumes == ("job_goes_on", "law_stays")
        assert self.found.unknown == ("assessment",)

    def test_nothing_else_happens(self) -> None:
        expected = {completed(n) for n in (3, 4, 5)} | {date(2028, 2, 3)}
        expected |= {date(year, 3, 14) for year in (2027, 2028, 2029)}
        assert {event.on for event in self.found.events} == expected


def test_work_that_ended_leaves_its_windows() -> None:
    """Sixteen months of work, of which the last twelve leave the three years one day at a time."""
    ended = date(2025, 5, 31)
    found = timeline(employed(work=(job(date(2024, 2, 1), ended),)), on=ON)
    (left,) = on_which(found, "work_short")
    first_day_that_counts = left.replace(year=left.year - 3)
    assert (ended - first_day_that_counts).days + 1 == YEAR_OF_WORK - 1
    facts = {"criterion": "cec.canadian_work", "within_years": 3}
    assert Cause("work_short", facts) in at(found, left).causes
    assert found.assumes == ("law_stays",)


def test_a_year_falls_out_of_the_ten() -> None:
    work = (job(date(2017, 2, 1), date(2018, 1, 30), country="IN"), job(date(2020, 1, 1), date(2021, 6, 30)))
    found = timeline(employed(work=work), on=ON)
    assert on_which(found, "years_lost") == [date(2027, 2, 2)]


def test_a_test_taken_in_some_weeks_begins_to_count() -> None:
    results = (ielts(8.5, 7.5, 7, 7.5, taken_on=date(2027, 1, 15)),)
    found = timeline(employed(languages=results), on=ON)
    assert on_which(found, "test_begins") == [date(2027, 1, 15)]
    assert on_which(found, "test_ends") == [date(2029, 1, 15)]


def test_the_partners_test_is_named_as_such() -> None:
    with_partner = partner(language=ielts(7, 7, 7, 7, taken_on=TESTED))
    found = timeline(employed(has_partner=True, partner=with_partner), on=ON)
    causes = at(found, date(2028, 2, 3)).causes
    assert [cause.facts["partner"] for cause in causes] == [False, True]


def test_a_category_and_a_law_that_begin_later() -> None:
    tested = (ielts(8.5, 7.5, 7, 7.5, taken_on=date(2022, 8, 1)),)
    trade = employed(work=(job(date(2021, 6, 3), noc=ELECTRICIAN),), languages=tested)
    found = timeline(trade, on=date(2023, 3, 1))
    assert date(2023, 5, 31) in on_which(found, "category_begins")
    brother = employed(sibling_in_canada=True, date_of_birth=date(1994, 9, 9))
    lost = on_which(timeline(brother, on=date(2016, 12, 1)), "law")
    assert lost == [date(2017, 6, 6)]


class TestWhoToldLess:
    def test_an_age_without_a_birthday_makes_a_range(self) -> None:
        """Someone of 34 is 34 or 35 within the year, and has certainly aged a year when it is over."""
        found = timeline(employed(age=34, date_of_birth=None, work=(), languages=()), on=ON)
        ranges = [(month.standing.low, month.standing.high) for month in found.months]
        today, age = ranges[0], {34: 83, 35: 77, 36: 72, 37: 66, 38: 61}
        rest = today[0] - age[34]
        assert today[0] == today[1]
        for year in range(3):
            expected = (rest + age[35 + year], rest + age[34 + year])
            assert set(ranges[year * 12 + 1 : year * 12 + 12]) == {expected}
        assert "birthday" in found.unknown
        assert found.events == ()

    def test_totals_of_work_stay_what_they_are(self) -> None:
        found = timeline(employed(work=None, work_years=WorkYears(1, 1)), on=ON)
        assert "work" in found.unknown
        assert on_which(found, "years_gained") == []

    def test_a_test_without_a_date_never_ends(self) -> None:
        found = timeline(employed(languages=(french(8),)), on=ON)
        assert "test" in found.unknown and on_which(found, "test_ends") == []

    def test_of_a_partner_who_counts(self) -> None:
        told = partner(canadian_work_years=1, language=ielts(7, 7, 7, 7))
        found = timeline(employed(has_partner=True, partner=told), on=ON)
        assert {"partner.work", "partner.test"} <= set(found.unknown)
        stays = replace(told, accompanying=False)
        found = timeline(employed(has_partner=True, partner=stays), on=ON)
        assert not {"partner.work", "partner.test"} & set(found.unknown)

    def test_who_told_nothing_stays_where_they_are(self) -> None:
        found = timeline(Profile(), on=ON)
        assert found.events == () and found.best is None and found.worst is None
        assert all(month.standing == found.months[0].standing for month in found.months)


EVERY_DAY = {
    "goes on": employed(),
    "part time, two jobs": employed(
        work=(job(HIRED, hours=17), job(date(2025, 9, 1), date(2027, 3, 3), hours=22, noc=ELECTRICIAN))
    ),
    "stops and leaves": employed(
        work=(job(date(2023, 9, 1), date(2027, 1, 31)), job(date(2017, 1, 9), date(2018, 4, 1)))
    ),
}


@pytest.mark.parametrize("who", EVERY_DAY)
def test_no_day_of_change_is_missed(who: str) -> None:
    """Every day of three years, looked at one by one."""
    profile, days = EVERY_DAY[who], [ON + n * ONE_DAY for n in range(1097)]
    every = {day: standing_of([assess(profile, on=day)]) for day in days}
    changed = [day for before, day in pairwise(days) if every[before] != every[day]]
    assert [event.on for event in timeline(profile, on=ON).events] == changed


@pytest.mark.parametrize("on", [date(2027, 8, 31), date(2027, 1, 29), date(2028, 2, 29), date(2026, 12, 1)])
def test_a_month_is_the_same_day_or_the_last_one(on: date) -> None:
    days = months_from(on, 36)
    assert len(days) == 37 and days[0] == on
    assert [day.year * 12 + day.month for day in days] == [on.year * 12 + on.month + n for n in range(37)]
    for day in days:
        assert day.day == on.day or (day.day < on.day and (day + ONE_DAY).day == 1)


def test_someone_born_on_29_february_ages_on_1_march_in_a_common_year() -> None:
    leap = date(1996, 2, 29)
    assert [birthday(leap, year) for year in (2027, 2028)] == [date(2027, 3, 1), date(2028, 2, 29)]


@pytest.mark.parametrize("years", WINDOWS)
def test_work_stands_still_until_it_touches_an_end_of_a_window(years: int) -> None:
    first, last = date(2026, 11, 28), date(2026, 12, 28)
    far = first.replace(year=first.year - years)
    assert work_stands_still([job(far - 400 * ONE_DAY, far - ONE_DAY)], first, last)
    assert not work_stands_still([job(far - 400 * ONE_DAY, far)], first, last)
    assert not work_stands_still(
        [job(last.replace(year=last.year - years) - ONE_DAY, last - 90 * ONE_DAY)], first, last
    )
    assert not work_stands_still([job(None, far)], first, last)
    assert not work_stands_still([job(last)], first, last)
    assert work_stands_still([job(last + ONE_DAY)], first, last)
