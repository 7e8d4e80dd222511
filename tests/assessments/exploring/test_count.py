"""Ordinary people settle most pathways with few further questions, on the pages that they really meet."""

import re
from collections.abc import Callable
from itertools import pairwise

import pytest
from django.test import Client
from django.utils import timezone
from pytest import CaptureFixture

from assessments.exploring.choosing import standing_of
from assessments.flow import first_missing
from assessments.forms.further import SKIP
from assessments.models import Draft
from tests.assessments.exploring.people import PEOPLE, Explorer
from tests.assessments.people import Typed, give_draft, url

pytestmark = pytest.mark.django_db
MOST_QUESTIONS = 13
SETTLED = 90
TOLD = re.compile(
    r"(\d+) of (\d+) pathways settled\.(?:\s+This question can settle (?:up to )?(\d+) more\.)?"
)


def explore(client: Client, answer: Callable[[str], Typed]) -> tuple[list[str], list[tuple[int, ...]]]:
    """Every topic asked until nothing is left, and the count that each page tells, with that of the end."""
    asked: list[str] = []
    said: list[tuple[int, ...]] = []
    while True:
        response = client.get(url("explore"), follow=True)
        count = TOLD.search(response.content.decode())
        assert count is not None
        said.append(tuple(int(each) for each in count.groups() if each))
        if not response.redirect_chain:
            return asked, said
        here = response.redirect_chain[-1][0]
        asked.append(here.split("/")[3])
        sent = client.post(here, answer(asked[-1]))
        assert sent["Location"] == url("explore"), (here, sent.status_code)


@pytest.mark.parametrize("name", PEOPLE)
def test_they_settle_ninety_pathways_with_thirteen_questions(
    client: Client, name: str, capsys: CaptureFixture[str]
) -> None:
    person: Explorer = PEOPLE[name]
    assert first_missing(person.core) is None
    give_draft(client, person.core)
    asked, said = explore(client, person.typed)
    with capsys.disabled():
        print(f"\n{name}: {said[0][0]} of {said[0][1]} settled, then {said[-1][0]} by {len(asked)} questions")
        print(f"    {', '.join(asked)}")
    assert not {slug for slug in asked if slug in person.core}
    assert len(asked) == len(set(asked)) <= MOST_QUESTIONS
    assert said[-1][0] >= SETTLED


@pytest.mark.parametrize("name", PEOPLE)
def test_each_question_can_settle_as_many_as_it_says_and_those_of_most_come_first(
    client: Client, name: str
) -> None:
    person: Explorer = PEOPLE[name]
    draft = give_draft(client, person.core)
    on = timezone.localdate()

    def answer(slug: str) -> Typed:
        before = standing_of(Draft.objects.get(pk=draft.pk).answers, on=on)
        assert before.waiting[slug] == max(before.waiting.values()) > 0
        return person.typed(slug)

    _asked, said = explore(client, answer)
    for (settled, _, up_to), following in pairwise(said):
        assert settled <= following[0] <= settled + up_to


@pytest.mark.parametrize("name", PEOPLE)
def test_whoever_knows_nothing_is_asked_each_question_once(client: Client, name: str) -> None:
    give_draft(client, PEOPLE[name].core)
    unknown = {"funds": {"family_size": ""}, "ties": {"ties": "unsure"}}
    asked, said = explore(client, lambda slug: unknown.get(slug, {SKIP: ""}))
    assert len(asked) == len(set(asked))
    assert said[-1][0] == said[0][0]
