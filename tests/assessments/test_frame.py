"""Pieces of pages are written once for everyone: they fit whoever sees them and hold no one's words."""

import re
from typing import Any

import pytest
from django.core.cache import caches
from django.test import Client

from tests.assessments.people import KEPT, give_draft, url

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def pieces() -> Any:
    caches["frame"].clear()
    return caches["frame"]


def everything_in(pieces: Any) -> str:
    return b"".join(pieces._cache.values()).decode(errors="replace")


def visitor(**changed: Any) -> Client:
    client = Client()
    give_draft(client, {**KEPT, **changed})
    return client


def page(client: Client, slug: str) -> str:
    return client.get(url("step", slug)).content.decode()


def ticked(html: str) -> list[str]:
    return re.findall(r'value="([^"]*)"[^>]* checked', html)


def test_everyone_sees_their_own_answers(pieces: Any) -> None:
    plain = visitor()
    other = visitor(education={"level": "doctoral", "where": "canada", "credential": "three_plus"})
    assert ticked(page(plain, "education")) != ticked(page(other, "education"))
    assert ticked(page(other, "education")) == ["doctoral", "canada", "three_plus"]
    assert ticked(page(plain, "education")) == ticked(page(visitor(), "education"))
    assert "question" in " ".join(pieces._cache)


def test_a_day_and_the_words_of_one_person_are_kept_for_nobody(pieces: Any) -> None:
    client = visitor(you={**KEPT["you"], "date_of_birth": "1973-09-14"})
    assert 'value="1973"' in page(client, "you")
    client.post(url("contact"), {"name": "Maximilienne", "email": "m", "message": "in my own words"})
    kept = everything_in(pieces)
    assert kept
    assert not [each for each in ("1973", "Maximilienne", "in my own words") if each in kept]


def test_a_mistake_is_shown_to_its_maker_alone() -> None:
    sent = visitor().post(url("step", "education"), {"level": "doctoral"}).content.decode()
    assert "question--error" in sent
    assert "question--error" not in page(visitor(), "education")
