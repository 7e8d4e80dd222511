"""Facts of a lead in plain words of the active language, for mails, pages and the admin."""

from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from leads import days
from leads.choices import Verdict
from leads.models import Lead


def day(value: date | datetime) -> str:
    """A day with its weekday, in the site's time zone: "Tuesday 24 November 2026"."""
    if isinstance(value, datetime):
        value = timezone.localtime(value).date()
    return days.with_weekday(value)


def score(lead: Lead) -> str:
    """The score, or its range; empty where there is no assessment."""
    if lead.crs_low is None or lead.crs_high is None:
        return ""
    if lead.crs_low == lead.crs_high:
        return str(lead.crs_low)
    return _("%(low)s to %(high)s") % {"low": lead.crs_low, "high": lead.crs_high}


def verdicts(lead: Lead) -> list[tuple[str, str]]:
    """Each program with its verdict; empty where there is no assessment."""
    rows = (
        (_("Canadian Experience Class"), lead.verdict_cec),
        (_("Federal Skilled Worker"), lead.verdict_fsw),
        (_("Federal Skilled Trades"), lead.verdict_fst),
    )
    return [(name, str(Verdict(verdict).label)) for name, verdict in rows if verdict]


def law(lead: Lead) -> list[str]:
    """Which version of the Comprehensive Ranking System was used, and whether a later one is awaited."""
    sentences = []
    if lead.law:
        sentences.append(
            _("The score rests on the Comprehensive Ranking System as it stood from %(day)s.")
            % {"day": days.written(lead.law)}
        )
    if lead.law_pending:
        sentences.append(
            _(
                "New rules have been in force since %(day)s. Their points are not confirmed "
                "and are not counted, so the score may change."
            )
            % {"day": days.written(lead.law_pending)}
        )
    return sentences
