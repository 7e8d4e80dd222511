"""What would raise the score, a change in a row: made here for speed, as the other rows of a result are."""

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from assessments.drawing import NOTHING, Kept, Part, joined, put

register = template.Library()

MOVES = '<ul class="moves">{}</ul>'
MOVE = (
    '<li class="move"><details><summary>'
    '<span class="move-title">{title}{opens}</span> '
    '<span class="move-figures"><span class="move-gain">{gain}<span class="hidden"> {points},</span></span> '
    '<span class="move-total"><span class="hidden">{total_is} </span>{total}</span></span></summary>'
    '{closes}{lines}<dl class="account"><div><dt>{takes}</dt><dd>{effort}</dd></div>'
    "<div><dt>{lasts}</dt><dd>{time}</dd></div></dl>{note}</details></li>"
)
LINES = '<ul class="move-lines">{}</ul>'


@register.simple_tag
def moves(rows: list[Part]) -> SafeString:
    """Each change with its points and the new total; on demand what moves, what it takes and how long."""
    words = {
        "points": _("points"),
        "total_is": _("new total:"),
        "takes": _("What it takes"),
        "lasts": _("Time"),
    }
    return put(MOVES, joined(_move(Kept(row), words) for row in rows))


def _move(row: Part, words: dict[str, str]) -> SafeString:
    return put(
        MOVE,
        **words,
        title=row["title"],
        opens=joined(put(" <small>{}</small>", each) for each in row["opens"]),
        gain=row["gain"],
        total=row["total"],
        closes=put("<p>{}</p>", row["closes"]) if row["closes"] else NOTHING,
        lines=put(LINES, joined(put("<li>{}</li>", each) for each in row["lines"]))
        if row["lines"]
        else NOTHING,
        effort=row["effort"],
        time=row["time"],
        note=put('<p class="remark">{}</p>', row["note"]) if row["note"] else NOTHING,
    )
