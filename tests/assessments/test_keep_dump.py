"""A copy of the database opens nothing: no token, no key and no signed value stands in it."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings as site
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.urls import reverse

from assessments import answers
from assessments.cookie import cookie_name
from assessments.models import Draft, ShareLink
from leads import tokens
from leads.models import Lead, OutgoingEmail
from tests.assessments.links import KINDS
from tests.assessments.people import KEPT, give_draft, url

pytestmark = pytest.mark.django_db
PURPOSES = ("leads.result", "assessments.saved", "assessments.shared")
WINDOW = 10
"""Forty bits: so short a piece of a token is in no dump by chance, and helps nobody to guess the rest."""


@pytest.fixture
def secrets_of_everyone(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Links of every kind, two browsers on one draft, a mail that waits, staff that is logged in."""
    monkeypatch.setattr("leads.hint._start", lambda _pks: None)
    made = [kind.make() for kind in KINDS.values()]
    owner, phone = Client(), Client()
    draft = give_draft(owner, KEPT)
    owner.post(url("keep"))
    owner.post(url("keep_send"), {"email": "bo@example.org"})
    owner.post(url("share"))
    draft.refresh_from_db()
    token = tokens.derive("assessments.saved", draft.link_nonce)
    phone.post(url("resume", token))
    staff = Client()
    staff.force_login(User.objects.create_superuser("maya", "maya@example.com", "a long password"))
    keys = [each.cookies[cookie_name()].value for each in (owner, phone)]
    return [
        *made,
        token,
        tokens.derive("assessments.shared", ShareLink.objects.get(draft=draft).nonce),
        *keys,
    ]


def cells() -> Iterator[str]:
    """Every value of every table, whether a model knows it or not."""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            for row in cursor.fetchall():
                yield from (str(value) for value in row if value is not None)


def strings(dump: list[str]) -> set[str]:
    """Whatever someone might try: whole cells, and what stands in them between other characters."""
    pieces = {piece for cell in dump for piece in re.split(r"[^\w.:=-]+", cell)}
    hexadecimal = {run for cell in dump for run in re.findall(r"[0-9a-f]{40,}", cell)}
    cut = {run[start : start + 40] for run in hexadecimal for start in (0, len(run) - 40)}
    return {text for text in {*dump, *pieces, *hexadecimal, *cut} if text}


def test_no_secret_nor_a_piece_of_one_is_in_it(secrets_of_everyone: list[str]) -> None:
    dump = "\n".join(cells())
    assert OutgoingEmail.objects.filter(kind="saved_answers_person").count() == 2
    assert len(set(secrets_of_everyone)) == 7
    for secret in secrets_of_everyone:
        pieces = {secret[start : start + WINDOW] for start in range(len(secret) - WINDOW + 1)}
        assert secret[:8] not in dump
        assert not [piece for piece in pieces if piece in dump]
    assert site.SECRET_KEY not in dump


def test_nothing_in_it_opens_anything(secrets_of_everyone: list[str]) -> None:
    found = strings(list(cells()))
    assert {lead.result_hash for lead in Lead.objects.all()} | {"ana@example.org"} <= found
    for text in found:
        assert not [name for name, kind in KINDS.items() if kind.find(text)]
        assert answers.open_store(text) is None


def test_nor_in_a_browser(secrets_of_everyone: list[str]) -> None:
    """The long ones, as someone would type them into the address, the cookie or the receipt."""
    stranger = Client()
    tried = [text for text in strings(list(cells())) if len(text) >= 20 and re.fullmatch(r"[\w.:=-]+", text)]
    assert len(tried) > 20
    references = [lead.reference for lead in Lead.objects.all()]
    for text in tried:
        for kind in KINDS.values():
            assert all(stranger.get(address).status_code in (404, 429) for address in kind.addresses(text))
        stranger.cookies[cookie_name()] = text
        assert url("start") in stranger.get(url("check")).content.decode()
        thanks = stranger.get(reverse("leads:thanks_for", args=[text])).content.decode().partition("<main")[2]
        assert not [reference for reference in references if reference in thanks]


def test_whoever_knows_the_code_needs_the_secret_key_too(
    secrets_of_everyone: list[str], settings: Any
) -> None:
    """A link is derived from what is in the dump: with another key, even an empty one, it opens nothing."""
    nonces = [text for text in strings(list(cells())) if re.fullmatch(r"[0-9a-f]{32,64}", text)]
    seeds = nonces + [f"{lead.reference}:{lead.result_nonce}" for lead in Lead.objects.all()]
    assert Draft.objects.exclude(link_nonce="").values_list("link_nonce", flat=True)[0] in nonces
    right = {tokens.derive(purpose, seed) for purpose in PURPOSES for seed in seeds}
    assert len(right & set(secrets_of_everyone)) == 5, "with the right key these are the links"
    for key in ("-", "another", "the tests sign with this"):
        settings.SECRET_KEY = key
        for token in {tokens.derive(purpose, seed) for purpose in PURPOSES for seed in seeds}:
            assert not any(kind.find(token) for kind in KINDS.values())
