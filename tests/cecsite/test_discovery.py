"""What search engines, home screens and finders of flaws are told, and what they are not."""

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.test import Client
from django.urls import get_resolver, reverse
from django.utils.translation import override

from assessments.views.catalogue import by_slug
from guide.pages import PUBLIC
from tests.assessments.people import give_draft

pytestmark = pytest.mark.django_db
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"
LANGUAGES = ("en", "fr")
# Pages without an argument that are not in the sitemap all the same: of one person, or in a frame.
PERSONAL = (
    "check",
    "result",
    "continue",
    "compare",
    "change",
    "contact",
    "delete",
    "explore",
    "keep",
    "offer_",
    "pathways",
    "raise",
    "share",
    "thanks",
    "timeline",
)
FRAMES = ("embed", "quick_", "rounds_", "thanks")


def address(name: str, language: str) -> str:
    with override(language):
        return reverse(name)


def pathway(slug: str, language: str) -> str:
    with override(language):
        return reverse("pathways:one", args=[slug])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PUBLIC)
def test_a_public_page_names_itself_and_its_other_language(client: Client, name: str, language: str) -> None:
    page = client.get(address(name, language)).content.decode()
    head = page.split("</head>")[0]
    assert f'<link rel="canonical" href="{settings.SITE_URL}{address(name, language)}">' in head
    for other in LANGUAGES:
        assert f'hreflang="{other}" href="{settings.SITE_URL}{address(name, other)}"' in head
    assert 'hreflang="x-default"' in head and "noindex" not in head
    with override(language):
        assert re.search(r'<meta name="description" content="[^"]{20,170}">', head)
    title, preview = re.search(r"<title>(.+)</title>", head), re.search(r'og:title" content="([^"]+)"', head)
    assert title and preview and title[1] == preview[1]
    picture = re.search(r'og:image" content="([^"]+)"', head)
    assert picture and finders.find(picture[1].removeprefix(settings.SITE_URL + settings.STATIC_URL))


@pytest.mark.parametrize("name", ["check", "result", "contact", "delete", "keep"])
def test_a_personal_page_tells_search_engines_nothing(client: Client, name: str) -> None:
    give_draft(client)
    head = client.get(reverse(f"assessments:{name}")).content.decode().split("</head>")[0]
    assert '<meta name="robots" content="noindex">' in head
    assert "canonical" not in head and "og:" not in head and "hreflang" not in head


def test_the_sitemap_holds_every_public_page_in_both_languages(client: Client) -> None:
    tree = ElementTree.fromstring(client.get("/sitemap.xml").content)
    found = {
        each.findtext(f"{SITEMAP}loc"): {link.get("href") for link in each.findall(LINK)} for each in tree
    }
    assert found == {
        settings.SITE_URL + address(name, language): {
            settings.SITE_URL + address(name, each) for each in LANGUAGES
        }
        for name in PUBLIC
        for language in LANGUAGES
    } | {
        settings.SITE_URL + pathway(slug, language): {
            settings.SITE_URL + pathway(slug, each) for each in LANGUAGES
        }
        for slug in by_slug()
        for language in LANGUAGES
    }


def test_no_public_page_is_forgotten() -> None:
    """A new page without an argument is either public or named above."""
    names = set()
    for space, (_prefix, resolver) in get_resolver().namespace_dict.items():
        if space in ("guide", "assessments", "leads"):
            plain = [key for key in resolver.reverse_dict if isinstance(key, str)]
            names |= {f"{space}:{key}" for key in plain if not resolver.reverse_dict[key][0][0][1]}
    unknown = {name for name in names - set(PUBLIC) if not any(part in name for part in (*PERSONAL, *FRAMES))}
    assert unknown == set()


def test_robots_are_kept_from_personal_pages_in_both_languages(client: Client) -> None:
    said = client.get("/robots.txt").content.decode()
    assert f"Sitemap: {settings.SITE_URL}/sitemap.xml" in said
    for language in LANGUAGES:
        assert f"Disallow: {address('assessments:result', language)}\n" in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_manifest_is_true(client: Client, language: str) -> None:
    response = client.get(address("manifest", language))
    told = json.loads(response.content)
    assert response["Content-Type"] == "application/manifest+json"
    assert (told["lang"], told["start_url"]) == (language, f"/{language}/")
    for icon in told["icons"]:
        content = Path(str(finders.find(icon["src"].removeprefix("/static/")))).read_bytes()
        if icon["type"] == "image/png":
            assert icon["sizes"] == "{}x{}".format(*size_of(content))


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_browser_may_read_the_manifest(live_server: Any, new_page: Any, language: str) -> None:
    page = new_page()
    page.goto(live_server.url + address("guide:home", language))
    found = page.context.new_cdp_session(page).send("Page.getAppManifest")
    assert found["errors"] == [] and found["url"] == live_server.url + address("manifest", language)
    assert json.loads(found["data"])["name"] == settings.SITE_NAME


def size_of(picture: bytes) -> tuple[int, int]:
    """Width and height of a PNG."""
    return int.from_bytes(picture[16:20]), int.from_bytes(picture[20:24])


def picture(name: str) -> bytes:
    return (settings.BASE_DIR / "static" / "img" / name).read_bytes()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_preview_has_the_stated_size_and_little_weight(client: Client, language: str) -> None:
    head = client.get(address("guide:home", language)).content.decode().split("</head>")[0]
    width, height = size_of(picture(f"social-{language}.png"))
    assert f'og:image:width" content="{width}"' in head and f'og:image:height" content="{height}"' in head
    assert len(picture(f"social-{language}.png")) < 40_000


def test_icons_have_the_stated_sizes() -> None:
    icon = picture("favicon.ico")
    assert (icon[:4], icon[6], icon[7]) == (b"\0\0\1\0", 32, 32)
    assert size_of(icon[22:]) == (32, 32) and len(icon) < 2_000
    assert size_of(picture("touch.png")) == (180, 180) and len(picture("touch.png")) < 4_000


def test_the_bar_of_the_browser_has_the_colours_of_the_paper(client: Client) -> None:
    head = client.get("/en/").content.decode().split("</head>")[0]
    told = re.findall(r'theme-color" content="(#\w{6})"', head)
    tokens = (settings.BASE_DIR / "static" / "css" / "tokens.css").read_text(encoding="utf-8")
    assert told == re.findall(r"--paper: (#\w{6});", tokens)


@pytest.mark.parametrize("path", ["/favicon.ico", "/apple-touch-icon.png"])
def test_icons_are_where_browsers_look_unasked(client: Client, path: str) -> None:
    assert finders.find(client.get(path)["Location"].removeprefix("/static/"))


def test_finders_of_flaws_know_where_to_write(client: Client) -> None:
    said = client.get("/.well-known/security.txt").content.decode()
    assert f"mailto:{settings.OPERATOR_EMAIL}" in said
    assert re.search(r"Expires: 20\d\d-\d\d-\d\dT", said)
