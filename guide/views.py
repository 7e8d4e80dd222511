"""The reading pages."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from crs.points.versions import LAW
from guide import amounts, figures, grid
from guide.examples import effects
from guide.glossary import terms as glossary_terms
from guide.links import official
from guide.questions import questions as asked
from guide.questions import structured_data
from guide.rounds.last import last_rounds
from guide.ways import ways
from leads.links import KEPT_FOR
from leads.retention import ADDRESS_DAYS, LEADS
from rounds.kinds import Kind


def law() -> dict[str, Any]:
    """What every page of the guide may name: the figures of today, and where to go from here."""
    today = timezone.localdate()
    return {
        **figures.figures(today),
        "pending": LAW.at(today).pending is not None,
        "official": official(),
        "points_page": points_page(),
    }


def points_page() -> str:
    """The quick calculator where the site has one, the assessment where it has not."""
    try:
        reverse("assessments:quick")
    except NoReverseMatch:
        return "assessments:start"
    return "assessments:quick"


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What this is, for whom, and the way in."""
    return render(request, "guide/home.html", law())


@require_safe
def cec(request: HttpRequest) -> HttpResponse:
    """The Canadian Experience Class, topic by topic."""
    today, words = timezone.localdate(), law()
    lost = amounts.points(-effects(today)["no_assessment"].gain)
    topics = asked({**words, "lost_unassessed": lost})
    context = {
        **words,
        **ways(today, words),
        "teers": list(figures.teers(today, get_language() or "en")),
        "thresholds": list(figures.thresholds(today)),
        "topics": topics,
        "structured_data": structured_data(topics),
        "last_rounds": last_rounds(Kind.CEC),
    }
    return render(request, "guide/cec.html", context)


@require_safe
def crs_explained(request: HttpRequest) -> HttpResponse:
    """How the points work, with every table of the version that is used today."""
    return render(request, "guide/crs_explained.html", law() | grid.grid(timezone.localdate()))


@require_safe
def glossary(request: HttpRequest) -> HttpResponse:
    """The words of Express Entry, in the order of the reader's alphabet."""
    return render(request, "guide/glossary.html", law() | {"terms": glossary_terms()})


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """Who runs the site, and how to reach them."""
    return render(request, "guide/about.html")


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """What the site aims for, how it was tested, and where it falls short."""
    return render(request, "guide/accessibility.html")


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """What is kept, where, for how long, and how to have it deleted."""
    kept = {
        "years": max(LEADS.values()).days // 365,
        "link_days": KEPT_FOR.days,
        "address_days": ADDRESS_DAYS,
    }
    return render(request, "guide/privacy.html", kept)


@require_safe
def terms(request: HttpRequest) -> HttpResponse:
    """What the assessment is and is not."""
    return render(request, "guide/terms.html")
