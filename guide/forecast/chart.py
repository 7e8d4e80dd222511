"""What was said against what came true: a square with a point for each tenth."""

from dataclasses import dataclass
from math import sqrt

from charts import of_numbers
from guide.forecast.words import percent
from rounds.forecast import Mark

SIDE = 320
LEFT, TOP, BOTTOM, RIGHT = 48, 40, 44, 28
TICKS = (0.0, 0.5, 1.0)
SMALLEST, LARGEST = 3.0, 12.0
"""Radius of a point; its area grows with the number of forecasts."""


@dataclass(frozen=True, slots=True)
class Point:
    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A share along both sides."""

    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Chart:
    """The sides of the square, its ticks and its points, and where words stand beside it."""

    ticks: tuple[Tick, ...]
    points: tuple[Point, ...]
    left: int = LEFT
    right: int = SIDE - RIGHT
    top: int = TOP
    bottom: int = SIDE - BOTTOM
    foot: int = SIDE - BOTTOM + 18
    below: int = SIDE - 6
    beside: int = LEFT - 8
    middle: int = (LEFT + SIDE - RIGHT) // 2
    head: int = 12


def chart(mark: Mark) -> Chart:
    across = of_numbers(0, 1, start=LEFT, end=SIDE - RIGHT)
    up = of_numbers(0, 1, start=SIDE - BOTTOM, end=TOP)
    most = max(each.count for each in mark.bins)
    points = (
        Point(across(each.forecast), up(each.observed), _radius(each.count, most)) for each in mark.bins
    )
    ticks = tuple(Tick(percent(share), across(share), up(share)) for share in TICKS)
    return Chart(ticks, tuple(points))


def _radius(count: int, most: int) -> float:
    return round(max(SMALLEST, LARGEST * sqrt(count / most)), 1)
