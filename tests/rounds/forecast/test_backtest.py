"""The backtest: which cases it makes, worked out by hand; its marks; and that nothing looks ahead."""

from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import pytest

from rounds.forecast.backtest import EVERY, FEWEST, Case, cases, scores
from rounds.forecast.marks import better_in, brier, calibration, off_by, windows
from rounds.forecast.naive import last_stays, median_of_a_year
from rounds.forecast.paths import HORIZONS
from rounds.forecast.regimes import next_regime, regime_at
from rounds.forecast.verdicts import Verdict, in_figures, verdict
from rounds.kinds import Kind
from rounds.records import RoundRecord
from rounds.table import known_rounds
from tests.rounds.forecast.made_up import START, past_with, rounds_of

CASE = Case(Kind.CEC, 3, date(2025, 3, 25), date(2025, 6, 1), 500, 0.5, 1.0, 0.0, True)


class TestTinyExample:
    """Six rounds at 500, a fortnight apart from 1 April 2025, then one at 480 and, far later, one at 520."""

    rounds = (
        *rounds_of([500] * 6),
        *rounds_of([480], start=date(2025, 7, 1), first=7),
        *rounds_of([520], start=date(2025, 9, 12), first=8),
    )

    def test_it_begins_with_the_sixth_round_and_ends_when_a_horizon_passes_the_record(self) -> None:
        """The sixth round is of 10 June; the fortnights from 25 March on meet it on 17 June. 91 days before
        the last round is 13 June, so a record that ends on 12 September holds no case, and one that ends on
        16 September the first.
        """
        assert list(cases(self.rounds)) == []
        later = rounds_of([520], kind=Kind.PNP, start=date(2025, 9, 16))
        assert {(case.kind, case.day, case.months) for case in cases([*self.rounds, *later])} == {
            (Kind.CEC, date(2025, 6, 17), 3)
        }

    def test_its_cases_say_what_was_said_and_what_came(self) -> None:
        """All cut-offs are 500, so scores from 470 to 530. Both naive ones say 500; 480 came."""
        later = rounds_of([520], kind=Kind.PNP, start=date(2025, 9, 16))
        found = list(cases([*self.rounds, *later]))
        assert [(case.score, case.last, case.median, case.invited) for case in found] == [
            (470, 0, 0, False),
            (480, 0, 0, True),
            (490, 0, 0, True),
            (500, 1, 1, True),
            (510, 1, 1, True),
            (520, 1, 1, True),
            (530, 1, 1, True),
        ]
        assert [case.model for case in found[:3]] == [0, 0, 0]
        assert brier(found, lambda case: case.last) == pytest.approx(2 / 7)


class TestNaive:
    def test_the_last_and_the_median_of_a_year(self) -> None:
        past = past_with([400, 500, 510, 530], gap=150)  # the first is 450 days old
        assert (last_stays(past), median_of_a_year(past)) == (530, 510)

    def test_where_the_year_is_empty_the_last_one_counts(self) -> None:
        assert median_of_a_year(past_with([400, 500], waited=400)) == 500

    def test_scores_reach_beyond_the_cut_offs_of_the_year_in_tens(self) -> None:
        assert scores(past_with([507, 512])) == range(470, 543, 10)


class TestMarks:
    def test_brier(self) -> None:
        """Said 0.5 and it came, said 0.2 and it did not: (0.25 + 0.04) / 2."""
        other = replace(CASE, model=0.2, invited=False)
        assert brier([CASE, other], lambda case: case.model) == pytest.approx(0.145)

    def test_calibration_by_tenths(self) -> None:
        told = [(0.0, False), (0.04, True), (0.3, True), (0.39, False), (1.0, True)]
        found = calibration([replace(CASE, model=model, invited=came) for model, came in told])
        rows = [(each.low, round(each.forecast, 3), each.observed, each.count) for each in found]
        assert rows == [(0.0, 0.02, 0.5, 2), (0.3, 0.345, 0.5, 2), (0.9, 1.0, 1.0, 1)]
        assert off_by(found) == pytest.approx((2 * 0.48 + 2 * 0.155) / 5)

    def test_windows_share_no_day_of_what_came(self) -> None:
        days = [0, 14, 90, 91, 182, 200]
        told = [replace(CASE, day=START + timedelta(days=day)) for day in days]
        old = replace(CASE, regime=date(2020, 3, 18), day=date(2020, 6, 1))
        assert [len(each) for each in windows([*told, old])] == [1, 3, 1, 2]

    def test_resamples_draw_whole_windows(self) -> None:
        """One window in which the model is better and one in which it is as much worse: better if the first
        is drawn twice, one time in four.
        """
        good, bad = replace(CASE, last=0.0), replace(CASE, model=0.0, last=0.5)
        model, last = (lambda case: case.model), (lambda case: case.last)
        assert better_in([[good], [good]], model, last) == 1
        assert better_in([[good], [bad]], model, last) == pytest.approx(0.25, abs=0.04)

    @pytest.mark.parametrize(
        ("told", "expected"),
        [
            ({}, Verdict.SHOWN),
            ({"windows": 2}, Verdict.TOO_SHORT),
            ({"model": 0.1}, Verdict.NOT_BETTER),
            ({"last": 0.05}, Verdict.NOT_BETTER),
            ({"median": 0.05}, Verdict.NOT_BETTER),
            ({"surest": 0.89}, Verdict.MAY_BE_CHANCE),
        ],
    )
    def test_the_model_must_beat_both_and_not_by_chance(self, told: dict, expected: Verdict) -> None:
        earned = {"windows": 3, "model": 0.09, "last": 0.1, "median": 0.1, "surest": 0.9}
        assert verdict(**(earned | told)) is expected

    def test_tenths_are_named_only_where_they_came_true_to_a_tenth(self) -> None:
        assert in_figures(0.1) and not in_figures(0.1001)


@cache
def known() -> tuple[RoundRecord, ...]:
    """Two types, because all would take long."""
    return tuple(each for each in known_rounds() if each.kind in (Kind.CEC, Kind.HEALTHCARE))


@cache
def known_cases() -> tuple[Case, ...]:
    return tuple(cases(known()))


class TestNoLookAhead:
    def test_later_rounds_change_no_case_that_was_over(self) -> None:
        until = date(2026, 1, 15)
        early = list(cases([each for each in known() if each.date <= until]))
        ends = max(each.date for each in known() if each.date <= until)
        over = [case for case in known_cases() if case.day + timedelta(days=HORIZONS[case.months]) <= ends]
        assert early == over and len(early) > 150

    def test_every_case_lies_in_one_regime_with_rounds_enough_before_it(self) -> None:
        for case in known_cases():
            regime = regime_at(case.day)
            following = next_regime(regime)
            ends = case.day + timedelta(days=HORIZONS[case.months])
            assert regime.effective_from == case.regime
            assert following is None or ends < following.effective_from
            assert (case.day - case.regime) % EVERY == timedelta(0)
            before = [e for e in known() if e.kind == case.kind and case.regime <= e.date <= case.day]
            assert len(before) >= FEWEST
