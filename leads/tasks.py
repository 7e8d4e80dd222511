"""What Celery runs. Each task may run twice or not at all: the database decides what is left to do."""

from celery import shared_task
from django.conf import settings
from django.utils import timezone

from leads import outbox, retention
from leads.inbox import staff_language


@shared_task
def deliver_email(*pks: int) -> int:
    """Deliver these e-mails now, those that are due. Returns how many went out."""
    return sum(outbox.deliver(pk) for pk in pks)


@shared_task
def sweep() -> int:
    """Deliver whatever is due, whether or not the broker remembers it."""
    return outbox.sweep()


@shared_task
def morning_digest() -> int:
    """Queue today's digest for each staff address, once a day however often this runs."""
    now = timezone.now()
    today = timezone.localtime(now).date().isoformat()
    for address in settings.STAFF_EMAILS:
        outbox.queue(
            "morning_digest_staff", recipient=address, language=staff_language(), occasion=today, now=now
        )
    return len(settings.STAFF_EMAILS)


@shared_task
def purge() -> dict[str, int]:
    """Delete what has been kept for as long as it may be."""
    return retention.purge(timezone.now())
