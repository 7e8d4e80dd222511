"""What one move does: points, the lines they come from, and what a person newly meets or no longer meets."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from crs.advice.move import Move
from crs.assess import assess
from crs.outcome import Assessment, CategoryResult, Outcome, ProgramResult
from crs.points.tables import Span
from crs.profile import Profile

NOTHING: Span = (0, 0)


@dataclass(frozen=True, slots=True)
class LineMoved:
    """The points of one line before and after, each the least and the most."""

    code: str
    before: Span
    after: Span


@dataclass(frozen=True, slots=True)
class Effect:
    """A move and the two totals. Programs and categories by code, in the order of the assessment."""

    move: Move
    before: Span
    after: Span
    lines: tuple[LineMoved, ...]
    programs: tuple[str, ...]
    programs_lost: tuple[str, ...]
    categories: tuple[str, ...]
    categories_lost: tuple[str, ...]
    missing: tuple[str, ...] = ()

    @property
    def gain(self) -> Span:
        """What the least and the most grow by, the smaller first: equal when nothing open weighs in."""
        low, high = (now - was for was, now in zip(self.before, self.after, strict=True))
        return min(low, high), max(low, high)

    @property
    def raises(self) -> bool:
        """More is possible than before. Where only the least rises, an unknown was settled and no more."""
        return self.after[1] > self.before[1]

    @property
    def matters(self) -> bool:
        return self.raises or bool(self.programs or self.categories)


def effects(profile: Profile, before: Assessment, moves: Iterable[Move]) -> tuple[Effect, ...]:
    """The moves that matter, the one that surely gives the most first. `before` is of the same profile."""
    found = (effect_of(move, profile, before, on=before.on) for move in moves)
    return tuple(sorted((each for each in found if each.matters), key=_rank))


def effect_of(move: Move, profile: Profile, before: Assessment, *, on: date) -> Effect:
    """One move, assessed like any other profile."""
    after = assess(move.change(profile), on=on)
    return Effect(
        move=move,
        before=_span(before),
        after=_span(after),
        lines=_lines(before, after),
        programs=_met(before.programs, after.programs),
        programs_lost=_met(after.programs, before.programs),
        categories=_met(before.categories, after.categories),
        categories_lost=_met(after.categories, before.categories),
        missing=tuple(dict.fromkeys(name for line in after.crs.lines for name in line.missing)),
    )


def _rank(effect: Effect) -> tuple[int, int, int, int]:
    low, high = effect.gain
    return -low, -high, effect.move.effort, effect.move.rung


def _span(assessment: Assessment) -> Span:
    return assessment.crs.low, assessment.crs.high


def _lines(before: Assessment, after: Assessment) -> tuple[LineMoved, ...]:
    """The lines that differ, in the order of the grid; one that is absent gives nothing."""
    was, now = ({line.code: (line.low, line.high) for line in each.crs.lines} for each in (before, after))
    codes = [*was, *(code for code in now if code not in was)]
    pairs = ((code, was.get(code, NOTHING), now.get(code, NOTHING)) for code in codes)
    return tuple(LineMoved(*each) for each in pairs if each[1] != each[2])


def _met(
    before: Mapping[str, ProgramResult] | Mapping[str, CategoryResult],
    after: Mapping[str, ProgramResult] | Mapping[str, CategoryResult],
) -> tuple[str, ...]:
    """What is met after and was not before."""
    return tuple(
        code
        for code, result in after.items()
        if result.outcome is Outcome.MET and before[code].outcome is not Outcome.MET
    )
