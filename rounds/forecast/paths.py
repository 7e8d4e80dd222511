"""Futures of one type, drawn from its rhythm and its drift: the same past always has the same futures."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt
from random import Random

from rounds.forecast.drift import Drift, drift_of
from rounds.forecast.past import Past
from rounds.forecast.rhythm import Rhythm, rhythm_of

HORIZONS: Mapping[int, int] = {3: 91, 6: 182, 12: 365}
"""Months, as people say them, and their days."""
PATHS = 1000
SEED = 2015
NEVER = 10_000
"""Stands for the lowest score of a future without a round: above every score."""


@dataclass(frozen=True, slots=True)
class Futures:
    """For each horizon the lowest cut-off of each future, sorted."""

    lowest: Mapping[int, tuple[int, ...]]

    def chance(self, score: int, months: int) -> float:
        """The share of the futures in which at least one round reaches down to the score."""
        lowest = self.lowest[months]
        return bisect_right(lowest, score) / len(lowest)


@lru_cache(maxsize=64)
def futures_of(past: Past, months: int = max(HORIZONS)) -> Futures:
    """The futures of a past of two rounds or more, for every horizon up to `months`.

    Each future has a seed of its own, so that its first months are the same however far one looks.
    """
    horizons = {each: days for each, days in HORIZONS.items() if each <= months}
    rhythm, drift, days = rhythm_of(past), drift_of(past), tuple(horizons.values())
    drawn = [_future(rhythm, drift, days, Random(SEED + place)) for place in range(PATHS)]  # noqa: S311
    return Futures({each: tuple(sorted(one[place] for one in drawn)) for place, each in enumerate(horizons)})


def _future(rhythm: Rhythm, drift: Drift, horizons: tuple[int, ...], rng: Random) -> list[int]:
    """The lowest cut-off within each horizon, in one future. Unsure spreads are drawn too (Student's t)."""
    wider = sqrt(drift.freedom / rng.gammavariate(drift.freedom / 2, 2))
    walk, noise = sqrt(drift.walk) * wider, sqrt(drift.noise) * wider
    level = drift.level + sqrt(drift.variance) * wider * rng.gauss(0, 1)
    lowest = [NEVER] * len(horizons)
    if rng.random() < rhythm.given_up:
        return lowest
    day, last = rng.choice(rhythm.waits), horizons[-1]
    while day <= last:
        level += walk * rng.gauss(0, 1)
        cutoff = round(level + noise * rng.gauss(0, 1))
        lowest = [
            min(low, cutoff) if day <= days else low for low, days in zip(lowest, horizons, strict=True)
        ]
        if rng.random() < rhythm.ends:
            break
        day += rng.choice(rhythm.gaps)
    return lowest
