"""The project's own everyday titles: enough of them, clean, in both genders, and each leads to its group."""

import csv
import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

import crs
from crs.occupations import search, unit_groups

DATA = Path(crs.__file__).parent / "data"
ENOUGH, FIRST = 3, 5
# A first word with such an ending has another form for the other gender.
GENDERED = re.compile(r"(?:eur|teur|ier|ien|er|if|eux|ant|é|in)s?$")
SAME_FOR_ALL = {
    *("Baby-sitter", "Designer", "Kiné", "Mannequin", "Marin", "Maître-chien", "Médecin", "Reporter"),
    *("Serre-freins", "Shérif", "Webdesigner"),
}


def rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


ENGLISH = [(row["code"], row["title"]) for row in rows("titles_en.csv")]
MASCULINE = [(row["code"], row["masculine"]) for row in rows("titles_fr.csv")]
FEMININE = [(row["code"], row["feminine"]) for row in rows("titles_fr.csv")]
each_list = pytest.mark.parametrize(
    "titles", [ENGLISH, MASCULINE, FEMININE], ids=["english", "masculine", "feminine"]
)


@each_list
def test_every_group_has_enough(titles: list[tuple[str, str]]) -> None:
    number = Counter(code for code, _ in titles)
    assert set(number) == set(unit_groups())
    assert {code for code, found in number.items() if found < ENOUGH} == set()


@each_list
def test_none_stands_twice_in_a_group(titles: list[tuple[str, str]]) -> None:
    number = Counter((code, title.casefold()) for code, title in titles)
    assert {title for title, found in number.items() if found > 1} == set()


@each_list
def test_every_title_is_clean_text(titles: list[tuple[str, str]]) -> None:
    for code, title in titles:
        assert title == " ".join(title.split()) == unicodedata.normalize("NFC", title), (code, title)
        assert title.isprintable() and 2 <= len(title) <= 80, (code, title)
        assert title[0] == title[0].upper() or title[1].isupper(), (code, title)
        assert not re.search(r"[*/;|\\]|\(\)", title), (code, title)
        assert title.count("(") == title.count(")") <= 1, (code, title)


@pytest.mark.parametrize("name", ["titles_en.csv", "titles_fr.csv"])
def test_the_file_is_sorted_utf8_with_plain_line_ends(name: str) -> None:
    content = (DATA / name).read_bytes()
    assert not content.startswith(b"\xef\xbb\xbf") and b"\r" not in content and content.endswith(b"\n")
    keys = [tuple(row.values()) for row in rows(name)]
    assert [key[0] for key in keys] == sorted(key[0] for key in keys)
    assert keys == sorted(keys)


def test_french_titles_have_both_forms_wherever_they_differ() -> None:
    for (code, masculine), (_, feminine) in zip(MASCULINE, FEMININE, strict=True):
        first = re.split(r"[ ,]", masculine)[0]
        if GENDERED.search(first) and first not in SAME_FOR_ALL:
            assert masculine != feminine, (code, masculine)


def test_most_french_titles_differ_by_gender() -> None:
    differ = sum(1 for one, other in zip(MASCULINE, FEMININE, strict=True) if one != other)
    assert differ > 0.7 * len(MASCULINE)


@pytest.mark.parametrize(
    ("abbreviation", "code"),
    [
        ("psw", "33102"), ("rn", "31301"), ("lpn", "32101"), ("ece", "42202"), ("devops", "21231"),
        ("hvac", "72402"), ("swe", "21231"), ("cpa", "11100"), ("dba", "21223"), ("emt", "32102"),
        ("gp", "31102"), ("hca", "33102"), ("slp", "31112"), ("rmt", "32201"), ("ame", "72404"),
        ("bso", "43203"), ("rpn", "32101"), ("rpn", "31301"), ("pab", "33102"), ("asss", "44101"),
        ("rsg", "44100"), ("tes", "42201"), ("epe", "42202"), ("crha", "11200"), ("tsa", "32104"),
    ],
)  # fmt: skip
def test_abbreviations_are_known(abbreviation: str, code: str) -> None:
    assert code in [match.group.code for match in search(abbreviation, limit=3)]


@each_list
def test_every_title_leads_to_its_own_group(titles: list[tuple[str, str]]) -> None:
    lost = {
        (code, title)
        for code, title in titles
        if code not in [match.group.code for match in search(title, limit=FIRST)]
    }
    assert lost == set()
