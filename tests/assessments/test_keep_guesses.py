"""Guessing at tokens: a million guesses give nothing, and nobody gets to make them."""

import hashlib
import random
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client

from assessments.models import Draft, ShareLink
from leads.links import saved_token
from leads.models import Lead
from leads.tokens import SHAPE, TOKEN_LENGTH, digest, new_nonce
from limits.table import LIMITS
from tests.assessments.links import KINDS

pytestmark = pytest.mark.django_db
MILLION = 1_000_000
ASKED = 3_000
"""Guesses of each kind that are put to the database itself; a million would take minutes."""
OTHERS = 1_000
TRIES = min(LIMITS["token"], key=lambda limit: limit.window)
"""The first limit that someone meets who tries one token after another."""
PAGES = [(name, place) for name, kind in KINDS.items() for place in range(len(kind.pages))]
NOON = "2026-11-23T17:00:00Z"


@pytest.fixture(autouse=True)
def no_broker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("leads.hint._start", lambda _pks: None)


@pytest.fixture
def counting(settings: Any) -> Iterator[None]:
    """The other tests count nobody's misses; these do."""
    settings.CACHES = {
        **settings.CACHES,
        "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    }
    cache.clear()
    yield
    cache.clear()


def guesses(count: int) -> Iterator[str]:
    """Tokens as someone would make them up who knows what they look like."""
    drawn = random.Random(2026)
    return (format(drawn.getrandbits(4 * TOKEN_LENGTH), f"0{TOKEN_LENGTH}x") for _place in range(count))


@pytest.fixture
def tokens() -> dict[str, str]:
    """One live link of each kind, among a thousand other people's."""
    Draft.objects.bulk_create(
        Draft(language="en", link_nonce=nonce, link_hash=digest(saved_token(nonce)))
        for nonce in (new_nonce() for _place in range(OTHERS))
    )
    return {name: kind.make() for name, kind in KINDS.items()}


def test_none_of_a_million_has_the_hash_of_a_link(tokens: dict[str, str]) -> None:
    """What every lookup compares, without the database: its time is left out, its arithmetic is not."""
    kept = {
        *Draft.objects.exclude(link_hash=None).values_list("link_hash", flat=True),
        *ShareLink.objects.values_list("token_hash", flat=True),
        *Lead.objects.exclude(result_hash=None).values_list("result_hash", flat=True),
    }
    assert len(kept) == OTHERS + len(KINDS)
    assert {digest(token) for token in tokens.values()} < kept, "a right token would be found"
    found = sum(hashlib.sha256(guess.encode()).hexdigest() in kept for guess in guesses(MILLION))
    assert found == 0


@pytest.mark.parametrize("kind", list(KINDS))
def test_none_of_thousands_is_found_by_the_lookup_itself(kind: str, tokens: dict[str, str]) -> None:
    find = KINDS[kind].find
    assert find(tokens[kind]) is not None
    assert all(SHAPE.fullmatch(guess) for guess in guesses(10)), "they are not turned away for their looks"
    assert not any(find(guess) for guess in guesses(ASKED))


def test_tokens_are_spread_over_all_of_160_bits() -> None:
    """Every digit takes every value, and no two of ten thousand are alike."""
    made = {saved_token(new_nonce()) for _place in range(10_000)}
    assert len(made) == 10_000
    for place in range(TOKEN_LENGTH):
        assert {token[place] for token in made} == set("0123456789abcdef")


@pytest.mark.usefixtures("counting")
class TestSlowedDown:
    """Through the site itself, as someone at one address meets it."""

    def guess(self, kind: str, count: int, *, address: str = "203.0.113.7") -> list[HttpResponse]:
        stranger = Client(REMOTE_ADDR=address)
        pages = [KINDS[kind].addresses(guess)[0] for guess in guesses(count)]
        return [stranger.get(page) for page in pages]

    @pytest.mark.parametrize("kind", list(KINDS))
    def test_after_some_misses_every_guess_is_told_to_wait(self, kind: str) -> None:
        with time_machine.travel(NOON, tick=False):
            answers = self.guess(kind, TRIES.most + 5)
        assert [each.status_code for each in answers] == [404] * TRIES.most + [429] * 5
        for each in answers[-5:]:
            assert 0 < int(each["Retry-After"]) <= TRIES.window.total_seconds()

    @pytest.mark.parametrize(("kind", "place"), PAGES)
    def test_a_right_guess_is_not_told_from_a_wrong_one_then(self, kind: str, place: int) -> None:
        """On every page, by looking and by pressing, whichever kind of link was guessed at before."""
        with time_machine.travel(NOON, tick=False):
            right, wrong = KINDS[kind].make(), "0" * TOKEN_LENGTH
            self.guess("shared", TRIES.most)
            stranger = Client(REMOTE_ADDR="203.0.113.7")
            for press in (stranger.get, stranger.post):
                told = [press(KINDS[kind].addresses(token)[place]) for token in (right, wrong)]
                if told[0].status_code == 405:  # a page that only shows never looks the token up
                    continue
                assert [each.status_code for each in told] == [429, 429]
                assert told[0].content.replace(right.encode(), b"") == told[1].content.replace(
                    wrong.encode(), b""
                )
        assert KINDS[kind].find(right) is not None

    def test_guesses_at_all_kinds_count_together(self) -> None:
        with time_machine.travel(NOON, tick=False):
            for kind in KINDS:
                self.guess(kind, TRIES.most // len(KINDS) + 1)
            assert all(self.guess(kind, 1)[0].status_code == 429 for kind in KINDS)

    @pytest.mark.parametrize("kind", list(KINDS))
    def test_other_people_and_right_links_are_not_kept_waiting(self, kind: str) -> None:
        with time_machine.travel(NOON, tick=False):
            page = KINDS[kind].addresses(KINDS[kind].make())[0]
            self.guess(kind, TRIES.most + 1)
            other = Client(REMOTE_ADDR="198.51.100.9")
            assert {other.get(page).status_code for _look in range(TRIES.most * 3)} == {200}

    def test_whoever_waits_may_look_again(self) -> None:
        with time_machine.travel(NOON, tick=False) as clock:
            assert self.guess("saved", TRIES.most + 1)[-1].status_code == 429
            clock.shift(TRIES.window)
            assert self.guess("saved", 1)[0].status_code == 404

    def test_at_the_rate_allowed_a_million_guesses_take_decades(self) -> None:
        """Arithmetic from the table; the tests above show that the table is kept to."""
        slowest = min(LIMITS["token"], key=lambda limit: limit.most / limit.window.total_seconds())
        assert MILLION / slowest.most * slowest.window > timedelta(days=20 * 365)

    def test_and_a_million_addresses_at_that_rate_would_find_nothing_in_an_age(self) -> None:
        """Against as many links as the site may ever have."""
        a_day = max(limit.most for limit in LIMITS["token"]) * MILLION
        chance_in_a_century = a_day * 36_525 * MILLION / 2 ** (4 * TOKEN_LENGTH)
        assert chance_in_a_century < 1e-20
