"""One verb for each e-mail: it gathers what the three templates of the same name need.

A verb returns None where the e-mail is not needed any more; whether it is, is decided when it is sent,
not when it was queued. `templates/emails/` holds `<verb>.subject.txt`, `<verb>.txt` and `<verb>.html`.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation

from leads import retention, words
from leads.choices import MailStatus, Status
from leads.links import result_url, saved_url
from leads.models import Completion, Lead, OutgoingEmail

Context = dict[str, Any]
Verb = Callable[[OutgoingEmail, datetime], Context | None]
LONGEST_SUBJECT = 120
# Someone who sees a result needs a while to leave details; before that nobody is counted as having left none.
TIME_TO_WRITE = timedelta(hours=1)


def write(mail: OutgoingEmail, *, now: datetime) -> EmailMultiAlternatives | None:
    """The message as it is to be sent now, in its reader's language; None if it is not needed any more."""
    with translation.override(mail.language):
        context = VERBS[mail.kind](mail, now)
        return None if context is None else _message(mail, context)


def lead_received_staff(mail: OutgoingEmail, now: datetime) -> Context | None:
    """A new lead: verdicts, score and where to read it. No name, no address, no answers."""
    lead = _lead(mail)
    return None if lead.status == Status.SPAM else _about_for_staff(lead)


def reply_reminder_staff(mail: OutgoingEmail, now: datetime) -> Context | None:
    """The promised reply time is over and the lead is still new."""
    lead = _lead(mail)
    return _about_for_staff(lead) if lead.status == Status.NEW else None


def result_link_person(mail: OutgoingEmail, now: datetime) -> Context | None:
    """To the person: the link to their result and what happens next."""
    lead = _lead(mail)
    open_until = None if lead.result_revoked_at else lead.result_until
    if lead.status == Status.SPAM or open_until is None or open_until < now:
        return None
    return _about_for_person(lead) | {"result_url": result_url(lead), "until": words.day(open_until)}


def contact_received_person(mail: OutgoingEmail, now: datetime) -> Context | None:
    """To a person who wrote without an assessment: it arrived, and what happens next."""
    lead = _lead(mail)
    return None if lead.status == Status.SPAM else _about_for_person(lead)


def saved_answers_person(mail: OutgoingEmail, now: datetime) -> Context | None:
    """To whoever asked for it: the link to go on with their answers, and the one that switches it off."""
    if mail.link_until is None or mail.link_until <= now:
        return None
    return {
        "saved_url": saved_url(mail.link_nonce),
        "off_url": saved_url(mail.link_nonce, "resume_off"),
        "until": words.day(mail.link_until),
        "address_days": retention.ADDRESS_DAYS,
    }


def morning_digest_staff(mail: OutgoingEmail, now: datetime) -> Context | None:
    """What waits this morning, and how many people finished without leaving details."""
    waiting = Lead.objects.filter(status=Status.NEW).defer("snapshot").order_by("reply_due_at", "pk")
    since = _previous_digest(mail, now)
    unnamed = Completion.objects.filter(
        lead=None, finished_at__gt=since - TIME_TO_WRITE, finished_at__lte=now - TIME_TO_WRITE
    )
    return {
        "waiting": waiting.count(),
        "overdue": waiting.filter(reply_due_at__lt=now).count(),
        "to_review": Lead.objects.filter(status=Status.REVIEW).count(),
        "next_leads": [_row(lead, now) for lead in waiting[:10]],
        "unnamed": unnamed.count(),
        "since": words.day(since),
        "admin_url": settings.SITE_URL + reverse("admin:leads_lead_changelist"),
    }


VERBS: dict[str, Verb] = {
    verb.__name__: verb
    for verb in (
        lead_received_staff,
        reply_reminder_staff,
        result_link_person,
        contact_received_person,
        saved_answers_person,
        morning_digest_staff,
    )
}


def add_verb(verb: Verb) -> None:
    """Let an e-mail about something that this app does not know be written by whoever does."""
    VERBS[verb.__name__] = verb


def _message(mail: OutgoingEmail, context: Context) -> EmailMultiAlternatives:
    context = context | _operator()
    # One line: a subject with a line break would be a second header.
    subject = " ".join(render_to_string(f"emails/{mail.kind}.subject.txt", context).split())[:LONGEST_SUBJECT]
    message = EmailMultiAlternatives(
        subject=subject,
        body=render_to_string(f"emails/{mail.kind}.txt", context).strip() + "\n",
        to=[mail.recipient],
        reply_to=[settings.OPERATOR_EMAIL],
        headers={"Message-ID": mail.message_id, "Auto-Submitted": "auto-generated"},
    )
    message.attach_alternative(render_to_string(f"emails/{mail.kind}.html", context), "text/html")
    return message


def _operator() -> Context:
    return {
        "operator_name": settings.OPERATOR_NAME,
        "operator_licence": settings.OPERATOR_LICENCE,
        "operator_address": settings.OPERATOR_ADDRESS,
        "operator_email": settings.OPERATOR_EMAIL,
        "operator_phone": settings.OPERATOR_PHONE,
        "site_name": settings.SITE_NAME,
        "site_url": settings.SITE_URL,
        "demonstration": settings.DEMONSTRATION,
        "language": translation.get_language(),
    }


def _lead(mail: OutgoingEmail) -> Lead:
    if mail.lead is None:
        raise LookupError(f"e-mail {mail.pk} ({mail.kind}) belongs to no lead")
    return mail.lead


def _about_for_staff(lead: Lead) -> Context:
    return {
        "reference": lead.reference,
        "verdicts": words.verdicts(lead),
        "score": words.score(lead),
        "law": words.law(lead),
        "language_name": lead.get_language_display(),
        "channel": lead.get_channel_display(),
        "due": words.day(lead.reply_due_at),
        "suspicious": lead.status == Status.REVIEW,
        "admin_url": settings.SITE_URL + lead.get_absolute_url(),
    }


def _about_for_person(lead: Lead) -> Context:
    return {
        "name": lead.name,
        "reference": lead.reference,
        "by_phone": lead.channel == "phone",
        "due": words.day(lead.reply_due_at),
        "law": words.law(lead),
    }


def _row(lead: Lead, now: datetime) -> Context:
    return {
        "reference": lead.reference,
        "score": words.score(lead),
        "due": words.day(lead.reply_due_at),
        "overdue": lead.reply_due_at < now,
        "url": settings.SITE_URL + lead.get_absolute_url(),
    }


def _previous_digest(mail: OutgoingEmail, now: datetime) -> datetime:
    """When this recipient's last digest went out; a day ago, or Friday's morning on a Monday, if none did."""
    earlier = OutgoingEmail.objects.filter(
        kind=mail.kind, recipient=mail.recipient, status=MailStatus.SENT, created_at__lt=mail.created_at
    )
    last = earlier.order_by("-sent_at").values_list("sent_at", flat=True).first()
    monday = timezone.localtime(now).weekday() == 0
    return last or now - timedelta(days=3 if monday else 1)
