"""What Celery runs across rooms. It may run twice or not at all: the database decides what is left to do."""

from celery import shared_task
from django.utils import timezone

from cecsite.alarms import rounds_missed
from rounds.nightly import check_feed


@shared_task
def check_rounds() -> str:
    """Read the official feed of rounds, once a day however often this runs. Returns how it ended."""
    check = check_feed(now=timezone.now(), alarm=rounds_missed)
    return check.outcome if check else "nothing to do"
