"""The last rounds of one type, for pages that name a few."""

from django.utils.translation import ngettext

from guide import amounts
from rounds.kinds import Kind
from rounds.models import Round

SHOWN = 3


def last_rounds(kind: Kind) -> list[dict[str, str]]:
    """The newest rounds of a type: day, lowest score, how many were invited. One query."""
    rows = Round.objects.filter(kind=kind).order_by("-date", "-id")[:SHOWN]
    return [
        {
            "day": amounts.day(row.date),
            "score": amounts.count(row.cutoff),
            "invited": ngettext("%(count)s invited", "%(count)s invited", row.invitations)
            % {"count": amounts.count(row.invitations)},
        }
        for row in rows
    ]
