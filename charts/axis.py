"""Round numbers for an axis."""

from math import ceil, floor

STEPS = (1, 2, 5, 10)


def ticks(low: int, high: int, *, about: int = 5) -> list[int]:
    """Round numbers from at or below `low` to at or above `high`, some `about` of them, evenly apart."""
    step = _step(max(high - low, 1) / about)
    return list(range(floor(low / step) * step, ceil(high / step) * step + 1, step))


def _step(rough: float) -> int:
    magnitude = 1
    while rough > magnitude * STEPS[-1]:
        magnitude *= 10
    return next(step * magnitude for step in STEPS if rough <= step * magnitude)
