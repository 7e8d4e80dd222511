"""What is not the same on two days: lines of points, verdicts, and the codes of everything that moved."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from crs.outcome import Assessment, Finding, Outcome, PointsLine
from crs.profile import Profile
from crs.timeline.looking import Look
from crs.timeline.model import Moved, Range, Turned

NOTHING: Range = (0, 0)


@dataclass(frozen=True, slots=True)
class Change:
    """A person on the day before and on the day of a change, and the codes of all that moved between them.

    `moved` holds codes of lines and of criteria, `category.` with its code for what a category asks for, and
    the lines of the selection grid where its verdict turned.
    """

    profile: Profile
    on: date
    before: Assessment
    after: Assessment
    moved: frozenset[str]


def change_of(profile: Profile, before: Look, after: Look, *, on: date) -> Change:
    old, new = before.assessments[0], after.assessments[0]
    return Change(profile, on, old, new, frozenset(_codes(old, new)))


def lines_moved(before: Look, after: Look) -> tuple[Moved, ...]:
    """The lines with other points than before; a line that one of the days does not have gives nothing."""
    old, new = _ranges(before), _ranges(after)
    pairs = ((code, old.get(code, NOTHING), new.get(code, NOTHING)) for code in {**old, **new})
    return tuple(Moved(code, was, now) for code, was, now in pairs if was != now)


def turned(before: Mapping[str, Outcome], after: Mapping[str, Outcome]) -> tuple[Turned, ...]:
    pairs = ((code, before.get(code), after.get(code)) for code in {**before, **after})
    return tuple(Turned(code, was, now) for code, was, now in pairs if was is not now)


def _ranges(look: Look) -> dict[str, Range]:
    """The points of each line, the widest of what it may be."""
    found: dict[str, Range] = {}
    for line in (line for each in look.assessments for line in each.crs.lines):
        low, high = found.get(line.code, (line.low, line.high))
        found[line.code] = min(low, line.low), max(high, line.high)
    return found


def _codes(before: Assessment, after: Assessment) -> Iterable[str]:
    yield from _lines(before.crs.lines, after.crs.lines)
    old, new = criteria(before), criteria(after)
    yield from (code for code, each in new.items() if code not in old or old[code].outcome != each.outcome)
    if old["fsw.points"].outcome is not new["fsw.points"].outcome:
        yield from _lines(_grid(before), _grid(after))
    fits = {code: each.fits for code, each in before.categories.items()}
    yield from (f"category.{c}" for c, each in after.categories.items() if fits.get(c) is not each.fits)


def criteria(assessment: Assessment) -> dict[str, Finding]:
    """The criteria of all programs by code."""
    return {each.code: each for program in assessment.programs.values() for each in program.findings}


def _grid(assessment: Assessment) -> tuple[PointsLine, ...]:
    grid = assessment.programs["fsw"].grid
    return grid.lines if grid else ()


def line_of(assessment: Assessment, code: str) -> PointsLine | None:
    """The line with that code, of the points or of the selection grid."""
    return next((each for each in (*assessment.crs.lines, *_grid(assessment)) if each.code == code), None)


def _lines(before: Iterable[PointsLine], after: Iterable[PointsLine]) -> Iterable[str]:
    old = {line.code: (line.low, line.high) for line in before}
    new = {line.code: (line.low, line.high) for line in after}
    return (code for code in {**old, **new} if old.get(code) != new.get(code))
