"""The secret addresses that mails may hold. How their tokens work stands in `leads.tokens`."""

from datetime import datetime, timedelta

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from leads import tokens
from leads.models import Lead

KEPT_FOR = timedelta(days=90)


def result_token(lead: Lead) -> str:
    return tokens.derive("leads.result", f"{lead.reference}:{lead.result_nonce}")


def result_url(lead: Lead) -> str | None:
    """The full address, in the lead's language; None where there is no assessment to show."""
    if lead.snapshot is None:
        return None
    with translation.override(lead.language):
        return settings.SITE_URL + reverse("leads:kept_result", args=[result_token(lead)])


def find_result(token: str, *, now: datetime) -> Lead | None:
    """The lead whose result the token opens. Unknown, expired and switched off all give None."""
    usable = Lead.objects.filter(result_until__gt=now, result_revoked_at=None, snapshot__isnull=False)
    return tokens.find(token, "result_hash", usable)


def saved_token(nonce: str) -> str:
    return tokens.derive("assessments.saved", nonce)


def saved_url(nonce: str, page: str = "resume") -> str:
    """The full address to go on with saved answers (or to switch that off), in the language of now."""
    return settings.SITE_URL + reverse(f"assessments:{page}", args=[saved_token(nonce)])
