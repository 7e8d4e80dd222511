"""How the lowest scores of a type move: a level that walks from round to round, and chance around it."""

from dataclasses import dataclass
from itertools import pairwise
from math import inf
from statistics import fmean

from rounds.forecast.past import Past


@dataclass(frozen=True, slots=True)
class Drift:
    """`level` with its `variance` after the last round; the variances of the `walk` and of the `noise`.

    `freedom` is on how many steps the two rest: the fewer, the wider the forecast.
    """

    level: float
    variance: float
    walk: float
    noise: float
    freedom: int


def drift_of(past: Past) -> Drift:
    """Fit by the method of moments: noise makes one step undo the last, a walk does not.

    With steps d, the mean of d² is walk + 2 noise, and the mean of a step times the next is minus the noise.
    No trend is carried on: a fall of some months says little about the next ones.
    """
    steps = [after - before for before, after in pairwise(past.cutoffs)]
    square = fmean(step * step for step in steps)
    undone = -sum(a * b for a, b in pairwise(steps)) / len(steps)
    noise = min(max(undone, 0.0), square / 2)
    walk = max(square - 2 * noise, 0.0)
    level, variance = _level(past.cutoffs, walk, noise)
    return Drift(level, variance, walk, noise, len(steps))


def _level(cutoffs: tuple[int, ...], walk: float, noise: float) -> tuple[float, float]:
    """Where the level stands after the last round, and how unsure that is (Kalman)."""
    level, variance = float(cutoffs[0]), inf
    for cutoff in cutoffs:
        variance += walk
        weight = 1.0 if variance in (inf, 0.0) else variance / (variance + noise)
        level += weight * (cutoff - level)
        variance = noise if variance == inf else variance * (1 - weight)
    return level, variance
