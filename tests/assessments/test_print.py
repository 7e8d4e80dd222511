"""Pages printed from the browser: all that matters is on the paper, and nothing that only a screen needs."""

from collections.abc import Callable
from io import BytesIO
from unicodedata import normalize

import pytest
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Page
from pypdf import PdfReader
from pytest_django.live_server_helper import LiveServer

from assessments.cookie import cookie_name
from tests.assessments.people import KEPT, WORKED, give_draft, url
from tests.assessments.tagged import squeezed

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
Open = Callable[..., Page]


@pytest.fixture
def open_page(new_page: Open, live_server: LiveServer) -> Open:
    """Opens an address as a visitor with answers: `open_page(url("result"), color_scheme="dark")`."""

    def visit(address: str, **options: str) -> Page:
        client = Client()
        give_draft(client, {**KEPT, "work": WORKED})
        page = new_page(base_url=live_server.url, **options)
        key = client.cookies[cookie_name()].value
        page.context.add_cookies([{"name": cookie_name(), "value": key, "url": live_server.url}])
        page.goto(address)
        return page

    return visit


def printed(page: Page) -> str:
    """The words on the paper, without spaces."""
    sheets = PdfReader(BytesIO(page.pdf(format="Letter"))).pages
    return squeezed(normalize("NFKC", " ".join(sheet.extract_text() for sheet in sheets)))


def words_of(page: Page, selector: str) -> list[str]:
    return [squeezed(normalize("NFKC", each)) for each in page.locator(selector).all_text_contents()]


def test_closed_details_of_a_result_are_on_the_paper(open_page: Open) -> None:
    page = open_page(url("result"))
    assert page.locator("details[open]").count() == 0
    text = printed(page)
    for selector in (
        ".finding h4",
        ".finding dd",
        ".line .because p:not(.source)",
        ".left-out li",
    ):
        told = words_of(page, selector)
        assert told
        assert [each for each in told if each not in text] == []
    page.emulate_media(media="print")
    for selector in (
        "summary:not(.move summary)",
        ".next a",
        ".back a",
        ".masthead nav a",
        ".colophon nav a",
        ".skip",
    ):
        assert not any(each.is_visible() for each in page.locator(selector).all()), selector


@pytest.mark.parametrize("name", ["check", "result", "how_we_assess"])
def test_paper_is_white_whatever_the_screen_is(open_page: Open, name: str) -> None:
    page = open_page(url(name), color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    for selector in ("html", "body", "main"):
        ground = page.locator(selector).first.evaluate("node => getComputedStyle(node).backgroundColor")
        assert ground in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")
    ink = page.locator("h1").evaluate("node => getComputedStyle(node).color")
    assert ink == "rgb(0, 0, 0)"


def test_answers_are_printed_without_the_ways_to_change_them(open_page: Open) -> None:
    page = open_page(url("check"))
    text = printed(page)
    assert [each for each in words_of(page, ".facts dt, .facts dd:not(.change)") if each not in text] == []
    page.emulate_media(media="print")
    assert not any(each.is_visible() for each in page.locator(".change a, .actions a").all())


def test_a_question_is_printed_with_its_answers_and_its_help(open_page: Open) -> None:
    page = open_page(url("step", "education"))
    text = printed(page)
    for selector in ("h1", "label", "details.help > div"):
        assert [each for each in words_of(page, selector) if each not in text] == []
    page.emulate_media(media="print")
    assert not any(each.is_visible() for each in page.locator("button").all())


def test_a_reading_page_is_printed_whole(open_page: Open) -> None:
    page = open_page(reverse("guide:terms"))
    text = printed(page)
    assert [each for each in words_of(page, "main h2, main p, main li") if each not in text] == []
