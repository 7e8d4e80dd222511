"""The one way in: a lead is stored with everything that follows from it, or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from leads import outbox, words
from leads.business_days import reply_due
from leads.choices import Channel, EventKind, Language, Source, Status
from leads.consents import ConsentText
from leads.hint import hurry
from leads.links import KEPT_FOR, result_token
from leads.models import Completion, Consent, Lead, LeadEvent, OutgoingEmail
from leads.summary import summarize
from leads.tokens import digest

# A page that is sent over and over must not fill the timeline.
CHANGES_KEPT = 20


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach a person. `suspicious` marks what only a program would have filled in."""

    name: str
    email: str
    language: str = Language.ENGLISH
    channel: str = Channel.EMAIL
    phone: str = ""
    message: str = ""
    suspicious: bool = False


def submit_lead(
    *,
    contact: Contact,
    consents: Sequence[ConsentText],
    snapshot: dict[str, Any] | None,
    submission_key: str,
) -> Lead:
    """Store a lead once for each submission key, however often and however concurrently it is sent.

    The contact details of the first sending stand. What a later one has otherwise is noted on the lead for
    the adviser to see, and the lead comes back with `repeated` true.
    """
    key = digest(submission_key)
    known = Lead.objects.filter(submission_hash=key).first()
    if known is None:
        try:
            return _store(contact, consents, snapshot, key)
        except IntegrityError:
            # Another request with the same key was faster; after any other violation this finds nothing.
            known = Lead.objects.get(submission_hash=key)
    return _sent_again(known, contact, snapshot)


def record_completion(submission_key: str) -> None:
    """Someone finished an assessment. Nothing about the person is kept."""
    key = digest(submission_key)
    Completion.objects.get_or_create(submission_hash=key, defaults={"finished_at": timezone.now()})


@transaction.atomic
def _store(
    contact: Contact, consents: Sequence[ConsentText], snapshot: dict[str, Any] | None, key: str
) -> Lead:
    now = timezone.now()
    lead = _new_lead(contact, snapshot, key, now)
    lead.save(force_insert=True)
    Completion.objects.filter(submission_hash=key).update(lead=lead)
    for text in consents:
        _keep_consent(lead, text, now)
    LeadEvent.objects.create(lead=lead, kind=EventKind.CREATED, at=now, after=lead.status)
    mails = [*_tell_staff(lead, now), *_tell_person(lead, now)]
    _remind_staff(lead, now)
    hurry(*(mail.pk for mail in mails))
    return lead


def _new_lead(contact: Contact, snapshot: dict[str, Any] | None, key: str, now: datetime) -> Lead:
    lead = Lead(
        submission_hash=key,
        created_at=now,
        reply_due_at=reply_due(now),
        source=Source.CONTACT_PAGE if snapshot is None else Source.ASSESSMENT,
        status=Status.REVIEW if contact.suspicious else Status.NEW,
        name=contact.name,
        email=contact.email,
        phone=contact.phone,
        language=contact.language,
        channel=contact.channel,
        message=contact.message,
        snapshot=snapshot,
        **summarize(snapshot),
    )
    if snapshot is not None:
        lead.result_hash = digest(result_token(lead))
        lead.result_until = now + KEPT_FOR
    return lead


def _keep_consent(lead: Lead, text: ConsentText, now: datetime) -> None:
    Consent.objects.create(
        lead=lead,
        purpose=text.purpose,
        granted=text.granted,
        wording=text.wording,
        version=text.version,
        language=text.language,
        at=now,
    )


def _tell_staff(lead: Lead, now: datetime) -> list[OutgoingEmail]:
    return [
        outbox.queue("lead_received_staff", recipient=address, language=staff_language(), lead=lead, now=now)
        for address in settings.STAFF_EMAILS
    ]


def _tell_person(lead: Lead, now: datetime) -> list[OutgoingEmail]:
    # A program may have typed a stranger's address: nobody is written to before an adviser has looked.
    if lead.status == Status.REVIEW:
        return []
    return [tell_person(lead, now)]


def tell_person(lead: Lead, now: datetime) -> OutgoingEmail:
    """Queue the confirmation that this kind of lead gets; a second call finds the first."""
    kind = "result_link_person" if lead.snapshot is not None else "contact_received_person"
    return outbox.queue(kind, recipient=lead.email, language=lead.language, lead=lead, now=now)


def _remind_staff(lead: Lead, now: datetime) -> None:
    for address in settings.STAFF_EMAILS:
        outbox.queue(
            "reply_reminder_staff",
            recipient=address,
            language=staff_language(),
            lead=lead,
            now=now,
            send_after=lead.reply_due_at,
        )


def staff_language() -> str:
    return str(settings.STAFF_LANGUAGE)


@transaction.atomic
def _sent_again(lead: Lead, contact: Contact, snapshot: dict[str, Any] | None) -> Lead:
    """Note what is different. The newest assessment replaces the one before, as it did for the person."""
    lead.repeated = True
    other_assessment = snapshot is not None and snapshot.get("profile") != (lead.snapshot or {}).get(
        "profile"
    )
    changes = _changes(lead, contact)
    seen = lead.events.filter(kind=EventKind.SENT_AGAIN)
    if not (other_assessment or changes) or seen.count() >= CHANGES_KEPT:
        return lead
    if not other_assessment and seen.filter(text=changes).exists():
        return lead
    event = LeadEvent(lead=lead, kind=EventKind.SENT_AGAIN, at=timezone.now(), text=changes)
    if other_assessment:
        event.before = words.score(lead)
        _replace_assessment(lead, snapshot)
        event.after = words.score(lead)
    event.save()
    return lead


def _replace_assessment(lead: Lead, snapshot: dict[str, Any] | None) -> None:
    columns = {"snapshot": snapshot, **summarize(snapshot)}
    Lead.objects.filter(pk=lead.pk).update(**columns)
    for name, value in columns.items():
        setattr(lead, name, value)


def _changes(lead: Lead, contact: Contact) -> str:
    fields = ("name", "email", "phone", "language", "channel", "message")
    given = {name: str(getattr(contact, name)) for name in fields}
    return "\n".join(f"{name}: {value}" for name, value in given.items() if value != str(getattr(lead, name)))
