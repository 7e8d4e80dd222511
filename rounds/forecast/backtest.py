"""What the forecast would have said in the past, beside what then came and what anyone would have said."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rounds.forecast.naive import cutoffs_of_a_year, last_stays, median_of_a_year
from rounds.forecast.past import Drawn, Past, past_of
from rounds.forecast.paths import HORIZONS, futures_of
from rounds.forecast.regimes import REGIMES, Regime, next_regime
from rounds.kinds import Kind

FEWEST = 6
"""Rounds of the type in the regime before anything is forecast: five steps and five gaps."""
EVERY = timedelta(days=14)
"""From one day of forecasting to the next: the usual time between rounds."""
SCORES_APART = 10
SCORES_BEYOND = 30
"""The scores asked about reach so far below and above the cut-offs of the last year."""


@dataclass(frozen=True, slots=True)
class Case:
    """One score, asked about on one day: the chances named, and whether a round then reached down to it."""

    kind: Kind
    months: int
    regime: date
    day: date
    score: int
    model: float
    last: float
    median: float
    invited: bool


def cases(rounds: Sequence[Drawn]) -> Iterator[Case]:
    """Every case of every type. A horizon is used only if it ends within the regime and the record."""
    ends = max(each.date for each in rounds)
    for kind in sorted({each.kind for each in rounds}):
        own = [each for each in rounds if each.kind == kind]
        for regime in REGIMES.versions:
            yield from _in_regime(own, kind, regime, ends)


def _in_regime(rounds: list[Drawn], kind: Kind, regime: Regime, ends: date) -> Iterator[Case]:
    following = next_regime(regime)
    ends = min(ends, following.effective_from - timedelta(days=1)) if following else ends
    day = regime.effective_from
    while day + timedelta(days=min(HORIZONS.values())) <= ends:
        past = past_of(rounds, kind, regime=regime, on=day)
        if len(past) >= FEWEST:
            after = past_of(rounds, kind, regime=regime, on=ends)
            yield from _on_day(past, after, kind, regime)
        day += EVERY


def _on_day(past: Past, after: Past, kind: Kind, regime: Regime) -> Iterator[Case]:
    seen = [months for months, days in HORIZONS.items() if past.on + timedelta(days=days) <= after.on]
    futures, last, median = futures_of(past, max(seen)), last_stays(past), median_of_a_year(past)
    for months in seen:
        lowest = _lowest(after, past.on, past.on + timedelta(days=HORIZONS[months]))
        for score in scores(past):
            yield Case(
                kind=kind,
                months=months,
                regime=regime.effective_from,
                day=past.on,
                score=score,
                model=futures.chance(score, months),
                last=float(score >= last),
                median=float(score >= median),
                invited=lowest is not None and score >= lowest,
            )


def scores(past: Past) -> range:
    """The scores asked about: round ones around the cut-offs of the last year."""
    recent = cutoffs_of_a_year(past)
    low = (min(recent) - SCORES_BEYOND) // SCORES_APART * SCORES_APART
    return range(low, max(recent) + SCORES_BEYOND + 1, SCORES_APART)


def _lowest(after: Past, day: date, until: date) -> int | None:
    """The lowest cut-off after the day, until the end of the horizon."""
    came = (cutoff for each, cutoff in zip(after.days, after.cutoffs, strict=True) if day < each <= until)
    return min(came, default=None)
