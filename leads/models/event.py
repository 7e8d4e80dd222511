"""What happened to a lead, and who did it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from leads.choices import EventKind, Status
from leads.models.lead import Lead


class LeadEvent(models.Model):
    """One line of a lead's timeline. `actor` is empty for what the person or the site did.

    `before` and `after` hold what was changed: a status code, or the name of an owner.
    """

    lead = models.ForeignKey(Lead, on_delete=models.CASCADE, related_name="events")
    kind = models.CharField(_("kind"), max_length=20, choices=EventKind.choices)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(_("at"))
    before = models.CharField(max_length=160, blank=True)
    after = models.CharField(max_length=160, blank=True)
    text = models.TextField(_("text"), blank=True)

    class Meta:
        ordering = ["at", "pk"]
        verbose_name = _("event")
        verbose_name_plural = _("events")

    def __str__(self) -> str:
        return f"{self.kind} {self.at:%Y-%m-%d %H:%M}"

    @property
    def before_words(self) -> str:
        return self._words(self.before)

    @property
    def after_words(self) -> str:
        return self._words(self.after)

    def _words(self, value: str) -> str:
        if self.kind == EventKind.STATUS and value in Status.values:
            return str(Status(value).label)
        return value
