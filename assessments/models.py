"""What a visitor has answered so far, who may open it, and which scores were shared from it."""

import secrets
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from assessments.upgrade import upgraded
from leads.links import KEPT_FOR as RESULT_KEPT_FOR
from leads.tokens import NONCE_LENGTH

KEPT_FOR = timedelta(days=30)
SHARED_FOR = RESULT_KEPT_FOR


def new_submission_key() -> str:
    """A random name that ties a draft to the lead it may become."""
    return secrets.token_urlsafe(20)


def a_term_from_now() -> datetime:
    """When answers end that are begun, or get a link, at this moment."""
    return timezone.now() + KEPT_FOR


class Draft(models.Model):
    """One assessment under way.

    `before` holds the answers as they were while a change is being tried (`assessments.trying`).
    `link_nonce` and `link_hash` are of the link to come back by, where the person made one. It has no end
    of its own: making it moves `kept_until`, and it ends with the draft.
    """

    answers = models.JSONField(default=dict)
    before = models.JSONField(null=True, default=None)
    language = models.CharField(max_length=5)
    submission_key = models.CharField(max_length=40, unique=True, default=new_submission_key)
    created_at = models.DateTimeField(auto_now_add=True, db_index=True)
    updated_at = models.DateTimeField(auto_now=True, db_index=True)
    completed_at = models.DateTimeField(null=True, blank=True)
    kept_until = models.DateTimeField(default=a_term_from_now, db_index=True)
    link_nonce = models.CharField(max_length=NONCE_LENGTH, blank=True, default="")
    link_hash = models.CharField(max_length=64, unique=True, null=True, blank=True, default=None)

    def __str__(self) -> str:
        return f"draft of {self.created_at:%Y-%m-%d %H:%M}"

    @classmethod
    def from_db(cls, db: Any, field_names: Any, values: Any, **options: Any) -> "Draft":
        """Answers kept by an older version of the pages are read as those of today keep them."""
        draft = super().from_db(db, field_names, values, **options)
        for name in ("answers", "before"):
            if kept := draft.__dict__.get(name):
                setattr(draft, name, upgraded(kept))
        return draft


class DraftKey(models.Model):
    """A browser that may open the draft. The key is only in that browser's cookie; here is its SHA-256.

    `by_link` marks a browser that came by the link: it is shut out when the link is switched off.
    """

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="keys")
    key_hash = models.CharField(max_length=64, unique=True)
    by_link = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"key to the {self.draft}"


class ShareLink(models.Model):
    """A score that a person shows to others: the figures of one day, and nothing else of the person.

    It outlives a draft whose time is over, but not one that the person deletes.
    """

    draft = models.ForeignKey(Draft, null=True, on_delete=models.SET_NULL, related_name="shares")
    nonce = models.CharField(max_length=NONCE_LENGTH)
    token_hash = models.CharField(max_length=64, unique=True)
    low = models.PositiveSmallIntegerField()
    high = models.PositiveSmallIntegerField()
    maximum = models.PositiveSmallIntegerField()
    on = models.DateField()
    law = models.DateField()
    law_pending = models.DateField(null=True)
    until = models.DateTimeField(db_index=True)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.low} to {self.high} on {self.on}"


class AdviceText(models.Model):
    """What a kind of change takes, in the firm's own words, in place of the shipped ones."""

    code = models.CharField(pgettext_lazy("something that changes", "change"), max_length=30)
    language = models.CharField(_("language"), max_length=5, choices=settings.LANGUAGES)
    effort = models.CharField(_("what it takes"), max_length=300, blank=True)
    time = models.CharField(_("time"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("text about a change")
        verbose_name_plural = _("texts about changes")
        ordering = ["code", "language"]
        constraints = [models.UniqueConstraint(fields=["code", "language"], name="one_text_a_change")]

    def __str__(self) -> str:
        return f"{self.code} ({self.language})"
