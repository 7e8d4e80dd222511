"""The points as a printed account: sections, groups, lines, subtotals and what a cap cuts."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from assessments import explanations
from assessments.explanations import facts, words
from assessments.explanations import quantities as q
from assessments.presenter.missing import questions
from assessments.presenter.sources import source
from crs.outcome import CrsResult, PointsLine, Section


def ledger(crs: CrsResult) -> dict[str, Any]:
    return {
        "sections": [section(code, each, crs) for code, each in crs.sections.items() if each.maximum],
        "low": crs.low,
        "high": crs.high,
        "maximum": crs.maximum,
        "text": q.points(crs.low, crs.high),
        "maximum_text": q.count(crs.maximum),
    }


def line(points: PointsLine) -> dict[str, Any]:
    """One factor: what it is called, the facts it rests on, its points and its law."""
    told = explanations.line(points)
    return {
        "code": points.code,
        "label": told.label,
        "because": told.because,
        "low": points.low,
        "high": points.high,
        "span": points.high - points.low,
        "maximum": points.maximum,
        "text": q.points(points.low, points.high),
        "left_out": facts.left_out(points.because),
        "missing": questions(points.missing) if points.low < points.high else [],
        "source": source(points.source),
    }


def section(code: str, found: Section, crs: CrsResult) -> dict[str, Any]:
    lines = [each for each in crs.lines if each.code.startswith(f"crs.{code}.")]
    groups = [group(name, each, _of_group(name, lines)) for name, each in found.groups.items()]
    return {
        "code": code,
        "label": str(words.SECTIONS[code]),
        **_subtotal(found, list(found.groups.values()) or lines),
        "remark": str(words.COLUMNS[_column(lines)]) if code == "core" else "",
        "groups": groups,
        "lines": [] if groups else [line(each) for each in lines],
    }


def group(name: str, found: Section, lines: Sequence[PointsLine]) -> dict[str, Any]:
    return {
        "code": name,
        "label": str(words.GROUPS[name]),
        **_subtotal(found, lines),
        "lines": [line(each) for each in lines],
    }


def _of_group(name: str, lines: Sequence[PointsLine]) -> list[PointsLine]:
    return [each for each in lines if each.code.rpartition(".")[2].startswith(f"{name}_")]


def _column(lines: Sequence[PointsLine]) -> str | None:
    return next((each.because["column"] for each in lines if "column" in each.because), None)


def _subtotal(found: Section, parts: Sequence[PointsLine | Section]) -> dict[str, Any]:
    return {
        "low": found.low,
        "high": found.high,
        "maximum": found.maximum,
        "text": q.points(found.low, found.high),
        "maximum_text": q.count(found.maximum),
        "capped": _capped(found, parts),
    }


def _capped(found: Section, parts: Sequence[PointsLine | Section]) -> str:
    """What the cap cuts, when the parts add up to more than may count."""
    low, high = sum(part.low for part in parts), sum(part.high for part in parts)
    if (low, high) == (found.low, found.high) or high <= found.maximum:
        return ""
    text = _("The lines add up to %(sum)s. No more than %(maximum)s count.")
    return text % {"sum": q.points(low, high), "maximum": q.count(found.maximum)}
