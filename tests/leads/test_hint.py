"""Nobody waits for the broker, and nothing is lost with it."""

import statistics
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction

from leads import hint, outbox, tasks
from leads.models import Lead
from tests.leads.brokers import Down, Silent
from tests.leads.sink import Sink
from tests.leads.site import Site, submit

START = hint._start  # the fixture `keep_hints` puts another in its place
A_SECOND = 1.0


@pytest.fixture
def real_hints(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hint, "_start", START)


@pytest.mark.django_db(transaction=True)
class TestInTheRequest:
    def test_after_the_commit_and_not_before(
        self, new_lead: Callable[..., Lead], keep_hints: list[Any]
    ) -> None:
        with transaction.atomic():
            new_lead()
            assert keep_hints == []
        assert len(keep_hints) == 1

    def test_none_for_what_was_rolled_back(
        self, new_lead: Callable[..., Lead], keep_hints: list[Any]
    ) -> None:
        with pytest.raises(RuntimeError), transaction.atomic():
            new_lead()
            raise RuntimeError
        assert keep_hints == []

    def test_whatever_the_broker_raises_the_lead_is_stored(
        self, new_lead: Callable[..., Lead], real_hints: None, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        tried = threading.Event()

        def broken(*_pks: int) -> None:
            tried.set()
            raise SystemError("anything at all")

        monkeypatch.setattr(tasks.deliver_email, "delay", broken)
        lead = new_lead()
        assert tried.wait(10)
        assert outbox.sweep() == 2
        assert set(lead.emails.exclude(kind="reply_reminder_staff").values_list("status", flat=True)) == {
            "sent"
        }

    def test_a_broker_that_never_answers_holds_up_nobody(
        self, new_lead: Callable[..., Lead], real_hints: None, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        free = threading.Event()
        waiting = []

        def silent(*_pks: int) -> None:
            waiting.append(1)
            free.wait(60)

        monkeypatch.setattr(tasks.deliver_email, "delay", silent)
        try:
            began = time.monotonic()
            for _lead in range(20):
                new_lead()
            # Twenty leads that each waited for the broker's 60 s would take twenty minutes.
            assert time.monotonic() - began < 30
            assert len(waiting) <= hint.AT_ONCE
            assert Lead.objects.count() == 20
        finally:
            free.set()
        assert outbox.sweep() == 40
        wait_for_places()


def wait_for_places() -> None:
    """Until the threads of this test have given back their places."""
    end = time.monotonic() + 10
    while hint._places._value < hint.AT_ONCE and time.monotonic() < end:  # type: ignore[attr-defined]
        time.sleep(0.01)
    assert hint._places._value == hint.AT_ONCE  # type: ignore[attr-defined]


@pytest.mark.parametrize("kind", [Down, Silent])
def test_the_whole_site_without_its_broker(
    kind: type[Down] | type[Silent], clean_environment: dict[str, str], free_port: int, tmp_path: Path
) -> None:
    """Visitors are answered within a second and their mails go out by the sweep."""
    with Sink() as sink, kind() as broker:
        environment = clean_environment | {
            "EMAIL_URL": f"smtp://127.0.0.1:{sink.port}",
            "REDIS_URL": broker.url,
        }
        with Site(environment, free_port, tmp_path / "site.log") as site:
            took = submit(site, range(7), at_once=1)
            # The middle one: a broker that is waited for delays all, a busy machine only some.
            assert statistics.median(took) < A_SECOND, took
            end = time.monotonic() + 60
            while len(sink.messages) < 14 and time.monotonic() < end:
                time.sleep(0.2)
            assert sorted(sink.ids().values()) == [1] * 14
