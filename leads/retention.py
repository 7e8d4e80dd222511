"""How long things are kept."""

from datetime import datetime, timedelta

from django.db.models import Max, QuerySet
from django.db.models.functions import Coalesce

from leads.choices import MailStatus, Status
from leads.models import Completion, Lead, OutgoingEmail

SENT_MAIL = timedelta(days=90)
COMPLETIONS = timedelta(days=90)
# An address typed to have a link sent, and for nothing else. The tries to send it end within a day.
SAVED_LINK_MAIL = timedelta(days=2)
ADDRESS_DAYS = SAVED_LINK_MAIL.days + 1
"""The same in whole days as people are told it: `purge` runs once a night."""
# Counted from the last event on the lead. A booked or retained person is a client: that file is
# the firm's to close.
LEADS = {
    Status.SPAM: timedelta(days=90),
    Status.REVIEW: timedelta(days=365),
    Status.NEW: timedelta(days=365),
    Status.CONTACTED: timedelta(days=365),
    Status.NURTURE: timedelta(days=365),
    Status.NOT_ELIGIBLE: timedelta(days=730),
    Status.LOST: timedelta(days=730),
}
ENDED = (MailStatus.SENT, MailStatus.FAILED, MailStatus.VOID)


def purge(now: datetime) -> dict[str, int]:
    """Delete what is overdue; returns how many of each kind. A lead takes its consents, events and mails
    along."""
    overdue = [pk for status in LEADS for pk in overdue_leads(status, now).values_list("pk", flat=True)]
    mails = OutgoingEmail.objects.filter(status__in=ENDED, lead=None, created_at__lt=now - SENT_MAIL)
    links = OutgoingEmail.objects.exclude(link_nonce="").filter(created_at__lt=now - SAVED_LINK_MAIL)
    completions = Completion.objects.filter(finished_at__lt=now - COMPLETIONS)
    return {
        "leads": Lead.objects.filter(pk__in=overdue).delete()[1].get("leads.Lead", 0),
        "emails": mails.delete()[0] + links.delete()[0],
        "completions": completions.delete()[0],
    }


def overdue_leads(status: Status, now: datetime) -> "QuerySet[Lead]":
    touched = Coalesce(Max("events__at"), "created_at")
    return (
        Lead.objects.filter(status=status).annotate(touched=touched).filter(touched__lt=now - LEADS[status])
    )
