"""A person beside rounds made up for the purpose."""

from datetime import date, timedelta
from typing import Any

import pytest

from crs.assess import assess
from crs.outcome import Outcome
from crs.profile import Education, JobOffer, Profile
from crs.regimes import moved
from rounds.comparison import Comparison, KindBeside, compare, last_cutoffs
from rounds.eligibility import outcome_for
from rounds.kinds import Kind
from rounds.reading import Band, Pool, RoundFact
from tests.crs.making import answered, english, french
from tests.crs.working import ANALYST, job

ON = date(2026, 10, 1)
SINCE = date(2025, 10, 1)
POOL = Pool(
    date(2026, 9, 13),
    1000,
    (Band(601, 1200, 10), Band(501, 600, 90), Band(451, 500, 200), Band(401, 450, 300), Band(0, 400, 400)),
)


def worker(**facts: Any) -> Profile:
    """Meets the Canadian Experience Class by two years of work."""
    known: dict[str, Any] = {
        "age": 29,
        "education": Education.THREE_PLUS,
        "languages": (english(8),),
        "work_years": None,
        "work": (job(date(2024, 6, 3), noc=ANALYST),),
        "intends_quebec": False,
    }
    return answered(**(known | facts))


def held(number: int, day: date, kind: Kind, cutoff: int) -> RoundFact:
    return RoundFact(str(number), day, kind, str(kind), 1000, cutoff)


def beside(profile: Profile, *rounds: RoundFact) -> Comparison:
    newest_first = sorted(rounds, key=lambda fact: fact.date, reverse=True)
    return compare(profile, assess(profile, on=ON), newest_first, POOL, since=SINCE)


def only(comparison: Comparison) -> KindBeside:
    assert len(comparison.kinds) == 1
    return comparison.kinds[0]


def score(profile: Profile) -> int:
    found = assess(profile, on=ON).crs
    assert found.low == found.high
    return found.low


@pytest.mark.parametrize(("above", "invited"), [(1, True), (0, True), (-1, False)])
def test_the_lowest_score_itself_is_enough_and_one_less_is_not(above: int, invited: bool) -> None:
    someone = worker()
    told = only(beside(someone, held(1, date(2026, 9, 1), Kind.CEC, score(someone) - above)))
    assert (told.last[0].low, told.last[0].high, told.last[0].invited) == (above, above, invited)
    assert (told.invited, told.perhaps) == (int(invited), 0)


def test_a_range_across_the_lowest_score_leaves_it_open() -> None:
    someone = worker(education_assessed=None)
    found = assess(someone, on=ON).crs
    told = only(beside(someone, held(1, date(2026, 9, 1), Kind.CEC, found.high)))
    assert (told.last[0].low, told.last[0].high, told.last[0].invited) == (found.low - found.high, 0, None)
    assert (told.invited, told.perhaps) == (0, 1)


def test_only_rounds_of_the_last_twelve_months_are_counted_and_three_are_told() -> None:
    rounds = [held(n, date(2025, 9, 1) + timedelta(days=30 * n), Kind.CEC, 300) for n in range(6)]
    told = only(beside(worker(), *rounds))
    assert [each.round.number for each in told.last] == ["5", "4", "3"]
    assert [each.round.number for each in told.year] == ["5", "4", "3", "2", "1"]


def test_the_first_day_of_the_twelve_months_counts() -> None:
    rounds = [held(1, SINCE, Kind.CEC, 300), held(2, SINCE - timedelta(days=1), Kind.CEC, 300)]
    assert [each.round.number for each in only(beside(worker(), *rounds)).year] == ["1"]


def test_the_points_are_those_of_the_law_of_the_day_of_the_round() -> None:
    """A job offer gave points until 2025-03-24; today it gives none."""
    someone = worker(
        job_offer=JobOffer(noc="00012", lmia=True, full_time_one_year=True, works_for_employer=False)
    )
    day = date(2025, 3, 24)
    told = only(beside(someone, held(1, day, Kind.CEC, 400)))
    assert told.last[0].low == assess(moved(someone, on=ON, to=day), on=day).crs.low - 400
    assert told.last[0].low == score(someone) + 200 - 400


def test_a_category_asks_what_it_asked_on_the_day_of_the_round() -> None:
    """Six months in health care were enough until twelve were asked for on 2026-02-18."""
    nurse = worker(work=(job(date(2024, 6, 3), noc=ANALYST), job(date(2026, 1, 5), noc="31301")))
    then, now = (
        held(1, date(2025, 12, 10), Kind.HEALTHCARE, 100),
        held(2, date(2026, 9, 1), Kind.HEALTHCARE, 100),
    )
    assert assess(nurse, on=ON).categories["healthcare"].outcome is Outcome.NOT_MET
    assert beside(nurse, then, now).kinds == ()
    moved_back = moved(nurse, on=ON, to=then.date)
    assert assess(moved_back, on=then.date).categories["healthcare"].outcome is Outcome.MET


@pytest.mark.parametrize(
    ("kind", "facts", "outcome"),
    [
        (Kind.GENERAL, {}, Outcome.MET),
        (Kind.GENERAL, {"intends_quebec": True}, Outcome.NOT_MET),
        (Kind.CEC, {}, Outcome.MET),
        (Kind.CEC, {"work": None}, Outcome.UNKNOWN),
        (Kind.FSW, {"settlement_funds": 0, "family_size": 1}, Outcome.NOT_MET),
        (Kind.PNP, {}, Outcome.NOT_MET),
        (Kind.PNP, {"provincial_nomination": True}, Outcome.MET),
        (Kind.PNP, {"provincial_nomination": None}, Outcome.UNKNOWN),
        (Kind.PNP, {"provincial_nomination": True, "intends_quebec": True}, Outcome.NOT_MET),
        (Kind.FRENCH, {}, Outcome.NOT_MET),
        (Kind.FRENCH, {"languages": (english(8), french(7))}, Outcome.MET),
        (Kind.FRENCH, {"languages": (english(8), french(6))}, Outcome.NOT_MET),
        (Kind.OTHER, {}, Outcome.NOT_MET),
    ],
)
def test_who_can_be_in_a_round(kind: Kind, facts: dict[str, Any], outcome: Outcome) -> None:
    someone = worker(**facts)
    assert outcome_for(kind, assess(someone, on=ON), someone) is outcome


def test_types_that_an_answer_keeps_open_are_named_and_not_counted() -> None:
    someone = worker(provincial_nomination=None)
    found = beside(
        someone, held(1, date(2026, 9, 1), Kind.PNP, 700), held(2, date(2026, 9, 2), Kind.CEC, 300)
    )
    assert (found.open, [each.kind for each in found.kinds]) == ((Kind.PNP,), [Kind.CEC])
    assert last_cutoffs(found) == {Kind.CEC: found.kinds[0].last[0].round}


def test_a_place_counts_the_bands_above_and_leaves_the_own_one_open() -> None:
    someone = worker()
    assert 401 <= score(someone) <= 450
    place = beside(someone).place
    assert place is not None
    assert (place.ahead_low, place.ahead_high) == (300, 600)


def test_without_rounds_and_pool_there_is_nothing_to_say() -> None:
    someone = worker()
    assert compare(someone, assess(someone, on=ON), (), None, since=SINCE) == Comparison(None, (), (), None)
