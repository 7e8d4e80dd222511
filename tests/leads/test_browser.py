"""The pages of the inbox in a real browser: no rule of accessibility broken, none of the policy either."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import User
from django.utils import translation
from playwright.sync_api import Page, expect

from crs import Profile
from crs.assess import assess
from leads.links import result_url
from leads.models import Lead
from leads.views import to_thanks
from tests.conftest import PHONE
from tests.leads.conftest import snapshot

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
NewLead = Callable[..., Lead]
WIDE = {"viewport": {"width": 1360, "height": 900}}


@pytest.fixture
def real_snapshot() -> dict[str, Any]:
    """A whole result page, as the assessment hands it over."""
    from assessments.presenter import present

    profile = Profile(age=30, has_partner=False)
    with translation.override("en"):
        page = present(assess(profile, on=date(2026, 11, 22)), profile=profile)
    return snapshot(page=page)


@pytest.fixture
def opened(live_server: Any, settings: Any, new_page: Callable[..., Page]) -> Callable[..., Page]:
    settings.SITE_URL = live_server.url

    def open_page(address: str, **options: Any) -> Page:
        page = new_page(**options)
        page.goto(live_server.url + address if address.startswith("/") else address)
        return page

    return open_page


def no_complaints(page: Page) -> None:
    found = Axe().run(page, options={"preload": False}).response["violations"]
    assert [(each["id"], [node["target"] for node in each["nodes"]]) for each in found] == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("script", [True, False])
def test_writing_to_the_firm_on_a_phone(opened: Callable[..., Page], scheme: str, script: bool) -> None:
    page = opened("/en/contact/", **PHONE, color_scheme=scheme, java_script_enabled=script)
    check = no_complaints if script else lambda _page: None
    check(page)
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("alert")).to_be_visible()
    check(page)
    page.get_by_label("Your name").fill("Ana Silva")
    page.get_by_label("Your e-mail address").fill("ana@example.org")
    page.get_by_label("Your telephone number").fill("416 555 0123")
    page.get_by_label("By telephone").check()
    page.get_by_label("Your message").fill("May I ask something?")
    page.get_by_label("an adviser contacts me").check()
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("heading", name="Your details arrived")).to_be_visible()
    check(page)
    lead = Lead.objects.get()
    assert (lead.phone, lead.channel, lead.status) == ("+14165550123", "phone", "new")
    page.go_back()
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("heading", name="We already have your details")).to_be_visible()
    assert Lead.objects.count() == 1


def test_the_kept_result_and_switching_it_off(
    opened: Callable[..., Page], new_lead: NewLead, real_snapshot: dict[str, Any]
) -> None:
    lead = new_lead(with_snapshot=real_snapshot)
    page = opened(to_thanks(lead).url, **PHONE)
    page.get_by_role("link", name="Read or print your result").click()
    expect(page).to_have_url(str(result_url(lead)))
    no_complaints(page)
    page.get_by_role("link", name="Switch this link off").click()
    expect(page.get_by_role("heading", name="Switch this link off?")).to_be_visible()
    no_complaints(page)
    page.get_by_role("button", name="Switch the link off").click()
    expect(page.get_by_role("heading", name="The link is off")).to_be_visible()
    page.goto(str(result_url(lead)))
    expect(page.get_by_role("heading", name="There is nothing at this link")).to_be_visible()
    no_complaints(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_adviser_works_a_lead(
    opened: Callable[..., Page], new_lead: NewLead, adviser: User, real_snapshot: dict[str, Any], scheme: str
) -> None:
    lead = new_lead(with_snapshot=real_snapshot)
    new_lead(name="Bo Chen", suspicious=True)
    page = opened("/admin/", **WIDE, color_scheme=scheme)
    no_complaints(page)
    page.get_by_label("Username").fill("maya")
    page.get_by_label("Password").fill("a long password")
    page.get_by_role("button", name="Log in").click()
    page.get_by_role("link", name="Leads", exact=True).first.click()
    page.get_by_role("heading", name="Select lead to change").wait_for()
    no_complaints_of_ours(page)
    page.get_by_role("link", name=lead.reference).click()
    page.get_by_role("heading", name="The assessment, as the person saw it").wait_for()
    no_complaints_of_ours(page)
    page.get_by_label("Status").select_option("contacted")
    page.get_by_label("Add a note").fill("Called her.")
    page.get_by_role("button", name="Save and continue editing").click()
    expect(page.get_by_text("New → Contacted, maya")).to_be_visible()
    expect(page.get_by_text("Called her.")).to_be_visible()


# The search box of Django's lists is labelled by an image, which has its words but does not show them.
DJANGOS_OWN = {"label-title-only"}


def no_complaints_of_ours(page: Page) -> None:
    found = Axe().run(page, options={"preload": False}).response["violations"]
    assert [
        (each["id"], [node["target"] for node in each["nodes"]])
        for each in found
        if each["id"] not in DJANGOS_OWN
    ] == []
