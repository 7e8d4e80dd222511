"""Rounds of invitations, and the pool of candidates as it was counted before them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rounds.kinds import CheckOutcome, Kind


class Round(models.Model):
    """One round. `number` is text, because one day in 2018 had 91a and 91b.

    `drawn_at` and `tie_break` are in UTC and null where they were not published. `label` is the name the
    round has in the feed now; it has been renamed in place before.
    """

    number = models.CharField(_("number"), max_length=8, unique=True)
    date = models.DateField(_("date"), db_index=True)
    drawn_at = models.DateTimeField(_("drawn at"), null=True, blank=True)
    label = models.CharField(_("label"), max_length=120)
    kind = models.CharField(_("type"), max_length=20, choices=Kind.choices, db_index=True)
    invitations = models.PositiveIntegerField(_("invitations"))
    cutoff = models.PositiveSmallIntegerField(_("lowest score invited"))
    tie_break = models.DateTimeField(_("tie-break"), null=True, blank=True)
    override = models.CharField(_("why it differs from the feed"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("round of invitations")
        verbose_name_plural = _("rounds of invitations")
        ordering = ["-date", "-id"]

    def __str__(self) -> str:
        return f"{self.number} ({self.date.isoformat()})"


class PoolSnapshot(models.Model):
    """How many candidates were in the pool on a day."""

    as_of = models.DateField(_("as of"), unique=True)
    total = models.PositiveIntegerField(_("candidates"))

    class Meta:
        verbose_name = _("pool of candidates")
        verbose_name_plural = _("pools of candidates")
        ordering = ["-as_of"]

    def __str__(self) -> str:
        return self.as_of.isoformat()


class PoolBand(models.Model):
    """Candidates whose score lies from `low` to `high`, both counted in. Never overlapping."""

    snapshot = models.ForeignKey(PoolSnapshot, on_delete=models.CASCADE, related_name="bands")
    low = models.PositiveSmallIntegerField(_("from"))
    high = models.PositiveSmallIntegerField(_("to"))
    count = models.PositiveIntegerField(_("candidates"))

    class Meta:
        verbose_name = _("band of scores")
        verbose_name_plural = _("bands of scores")
        ordering = ["-low"]
        constraints = [models.UniqueConstraint(fields=["snapshot", "low"], name="one_band_from_a_score")]

    def __str__(self) -> str:
        return f"{self.low} to {self.high}"


class FeedCheck(models.Model):
    """One night's reading of the official feed: at most one for each day, whoever asks for it how often.

    While it is `running`, `started_at` tells whose it is; another worker takes it over if that is long ago.
    """

    day = models.DateField(_("day"), unique=True)
    started_at = models.DateTimeField(_("started"))
    ended_at = models.DateTimeField(_("ended"), null=True, blank=True)
    outcome = models.CharField(
        _("outcome"), max_length=8, choices=CheckOutcome.choices, default=CheckOutcome.RUNNING, db_index=True
    )
    reason = models.CharField(_("why it was missed"), max_length=400, blank=True)
    inserted = models.PositiveIntegerField(_("new rounds"), default=0)
    updated = models.PositiveIntegerField(_("changed rounds"), default=0)
    unchanged = models.PositiveIntegerField(_("unchanged rounds"), default=0)
    rejected = models.PositiveIntegerField(_("rejected records"), default=0)
    remarks = models.TextField(_("remarks"), blank=True)

    class Meta:
        verbose_name = _("check of the feed")
        verbose_name_plural = _("checks of the feed")
        ordering = ["-day"]

    def __str__(self) -> str:
        return f"{self.day.isoformat()} · {self.get_outcome_display()}"
