"""What may be said on a day: before the break, after it, in a new regime, with a hole in the record."""

from datetime import date, timedelta

import pytest

from rounds.forecast import HORIZONS, Verdict, Why, outlook, published, regime_at
from rounds.forecast.figures import Figures
from rounds.kinds import Kind
from rounds.table import known_rounds
from tests.rounds.forecast.made_up import rounds_of

BEFORE, AFTER = date(2026, 10, 1), date(2026, 11, 28)
BREAK = date(2026, 11, 3)


def on(day: date, kind: Kind, rounds=None):
    return outlook(known_rounds() if rounds is None else rounds, kind, on=day, figures=published())


def test_before_the_break_there_are_chances_where_the_backtest_allows_them() -> None:
    found = on(BEFORE, Kind.CEC)
    assert found.why is None and found.rounds == 28
    for months in HORIZONS:
        shown = found.verdicts[months] is Verdict.SHOWN
        assert (found.chance(510, months) is not None) == shown
    assert found.chance(450, 3) < found.chance(515, 3) < found.chance(540, 3)


@pytest.mark.parametrize("kind", Kind)
def test_after_the_break_no_type_has_a_chance(kind: Kind) -> None:
    found = on(AFTER, kind)
    assert found.why is Why.NEW_SCALE and found.rounds == 0
    assert found.regime.effective_from == BREAK
    assert all(found.chance(600, months) is None for months in HORIZONS)


@pytest.mark.parametrize("kind", [Kind.PHYSICIANS, Kind.SENIOR_MANAGERS, Kind.MILITARY, Kind.TRADES])
def test_types_with_few_rounds_have_none(kind: Kind) -> None:
    assert on(BEFORE, kind).why is Why.TOO_FEW


def test_what_did_not_beat_both_naive_forecasts_is_not_said() -> None:
    found = on(BEFORE, Kind.HEALTHCARE)
    assert found.why is Why.UNPROVEN and found.chance(500, 3) is None


@pytest.mark.parametrize(("count", "why"), [(5, Why.TOO_FEW), (6, None)])
def test_a_new_regime_has_chances_once_it_has_rounds_enough(count: int, why: Why | None) -> None:
    new = rounds_of([530, 528, 531, 529, 527, 530][:count], start=date(2026, 11, 10), first=500)
    found = on(new[-1].date, Kind.CEC, [*known_rounds(), *new])
    assert found.why is why and found.rounds == count
    assert (found.chance(535, 3) is None) == (why is not None)


def test_chances_of_a_new_regime_know_nothing_of_the_old_scale() -> None:
    new = rounds_of([530, 528, 531, 529, 527, 530], start=date(2026, 11, 10), first=500)
    with_old, without = (
        on(new[-1].date, Kind.CEC, rounds) for rounds in ([*known_rounds(), *new], list(new))
    )
    assert with_old == without


def test_a_hole_in_the_record_withholds_them() -> None:
    last = max(each.date for each in known_rounds())
    assert on(last + timedelta(days=40), Kind.CEC).why is None
    old = [each for each in known_rounds() if each.date < date(2026, 7, 1)]
    assert on(BEFORE, Kind.CEC, old).why is Why.STALE


@pytest.mark.parametrize("day", [date(2025, 11, 3), date(2026, 2, 14), date(2026, 8, 20)])
def test_later_rounds_never_change_an_earlier_outlook(day: date) -> None:
    known = [each for each in known_rounds() if each.date <= day]
    for kind in (Kind.CEC, Kind.PNP, Kind.FRENCH):
        assert on(day, kind, known) == on(day, kind)


def test_what_was_never_tested_is_not_shown() -> None:
    nothing = Figures(0, BEFORE, ())
    found = outlook(known_rounds(), Kind.CEC, on=BEFORE, figures=nothing)
    assert found.why is Why.UNPROVEN
    assert set(found.verdicts.values()) == {Verdict.TOO_SHORT}


def test_the_break_is_a_change_of_scale_with_a_reason_and_a_source() -> None:
    found = regime_at(AFTER)
    assert found.reason and found.source.url.startswith("https://")
