"""A visitor in a browser who can be put straight into any state, and the checks every state must pass."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from playwright.sync_api import Page

from assessments.cookie import cookie_name
from tests.assessments.people import JOB, KEPT, give_draft

CHECKS = (Path(__file__).parent / "checks.js").read_text()
HEIGHT = 900
SIZES = (320, 768, 1280)
RUN_AXE = 'rules => axe.run(document, {resultTypes: ["violations"], preload: false, rules})'
# The rules that another scheme of the same page can break.
OF_COLOURS = ["color-contrast", "link-in-text-block"]
RUN_COLOURS = 'only => axe.run(document, {resultTypes: ["violations"], preload: false, runOnly: only})'
LONG = "Zusammengehörigkeitsgefühl" * 8
CONTACT = {"name": "Amara Okafor", "email": "amara@example.com", "message": LONG}
ALL_ANSWERS = {**KEPT, "work": {"more": "no", "periods": [JOB]}}


@dataclass(frozen=True)
class Visitor:
    """One browser page on the site, in one language."""

    page: Page
    site: str
    language: str

    def address(self, name: str, *args: str) -> str:
        with override(self.language):
            return self.site + reverse(name, args=args)

    def go(self, name: str, *args: str, query: str = "") -> None:
        self.page.goto(self.address(name, *args) + query)

    def answers(self, kept: Mapping[str, Any] = ALL_ANSWERS) -> Client:
        """The visitor has given these answers before; the client returned shares their cookie."""
        client = Client()
        give_draft(client, dict(kept))
        self.continue_as(client)
        return client

    def continue_as(self, client: Client) -> None:
        """The answers that a test client has given are now this browser's."""
        key = client.cookies[cookie_name()].value
        self.page.context.add_cookies([{"name": cookie_name(), "value": key, "url": self.site}])

    def type(self, **typed: str) -> None:
        for name, value in typed.items():
            self.page.locator(f"main [name='{name}']").first.fill(value)

    def submit(self) -> None:
        self.page.locator("main form[method=post] button[type=submit]").last.click()
        self.page.wait_for_load_state("load")

    def open_everything(self) -> None:
        """Unfolds every detail, as someone does who wants to know all of it."""
        self.page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")


def overfill(visitor: Visitor) -> None:
    """As an old browser would send it that knows no limits of length."""
    for each in visitor.page.locator("main form[method=post] :is(input[type=text], textarea)").all():
        if each.is_visible() and each.is_editable():
            each.evaluate("each => each.removeAttribute('maxlength')")
            each.fill(LONG)


def complaints(page: Page) -> list[str]:
    """What is wrong with the page as it stands, at every size and in both schemes."""
    page.evaluate(Axe().axe_script)
    found: list[str] = []
    for width in SIZES:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        page.emulate_media(color_scheme="light")
        wrong = [*violations(page, RUN_AXE, {}), *page.evaluate(CHECKS)]
        page.emulate_media(color_scheme="dark")
        in_the_dark = violations(page, RUN_COLOURS, OF_COLOURS)
        found += [
            *(f"{width} light: {each}" for each in wrong),
            *(f"{width} dark: {each}" for each in in_the_dark),
        ]
    return found


def violations(page: Page, run: str, argument: Any) -> list[str]:
    """What axe finds, once it is in the page."""
    nodes = [
        (each["id"], node) for each in page.evaluate(run, argument)["violations"] for node in each["nodes"]
    ]
    return [f"{rule} {node['target']} {node['html'][:90]}" for rule, node in nodes]


Prepare = Callable[[Visitor], None]
