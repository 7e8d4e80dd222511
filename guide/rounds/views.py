"""The page of rounds."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.formats import date_format
from django.views.decorators.http import require_safe

from crs.categories.law import CATEGORIES
from guide.links import official
from guide.rounds.chart import chart
from guide.rounds.chosen import choose
from guide.rounds.figures import figures, is_after_break
from rounds.reading import RoundFact, all_rounds
from rounds.scales import broken_on, points_of


@require_safe
def rounds(request: HttpRequest) -> HttpResponse:
    """One year of rounds in figures, as a drawing and one by one; every other year is a link away."""
    known = all_rounds()
    chosen = choose(request.GET, known)
    broken, rows = broken_on(), figures(chosen.rounds)
    drawn = chart(chosen.rounds, year=chosen.year) if chosen.year else None
    context = {
        "chosen": chosen,
        "figures": rows,
        "most": max((row.invitations for row in rows), default=0),
        "chart": drawn,
        "months": [(label, date_format(date(2000, int(label.text), 1), "M")) for label in drawn.months]
        if drawn
        else [],
        "rows": [_row(fact) for fact in chosen.rounds],
        "known_to": known[0].date if known else None,
        "known": len(known),
        "broken": broken if broken and broken <= timezone.localdate() else None,
        "official": official(),
    }
    return render(request, "guide/rounds/page.html", context)


def _row(fact: RoundFact) -> dict[str, Any]:
    return {
        "fact": fact,
        "after_break": is_after_break(fact),
        "points": points_of(fact.date),
        "category": category_of(fact),
    }


def category_of(fact: RoundFact) -> date | None:
    """The first day of the version of its category in force on the day of the round."""
    history = CATEGORIES.get(fact.kind.value)
    if history is None:
        return None
    return max(
        (one.effective_from for one in history.versions if one.effective_from <= fact.date), default=None
    )
