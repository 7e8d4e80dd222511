"""One form, one lead, with all that follows from it."""

import threading
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, connection
from django.utils import timezone, translation

from leads import inbox, outbox
from leads.business_days import add_business_days, reply_due
from leads.consents import CONTACT_ASSESSMENT, CONTACT_QUESTION, NEWS, REQUESTS
from leads.inbox import record_completion, submit_lead
from leads.models import Completion, Consent, Lead, LeadEvent, OutgoingEmail
from leads.summary import summarize
from tests.leads.conftest import contact, snapshot

pytestmark = pytest.mark.django_db


def test_a_lead_is_stored_with_consents_event_and_mails(new_lead: Callable[..., Lead], settings: Any) -> None:
    settings.STAFF_EMAILS = ["one@example.com", "two@example.com"]

    lead = new_lead(name="Ana Silva", phone="+14165550123", channel="phone", message="Hello")

    assert (lead.name, lead.phone, lead.channel, lead.status) == ("Ana Silva", "+14165550123", "phone", "new")
    assert lead.source == "assessment"
    assert (lead.crs_low, lead.crs_high) == (470, 479)
    assert (lead.verdict_cec, lead.verdict_fsw, lead.verdict_fst) == ("met", "unknown", "not_met")
    assert (lead.law, lead.law_pending) == (date(2025, 3, 25), date(2026, 11, 3))
    assert Lead.objects.get().snapshot == snapshot()
    assert [event.kind for event in lead.events.all()] == ["created"]
    assert sorted(lead.emails.values_list("kind", "recipient")) == [
        ("lead_received_staff", "one@example.com"),
        ("lead_received_staff", "two@example.com"),
        ("reply_reminder_staff", "one@example.com"),
        ("reply_reminder_staff", "two@example.com"),
        ("result_link_person", "ana@example.org"),
    ]
    assert set(lead.emails.values_list("status", flat=True)) == {"queued"}
    reminders = lead.emails.filter(kind="reply_reminder_staff").values_list("send_after", flat=True)
    assert set(reminders) == {lead.reply_due_at}


def test_the_contact_page_has_no_result_to_link_to(new_lead: Callable[..., Lead]) -> None:
    lead = new_lead(with_snapshot=None)
    assert (lead.source, lead.crs_low, lead.result_hash) == ("contact_page", None, None)
    assert lead.emails.filter(kind="contact_received_person").count() == 1
    assert not lead.emails.filter(kind="result_link_person").exists()


def test_one_hint_for_the_mails_that_are_due(
    new_lead: Callable[..., Lead], keep_hints: list[Any], django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        lead = new_lead()
    due = lead.emails.exclude(kind="reply_reminder_staff").values_list("pk", flat=True)
    assert keep_hints == [tuple(sorted(due))]


@pytest.mark.parametrize("purpose", [CONTACT_ASSESSMENT, CONTACT_QUESTION, NEWS])
@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("granted", [True, False])
def test_a_consent_is_kept_word_for_word(purpose: str, language: str, granted: bool, settings: Any) -> None:
    settings.OPERATOR_NAME = "Érable <Immigration> 100 %"
    with translation.override(language):
        shown = REQUESTS[purpose].wording()
        text = REQUESTS[purpose].answered(granted)
    before = timezone.now()
    lead = submit_lead(contact=contact(), consents=[text], snapshot=None, submission_key="k")
    kept = lead.consents.get()
    assert "Érable <Immigration> 100 %" in shown
    assert (kept.wording, kept.language, kept.granted) == (shown, language, granted)
    assert (kept.purpose, kept.version) == (purpose, REQUESTS[purpose].version)
    assert before <= kept.at <= timezone.now()


def test_a_consent_is_never_changed(new_lead: Callable[..., Lead]) -> None:
    consent = new_lead().consents.all()[0]
    consent.granted = not consent.granted
    with pytest.raises(TypeError, match="never changed"):
        consent.save()
    with pytest.raises(TypeError, match="never changed"):
        Consent.objects.filter(pk=consent.pk).update(granted=True)


def test_all_or_nothing(monkeypatch: pytest.MonkeyPatch, new_lead: Callable[..., Lead]) -> None:
    def broken(*args: Any, **kwargs: Any) -> None:
        raise RuntimeError("the last step fails")

    monkeypatch.setattr(inbox, "_remind_staff", broken)
    with pytest.raises(RuntimeError):
        new_lead()
    for model in (Lead, Consent, LeadEvent, OutgoingEmail):
        assert not model.objects.exists()


def test_the_second_sending_finds_the_first(new_lead: Callable[..., Lead]) -> None:
    first = new_lead(key="same")
    again = new_lead(key="same")
    assert (again.pk, first.repeated, again.repeated) == (first.pk, False, True)
    assert OutgoingEmail.objects.filter(kind="result_link_person").count() == 1
    assert [event.kind for event in first.events.all()] == ["created"]


def test_a_correction_sent_again_reaches_the_adviser_once(new_lead: Callable[..., Lead]) -> None:
    lead = new_lead(key="same", email="ana@exmple.org")
    for _time in range(3):
        new_lead(key="same", email="ana@example.org")
    lead.refresh_from_db()
    assert lead.email == "ana@exmple.org"
    corrections = lead.events.filter(kind="sent_again").values_list("text", flat=True)
    assert list(corrections) == ["email: ana@example.org"]


def test_another_assessment_sent_again_replaces_the_first(new_lead: Callable[..., Lead]) -> None:
    lead = new_lead(key="same")
    newer = snapshot(profile={"schema": 1, "age": 31})
    newer["result"]["crs"] |= {"low": 481, "high": 481}
    for _time in range(2):
        new_lead(key="same", with_snapshot=newer)
    lead.refresh_from_db()
    assert (lead.snapshot, lead.crs_low, lead.crs_high) == (newer, 481, 481)
    [event] = lead.events.filter(kind="sent_again")
    assert (event.before, event.after) == ("470 to 479", "481")
    assert OutgoingEmail.objects.filter(kind="result_link_person").count() == 1


def test_corrections_do_not_pile_up(new_lead: Callable[..., Lead]) -> None:
    lead = new_lead(key="same")
    for number in range(inbox.CHANGES_KEPT + 5):
        new_lead(key="same", message=f"message {number}")
    assert lead.events.filter(kind="sent_again").count() == inbox.CHANGES_KEPT


def test_another_violation_is_not_taken_for_a_repeat(
    monkeypatch: pytest.MonkeyPatch, new_lead: Callable[..., Lead]
) -> None:
    new_lead(key="first")

    def broken(*args: Any) -> None:
        raise IntegrityError("something else")

    monkeypatch.setattr(inbox, "_store", broken)
    with pytest.raises(Lead.DoesNotExist):
        new_lead(key="second")


def test_neither_key_nor_link_lies_in_the_database(new_lead: Callable[..., Lead]) -> None:
    from leads.links import result_token

    lead = new_lead(key="the draft's secret key")
    row = str(Lead.objects.filter(pk=lead.pk).values().get())
    mails = str(list(OutgoingEmail.objects.values()))
    for secret in ("the draft's secret key", result_token(lead)):
        assert secret not in row + mails
    assert len(result_token(lead)) * 4 == 160


@pytest.mark.django_db(transaction=True)
def test_twenty_four_at_once_make_one_lead() -> None:
    gate = threading.Barrier(24)
    leads: list[int] = []
    problems: list[Exception] = []

    def send() -> None:
        try:
            gate.wait(timeout=20)
            lead = submit_lead(contact=contact(), consents=[], snapshot=snapshot(), submission_key="one page")
            leads.append(lead.pk)
        except Exception as problem:
            problems.append(problem)
        finally:
            connection.close()

    threads = [threading.Thread(target=send) for _thread in range(24)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)

    assert problems == []
    assert len(leads) == 24
    assert set(leads) == {Lead.objects.get().pk}
    kinds = sorted(OutgoingEmail.objects.values_list("kind", flat=True))
    assert kinds == ["lead_received_staff", "reply_reminder_staff", "result_link_person"]


class TestSuspects:
    def test_nobody_is_written_to_before_an_adviser_has_looked(self, new_lead: Callable[..., Lead]) -> None:
        lead = new_lead(suspicious=True)
        assert lead.status == "review"
        assert not lead.emails.filter(recipient=lead.email).exists()
        assert lead.emails.filter(kind="lead_received_staff").exists()


class TestCompletions:
    def test_a_finished_assessment_is_counted_once_and_without_the_person(self) -> None:
        for _time in range(3):
            record_completion("a draft's key")
        kept = Completion.objects.values().get()
        assert "a draft's key" not in str(kept)
        assert kept["lead_id"] is None

    def test_leaving_details_joins_it_to_the_lead(self, new_lead: Callable[..., Lead]) -> None:
        record_completion("a draft's key")
        record_completion("another's")
        lead = new_lead(key="a draft's key")
        assert list(Completion.objects.filter(lead=lead).values_list("lead", flat=True)) == [lead.pk]
        assert Completion.objects.filter(lead=None).count() == 1

    def test_seeing_the_result_again_afterwards_changes_nothing(self, new_lead: Callable[..., Lead]) -> None:
        record_completion("key")
        new_lead(key="key")
        record_completion("key")
        assert Completion.objects.filter(lead=None).count() == 0


class TestReplyDue:
    @pytest.mark.parametrize(
        ("received", "days", "province", "due"),
        [
            ("2026-11-23", 2, "ON", "2026-11-25"),  # Monday to Wednesday
            ("2026-11-20", 2, "ON", "2026-11-24"),  # Friday over the weekend
            ("2026-11-21", 1, "ON", "2026-11-23"),  # Saturday counts as not begun
            ("2026-12-24", 1, "ON", "2026-12-29"),  # Christmas, Boxing Day moved to Monday the 28th
            ("2026-12-24", 1, "QC", "2026-12-28"),  # no Boxing Day in Quebec
            ("2026-06-23", 1, "QC", "2026-06-25"),  # Saint-Jean-Baptiste
            ("2026-06-23", 1, "ON", "2026-06-24"),
            ("2026-02-13", 1, "ON", "2026-02-17"),  # Family Day
        ],
    )
    def test_business_days(self, received: str, days: int, province: str, due: str) -> None:
        last = add_business_days(date.fromisoformat(received), days, province=province)
        assert last.isoformat() == due

    def test_it_ends_at_the_close_of_business_here(self, settings: Any) -> None:
        settings.REPLY_PROMISE_DAYS = 1
        # 03:00 UTC on Tuesday is still Monday evening in Toronto.
        due = reply_due(datetime.fromisoformat("2026-11-24T03:00:00+00:00"))
        assert timezone.localtime(due).isoformat() == "2026-11-24T17:00:00-05:00"

    def test_across_the_change_of_clocks(self, settings: Any) -> None:
        settings.REPLY_PROMISE_DAYS = 1
        due = reply_due(datetime.fromisoformat("2026-10-30T16:00:00+00:00"))
        assert timezone.localtime(due).isoformat() == "2026-11-02T17:00:00-05:00"


@pytest.mark.parametrize(
    "strange",
    [
        None,
        {},
        {"result": None},
        {"result": []},
        {"result": {"crs": 5, "programs": "x"}},
        {"result": {"crs": {"low": "a", "high": 9999, "law": 3, "pending": "soon"}, "programs": {"cec": []}}},
    ],
)
def test_a_strange_snapshot_never_costs_the_lead(strange: Any) -> None:
    columns = summarize(strange)
    assert {value for value in columns.values() if value not in (None, "")} == set()


def test_the_same_mail_is_queued_once(new_lead: Callable[..., Lead]) -> None:
    lead = new_lead()
    first = inbox.tell_person(lead, timezone.now())
    assert outbox.message_id(first.idempotency_key) == first.message_id
    assert OutgoingEmail.objects.filter(kind="result_link_person").count() == 1
