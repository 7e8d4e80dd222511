"""Every question page in a real browser: axe, a narrow screen, targets that can be hit."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from assessments.cookie import cookie_name
from assessments.steps import STEPS
from tests.assessments.people import JOB, KEPT, WORKED, give_draft, url

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
NARROW = {"width": 320, "height": 700}
TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
TOO_SMALL = """
() => [...document.querySelectorAll("button, select, summary, .input, .choice label, nav a, .back a")]
    .map(each => [each.outerHTML.slice(0, 80), each.getBoundingClientRect()])
    .filter(([, box]) => box.width && (box.width < 20 || box.height < 20)).map(([html]) => html)
"""


@pytest.fixture
def visitor(new_page: Callable[..., Page], live_server: LiveServer) -> Page:
    """Someone with every question answered, on a narrow screen."""
    client = Client()
    give_draft(client, {**KEPT, "work": WORKED})
    page = new_page(viewport=NARROW, base_url=live_server.url)
    key = client.cookies[cookie_name()].value
    page.context.add_cookies([{"name": cookie_name(), "value": key, "url": live_server.url}])
    return page


def must_be_fine(page: Page) -> None:
    found = Axe().run(page).response["violations"]
    assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found] == []
    must_fit(page)


def must_fit(page: Page) -> None:
    assert not page.evaluate(TOO_WIDE)
    assert page.evaluate(TOO_SMALL) == []


def addresses(language: str) -> list[str]:
    job = [url(f"job_{page}", JOB["id"], language=language) for page in ("occupation", "details")]
    plain = [
        url(name, language=language) for name in ("start", "check", "contact", "delete", "how_we_assess")
    ]
    return [url("step", step.slug, language=language) for step in STEPS] + job + plain


def test_every_page_is_accessible(visitor: Page) -> None:
    for address in addresses("en"):
        visitor.goto(address)
        must_be_fine(visitor)


def test_every_page_fits_in_the_longer_language_too(visitor: Page) -> None:
    for address in addresses("fr"):
        visitor.goto(address)
        must_fit(visitor)


def test_a_page_with_errors_leads_from_the_summary_to_the_field(visitor: Page) -> None:
    visitor.goto(url("step", "english"))
    visitor.fill("#id_reading", "7.3")
    visitor.click("main form button")
    must_be_fine(visitor)
    assert visitor.title().startswith("Error: ")
    assert visitor.evaluate("document.activeElement.className") == "error-summary"
    visitor.click(".error-summary a")
    assert visitor.evaluate("document.activeElement.id") == "id_reading"


def test_a_question_is_answered_by_keyboard_alone(visitor: Page) -> None:
    visitor.goto(url("step", "offers", query="?change=1"))
    visitor.focus("#id_offers_1")
    visitor.keyboard.press("Space")
    visitor.focus("#id_offers_3")
    visitor.keyboard.press("Space")
    visitor.keyboard.press("Tab")
    visitor.keyboard.press("Tab")
    visitor.keyboard.press("Tab")
    visitor.keyboard.press("Enter")
    visitor.wait_for_url("**/check/")
    answer = visitor.locator("dd", has_text="adult brother or sister").inner_text()
    assert answer.endswith("permanent resident: Yes")


def test_an_answer_opens_the_questions_that_it_makes_necessary(visitor: Page) -> None:
    visitor.goto(url("step", "english"))
    visitor.check("[name=test][value=none]")
    assert not visitor.locator("#id_listening").is_visible()
    visitor.check("[name=test][value=celpip_general]")
    assert visitor.locator("#id_listening").is_visible()
    assert visitor.locator(".if-test:visible").count() == 1
    visitor.goto(url("step", "education"))
    for level, where, shown in (
        ("none", "assessed", []),
        ("masters", "assessed", ["where", "credential"]),
        ("masters", "canada", ["where"]),
        ("two_or_more", "canada", ["where", "credential"]),
        ("masters", "canada_partly", ["where", "credential"]),
    ):
        if level != "none":
            visitor.check(f"[name=level][value={level}]")
            visitor.check(f"[name=where][value={where}]")
        visitor.check(f"[name=level][value={level}]")
        found = [name for name in ("where", "credential") if visitor.locator(f"#id_{name}").is_visible()]
        assert found == shown, (level, where)
    visitor.goto(url("job_details", JOB["id"]))
    visitor.select_option("#id_country", "FR")
    assert not visitor.locator("#id_conditions").is_visible()
    assert not visitor.locator("#id_end").is_visible()
    visitor.check("[name=still_there][value=no]")
    assert visitor.locator("#id_end").is_visible()
