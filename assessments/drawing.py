"""Drawings in points, and the one way to put words into markup that is made outside a template."""

from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

from django.utils.safestring import SafeString, mark_safe

NOTHING = mark_safe("")
Part = Mapping[str, Any]

BAR = (
    '<svg class="bar" viewBox="0 0 {most} 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">'
    '<rect class="bar-track" width="{most}" height="8"/><rect class="bar-sure" width="{low}" height="8"/>'
)
SCALE = (
    '<svg class="result-scale" viewBox="0 0 {most} 12" preserveAspectRatio="none" '
    'aria-hidden="true" focusable="false">'
    '<rect class="scale-track" x="0" y="5" width="{most}" height="2"/>'
    '<rect class="scale-sure" x="0" y="3" width="{low}" height="6"/>'
)
SCALE_TICK = '<line class="scale-tick" x1="{at}" y1="1" x2="{at}" y2="11"/>'
SCALE_OPEN = '<rect class="scale-open" x="{low}" y="3" width="{span}" height="6"/>'
SCALE_MARK = '<line class="scale-mark" x1="{high}" y1="0" x2="{high}" y2="12"/></svg>'
OPEN = '<rect class="bar-open" x="{low}" width="{span}" height="8"/>'


class Kept(dict[str, Any]):
    """A part of a page that may have been kept years ago: what it does not hold is shown as nothing."""

    def __missing__(self, name: str) -> str:
        return ""


def put(pattern: str, *each: Any, **named: Any) -> SafeString:
    """The pattern with everything in it escaped that was not made here."""
    return mark_safe(pattern.format(*map(safe, each), **{name: safe(value) for name, value in named.items()}))


def joined(parts: Iterable[SafeString]) -> SafeString:
    """Parts that were put together here, one after the other."""
    return mark_safe("".join(parts))


def safe(value: Any) -> str:
    return value if isinstance(value, SafeString) else escape(str(value))


def bar(line: Part) -> SafeString:
    """Points against their maximum: what is sure is full, what is open is an outline."""
    if not line.get("maximum"):
        return NOTHING
    drawn = BAR.format(most=int(line["maximum"]), low=int(line["low"]))
    if line["span"]:
        drawn += OPEN.format(low=int(line["low"]), span=int(line["span"]))
    return mark_safe(drawn + "</svg>")  # whole numbers only


def scale(score: Part) -> SafeString:
    """The whole score on a thin line from nothing to the most there is."""
    if not score:
        return NOTHING
    low, high = int(score["low"]), int(score["high"])
    drawn = SCALE.format(most=int(score["maximum"]), low=low)
    drawn += SCALE_OPEN.format(low=low, span=high - low) if low < high else ""
    drawn += "".join(SCALE_TICK.format(at=int(tick["at"])) for tick in score.get("ticks") or ())
    return mark_safe(drawn + SCALE_MARK.format(high=high))  # whole numbers only
