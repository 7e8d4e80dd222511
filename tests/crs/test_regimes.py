"""The person of today under the law of another day."""

from datetime import date, timedelta

import pytest

from crs.assess import assess
from crs.points.versions import LAW
from crs.profile import JobOffer, Partner
from crs.regimes import moved, regime, turning_points
from tests.crs.making import answered, english, french, ielts
from tests.crs.working import ANALYST, job

TODAY = date(2026, 10, 1)
DAY = timedelta(days=1)
LATEST = date(2025, 3, 25)


def test_every_version_of_the_points_begins_a_regime() -> None:
    assert {law.effective_from for law in LAW.versions} <= set(turning_points())


@pytest.mark.parametrize("turn", turning_points()[1:], ids=str)
def test_a_regime_begins_on_its_day_and_not_before(turn: date) -> None:
    assert regime(turn) == regime(turn - DAY) + 1 == regime(turn + DAY)


PEOPLE = {
    "born": answered(age=None, date_of_birth=date(1996, 9, 30), languages=(english(9),), canada=2),
    "tested": answered(age=29, languages=(ielts(8, 7, 7, 7, taken_on=date(2024, 10, 2)), french(7))),
    "expired": answered(age=29, languages=(ielts(8, 7, 7, 7, taken_on=date(2024, 10, 1)),)),
    "below the scale": answered(age=29, languages=(ielts(4, 3, 3.5, 3, taken_on=date(2026, 1, 5)),)),
    "half told": answered(age=29, languages=(ielts(8, None, 7, 7, taken_on=date(2026, 1, 5)),)),
    "working": answered(
        age=31, work_years=None, work=(job(date(2023, 11, 6), noc=ANALYST),), languages=(english(8),)
    ),
    "with a partner": answered(
        age=31,
        has_partner=True,
        partner=Partner(accompanying=True, language=ielts(7, 7, 7, 7, taken_on=date(2025, 6, 2))),
    ),
}


@pytest.mark.parametrize("to", [date(2026, 3, 2), date(2026, 9, 16)], ids=str)
@pytest.mark.parametrize("who", PEOPLE)
def test_under_the_same_law_the_same_facts_give_the_same_points(who: str, to: date) -> None:
    then = assess(moved(PEOPLE[who], on=TODAY, to=to), on=to)
    now = assess(PEOPLE[who], on=TODAY)
    assert (then.crs.low, then.crs.high) == (now.crs.low, now.crs.high)
    assert [(line.code, line.low, line.high) for line in then.crs.lines] == [
        (line.code, line.low, line.high) for line in now.crs.lines
    ]
    assert {code: each.outcome for code, each in then.programs.items()} == {
        code: each.outcome for code, each in now.programs.items()
    }


def test_the_law_of_the_other_day_decides() -> None:
    """Points for a job offer ended on 2025-03-25."""
    offered = answered(
        age=29,
        job_offer=JobOffer(noc="00012", lmia=True, full_time_one_year=True, works_for_employer=False),
    )
    on_the_eve, on_the_day = (
        assess(moved(offered, on=TODAY, to=day), on=day).crs.low for day in (LATEST - DAY, LATEST)
    )
    assert on_the_eve - on_the_day == 200
    assert on_the_day == assess(offered, on=TODAY).crs.low


def test_age_and_levels_stay_and_work_moves_along() -> None:
    someone = answered(
        age=None,
        date_of_birth=date(1996, 10, 1),
        languages=(ielts(8, 7, 7, 7, taken_on=date(2024, 10, 2)),),
        work=(job(date(2024, 1, 1), date(2024, 12, 31)), job(date(2025, 1, 1))),
    )
    then = moved(someone, on=TODAY, to=TODAY - timedelta(days=100))
    assert (then.age, then.date_of_birth) == (30, None)
    assert then.languages is not None and then.languages[0].taken_on is None
    assert then.work is not None
    assert (then.work[0].start, then.work[0].end) == (date(2023, 9, 23), date(2024, 9, 22))
    assert (then.work[1].start, then.work[1].end) == (date(2024, 9, 23), None)
