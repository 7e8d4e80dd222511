"""A visitor in a browser who can be put straight into any state, and the checks every state must pass."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from playwright.sync_api import Page, ViewportSize

from assessments.cookie import cookie_name
from tests.assessments.people import JOB, KEPT, give_draft

CHECKS = (Path(__file__).parent / "checks.js").read_text()
HEIGHT = 900
SIZES = (320, 768, 1280)
AT_400_PERCENT: ViewportSize = {"width": 320, "height": 256}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
# What is most of the work of axe; only another scheme, or a size with other colours, can break them anew.
OF_COLOURS = ["color-contrast", "link-in-text-block"]
RUN_COLOURS = 'only => axe.run(document, {resultTypes: ["violations"], preload: false, runOnly: only})'
RUN_RULES = """but => axe.run(document, {resultTypes: ["violations"], preload: false,
    rules: Object.fromEntries(but.map(rule => [rule, {enabled: false}]))})"""
COLOURS = (Path(__file__).parent / "colours.js").read_text()
SHOWN = """() => [...document.querySelectorAll("body *")].map(each =>
    each.checkVisibility({visibilityProperty: true}) ? getComputedStyle(each).display : "-").join()"""
CHECK_MOTION = """() => [...document.querySelectorAll("*")].filter(each => {
    const style = getComputedStyle(each);
    const lasts = (text) => text.split(",").some(part => parseFloat(part) > 0.01);
    const animated = style.animationName !== "none" && lasts(style.animationDuration);
    return animated || lasts(style.transitionDuration) || style.scrollBehavior === "smooth";
}).map(each => each.outerHTML.slice(0, 90))"""
CHECK_EDGES = """() => [...document.querySelectorAll("main :is(.button, input, select, textarea)")]
    .filter(each => each.type !== "hidden" && each.checkVisibility() && !/^(radio|checkbox)$/.test(each.type))
    .filter(each => getComputedStyle(each).borderTopWidth === "0px")
    .map(each => each.outerHTML.slice(0, 90))"""
WIDER_TEXT = """() => document.body.querySelectorAll("*").forEach(each => {
    each.style.setProperty("line-height", "1.5", "important");
    each.style.setProperty("letter-spacing", "0.12em", "important");
    each.style.setProperty("word-spacing", "0.16em", "important");
})"""
CHECK_CUT_OFF = """() => [...document.querySelectorAll("main *")]
    .filter(each => each.children.length === 0 && each.innerText && !each.closest(".hidden"))
    .filter(each => getComputedStyle(each).overflow === "hidden" && each.scrollHeight > each.clientHeight + 1)
    .map(each => each.outerHTML.slice(0, 90))"""
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


class Proven:
    """Looks that axe has passed in this run; an empty file tells it to the other workers."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __contains__(self, look: str) -> bool:
        return self._file(look).exists()

    def add(self, look: str) -> None:
        self._file(look).touch()

    def _file(self, look: str) -> Path:
        return self.folder / sha256(look.encode()).hexdigest()


def complaints(page: Page, proven: Proven) -> list[str]:
    """What is wrong with the page as it stands: at every size, in both schemes, zoomed, in forced colours.

    Of colours axe is asked once in a run for pages that look alike, of all else once for the sizes at which
    the same things are shown.
    """
    page.evaluate(Axe().axe_script)
    found: list[str] = []
    ruled: set[str] = set()
    for width in SIZES:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            wrong = page.evaluate(CHECKS) if scheme == "light" else []
            if scheme == "light" and (shown := page.evaluate(SHOWN)) not in ruled:
                ruled.add(shown)
                wrong += violations(page, RUN_RULES, OF_COLOURS)
            if (look := page.evaluate(COLOURS)) not in proven:
                pale = violations(page, RUN_COLOURS, OF_COLOURS)
                wrong += pale
                if not pale:
                    proven.add(look)
            found += [f"{width} {scheme}: {each}" for each in wrong]
    return [*found, *moving(page), *flat(page), *zoomed(page)]


def moving(page: Page) -> list[str]:
    """What moves though the visitor asks for less motion."""
    return [f"moves: {each}" for each in page.evaluate(CHECK_MOTION)]


def flat(page: Page) -> list[str]:
    """Controls without an edge where only borders, outlines and system colours are left of their look."""
    page.emulate_media(color_scheme="light", forced_colors="active")
    found = page.evaluate(CHECK_EDGES)
    page.emulate_media(forced_colors="none")
    return [f"no edge in forced colours: {each}" for each in found]


def zoomed(page: Page) -> list[str]:
    """What breaks at 1280 x 1024 and 400 %, and then with wider text. Leaves the page with the wider text."""
    page.set_viewport_size(AT_400_PERCENT)
    found = [f"400 %: {each}" for each in page.evaluate(CHECKS)]
    page.evaluate(WIDER_TEXT)
    sideways = [each for each in page.evaluate(CHECKS) if "sideways" in each or "sticks out" in each]
    return [*found, *(f"wider text: {each}" for each in (*sideways, *page.evaluate(CHECK_CUT_OFF)))]


def violations(page: Page, run: str, argument: Any) -> list[str]:
    """What axe finds, once it is in the page."""
    nodes = [
        (each["id"], node) for each in page.evaluate(run, argument)["violations"] for node in each["nodes"]
    ]
    return [f"{rule} {node['target']} {node['html'][:90]}" for rule, node in nodes]


Prepare = Callable[[Visitor], None]
