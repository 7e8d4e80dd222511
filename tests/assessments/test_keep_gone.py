"""Links of every kind that never existed, have ended or were switched off: one answer, at one cost."""

import re

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.assessments.links import KINDS

pytestmark = pytest.mark.django_db
UNKNOWN = "0" * 40
LANGUAGES = ["en", "fr"]


@pytest.fixture(autouse=True)
def no_broker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("leads.hint._start", lambda _pks: None)


def answer(address: str) -> tuple[int, str, dict[str, str]]:
    """What a stranger gets: status, page and headers, but for the clock and the address in the switch."""
    response: HttpResponse = Client().get(address)
    page = re.sub(
        r'<nav class="languages".*?</nav>', "", response.content.decode(errors="replace"), count=1, flags=re.S
    )
    headers = {name: value for name, value in response.items() if name not in ("Expires", "Content-Length")}
    return response.status_code, page, headers


def all_answers(kind: str, token: str, language: str) -> list[tuple[int, str, dict[str, str]]]:
    return [answer(address) for address in KINDS[kind].addresses(token, language)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", list(KINDS))
def test_unknown_ended_and_switched_off_look_the_same(kind: str, language: str) -> None:
    links = KINDS[kind]
    [wanted, *others] = all_answers("saved", UNKNOWN, language)
    assert wanted[0] == 404
    ended = links.make()
    assert all(status == 200 for status, *_rest in all_answers(kind, ended, language))
    links.expire(timezone.now())
    switched_off = links.make()
    links.revoke(switched_off)
    for token in (UNKNOWN, ended, switched_off, "x", "0" * 39, "0" * 41, "F" * 40, "é" * 40):
        others += all_answers(kind, token, language)
    for other in others:
        assert other == wanted


@pytest.mark.parametrize("kind", list(KINDS))
def test_they_cost_the_same_questions_to_the_database(kind: str) -> None:
    links = KINDS[kind]
    ended = links.make()
    links.expire(timezone.now())
    switched_off = links.make()
    links.revoke(switched_off)
    costs = set()
    for token in (UNKNOWN, ended, switched_off):
        with CaptureQueriesContext(
            connection,
        ) as asked:
            assert links.find(token) is None
        costs.add(len(asked))
    assert costs == {1}


@pytest.mark.parametrize("kind", list(KINDS))
def test_a_link_of_one_kind_opens_no_page_of_another(kind: str) -> None:
    token = KINDS[kind].make()
    assert KINDS[kind].find(token) is not None
    assert all(other.find(token) is None for name, other in KINDS.items() if name != kind)


@pytest.mark.parametrize("kind", list(KINDS))
def test_nearly_right_is_wrong(kind: str) -> None:
    links = KINDS[kind]
    token = links.make()
    flipped = [
        token[:place] + format(int(token[place], 16) ^ 1, "x") + token[place + 1 :] for place in range(40)
    ]
    for near in (*flipped, token.upper(), token[:-1], token + "0", f" {token}", f"{token}\n", token[::-1]):
        assert near == token or links.find(near) is None
