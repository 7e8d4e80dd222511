"""The score in time as a line: where its marks stand. Words and numbers come from the page."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby, pairwise
from typing import Any

from django import template

from assessments.explanations import quantities as q
from charts import Scale, band, of_days, of_numbers, steps, ticks

register = template.Library()

LEFT, RIGHT, TOP, BOTTOM = 48, 412, 26, 190
WIDTH, HEIGHT = 420, 222
LABEL = 40
"""The room that the words of an axis or of a mark take to either side, in units of the drawing."""
Part = dict[str, Any]


@register.inclusion_tag("result/_score_line.html")
def score_line(timeline: Part) -> Part:
    """A stepped line, its axes, and a mark for the best and for the lowest month."""
    drawn = timeline["steps"]
    first, last = _day(timeline["from"]), _day(timeline["until"])
    least, most = min(each["low"] for each in drawn), max(each["high"] for each in drawn)
    levels = [each for each in ticks(least, most, about=4) if each <= timeline["maximum"]]
    across = of_days(first, last, start=LEFT, end=RIGHT)
    up = of_numbers(levels[0], max(levels[-1], most), start=BOTTOM, end=TOP)
    spans = [(across(_day(each)), up(each["low"]), up(each["high"])) for each in drawn]
    return {
        "timeline": timeline,
        "box": f"0 0 {WIDTH} {HEIGHT}",
        "levels": [_level(each, up(each)) for each in levels],
        "years": [_year(day, across(day)) for day in _new_years(first, last)],
        "band": band(spans, RIGHT) if _is_range(drawn) else "",
        "lines": list(_lines(drawn, across, up)),
        "marks": [_mark(name, timeline[name], across, up) for name in ("best", "worst") if timeline[name]],
    }


def _is_range(drawn: list[Part]) -> bool:
    return any(each["low"] < each["high"] for each in drawn)


def _level(value: int, y: float) -> Part:
    return {"d": f"M{LEFT} {y:g}H{RIGHT}", "x": LEFT - 6, "y": f"{y + 4:g}", "text": q.count(value)}


def _year(day: date, x: float) -> Part:
    """A year begins at its mark; its name stands under it, or nowhere where there is no room."""
    fits = x + LABEL / 2 < WIDTH
    return {"d": f"M{x:g} {BOTTOM}v6", "x": f"{x:g}", "y": HEIGHT - 12, "text": str(day.year) if fits else ""}


def _lines(drawn: list[Part], across: Scale, up: Scale) -> Iterator[Part]:
    """Both ends of the range, or the one line; another one where the verdict on all programs turns."""
    ends = ("low", "high") if _is_range(drawn) else ("low",)
    starts = [across(_day(each)) for each in drawn]
    places = list(zip(drawn, pairwise([*starts, RIGHT]), strict=True))
    before: Part = drawn[0]
    for outcome, group in groupby(places, key=lambda place: place[0]["outcome"]):
        stretch = list(group)
        for end in ends:
            points = [(start, up(each[end])) for each, (start, _) in stretch]
            since, until = (points[0][0], up(before[end])), (stretch[-1][1][1], points[-1][1])
            yield {"outcome": outcome, "d": steps([since, *points, until])}
        before = stretch[-1][0]


def _mark(name: str, month: Part, across: Scale, up: Scale) -> Part:
    """The best month has its figure over the line, the lowest one under it."""
    level, away = (month["high"], -10) if name == "best" else (month["low"], 20)
    x, y = across(_day(month)), up(level)
    anchor = "start" if x < LEFT + LABEL / 2 else "end" if x > RIGHT - LABEL / 2 else "middle"
    return {
        "name": name,
        "x": f"{x:g}",
        "y": f"{y:g}",
        "text": q.count(level),
        "text_y": f"{y + away:g}",
        "anchor": anchor,
    }


def _new_years(first: date, last: date) -> list[date]:
    years = (date(year, 1, 1) for year in range(first.year, last.year + 1))
    return [day for day in years if first < day <= last]


def _day(of: Part) -> date:
    return date.fromisoformat(of["iso"])
