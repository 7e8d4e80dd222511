"""How good forecasts were: Brier scores, calibration, and how far chance alone could explain a difference."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random
from statistics import fmean

from rounds.forecast.backtest import Case
from rounds.forecast.paths import HORIZONS

Chance = Callable[[Case], float]
BINS = 10
RESAMPLES = 1000
SEED = 2015


@dataclass(frozen=True, slots=True)
class Bin:
    """Forecasts of like size: their mean, how often it came true, and how many they were."""

    low: float
    forecast: float
    observed: float
    count: int


def brier(cases: Iterable[Case], chance: Chance) -> float:
    """The mean square of what was said less what came: 0 is perfect, always saying one half gives 0.25."""
    return fmean(_square(case, chance) for case in cases)


def calibration(cases: Iterable[Case]) -> tuple[Bin, ...]:
    """The cases by tenths of the chance that the model named; tenths without a case are left out."""
    bins: dict[int, list[Case]] = {}
    for case in cases:
        bins.setdefault(min(int(case.model * BINS), BINS - 1), []).append(case)
    return tuple(
        Bin(
            low=place / BINS,
            forecast=fmean(case.model for case in found),
            observed=fmean(case.invited for case in found),
            count=len(found),
        )
        for place, found in sorted(bins.items())
    )


def off_by(bins: Sequence[Bin]) -> float:
    """How far forecasts and what came are apart, in the mean over all cases."""
    return sum(each.count * abs(each.forecast - each.observed) for each in bins) / sum(
        each.count for each in bins
    )


def windows(cases: Iterable[Case]) -> list[list[Case]]:
    """The cases in stretches as long as their horizon. As many horizons at most share no day with another."""
    first: dict[date, date] = {}
    found: dict[tuple[date, int], list[Case]] = {}
    for case in sorted(cases, key=lambda case: case.day):
        start = first.setdefault(case.regime, case.day)
        place = (case.day - start).days // HORIZONS[case.months]
        found.setdefault((case.regime, place), []).append(case)
    return list(found.values())


def better_in(blocks: Sequence[Sequence[Case]], model: Chance, naive: Chance) -> float:
    """In which share of resamples, drawn block by block with replacement, the model is better."""
    gains = [sum(_square(case, naive) - _square(case, model) for case in block) for block in blocks]
    rng = Random(SEED)  # noqa: S311
    drawn = (sum(rng.choices(gains, k=len(gains))) for _ in range(RESAMPLES))
    return sum(gain > 0 for gain in drawn) / RESAMPLES


def _square(case: Case, chance: Chance) -> float:
    return (chance(case) - case.invited) ** 2
