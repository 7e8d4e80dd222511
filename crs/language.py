"""Test scores to CLB/NCLC levels, per ability: 0 below level 4, 10 for level 10 and above.

A TEF Canada test from before 2023-12-11 is read on the former scale, whichever column is named; a score
that only fits the scale out of 699 is refused for such a day, rather than read by a later chart.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import cast

from crs.charts import (
    COLUMN_NAMES,
    LEVELS,
    TEF_699_FROM,
    TESTS_OF,
    Chart,
    Scale,
    chart_of,
    column_of,
    scale_of,
)
from crs.profile import ABILITIES, LanguageResult, Official, TefColumn

__all__ = [
    "LEVELS",
    "TESTS_OF",
    "UNKNOWN",
    "Levels",
    "Scale",
    "ScoreError",
    "abilities_facts",
    "check_scores",
    "column_of",
    "expired_in",
    "levels_of",
    "results_in",
    "scale_of",
]

UNKNOWN = (LEVELS[0], LEVELS[-1])
_Four = tuple[int, int, int, int]


class ScoreError(ValueError):
    """A score that the test cannot give; the message names its scale in plain English.

    `other_column` is the TEF Canada column the score was perhaps copied from, or None.
    """

    def __init__(self, message: str, *, ability: str, scale: Scale, other_column: TefColumn | None) -> None:
        super().__init__(message)
        self.ability, self.scale, self.other_column = ability, scale, other_column


@dataclass(frozen=True, slots=True)
class Levels:
    """One test result read as levels on a day: `low` and `high` per ability, equal when the score is known.

    `expires_on` is the first day on which the result counts for nothing (None without a date).
    """

    result: LanguageResult
    counts: bool
    expires_on: date | None
    low: _Four
    high: _Four

    @property
    def language(self) -> Official:
        return self.result.language

    @property
    def known(self) -> bool:
        return self.low == self.high

    @property
    def minimum_low(self) -> int:
        return min(self.low)

    @property
    def minimum_high(self) -> int:
        return min(self.high)

    @property
    def minimum(self) -> int | None:
        """The lowest of the four levels, None while unanswered scores leave it open."""
        return self.minimum_low if self.minimum_low == self.minimum_high else None

    def expired_on(self, *, on: date) -> date | None:
        """`expires_on` if that day has come, else None."""
        return self.expires_on if self.expires_on and self.expires_on <= on else None

    def level(self, ability: str) -> int | None:
        """The level of one ability; None when its score is not answered."""
        place = ABILITIES.index(ability)
        return self.low[place] if self.low[place] == self.high[place] else None

    def by_ability(self) -> dict[str, int | None]:
        """`{"listening": 9, …}`, None where not answered."""
        return {
            ability: low if low == high else None
            for ability, low, high in zip(ABILITIES, self.low, self.high, strict=True)
        }

    def abilities_facts(self) -> dict[str, dict[str, int | None]]:
        """`{"listening": {"level": 9, "low": 9, "high": 9}, …}` for a reason."""
        return abilities_facts(self.low, self.high)


def abilities_facts(low: tuple[int, ...], high: tuple[int, ...]) -> dict[str, dict[str, int | None]]:
    return {
        ability: {"level": least if least == most else None, "low": least, "high": most}
        for ability, least, most in zip(ABILITIES, low, high, strict=True)
    }


def levels_of(result: LanguageResult, *, on: date) -> Levels:
    """Read one result. One from before its test is on record counts for nothing; its levels stay open."""
    known = _lately_read.get(id(result))
    if known is not None and known[0] is result and known[1] == on:
        return known[2]
    if len(_lately_read) >= LATELY:
        _lately_read.clear()
    levels = _levels(result, on)
    _lately_read[id(result)] = result, on, levels
    return levels


# Every program and factor asks for the levels of the same few results. They are found by identity, because
# hashing four decimals costs as much as reading them; each is held, so that its identity stays its own.
LATELY = 64
_lately_read: dict[int, tuple[LanguageResult, date, Levels]] = {}


def _levels(result: LanguageResult, on: date) -> Levels:
    chart = chart_of(result)
    scores = (result.listening, result.reading, result.writing, result.speaking)
    taken = result.taken_on
    if taken is None:
        return Levels(result, True, None, *_read(chart, scores))
    expires_on = _years_after(taken, chart.valid_years)
    if taken < chart.effective_from:
        return Levels(result, False, expires_on, *_read(chart, (None,) * 4))
    return Levels(result, taken <= on < expires_on, expires_on, *_read(chart, scores))


def _read(chart: Chart, scores: tuple[Decimal | None, ...]) -> tuple[_Four, _Four]:
    """The lowest and the highest levels that the scores allow."""
    levels = [
        None if score is None else LEVELS[bisect_right(bounds, score)]
        for score, bounds in zip(scores, chart.bounds, strict=True)
    ]
    if None not in levels:
        return (known := cast(_Four, tuple(levels))), known
    low, high = ([end if level is None else level for level in levels] for end in UNKNOWN)
    return cast(_Four, tuple(low)), cast(_Four, tuple(high))


def results_in(
    languages: tuple[LanguageResult, ...] | None, language: Official, *, on: date
) -> tuple[Levels, ...] | None:
    """The results in one language that count on that day; None when languages were not answered."""
    if languages is None:
        return None
    return tuple(levels for levels in _in(languages, language, on) if levels.counts)


def expired_in(languages: tuple[LanguageResult, ...] | None, language: Official, *, on: date) -> date | None:
    """The day the latest result in that language stopped counting, None if one counts or none ever did."""
    found = list(_in(languages or (), language, on))
    if any(levels.counts for levels in found):
        return None
    return max((gone for levels in found if (gone := levels.expired_on(on=on))), default=None)


def check_scores(result: LanguageResult) -> None:
    """Raise `ScoreError` for the first score that is not on the scale of its test."""
    scales = chart_of(result).scale
    for ability in ABILITIES:
        score = getattr(result, ability)
        if score is not None and score not in getattr(scales, ability):
            raise _score_error(result, ability, score)


def _score_error(result: LanguageResult, ability: str, score: Decimal) -> ScoreError:
    chart = chart_of(result)
    scale: Scale = getattr(chart.scale, ability)
    column = column_of(result)
    where = f" in the column “{COLUMN_NAMES[column]}”" if column else ""
    message = (
        f"{chart.name} {ability}{where} goes from {_plain(scale.minimum)} to {_plain(scale.maximum)}"
        f" in steps of {_plain(scale.step)}; {_plain(score)} is not on it"
    )
    if column is None or scale.reaches(score):
        return ScoreError(message, ability=ability, scale=scale, other_column=None)
    if result.taken_on is not None and result.taken_on < TEF_699_FROM:
        message += f". Tests before {TEF_699_FROM} are read by this column"
        return ScoreError(message, ability=ability, scale=scale, other_column=None)
    other = next(each for each in TefColumn if each is not column)
    top = _plain(scale_of(result.test, other, ability).maximum)
    message += f". The column “{COLUMN_NAMES[other]}” goes up to {top}: check which one you copied"
    return ScoreError(message, ability=ability, scale=scale, other_column=other)


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}" if number.is_finite() else str(number)


def _in(languages: tuple[LanguageResult, ...], language: Official, on: date) -> Iterator[Levels]:
    return (levels_of(result, on=on) for result in languages if result.language is language)


def _years_after(day: date, years: int) -> date:
    """The same day some years later; 29 February becomes 1 March in a common year."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)
