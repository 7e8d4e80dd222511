"""Limits count by address, cannot be talked round, run out with time, and never fail a page."""

import socket
import time
from typing import Any

import pytest
import time_machine
from django.http import HttpRequest
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils.translation import override
from redis.backoff import NoBackoff
from redis.retry import Retry

import limits
from limits import gate
from limits.address import address_of
from limits.table import LIMITS, Limit
from tests.assessments.people import give_draft

LOCAL = "django.core.cache.backends.locmem.LocMemCache"
HOUR = LIMITS["token"][0]


@pytest.fixture(autouse=True)
def counters(settings: Any, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    settings.CACHES = {**settings.CACHES, "default": {"BACKEND": LOCAL, "LOCATION": request.node.nodeid}}
    settings.TRUSTED_PROXIES = ["10.0.0.1", "10.1.0.0/16"]
    monkeypatch.setattr(gate, "_asleep_until", 0.0)


def asked(remote: str = "203.0.113.7", forwarded: str = "") -> HttpRequest:
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}
    return RequestFactory(headers=headers).get("/", REMOTE_ADDR=remote)


@pytest.mark.parametrize(
    ("remote", "forwarded", "address"),
    [
        ("203.0.113.7", "", "203.0.113.7"),
        ("203.0.113.7", "1.1.1.1", "203.0.113.7"),
        ("10.0.0.1", "198.51.100.9", "198.51.100.9"),
        ("10.0.0.1", "1.1.1.1, 2.2.2.2, 198.51.100.9", "198.51.100.9"),
        ("10.0.0.1", "1.1.1.1, 198.51.100.9, 10.1.2.3", "198.51.100.9"),
        ("10.0.0.1", "1.1.1.1, 198.51.100.9:5000", "198.51.100.9"),
        ("10.0.0.1", "[2001:db8:1:2::3]:5000", "2001:db8:1:2::/64"),
        ("10.0.0.1", "1.1.1.1, nonsense", "10.0.0.1"),
        ("10.0.0.1", "", "10.0.0.1"),
        ("", "198.51.100.9", "198.51.100.9"),
        ("2001:db8:1:2:3:4:5:6", "", "2001:db8:1:2::/64"),
        ("::ffff:203.0.113.7", "", "203.0.113.7"),
        ("unix:", "", "unknown"),
    ],
)
def test_the_address_is_what_our_own_proxies_say(remote: str, forwarded: str, address: str) -> None:
    assert address_of(asked(remote, forwarded)) == address


def miss_too_often(request: HttpRequest) -> None:
    for _ in range(HOUR.most):
        limits.guard(request, "token")
        limits.miss(request, "token")


def test_who_guesses_too_often_waits_and_nobody_else_does() -> None:
    miss_too_often(asked())
    with pytest.raises(limits.TooManyRequests) as refused:
        limits.guard(asked(), "token")
    assert 0 < refused.value.seconds <= HOUR.window.total_seconds()
    limits.guard(asked("203.0.113.8"), "token")


def test_a_made_up_header_does_not_help() -> None:
    for place in range(HOUR.most):
        limits.miss(asked(forwarded=f"198.51.100.{place}"), "token")
    with pytest.raises(limits.TooManyRequests):
        limits.guard(asked(forwarded="198.51.100.250"), "token")


def test_looking_at_what_exists_costs_nothing() -> None:
    for _ in range(1_000):
        limits.guard(asked(), "token")


def test_the_hour_ends_and_then_the_day_counts() -> None:
    hour, day = LIMITS["token"]
    with time_machine.travel("2026-11-23T00:00:01Z", tick=False) as clock:
        for _ in range(day.most // hour.most):
            miss_too_often(asked())
            with pytest.raises(limits.TooManyRequests):
                limits.guard(asked(), "token")
            clock.shift(hour.window)
        with pytest.raises(limits.TooManyRequests) as refused:
            limits.guard(asked(), "token")
        assert refused.value.seconds > hour.window.total_seconds()
        clock.shift(day.window)
        limits.guard(asked(), "token")


def test_a_million_guesses_take_a_lifetime() -> None:
    day = LIMITS["token"][1]
    assert 1_000_000 / day.most * day.window.days / 365 > 40


def test_a_thing_has_its_own_count() -> None:
    for place in range(LIMITS["recipient"][0].most):
        limits.hit(asked(f"203.0.113.{place}"), "recipient", of="Ana@Example.com")
    with pytest.raises(limits.TooManyRequests):
        limits.hit(asked("203.0.113.99"), "recipient", of="ana@example.com ")
    limits.hit(asked(), "recipient", of="bo@example.com")


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["en", "fr"])
def test_one_too_many_is_told_when_to_come_back(language: str) -> None:
    client = Client()
    with override(language):
        address = reverse("leads:contact")
    most = LIMITS["contact"][0].most
    assert [client.post(address, {}).status_code for _ in range(most)] == [422] * most
    refused = client.post(address, {})
    assert refused.status_code == 429
    assert 0 < int(refused["Retry-After"]) <= 3600
    assert f'<html lang="{language}">' in refused.content.decode()


def call(client: Client, name: str) -> Any:
    """Does what `name` limits, once, as a visitor with answers."""
    give_draft(client)
    visit = {
        "token": lambda: client.get(reverse("leads:kept_result", args=["0" * 40])),
        "contact": lambda: client.post(reverse("assessments:contact"), {}),
        "mail": lambda: client.post(reverse("assessments:keep_send"), {"email": "ana@example.com"}),
        "recipient": lambda: client.post(reverse("assessments:keep_send"), {"email": "ana@example.com"}),
        "start": lambda: client.post(reverse("assessments:start")),
        "search": lambda: client.post(reverse("assessments:job_occupation", args=["0" * 8]), {"q": "cook"}),
        "suggest": lambda: client.post(
            reverse("assessments:job_occupation", args=["0" * 8]),
            {"q": "cook"},
            headers={"X-Fragment": "options"},
        ),
        "document": lambda: client.get(reverse("assessments:result_pdf")),
        "calculate": lambda: client.post(reverse("assessments:quick"), {}),
    }
    return visit[name]()


@pytest.mark.django_db
@pytest.mark.parametrize("name", LIMITS)
def test_every_limit_is_kept_somewhere(client: Client, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert call(client, name).status_code != 429
    monkeypatch.setitem(LIMITS, name, (Limit(0, LIMITS[name][0].window),))
    assert call(client, name).status_code == 429


@pytest.mark.django_db
def test_the_embedded_calculator_is_limited_too(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(LIMITS, "calculate", (Limit(0, LIMITS["calculate"][0].window),))
    assert client.post(reverse("assessments:embed"), {}).status_code == 429
    assert client.get(reverse("assessments:embed")).status_code == 200


@pytest.mark.parametrize("silent", [True, False], ids=["silent", "closed"])
def test_without_the_cache_everyone_is_let_through_at_once(settings: Any, silent: bool) -> None:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        if silent:
            listener.listen(1)
        options = {"socket_timeout": 0.3, "socket_connect_timeout": 0.3, "retry": Retry(NoBackoff(), 0)}
        settings.CACHES = {
            "default": {
                "BACKEND": "django.core.cache.backends.redis.RedisCache",
                "LOCATION": f"redis://127.0.0.1:{listener.getsockname()[1]}/0",
                "OPTIONS": options,
            }
        }
        began = time.monotonic()
        for _ in range(LIMITS["contact"][1].most + 1):
            limits.hit(asked(), "contact")
        assert time.monotonic() - began < 3
