"""From the landing page to the adviser's inbox, in a real browser."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from leads.models import Lead, OutgoingEmail
from tests.conftest import PHONE
from tests.journeys.people import AMARA, LUIS, Person
from tests.journeys.walk import Walk

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
NARROW = {"viewport": {"width": 320, "height": 640}}


TOO_WIDE = """() => {
    const wide = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= wide) return [];
    return [...document.querySelectorAll("body *")]
        .filter(each => each.getBoundingClientRect().right > wide + 0.5)
        .map(each => `${each.tagName}.${each.className}: ${each.textContent.trim().slice(0, 60)}`);
}"""


def too_wide(page: Page) -> list[str]:
    """What sticks out to the right, when the page can be scrolled sideways."""
    return page.evaluate(TOO_WIDE)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("with_scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize("person", [AMARA, LUIS], ids=["amara", "luis"])
def test_a_person_gets_an_answer_and_an_adviser_gets_the_lead(
    live_server, new_page, person: Person, language: str, with_scripts: bool
) -> None:
    page = new_page(java_script_enabled=with_scripts, **PHONE)
    sticks_out: dict[str, list[str]] = {}

    def seen(name: str) -> None:
        if wide := too_wide(page):
            sticks_out[name] = wide

    walk = Walk(page, live_server.url, person, language=language, seen=seen)
    walk.to_check()
    walk.to_result()
    assert page.locator("html").get_attribute("lang") == language
    headline = page.locator("h1").inner_text()
    walk.to_thanks()

    assert sticks_out == {}
    lead = Lead.objects.get()
    assert lead.language == language
    assert lead.snapshot["page"]["headline"] in headline
    assert OutgoingEmail.objects.filter(lead=lead).count() >= 2
    assert {slug for slug in person.pages if slug not in walk.asked} == set()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_screen_of_the_journey_is_accessible_and_fits_a_narrow_phone(
    live_server, new_page, language: str
) -> None:
    page = new_page(**NARROW)
    violations: dict[str, str] = {}

    def seen(name: str) -> None:
        report = Axe().run(page)
        if report.violations_count:
            violations[name] = report.generate_report()
        if wide := too_wide(page):
            violations[f"{name} is too wide"] = str(wide)

    walk = Walk(page, live_server.url, LUIS, language=language, seen=seen)
    walk.to_check()
    walk.to_result()
    walk.to_thanks()
    assert violations == {}


def test_going_back_and_changing_an_answer_loses_nothing(live_server, new_page) -> None:
    page = new_page(**PHONE)
    walk = Walk(page, live_server.url, AMARA, language="en", seen=lambda name: None)
    walk.to_check()
    before = page.locator("main").inner_text()
    page.go_back()
    page.go_forward()
    page.reload()
    assert page.locator("main").inner_text() == before

    page.locator("main a[href*='/english/']").first.click()
    walk.fill({"test": "celpip_general", "listening": "9", "reading": "9", "writing": "9", "speaking": "9"})
    walk.go_on()
    assert walk.slug == "check"
    after = page.locator("main").inner_text()
    assert "CELPIP-General" in after
    assert "14 March 1996" in after


def test_two_tabs_keep_each_others_answers(live_server, new_page) -> None:
    first = new_page(**PHONE)
    walk = Walk(first, live_server.url, AMARA, language="en", seen=lambda name: None)
    walk.to_check()
    second = first.context.new_page()
    first.goto(f"{live_server.url}/en/assessment/offers/?change=1")
    second.goto(f"{live_server.url}/en/assessment/funds/?change=1")
    second.fill("[name=settlement_funds]", "31,000")
    second.locator("main form button[type=submit]").last.click()
    first.locator("[name=offers][value=none]").uncheck()
    first.locator("[name=offers][value=sibling]").check()
    first.locator("main form button[type=submit]").last.click()
    expect(first.locator("main")).to_contain_text("31,000")
    first.goto(f"{live_server.url}/en/assessment/offers/")
    expect(first.locator("[name=offers][value=sibling]")).to_be_checked()


def test_a_person_can_delete_everything(live_server, new_page) -> None:
    page = new_page(**PHONE)
    walk = Walk(page, live_server.url, AMARA, language="en", seen=lambda name: None)
    walk.to_check()
    walk.to_result()
    walk.open("assessment/delete/")
    walk.go_on()
    walk.open("assessment/result/")
    expect(page.locator("main")).not_to_contain_text("Your score")
    expect(page.locator("main a[href$='/en/assessment/']").first).to_be_visible()
