"""The calculator in a real browser: live, by keyboard, without a script, on a narrow screen."""

import json
import time
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Route, expect
from pytest_django.live_server_helper import LiveServer

from tests.assessments.quick.people import COMPLETE, url

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
NARROW = {"width": 320, "height": 700}
TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
TOO_LOW = """
() => [...document.querySelectorAll("main button, main select, main .input, main .choice label")]
    .map(each => [each.outerHTML.slice(0, 80), each.getBoundingClientRect()])
    .filter(([, box]) => box.width && box.height < 44).map(([html]) => html)
"""
HIDDEN_FOCUS = """
() => {
    const bar = document.querySelector(".quick-bar").getBoundingClientRect();
    const box = document.activeElement.getBoundingClientRect();
    const inside = document.querySelector(".quick-bar").contains(document.activeElement);
    return !inside && box.height && bar.height && box.bottom > bar.top && box.top < bar.bottom
        ? document.activeElement.outerHTML.slice(0, 80) : null;
}
"""


@pytest.fixture
def calculator(new_page: Callable[..., Page], live_server: LiveServer) -> Page:
    page = new_page(viewport=NARROW, base_url=live_server.url, reduced_motion="reduce")
    page.goto(url("quick"))
    return page


def total(page: Page):
    return expect(page.locator(".quick-total"))


def answer(page: Page, name: str, value: str) -> None:
    field = page.locator(f"[name='{name}']")
    if field.first.get_attribute("type") == "checkbox":
        page.locator(f"[name='{name}'][value='{value}']").check()
    elif field.evaluate("each => each.tagName") == "SELECT":
        field.select_option(value)
    else:
        field.fill(value)


def complete(page: Page) -> None:
    for name, value in COMPLETE.items():
        answer(page, name, value)


def must_be_fine(page: Page) -> None:
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = Axe().run(page).response["violations"]
        assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found] == []
    assert not page.evaluate(TOO_WIDE)
    assert page.evaluate(TOO_LOW) == []


def test_the_total_follows_every_answer(calculator: Page) -> None:
    calculator.locator("[name=you-age]").fill("29")
    total(calculator).to_have_text("Your points: between 100 and 1,200")
    complete(calculator)
    total(calculator).to_have_text("Your points: 469")
    expect(calculator.locator(".result-figure")).to_contain_text("469")
    expect(calculator.get_by_role("button", name="Calculate")).to_be_hidden()
    must_be_fine(calculator)


def test_an_empty_page_is_fine(calculator: Page) -> None:
    must_be_fine(calculator)


def test_a_slow_first_answer_does_not_write_over_a_later_one(calculator: Page) -> None:
    asked: list[str] = []

    def first_is_slow(route: Route) -> None:
        response = route.fetch()
        asked.append(json.loads(response.text())["total"])
        if len(asked) == 1:
            calculator.locator("[name=you-age]").fill("29")
            time.sleep(1)
        route.fulfill(response=response)

    calculator.route(f"**{url('quick')}", first_is_slow)
    calculator.locator("[name=you-partner]").select_option("no")
    calculator.locator("[name=you-age]").fill("50")
    total(calculator).to_have_text("Your points: between 110 and 1,200")
    calculator.wait_for_timeout(1500)
    total(calculator).to_have_text("Your points: between 110 and 1,200")
    assert asked[0] != "Your points: between 110 and 1,200"


def test_an_error_is_told_at_the_field_once_it_is_left_and_the_focus_stays(calculator: Page) -> None:
    age = calculator.locator("[name=you-age]")
    age.focus()
    with calculator.expect_response(lambda response: response.status == 422):
        calculator.keyboard.type("999")
    calculator.wait_for_timeout(300)
    expect(calculator.locator(".error")).to_have_count(0)
    calculator.keyboard.press("Tab")
    expect(calculator.locator("#id_you-age_error")).to_contain_text("Enter your age in full years")
    expect(calculator.locator("[name=you-partner]")).to_be_focused()
    expect(age).to_have_attribute("aria-invalid", "true")
    assert "id_you-age_error" in (age.get_attribute("aria-describedby") or "")
    must_be_fine(calculator)
    age.fill("30")
    expect(calculator.locator(".error")).to_have_count(0)
    expect(age).not_to_have_attribute("aria-invalid", "true")


def test_only_what_an_answer_opens_is_shown(calculator: Page) -> None:
    partner = calculator.locator("[name=partner-language-test]")
    score = calculator.locator("[name=english-listening]")
    expect(partner).to_be_hidden()
    expect(score).to_be_hidden()
    calculator.locator("[name=you-partner]").select_option("comes")
    calculator.locator("[name=english-test]").select_option("celpip_general")
    expect(partner).to_be_visible()
    expect(score).to_be_visible()
    expect(calculator.locator("[name=partner-language-listening]")).to_be_hidden()
    expect(calculator.locator("[name=french-listening]")).to_be_hidden()
    expect(calculator.locator(".quick-english .if-celpip_general")).to_be_visible()
    expect(calculator.locator(".quick-english .if-ielts_general")).to_be_hidden()


def test_it_works_by_keyboard_and_the_total_never_covers_the_focus(calculator: Page) -> None:
    complete(calculator)
    total(calculator).to_have_text("Your points: 469")
    calculator.locator("[name=you-age]").focus()
    covered = []
    for _press in range(60):
        calculator.keyboard.press("Tab")
        covered.append(calculator.evaluate(HIDDEN_FOCUS))
        if calculator.evaluate("document.activeElement.hasAttribute('formaction')"):
            break
    assert [each for each in covered if each] == []
    calculator.keyboard.press("Enter")
    calculator.wait_for_url("**change=1")
    expect(calculator.get_by_role("heading", name="About you")).to_be_visible()
    expect(calculator.locator("[name=partner][value=no]")).to_be_checked()


def test_enter_calculates_without_leaving_the_page(calculator: Page) -> None:
    calculator.locator("[name=you-age]").fill("29")
    calculator.keyboard.press("Enter")
    total(calculator).to_have_text("Your points: between 100 and 1,200")
    expect(calculator.locator("[name=you-age]")).to_be_focused()


def test_the_other_language_takes_along_what_was_typed(calculator: Page) -> None:
    calculator.locator("[name=you-age]").fill("29")
    calculator.get_by_role("link", name="Français").click()
    expect(calculator.locator("html")).to_have_attribute("lang", "fr")
    expect(calculator.locator("[name=you-age]")).to_have_value("29")
    calculator.get_by_role("link", name="English").click()
    expect(calculator.locator("html")).to_have_attribute("lang", "en")
    expect(calculator.locator("[name=you-age]")).to_have_value("29")


def test_without_a_script_the_button_does_it(new_page: Callable[..., Page], live_server: LiveServer) -> None:
    page = new_page(viewport=NARROW, base_url=live_server.url, java_script_enabled=False)
    page.goto(url("quick"))
    complete(page)
    page.get_by_role("button", name="Calculate").click()
    expect(page.locator(".result-figure")).to_contain_text("469")
    expect(page.locator("[name=english-reading]")).to_have_value("9")
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("heading", name="About you")).to_be_visible()


def test_when_the_site_does_not_answer_the_button_comes_back(calculator: Page) -> None:
    calculator.locator("[name=you-age]").fill("29")
    expect(calculator.get_by_role("button", name="Calculate")).to_be_hidden()
    calculator.route(f"**{url('quick')}", lambda route: route.abort())
    calculator.locator("[name=you-age]").fill("30")
    expect(calculator.get_by_role("button", name="Calculate")).to_be_visible()
