"""What each mail says, in text and HTML, in its reader's language, and what it must not say."""

import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.core.mail import EmailMultiAlternatives
from django.utils import timezone

from leads import emails, outbox, tasks
from leads.choices import MailKind
from leads.inbox import record_completion
from leads.links import result_url
from leads.models import Lead, OutgoingEmail
from leads.tokens import new_nonce
from tests.leads.conftest import snapshot

pytestmark = pytest.mark.django_db
NewLead = Callable[..., Lead]
HOSTILE = "<b>Ana</b> & \"Bo\" {{ 7 }} 'x'"


def written(mail: OutgoingEmail) -> EmailMultiAlternatives:
    message = emails.write(mail, now=timezone.now())
    assert message is not None
    return message


def both(mail: OutgoingEmail) -> tuple[str, str]:
    """The text and the HTML."""
    message = written(mail)
    [(html, mimetype)] = message.alternatives
    assert mimetype == "text/html"
    return str(message.body), str(html)


def of_kind(lead: Lead, kind: str) -> OutgoingEmail:
    return OutgoingEmail.objects.get(lead=lead.pk, kind=kind)


class TestStaff:
    @pytest.mark.parametrize("kind", ["lead_received_staff", "reply_reminder_staff"])
    def test_verdicts_score_law_and_the_link(self, new_lead: NewLead, kind: str, settings: Any) -> None:
        lead = new_lead()
        for part in both(of_kind(lead, kind)):
            for wanted in (
                lead.reference,
                "470 to 479",
                "25 March 2025",
                "3 November 2026",
                "not confirmed",
                f"{settings.SITE_URL}/admin/leads/lead/{lead.pk}/change/",
            ):
                assert wanted in part
            flat = re.sub(r"<[^>]+>|\s|:", "", part)
            assert "CanadianExperienceClassMet" in flat
            assert "FederalSkilledWorkerUnknown" in flat
            assert "FederalSkilledTradesNotmet" in flat

    @pytest.mark.parametrize("kind", ["lead_received_staff", "reply_reminder_staff", "morning_digest_staff"])
    def test_no_personal_data(self, new_lead: NewLead, kind: str) -> None:
        lead = new_lead(
            name="Zebulon Quux", email="zq@example.org", phone="+14165550123", message="my secret story"
        )
        tasks.morning_digest()
        message = written(OutgoingEmail.objects.get(kind=kind))
        whole = message.message().as_string() + str(message.body) + str(message.alternatives)
        for personal in ("Zebulon", "Quux", "zq@example.org", "4165550123", "secret", "1 May 1996"):
            assert personal not in whole
        assert lead.reference in whole

    def test_in_the_staffs_language(self, new_lead: NewLead, settings: Any) -> None:
        settings.STAFF_LANGUAGE = "fr"
        lead = new_lead(language="en")
        assert {mail.language for mail in lead.emails.exclude(recipient=lead.email)} == {"fr"}

    def test_a_message_without_an_assessment(self, new_lead: NewLead) -> None:
        lead = new_lead(with_snapshot=None)
        for part in both(of_kind(lead, "lead_received_staff")):
            assert "without an assessment" in part
            assert "CRS score" not in part

    def test_a_suspect_says_so(self, new_lead: NewLead) -> None:
        mail = of_kind(new_lead(suspicious=True), "lead_received_staff")
        assert "may be spam" in written(mail).subject
        for part in both(mail):
            assert "was not written to" in part

    @pytest.mark.parametrize("status", ["contacted", "booked", "spam", "lost", "review"])
    def test_no_reminder_once_someone_has_acted(self, new_lead: NewLead, status: str) -> None:
        lead = new_lead()
        reminder = of_kind(lead, "reply_reminder_staff")
        Lead.objects.filter(pk=lead.pk).update(status=status)
        with time_machine.travel(lead.reply_due_at + timedelta(minutes=1)):
            assert outbox.deliver(reminder.pk) is False
        reminder.refresh_from_db()
        assert reminder.status == "void"

    def test_the_reminder_goes_out_in_time_if_nobody_has(self, new_lead: NewLead) -> None:
        lead = new_lead()
        reminder = of_kind(lead, "reply_reminder_staff")
        with time_machine.travel(lead.reply_due_at - timedelta(seconds=1), tick=False):
            assert outbox.deliver(reminder.pk) is False
        with time_machine.travel(lead.reply_due_at, tick=False):
            assert outbox.deliver(reminder.pk) is True


class TestPerson:
    def test_their_link_and_what_happens_next(self, new_lead: NewLead, settings: Any) -> None:
        lead = new_lead()
        for part in both(of_kind(lead, "result_link_person")):
            assert str(result_url(lead)) in part
            for wanted in (lead.reference, "What happens next", "writes to you", "not confirmed"):
                assert wanted in part

    def test_by_telephone(self, new_lead: NewLead) -> None:
        lead = new_lead(channel="phone", phone="+14165550123")
        for part in both(of_kind(lead, "result_link_person")):
            assert "calls you by the end of" in part

    @pytest.mark.parametrize("kind", ["result_link_person", "contact_received_person"])
    def test_who_runs_the_site_and_what_this_is_not(
        self, new_lead: NewLead, kind: str, settings: Any
    ) -> None:
        settings.OPERATOR_PHONE = "+1 613 555 0100"
        lead = new_lead(with_snapshot=snapshot() if kind.startswith("result") else None)
        for part in both(of_kind(lead, kind)):
            for wanted in (
                settings.OPERATOR_NAME,
                settings.OPERATOR_LICENCE,
                settings.OPERATOR_ADDRESS,
                settings.OPERATOR_EMAIL,
                settings.OPERATOR_PHONE,
                "information, not advice",
                "does not promise any outcome",
                "not the Government of Canada",
            ):
                assert wanted in part

    def test_the_demonstration_says_so(self, new_lead: NewLead, settings: Any) -> None:
        mail = of_kind(new_lead(), "result_link_person")
        assert all("demonstration copy" in part for part in both(mail))
        settings.DEMONSTRATION = False
        assert not any("demonstration copy" in part for part in both(mail))

    def test_what_people_type_is_text_in_both_parts(self, new_lead: NewLead) -> None:
        text, html = both(of_kind(new_lead(name=HOSTILE), "result_link_person"))
        assert HOSTILE in text
        assert "<b>Ana</b>" not in html
        assert "&lt;b&gt;Ana&lt;/b&gt; &amp; &quot;Bo&quot; {{ 7 }}" in html

    def test_a_name_with_a_line_break_makes_no_header(self, new_lead: NewLead, settings: Any) -> None:
        settings.SITE_NAME = "Maple\r\nBcc: victim@example.org"
        message = written(of_kind(new_lead(name="Ana\r\nBcc: x@example.org"), "result_link_person"))
        parsed = message.message()
        assert "Bcc" not in parsed
        assert parsed["Subject"] == "Your assessment at Maple Bcc: victim@example.org"

    @pytest.mark.parametrize("reason", ["spam", "revoked", "expired"])
    def test_not_needed_any_more(self, new_lead: NewLead, reason: str) -> None:
        lead = new_lead()
        changes: dict[str, Any] = {
            "spam": {"status": "spam"},
            "revoked": {"result_revoked_at": timezone.now()},
            "expired": {"result_until": timezone.now() - timedelta(seconds=1)},
        }[reason]
        Lead.objects.filter(pk=lead.pk).update(**changes)
        assert emails.write(of_kind(lead, "result_link_person"), now=timezone.now()) is None

    def test_in_the_persons_language(self, new_lead: NewLead) -> None:
        mail = of_kind(new_lead(language="fr"), "result_link_person")
        text, html = both(mail)
        assert "/fr/r/" in text
        assert '<html lang="fr">' in html


class TestDigest:
    def test_what_waits_and_who_left_nothing(self, new_lead: NewLead) -> None:
        with time_machine.travel("2026-11-19T15:00:00Z", tick=False):
            late = new_lead()
        with time_machine.travel("2026-11-24T13:00:00Z", tick=False):
            fresh, handled = new_lead(), new_lead()
            Lead.objects.filter(pk=handled.pk).update(status="contacted")
            new_lead(suspicious=True)
            for number in range(3):
                record_completion(f"silent {number}")
            record_completion("spoke")
            new_lead(key="spoke")
        with time_machine.travel("2026-11-25T12:00:00Z", tick=False):
            tasks.morning_digest()
            mail = OutgoingEmail.objects.get(kind="morning_digest_staff")
            assert written(mail).subject == "3 new leads wait"
            for part in both(mail):
                assert "3 new leads wait for a reply." in part
                assert "1 is past the promised reply time." in part
                assert "1 lead that may be spam" in part
                assert "3 people finished an assessment without leaving details" in part
                assert part.index(late.reference) < part.index(fresh.reference)
                assert handled.reference not in part

    def test_everyone_is_counted_once(self) -> None:
        """From one digest to the next nobody is left out or told of twice; the last hour waits."""
        counts = []
        times = [
            "2026-11-23T11:30:00Z",
            "2026-11-24T10:59:00Z",
            "2026-11-24T11:01:00Z",
            "2026-11-25T09:00:00Z",
        ]
        for number, at in enumerate(times):
            with time_machine.travel(at, tick=False):
                record_completion(str(number))
        for day in ("2026-11-23T12:00:00Z", "2026-11-24T12:00:00Z", "2026-11-25T12:00:00Z"):
            with time_machine.travel(day, tick=False):
                tasks.morning_digest()
                mail = OutgoingEmail.objects.latest("created_at")
                context = emails.morning_digest_staff(mail, timezone.now())
                assert context is not None
                counts.append(context["unnamed"])
                assert outbox.deliver(mail.pk)
        assert counts == [0, 2, 2]

    def test_a_quiet_morning_says_so(self) -> None:
        tasks.morning_digest()
        mail = OutgoingEmail.objects.get()
        assert written(mail).subject == "No new lead waits"
        assert all("0 people finished" in part for part in both(mail))


class TestEveryMail:
    def test_a_kind_is_a_verb_with_three_templates(self, settings: Any) -> None:
        folder = Path(settings.BASE_DIR) / "templates" / "emails"
        assert set(emails.VERBS) == set(MailKind.values)
        for verb in emails.VERBS:
            for ending in ("subject.txt", "txt", "html"):
                assert (folder / f"{verb}.{ending}").is_file()

    @pytest.mark.parametrize("language", ["en", "fr"])
    @pytest.mark.parametrize("kind", list(emails.VERBS))
    def test_whole_in_both_languages(self, new_lead: NewLead, kind: str, language: str) -> None:
        lead = new_lead()
        now = timezone.now()
        link = {"link_nonce": new_nonce(), "link_until": now + timedelta(days=1)}
        mail = outbox.queue(kind, recipient="x@example.org", language=language, lead=lead, now=now, **link)
        message = written(mail)
        text, html = both(mail)
        assert message.subject and "\n" not in message.subject and len(message.subject) <= 120
        assert message.extra_headers == {"Message-ID": mail.message_id, "Auto-Submitted": "auto-generated"}
        for part in (text, html):
            assert "{{" not in part and "{%" not in part and "None" not in part
        assert "!" not in text
        assert "\n\n\n\n" not in text
        assert f'<html lang="{language}">' in html
        assert "<script" not in html and "<img" not in html
