"""No number of law stands in a template or in a translation: sentences take numbers from the dated record.

Every digit, and every number word beside a unit of law ("three years", "deux points"), must either be a
placeholder or stand below with the reason why it is no number of law.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest
from django.conf import settings

BASE: Path = settings.BASE_DIR
TEMPLATES = sorted(path.relative_to(BASE) for path in (BASE / "templates").rglob("*.*"))
CATALOGUE = BASE / "locale/fr/LC_MESSAGES/django.po"

EN = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|sixty|hundred"
FR = "deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|soixante|cent"
EN_UNITS = r"points?|hours?|days?|weeks?|months?|years?|dollars?|per ?cent|levels?"
FR_UNITS = r"points?|heures?|jours?|semaines?|mois|ans|années?|dollars?|pour cent|niveaux"
IN_WORDS = re.compile(
    rf"\b(?:{EN})[\s-](?:full[\s-]|dernières\s)?(?:{EN_UNITS})\b"
    rf"|\b(?:{FR})\s(?:dernières\s)?(?:{FR_UNITS})\b|\bune? (?:an|année)\b",
    re.IGNORECASE,
)
DIGITS = re.compile(r"\d*[1-9]\d*|(?:TEER|FEER|CLB|NCLC)\s\d")

PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\{.*?\}\}", re.DOTALL)
TRANSLATED = re.compile(r"""\{%\s*translate\s+(["'])(.*?)\1.*?%\}""", re.DOTALL)
NOT_SHOWN = re.compile(
    r"\{#.*?#\}|\{%\s*comment.*?endcomment\s*%\}|\{%.*?%\}|<!--.*?-->|<style.*?</style>|<[^>]*>", re.DOTALL
)
ADDRESS = re.compile(r"\S+@\S+|https?://\S+|&\w+;|&#\d+;")


def shown(template: str) -> str:
    """The words of a template: its text and what it translates, without tags, attributes and placeholders."""
    return NOT_SHOWN.sub(" ", PLACEHOLDER.sub(" ", TRANSLATED.sub(r" \2 ", template)))


def numbers(text: str) -> list[str]:
    """Digits and number words with a unit, each with a little of what stands around it."""
    plain = words_of(text)
    for known in EXPLAINED:
        plain = plain.replace(known, " ")
    found = [*DIGITS.finditer(plain), *IN_WORDS.finditer(plain)]
    return [plain[max(0, match.start() - 24) : match.end() + 24].strip() for match in found]


def words_of(text: str) -> str:
    return " ".join(ADDRESS.sub(" ", PLACEHOLDER.sub(" ", text)).split())


def translations() -> Iterator[str]:
    """Every text of the catalogue that is in use, English and French."""
    for entry in polib.pofile(str(CATALOGUE)):
        if not entry.obsolete:
            yield from filter(None, (entry.msgid, entry.msgid_plural, entry.msgstr))
            yield from entry.msgstr_plural.values()


ONLY_IN_DEVELOPMENT = "templates/design/"
"""The page of components shows made-up figures and sizes in pixels, and production does not serve it."""

ALLOWED = {
    "how long we keep answers and links ourselves, which no law fixes": (
        "30 days",
        "30 jours",
    ),
    "what to type, as an example": (
        "such as 20000",
        "comme 20000",
        "such as 37.5",
        "hours of one week",
        "such as 30.",
        "par exemple 30.",
        "comme 37,5",
        "such as 4,",
        "par exemple 4,",
        "such as 24,",
        "par exemple 24,",
        "such as 28.50",
        "comme 28,50",
        "such as 52000",
        "comme 52000",
        "such as 300000",
        "comme 300000",
        "dollars of one hour",
        "27 3 1994",
        "+1 613 555 0123",
    ),
    "the name of a law or of a standard": (
        "SOR/2002-227",
        "DORS/2002-227",
        "instructions 2016-1",
        "instructions 2017-1",
        "modificatrices 2016-1",
        "modificatrices 2017-1",
        "2014-12-01",
        "section 15 of the Ministerial",
        "article 15 des Instructions",
        "version 2.2",
        "S.C. 2001, c. 27",
        "L.C. 2001, ch. 27",
    ),
    "the head of a column as it is printed on the paper of the test": ("Score /699",),
    "the name of a level of education, by which people know their own": (
        "One-year post-secondary",
        "Two-year post-secondary",
        "one-year program",
        "two-year program",
        "credential of three years or more",
        "one of three years or more",
        "one of them of three years or more",
        "program of three years or more",
        "credential of one or two years",
        "programme d’un an",
        "postsecondaires d’un an",
        "postsecondaires de deux ans",
        "programme de deux ans",
        "programme d’un ou de deux ans",
        "programme de trois ans ou plus",
        "canadien d’un ou deux ans",
    ),
    "a count of years to choose as an answer; the law is asked afterwards": (
        "One year",
        "Two years",
        "Three years",
        "Four years",
        "Five years or more",
        "Un an",
        "Deux ans",
        "Trois ans",
        "Quatre ans",
        "Cinq ans ou plus",
        "moins d’un an",
    ),
    "the definition of a fact that is asked as yes or no, and that the record keeps as yes or no": (
        "two years or more of full-time",
        "deux ans ou plus d’études à temps",
        "au moins deux ans d’études à temps",
        "at least two years, at a secondary",
        "au moins deux ans, dans une école",
        "in Canada for two years",
        "au Canada pendant deux ans",
        "at least one year after",
        "au moins un an après",
        "au moins un an.",
        "depuis un an ou plus",
    ),
}
EXPLAINED = sorted((text for texts in ALLOWED.values() for text in texts), key=len, reverse=True)


@pytest.mark.parametrize("template", TEMPLATES, ids=str)
def test_a_template_holds_no_number_of_law(template: Path) -> None:
    if not str(template).startswith(ONLY_IN_DEVELOPMENT):
        assert numbers(shown((BASE / template).read_text(encoding="utf-8"))) == []


def test_no_translation_holds_a_number_of_law() -> None:
    assert sorted({found for text in translations() for found in numbers(text)}) == []


@pytest.mark.parametrize(
    "text",
    [
        "You need 1,560 hours.",
        "work in the past ten years",
        "il faut trois ans de travail",
        "CLB 7 in all four",
        "TEER 0 jobs",
        "Vous gagnez 50 points.",
        "a fee of $85",
        "one full year of work",
        "chaque année compte, une année de travail",
        "since 2025-03-25",
    ],
)
def test_a_number_of_law_is_found(text: str) -> None:
    assert numbers(text)
    assert numbers(shown(f'<p id="x7">{{% translate "{text}" %}}</p>'))
    assert numbers(shown(f"<p>{text}</p>"))


@pytest.mark.parametrize(
    "text",
    [
        "You need %(hours)s of work.",
        "{{ hours }} a week",
        "in all four skills",
        "un niveau pour écouter",
        "&#8217;",
    ],
)
def test_a_placeholder_is_no_number(text: str) -> None:
    assert numbers(text) == []


def test_attributes_are_not_words() -> None:
    assert (
        numbers(
            shown('<svg width="24" viewBox="0 0 24 24"><path d="M1 2"/></svg>{% if x == 3 %}a{% endif %}')
        )
        == []
    )
