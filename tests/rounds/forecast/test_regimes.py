"""The regimes and the rounds left out: strictly read, and agreeing with the law and with the rounds."""

import ast
from datetime import date
from inspect import getsource

import pytest

from crs.law import LawError, NoLawInForce, parse
from crs.points.versions import LAW
from rounds.forecast import past, paths, regimes
from rounds.forecast.regimes import LEFT_OUT, REGIMES, Change, Regime, next_regime, regime_at, scale_since
from rounds.table import known_rounds

CHANGED_NO_POINTS = {date(2022, 11, 16)}
"""New names of occupations; the points stayed."""


def test_every_change_of_the_points_begins_a_regime_and_nothing_else_is_called_a_change_of_scale() -> None:
    scales = {each.effective_from for each in REGIMES.versions if each.change is Change.SCALE}
    assert scales == {each.effective_from for each in LAW.versions} - CHANGED_NO_POINTS


def test_every_round_lies_in_a_regime_and_those_left_out_are_rounds() -> None:
    assert all(regime_at(each.date) for each in known_rounds())
    known = {each.number: each for each in known_rounds()}
    assert {each.number: known[each.number].cutoff for each in LEFT_OUT} == {"176": 75}


@pytest.mark.parametrize(
    ("on", "code"),
    [
        (date(2026, 11, 2), "offers_removed"),
        (date(2026, 11, 3), "high_wages"),
        (date(2024, 5, 30), "after_a_pause"),
        (date(2024, 5, 31), "class_again"),
    ],
)
def test_a_regime_begins_on_its_day(on: date, code: str) -> None:
    assert regime_at(on).code == code


def test_the_scale_is_older_than_a_regime_that_changed_the_rounds_alone() -> None:
    assert scale_since(date(2024, 6, 1)) == date(2020, 10, 20)
    assert scale_since(date(2026, 11, 28)) == date(2026, 11, 3)


def test_regimes_follow_each_other_and_begin_with_express_entry() -> None:
    assert next_regime(regime_at(date(2026, 10, 1))) is regime_at(date(2026, 11, 28))
    assert next_regime(regime_at(date(2026, 11, 28))) is None
    with pytest.raises(NoLawInForce):
        regime_at(date(2014, 12, 31))


@pytest.mark.parametrize(
    ("broken", "words"),
    [
        ('change = "weather"', "one of scale, rounds"),
        ('colour = "red"', "unknown key 'colour'"),
        ("", "missing key 'change'"),
    ],
)
def test_a_wrong_file_is_refused_by_name(broken: str, words: str) -> None:
    text = f"""[[version]]
effective_from = 2015-01-01
code = "launch"
{broken}
reason = "It begins."
source = {{ instrument = "a", section = "b", url = "https://c", checked = 2026-11-22, confidence = "high" }}
"""
    with pytest.raises(LawError, match=words):
        parse(text, name="regimes", version=Regime)


@pytest.mark.parametrize("module", [past, paths, regimes], ids=lambda module: module.__name__)
def test_the_forecast_reads_no_clock(module: object) -> None:
    called = {node.attr for node in ast.walk(ast.parse(getsource(module))) if isinstance(node, ast.Attribute)}  # type: ignore[arg-type]
    assert called.isdisjoint({"today", "now", "localdate"})
