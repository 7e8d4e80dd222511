"""Takes the pictures of every screen: `make screenshots`.

Each state of `states.py` on a phone and on a desktop, in both languages, light and dark. All pictures and
the contact sheets of each run stay in `var/screenshots/`; what the README shows goes to `docs/screenshots/`.
"""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from tests.browser.states import STATES
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
ROOT = Path(__file__).resolve().parent.parent.parent
PICTURES = ROOT / "var" / "screenshots"
SHOWN = ROOT / "docs" / "screenshots"
SIZES = {"phone": {"width": 390, "height": 844}, "desktop": {"width": 1280, "height": 900}}
A_SHEET = 24
TALLEST = 6000
STYLE = (
    "body{margin:0;background:#999;display:flex;flex-wrap:wrap;gap:8px}figure{margin:0;font:11px sans-serif}"
    "div{height:520px;overflow:hidden}img{display:block}"
)
# Picture in the README: the run and the state it is taken from.
IN_README = {
    "result-phone": ("phone-en-light", "with a partner result"),
    "question-phone-fr": ("phone-fr-light", "english never answered"),
    "guide-phone-dark": ("phone-en-dark", "guide:cec as it opens"),
    "months-phone": ("phone-en-light", "rising coming months"),
    "pathways-phone": ("phone-en-light", "meeting many pathways"),
    "rounds-phone-fr": ("phone-fr-light", " rounds asked for"),
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("size", SIZES)
def test_pictures(
    size: str,
    language: str,
    scheme: str,
    live_server: LiveServer,
    new_page: Callable[..., Page],
    settings: Any,
) -> None:
    settings.SITE_URL = live_server.url
    run = f"{size}-{language}-{scheme}"
    folder = PICTURES / run
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name, prepare in STATES.items():
        call_command("flush", interactive=False, verbosity=0, inhibit_post_migrate=True)
        page = new_page(viewport=SIZES[size], color_scheme=scheme, locale=f"{language}-CA")
        prepare(Visitor(page, live_server.url, language))
        take(page, folder / f"{file_name(name)}.png", SIZES[size])
        show(page, run, name)
        page.context.close()
    lay_out(new_page(viewport={"width": 1640, "height": 900}), folder, size)


def take(page: Page, picture: Path, size: dict[str, int]) -> None:
    """The whole page, as far as it makes sense to look at it at once."""
    tall = min(int(page.evaluate("document.documentElement.scrollHeight")), TALLEST)
    page.set_viewport_size({"width": size["width"], "height": max(tall, size["height"])})
    page.screenshot(path=picture)
    page.set_viewport_size(size)


def show(page: Page, run: str, name: str) -> None:
    """The first screen of a state that the README shows."""
    for title, wanted in IN_README.items():
        if wanted == (run, name):
            page.evaluate("scrollTo(0, 0)")
            page.screenshot(path=SHOWN / f"{title}.png")


def lay_out(page: Page, folder: Path, size: str) -> None:
    """The contact sheets of one run, a few dozen screens each."""
    pictures = sorted(folder.glob("*.png"))
    width = SIZES[size]["width"] // (2 if size == "phone" else 4)
    for start in range(0, len(pictures), A_SHEET):
        figures = "".join(
            f'<figure>{each.stem[:40]}<div><img src="{each.name}" width="{width}"></div></figure>'
            for each in pictures[start : start + A_SHEET]
        )
        sheet = folder / "sheet.html"
        sheet.write_text(f"<style>{STYLE}</style>{figures}")
        page.context.unroute_all()
        page.goto(sheet.as_uri())
        page.wait_for_load_state("load")
        page.screenshot(path=PICTURES / f"{folder.name}-{start // A_SHEET + 1}.png", full_page=True)


def file_name(name: str) -> str:
    return re.sub(r"[^\w]+", "-", name)[:80].strip("-")
