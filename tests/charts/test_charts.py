from datetime import date

import pytest

from charts import band, line, of_days, of_numbers, steps, ticks


@pytest.mark.parametrize(("value", "place"), [(400, 100), (500, 50), (600, 0), (450, 75), (433, 83.5)])
def test_an_upright_scale_maps_its_ends_and_all_between(value, place):
    assert of_numbers(400, 600, start=100, end=0)(value) == place


def test_a_scale_of_days_is_even_in_days():
    scale = of_days(date(2026, 1, 1), date(2026, 12, 31), start=0, end=364)
    assert [scale(date(2026, 1, 1)), scale(date(2026, 2, 1)), scale(date(2026, 12, 31))] == [0, 31, 364]


def test_a_scale_without_length_puts_all_at_its_start():
    assert of_numbers(5, 5, start=7, end=90)(5) == 7


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (0, 1200, [0, 500, 1000, 1500]),
        (382, 547, [350, 400, 450, 500, 550]),
        (0, 5, [0, 1, 2, 3, 4, 5]),
        (480, 480, [480]),
        (75, 902, [0, 200, 400, 600, 800, 1000]),
    ],
)
def test_ticks_are_round_and_enclose_the_values(low, high, expected):
    assert ticks(low, high) == expected


def test_paths():
    points = [(0, 10), (5.5, 20), (9, 0)]
    assert line(points) == "M0 10 L5.5 20 L9 0"
    assert steps(points) == "M0 10 H5.5 V20 H9 V0"
    assert line([]) == steps([]) == ""


def test_a_band_runs_along_its_upper_edge_and_back_along_the_lower():
    spans = [(0, 90, 50), (5, 80, 60)]
    assert band(spans, 9) == "M0 50 H5 V60 H9 V80 H5 V90 H0 Z"
    assert band([], 9) == ""
