"""The page of rounds, its chart, its downloads and its feed."""

import csv
import json
from datetime import date
from itertools import pairwise
from typing import Any
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from guide.rounds.chart import BOTTOM, HEIGHT, LEFT, LINE_OF_TEXT, RIGHT, TOP, WIDTH, chart
from guide.rounds.figures import figures
from rounds.kinds import Kind
from rounds.models import Round
from rounds.reading import RoundFact
from rounds.table import load_known
from tests.assessments.rounds import facts

ATOM = "{http://www.w3.org/2005/Atom}"


def held(number: str, day: date, kind: Kind = Kind.CEC, cutoff: int = 500) -> RoundFact:
    return RoundFact(number, day, kind, str(kind), 1000, cutoff)


@pytest.fixture
def known(db: Any) -> None:
    load_known()


def page_of(client: Client, language: str = "en", **asked: str) -> str:
    with override(language):
        response = client.get(reverse("guide:rounds"), asked)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def test_the_latest_year_opens_with_every_round_and_its_law(client: Client, known: None) -> None:
    page = page_of(client)
    assert page.count('<tr id="round-') == 56
    assert "Law: points of 25 March 2025, category of 18 February 2026" in page
    assert "On record up to 16 September 2026" in page


def test_in_french_too(client: Client, known: None) -> None:
    page = page_of(client, "fr")
    assert "Rondes d’invitations" in page and "16 septembre 2026" in page


def test_a_type_and_a_year_can_be_chosen(client: Client, known: None) -> None:
    page = page_of(client, year="2024", type="french")
    assert page.count('<tr id="round-') == 11
    assert "<option selected>2024</option>" in page


def test_a_type_without_rounds_in_that_year_says_so(client: Client, known: None) -> None:
    assert "There was no round of this type in this year." in page_of(client, year="2026", type="stem")


@pytest.mark.parametrize("asked", [{"year": "1999"}, {"year": "x"}, {"type": "<b>"}, {"type": "nobody"}])
def test_what_is_not_there_is_said_and_the_latest_year_shown(
    client: Client, known: None, asked: dict[str, str]
) -> None:
    page = page_of(client, **asked)
    assert "We know no such year or type." in page
    assert page.count('<tr id="round-') == 56


def test_without_any_round_the_official_page_is_named(client: Client, db: Any) -> None:
    page = page_of(client)
    assert "No rounds are on record here yet." in page
    assert "rounds-invitations.html" in page


def test_the_change_of_the_points_is_said_from_its_day_on(
    client: Client, known: None, time_machine: Any
) -> None:
    time_machine.move_to("2026-11-02 12:00:00-05:00")
    assert "The points have just changed" not in page_of(client)
    time_machine.move_to("2026-11-03 12:00:00-05:00")
    assert "New points are in force since 3 November 2026." in page_of(client)


def test_rounds_on_both_sides_of_the_change_never_share_a_row_or_a_line() -> None:
    rounds = [held("3", date(2026, 11, 12)), held("2", date(2026, 10, 28)), held("1", date(2026, 10, 14))]
    assert [(row.after_break, row.rounds) for row in figures(rounds)] == [(True, 1), (False, 2)]
    drawn = chart(rounds, year=2026)
    assert drawn is not None and drawn.broken_at is not None
    assert len(drawn.series[0].marks) == 3
    assert [path.count("L") for path in drawn.series[0].paths] == [1]


@pytest.mark.parametrize("year", range(2015, 2027))
def test_every_mark_and_every_name_stands_inside_the_drawing(year: int) -> None:
    shown = [fact for fact in facts() if fact.date.year == year]
    drawn = chart(shown, year=year)
    assert drawn is not None
    assert sum(len(each.marks) for each in drawn.series) == len(shown)
    for each in drawn.series:
        assert all(LEFT <= x <= WIDTH - RIGHT and TOP <= y <= HEIGHT - BOTTOM for x, y in each.marks)
    heights = sorted(each.label.y for each in drawn.series)
    assert heights[0] >= 0 and heights[-1] <= HEIGHT - BOTTOM
    assert all(below - above >= LINE_OF_TEXT for above, below in pairwise(heights))


def test_no_query_grows_with_the_rounds(client: Client, known: None, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        page_of(client)
    Round.objects.bulk_create(
        Round(number=f"{n}x", date=date(2026, 9, 1), label="", kind=Kind.CEC, invitations=1, cutoff=500)
        for n in range(500)
    )
    with django_assert_num_queries(1):
        page_of(client)


def test_the_table_to_take_along_has_every_round_and_no_formula(client: Client, known: None) -> None:
    Round.objects.filter(number="444").update(label="=HYPERLINK(1)")
    response = client.get(reverse("guide:rounds_csv"))
    rows = list(csv.DictReader(response.content.decode().splitlines()))
    assert response.headers["Content-Type"].startswith("text/csv")
    assert len(rows) == 445
    assert rows[0]["label"] == "'=HYPERLINK(1)"
    assert {row["number"]: row["invitations"] for row in rows}["208"] == "888"
    assert rows[-1]["points_since"] == "2015-01-01"


def test_programs_get_the_same(client: Client, known: None) -> None:
    rounds = json.loads(client.get(reverse("guide:rounds_json")).content)["rounds"]
    assert len(rounds) == 445
    assert rounds[0] | {"label": "", "tie_break": ""} == {
        "number": "444",
        "date": "2026-09-16",
        "type": "senior_managers",
        "label": "",
        "invitations": 250,
        "lowest_score": 389,
        "tie_break": "",
        "points_since": "2025-03-25",
        "note": "",
    }


@pytest.mark.parametrize(("language", "title"), [("en", "lowest score 519"), ("fr", "519")])
def test_the_feed_tells_the_newest(client: Client, known: None, language: str, title: str) -> None:
    with override(language):
        response = client.get(reverse("guide:rounds_feed"))
    feed = ElementTree.fromstring(response.content)
    entries = feed.findall(f"{ATOM}entry")
    assert feed.attrib["{http://www.w3.org/XML/1998/namespace}lang"] == language
    assert len(entries) == 30
    assert title in (entries[1].findtext(f"{ATOM}title") or "")
    assert len({entry.findtext(f"{ATOM}id") for entry in entries}) == 30


def test_the_guide_names_the_last_rounds_of_its_class(client: Client, known: None) -> None:
    page = " ".join(client.get(reverse("guide:cec")).content.decode().split())
    assert "15 September 2026: 519 (2,000 invited)" in page
