"""A template is kept once for each language with its fixed words in it, and says what Django would say."""

from pathlib import Path

import pytest
from django.conf import settings
from django.template import engines
from django.template.loader import render_to_string
from django.utils import translation

from cecsite.loaders import in_language

TEMPLATES = sorted(Path(settings.BASE_DIR / "templates").rglob("*.html"))


@pytest.mark.parametrize(("language", "word"), [("en", "Why"), ("fr", "Pourquoi")])
def test_fixed_words_are_put_in(language: str, word: str) -> None:
    with translation.override(language):
        assert in_language('<b>{% translate "Why" %}</b>') == f"<b>{word}</b>"


def test_words_are_told_apart_by_their_context() -> None:
    tag = '{% translate "Change" context "something that changes" %}'
    with translation.override("fr"):
        assert in_language(tag) == translation.pgettext("something that changes", "Change")
        assert in_language(tag) != translation.pgettext("link", "Change")


@pytest.mark.parametrize(
    "tag",
    [
        '{% translate "Why" as why %}',
        "{% translate row.fact %}",
        '{% translate "100 %% sure" %}',
        '{% language "en" %}{% translate "Why" %}{% endlanguage %}',
        "{% blocktranslate %}Why{% endblocktranslate %}",
    ],
)
def test_what_is_not_fixed_is_left_to_django(tag: str) -> None:
    with translation.override("fr"):
        assert in_language(tag) == tag


def test_words_that_would_be_read_as_a_tag_are_left_to_django(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cecsite.loaders.gettext", lambda text: "{{ settings }}")
    assert in_language('{% translate "Why" %}') == '{% translate "Why" %}'


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(settings.BASE_DIR)))
def test_every_template_is_read_in_both_languages(path: Path) -> None:
    name = str(path.relative_to(settings.BASE_DIR / "templates"))
    for language in ("en", "fr", "en"):
        with translation.override(language):
            assert engines["django"].get_template(name)


def test_a_page_follows_the_language_around_it() -> None:
    told = {}
    for language in ("fr", "en", "fr"):
        with translation.override(language):
            told[language] = render_to_string("result/_contents.html", {"page": {}})
    assert "The programs" in told["en"] and "The programs" not in told["fr"]


def test_a_result_is_in_its_own_language_whatever_is_around_it() -> None:
    page = {"language": "fr", "headline": "Bonjour", "score": {}, "ledger": {"sections": []}, "law": {}}
    with translation.override("en"):
        html = render_to_string("result/_body.html", {"page": page, "links": False})
        assert translation.get_language() == "en"
    assert translation.gettext("Your points, line by line") not in html
    with translation.override("fr"):
        assert translation.gettext("Your points, line by line") in html
