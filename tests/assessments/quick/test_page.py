"""The quick page without a script: what is sent, what comes back, and what is wrong."""

import gzip
import html
import re

import pytest
from django.conf import settings
from django.test import Client
from django.utils.timezone import localdate

from assessments.models import Draft
from assessments.quick.form import QuickForm
from assessments.views.quick import FRAGMENT
from tests.assessments.quick.people import COMPLETE, url

pytestmark = pytest.mark.django_db
PAGES = ("quick", "embed")
LANGUAGES = ("en", "fr")
HOSTILE = "<script>alert(1)</script>\x00" + "9" * 5000
WRONG = {
    "an age in words": {"you-age": "thirty"},
    "an age out of range": {"you-age": "999"},
    "an age over length": {"you-age": "3" * 300},
    "a negative age": {"you-age": "-3"},
    "a level nobody offers": {"education-level": "wizard"},
    "a score off its scale": {"english-test": "ielts_general", "english-listening": "77"},
    "a score between steps": {"english-test": "ielts_general", "english-listening": "7.3"},
    "a French test as the English one": {"english-test": "tcf_canada"},
    "years nobody offers": {"years-canada": "-1"},
    "one and none": {"offers-offers": ["sibling", "none"]},
    "hostile text as a number": {"you-age": HOSTILE},
    "hostile text as a choice": {"you-partner": HOSTILE},
    "hostile text as a score": {"french-test": "tcf_canada", "french-reading": HOSTILE},
    "hostile text as a tick": {"offers-offers": HOSTILE},
    "a partner's score": {
        "you-partner": "comes",
        "partner-language-test": "pte_core",
        "partner-language-writing": "9000",
    },
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_an_empty_page_asks_and_shows_no_points(client: Client, page, language):
    response = client.get(url(page, language))
    text = response.content.decode()
    assert response.status_code == 200
    assert all(f'name="{name}"' in text for name in QuickForm(today=localdate()).names)
    assert "result-figure" not in text


@pytest.mark.parametrize("page", PAGES)
def test_sending_nothing_is_no_mistake(client: Client, page):
    response = client.post(url(page), {})
    assert response.status_code == 200
    assert "result-figure" in response.content.decode()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_the_button_gives_the_total_and_every_line(client: Client, page, language):
    response = client.post(url(page, language), COMPLETE)
    text = response.content.decode()
    assert response.status_code == 200
    assert response.context["points"]["score"]["text"] in text
    assert response.context["points"]["score"]["low"] == response.context["points"]["score"]["high"]
    assert text.count('class="line"') == sum(
        len(part["lines"])
        for section in response.context["points"]["ledger"]["sections"]
        for part in (section, *section["groups"])
    )


def test_no_program_is_judged(client: Client):
    response = client.post(url("quick"), COMPLETE)
    assert "verdict" not in response.content.decode()
    assert "This is points only" in response.content.decode()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_said_at_its_field_and_nothing_is_lost(client: Client, page, language, wrong):
    response = client.post(url(page, language), {**COMPLETE, **wrong})
    text = response.content.decode()
    assert response.status_code == 422
    assert "<script>alert" not in text
    for field, message in response.context["form"].errors.items():
        assert f'id="{field}_error"' in text
        assert f'href="#{field}"' in text
        assert html.escape(message) in text or message in text
    assert '<option value="masters" selected' in text or "education-level" in wrong


def test_a_number_is_read_with_spaces(client: Client):
    assert client.post(url("quick"), {**COMPLETE, "you-age": " 29 "}).status_code == 200


@pytest.mark.parametrize("page", PAGES)
def test_the_script_gets_the_points_and_the_errors_alone(client: Client, page):
    headers = {FRAGMENT: "result"}
    good = client.post(url(page), COMPLETE, headers=headers)
    assert good.status_code == 200
    assert set(good.json()) == {"total", "result", "errors"}
    assert good.json()["errors"] == {}
    assert good.json()["total"].startswith("Your points: ")
    assert "<html" not in good.json()["result"]
    bad = client.post(url(page), {**COMPLETE, "you-age": "x"}, headers=headers)
    assert bad.status_code == 422
    assert list(bad.json()["errors"]) == ["id_you-age"]


def test_calculating_keeps_nothing(client: Client):
    client.post(url("quick"), COMPLETE)
    client.post(url("embed"), COMPLETE)
    assert not Draft.objects.exists()


def test_what_comes_back_is_kept_by_no_cache(client: Client):
    assert client.post(url("quick"), COMPLETE).headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_with_every_line_is_light(client: Client, language):
    for response in (client.get(url("quick", language)), client.post(url("quick", language), COMPLETE)):
        assert len(gzip.compress(response.content)) <= 14 * 1024


def test_everything_the_page_loads_is_light(client: Client):
    text = client.post(url("quick"), COMPLETE).content.decode()
    files = re.findall(r'(?:href|src)="/static/([^"]+)"', text)
    sizes = {name: len(gzip.compress((settings.BASE_DIR / "static" / name).read_bytes())) for name in files}
    assert "js/quick.js" in sizes
    assert sum(size for name, size in sizes.items() if name.endswith(".js")) <= 5 * 1024
    assert sum(sizes.values()) + len(gzip.compress(text.encode())) <= 50 * 1024
