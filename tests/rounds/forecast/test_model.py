"""The rhythm, the drift and the futures drawn from them, where the answer is known."""

from datetime import date
from random import Random

import pytest

from rounds.forecast.drift import drift_of
from rounds.forecast.past import Past, past_of
from rounds.forecast.paths import NEVER, futures_of
from rounds.forecast.regimes import regime_at
from rounds.forecast.rhythm import rhythm_of
from rounds.kinds import Kind
from tests.rounds.forecast.made_up import START, MadeUp, past_with, rounds_of

DRAWN = 0.04
"""How far the share of a thousand futures may be from the chance: more than two and a half spreads."""


class TestPast:
    def test_it_holds_one_type_of_one_regime_up_to_the_day(self) -> None:
        before = rounds_of([450], start=date(2025, 3, 24))
        own = rounds_of([500, 510, 520], start=START)
        other = rounds_of([700], kind=Kind.PNP)
        found = past_of([*own[::-1], *before, *other], Kind.CEC, regime=regime_at(START), on=own[1].date)
        assert found == Past(own[1].date, (own[0].date, own[1].date), (500, 510))

    def test_a_round_that_is_left_out_is_no_past(self) -> None:
        odd = MadeUp("176", START, Kind.CEC, 75)
        assert not past_of([odd], Kind.CEC, regime=regime_at(START), on=START).days

    def test_it_knows_its_gaps_and_how_long_nothing_came(self) -> None:
        found = past_with([500, 500, 500], gap=10, waited=4)
        assert (found.gaps, found.waited) == ((10, 10), 4)


class TestRhythm:
    def test_just_after_a_round_the_next_is_a_gap_away(self) -> None:
        """Nine rounds: one chance in ten that the last was the last."""
        found = rhythm_of(past_with([500] * 9, gap=14))
        assert set(found.waits) == {14} and found.given_up == found.ends == pytest.approx(1 / 10)

    def test_days_waited_count_towards_the_gap(self) -> None:
        assert set(rhythm_of(past_with([500] * 9, gap=14, waited=5)).waits) == {9}

    def test_a_wait_longer_than_every_gap_makes_an_end_likelier(self) -> None:
        """Waits so long: one in nine by the rule, so 0.1 against 0.9 / 9: even."""
        found = rhythm_of(past_with([500] * 9, gap=14, waited=14))
        assert set(found.waits) == {14} and found.given_up == pytest.approx(0.5)


class TestDrift:
    def test_scores_that_never_move_have_no_spread(self) -> None:
        found = drift_of(past_with([500] * 6))
        assert (found.level, found.variance, found.walk, found.noise, found.freedom) == (500, 0, 0, 0, 5)

    def test_steps_in_one_direction_are_a_walk(self) -> None:
        """Steps of ten: each square is 100, no step undoes the last."""
        found = drift_of(past_with([500, 510, 520, 530, 540]))
        assert (found.level, found.variance, found.walk, found.noise) == (540, 0, 100, 0)

    def test_jumps_to_and_fro_are_noise_around_a_level(self) -> None:
        """Four steps of 20: squares of 400, three products of -400: noise 200 at most, and no walk."""
        found = drift_of(past_with([500, 520, 500, 520, 500]))
        assert (found.walk, found.noise) == (0, 200)
        assert found.level == pytest.approx(508) and found.variance == pytest.approx(200 / 5)

    def test_what_was_put_in_is_found(self) -> None:
        rng, level, cutoffs = Random(1), 500.0, []
        for _ in range(4000):
            level += rng.gauss(0, 3)
            cutoffs.append(round(level + rng.gauss(0, 10)))
        found = drift_of(past_with(cutoffs))
        assert found.walk**0.5 == pytest.approx(3, abs=0.6)
        assert found.noise**0.5 == pytest.approx(10, abs=0.6)
        assert found.level == pytest.approx(level, abs=15)


class TestFutures:
    def test_scores_that_never_move_are_certain_but_for_the_end_of_the_type(self) -> None:
        found = futures_of(past_with([500] * 20))
        for months in (3, 6, 12):
            assert found.chance(500, months) == pytest.approx(20 / 21, abs=DRAWN)
            assert found.chance(499, months) == 0

    def test_one_round_to_come_reaches_the_level_of_a_walk_half_of_the_time(self) -> None:
        """Rounds 80 days apart: one within three months, as likely above the last as below."""
        cutoffs = [500, 510, 500, 490, 480, 490, 500, 510, 500, 490, 500]
        found = futures_of(past_with(cutoffs, gap=80))
        assert drift_of(past_with(cutoffs)).noise == 0
        assert found.chance(500, 3) == pytest.approx(11 / 12 / 2, abs=DRAWN)

    def test_more_time_and_more_points_never_lower_the_chance(self) -> None:
        found = futures_of(past_with([520, 500, 515, 498, 530, 507, 511], gap=20))
        chances = [[found.chance(score, months) for score in range(440, 580, 5)] for months in (3, 6, 12)]
        assert all(row == sorted(row) for row in chances)
        assert all(list(of_a_score) == sorted(of_a_score) for of_a_score in zip(*chances, strict=True))

    def test_a_gap_longer_than_the_horizon_leaves_no_round(self) -> None:
        found = futures_of(past_with([500] * 8, gap=100))
        assert found.chance(1200, 3) == 0 and set(found.lowest[3]) == {NEVER}
        assert found.chance(500, 6) > 0.8

    def test_the_same_past_has_the_same_futures(self) -> None:
        past = past_with([500, 510, 505, 512, 498, 503])
        first = futures_of(past)
        futures_of.cache_clear()
        assert futures_of(past) == first and futures_of(past) is not first

    def test_a_shorter_look_ahead_sees_the_same_first_months(self) -> None:
        past = past_with([500, 510, 505, 512, 498, 503])
        near, far = futures_of(past, 6), futures_of(past, 12)
        assert set(near.lowest) == {3, 6} and near.lowest[3] == far.lowest[3]
