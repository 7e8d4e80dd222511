"""Housekeeping in the background."""

from celery import shared_task
from django.utils import timezone

from assessments.models import Draft, ShareLink
from leads import outbox


@shared_task
def purge_drafts() -> int:
    """Deletes the drafts and the shared scores whose time is over; returns how many drafts."""
    now = timezone.now()
    ShareLink.objects.filter(until__lte=now).delete()
    over = Draft.objects.filter(kept_until__lte=now)
    outbox.forget(*over.exclude(link_nonce="").values_list("link_nonce", flat=True))
    return over.delete()[1].get("assessments.Draft", 0)
