"""The shapes of the tables of points in `data/crs_*.toml`, and how each is looked up."""

import itertools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from crs.law import LawError, Source, at_or_above
from crs.profile import Education

Span = tuple[int, int]
"""The least and the most of something: equal when it is known."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two numbers of one row: with and without an accompanying spouse or common-law partner."""

    with_partner: int
    without_partner: int

    def of(self, with_partner: bool) -> int:
        return self.with_partner if with_partner else self.without_partner


@dataclass(frozen=True, slots=True)
class Band:
    """One row of a table with two columns, from `from_` up to the next row."""

    from_: int
    with_partner: int
    without_partner: int


class Row(tuple[int, ...]):
    """Points by whole number from 0 up; beyond the end the last one holds, below the start nothing."""

    def at(self, value: int) -> int:
        if value < 0:
            return 0
        return self[value] if value < len(self) else self[-1]

    def of_four(self, levels: tuple[int, int, int, int]) -> int:
        """The points of four abilities together."""
        one, two, three, four = levels
        return self.at(one) + self.at(two) + self.at(three) + self.at(four)


@dataclass(frozen=True)
class BandTable:
    """Points by age, level or years."""

    source: Source
    maximum: Pair
    bands: tuple[Band, ...]

    def __post_init__(self) -> None:
        _starts_at_zero(self.bands)

    def row(self, with_partner: bool) -> Row:
        return self._rows[with_partner]

    @cached_property
    def _rows(self) -> tuple[Row, Row]:
        """Both columns spelled out: without a partner, with one."""
        return (
            _row(self.bands, lambda band: band.without_partner),
            _row(self.bands, lambda band: band.with_partner),
        )


@dataclass(frozen=True, slots=True)
class EducationTable:
    """Points by level of education."""

    source: Source
    maximum: Pair
    points: Mapping[str, Pair]

    def __post_init__(self) -> None:
        _names_every_level(self.points)


@dataclass(frozen=True, slots=True)
class PartnerBand:
    from_: int
    points: int


@dataclass(frozen=True)
class PartnerBandTable:
    """Points of the partner by level or years."""

    source: Source
    maximum: int
    bands: tuple[PartnerBand, ...]

    def __post_init__(self) -> None:
        _starts_at_zero(self.bands)

    @cached_property
    def row(self) -> Row:
        return _row(self.bands, lambda band: band.points)


@dataclass(frozen=True, slots=True)
class PartnerEducationTable:
    source: Source
    maximum: int
    points: Mapping[str, int]

    def __post_init__(self) -> None:
        _names_every_level(self.points)


@dataclass(frozen=True, slots=True)
class ByEducation:
    """A combination: level of education across the thresholds `steps`."""

    source: Source
    maximum: int
    steps: tuple[int, ...]
    points: Mapping[str, tuple[int, ...]]

    def __post_init__(self) -> None:
        _names_every_level(self.points)
        for row in self.points.values():
            _fits(row, self.steps)

    def at(self, education: Education, value: int) -> int:
        return _at_step(self.points[education], self.steps, value)


@dataclass(frozen=True, slots=True)
class StepBand:
    from_: int
    points: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ByYears:
    """A combination: years of work across the thresholds `steps`."""

    source: Source
    maximum: int
    steps: tuple[int, ...]
    bands: tuple[StepBand, ...]

    def __post_init__(self) -> None:
        _starts_at_zero(self.bands)
        for band in self.bands:
            _fits(band.points, self.steps)

    def at(self, years: int, value: int) -> int:
        band: StepBand | None = at_or_above(self.bands, years)
        return _at_step(band.points, self.steps, value) if band else 0


@dataclass(frozen=True, slots=True)
class ByStep:
    """A combination with something one has or has not."""

    source: Source
    maximum: int
    steps: tuple[int, ...]
    points: tuple[int, ...]

    def __post_init__(self) -> None:
        _fits(self.points, self.steps)

    def at(self, value: int) -> int:
        return _at_step(self.points, self.steps, value)


def _at_step(row: tuple[int, ...], steps: tuple[int, ...], value: int) -> int:
    reached = 0
    for step, points in zip(steps, row, strict=True):
        if value >= step:
            reached = points
    return reached


def _row(bands: tuple[Any, ...], points: Callable[[Any], int]) -> Row:
    return Row(points(at_or_above(bands, value)) for value in range(bands[-1].from_ + 1))


def _starts_at_zero(bands: tuple[Any, ...]) -> None:
    if not bands or bands[0].from_ != 0:
        raise LawError("bands: the first must have from = 0, so that no value falls below them")


def _names_every_level(points: Mapping[str, object]) -> None:
    levels = {level.value for level in Education}
    if levels != set(points):
        raise LawError(f"points: wrong or missing: {', '.join(sorted(levels ^ set(points)))}")


def _fits(row: tuple[int, ...], steps: tuple[int, ...]) -> None:
    if len(row) != len(steps):
        raise LawError(f"points: {list(row)} must have one number for each of the steps {list(steps)}")
    if any(later <= earlier for earlier, later in itertools.pairwise(steps)):
        raise LawError(f"steps: {list(steps)} must rise")
