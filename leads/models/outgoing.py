"""The outbox: every e-mail is a row before it is anything else."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from leads.choices import Language, MailKind, MailStatus
from leads.models.lead import Lead


class OutgoingEmail(models.Model):
    """One e-mail to one recipient. `kind` is a verb of `leads.emails`, which writes it when it is sent.

    `fence` counts the claims: whoever claimed an earlier time cannot record an outcome any more.
    `message_id` is fixed when the row is made, so every try carries the same one.
    `link_nonce` and `link_until` are of the link that the e-mail brings, where that is not its lead's.
    """

    kind = models.CharField(_("kind"), max_length=40, choices=MailKind.choices)
    lead = models.ForeignKey(Lead, null=True, blank=True, on_delete=models.CASCADE, related_name="emails")
    recipient = models.CharField(_("recipient"), max_length=254)
    language = models.CharField(_("language"), max_length=2, choices=Language.choices)
    idempotency_key = models.CharField(max_length=400, unique=True)
    message_id = models.CharField(max_length=320, unique=True)
    link_nonce = models.CharField(max_length=40, blank=True, default="", db_index=True, editable=False)
    link_until = models.DateTimeField(null=True, blank=True, editable=False)
    status = models.CharField(
        _("status"), max_length=10, choices=MailStatus.choices, default=MailStatus.QUEUED
    )
    send_after = models.DateTimeField(_("not before"))
    attempts = models.PositiveSmallIntegerField(_("tries"), default=0)
    fence = models.PositiveIntegerField(default=0)
    lease_until = models.DateTimeField(null=True, blank=True)
    last_error = models.TextField(_("last error"), blank=True)
    created_at = models.DateTimeField(_("made"))
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True)

    class Meta:
        ordering = ["-created_at", "-pk"]
        indexes = [models.Index(fields=["status", "send_after"], name="outgoing_due")]
        verbose_name = _("outgoing e-mail")
        verbose_name_plural = _("outgoing e-mails")

    def __str__(self) -> str:
        return f"{self.get_kind_display()} · {self.get_status_display()}"


class Sweep(models.Model):
    """The heartbeat of the outbox: one row, the time of the last sweep."""

    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M:%S}"
