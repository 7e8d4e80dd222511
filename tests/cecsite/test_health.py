"""What monitors are told."""

from datetime import datetime, timedelta

import pytest
from django.db import DatabaseError, connection
from django.test import Client
from django.utils import timezone


def swept(monkeypatch: pytest.MonkeyPatch, at: datetime | None) -> None:
    monkeypatch.setattr("leads.outbox.last_sweep_at", lambda: at)


def test_alive_asks_nothing_of_the_database(client: Client) -> None:
    assert client.get("/healthz").content == b"ok\n"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("seconds", "status", "sweep"),
    [(0, 200, "ok"), (58, 200, "ok"), (62, 503, "late"), (None, 503, "never ran")],
)
def test_ready_looks_at_the_age_of_the_last_sweep(
    client: Client, monkeypatch: pytest.MonkeyPatch, seconds: int | None, status: int, sweep: str
) -> None:
    swept(monkeypatch, None if seconds is None else timezone.now() - timedelta(seconds=seconds))
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()) == (status, {"database": "ok", "sweep": sweep})
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.django_db
def test_ready_says_when_the_database_does_not_answer(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise DatabaseError("down")

    monkeypatch.setattr(connection, "cursor", fail)
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["database"]) == (503, "does not answer")
