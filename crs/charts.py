"""The charts that read test scores as CLB/NCLC levels (`data/language.toml`), dated by the day of the test.

**TEF Canada.** Papers print two columns, each with its own scale and chart: `score_699` and
`former_equivalent`. The chart for scores out of 699 holds for tests from 2023-12-11 on; an older
test is read on the former scale, whatever `column` says.
"""

import itertools
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from crs.law import History, LawError, Source, packaged, parse_each
from crs.profile import ABILITIES, LanguageResult, Official, TefColumn, Test

LEVELS = (0, 4, 5, 6, 7, 8, 9, 10)

TESTS_OF: Mapping[Official, tuple[Test, ...]] = {
    Official.ENGLISH: (Test.IELTS_GENERAL, Test.CELPIP_GENERAL, Test.PTE_CORE, Test.CLB),
    Official.FRENCH: (Test.TEF_CANADA, Test.TCF_CANADA, Test.CLB),
}
COLUMN_NAMES = {
    TefColumn.SCORE_699: "Score /699",
    TefColumn.FORMER_EQUIVALENT: "Équivalence ancien score",
}


@dataclass(frozen=True, slots=True)
class Scale:
    """The scores that one ability of a test can have."""

    minimum: Decimal
    maximum: Decimal
    step: Decimal

    def __post_init__(self) -> None:
        if not (self.minimum < self.maximum and self.step > 0):
            raise LawError(f"scale {self.minimum} to {self.maximum} in steps of {self.step} holds nothing")

    def __contains__(self, score: Decimal) -> bool:
        return self.reaches(score) and (score - self.minimum) % self.step == 0

    def reaches(self, score: Decimal) -> bool:
        return score.is_finite() and self.minimum <= score <= self.maximum


@dataclass(frozen=True, slots=True)
class Scales:
    listening: Scale
    reading: Scale
    writing: Scale
    speaking: Scale


@dataclass(frozen=True, slots=True)
class LevelBounds:
    """The lowest scores of one level."""

    level: int
    listening: Decimal
    reading: Decimal
    writing: Decimal
    speaking: Decimal


@dataclass(frozen=True)
class Chart:
    """How one paper reads from a day on."""

    chart: str
    name: str
    effective_from: date
    valid_years: int
    source: Source
    scale: Scales
    levels: tuple[LevelBounds, ...]

    def __post_init__(self) -> None:
        if tuple(row.level for row in self.levels) != LEVELS[1:]:
            raise LawError(f"levels: must be {', '.join(map(str, LEVELS[1:]))}, in this order")
        for ability, bounds in zip(ABILITIES, self.bounds, strict=True):
            if any(later <= earlier for earlier, later in itertools.pairwise(bounds)):
                raise LawError(f"levels: {ability} does not rise from level to level")
            if any(bound not in getattr(self.scale, ability) for bound in bounds):
                raise LawError(f"levels: {ability} leaves its scale")

    @cached_property
    def bounds(self) -> tuple[tuple[Decimal, ...], ...]:
        """The lowest scores of levels 4 to 10, one row an ability."""
        return tuple(tuple(getattr(row, ability) for row in self.levels) for ability in ABILITIES)


def read_charts(text: str) -> dict[str, History[Chart]]:
    """Charts by name from law text. Raises `LawError`."""
    charts = parse_each(text, name="language", version=Chart, key="chart")
    wanted = {chart_name(test, column) for test in Test for column in TefColumn}
    if wanted != set(charts):
        raise LawError(
            f"language.toml: key 'chart': wrong or missing: {', '.join(sorted(wanted ^ set(charts)))}"
        )
    return charts


def chart_name(test: Test, column: TefColumn) -> str:
    return f"{test.value}.{column.value}" if test is Test.TEF_CANADA else test.value


CHARTS = read_charts(packaged("language"))
_VERSIONS = {
    (test, column): CHARTS[chart_name(test, column)].versions for test in Test for column in TefColumn
}
TEF_699_FROM = CHARTS[chart_name(Test.TEF_CANADA, TefColumn.SCORE_699)].versions[0].effective_from


def scale_of(test: Test, column: TefColumn, ability: str, *, taken_on: date | None = None) -> Scale:
    """The scale of one ability. `column` matters for TEF Canada, as does a sitting before it had columns."""
    scale: Scale = getattr(
        chart_of(LanguageResult(test, Official.FRENCH, taken_on=taken_on, column=column)).scale, ability
    )
    return scale


def column_of(result: LanguageResult) -> TefColumn | None:
    """The column a TEF Canada result is read by; None for every other test."""
    if result.test is not Test.TEF_CANADA:
        return None
    former = result.taken_on is not None and result.taken_on < TEF_699_FROM
    return TefColumn.FORMER_EQUIVALENT if former else result.column


def chart_of(result: LanguageResult) -> Chart:
    """The chart of the day of the test: the latest without a day, the first for a day before the record."""
    versions = _VERSIONS[result.test, column_of(result) or result.column]
    if result.taken_on is None or len(versions) == 1:
        return versions[-1]
    return next((v for v in reversed(versions) if v.effective_from <= result.taken_on), versions[0])
