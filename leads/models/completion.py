"""Assessments that were finished, without anything about the person."""

from django.db import models

from leads.models.lead import Lead


class Completion(models.Model):
    """Someone saw a result. `lead` is filled in if they then left their details."""

    submission_hash = models.CharField(max_length=64, unique=True)
    finished_at = models.DateTimeField(db_index=True)
    lead = models.ForeignKey(Lead, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    def __str__(self) -> str:
        return f"{self.finished_at:%Y-%m-%d %H:%M}"
