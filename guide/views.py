"""The plain reading pages."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from crs.points.versions import LAW
from leads.links import KEPT_FOR
from leads.retention import LEADS


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What this is, for whom, and the way in."""
    pending = LAW.at(timezone.localdate()).pending is not None
    return render(request, "guide/home.html", {"pending": pending})


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """What is kept, where, for how long, and how to have it deleted."""
    kept = {"years": max(LEADS.values()).days // 365, "link_days": KEPT_FOR.days}
    return render(request, "guide/privacy.html", kept)


@require_safe
def terms(request: HttpRequest) -> HttpResponse:
    """What the assessment is and is not."""
    return render(request, "guide/terms.html")
