"""The quick calculator as a frame inside the firm's other pages."""

from typing import Any

from csp.constants import SELF
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import get_language, override
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.csrf import csrf_exempt

from assessments.views.quick import QuickView

FRAMED_BY_OTHERS = "cross-origin"


@method_decorator([csrf_exempt, xframe_options_exempt], name="dispatch")
class EmbedView(QuickView):
    """May be framed by this site and by `EMBED_ORIGINS`, and by nobody else.

    A frame of another site gets no cookies, so no token could be checked. None is needed: the form only
    computes from what is sent with it, changes nothing on the server and reads nothing of the visitor.
    """

    template = "quick/embed.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = super().dispatch(request, *args, **kwargs)
        # Read by django-csp's middleware; its decorator would fix the origins when this file is imported.
        response._csp_replace = {"frame-ancestors": [SELF, *settings.EMBED_ORIGINS]}  # type: ignore[attr-defined]
        response.headers["Cross-Origin-Resource-Policy"] = FRAMED_BY_OTHERS
        response.headers["X-Robots-Tag"] = "noindex"
        return response

    def get(self, request: HttpRequest) -> HttpResponse:
        """In the language that the script of the other page names, whatever the address of it is called."""
        wanted = request.GET.get("language", get_language())
        if wanted != get_language() and wanted in dict(settings.LANGUAGES):
            with override(wanted):
                return redirect(reverse("assessments:embed"))
        return super().get(request)
