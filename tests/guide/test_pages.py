"""The frame of every page and the plain reading pages."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.http import HttpRequest
from django.template import engines
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.urls import resolve, reverse
from django.utils.translation import override

from guide.templatetags.site import this_page_in

PAGES = [
    "guide:home",
    "guide:cec",
    "guide:crs_explained",
    "guide:glossary",
    "guide:about",
    "guide:accessibility",
    "guide:privacy",
    "guide:terms",
    "guide:forecast",
    "assessments:start",
]
pytestmark = pytest.mark.django_db


def address_of(page: str, language: str) -> str:
    with override(language):
        return reverse(page)


@pytest.fixture(params=["en", "fr"])
def language(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.mark.parametrize("name", PAGES)
def test_every_page_says_who_runs_it_and_what_it_is_not(client: Client, name: str, language: str) -> None:
    response = client.get(address_of(name, language))
    page = response.content.decode()
    assert response.status_code == 200
    assert f'<html lang="{language}">' in page
    assert page.count("<h1") == 1
    for told in (settings.OPERATOR_NAME, settings.OPERATOR_LICENCE, settings.OPERATOR_ADDRESS, "IRCC"):
        assert told in page
    assert (
        page.index('class="skip"') < page.index("<header") < page.index('id="main"') < page.index("<footer")
    )


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_inline_and_nothing_comes_from_elsewhere(client: Client, name: str, language: str) -> None:
    page = client.get(address_of(name, language)).content.decode()
    assert not re.search(r"<script(?! type=.application/ld)|<style|\sstyle=|\son\w+=", page)
    head = page.split("</head>")[0].replace(settings.SITE_URL, "")
    assert not re.search(r'(?:src|href)="(?:https?:)?//', head)


@pytest.mark.parametrize("name", PAGES)
def test_the_demonstration_says_so_on_every_page(client: Client, name: str, settings) -> None:
    settings.DEMONSTRATION = True
    assert 'class="demonstration"' in client.get(address_of(name, "en")).content.decode()
    settings.DEMONSTRATION = False
    assert 'class="demonstration"' not in client.get(address_of(name, "en")).content.decode()


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("/en/", "/fr/"),
        ("/en/privacy/", "/fr/confidentialite/"),
        ("/en/assessment/english/?change=1", "/fr/evaluation/english/?change=1"),
        (
            "/en/assessment/work/0a1b2c3d/occupation/?q=cook",
            "/fr/evaluation/travail/0a1b2c3d/profession/?q=cook",
        ),
    ],
)
def test_the_language_switch_keeps_the_place(here: str, there: str) -> None:
    with override("en"):
        assert this_page_in({"request": asked_for(here)}, "fr") == there
    with override("fr"):
        assert this_page_in({"request": asked_for(there)}, "en") == here


def asked_for(address: str) -> HttpRequest:
    request = RequestFactory().get(address)
    request.resolver_match = resolve(request.path_info)
    return request


@pytest.mark.parametrize("path", ["//evil.example/", "/en/%0d%0aX: 1/", '/en/"><script>/'])
def test_the_language_switch_never_leaves_the_site(client: Client, path: str) -> None:
    page = client.get(path).content.decode()
    assert "<script>" not in page
    assert 'href="//' not in page and 'href="http' not in page.split("<main")[0]


def test_an_unknown_page_is_a_page_of_the_site(client: Client, language: str) -> None:
    response = client.get(f"/{language}/nothing-here/")
    assert response.status_code == 404
    assert settings.OPERATOR_NAME in response.content.decode()
    assert f'href="/{language}/"' in response.content.decode()


@pytest.mark.parametrize("code", ["400", "403", "403_csrf", "500"])
def test_the_last_pages_need_nothing(code: str, language: str) -> None:
    with override(language):
        page = render_to_string(f"{code}.html")
    assert f'<html lang="{language}">' in page
    assert "<h1>" in page and f'href="/{language}/"' in page


def test_a_failing_page_shows_the_last_page(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("guide.views.render", lambda *args: 1 / 0)
    response = Client(raise_request_exception=False).get(address_of("guide:privacy", language))
    page = response.content.decode()
    assert response.status_code == 500
    assert f'<html lang="{language}">' in page and "ZeroDivisionError" not in page


def test_a_form_from_another_site_is_refused_in_words(language: str) -> None:
    response = Client(enforce_csrf_checks=True).post(address_of("assessments:start", language), {})
    assert response.status_code == 403
    assert f'<html lang="{language}">' in response.content.decode()


def contrast(one: str, other: str) -> float:
    def luminance(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def schemes() -> dict[str, dict[str, str]]:
    text = Path(settings.BASE_DIR / "static/css/tokens.css").read_text(encoding="utf-8")
    found = [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", part)) for part in text.split("@media")]
    return {"light": found[0], "dark": found[1]}


TEXT = [
    (ink, ground)
    for ink in ("ink", "ink-soft", "spruce", "spruce-deep", "rust", "gold", "met")
    for ground in ("paper", "sheet")
]
TEXT += [
    ("on-spruce", "spruce"),
    ("on-spruce", "spruce-deep"),
    ("ink", "spruce-wash"),
    ("ink", "gold-wash"),
    ("gold", "gold-wash"),
    ("rust", "rust-wash"),
    ("met", "met-wash"),
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_text_stands_out_from_its_ground(scheme: str, ink: str, ground: str) -> None:
    colours = schemes()[scheme]
    assert contrast(colours[ink], colours[ground]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "sheet"])
@pytest.mark.parametrize("edge", ["line-strong", "focus", "spruce"])
def test_edges_of_what_can_be_touched_are_seen(scheme: str, edge: str, ground: str) -> None:
    colours = schemes()[scheme]
    assert contrast(colours[edge], colours[ground]) >= 3


def test_every_template_of_the_form_pack_compiles() -> None:
    for path in sorted((settings.BASE_DIR / "templates/cec").rglob("*.html")):
        assert engines["django"].get_template(str(path.relative_to(settings.BASE_DIR / "templates")))
