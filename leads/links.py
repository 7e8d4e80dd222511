"""The secret address of a kept result.

Its token is 160 bits derived from the site's secret key and a random value in the lead's row; the row
keeps the token's SHA-256 to find it by. So the link can be written into a mail whenever that mail is
sent, while a copy of the database alone opens nothing.
"""

import hashlib
from datetime import datetime, timedelta

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.crypto import salted_hmac

from leads.models import Lead

KEPT_FOR = timedelta(days=90)
TOKEN_LENGTH = 40  # hexadecimal digits: 160 bits


def digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def result_token(lead: Lead) -> str:
    whole = salted_hmac("leads.result", f"{lead.reference}:{lead.result_nonce}", algorithm="sha256")
    return whole.hexdigest()[:TOKEN_LENGTH]


def result_url(lead: Lead) -> str | None:
    """The full address, in the lead's language; None where there is no assessment to show."""
    if lead.snapshot is None:
        return None
    with translation.override(lead.language):
        return settings.SITE_URL + reverse("leads:kept_result", args=[result_token(lead)])


def find_result(token: str, *, now: datetime) -> Lead | None:
    """The lead whose result the token opens. Unknown, expired and switched off all give None."""
    usable = Lead.objects.filter(result_until__gt=now, result_revoked_at=None, snapshot__isnull=False)
    return usable.filter(result_hash=digest(token)).first()
