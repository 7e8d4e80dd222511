"""A straight scale from values to coordinates."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Scale:
    """Maps `low` to `start` and `high` to `end`; `end` may be the smaller one, as upright axes are drawn."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float | date) -> float:
        """The coordinate, to a tenth of a unit. A scale without length puts everything at its start."""
        number = value.toordinal() if isinstance(value, date) else value
        if self.high == self.low:
            return self.start
        share = (number - self.low) / (self.high - self.low)
        return round(self.start + share * (self.end - self.start), 1)


def of_numbers(low: float, high: float, *, start: float, end: float) -> Scale:
    return Scale(low, high, start, end)


def of_days(first: date, last: date, *, start: float, end: float) -> Scale:
    return Scale(first.toordinal(), last.toordinal(), start, end)
