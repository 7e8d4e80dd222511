"""Drawings show what they stand for, and figures leave room for the words beside them."""

from collections.abc import Callable

import pytest

from tests.browser.visitor import ALL_ANSWERS, Visitor

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
BARS = """book => [...book.querySelectorAll("svg.bar")].map(bar => ({
    width: Math.round(bar.getBoundingClientRect().width),
    strokes: [...bar.querySelectorAll("rect:not(.bar-open)")].map(each => getComputedStyle(each).stroke),
})).filter(bar => bar.width)"""


@pytest.mark.parametrize("language", ["en"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_bars_are_of_one_width_and_have_no_edges(new_visitor: Callable[..., Visitor], width: int) -> None:
    visitor = new_visitor(viewport={"width": width, "height": 900})
    visitor.answers()
    visitor.go("assessments:result")
    bars = visitor.page.locator(".ledger").evaluate(BARS)
    assert len(bars) > 10
    assert {stroke for bar in bars for stroke in bar["strokes"]} == {"none"}
    assert max(bar["width"] for bar in bars) - min(bar["width"] for bar in bars) <= 1


@pytest.mark.parametrize("width", [320, 390])
def test_a_range_of_points_leaves_room_for_what_gives_them(
    new_visitor: Callable[..., Visitor], width: int
) -> None:
    visitor = new_visitor(viewport={"width": width, "height": 900})
    visitor.answers({**ALL_ANSWERS, "english": {"test": "unknown"}})
    visitor.go("assessments:result")
    widths = visitor.page.locator(".moves > li .move-title").evaluate_all(
        "all => all.filter(each => each.offsetWidth).map(each => each.offsetWidth)"
    )
    assert visitor.page.locator(".move-gain").first.inner_text().count("+") == 2
    assert len(widths) >= 6 and min(widths) >= width / 3
