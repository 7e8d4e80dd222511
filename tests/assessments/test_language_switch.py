"""The language link of a question takes along what is typed and not sent; nothing is judged or kept by it."""

import re
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from assessments.models import Draft
from assessments.steps import STEPS
from assessments.views.steps import ONLY_SHOW
from tests.assessments.people import JOB, KEPT, give_draft
from tests.browser.visitor import Visitor

pytestmark = pytest.mark.django_db(transaction=True)
WRONG = "not a number"
SHOWN = {step.slug: step for step in STEPS if step.slug not in ("work", "job-offer", "ties", "funds")}


def address(language: str, name: str, *args: str) -> str:
    with override(language):
        return reverse(f"assessments:{name}", args=args)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("slug", SHOWN)
def test_a_question_comes_back_without_a_word_of_blame(client: Client, slug: str, language: str) -> None:
    draft = give_draft(client, KEPT)
    page = client.post(address(language, "step", slug), {ONLY_SHOW: "1"})
    assert page.status_code == 200
    assert 'class="error"' not in page.content.decode()
    draft.refresh_from_db()
    assert draft.answers == KEPT


def test_what_was_typed_stands_there(client: Client) -> None:
    give_draft(client, KEPT)
    typed = {"date_of_birth_year": "19xx", "partner": "stays", ONLY_SHOW: "1"}
    page = client.post(address("fr", "step", "you"), typed).content.decode()
    assert 'value="19xx"' in page
    assert re.search(r'name="partner" value="stays" id="\w+" checked', page)


def test_so_it_is_with_the_details_of_a_job(client: Client) -> None:
    draft = give_draft(client, KEPT | {"work": {"more": "no", "periods": [JOB]}})
    before = draft.answers
    page = client.post(address("fr", "job_details", JOB["id"]), {"hours": WRONG, ONLY_SHOW: "1"})
    assert page.status_code == 200
    assert f'value="{WRONG}"' in page.content.decode()
    assert 'class="error"' not in page.content.decode()
    draft.refresh_from_db()
    assert draft.answers == before


@pytest.mark.browser
def test_in_a_browser(live_server: LiveServer, settings, new_page: Callable[..., Page]) -> None:
    settings.SITE_URL = live_server.url
    visitor = Visitor(new_page(), live_server.url, "en")
    visitor.answers()
    visitor.go("assessments:step", "you")
    page = visitor.page
    page.get_by_role("link", name="Français").click()
    expect(page).to_have_url(live_server.url + address("fr", "step", "you"))
    assert page.evaluate("performance.getEntriesByType('navigation')[0].type") == "navigate"
    visitor.type(date_of_birth_year="19")
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(live_server.url + address("en", "step", "you"))
    expect(page.locator("[name=date_of_birth_year]")).to_have_value("19")
    expect(page.get_by_role("alert")).to_have_count(0)
    visitor.type(date_of_birth_year="1991")
    visitor.submit()
    assert Draft.objects.get().answers["you"]["date_of_birth"].startswith("1991")
