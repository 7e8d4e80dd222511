"""Whoever reads a page of ours reads plain language, in English and in French."""

import re

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from tests.guide.reading import ease, english_syllables, french_syllables, prose

pytestmark = pytest.mark.django_db
PLAIN = 60
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
    "leads:contact",
]
NAMES = {
    "en": [
        "Comprehensive Ranking System",
        "Canadian Experience Class",
        "Federal Skilled Worker Program",
        "Federal Skilled Trades Program",
        "National Occupational Classification",
        "Immigration, Refugees and Citizenship Canada",
        "Express Entry",
        "Web Content Accessibility Guidelines",
        "Government of Canada",
        "General Training",
    ],
    "fr": [
        "Système de classement global",
        "catégorie de l’expérience canadienne",
        "Programme des travailleurs qualifiés (fédéral)",
        "Programme des travailleurs de métiers spécialisés (fédéral)",
        "Classification nationale des professions",
        "Immigration, Réfugiés et Citoyenneté Canada",
        "Entrée express",
        "Règles pour l’accessibilité des contenus Web",
        "gouvernement du Canada",
        "General Training",
    ],
}
"""Official names, which no one may simplify: each counts as the one short word "it"."""


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_written_in_plain_language(client: Client, name: str, language: str) -> None:
    blocks = without_names(page_in(client, name, language), language)
    found = ease(blocks, language)
    assert found >= PLAIN, f"{name} in {language}: {found:.1f}; hardest: {hardest(blocks, language)}"


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", PAGES)
def test_no_single_sentence_is_long(client: Client, name: str, language: str) -> None:
    for block in page_in(client, name, language):
        for sentence in re.split(r"[.!?:;…]+(?:\s|$)", block):
            assert len(sentence.split()) <= 40, sentence


def page_in(client: Client, name: str, language: str) -> list[str]:
    with override(language):
        address = reverse(name)
    blocks = prose(client.get(address).content.decode())
    own = (settings.OPERATOR_NAME, settings.OPERATOR_LICENCE, settings.OPERATOR_ADDRESS)
    return [block for block in blocks if block not in own]


def without_names(blocks: list[str], language: str) -> list[str]:
    pattern = "|".join(re.escape(name) for name in (*NAMES[language], settings.OPERATOR_NAME))
    return [re.sub(pattern, "it", block, flags=re.IGNORECASE) for block in blocks]


def hardest(blocks: list[str], language: str) -> str:
    long = [block for block in blocks if len(block.split()) > 7]
    return " | ".join(sorted(long, key=lambda block: ease([block], language))[:4])


ENGLISH = {
    1: "work score asked points it",
    2: "language little wanted places province partner’s",
    3: "Canada example",
    4: "education",
}
FRENCH = {
    1: "note notes le jour",
    2: "travail étude province l’emploi année",
    3: "Canada peut-être-là",
    4: "réalité",
}


@pytest.mark.parametrize(("count", "words"), ENGLISH.items())
def test_english_syllables(count: int, words: str) -> None:
    assert {word: english_syllables(word) for word in words.split()} == dict.fromkeys(words.split(), count)


@pytest.mark.parametrize(("count", "words"), FRENCH.items())
def test_french_syllables(count: int, words: str) -> None:
    assert {word: french_syllables(word) for word in words.split()} == dict.fromkeys(words.split(), count)


def test_hard_text_is_found_hard() -> None:
    hard = "Notwithstanding subsequent jurisdictional considerations, administrative determinations remain."
    assert ease([hard], "en") < 0 < PLAIN < ease(["You work here. You like it. We can help you stay."], "en")
    dur = "Nonobstant l’interprétation juridictionnelle subséquente, l’administration déterminera."
    assert ease([dur], "fr") < 30 < PLAIN < ease(["Vous êtes ici. Votre travail compte. Nous aidons."], "fr")
