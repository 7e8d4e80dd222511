"""What comes back: verdicts with their reasons, points with their law. Codes and numbers, never sentences."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from crs.law import Cited

Facts = Mapping[str, Any]
"""JSON-ready facts (`str`, `int`, `bool`, `None`, lists and dicts of them) that a sentence is built from."""


class Outcome(StrEnum):
    """A verdict. *Unknown* is one of the three, not a failure."""

    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"


def combine(outcomes: Iterable[Outcome]) -> Outcome:
    """All must hold: one *not met* decides, else one *unknown* keeps it open, else *met*."""
    seen = tuple(outcomes)  # comparing a few is quicker than hashing them
    if Outcome.NOT_MET in seen:
        return Outcome.NOT_MET
    return Outcome.UNKNOWN if Outcome.UNKNOWN in seen else Outcome.MET


@dataclass(frozen=True, slots=True)
class Finding:
    """One criterion: what the person has, what the law needs, the verdict and the section it rests on.

    `missing` names the fields of `Profile` whose answer would settle an unknown
    (`"work"`, `"partner.language"`).
    """

    code: str
    outcome: Outcome
    have: Facts
    need: Facts
    source: Cited
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PointsLine:
    """Points for one factor: a range when something is unknown, `low == high` when nothing is."""

    code: str
    low: int
    high: int
    maximum: int
    because: Facts
    source: Cited
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A capped group of lines: `core`, `partner`, `transferability` or `additional`.

    `groups` holds the capped groups inside a section (transferability has three).
    """

    low: int
    high: int
    maximum: int
    groups: Mapping[str, "Section"] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CrsResult:
    """The Comprehensive Ranking System total, its sections and lines, and the version of law it rests on.

    `law` is the date of the version used. When a later version is in force but not
    confirmed, `complete` is false, `pending` is its date and `pending_missing` names what
    it adds that could not be counted. `notes` are codes of remarks on the whole result.
    """

    law: date
    complete: bool
    pending: date | None
    pending_missing: tuple[str, ...]
    low: int
    high: int
    maximum: int
    sections: Mapping[str, Section]
    lines: tuple[PointsLine, ...]
    first_official_language: str | None
    with_partner: bool | None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Grid:
    """The Federal Skilled Worker selection grid."""

    low: int
    high: int
    pass_mark: int
    lines: tuple[PointsLine, ...]


@dataclass(frozen=True, slots=True)
class Ranking:
    """The points of a grid by which a province ranks people; a pass mark is a criterion of the pathway."""

    low: int
    high: int
    maximum: int
    lines: tuple[PointsLine, ...]


@dataclass(frozen=True, slots=True)
class ProgramResult:
    """One program: the verdict of all its criteria together, and each of them."""

    code: str
    outcome: Outcome
    findings: tuple[Finding, ...]
    grid: Grid | None = None


@dataclass(frozen=True, slots=True)
class CategoryResult:
    """One category of category-based selection: the verdict of all its criteria together, and each of them.

    `fits` is the verdict without the last of them, eligibility for a program. `law` is the first day of
    the version of the category.
    """

    code: str
    outcome: Outcome
    fits: Outcome
    findings: tuple[Finding, ...]
    law: date


class Standing(StrEnum):
    """Where a person stands on a pathway. *Closed* also says paused, or not begun yet."""

    MEETS = "meets"
    NOT_WITH_THESE_ANSWERS = "not_with_these_answers"
    UNKNOWN = "unknown"
    CLOSED = "closed"
    NOT_ASSESSED = "not_assessed"


@dataclass(frozen=True, slots=True)
class PathwayResult:
    """One pathway: the verdict of all that a form can check, and each criterion.

    `missing` names what would settle an unknown, in order of use. `nearest` is the place of the failing
    criterion that takes the least to meet. `outcome` is unknown where nothing could be checked.
    """

    code: str
    outcome: Outcome
    standing: Standing
    findings: tuple[Finding, ...]
    missing: tuple[str, ...] = ()
    grid: Ranking | None = None
    nearest: int | None = None


@dataclass(frozen=True, slots=True)
class TestLevels:
    """One test result read as CLB/NCLC levels, 0 (below 4) to 10 (10 or higher), `None` when not answered.

    `expires_on` is the first day on which the result counts for nothing; `counts` says
    whether it still counted on the date of assessment.
    """

    __test__ = False

    language: str
    test: str
    levels: Mapping[str, int | None]
    counts: bool
    expires_on: date | None


@dataclass(frozen=True, slots=True)
class Assessment:
    """Everything that follows from one profile on one day."""

    on: date
    languages: tuple[TestLevels, ...]
    crs: CrsResult
    programs: Mapping[str, ProgramResult] = field(default_factory=dict)
    categories: Mapping[str, CategoryResult] = field(default_factory=dict)
    pathways: Mapping[str, PathwayResult] = field(default_factory=dict)
    id: str | None = None
