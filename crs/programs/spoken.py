"""The test result that serves a person best against the levels a program asks for."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import ge

from crs.language import Levels, expired_in, levels_of
from crs.outcome import Outcome
from crs.profile import ABILITIES, LanguageResult, Official

Needed = tuple[int, ...]
"""One level for each of the abilities, in their order."""


@dataclass(frozen=True, slots=True)
class Held:
    """The best of several results: its verdict, its facts, and the answers that would settle it."""

    outcome: Outcome
    facts: Mapping[str, object]
    missing: tuple[str, ...] = ()


def counting(languages: tuple[LanguageResult, ...], *, on: date) -> list[Levels]:
    """The results in either language that count on that day."""
    return [levels for result in languages if (levels := levels_of(result, on=on)).counts]


def last_expired(languages: tuple[LanguageResult, ...], *, on: date) -> date | None:
    """The day the last of several results stopped counting."""
    gone = (expired_in(languages, language, on=on) for language in Official)
    return max((day for day in gone if day), default=None)


def held(languages: tuple[LanguageResult, ...] | None, need: Needed, *, on: date) -> Held:
    """The best result against the levels needed; none that counts is *not met*, none told is *unknown*."""
    results = () if languages is None else counting(languages, on=on)
    return best_of(results, need) if results else without_results(languages, on=on)


def without_results(languages: tuple[LanguageResult, ...] | None, *, on: date) -> Held:
    """Where none counts, whatever the levels needed."""
    if languages is None:
        return Held(Outcome.UNKNOWN, _nothing(none=None, expired_on=None), ("languages",))
    return Held(Outcome.NOT_MET, _nothing(none=True, expired_on=last_expired(languages, on=on)))


def best_of(results: Sequence[Levels], need: Needed) -> Held:
    """The best of results that count."""
    best = results[0] if len(results) == 1 else max(results, key=lambda levels: _rank(levels, need))
    return Held(compare(best, need), _facts(best), (f"languages.{best.language.value}",))


def best_outcome(results: Sequence[Levels], need: Needed) -> Outcome:
    """The verdict of the best of results that count; without any it is *not met*."""
    outcomes = [compare(levels, need) for levels in results]
    return max(outcomes, key=_ORDER.__getitem__) if outcomes else Outcome.NOT_MET


def compare(levels: Levels, need: Needed) -> Outcome:
    """Every ability must reach its level."""
    if _all_reach(levels.low, need):
        return Outcome.MET
    return Outcome.UNKNOWN if _all_reach(levels.high, need) else Outcome.NOT_MET


def _all_reach(levels: Iterable[int], need: Needed) -> bool:
    return all(map(ge, levels, need))


_ORDER = {Outcome.NOT_MET: 0, Outcome.UNKNOWN: 1, Outcome.MET: 2}


def _rank(levels: Levels, need: Needed) -> tuple[object, ...]:
    """By verdict, then by levels, English first among equals."""
    total = sum(levels.low), sum(levels.high)
    english = levels.language is Official.ENGLISH
    return _ORDER[compare(levels, need)], levels.minimum_low, *total, english, levels.result.test.value


def _facts(levels: Levels) -> dict[str, object]:
    return {
        "language": levels.language.value,
        "test": levels.result.test.value,
        "levels": levels.by_ability(),
        "minimum": levels.minimum,
        "expired_on": None,
        "none": False,
    }


def _nothing(*, none: bool | None, expired_on: date | None) -> dict[str, object]:
    return {
        "language": None,
        "test": None,
        "levels": dict.fromkeys(ABILITIES),
        "minimum": None,
        "expired_on": expired_on.isoformat() if expired_on else None,
        "none": none,
    }
