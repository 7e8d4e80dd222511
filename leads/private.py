"""Pages behind a secret address: no copies of them anywhere, and one answer where nothing is found."""

from datetime import datetime
from typing import Protocol, TypeVar

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import add_never_cache_headers

import limits

Row = TypeVar("Row", covariant=True)


class Find(Protocol[Row]):
    """A look-up by token: None for what is unknown, has ended or was switched off."""

    def __call__(self, token: str, *, now: datetime) -> Row | None: ...


def look_up(request: HttpRequest, find: Find[Row], token: str) -> Row | None:
    """What the token opens. Whoever has guessed wrong too often is refused first, right or wrong this time.

    Raises `limits.TooManyRequests`.
    """
    limits.guard(request, "token")
    found = find(token, now=timezone.now())
    if found is None:
        limits.miss(request, "token")
    return found


def private(response: HttpResponse, *, referrer: str = "no-referrer") -> HttpResponse:
    """The address is a secret and the page is personal: no cache, no index, no referrer to other sites."""
    add_never_cache_headers(response)
    response["Cache-Control"] = "no-store, private"
    response["X-Robots-Tag"] = "noindex, nofollow"
    response["Referrer-Policy"] = referrer
    return response


def form_page(response: HttpResponse) -> HttpResponse:
    """A private page with a form on it.

    Browsers send a form's origin only with some referrer, and without it the form would be refused.
    """
    return private(response, referrer="same-origin")


def gone(request: HttpRequest) -> HttpResponse:
    """One answer for links of every kind that never existed, have ended or were switched off."""
    return private(render(request, "leads/link_gone.html", status=404))
