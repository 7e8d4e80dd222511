"""The pages of last resort. They need neither database nor sign-in, and say who to turn to."""

import logging

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import translation

log = logging.getLogger(__name__)
BARE = "Something went wrong. Une erreur est survenue. {}"


def server_error(request: HttpRequest) -> HttpResponse:
    """Answers 500 in the language of the address, even when nothing else works any more."""
    try:
        with translation.override(translation.get_language_from_request(request, check_path=True)):
            page: str = render_to_string("500.html", {"email": settings.OPERATOR_EMAIL})
    except Exception:
        log.exception("the page for errors failed too")
        page = BARE.format(settings.OPERATOR_EMAIL)
    return HttpResponse(page, status=500)
