"""How we assess: written by the rules themselves, so that it cannot disagree with them."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from assessments import explanations
from assessments.explanations.quantities import day
from assessments.explanations.words import PROGRAMS
from assessments.presenter import pending
from assessments.presenter.sources import source
from crs.assess import assess
from crs.charts import CHARTS, COLUMN_NAMES
from crs.outcome import ProgramResult
from crs.points.versions import LAW as CRS
from crs.profile import Profile, TefColumn
from crs.programs.cec import CEC
from crs.programs.fst import FST
from crs.programs.fsw import FSW
from crs.programs.funds import FUNDS


@require_safe
def how_we_assess(request: HttpRequest) -> HttpResponse:
    """Every criterion with its section of law, and every version of the law on record."""
    assessment = assess(Profile(), on=timezone.localdate())
    waiting = pending(assessment.crs)
    context = {
        "pending": waiting,
        "pending_items": waiting["items"] if waiting else (),
        "programs": [criteria(program) for program in assessment.programs.values()],
        "families": families(),
    }
    return render(request, "assessments/how.html", context)


def criteria(program: ProgramResult) -> dict[str, Any]:
    """One program: what it asks for and where that stands."""
    rows = [
        {"title": explanations.finding(each).title, "source": source(each.source)}
        for each in program.findings
    ]
    return {"title": PROGRAMS[program.code], "criteria": rows}


def families() -> list[dict[str, Any]]:
    """The histories of law, each from its newest version to its oldest."""
    ranking = [law.pending or law.version for law in CRS.versions]
    return [
        {"title": _("Comprehensive Ranking System"), "versions": versions(ranking)},
        *({"title": PROGRAMS[law.name], "versions": versions(law.versions)} for law in (CEC, FSW, FST)),
        {"title": _("Proof of funds"), "versions": versions(FUNDS.versions)},
        *({"title": chart_title(name), "versions": versions(CHARTS[name].versions)} for name in CHARTS),
    ]


def chart_title(name: str) -> str:
    """The name of a test, and of the column where its paper has two."""
    title, column = CHARTS[name].versions[0].name, name.partition(".")[2]
    return f"{title}, {COLUMN_NAMES[TefColumn(column)]}" if column else title


def versions(each: Iterable[Any]) -> list[dict[str, Any]]:
    """The dated rows of one history."""
    rows = [{"day": day(version.effective_from), "source": source(version.source)} for version in each]
    return rows[::-1]
