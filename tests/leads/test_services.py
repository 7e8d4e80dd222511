"""The same on PostgreSQL, with a Redis that is down, silent or has lost its memory, during and after."""

import os
import time
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from psycopg import sql

from tests.leads.brokers import Down, Forgetful, Silent
from tests.leads.sink import Sink
from tests.leads.site import Site, submit

pytestmark = pytest.mark.services
LEADS = 50
MAILS = 2 * LEADS
ARRIVE_WITHIN = 120


class Database:
    """A PostgreSQL database of the test's own, beside the one that DATABASE_URL names."""

    def __init__(self) -> None:
        self.server = os.environ["DATABASE_URL"]
        self.name = f"cecsite_kill_{os.getpid()}_{time.monotonic_ns()}"
        self.url = urlunsplit(urlsplit(self.server)._replace(path=f"/{self.name}"))

    def __enter__(self) -> "Database":
        self.on_server("CREATE DATABASE {}")
        return self

    def __exit__(self, *_exception: object) -> None:
        self.on_server("DROP DATABASE {} WITH (FORCE)")

    def on_server(self, statement: str) -> None:
        with psycopg.connect(self.server, autocommit=True) as connection:
            connection.execute(sql.SQL(statement).format(sql.Identifier(self.name)))

    def rows(self, question: str, *given: Any) -> list[tuple[Any, ...]]:
        with psycopg.connect(self.url, autocommit=True) as connection:
            cursor = connection.execute(question, given)
            return cursor.fetchall() if cursor.description else []

    def let_time_pass(self) -> None:
        """Stands for the minute in which leases run out and pauses after failures end."""
        minute = timedelta(minutes=1)
        self.rows("UPDATE leads_outgoingemail SET lease_until = now() - %s WHERE status = 'sending'", minute)
        self.rows("UPDATE leads_outgoingemail SET send_after = now() - %s WHERE status = 'retry'", minute)

    def wait_until_sent(self, count: int) -> None:
        end = time.monotonic() + ARRIVE_WITHIN
        while time.monotonic() < end:
            [(sent,)] = self.rows("SELECT count(*) FROM leads_outgoingemail WHERE status = 'sent'")
            if sent == count:
                return
            time.sleep(0.2)
        left = self.rows("SELECT status, count(*), max(last_error) FROM leads_outgoingemail GROUP BY status")
        raise AssertionError(f"after {ARRIVE_WITHIN} s: {left}")

    def due_ids(self) -> set[str]:
        due = self.rows("SELECT message_id FROM leads_outgoingemail WHERE kind <> 'reply_reminder_staff'")
        return {message_id for (message_id,) in due}


@pytest.fixture
def database() -> Iterator[Database]:
    with Database() as database:
        yield database


@pytest.fixture
def sink() -> Iterator[Sink]:
    with Sink() as sink:
        yield sink


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


def environment_for(base: dict[str, str], database: Database, sink: Sink, broker_url: str) -> dict[str, str]:
    return base | {
        "DATABASE_URL": database.url,
        "REDIS_URL": broker_url,
        "EMAIL_URL": f"smtp://127.0.0.1:{sink.port}",
    }


@pytest.mark.parametrize("kind", [Down, Silent])
def test_killed_without_a_broker(
    kind: type[Down] | type[Silent],
    clean_environment: dict[str, str],
    free_port: int,
    database: Database,
    sink: Sink,
    stack: ExitStack,
    tmp_path: Path,
) -> None:
    broker = stack.enter_context(kind())
    environment = environment_for(clean_environment, database, sink, broker.url)
    site = Site(environment, free_port, tmp_path / "site.log")
    stack.callback(site.kill)

    sink.answer = "451 not before the restart"
    site.start()
    submit(site, range(LEADS))
    site.kill()
    assert sink.ids() == {}

    sink.answer = "250 OK"
    database.let_time_pass()
    site.start()
    database.wait_until_sent(MAILS)
    assert sink.ids() == dict.fromkeys(database.due_ids(), 1)

    # Afterwards, with a broker that works at the same address or another.
    site.kill()
    redis = stack.enter_context(Forgetful(tmp_path))
    site.environment["REDIS_URL"] = redis.url
    site.start()
    submit(site, range(LEADS, LEADS + 1))
    database.wait_until_sent(MAILS + 2)
    assert sink.ids() == dict.fromkeys(database.due_ids(), 1)


def test_killed_with_a_broker_that_lost_its_memory(
    clean_environment: dict[str, str],
    free_port: int,
    database: Database,
    sink: Sink,
    stack: ExitStack,
    tmp_path: Path,
) -> None:
    redis = stack.enter_context(Forgetful(tmp_path))
    environment = environment_for(clean_environment, database, sink, redis.url)
    site = Site(environment, free_port, tmp_path / "site.log")
    stack.callback(site.kill)

    sink.answer = "451 not before the restart"
    site.start()
    submit(site, range(LEADS // 2))
    redis.kill()  # during: half of the leads come while it is gone and after it came back empty
    submit(site, range(LEADS // 2, LEADS - 5))
    redis.start()
    submit(site, range(LEADS - 5, LEADS))
    site.kill()
    redis.kill()
    assert sink.ids() == {}

    sink.answer = "250 OK"
    database.let_time_pass()
    redis.start()
    site.start()
    database.wait_until_sent(MAILS)
    assert len(database.due_ids()) == MAILS
    assert sink.ids() == dict.fromkeys(database.due_ids(), 1)
