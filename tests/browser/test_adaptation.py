"""Zoomed to 400 %, in forced colours, without motion, with wider text: every screen stays whole."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.states import STATES
from tests.browser.visitor import CHECKS, OF_COLOURS, RUN_COLOURS, Visitor, violations

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
# 1280 x 1024 at 400 %.
ZOOMED = {"viewport": {"width": 320, "height": 256}, "device_scale_factor": 4}
SPACED = """() => document.body.querySelectorAll("*").forEach(each => {
    each.style.setProperty("line-height", "1.5", "important");
    each.style.setProperty("letter-spacing", "0.12em", "important");
    each.style.setProperty("word-spacing", "0.16em", "important");
})"""
CUT_OFF = """() => [...document.querySelectorAll("main *")]
    .filter(each => each.children.length === 0 && each.innerText && !each.closest(".hidden"))
    .filter(each => getComputedStyle(each).overflow === "hidden" && each.scrollHeight > each.clientHeight + 1)
    .map(each => each.outerHTML.slice(0, 90))"""
MOVES = """() => [...document.querySelectorAll("*")].filter(each => {
    const style = getComputedStyle(each);
    const lasts = (text) => text.split(",").some(part => parseFloat(part) > 0.01);
    const animated = style.animationName !== "none" && lasts(style.animationDuration);
    return animated || lasts(style.transitionDuration) || style.scrollBehavior === "smooth";
}).map(each => each.outerHTML.slice(0, 90))"""
# In forced colours only borders, outlines and system colours are left of a control's look.
FLAT = """() => [...document.querySelectorAll("main :is(.button, input, select, textarea)")]
    .filter(each => each.type !== "hidden" && each.checkVisibility() && !/^(radio|checkbox)$/.test(each.type))
    .filter(each => getComputedStyle(each).borderTopWidth === "0px")
    .map(each => each.outerHTML.slice(0, 90))"""
# States of one screen share their styles: every few of them are enough here.
SAMPLE, FEWER = list(STATES)[::4], list(STATES)[::10]


@pytest.mark.parametrize("name", SAMPLE)
def test_at_400_percent_nothing_scrolls_sideways(name: str, new_visitor: Callable[..., Visitor]) -> None:
    visitor = new_visitor(**ZOOMED)
    STATES[name](visitor)
    assert visitor.page.evaluate(CHECKS) == []
    visitor.page.evaluate(SPACED)
    assert visitor.page.evaluate(CUT_OFF) == []
    assert [found for found in visitor.page.evaluate(CHECKS) if "sideways" in found] == []


@pytest.mark.parametrize("name", FEWER)
def test_in_forced_colours_controls_keep_their_edges(name: str, new_visitor: Callable[..., Visitor]) -> None:
    visitor = new_visitor(forced_colors="active")
    STATES[name](visitor)
    assert visitor.page.evaluate(FLAT) == []
    visitor.page.evaluate(Axe().axe_script)
    assert violations(visitor.page, RUN_COLOURS, OF_COLOURS) == []


@pytest.mark.parametrize("name", FEWER)
def test_nothing_moves_for_those_who_ask_for_less(name: str, visitor: Visitor) -> None:
    STATES[name](visitor)
    assert visitor.page.evaluate(MOVES) == []
