"""Headers that no library sends for us."""

from collections.abc import Callable
from wsgiref.headers import Headers

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

UNUSED_FEATURES = ("camera", "geolocation", "microphone", "payment", "usb", "browsing-topics")
PERMISSIONS_POLICY = ", ".join(f"{feature}=()" for feature in UNUSED_FEATURES)

FOR_OTHER_SITES = "js/embed"


def static_headers(headers: Headers, path: str, url: str) -> None:
    """Lets other sites load the one script that is made for them; whitenoise calls this for every file."""
    if FOR_OTHER_SITES in url:
        headers["Cross-Origin-Resource-Policy"] = "cross-origin"


def headers_middleware(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Switches off what the site never uses, and keeps other sites from embedding what it serves."""

    def respond(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response

    return respond


ALWAYS_UP = ("/healthz", "/readyz", "/admin/")
BACK_IN = 600


def maintenance_middleware(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """While MAINTENANCE is on, every public page says that the site is away for a moment."""

    def respond(request: HttpRequest) -> HttpResponse:
        if not settings.MAINTENANCE or request.path.startswith(ALWAYS_UP):
            return get_response(request)
        response = render(request, "503.html", status=503)
        response["Retry-After"] = str(BACK_IN)
        response["Cache-Control"] = "no-store"
        return response

    return respond
