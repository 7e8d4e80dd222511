"""The design page, and what the tokens promise: contrast is measured, of every colour that is used."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from assessments.colours import PAIRS, SHAPES_ON, WORDS_ON, Pair, contrast, schemes
from assessments.templatetags.icons import icon, names

STYLES = sorted((settings.BASE_DIR / "static" / "css").glob("*.css"))
TEMPLATES = sorted((settings.BASE_DIR / "templates").rglob("*.html"))


def test_contrast_is_measured_as_the_guidelines_say() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)
    assert contrast("#ffffff", "#ffffff") == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair.front} on {pair.back} {pair.least}")
def test_every_pair_is_far_enough_apart(pair: Pair, scheme: str) -> None:
    colours = schemes()[scheme]
    assert contrast(colours[pair.front], colours[pair.back]) >= pair.least


def test_the_dark_scheme_names_every_colour_anew() -> None:
    light, dark = schemes()["light"], schemes()["dark"]
    assert len(light) > 15
    assert [name for name in light if light[name] == dark[name]] == []


@pytest.mark.parametrize("style", STYLES, ids=lambda path: path.name)
def test_every_colour_of_words_and_grounds_is_measured(style: Any) -> None:
    """A new colour of text, or a new ground under text, has to join the pairs."""
    css = style.read_text()
    words = set(re.findall(r"(?<![-a-z])color: var\(--([a-z-]+)\)", css))
    assert words <= {front for fronts in WORDS_ON.values() for front in fronts}
    grounds = set(re.findall(r"(?<![-a-z])background(?:-color)?: var\(--([a-z-]+)\)", css))
    assert grounds <= {*WORDS_ON, *SHAPES_ON}


@pytest.mark.parametrize(
    "style", [each for each in STYLES if each.name != "tokens.css"], ids=lambda path: path.name
)
def test_only_the_tokens_hold_colours(style: Any) -> None:
    used = style.read_text().replace(" ", "")
    if style.name == "print.css":
        used = re.sub(r":root\{.*?\}", "", used, flags=re.DOTALL)
    assert re.findall(r":[^;{}]*(#[0-9a-f]{3,8})\b", used) == []


@pytest.mark.parametrize("name", names())
def test_an_icon_takes_the_colour_of_the_words_and_is_silent(name: str) -> None:
    drawing = icon(name)
    assert drawing.startswith("<svg class=") and drawing.endswith("</svg>")
    assert 'aria-hidden="true" focusable="false"' in drawing
    assert not re.search(r"#[0-9a-f]{3}|style=|<script|href", drawing)
    assert len(drawing) < 400


def test_every_icon_that_a_template_names_exists() -> None:
    used = {name for path in TEMPLATES for name in re.findall(r'{% icon "([^"]+)"', path.read_text())}
    assert used and used <= set(names())


def test_production_has_no_such_page(client: Client, settings: Any) -> None:
    settings.DEMONSTRATION = settings.DEBUG = False
    assert client.get(reverse("design")).status_code == 404


@pytest.mark.parametrize(("demonstration", "debug"), [(True, False), (False, True)])
def test_development_and_demonstration_have_it(
    client: Client, settings: Any, demonstration: bool, debug: bool
) -> None:
    settings.DEMONSTRATION, settings.DEBUG = demonstration, debug
    response = client.get(reverse("design"))
    html = response.content.decode()
    assert response.status_code == 200
    assert response.headers["X-Robots-Tag"] == "noindex"
    for name, colour in schemes()["dark"].items():
        assert f"--{name}" in html and colour in html
    for name in names():
        assert icon(name) in html


@pytest.mark.parametrize(
    "part",
    [
        'class="button"',
        "button--quiet",
        "button--grave",
        'type="radio"',
        'type="checkbox"',
        "<select",
        "<textarea",
        "input--year",
        'class="hint"',
        'class="error"',
        "error-summary",
        "notice--pending",
        "notice--unknown",
        "notice--met",
        "verdict--met",
        "verdict--not_met",
        "verdict--unknown",
        "account-book",
        "result-scale",
        "scale-open",
        'class="bar"',
        'class="facts"',
        "left-out",
        "compared",
        "<details",
    ],
)
def test_every_component_is_shown(client: Client, part: str) -> None:
    assert part in client.get(reverse("design")).content.decode()


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_component_is_accessible_and_fits_a_narrow_screen(
    new_page: Callable[..., Page], live_server: LiveServer, scheme: str
) -> None:
    page = new_page(base_url=live_server.url, viewport={"width": 320, "height": 700}, color_scheme=scheme)
    page.goto(reverse("design"))
    found = Axe().run(page).response["violations"]
    assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
