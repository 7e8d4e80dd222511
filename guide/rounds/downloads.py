"""All rounds on record as CSV, as JSON and as an Atom feed."""

import csv
from datetime import datetime, time
from typing import Any

from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.timezone import get_default_timezone, make_aware
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from guide import amounts
from rounds.reading import RoundFact, all_rounds
from rounds.scales import points_of

COLUMNS = (
    "number",
    "date",
    "type",
    "label",
    "invitations",
    "lowest_score",
    "tie_break",
    "points_since",
    "note",
)
IN_FEED = 30
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would take for a formula."""


def row(fact: RoundFact) -> dict[str, Any]:
    """One round by the names of the columns. `points_since`: the version of the points that day."""
    return {
        "number": fact.number,
        "date": fact.date.isoformat(),
        "type": fact.kind.value,
        "label": fact.label,
        "invitations": fact.invitations,
        "lowest_score": fact.cutoff,
        "tie_break": fact.tie_break.isoformat().replace("+00:00", "Z") if fact.tie_break else None,
        "points_since": points_of(fact.date).isoformat(),
        "note": fact.override,
    }


@require_safe
def as_csv(request: HttpRequest) -> HttpResponse:
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="rounds.csv"'
    writer = csv.writer(response, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for fact in all_rounds():
        writer.writerow([_harmless(value) for value in row(fact).values()])
    return response


def _harmless(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


@require_safe
def as_json(request: HttpRequest) -> HttpResponse:
    return JsonResponse({"rounds": [row(fact) for fact in all_rounds()]})


class RoundsFeed(Feed):  # type: ignore[type-arg]
    """The newest rounds, for feed readers, in the language of the address."""

    feed_type = Atom1Feed

    def title(self) -> str:
        return _("Rounds of invitations of Express Entry")

    def subtitle(self) -> str:
        return _("Each round on record: how many people were invited, and the lowest score.")

    def link(self) -> str:
        return reverse("guide:rounds")

    def items(self) -> list[RoundFact]:
        return list(all_rounds()[:IN_FEED])

    def item_title(self, item: RoundFact) -> str:
        return _("%(kind)s: lowest score %(score)s") % {
            "kind": item.kind.label,
            "score": amounts.count(item.cutoff),
        }

    def item_description(self, item: RoundFact) -> str:
        text = ngettext(
            "%(count)s invitation on %(day)s.", "%(count)s invitations on %(day)s.", item.invitations
        )
        return text % {"count": amounts.count(item.invitations), "day": amounts.day(item.date)}

    def item_link(self, item: RoundFact) -> str:
        return f"{reverse('guide:rounds')}?year={item.date.year}#round-{item.number}"

    def item_pubdate(self, item: RoundFact) -> Any:
        return make_aware(datetime.combine(item.date, time(12)), get_default_timezone())
