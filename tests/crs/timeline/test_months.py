"""Every month is an assessment of its own day, and every event a day on which something changes."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from itertools import pairwise
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from crs.assess import assess
from crs.points.known import age_on
from crs.profile import LanguageResult, Profile
from crs.timeline import Event, Standing, timeline
from crs.timeline.days import LAW_DAYS, ONE_DAY, birthday, jobs_of, test_days, work_stands_still
from crs.timeline.model import standing_of
from tests.crs.strategies import LAW_CHANGES, profiles

PEOPLE = 200
LATEST = date(2026, 12, 31)
TESTS = ("test_begins", "test_ends")
SUDDEN = {"birthday", *TESTS}
OF_LAW = {"law", "category_begins", "category_changes", "category_ends"}


@st.composite
def dated(draw: st.DrawFn) -> tuple[Profile, date]:
    """Someone with a date of birth and dated tests and jobs, on a day near a change of law or any other."""
    near = st.sampled_from(LAW_CHANGES[1:]).map(lambda day: day - timedelta(days=45))
    on = draw(near | st.dates(date(2019, 1, 1), LATEST))
    profile = draw(profiles(on))
    born = profile.date_of_birth or on - timedelta(days=round((profile.age or 30) * 365.2425) + 100)
    return replace(profile, age=None, date_of_birth=born), on


def standing(profile: Profile, on: date) -> Standing:
    return standing_of([assess(profile, on=on)])


@settings(max_examples=PEOPLE, deadline=None)
@given(dated())
def test_every_month_is_a_fresh_assessment_and_every_event_a_change_with_its_cause(case: Any) -> None:
    profile, on = case
    found = timeline(profile, on=on)
    assert [month.standing for month in found.months] == [standing(profile, m.on) for m in found.months]
    for event in found.events:
        assert on < event.on <= found.months[-1].on
        assert event.before == standing(profile, event.on - ONE_DAY) != event.after
        assert event.after == standing(profile, event.on)
        check_causes(profile, event)
    for earlier, later in pairwise(found.events):
        assert earlier.on < later.on


def check_causes(profile: Profile, event: Event) -> None:
    """A birthday or a test is a cause if and only if the day would be another without it.

    Work and law are, if and only if something still changes when neither birthday nor test does.
    """
    named = {(cause.code, cause.facts.get("partner", False)) for cause in event.causes}
    still = profile
    for cause, without in put_off(profile, event.on):
        still = without(still)
        matters = standing(without(profile), event.on) != event.after
        assert (cause in named) == matters, f"{event.on} {cause}: named {sorted(named)}"
    others = {code for code, _ in named} - SUDDEN
    assert bool(others) == (standing(still, event.on - ONE_DAY) != standing(still, event.on)), event
    if others & OF_LAW:
        assert event.on in LAW_DAYS
    if others - OF_LAW:
        assert not work_stands_still(jobs_of(profile), event.on - ONE_DAY, event.on)


Without = Callable[[Profile], Profile]


def put_off(profile: Profile, on: date) -> Iterator[tuple[tuple[str, bool], Without]]:
    """What would come suddenly on that day, and how to make it not come."""
    born, partner = profile.date_of_birth, profile.partner
    if born and birthday(born, on.year) == on:
        age = age_on(profile, on=on - ONE_DAY)
        yield ("birthday", False), lambda who: replace(who, date_of_birth=None, age=age)
    for place, code in enumerate(TESTS):
        if any(_is_day(place, result, on) for result in profile.languages or ()):
            yield (code, False), partial(_own_later, on)
        if partner and isinstance(partner.language, LanguageResult) and _is_day(place, partner.language, on):
            yield (code, True), partial(_partners_later, on)


def _is_day(place: int, result: LanguageResult, on: date) -> bool:
    """Whether it is the first (0) or the last (1) of the two days of a result."""
    days = test_days(result, on=on)
    return bool(days) and days[place] == on


def _own_later(on: date, who: Profile) -> Profile:
    return replace(who, languages=tuple(_later(result, on) for result in who.languages or ()))


def _partners_later(on: date, who: Profile) -> Profile:
    assert who.partner and isinstance(who.partner.language, LanguageResult)
    return replace(who, partner=replace(who.partner, language=_later(who.partner.language, on)))


def _later(result: LanguageResult, on: date) -> LanguageResult:
    """The same result, taken a day later where that moves a day of it."""
    if on not in test_days(result, on=on) or result.taken_on is None:
        return result
    return replace(result, taken_on=result.taken_on + ONE_DAY)
