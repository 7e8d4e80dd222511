"""How we assess: written by the rules themselves, so that it cannot disagree with them."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from assessments import explanations
from assessments.explanations import law as law_words
from crs.outcome import Assessment, ProgramResult
from crs.profile import Profile


@require_safe
def how_we_assess(request: HttpRequest) -> HttpResponse:
    """Every criterion with its section of law, and every version of the law on record."""
    from crs.assess import assess

    assessment = assess(Profile(), on=timezone.localdate())
    context = {
        "waiting": waiting(assessment),
        "programs": [criteria(program) for program in assessment.programs.values()],
        "families": families(),
    }
    return render(request, "assessments/how.html", context)


def waiting(assessment: Assessment) -> list[dict[str, Any]]:
    """The version that is in force and not confirmed, if there is one today."""
    pending = assessment.crs.pending
    if pending is None:
        return []
    return [{"day": date_format(pending, "DATE_FORMAT"), "words": law_words.pending_text(assessment.crs.law)}]


def criteria(program: ProgramResult) -> dict[str, Any]:
    """One program: what it asks for and where that stands."""
    rows = [{"title": explanations.finding(each).title, "source": each.source} for each in program.findings]
    return {"title": program.code, "criteria": rows}


def families() -> list[dict[str, Any]]:
    """The histories of law, newest version first."""
    from crs.points.versions import LAW as CRS

    return [
        {
            "title": _("Comprehensive Ranking System"),
            "versions": versions(law.version for law in CRS.versions),
        }
    ]


def versions(each: Iterable[Any]) -> list[dict[str, Any]]:
    """The dated rows of one history."""
    words = {"high": _("High"), "medium": _("Medium"), "low": _("Low")}
    rows = [
        {
            "day": date_format(version.effective_from, "DATE_FORMAT"),
            "source": version.source,
            "confidence": words[version.source.confidence],
        }
        for version in each
    ]
    return rows[::-1]
