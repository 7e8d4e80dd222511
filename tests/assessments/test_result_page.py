"""The result as a visitor, a later reader and an adviser see it: structure, links, size, a narrow screen."""

import gzip
import re
from collections.abc import Callable
from datetime import date
from html.parser import HTMLParser
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.utils import translation
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from assessments.cookie import cookie_name
from assessments.explanations import words
from assessments.presenter import present
from assessments.presenter.missing import question
from assessments.steps import BY_SLUG
from crs.assess import assess
from crs.profile import Profile
from tests.assessments.people import KEPT, WORKED, give_draft, url
from tests.assessments.test_presenter import ON, TWO_YEARS, skilled
from tests.conftest import PHONE
from tests.crs.working import job

PENDING = date(2026, 11, 22)
CODES = ("language", "outcome", "slug", "iso")
"""What a template compares, draws or makes an address of: codes of ours, never words."""


def page(profile: Profile, *, on: date = ON) -> dict[str, Any]:
    return present(assess(profile, on=on, pathways=True), profile=profile)


def body(profile: Profile, *, on: date = ON, links: bool = False) -> str:
    """The part that the live result, the kept result and the adviser's page share."""
    return render_to_string("result/_body.html", {"page": page(profile, on=on), "links": links})


def whole(profile: Profile, *, on: date = ON) -> str:
    request = RequestFactory().get("/en/assessment/result/")
    return render_to_string("result/page.html", {"page": page(profile, on=on)}, request=request)


class Outline(HTMLParser):
    """The headings in order, the identifiers, and the attributes seen."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.headings: list[int] = []
        self.ids: list[str] = []
        self.attributes: set[str] = set()
        self.tags: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.ids += [value for name, value in attrs if name == "id" and value]
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))


@pytest.mark.parametrize("profile", [Profile(), skilled(), skilled(intends_quebec=True)])
def test_headings_go_down_one_step_at_a_time(profile: Profile) -> None:
    found = Outline(whole(profile, on=PENDING))
    assert found.headings[0] == 1 and found.headings.count(1) == 1
    steps = zip(found.headings, found.headings[1:], strict=False)
    assert all(after - before <= 1 for before, after in steps)
    assert len(found.ids) == len(set(found.ids))


def test_the_content_policy_has_nothing_to_forbid() -> None:
    found = Outline(whole(Profile(), on=PENDING))
    assert "style" not in found.attributes | found.tags
    assert not {name for name in found.attributes if name.startswith("on")}
    assert "script" not in found.tags


def test_the_reading_order_is_that_of_a_letter() -> None:
    html = whole(Profile(), on=PENDING)
    marks = ["<h1", "result-pending", "result-figure", "glance", "result-programs", "result-ledger"]
    places = [html.index(mark) for mark in [*marks, "result-missing", "result-next", "result-not-for"]]
    assert places == sorted(places)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("profile", [Profile(), Profile(has_partner=True), skilled()])
def test_a_page_stays_small_on_the_wire(profile: Profile, language: str) -> None:
    with translation.override(language):
        assert len(gzip.compress(whole(profile, on=PENDING).encode(), 9)) <= 14 * 1024


def test_a_first_visit_is_light() -> None:
    """The page, and everything that it asks for."""
    html = whole(Profile(), on=PENDING)
    asked = re.findall(r'(?:href|src)="/static/([^"]+)"', html)
    parts = [(settings.BASE_DIR / "static" / name).read_bytes() for name in asked]
    assert len(parts) > 4
    assert sum(len(gzip.compress(part, 9)) for part in (html.encode(), *parts)) <= 50 * 1024


def test_open_answers_lead_to_the_very_question_only_on_the_live_result() -> None:
    address = url("step", "education")
    assert f'href="{address}?compare=1#id_where"' in body(Profile(), links=True)
    without = body(Profile())
    assert address not in without
    assert "The assessment of your education" in without


def test_every_question_that_is_pointed_at_is_there() -> None:
    asked = [question(field) for field in words.MISSING]
    pointed = [each for each in asked if each["anchor"]]
    assert len(pointed) > 5
    for each in pointed:
        fields = BY_SLUG[each["slug"]].form_class.base_fields
        assert each["anchor"].removeprefix("id_") in fields, each["field"]


def test_the_body_needs_nothing_but_the_page() -> None:
    """Every link in it goes to the law, or down to a program."""
    html = body(skilled(), on=PENDING)
    addresses = re.findall(r'href="([^"]+)"', html)
    assert addresses and all(each.startswith(("https://", "#program-")) for each in addresses)
    assert all(f'id="{each[1:]}"' in html for each in addresses if each[0] == "#")


def test_a_result_kept_long_ago_is_still_shown() -> None:
    """Leads keep the page as it was made; what was added to pages since is not in theirs."""
    kept = page(Profile(), on=PENDING)
    del kept["closest"], kept["score"]["of"]
    for each in kept["missing"]:
        del each["anchor"]
    html = render_to_string("result/_body.html", {"page": kept, "links": True})
    assert kept["headline"] in html and kept["score"]["text"] in html
    assert 'class="result-of"' not in html


def test_the_first_screen_names_every_program_with_its_verdict() -> None:
    shown = page(skilled())
    glance = body(skilled()).partition('class="glance">')[2].partition("</ul>")[0]
    for each in shown["programs"]:
        assert each["name"] in glance and each["verdict"] in glance
        assert f'href="#program-{each["code"]}"' in glance


def test_someone_who_meets_no_program_is_told_what_is_nearest_and_where_else_to_look() -> None:
    html = body(skilled(intends_quebec=True))
    assert "The nearest program: Canadian Experience Class" in html
    assert "Each province and territory also has programs" in html
    assert "result-closest" not in body(skilled())


def test_the_body_keeps_the_language_in_which_it_was_made() -> None:
    with translation.override("fr"):
        shown = page(skilled())
    with translation.override("en"):
        html = render_to_string("result/_body.html", {"page": shown, "links": False})
        assert translation.get_language() == "en"
    assert 'class="result" lang="fr"' in html


def test_a_verdict_is_a_shape_and_a_word() -> None:
    html = body(skilled(work=None, work_years=None))
    for word in ("You do not meet it", "Not known yet", "Met"):
        assert re.search(rf'<svg class="sign".*?</svg> {word}</p>', html), word


def test_every_criterion_of_every_program_and_category_is_on_the_page() -> None:
    shown = page(Profile())
    html = body(Profile())
    groups = [*shown["programs"], *shown["categories"]["open"]]
    assert html.count('<li class="finding">') == sum(len(each["findings"]) for each in groups)
    assert html.count('<p class="source">') == html.count('<tr role="row" class="line">') + html.count(
        '<li class="finding">'
    )


def test_the_scale_and_the_bars_are_drawn_in_points() -> None:
    shown = page(skilled(education_assessed=None))["score"]
    html = body(skilled(education_assessed=None))
    assert f'viewBox="0 0 {shown["maximum"]} 12"' in html
    assert f'x="{shown["low"]}" y="3" width="{shown["span"]}"' in html


def test_numbers_in_drawings_are_never_localised() -> None:
    with translation.override("fr"):
        shown = page(Profile())
        html = render_to_string("result/_body.html", {"page": shown, "links": False})
    for numbers in re.findall(r'(?:viewBox|width|x1|x2|x)="([^"]*)"', html):
        assert re.fullmatch(r"[\d ]+", numbers), numbers
    assert 'viewBox="0 0 1200 12"' in html


def hostile(value: Any) -> Any:
    """The same page with a tag in every word of it."""
    if isinstance(value, dict):
        return {name: each if name in CODES else hostile(each) for name, each in value.items()}
    if isinstance(value, list):
        return [hostile(each) for each in value]
    return f"<script>{value}</script>" if isinstance(value, str) and value else value


def test_whatever_stands_in_a_page_is_escaped() -> None:
    studying = job(date(2023, 10, 2), date(2024, 5, 1), full_time_student=True)
    profile = skilled(work=(studying, *TWO_YEARS), education_assessed=None, intends_quebec=True)
    shown = page(profile, on=PENDING)
    for links in (True, False):
        html = render_to_string("result/_body.html", {"page": hostile(shown), "links": links})
        assert html.count("&lt;script&gt;") > 100
        assert "<script>" not in html


def visit(
    new_page: Callable[..., Page], live_server: LiveServer, kept: dict[str, Any], **options: Any
) -> Page:
    client = Client()
    give_draft(client, kept)
    shown = new_page(base_url=live_server.url, **options)
    key = client.cookies[cookie_name()].value
    shown.context.add_cookies([{"name": cookie_name(), "value": key, "url": live_server.url}])
    shown.goto(url("result"))
    return shown


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_result_is_accessible_and_fits_a_narrow_screen(
    new_page: Callable[..., Page], live_server: LiveServer, scheme: str
) -> None:
    narrow = {"width": 320, "height": 700}
    shown = visit(new_page, live_server, {**KEPT, "work": WORKED}, viewport=narrow, color_scheme=scheme)
    for summary in shown.locator("details.all > summary").all():
        summary.click()
    found = Axe().run(shown).response["violations"]
    assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found] == []
    assert not shown.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_criteria_open_without_javascript_and_are_printed_when_closed(
    new_page: Callable[..., Page], live_server: LiveServer
) -> None:
    shown = visit(new_page, live_server, {**KEPT, "work": WORKED}, java_script_enabled=False)
    first = shown.locator(".finding").first
    assert not first.is_visible()
    shown.emulate_media(media="print")
    assert first.is_visible()
    shown.emulate_media(media="screen")
    shown.locator("details.all > summary").first.click()
    assert first.is_visible()


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_the_first_screen_of_a_phone_holds_the_sentence_the_score_and_every_verdict(
    new_page: Callable[..., Page], live_server: LiveServer
) -> None:
    shown = visit(new_page, live_server, {**KEPT, "work": WORKED}, **PHONE)
    for part in ("h1", ".result-figure", ".result-scale", ".glance li:last-child"):
        box = shown.locator(part).bounding_box()
        assert box and box["y"] + box["height"] <= PHONE["viewport"]["height"], part


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_reasons_open_under_their_line_without_javascript(
    new_page: Callable[..., Page], live_server: LiveServer
) -> None:
    shown = visit(new_page, live_server, {**KEPT, "work": WORKED}, java_script_enabled=False, **PHONE)
    line = shown.locator(".ledger .line").first
    assert not line.locator(".source").is_visible()
    line.locator("summary").click()
    assert line.locator(".source").is_visible()
    bar, why = line.locator(".bar").bounding_box(), line.locator("summary").bounding_box()
    assert bar and why and bar["x"] + bar["width"] <= why["x"]
