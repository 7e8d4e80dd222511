"""Hours of work over days, exactly.

Amounts are whole *minute-days*: minutes a week times days, so that 7 × 60 of them are one hour. A day
counts at most the weekly limit, whatever number of jobs fill it.
"""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

MINUTE_DAYS_IN_HOUR = 7 * 60
FRIDAY = 4

Span = tuple[int, int, int]
"""First and last day (ordinals, both worked) and minutes a week."""


class Stretch(NamedTuple):
    """A job within a window: minutes a week that surely count and that may count, in minutes."""

    first: int
    last: int
    low: int
    high: int
    noc: str | None
    country: str | None


class Amount(NamedTuple):
    """What counts, what lies above the weekly limit, and between which days that is."""

    counted: int
    over: int = 0
    over_from: int = 0
    over_to: int = 0

    @property
    def hours(self) -> int:
        return self.counted // MINUTE_DAYS_IN_HOUR


def certain(stretches: Iterable[Stretch]) -> list[Span]:
    return [(s.first, s.last, s.low) for s in stretches if s.low]


def possible(stretches: Iterable[Stretch]) -> list[Span]:
    return [(s.first, s.last, s.high) for s in stretches if s.high]


def bounds(stretches: list[Stretch], limit: int) -> tuple[Amount, Amount]:
    """The least and the most that can count."""
    low = count(certain(stretches), limit)
    return low, low if exact(stretches) else count(possible(stretches), limit)


def exact(stretches: list[Stretch]) -> bool:
    """Nothing is open, so the least is the most."""
    return all(s.low == s.high for s in stretches)


def count(spans: list[Span], limit: int) -> Amount:
    """Add up spans, days that overlap only up to the limit."""
    if not spans:
        return Amount(0)
    ordered = sorted(spans)
    counted = over = over_from = over_to = reach = 0
    for first, last, minutes in ordered:
        if first <= reach:
            return _sweep(ordered, limit)
        reach = last
        days = last - first + 1
        if minutes > limit:
            over += (minutes - limit) * days
            over_from, over_to = over_from or first, last
            minutes = limit
        counted += minutes * days
    return Amount(counted, over, over_from, over_to)


def full_time(stretches: list[Stretch], limit: int) -> tuple[int, int]:
    """The least and the most when only days count on which all jobs together reach the limit."""
    low = _full_days(certain(stretches), limit)
    return low, low if exact(stretches) else _full_days(possible(stretches), limit)


def _full_days(spans: list[Span], limit: int) -> int:
    return sum([limit * days for _, days, minutes in _levels(spans) if minutes >= limit])


def _sweep(spans: list[Span], limit: int) -> Amount:
    counted = over = over_from = over_to = 0
    for first, days, minutes in _levels(spans):
        if minutes > limit:
            over += (minutes - limit) * days
            over_from, over_to = over_from or first, first + days - 1
            minutes = limit
        counted += minutes * days
    return Amount(counted, over, over_from, over_to)


def _levels(spans: list[Span]) -> list[Span]:
    """From boundary to boundary: first day, number of days, minutes a week of all jobs together."""
    steps: dict[int, int] = {}
    for first, last, minutes in spans:
        steps[first] = steps.get(first, 0) + minutes
        steps[last + 1] = steps.get(last + 1, 0) - minutes
    days = sorted(steps)
    minutes, levels = 0, []
    for day, following in pairwise(days):
        minutes += steps[day]
        levels.append((day, following - day, minutes))
    return levels


def chains(spans: list[Span]) -> list[list[Span]]:
    """Spans joined into unbroken ones: the next begins by the day after, or only a weekend lies between."""
    joined: list[list[Span]] = []
    reach = 0
    for span in sorted(spans):
        if joined and _unbroken(reach, span[0]):
            joined[-1].append(span)
        else:
            joined.append([span])
            reach = 0
        reach = max(reach, span[1])
    return joined


def _unbroken(last: int, following: int) -> bool:
    """Nothing but a weekend between two days of work."""
    gap = following - last - 1
    if gap <= 0:
        return True
    weekday = (last - 1) % 7
    return weekday >= FRIDAY and weekday + gap <= 6
