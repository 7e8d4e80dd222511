"""Lines of points: making one, and joining the lines of several possible cases into one range."""

from collections.abc import Iterable
from typing import Any

from crs.law import Cited
from crs.outcome import Facts, PointsLine, Section
from crs.points.tables import Span


def line(
    code: str, points: Span, maximum: int, because: Facts, source: Cited, missing: tuple[str, ...] = ()
) -> PointsLine:
    """A line; what is missing is only named where it makes a difference."""
    low, high = points
    return PointsLine(code, low, high, maximum, because, source, missing if low < high else ())


def sum_of(lines: Iterable[PointsLine], maximum: int) -> Section:
    """Lines added up and cut to their maximum."""
    low = high = 0
    for each in lines:
        low += each.low
        high += each.high
    return Section(min(low, maximum), min(high, maximum), maximum)


def join_lines(lines: list[PointsLine], missing: tuple[str, ...], *, may_be_absent: bool) -> PointsLine:
    """One factor in several possible cases: the least and the most it gives in any of them.

    `missing` are the answers that would tell the cases apart.
    """
    low = 0 if may_be_absent else min(each.low for each in lines)
    high = max(each.high for each in lines)
    because: Facts = lines[0].because
    for each in lines[1:]:
        because = join_facts(because, each.because)
    asked = unique(name for each in lines for name in each.missing)
    wider = any((each.low, each.high) != (low, high) for each in lines)
    return line(
        lines[0].code,
        (low, high),
        max(each.maximum for each in lines),
        because,
        lines[0].source,
        unique((*missing, *asked)) if wider or may_be_absent else asked,
    )


def join_sections(sections: list[Section]) -> Section:
    groups = {name: join_sections([each.groups[name] for each in sections]) for name in sections[0].groups}
    return Section(
        min(each.low for each in sections),
        max(each.high for each in sections),
        max(each.maximum for each in sections),
        groups,
    )


def join_facts(one: Facts, other: Facts) -> Facts:
    """Facts on which two cases agree; a `low` or `high` widens, anything else becomes unknown (None)."""
    return {key: _join(key, value, other.get(key)) for key, value in one.items()}


def _join(key: str, one: Any, other: Any) -> Any:
    if one == other:
        return one
    if isinstance(one, dict) and isinstance(other, dict):
        return join_facts(one, other)
    if key.endswith("low") and isinstance(one, int) and isinstance(other, int):
        return min(one, other)
    if key.endswith("high") and isinstance(one, int) and isinstance(other, int):
        return max(one, other)
    return None


def unique(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
