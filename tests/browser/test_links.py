"""Saving and coming back, as someone does it: by mouse, by keyboard, without scripts, on two devices."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.assessments.people import TYPED
from tests.browser.states.links import press, saved
from tests.browser.visitor import ALL_ANSWERS, Visitor

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_the_button_copies_the_link_and_says_so(new_visitor: Callable[..., Visitor]) -> None:
    visitor = new_visitor(permissions=["clipboard-read", "clipboard-write"])
    saved(visitor)
    page = visitor.page
    page.locator("button[data-copies]").click()
    page.locator("#link-copied:not(:empty)").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == page.locator("textarea").input_value()


def test_without_scripts_the_link_is_there_and_no_dead_button(new_visitor: Callable[..., Visitor]) -> None:
    visitor = new_visitor(java_script_enabled=False)
    token = saved(visitor)
    assert token in visitor.page.locator("textarea").input_value()
    assert not visitor.page.locator("button[data-copies]").is_visible()


def test_the_link_is_reached_and_selected_by_keyboard(visitor: Visitor) -> None:
    saved(visitor)
    page: Page = visitor.page
    page.keyboard.press("Tab")
    for _press in range(12):
        if page.evaluate("document.activeElement.id") == "link":
            break
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "link"
    page.keyboard.press("Control+a")
    picked = "(e => e.value.slice(e.selectionStart, e.selectionEnd))(document.activeElement)"
    assert page.evaluate(picked) == page.locator("#link").input_value()


def test_from_one_browser_to_another_and_on(new_visitor: Callable[..., Visitor]) -> None:
    """Stop in the middle on a computer, go on with the telephone, and see it on the computer."""
    computer, phone = new_visitor(), new_visitor(viewport={"width": 390, "height": 844}, has_touch=True)
    computer.answers({slug: kept for slug, kept in ALL_ANSWERS.items() if slug != "offers"})
    computer.go("assessments:keep")
    press(computer, "assessments:keep")
    phone.page.goto(computer.page.locator("textarea").input_value())
    phone.submit()
    question = computer.address("assessments:step", "offers")
    assert phone.page.url == question
    typed = {name: value for name, value in TYPED["offers"].items() if value}
    for name, value in typed.items():
        phone.page.locator(f"main [name={name}][value={value}]").check()
    phone.submit()
    assert phone.page.url != question
    computer.go("assessments:step", "offers")
    for name, value in typed.items():
        assert computer.page.locator(f"main [name={name}][value={value}]").is_checked()
