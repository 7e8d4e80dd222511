"""Pages and files in fewer bytes, where they have not been compressed beforehand."""

from django.http import HttpRequest, HttpResponseBase
from django.middleware.gzip import GZipMiddleware

TEXTS = ("application/json", "application/manifest+json", "application/xml", "image/svg+xml")
PARTIAL = 206


class CompressionMiddleware(GZipMiddleware):
    """Compresses whole texts: pictures only grow, and a part of a file must stay the part that was asked for.

    Pads what it compresses by chance, so that lengths tell nothing of a form's secret (BREACH).
    """

    def process_request(self, request: HttpRequest) -> None:
        """Compressing weakens the tag of a file, and whitenoise knows its tags letter by letter."""
        if tag := request.META.get("HTTP_IF_NONE_MATCH"):
            request.META["HTTP_IF_NONE_MATCH"] = tag.removeprefix("W/")

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        kind = response.headers.get("Content-Type", "").partition(";")[0]
        if response.status_code == PARTIAL or not (kind.startswith("text/") or kind in TEXTS):
            return response
        return super().process_response(request, response)
