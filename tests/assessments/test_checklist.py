"""One checklist over every question page. A line in `STEPS` and one in `people.TYPED` cover a new page.

A further question: a line in `TOPICS` and one in `people.FURTHER_TYPED`.
"""

import re
from collections.abc import Iterator

import pytest
from django.forms import Field
from django.test import Client
from django.utils import timezone
from django.utils.translation import override

from assessments.exploring.topics import TOPICS
from assessments.forms.dates import DateField
from assessments.forms.further import SKIP
from assessments.forms.scores import LanguageForm
from assessments.forms.ticks import TicksField
from assessments.models import Draft
from assessments.steps import PAGES, STEPS
from tests.assessments.people import (
    EXPLORED,
    FURTHER_KEPT,
    FURTHER_TYPED,
    KEPT,
    give_draft,
    url,
    without,
)
from tests.assessments.people import TYPED as CORE_TYPED

CORE = [step.slug for step in STEPS]
FURTHER = [topic.slug for topic in TOPICS]
SLUGS = [*CORE, *FURTHER]
FORMS = {slug: page.form_class for slug, page in PAGES.items()}
TYPED = CORE_TYPED | FURTHER_TYPED
KEEPS = {**dict.fromkeys(CORE, KEPT), **dict.fromkeys(FURTHER, EXPLORED)}
"""All answers of the person who opens a page."""
LANGUAGES = ["en", "fr"]
OPTIONAL = {
    "taken_on",
    "family_size",
    "settlement_funds",
    "status_expires",
    "province_since",
    "hourly_wage",
    "months",
    "completed_on",
    "other_months",
    "other_completed_on",
    "ownership_years",
    "management_years",
    "net_worth",
    "investment",
    "second_citizenship",
    "days_in_canada",
    "taxes_filed_years",
    "best_income",
}
EMPTY_IS_AN_ANSWER = ("funds", "canada-years")
ASKED = [slug for slug in CORE if slug not in ("ties", "funds")]
"""What is asked of the person in `KEPT`: without any work no answer on the last two can decide anything."""
HOSTILE = [
    "<script>alert(1)</script>",
    "\x00",
    "a\x00b",
    "\U0001f600" * 40,
    "x" * 5000,
    "-1",
    "1e309",
    "NaN",
    "99999999999999999999",
    "٣",
    "²",
    "' OR 1=1 --",
    "{{7*7}}{% now %}",
    "\r\nX-Injected: 1",
    "\u202e\u0000\u2028",
    "None",
    "[]",
]
ON_EVERY_PAGE = HOSTILE[:5]
AS_KEPT = {
    "$20,000.00": "20000",
    "M": "0",
    "31,5": "31.5",
    "$350,000": "350000",
    "$52,000.00": "52000",
}
"""What somebody typed, and how the page shows it again."""
DJANGO_WORDS = ("This field is required", "Select a valid choice", "Null characters", "Ensure this value")

pytestmark = pytest.mark.django_db


def inputs_of(slug: str) -> Iterator[tuple[str, str]]:
    """Every field of a page with every name under which a browser sends it."""
    form = FORMS[slug](answers=KEEPS[slug], today=timezone.localdate())
    for name, field in form.fields.items():
        for suffix in suffixes_of(field):
            yield name, name + suffix


def suffixes_of(field: Field) -> tuple[str, ...]:
    if isinstance(field, TicksField):
        return "", "_unsure"
    return ("_day", "_month", "_year") if isinstance(field, DateField) else ("",)


def always_there(slug: str) -> set[str]:
    """The fields of a page that no answer on the same page opens."""
    form = FORMS[slug](answers=KEEPS[slug], today=timezone.localdate())
    if isinstance(form, LanguageForm):
        return {"test"}
    return {name for name, field in form.fields.items() if not getattr(field, "shown_if", "")}


def error_links(page: str) -> list[str]:
    summary = re.search(r'<div class="error-summary".*?</div>', page, re.S)
    return re.findall(r'href="#(id_\w+)"', summary[0]) if summary else []


@pytest.mark.parametrize("slug", SLUGS)
def test_every_page_has_typed_and_kept_answers_to_test_with(slug: str) -> None:
    form = FORMS[slug](TYPED[slug], answers=KEEPS[slug], today=timezone.localdate())
    assert form.is_valid(), form.errors
    assert {**KEEPS[slug][slug], **form.answer()} == KEEPS[slug][slug]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("slug", SLUGS)
def test_shows_one_heading_and_no_browser_validation(client: Client, slug: str, language: str) -> None:
    give_draft(client, KEEPS[slug])
    response = client.get(url("step", slug, language=language))
    page = response.content.decode()
    assert response.status_code == 200
    assert page.count("<h1") == 1
    assert "novalidate" in page
    assert not re.search(r"<(input|select|textarea)[^>]*\srequired", page)
    assert not re.search(r"<[^>]+\sstyle=", page)
    assert not re.search(r"<script(?![^>]* src=)", page)
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("slug", SLUGS)
def test_every_input_has_a_label_or_a_legend(client: Client, slug: str) -> None:
    give_draft(client, KEEPS[slug])
    page = client.get(url("step", slug)).content.decode()
    ids = re.findall(r'<(?:input|select|textarea)(?![^>]*type="hidden")[^>]*\sid="([^"]+)"', page)
    assert len(ids) == len(set(ids)) > 0
    for each in ids:
        assert f'for="{each}"' in page


@pytest.mark.parametrize("slug", SLUGS)
def test_shows_again_what_was_answered(client: Client, slug: str) -> None:
    give_draft(client, KEEPS[slug])
    page = client.get(url("step", slug)).content.decode()
    for name, value in TYPED[slug].items():
        for each in value if isinstance(value, list) else [value]:
            assert is_shown(page, name, AS_KEPT.get(each, each)), name


def is_shown(page: str, name: str, value: str) -> bool:
    tags = re.findall(rf'<input[^>]*name="{name}"[^>]*value="{re.escape(value)}"[^>]*>', page)
    chosen = any(any(each in tag for each in ("checked", 'type="text"', 'type="hidden"')) for tag in tags)
    return chosen or bool(re.search(rf'<option value="{value}" selected', page))


@pytest.mark.parametrize("slug", CORE)
def test_keeps_a_good_answer_and_moves_on(client: Client, slug: str) -> None:
    draft = give_draft(client, without(*CORE[CORE.index(slug) :]))
    assert client.get(url("step", slug), follow=True).status_code == 200
    response = client.post(url("step", slug), TYPED[slug])
    assert response.status_code == 302
    draft.refresh_from_db()
    assert {**KEEPS[slug][slug], **draft.answers[slug]} == KEEPS[slug][slug]
    after = [later for later in CORE[CORE.index(slug) + 1 :] if later in ASKED][:1]
    assert response["Location"] == (url("step", *after) if after else url("check"))


@pytest.mark.parametrize("slug", FURTHER)
def test_a_further_answer_is_kept_and_leads_on(client: Client, slug: str) -> None:
    draft = give_draft(client, {key: answer for key, answer in EXPLORED.items() if key != slug})
    response = client.post(url("step", slug, query="?explore=1"), TYPED[slug])
    assert response["Location"] == url("explore")
    draft.refresh_from_db()
    place = {"place": len(FURTHER) + (slug != FURTHER[-1])}
    assert draft.answers[slug] == FURTHER_KEPT[slug] | place


@pytest.mark.parametrize("slug", FURTHER)
def test_a_further_question_may_be_passed_over(client: Client, slug: str) -> None:
    draft = give_draft(client, {key: answer for key, answer in EXPLORED.items() if key != slug})
    assert client.post(url("step", slug), {SKIP: ""})["Location"] == url("explore")
    draft.refresh_from_db()
    assert PAGES[slug].answered(draft.answers)
    assert client.get(url("step", slug)).status_code == 200


@pytest.mark.parametrize("slug", SLUGS)
def test_going_back_and_forward_keeps_the_answer(client: Client, slug: str) -> None:
    draft = give_draft(client, KEEPS[slug])
    page = client.get(url("step", slug)).content.decode()
    back = re.search(r'<div class="back column"><a href="([^"]+)"', page)
    assert back is not None
    assert client.get(back[1]).status_code == 200
    client.post(url("step", slug), TYPED[slug])
    draft.refresh_from_db()
    assert draft.answers == KEEPS[slug]


@pytest.mark.parametrize("slug", SLUGS)
def test_a_change_returns_to_the_answers(client: Client, slug: str) -> None:
    give_draft(client, KEEPS[slug])
    here = url("step", slug, query="?change=1")
    assert url("check") in client.get(here).content.decode()
    assert client.post(here, TYPED[slug])["Location"] == url("check")


@pytest.mark.parametrize("slug", SLUGS[1:])
def test_cannot_be_skipped_to(client: Client, slug: str) -> None:
    draft = give_draft(client, {"you": KEPT["you"]})
    first = url("step", "education")
    if slug == "education":
        draft.answers = {}
        draft.save()
        first = url("step", "you")
    assert client.get(url("step", slug))["Location"] == first
    assert client.post(url("step", slug), TYPED[slug])["Location"] == first
    draft.refresh_from_db()
    assert slug not in draft.answers


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("slug", SLUGS)
def test_an_empty_page_says_what_is_missing(client: Client, slug: str, language: str) -> None:
    draft = give_draft(client, KEEPS[slug])
    response = client.post(url("step", slug, language=language), {})
    page = response.content.decode()
    if slug in EMPTY_IS_AN_ANSWER:
        assert response.status_code == 302
        return
    assert response.status_code == 422
    links = error_links(page)
    assert links and all(f'id="{link}"' in page for link in links)
    assert re.search(r"<title>\s*Err(or|eur)", page)
    assert not any(words in page for words in DJANGO_WORDS)
    draft.refresh_from_db()
    assert draft.answers == KEEPS[slug]


@pytest.mark.parametrize("slug", SLUGS)
def test_a_missing_field_is_named_or_may_be_left_out(client: Client, slug: str) -> None:
    give_draft(client, KEEPS[slug])
    for name, key in inputs_of(slug):
        typed = {other: value for other, value in TYPED[slug].items() if other != key}
        response = client.post(url("step", slug), typed)
        if response.status_code == 302:
            assert name in OPTIONAL or (slug, name) in OPTIONAL or key.endswith("_unsure"), key
        else:
            assert f"id_{name}" in error_links(response.content.decode())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("slug", SLUGS)
def test_hostile_text_is_an_error_of_its_field_in_plain_words(slug: str, language: str) -> None:
    with override(language):
        for name, key in inputs_of(slug):
            for text in HOSTILE:
                typed = TYPED[slug] | {key: text}
                form = FORMS[slug](typed, answers=KEEPS[slug], today=timezone.localdate())
                if text == "٣" and form.is_valid():
                    continue  # a three is a three in any script
                assert list(form.errors) == [name], (key, text)
                assert not any(words in str(form.errors[name]) for words in DJANGO_WORDS), (key, text)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("slug", SLUGS)
def test_a_page_full_of_hostile_text_is_shown_again(client: Client, slug: str, language: str) -> None:
    draft = give_draft(client, KEEPS[slug])
    inputs = list(inputs_of(slug))
    for text in ON_EVERY_PAGE:
        typed = dict.fromkeys((key for _name, key in inputs), text)
        response = client.post(url("step", slug, language=language), typed)
        page = response.content.decode()
        assert response.status_code == 422, text
        assert set(error_links(page)) == {f"id_{name}" for name in always_there(slug)}, text
        assert "<script>" not in page
    draft.refresh_from_db()
    assert draft.answers == KEEPS[slug]


@pytest.mark.parametrize("slug", SLUGS)
def test_repeated_and_unknown_keys_change_nothing(client: Client, slug: str) -> None:
    draft = give_draft(client, KEEPS[slug])
    typed: dict[str, list[str]] = {
        key: value if isinstance(value, list) else [value] if key == "offers" else ["<b>", value]
        for key, value in TYPED[slug].items()
    }
    typed |= {f"{key}[]": ["x", "y"] for key in TYPED[slug]} | {"__proto__": ["x"], "answers": ["x"]}
    assert client.post(url("step", slug), typed).status_code == 302
    draft.refresh_from_db()
    assert draft.answers == KEEPS[slug]


def test_an_unknown_page_is_not_found(client: Client) -> None:
    give_draft(client)
    assert client.get("/en/assessment/nonsense/").status_code == 404
    assert client.post("/en/assessment/nonsense/", {}).status_code == 404


def test_other_methods_are_refused(client: Client) -> None:
    give_draft(client)
    assert client.put(url("step", "you")).status_code == 405
    assert client.delete(url("step", "you")).status_code == 405
    assert Draft.objects.count() == 1
