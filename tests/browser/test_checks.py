"""The checks themselves: each finds what it is for, on a page that is wrong in that one way."""

import pytest
from playwright.sync_api import Page

from tests.browser.visitor import CHECKS, Proven, complaints

pytestmark = pytest.mark.browser
PAGE = '<!doctype html><html lang="en"><title>A</title><main><h1>Some words</h1>{}</main></html>'
LINK = "<a href='#' style='display:inline-block;{}'>x</a>"
SMALL = LINK.format("width:10px;height:10px;margin:0 2px")


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ("<p style='width:2000px'>x</p>", "sideways scroll"),
        (SMALL * 2, "target under 24 px"),
        ("<label><input type=radio name=a>Yes</label>", "answer under 44 px"),
        ("<p style='width:1em;overflow-wrap:anywhere'>+12</p>", "a number in two lines: +12"),
        ("<p id=a></p><p id=a></p>", "two things are called a"),
        ("<h1>B</h1>", "2 h1"),
    ],
)
def test_a_check_finds(page: Page, wrong: str, words: str) -> None:
    page.set_content(PAGE.format(wrong))
    assert [found for found in page.evaluate(CHECKS) if words in found]


@pytest.mark.parametrize(
    "right", [SMALL, f"<p>Some words around {SMALL.replace('inline-block', 'inline')} a link</p>", ""]
)
def test_a_check_leaves_in_peace(page: Page, right: str) -> None:
    page.set_content(PAGE.format(right))
    assert page.evaluate(CHECKS) == []


def test_a_poor_contrast_in_the_dark_at_one_size_is_found(page: Page, proven: Proven) -> None:
    rule = "@media (prefers-color-scheme: dark) and (width: 768px) { h1 { color: #888; background: #999 } }"
    page.set_content(PAGE.format(f"<style>{rule}</style>"))
    found = complaints(page, proven)
    assert found and all(each.startswith("768 dark: color-contrast") for each in found)


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ("<p style='transition:color 1s'>x</p>", "moves: "),
        ("<input aria-label=A style='border:0'>", "no edge in forced colours: "),
        ("<p style='width:15em;height:1.2em;overflow:hidden;line-height:1.1'>Two words</p>", "wider text: "),
        ("<p style='min-height:9px;width:321px'>x</p>", "400 %: sideways"),
    ],
)
def test_what_breaks_when_the_page_is_adapted_is_found(
    page: Page, proven: Proven, wrong: str, words: str
) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.set_content(PAGE.format(wrong))
    assert [found for found in complaints(page, proven) if found.startswith(words)]


def test_a_look_that_failed_is_asked_about_again(page: Page, proven: Proven) -> None:
    page.set_content(PAGE.format("<p style='color:#999;background:#aaa'>Some words</p>"))
    assert complaints(page, proven)
    page.set_content(PAGE.format("<p style='color:#999;background:#aaa'>Other words</p>"))
    assert [found for found in complaints(page, proven) if "color-contrast" in found]


def test_colours_that_passed_once_do_not_hide_other_ones(page: Page, proven: Proven) -> None:
    page.set_content(PAGE.format("<p>Some words</p>"))
    assert complaints(page, proven) == []
    page.set_content(PAGE.format("<p style='color:#ccc'>Some words</p>"))
    assert [found for found in complaints(page, proven) if "color-contrast" in found]
