"""Fifty leads, everything killed at once, started again: every e-mail arrives, none twice.

SMTP leaves one moment in which nobody can know whether a mail went out: after the mail server took it and
before we have written that down. So there are two tests. In one the mail server puts everything off until
after the restart; then no mail can be in that moment, and each must arrive exactly once. In the other
mails flow while the kill falls; then every mail must arrive, and one may arrive again only if it was in
that moment, with the very same Message-ID.
"""

import sqlite3
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.leads.sink import Sink
from tests.leads.site import Site, submit

LEADS = 50
MAILS = 2 * LEADS  # one to staff and one to the person; the reminder is not due for days
ARRIVE_WITHIN = 90


@pytest.fixture
def sink() -> Iterator[Sink]:
    with Sink() as sink:
        yield sink


@pytest.fixture
def site(clean_environment: dict[str, str], free_port: int, sink: Sink, tmp_path: Path) -> Iterator[Site]:
    environment = clean_environment | {"EMAIL_URL": f"smtp://127.0.0.1:{sink.port}"}
    site = Site(environment, free_port, tmp_path / "site.log")
    yield site
    site.kill()


@pytest.fixture
def database(clean_environment: dict[str, str]) -> Path:
    return Path(clean_environment["VAR_DIR"]) / "db.sqlite3"


def rows(database: Path, question: str, *given: str) -> list[tuple[str, ...]]:
    with sqlite3.connect(database, timeout=10) as connection:
        return connection.execute(question, given).fetchall()


def let_time_pass(database: Path) -> None:
    """Stands for the minute in which leases run out and pauses after failures end."""
    past = (datetime.now(UTC) - timedelta(minutes=1)).strftime("%Y-%m-%d %H:%M:%S")
    rows(database, "UPDATE leads_outgoingemail SET lease_until = ? WHERE status = 'sending'", past)
    rows(database, "UPDATE leads_outgoingemail SET send_after = ? WHERE status = 'retry'", past)


def wait_for_all(sink: Sink, database: Path) -> None:
    """Until every due mail is recorded as sent."""
    end = time.monotonic() + ARRIVE_WITHIN
    while time.monotonic() < end:
        [(sent,)] = rows(database, "SELECT count(*) FROM leads_outgoingemail WHERE status = 'sent'")
        if int(sent) == MAILS:
            return
        time.sleep(0.2)
    left = rows(database, "SELECT status, count(*), max(last_error) FROM leads_outgoingemail GROUP BY status")
    raise AssertionError(f"after {ARRIVE_WITHIN} s: {left}, {len(sink.messages)} in the sink")


def due_ids(database: Path) -> set[str]:
    found = rows(database, "SELECT message_id FROM leads_outgoingemail WHERE kind <> 'reply_reminder_staff'")
    return {message_id for (message_id,) in found}


def test_each_exactly_once_when_none_was_on_its_way(site: Site, sink: Sink, database: Path) -> None:
    sink.answer = "451 not before the restart"
    site.start()
    submit(site, range(LEADS))
    site.kill()
    assert sink.ids() == {}

    sink.answer = "250 OK"
    let_time_pass(database)
    site.start()
    wait_for_all(sink, database)

    wanted = due_ids(database)
    assert len(wanted) == MAILS
    assert sink.ids() == dict.fromkeys(wanted, 1)


def test_none_lost_while_mails_flow(site: Site, sink: Sink, database: Path) -> None:
    site.start()
    submit(site, range(LEADS))
    site.kill()
    taken = sink.ids()
    in_doubt = {
        message_id
        for (message_id,) in rows(
            database, "SELECT message_id FROM leads_outgoingemail WHERE status = 'sending'"
        )
    } & set(taken)
    assert set(taken.values()) <= {1}

    let_time_pass(database)
    site.start()
    wait_for_all(sink, database)

    wanted = due_ids(database)
    arrived = sink.ids()
    assert len(wanted) == MAILS
    assert set(arrived) == wanted
    again = {message_id for message_id, times in arrived.items() if times > 1}
    print(f"{len(taken)} arrived before the kill, {len(again)} of them again")
    assert again <= in_doubt, "a mail came twice although we had recorded it as sent"
    assert all(arrived[message_id] == 2 for message_id in again)
