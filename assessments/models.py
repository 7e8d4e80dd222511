"""What a visitor has answered so far."""

import secrets

from django.db import models


def new_submission_key() -> str:
    """A random name that ties a draft to the lead it may become."""
    return secrets.token_urlsafe(20)


class Draft(models.Model):
    """One assessment under way. Its key is only in the visitor's cookie; here is the key's SHA-256."""

    key_hash = models.CharField(max_length=64, unique=True)
    answers = models.JSONField(default=dict)
    language = models.CharField(max_length=5)
    submission_key = models.CharField(max_length=40, unique=True, default=new_submission_key)
    created_at = models.DateTimeField(auto_now_add=True, db_index=True)
    updated_at = models.DateTimeField(auto_now=True, db_index=True)
    completed_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"draft of {self.created_at:%Y-%m-%d %H:%M}"
