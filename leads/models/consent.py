"""What a person agreed to, word for word."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from leads.models.lead import Lead


class ConsentRows(models.QuerySet["Consent"]):
    def update(self, **changes: Any) -> int:
        raise TypeError("A consent is proof: it is added, never changed.")


class Consent(models.Model):
    """One answer to one request for consent, refused ones included. Rows are only ever added.

    They go with their lead when the lead is erased.
    """

    lead = models.ForeignKey(Lead, on_delete=models.CASCADE, related_name="consents")
    purpose = models.CharField(_("purpose"), max_length=40)
    granted = models.BooleanField(_("granted"))
    wording = models.TextField(_("wording"))
    version = models.CharField(_("version"), max_length=20)
    language = models.CharField(_("language"), max_length=2)
    at = models.DateTimeField(_("at"))

    objects = ConsentRows.as_manager()

    class Meta:
        ordering = ["at", "pk"]
        verbose_name = _("consent")
        verbose_name_plural = _("consents")

    def __str__(self) -> str:
        return f"{self.purpose} {self.version}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise TypeError("A consent is proof: it is added, never changed.")
        super().save(*args, **kwargs)
