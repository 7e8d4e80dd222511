"""Past rounds on the result: in words, from the record, in a constant number of queries."""

from datetime import date
from typing import Any

import pytest
from django.template.loader import render_to_string
from django.test import Client
from django.urls import reverse
from django.utils import translation

from assessments.explanations import rounds as told
from assessments.presenter import present
from assessments.presenter.rounds import Record
from crs.assess import assess
from crs.profile import Profile
from rounds.kinds import Kind
from rounds.models import Round
from rounds.table import load_known
from tests.assessments.people import give_draft
from tests.assessments.rounds import KNOWN
from tests.assessments.test_presenter import skilled
from tests.browser.visitor import ALL_ANSWERS

ON = date(2026, 10, 1)
AFTER = date(2026, 11, 22)


def page(profile: Profile, *, on: date = ON, record: Record = KNOWN) -> dict[str, Any]:
    return present(assess(profile, on=on), profile=profile, on_record=record)


def test_each_type_open_to_the_person_is_told_with_its_last_three_rounds() -> None:
    shown = page(skilled())["rounds"]
    assert [each["code"] for each in shown["kinds"]] == ["cec", "general"]
    assert [each["cutoff"] for each in shown["kinds"][0]["last"]] == ["519", "521", "523"]
    assert shown["kinds"][1]["last"] == []
    assert "The last one was on 23 April 2024, with a lowest score of 529." in shown["kinds"][1]["year"]


def test_the_distance_is_that_of_the_score() -> None:
    shown = page(skilled())
    low = shown["score"]["low"]
    assert shown["rounds"]["kinds"][0]["last"][0]["distance"] == f"{519 - low} below"


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (0, 0, "just that score"),
        (12, 12, "12 above"),
        (-7, -7, "7 below"),
        (3, 12, "3 to 12 above"),
        (-12, -3, "3 to 12 below"),
        (-12, 5, "from 12 below to 5 above"),
        (-4, 0, "0 to 4 below"),
        (0, 9, "0 to 9 above"),
    ],
)
def test_a_distance_in_words(low: int, high: int, words: str) -> None:
    assert told.distance(low, high) == words


@pytest.mark.parametrize(
    ("rounds", "invited", "perhaps", "words"),
    [
        (9, 0, 0, "You would not have been invited in any of them."),
        (9, 4, 0, "You would have been invited in 4 of them."),
        (9, 9, 0, "You would have been invited in every one of them."),
        (9, 2, 3, "You would have been invited in 2 to 5 of them."),
    ],
)
def test_a_year_in_words(rounds: int, invited: int, perhaps: int, words: str) -> None:
    assert words in told.year(rounds, invited, perhaps)


def test_before_the_change_the_scale_is_not_mentioned_and_after_it_is() -> None:
    assert page(skilled())["rounds"]["scale"] == ""
    assert "before 3 November 2026, when the points changed" in page(skilled(), on=AFTER)["rounds"]["scale"]


def test_who_meets_no_program_is_told_that_no_round_is_open() -> None:
    shown = page(skilled(intends_quebec=True))["rounds"]
    assert shown["kinds"] == [] and "no type of round is open to you" in shown["none"]


def test_types_that_wait_for_an_answer_are_named() -> None:
    assert str(Kind.PNP.label) in page(skilled(provincial_nomination=None))["rounds"]["open"]


def test_the_scale_of_the_score_carries_the_last_lowest_scores() -> None:
    assert page(skilled())["score"]["ticks"][0] == {"at": 519, "text": "Canadian Experience Class: 519"}


def test_without_a_record_it_says_so() -> None:
    shown = page(skilled(), record=Record())
    assert shown["rounds"]["known"] == "No rounds are on record here yet."
    assert (shown["rounds"]["kinds"], shown["rounds"]["place"], shown["score"]["ticks"]) == ([], None, [])


def test_the_band_of_the_score_is_marked() -> None:
    exact = page(skilled())
    marked = [each["label"] for each in exact["rounds"]["place"]["bands"] if each["mine"]]
    assert len(marked) == 1
    low, high = map(int, marked[0].split(" to "))
    assert low <= exact["score"]["low"] <= high
    anyone = page(Profile())["rounds"]["place"]["bands"]
    assert all(each["mine"] for each in anyone)


def test_it_is_all_said_in_french() -> None:
    with translation.override("fr"):
        shown = page(skilled(), on=AFTER)["rounds"]
    assert "3 novembre 2026" in shown["scale"] and "rondes" in shown["kinds"][0]["year"]


@pytest.mark.django_db
def test_the_result_asks_the_database_no_more_often_when_there_are_more_rounds(
    client: Client, django_assert_max_num_queries: Any
) -> None:
    load_known()
    give_draft(client, dict(ALL_ANSWERS))
    client.get(reverse("assessments:result"))
    with django_assert_max_num_queries(60) as few:
        client.get(reverse("assessments:result"))
    Round.objects.bulk_create(
        Round(number=f"{n}x", date=date(2026, 9, 1), label="", kind=Kind.CEC, invitations=1, cutoff=500)
        for n in range(500)
    )
    with django_assert_max_num_queries(60) as many:
        client.get(reverse("assessments:result"))
    assert len(many) == len(few)


def test_a_page_kept_before_there_were_rounds_still_opens() -> None:
    kept = page(skilled())
    kept["score"].pop("ticks")
    del kept["rounds"]
    shown = render_to_string("result/_body.html", {"page": kept, "links": False})
    assert "result-rounds" not in shown and "result-score" in shown
