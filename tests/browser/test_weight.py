"""What pages weigh on the wire, counted in the browser against a site as `make run` serves it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse
from django.utils.translation import override
from playwright.sync_api import Browser, Page

from guide.pages import PUBLIC
from tests.cecsite.test_serve import running
from tests.conftest import environment_in, port_of_nobody
from tests.journeys.people import AMARA
from tests.journeys.walk import Walk

pytestmark = pytest.mark.browser
KB = 1024
FIRST_VISIT, REPEAT_VISIT, DOCUMENT, SCRIPTS = 50 * KB, 12 * KB, 14 * KB, 5 * KB
RESULT = 16 * KB
"""The result is no page for everyone: what it holds of one person may weigh this much, each time."""
PATHWAYS = ("on-owp-teer03", "qc-pstq-3")
"""Of their pages those with the most on them."""
STATIC = Path(__file__).resolve().parent.parent.parent / "static"
# Headless browsers ask for no icon; a person's does, once.
ICONS = sum((STATIC / "img" / name).stat().st_size for name in ("favicon.ico", "mark.svg"))


@dataclass
class Scales:
    """Weighs every answer that a page of the browser receives, heads included."""

    page: Page
    bytes: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.kinds: dict[str, str] = {}
        session = self.page.context.new_cdp_session(self.page)
        session.send("Network.enable")
        session.on("Network.responseReceived", self.name)
        session.on("Network.loadingFinished", self.add)

    def name(self, told: dict[str, object]) -> None:
        self.kinds[str(told["requestId"])] = str(told["type"])

    def add(self, told: dict[str, object]) -> None:
        kind = self.kinds.get(str(told["requestId"]), "Other")
        self.bytes[kind] = self.bytes.get(kind, 0) + float(str(told["encodedDataLength"]))

    def weigh(self, address: str) -> dict[str, float]:
        self.bytes.clear()
        self.page.goto(address)
        self.page.wait_for_load_state("networkidle")
        return dict(self.bytes)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site of its own, as anyone starts it."""
    folder, port = tmp_path_factory.mktemp("site"), port_of_nobody()
    with running(environment_in(folder), port, folder / "log") as started:
        started.until_ready()
        yield f"http://127.0.0.1:{port}"


def too_heavy(
    browser: Browser,
    address: str,
    cookies: list[Any],
    *,
    document: int = DOCUMENT,
    repeat: int = REPEAT_VISIT,
) -> list[str]:
    """What is over its budget on the first visit to an address and on the second."""
    context = browser.new_context()
    context.add_cookies(cookies)
    scales = Scales(context.new_page())
    first, again = scales.weigh(address), scales.weigh(address)
    context.close()
    found = {
        "first visit": (sum(first.values()) + ICONS, FIRST_VISIT),
        "document": (first["Document"], document),
        "scripts": (first.get("Script", 0), SCRIPTS),
        "repeat visit": (sum(again.values()), repeat),
    }
    assert first.get("Stylesheet", 0) > KB, "nothing was weighed"
    return [f"{address} {what}: {size:.0f} of {most}" for what, (size, most) in found.items() if size > most]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_reading_pages_are_light(site: str, browser: Browser, language: str) -> None:
    with override(language):
        addresses = [site + reverse(name) for name in PUBLIC]
        addresses += [site + reverse("pathways:one", args=[slug]) for slug in PATHWAYS]
    assert [found for address in addresses for found in too_heavy(browser, address, [])] == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_screen_of_an_assessment_is_light(
    site: str, browser: Browser, new_page: Callable[..., Page], language: str
) -> None:
    page = new_page()
    found: list[str] = []

    def seen(name: str) -> None:
        with override(language):
            own = {"document": RESULT, "repeat": RESULT} if reverse("assessments:result") in page.url else {}
        found.extend(too_heavy(browser, page.url, page.context.cookies(), **own))

    walk = Walk(page, site, AMARA, language=language, seen=seen)
    walk.to_check()
    walk.to_result()
    assert found == []
