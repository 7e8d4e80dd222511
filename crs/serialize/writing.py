"""From an `Assessment` or a `Profile` to JSON values: dicts, lists, text, numbers, true, false, null."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Any

from crs.law import Cited
from crs.outcome import (
    Assessment,
    CategoryResult,
    CrsResult,
    Finding,
    Grid,
    PathwayResult,
    PointsLine,
    ProgramResult,
    Ranking,
    Section,
    TestLevels,
)
from crs.profile import (
    ABILITIES,
    CanadianStudy,
    JobOffer,
    LanguageResult,
    Partner,
    Profile,
    Relative,
    WorkPeriod,
    WorkYears,
)

SCHEMA = 1
Json = dict[str, Any]
Cite = Callable[[Cited], Any]


def to_json(assessment: Assessment, *, cite: Cite | None = None) -> Json:
    """The whole result. `cite` may write sources another way."""
    cite = cite or source_to_json
    return {
        "schema": SCHEMA,
        "id": assessment.id,
        "on": assessment.on.isoformat(),
        "languages": [_test_levels(each) for each in assessment.languages],
        "crs": _crs(assessment.crs, cite),
        "programs": {code: _program(each, cite) for code, each in assessment.programs.items()},
        "categories": {code: _category(each, cite) for code, each in assessment.categories.items()},
        "pathways": {code: _pathway(each, cite) for code, each in assessment.pathways.items()},
    }


def _test_levels(each: TestLevels) -> Json:
    return {
        "language": str(each.language),
        "test": str(each.test),
        "levels": dict(each.levels),
        "counts": each.counts,
        "expires_on": _iso(each.expires_on),
    }


def _crs(result: CrsResult, cite: Cite) -> Json:
    return {
        "law": result.law.isoformat(),
        "complete": result.complete,
        "pending": _iso(result.pending),
        "pending_missing": list(result.pending_missing),
        "low": result.low,
        "high": result.high,
        "maximum": result.maximum,
        "first_official_language": result.first_official_language,
        "with_partner": result.with_partner,
        "notes": list(result.notes),
        "sections": {name: _section(each) for name, each in result.sections.items()},
        "lines": [_line(each, cite) for each in result.lines],
    }


def _section(section: Section) -> Json:
    written: Json = {"low": section.low, "high": section.high, "maximum": section.maximum}
    if section.groups:
        written["groups"] = {name: _section(each) for name, each in section.groups.items()}
    return written


def _line(line: PointsLine, cite: Cite) -> Json:
    return {
        "code": line.code,
        "low": line.low,
        "high": line.high,
        "maximum": line.maximum,
        "because": line.because,
        "missing": list(line.missing),
        "source": cite(line.source),
    }


def _program(program: ProgramResult, cite: Cite) -> Json:
    written: Json = {
        "outcome": program.outcome.value,
        "findings": [_finding(each, cite) for each in program.findings],
    }
    if program.grid is not None:
        written["grid"] = grid_to_json(program.grid, cite)
    return written


def _category(category: CategoryResult, cite: Cite) -> Json:
    return {
        "outcome": category.outcome.value,
        "fits": category.fits.value,
        "law": category.law.isoformat(),
        "findings": [_finding(each, cite) for each in category.findings],
    }


def _pathway(pathway: PathwayResult, cite: Cite) -> Json:
    written: Json = {
        "outcome": pathway.outcome.value,
        "standing": pathway.standing.value,
        "missing": list(pathway.missing),
        "nearest": pathway.nearest,
        "findings": [_finding(each, cite) for each in pathway.findings],
    }
    if pathway.grid is not None:
        written["grid"] = ranking_to_json(pathway.grid, cite)
    return written


def _finding(finding: Finding, cite: Cite) -> Json:
    return {
        "code": finding.code,
        "outcome": finding.outcome.value,
        "have": finding.have,
        "need": finding.need,
        "missing": list(finding.missing),
        "source": cite(finding.source),
    }


def grid_to_json(grid: Grid, cite: Cite) -> Json:
    return {
        "low": grid.low,
        "high": grid.high,
        "pass_mark": grid.pass_mark,
        "lines": [_line(each, cite) for each in grid.lines],
    }


def ranking_to_json(ranking: Ranking, cite: Cite) -> Json:
    return {
        "low": ranking.low,
        "high": ranking.high,
        "maximum": ranking.maximum,
        "lines": [_line(each, cite) for each in ranking.lines],
    }


def source_to_json(source: Cited) -> Json:
    """Where a number stands."""
    return {
        "instrument": source.instrument,
        "section": source.section,
        "url": source.url,
        "checked": _iso(source.checked),
        "confidence": source.confidence,
        "note": source.note,
    }


def profile_to_json(profile: Profile) -> Json:
    """The profile as `profile_from_json` reads it. What was not answered is left out."""
    return {"schema": SCHEMA, **_answered(profile)}


def _answered(facts: Any) -> Json:
    return {
        _KEYS.get(field.name, field.name): _plain(field.name, value)
        for field in fields(facts)
        if (value := getattr(facts, field.name)) is not None and not _is_default_column(facts, field.name)
    }


_KEYS: Mapping[str, str] = {
    "start": "from",
    "end": "to",
    "minutes_per_week": "hours_per_week",
    "hourly_wage": "wage_per_hour",
    "citizenships": "citizenship",
}
_OBJECTS = (CanadianStudy, JobOffer, LanguageResult, Partner, Relative, WorkPeriod, WorkYears)


def _is_default_column(facts: Any, name: str) -> bool:
    return name == "column" and facts.column is type(facts)(facts.test, facts.language).column


def _plain(name: str, value: Any) -> Any:
    if isinstance(value, _OBJECTS):
        return _answered(value)
    if isinstance(value, tuple):
        return [_plain(name, each) for each in value]
    if isinstance(value, date):
        return value.isoformat()
    if name in ABILITIES:
        return _shortest(value)
    if name == "hourly_wage":
        return _shortest(Decimal(value) / 100)
    if name == "minutes_per_week":
        return _shortest(round(Decimal(value) / 60, 4))
    return value if isinstance(value, bool | int) else str(value)


def _shortest(exact: Decimal) -> int | float:
    """A whole number without a point; the scales have few digits, so a float holds the others."""
    return int(exact) if exact == exact.to_integral_value() else float(exact)


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
