"""Housekeeping in the background."""

from celery import shared_task
from django.utils import timezone

from assessments.cookie import KEPT_FOR
from assessments.models import Draft


@shared_task
def purge_drafts() -> int:
    """Deletes the drafts that were begun longer ago than visitors were promised."""
    deleted, _ = Draft.objects.filter(created_at__lt=timezone.now() - KEPT_FOR).delete()
    return deleted
