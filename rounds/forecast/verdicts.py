"""Whether a forecast earned being shown, by rules that were fixed before the figures were known."""

from enum import StrEnum

FEWEST_WINDOWS = 3
SURE = 0.9
CLOSE = 0.1


class Verdict(StrEnum):
    """What the backtest says of one type and one horizon."""

    SHOWN = "shown"
    TOO_SHORT = "too_short"
    NOT_BETTER = "not_better"
    MAY_BE_CHANCE = "may_be_chance"


def verdict(*, windows: int, model: float, last: float, median: float, surest: float) -> Verdict:
    """Shown only if the model beats both naive forecasts, on enough stretches that share no day.

    `surest` is the share of resamples in which it beats the better of the two by itself.
    """
    if windows < FEWEST_WINDOWS:
        return Verdict.TOO_SHORT
    if model >= min(last, median):
        return Verdict.NOT_BETTER
    return Verdict.SHOWN if surest >= SURE else Verdict.MAY_BE_CHANCE


def in_figures(off_by: float) -> bool:
    """Whether tenths may be named: what came was within a tenth of what was said, in the mean."""
    return off_by <= CLOSE
