"""Every e-mail goes out, at least once, and as rarely twice as SMTP allows."""

import smtplib
import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.core import mail as django_mail
from django.core.mail import get_connection
from django.db import DatabaseError, connection
from django.utils import timezone

from leads import journal, outbox, smtp, tasks
from leads.choices import MailStatus
from leads.models import Lead, OutgoingEmail, Sweep
from tests.leads.sink import Sink

pytestmark = pytest.mark.django_db
NewLead = Callable[..., Lead]


@pytest.fixture
def queued(new_lead: NewLead) -> OutgoingEmail:
    return new_lead().emails.get(kind="result_link_person")


def set_back(mail: OutgoingEmail, **changes: Any) -> None:
    OutgoingEmail.objects.filter(pk=mail.pk).update(**changes)
    mail.refresh_from_db()


class Broken:
    """Stands in for the mail server's connection and fails in the way it was made with."""

    def __init__(self, problem: Exception) -> None:
        self.problem = problem

    def __call__(self, **_options: Any) -> "Broken":
        return self

    def open(self) -> None: ...

    def close(self) -> None: ...

    def send_messages(self, _messages: Any) -> None:
        raise self.problem


class TestClaim:
    def test_one_claim_takes_the_row(self, queued: OutgoingEmail) -> None:
        now = timezone.now()
        claimed = outbox.claim(queued.pk, now=now)
        assert claimed is not None
        queued.refresh_from_db()
        assert (queued.status, queued.fence, queued.attempts) == ("sending", 1, 1)
        assert queued.lease_until == now + outbox.LEASE
        assert outbox.claim(queued.pk, now=now) is None

    def test_nothing_is_taken_before_its_time(self, new_lead: NewLead) -> None:
        reminder = new_lead().emails.get(kind="reply_reminder_staff")
        just_before = reminder.send_after - timedelta(microseconds=1)
        assert outbox.claim(reminder.pk, now=just_before) is None
        assert outbox.claim(reminder.pk, now=reminder.send_after) is not None

    @pytest.mark.parametrize("status", ["sent", "failed", "dead", "void"])
    def test_ends_are_ends(self, queued: OutgoingEmail, status: str) -> None:
        set_back(queued, status=status)
        assert outbox.claim(queued.pk, now=timezone.now() + timedelta(days=400)) is None

    def test_a_lease_protects_until_it_runs_out(self, queued: OutgoingEmail) -> None:
        now = timezone.now()
        outbox.claim(queued.pk, now=now)
        assert outbox.claim(queued.pk, now=now + outbox.LEASE) is None
        again = outbox.claim(queued.pk, now=now + outbox.LEASE + timedelta(microseconds=1))
        assert again is not None
        assert (again.fence, again.attempts, again.message_id) == (2, 2, queued.message_id)

    def test_who_comes_back_from_the_dead_records_nothing(self, queued: OutgoingEmail) -> None:
        now = timezone.now()
        slow = outbox.claim(queued.pk, now=now)
        fast = outbox.claim(queued.pk, now=now + outbox.LEASE * 2)
        assert slow and fast
        assert outbox.settle(slow, MailStatus.FAILED) is False
        queued.refresh_from_db()
        assert (queued.status, queued.fence) == ("sending", 2)
        assert outbox.settle(fast, MailStatus.SENT) is True
        queued.refresh_from_db()
        assert (queued.status, queued.lease_until) == ("sent", None)

    @pytest.mark.django_db(transaction=True)
    def test_of_twelve_at_once_one_sends(self, new_lead: NewLead) -> None:
        pk = new_lead().emails.get(kind="result_link_person").pk
        gate = threading.Barrier(12)
        sent: list[bool] = []

        def deliver() -> None:
            gate.wait(timeout=20)
            try:
                sent.append(outbox.deliver(pk))
            finally:
                connection.close()

        threads = [threading.Thread(target=deliver) for _thread in range(12)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
        assert sorted(sent) == [False] * 11 + [True]
        assert len(django_mail.outbox) == 1


class TestDeliver:
    def test_it_sends_once_and_remembers(self, queued: OutgoingEmail) -> None:
        assert outbox.deliver(queued.pk) is True
        assert outbox.deliver(queued.pk) is False
        queued.refresh_from_db()
        assert (queued.status, queued.last_error, queued.lease_until) == ("sent", "", None)
        assert queued.sent_at is not None
        [message] = django_mail.outbox
        assert message.extra_headers["Message-ID"] == queued.message_id
        assert message.to == ["ana@example.org"]

    @pytest.mark.django_db(transaction=True)
    def test_it_sends_outside_any_transaction(
        self, new_lead: NewLead, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        inside: list[bool] = []

        def watched(**options: Any) -> Any:
            inside.append(connection.in_atomic_block)
            return get_connection(**options)

        monkeypatch.setattr(outbox, "get_connection", watched)
        assert outbox.deliver(new_lead().emails.get(kind="result_link_person").pk)
        assert inside == [False]

    def test_it_is_recorded_before_the_goodbye(
        self, queued: OutgoingEmail, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        class Parting(Broken):
            def send_messages(self, _messages: Any) -> None: ...

            def close(self) -> None:
                raise self.problem

        monkeypatch.setattr(outbox, "get_connection", Parting(OSError("the line broke while we said QUIT")))
        outbox.deliver(queued.pk)
        queued.refresh_from_db()
        assert queued.status == "sent"

    @pytest.mark.parametrize(
        "problem",
        [
            smtplib.SMTPRecipientsRefused({"ana@example.org": (550, b"no such user")}),
            smtplib.SMTPDataError(554, b"refused as spam"),
            smtplib.SMTPNotSupportedError("SMTPUTF8 not supported"),
            ValueError("Header values can't contain newlines"),
        ],
    )
    def test_a_refusal_for_good_is_not_repeated(
        self, queued: OutgoingEmail, problem: Exception, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(outbox, "get_connection", Broken(problem))
        assert outbox.deliver(queued.pk) is False
        queued.refresh_from_db()
        assert (queued.status, queued.attempts) == ("failed", 1)
        assert type(problem).__name__ in queued.last_error

    @pytest.mark.parametrize(
        "problem",
        [
            smtplib.SMTPRecipientsRefused({"ana@example.org": (451, b"try later")}),
            smtplib.SMTPDataError(452, b"mailbox full"),
            smtplib.SMTPAuthenticationError(535, b"wrong password"),
            smtplib.SMTPSenderRefused(550, b"not your domain", "office@example.com"),
            smtplib.SMTPServerDisconnected("gone"),
            smtplib.SMTPConnectError(554, b"no service"),
            ConnectionRefusedError(111, "refused"),
            TimeoutError("timed out"),
            RuntimeError("a mistake in a template"),
        ],
    )
    def test_any_other_trouble_is_tried_again(
        self, queued: OutgoingEmail, problem: Exception, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(outbox, "get_connection", Broken(problem))
        before = timezone.now()
        assert outbox.deliver(queued.pk) is False
        queued.refresh_from_db()
        assert (queued.status, queued.attempts) == ("retry", 1)
        assert before + timedelta(seconds=15) <= queued.send_after <= timezone.now() + timedelta(seconds=45)

    def test_after_many_tries_it_is_given_up_and_says_why(
        self, queued: OutgoingEmail, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(outbox, "get_connection", Broken(OSError("no route")))
        for _try in range(outbox.MAX_ATTEMPTS):
            set_back(queued, send_after=timezone.now())
            outbox.deliver(queued.pk)
        queued.refresh_from_db()
        assert (queued.status, queued.attempts) == ("dead", outbox.MAX_ATTEMPTS)
        assert "no route" in queued.last_error

    def test_a_mail_that_cannot_be_written_does_not_stop_the_others(self, new_lead: NewLead) -> None:
        broken = new_lead().emails.get(kind="result_link_person")
        set_back(broken, kind="no_such_verb")
        new_lead(email="bo@example.org")
        outbox.sweep()
        assert {message.to[0] for message in django_mail.outbox} == {"office@example.com", "bo@example.org"}
        broken.refresh_from_db()
        assert broken.status == "retry"

    def test_over_a_real_connection(self, queued: OutgoingEmail, settings: Any) -> None:
        with Sink() as sink:
            settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
            settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", sink.port
            sink.answer = "451 not now"
            assert outbox.deliver(queued.pk) is False
            set_back(queued, send_after=timezone.now())
            sink.answer = "250 OK"
            assert outbox.deliver(queued.pk) is True
            assert sink.ids() == {queued.message_id: 1}

            other = outbox.queue(
                "contact_received_person",
                recipient="gone@example.org",
                language="en",
                lead=queued.lead,
                now=timezone.now(),
            )
            sink.refuse = "550 no such user"
            assert outbox.deliver(other.pk) is False
            other.refresh_from_db()
            assert (other.status, "550" in other.last_error) == ("failed", True)


class TestTheMomentOfDoubt:
    """The mail server has taken the mail; the database does not know yet."""

    def die_before_recording(self, mail: OutgoingEmail, monkeypatch: pytest.MonkeyPatch) -> None:
        def killed(*_args: Any) -> None:
            raise KeyboardInterrupt

        with monkeypatch.context() as patched:
            patched.setattr(outbox, "record_sent", killed)
            with pytest.raises(KeyboardInterrupt):
                outbox.deliver(mail.pk)
        mail.refresh_from_db()
        assert (mail.status, len(django_mail.outbox)) == ("sending", 1)
        set_back(mail, lease_until=timezone.now() - timedelta(seconds=1))

    def test_who_was_killed_in_it_does_not_send_again(
        self, queued: OutgoingEmail, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self.die_before_recording(queued, monkeypatch)
        assert outbox.deliver(queued.pk) is False
        queued.refresh_from_db()
        assert (queued.status, len(django_mail.outbox)) == ("sent", 1)
        assert not journal.knows(queued.message_id)

    def test_without_the_note_it_goes_out_again_under_the_same_id(
        self, queued: OutgoingEmail, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self.die_before_recording(queued, monkeypatch)
        journal.forget(queued.message_id)
        assert outbox.deliver(queued.pk) is True
        ids = [message.extra_headers["Message-ID"] for message in django_mail.outbox]
        assert ids == [queued.message_id] * 2

    def test_a_database_that_fails_just_then_costs_no_second_mail(
        self, queued: OutgoingEmail, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def failing(*_args: Any) -> None:
            raise DatabaseError("locked")

        with monkeypatch.context() as patched:
            patched.setattr(outbox, "record_sent", failing)
            outbox.deliver(queued.pk)
        set_back(queued, send_after=timezone.now())
        outbox.sweep()
        queued.refresh_from_db()
        assert queued.status == "sent"
        assert [message.to for message in django_mail.outbox].count(["ana@example.org"]) == 1

    def test_notes_go_when_the_database_knows(self, queued: OutgoingEmail, settings: Any) -> None:
        outbox.deliver(queued.pk)
        assert list((settings.VAR_DIR / "handed-over").iterdir()) == []

    def test_it_works_where_no_file_can_be_written(
        self, queued: OutgoingEmail, settings: Any, tmp_path: Path
    ) -> None:
        settings.VAR_DIR = tmp_path / "file"
        settings.VAR_DIR.write_text("not a folder")
        assert outbox.deliver(queued.pk) is True


class TestPause:
    def test_it_doubles_up_to_four_hours_and_spreads(self) -> None:
        for attempts in range(1, 40):
            whole = min(30 * 2 ** (attempts - 1), 4 * 3600)
            drawn = [smtp.pause_after(attempts).total_seconds() for _draw in range(50)]
            assert whole * 0.5 <= min(drawn) < max(drawn) <= whole * 1.5


class TestSweep:
    def test_it_finds_what_no_hint_told_of(self, new_lead: NewLead) -> None:
        for number in range(5):
            new_lead(email=f"{number}@example.org")
        assert outbox.sweep() == 10
        assert outbox.sweep() == 0
        assert len(django_mail.outbox) == 10
        assert OutgoingEmail.objects.exclude(status="sent").count() == 5  # the reminders

    def test_it_takes_over_from_a_sender_that_died(self, queued: OutgoingEmail) -> None:
        with time_machine.travel(timezone.now() - outbox.LEASE - timedelta(seconds=1)):
            set_back(queued, send_after=timezone.now())
            assert outbox.claim(queued.pk, now=timezone.now())
        outbox.sweep()
        queued.refresh_from_db()
        assert (queued.status, queued.attempts) == ("sent", 2)

    def test_it_leaves_a_heartbeat_even_with_nothing_to_do(self) -> None:
        assert outbox.last_sweep_at() is None
        outbox.sweep()
        first = outbox.last_sweep_at()
        outbox.sweep()
        last = outbox.last_sweep_at()
        assert first and last and first < last
        assert Sweep.objects.count() == 1

    def test_it_ends_before_its_time_limit(self, new_lead: NewLead, monkeypatch: pytest.MonkeyPatch) -> None:
        new_lead()
        monkeypatch.setattr(outbox, "SWEEP_SECONDS", -1)
        assert outbox.sweep() == 0
        assert outbox.last_sweep_at() is not None

    def test_sweeps_are_batched(self, new_lead: NewLead, monkeypatch: pytest.MonkeyPatch) -> None:
        for _lead in range(3):
            new_lead()
        monkeypatch.setattr(outbox, "BATCH", 4)
        assert [outbox.sweep(), outbox.sweep(), outbox.sweep()] == [4, 2, 0]


class TestTasks:
    def test_one_task_delivers_the_mails_of_a_lead(self, new_lead: NewLead) -> None:
        pks = list(new_lead().emails.values_list("pk", flat=True))
        assert tasks.deliver_email(*pks) == 2
        assert tasks.deliver_email(*pks) == 0

    def test_the_digest_is_queued_once_a_day_for_each_address(self, settings: Any) -> None:
        settings.STAFF_EMAILS = ["one@example.com", "two@example.com"]
        with time_machine.travel("2026-11-23T12:00:00Z"):
            tasks.morning_digest()
            tasks.morning_digest()
        assert OutgoingEmail.objects.count() == 2
        with time_machine.travel("2026-11-24T12:00:00Z"):
            tasks.morning_digest()
        assert OutgoingEmail.objects.count() == 4

    def test_they_bear_the_names_the_clock_calls(self, settings: Any) -> None:
        called = {entry["task"] for entry in settings.CELERY_BEAT_SCHEDULE.values()}
        assert {task.name for task in (tasks.sweep, tasks.morning_digest, tasks.purge)} <= called


def test_the_message_id_is_always_the_same_and_tells_nothing(settings: Any) -> None:
    settings.SITE_URL = "https://visa.example.ca:8443/x"
    key = "result_link_person:K7MP-2XQT:ana@example.org"
    assert outbox.message_id(key) == outbox.message_id(key)
    assert outbox.message_id(key) != outbox.message_id(key + "x")
    assert outbox.message_id(key).endswith("@visa.example.ca>")
    assert "ana" not in outbox.message_id(key)
