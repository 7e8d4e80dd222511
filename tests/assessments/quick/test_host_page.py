"""The calculator inside a page of another origin: as high as what stands in it, and on into the site."""

from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Frame, FrameLocator, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.assessments.quick.people import COMPLETE, url
from tests.assessments.quick.test_live import answer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SNIPPET = """<div><a href="{site}{link}" data-calculator>Count your points</a>
<script src="{site}/static/js/embed.js" data-language="{language}" async></script></div>"""
HOST_POLICY = "default-src 'none'; script-src {site}; frame-src {site}"
CUT_OFF = "document.documentElement.scrollHeight - document.documentElement.clientHeight"
GLOBALS = "['TITLES', 'script', 'site', 'language', 'link', 'calculator'].filter(name => name in window)"


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        """Nothing on the screen of the tests."""


@pytest.fixture
def host(tmp_path, live_server: LiveServer, settings) -> Iterator[str]:
    """Another site, on another origin, with the snippet twice: in English and in French."""
    quiet = partial(Quiet, directory=str(tmp_path))
    server = ThreadingHTTPServer(("127.0.0.1", 0), quiet)
    origin = f"http://127.0.0.1:{server.server_port}"
    snippets = [
        SNIPPET.format(site=live_server.url, link=url("quick", language), language=language)
        for language in ("en", "fr")
    ]
    policy = HOST_POLICY.format(site=live_server.url)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    text = f'<!doctype html><html lang="en"><meta charset="utf-8">{meta}<title>Firm</title><h1>Firm</h1>'
    (tmp_path / "index.html").write_text(text + "".join(snippets))
    settings.EMBED_ORIGINS = [origin]
    Thread(target=server.serve_forever, daemon=True).start()
    yield origin
    server.shutdown()
    server.server_close()


@pytest.fixture
def firm(new_page: Callable[..., Page], host: str) -> Page:
    page = new_page(viewport={"width": 400, "height": 800})
    page.goto(f"{host}/index.html")
    return page


def frame(page: Page, title: str = "Quick points calculator") -> FrameLocator:
    return page.frame_locator(f"iframe[title='{title}']")


def inside(page: Page) -> Frame:
    """The English calculator, once it is there."""
    expect(frame(page).get_by_role("heading", name="Quick points calculator")).to_be_visible()
    return next(each for each in page.frames if url("embed") in each.url and "fr" not in each.url)


def heights(page: Page) -> tuple[float, float]:
    """Of the frame as the host page shows it, and of what stands in it."""
    outer = page.locator("iframe").first.evaluate("each => each.getBoundingClientRect().height")
    inner = frame(page).locator("main").evaluate("each => Math.ceil(each.getBoundingClientRect().height)")
    return outer, inner


def must_fit(page: Page) -> None:
    for _attempt in range(50):
        outer, inner = heights(page)
        if outer == inner:
            break
        page.wait_for_timeout(100)
    assert outer == inner
    assert frame(page).locator("html").evaluate(f"() => {CUT_OFF}") <= 0


def test_it_is_as_high_as_what_stands_in_it_and_grows_and_shrinks(firm: Page) -> None:
    expect(frame(firm).get_by_role("heading", name="Quick points calculator")).to_be_visible()
    must_fit(firm)
    before = heights(firm)[0]
    test = frame(firm).locator("[name=english-test]")
    test.select_option("ielts_general")
    expect(frame(firm).locator(".result-figure")).to_be_visible()
    must_fit(firm)
    grown = heights(firm)[0]
    assert grown > before
    test.select_option("none")
    expect(frame(firm).locator(".quick-english .if-scores")).to_be_hidden()
    must_fit(firm)
    assert heights(firm)[0] < grown


def test_two_on_one_page_keep_to_themselves(firm: Page) -> None:
    frames = firm.locator("iframe")
    expect(frames).to_have_count(2)
    expect(firm.get_by_role("link", name="Count your points")).to_have_count(0)
    second = frame(firm, "Calculateur rapide de points")
    firm.locator("iframe").nth(1).scroll_into_view_if_needed()
    expect(second.locator("html")).to_have_attribute("lang", "fr")
    must_fit(firm)
    untouched = frames.nth(1).evaluate("each => each.style.height")
    frames.first.scroll_into_view_if_needed()  # browsers let a frame out of sight rest
    frame(firm).locator("[name=english-test]").select_option("ielts_general")
    expect(frame(firm).locator(".result-figure")).to_be_visible()
    must_fit(firm)
    assert frames.nth(1).evaluate("each => each.style.height") == untouched


def test_nobody_else_sets_the_height(firm: Page) -> None:
    must_fit(firm)
    before = heights(firm)[0]
    firm.evaluate("postMessage({calculator: 9}, '*')")
    firm.wait_for_timeout(200)
    assert heights(firm)[0] == before


def test_nothing_is_kept_by_the_host_page(firm: Page, live_server: LiveServer) -> None:
    expect(frame(firm).locator("[name=you-age]")).to_be_visible()
    assert firm.context.cookies() == []
    assert firm.evaluate(GLOBALS) == []


def test_the_frame_is_accessible(firm: Page) -> None:
    frame(firm).locator("[name=english-test]").select_option("ielts_general")
    expect(frame(firm).locator(".result-figure")).to_be_visible()
    found = Axe().run(inside(firm)).response["violations"]  # type: ignore[arg-type]
    assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found] == []


def test_what_was_told_goes_on_into_the_site_in_a_new_tab(firm: Page) -> None:
    calculator = inside(firm)
    for name, value in COMPLETE.items():
        answer(calculator, name, value)  # type: ignore[arg-type]
    with firm.context.expect_page() as opened:
        calculator.locator("button[formaction]").click()
    tab = opened.value
    expect(tab.get_by_role("heading", name="Continue into the full assessment")).to_be_visible()
    assert tab.evaluate("opener") is None
    tab.get_by_role("button", name="Continue").click()
    expect(tab.get_by_role("heading", name="About you")).to_be_visible()
    expect(tab.locator("[name=partner][value=no]")).to_be_checked()
