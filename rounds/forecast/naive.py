"""What anyone would say without a model: the two forecasts that a model has to beat."""

from datetime import timedelta
from statistics import median

from rounds.forecast.past import Past

YEAR = timedelta(days=365)


def last_stays(past: Past) -> float:
    """The score from which "invited" is said, if the last cut-off stays."""
    return past.cutoffs[-1]


def median_of_a_year(past: Past) -> float:
    """The same, if the coming cut-offs are the median of the last twelve months in the regime."""
    return median(cutoffs_of_a_year(past))


def cutoffs_of_a_year(past: Past) -> list[int]:
    """Those of the last twelve months; the last one if there was none."""
    recent = [cutoff for day, cutoff in zip(past.days, past.cutoffs, strict=True) if past.on - day < YEAR]
    return recent or [past.cutoffs[-1]]
