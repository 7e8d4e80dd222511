"""What an adviser does with a lead. Each act is an event with who and when."""

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from leads import outbox
from leads.choices import EventKind, Status
from leads.hint import hurry
from leads.inbox import tell_person
from leads.models import Lead, LeadEvent

UNWANTED = (Status.REVIEW, Status.SPAM)


@transaction.atomic
def change_status(lead: Lead, status: str, *, actor: User) -> bool:
    """Move the lead. Acting on a new one takes back the reminder; clearing a suspect one tells the person."""
    current = _locked(lead)
    lead.status = status
    if current.status == status:
        return False
    Lead.objects.filter(pk=lead.pk).update(status=status)
    _record(lead, EventKind.STATUS, actor, before=current.status, after=status)
    if status != Status.NEW:
        outbox.void(current.emails.filter(kind="reply_reminder_staff"))
    if current.status in UNWANTED and status not in UNWANTED:
        hurry(tell_person(current, timezone.now()).pk)
    return True


@transaction.atomic
def assign(lead: Lead, owner: User | None, *, actor: User) -> bool:
    """Give the lead to someone, or to nobody."""
    current = _locked(lead)
    lead.owner = owner
    if current.owner == owner:
        return False
    Lead.objects.filter(pk=lead.pk).update(owner=owner)
    _record(lead, EventKind.OWNER, actor, before=_name(current.owner), after=_name(owner))
    return True


def add_note(lead: Lead, text: str, *, actor: User) -> LeadEvent:
    return _record(lead, EventKind.NOTE, actor, text=text)


def _locked(lead: Lead) -> Lead:
    # `of` because PostgreSQL cannot lock the empty side of the join to the owner.
    return (
        Lead.objects.select_for_update(of=("self",)).select_related("owner").defer("snapshot").get(pk=lead.pk)
    )


def _record(lead: Lead, kind: EventKind, actor: User, **details: str) -> LeadEvent:
    return LeadEvent.objects.create(lead=lead, kind=kind, actor=actor, at=timezone.now(), **details)


def _name(user: User | None) -> str:
    return "" if user is None else user.get_full_name() or user.get_username()
