"""A hundred ways people ask for their occupation, written before the search was tuned to any of them."""

import csv
from pathlib import Path
from time import process_time

import pytest

from crs.occupations import search, unit_groups

ENOUGH, FIRST = 95, 5
QUERIES = list(
    csv.DictReader((Path(__file__).parent / "data" / "occupation_queries.csv").open(encoding="utf-8"))
)


def found(query: dict[str, str]) -> bool:
    codes = {match.group.code for match in search(query["query"], limit=FIRST)}
    return bool(codes & set(query["codes"].split()))


def test_the_set_is_what_was_asked_for() -> None:
    assert len({query["query"] for query in QUERIES}) == len(QUERIES) == 100
    assert sum(query["misspelt"] == "yes" for query in QUERIES) == 50
    assert sum(query["language"] == "fr" for query in QUERIES) >= 33
    assert {code for query in QUERIES for code in query["codes"].split()} <= set(unit_groups())


def test_the_right_group_is_among_the_first_five() -> None:
    missed = [query["query"] for query in QUERIES if not found(query)]
    assert len(QUERIES) - len(missed) >= ENOUGH, missed


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("house keeper", "65310"),
        ("truckdriver", "73300"),
        ("web developper", "21234"),
        ("web devloper", "21234"),
        ("project manger construction", "70010"),
        ("eletrician", "72200"),
        ("elecrtician", "72200"),
        ("electriciann", "72200"),
        ("elektrician", "72200"),
        ("PRÉPOSÉE AUX BÉNÉFICIAIRES", "33102"),
        ("prepose aux beneficiaires", "33102"),
        ("aide soignante", "33102"),
        ("C++ developer", "21230"),
        (".NET developer", "21232"),
        ("911 operator", "14404"),
        ("18-wheeler driver", "73300"),
    ],
)
def test_one_letter_more_less_wrong_or_swapped_still_finds_it(typed: str, code: str) -> None:
    assert code in [match.group.code for match in search(typed, limit=3)]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("personal trainer downtown gym", "54100"),
        ("software engineer at Initech", "21231"),
        ("plombier chez Tremblay", "72300"),
        ("menuisier ébéniste", "72311"),
    ],
)
def test_a_whole_title_is_found_among_other_words(typed: str, code: str) -> None:
    assert code in [match.group.code for match in search(typed, limit=3)]


def test_a_title_inside_a_closer_one_stays_out() -> None:
    assert [match.group.code for match in search("industrial electrician")] == ["72201"]


def test_one_group_is_one_row_whatever_the_language() -> None:
    matches = search("dentist dentiste")
    assert len({match.group.code for match in matches}) == len(matches)


def test_a_right_spelling_is_not_drowned_in_similar_words() -> None:
    assert {match.group.code for match in search("barber")} == {"63210"}


def test_a_query_takes_milliseconds() -> None:
    search("warm up")
    start = process_time()
    for query in QUERIES:
        search(query["query"])
    assert process_time() - start < 20e-3 * len(QUERIES)


def test_what_is_typed_is_never_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(0)
    search("zeppelin wrangler of a very private name")
    search("cook")
    assert caplog.records == []
