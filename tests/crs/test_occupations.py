"""The occupations: the table as Statistics Canada publishes it, and a search that forgives."""

import json
from collections import Counter
from io import StringIO
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from hypothesis import given
from hypothesis import strategies as st

from crs.occupations import FLOOR, SENIOR_MANAGER_CODES, search, unit_group, unit_groups


def codes(text: str, **options: Any) -> list[str]:
    return [match.group.code for match in search(text, **options)]


def test_the_table_is_whole() -> None:
    groups = unit_groups()
    assert len(groups) == 516
    assert list(groups) == sorted(groups)
    assert Counter(group.teer for group in groups.values()) == {0: 48, 1: 97, 2: 162, 3: 69, 4: 95, 5: 45}
    assert all(group.teer == int(code[1]) for code, group in groups.items())
    assert all(group.title_en.strip() and group.title_fr.strip() for group in groups.values())


def test_a_group_is_found_by_its_code() -> None:
    group = unit_group("21231")
    assert group is not None
    assert (group.title("en"), group.teer) == ("Software engineers and designers", 1)
    assert group.title("fr") == "Ingénieurs/ingénieures et concepteurs/conceptrices en logiciel"


@pytest.mark.parametrize("code", ["", "2123", "00018", "99999", "２１２３１"])
def test_what_is_not_a_code_is_no_group(code: str) -> None:
    assert unit_group(code) is None


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("software engineer", "21231"),
        ("Software Engineers", "21231"),
        ("engineer, software", "21231"),
        ("sofware enginer", "21231"),
        ("registered nurse", "31301"),
        ("cook", "63200"),
        ("cuisinière", "63200"),
        ("cuisiniere", "63200"),
        ("boulanger", "63202"),
        ("plumber", "72300"),
        ("plombière", "72300"),
        ("electrician", "72200"),
        ("electrcian", "72200"),
        ("industrial electrician", "72201"),
        ("truck driver", "73300"),
        ("travailleur social", "41300"),
        ("travailleuses sociales", "41300"),
        ("ingénieure civile", "21300"),
        ("directeur financier", "10010"),
        ("security gaurd", "64410"),
        ("dentiste", "31110"),
        ("data scientist", "21211"),
        ("secrétaires", "13110"),
        ("psw", "33102"),
        ("PSW", "33102"),
        ("rn", "31301"),
        ("ece", "42202"),
        ("trucker", "73300"),
        ("developer", "21232"),
        ("developpeur web", "21234"),
        ("camionneuse", "73300"),
        ("family doctor", "31102"),
        ("21231", "21231"),
        ("NOC 21231", "21231"),
    ],
)
def test_people_find_their_occupation_first(typed: str, expected: str) -> None:
    assert codes(typed)[0] == expected


@pytest.mark.parametrize(
    "typed", ["", " ", "a", "et de la", "xyzzy", "prompt engineer", "zeppelin wrangler", "99999", "99"]
)
def test_nothing_close_is_nothing(typed: str) -> None:
    assert search(typed) == []


def test_a_code_is_found_by_its_beginning() -> None:
    assert codes("632") == [code for code in unit_groups() if code.startswith("632")]
    assert codes("00018") == list(SENIOR_MANAGER_CODES)


def test_what_a_title_leaves_out_does_not_find_it() -> None:
    assert "72200" not in codes("industrial electrician")  # Electricians (except industrial and power system)


@given(st.text(max_size=200))
def test_any_text_gives_at_most_the_limit_of_different_groups_best_first(typed: str) -> None:
    found = search(typed, limit=3)
    assert len({match.group.code for match in found}) == len(found) <= 3
    scores = [match.score for match in found]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)
    assert all(match.score >= FLOOR for match in found if not any(c.isdigit() for c in typed))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_official_title_finds_its_group_first(language: str) -> None:
    lost = {code for code, group in unit_groups().items() if codes(group.title(language))[:1] != [code]}
    assert lost == set()


def test_hostile_length_costs_no_more_than_a_query() -> None:
    search("warm up")
    start = perf_counter()
    search("adminstratve profesionel " * 10_000)
    assert perf_counter() - start < 1


def run(*arguments: str, **options: Any) -> list[Any]:
    out = StringIO()
    call_command("occupations", *arguments, stdout=out, **options)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_the_command_writes_one_object_a_line() -> None:
    first, second = run("cook", "--limit", "2")
    assert first == {"code": "63200", "title": "Cooks", "teer": 3, "matched": "Cook", "score": 1.0}
    assert second.keys() == first.keys() and second["score"] < 1


def test_the_command_shows_titles_in_the_language_asked_for() -> None:
    [row] = run("cook", "--lang", "fr", "--limit", "1")
    assert (row["title"], row["matched"]) == ("Cuisiniers/cuisinières", "Cook")


def test_the_command_is_silent_when_nothing_is_close() -> None:
    assert run("zzzz") == []


def test_a_batch_gives_one_list_a_line(tmp_path: Path) -> None:
    queries = tmp_path / "queries.txt"
    queries.write_bytes("cook\n\nzzzz\nplombière\r\n".encode() + b"\xff\n")
    lists = run("--batch", str(queries), "--limit", "1")
    assert [[row["code"] for row in rows] for rows in lists] == [["63200"], [], [], ["72300"], []]


@pytest.mark.parametrize(
    "arguments", [[], ["cook", "--batch", "x"], ["cook", "--limit", "0"], ["--batch", "/no"]]
)
def test_the_command_refuses_what_it_cannot_do(arguments: list[str]) -> None:
    with pytest.raises(CommandError):
        call_command("occupations", *arguments)
