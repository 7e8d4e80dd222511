"""The result as a PDF: of the visitor's own answers, and of a result kept under a secret address."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

import limits
from assessments.flow import first_missing
from assessments.pdf import PressFailed, result_pdf
from assessments.profile_builder import build_profile
from assessments.views.base import DraftView, to_first_missing
from assessments.whole import whole_page
from leads.links import find_result
from leads.private import gone, look_up, private

UNAVAILABLE = 503


class ResultPdfView(DraftView):
    """What the result page shows today, to keep."""

    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest) -> HttpResponse:
        if first_missing(self.answers):
            return to_first_missing(self.answers)
        page = whole_page(build_profile(self.answers), on=timezone.localdate())
        return private(_download(request, page, back=reverse("assessments:result")))


@require_safe
def kept_result_pdf(request: HttpRequest, token: str) -> HttpResponse:
    """The result as the person saw it, for whoever has its secret address."""
    lead = look_up(request, find_result, token)
    page = lead.snapshot.get("page") if lead and lead.snapshot else None
    if lead is None or not page:
        return gone(request)
    with translation.override(page.get("language", lead.language)):
        return private(_download(request, page, back=reverse("leads:kept_result", args=[token])))


def _download(request: HttpRequest, page: dict[str, Any], *, back: str) -> HttpResponse:
    """A file to save; where the press fails, a page that says what to do instead."""
    limits.hit(request, "document")
    try:
        made = result_pdf(page)
    except PressFailed:
        return render(request, "result/pdf_failed.html", {"back": back}, status=UNAVAILABLE)
    name = _("result-%(day)s.pdf") % {"day": page["on"]["iso"]}
    return HttpResponse(
        made,
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
