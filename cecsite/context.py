"""What every template may know of the firm that runs the site."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def operator(request: HttpRequest) -> dict[str, Any]:
    """The operator's name, licence line, addresses and reply promise, from the settings."""
    return {
        "operator": {
            "name": settings.OPERATOR_NAME,
            "licence": settings.OPERATOR_LICENCE,
            "address": settings.OPERATOR_ADDRESS,
            "email": settings.OPERATOR_EMAIL,
            "phone": settings.OPERATOR_PHONE,
            "site_name": settings.SITE_NAME,
            "demonstration": settings.DEMONSTRATION,
            "reply_days": settings.REPLY_PROMISE_DAYS,
        }
    }
