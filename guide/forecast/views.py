"""The page about the forecast."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from guide import amounts
from guide.forecast import words
from guide.forecast.chart import SIDE, chart
from rounds.forecast import HORIZONS, REGIMES, Figures, Mark, Outlook, Verdict, Why, outlook, published
from rounds.forecast.backtest import EVERY, FEWEST
from rounds.forecast.paths import PATHS
from rounds.forecast.verdicts import FEWEST_WINDOWS, SURE
from rounds.reading import all_rounds

TENTHS = 10
HALF = 0.5


@require_safe
def forecast(request: HttpRequest) -> HttpResponse:
    """How rounds are forecast, how that was tested, and what is withheld on this day."""
    today, found = timezone.localdate(), published()
    context = {
        "today": _today(today, found),
        "kinds": [
            (kind.label, [_mark(each) for each in own])
            for kind, own in groupby(found.marks, key=lambda each: each.kind)
        ],
        "side": SIDE,
        "regimes": [
            {"day": amounts.day(each.effective_from), "text": words.REGIMES[each.code], "source": each.source}
            for each in reversed(REGIMES.versions)
            if each.effective_from <= today
        ],
        **_numbers(found),
    }
    return render(request, "guide/forecast/page.html", context)


def _numbers(found: Figures) -> dict[str, str]:
    """The numbers of the method, in words of the reader's language."""
    near, middle, far = (amounts.months(each) for each in HORIZONS)
    always_half = number_format((1 - HALF) ** 2, 2, use_l10n=True)
    return {
        "near": near,
        "middle": middle,
        "far": far,
        "futures": amounts.count(PATHS),
        "fewest": amounts.count(FEWEST),
        "apart": ngettext("%(count)s day", "%(count)s days", EVERY.days) % {"count": EVERY.days},
        "stretches": amounts.count(FEWEST_WINDOWS),
        "sure": _in_ten(SURE),
        "seven_in_ten": _in_ten(0.7),
        "always_half": always_half,
        "rounds": amounts.count(found.rounds),
        "until": amounts.day(found.until),
    }


def _in_ten(share: float) -> str:
    return _("%(part)s in %(whole)s") % {"part": round(share * TENTHS), "whole": TENTHS}


def _today(today: date, found: Figures) -> dict[str, Any]:
    """What is shown today of each type that was tested; on a scale without rounds, of none."""
    known = all_rounds()
    kinds = dict.fromkeys(each.kind for each in found.marks)
    outlooks = [outlook(known, kind, on=today, figures=found) for kind in kinds]
    return {
        "day": amounts.day(today),
        "new_scale": all(each.why is Why.NEW_SCALE for each in outlooks),
        "since": amounts.day(outlooks[0].regime.effective_from),
        "rows": [{"kind": each.kind.label, "text": _state(each)} for each in outlooks],
    }


def _state(found: Outlook) -> str:
    if found.why is None:
        shown = [months for months, verdict in found.verdicts.items() if verdict is Verdict.SHOWN]
        return _("shown for %(months)s") % {"months": amounts.both(map(amounts.months, shown))}
    return {
        Why.NEW_SCALE: _("withheld: no round yet on the present scale of points"),
        Why.TOO_FEW: _("withheld: too few rounds since %(day)s")
        % {"day": amounts.day(found.regime.effective_from)},
        Why.STALE: _("withheld: our record of rounds is not up to date"),
        Why.UNPROVEN: _("withheld: the test does not prove it"),
    }[found.why]


def _mark(mark: Mark) -> dict[str, Any]:
    return {
        "anchor": f"{mark.kind.value}-{mark.months}",
        "title": words.title(mark),
        "within": words.within(mark),
        "verdict": words.verdict(mark),
        "shown": mark.verdict is Verdict.SHOWN,
        "scores": [words.score(each) for each in (mark.model, mark.last, mark.median)],
        "basis": words.basis(mark),
        "chart": chart(mark),
        "bins": list(_bins(mark)),
    }


def _bins(mark: Mark) -> Iterator[dict[str, str]]:
    for each in mark.bins:
        yield {
            "said": words.percent(each.forecast),
            "came": words.percent(each.observed),
            "count": amounts.count(each.count),
        }
