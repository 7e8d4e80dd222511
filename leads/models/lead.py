"""A person who asked to be contacted."""

import secrets

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from leads.choices import Channel, Language, Source, Status, Verdict

# Neither vowels nor look-alikes: a reference is read out on the telephone and must not spell words.
ALPHABET = "23456789BCDFGHJKMNPQRSTVWXZ"


def new_reference() -> str:
    """Eight characters in two halves, such as `K7MP-2XQT`: short for people, not guessable by counting."""
    drawn = "".join(secrets.choice(ALPHABET) for _place in range(8))
    return f"{drawn[:4]}-{drawn[4:]}"


def new_nonce() -> str:
    return secrets.token_hex(16)


class Lead(models.Model):
    """Contact details, what the person saw, and how far the firm has come with them.

    `snapshot` is the assessment as it was shown (`{"schema", "on", "language", "answers", "profile",
    "result", "page"}`) or null for the plain contact page. The columns from `crs_low` to `verdict_fst`
    repeat what lists and filters need of it. Neither the submission key nor the token of the result link
    is kept: the row holds their SHA-256 only.
    """

    repeated = False
    """True on the object handed back for a form that was sent a second time."""

    reference = models.CharField(
        _("reference"), max_length=9, unique=True, default=new_reference, editable=False
    )
    submission_hash = models.CharField(max_length=64, unique=True, editable=False)
    source = models.CharField(_("source"), max_length=20, choices=Source.choices)
    created_at = models.DateTimeField(_("received"), db_index=True)

    name = models.CharField(_("name"), max_length=120)
    email = models.CharField(_("e-mail"), max_length=254)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    language = models.CharField(_("language"), max_length=2, choices=Language.choices)
    channel = models.CharField(_("wants to be contacted"), max_length=10, choices=Channel.choices)
    message = models.TextField(_("message"), blank=True)

    status = models.CharField(
        _("status"), max_length=20, choices=Status.choices, default=Status.NEW, db_index=True
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("owner"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="leads",
    )
    reply_due_at = models.DateTimeField(_("reply due"))

    crs_low = models.PositiveSmallIntegerField(null=True, blank=True)
    crs_high = models.PositiveSmallIntegerField(null=True, blank=True)
    law = models.DateField(_("CRS version"), null=True, blank=True)
    law_pending = models.DateField(null=True, blank=True)
    verdict_cec = models.CharField(
        _("Canadian Experience Class"), max_length=10, choices=Verdict.choices, blank=True
    )
    verdict_fsw = models.CharField(
        _("Federal Skilled Worker"), max_length=10, choices=Verdict.choices, blank=True
    )
    verdict_fst = models.CharField(
        _("Federal Skilled Trades"), max_length=10, choices=Verdict.choices, blank=True
    )
    snapshot = models.JSONField(null=True, blank=True)

    result_nonce = models.CharField(max_length=32, default=new_nonce, editable=False)
    result_hash = models.CharField(max_length=64, unique=True, null=True, blank=True, editable=False)
    result_until = models.DateTimeField(null=True, blank=True)
    result_revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = _("lead")
        verbose_name_plural = _("leads")

    def __str__(self) -> str:
        return f"{self.reference} · {self.name}"

    def get_absolute_url(self) -> str:
        """Where staff read the lead."""
        return reverse("admin:leads_lead_change", args=[self.pk])
