"""What may be said of a type of round on a day: the chances that may be shown, or why there are none."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from rounds.forecast.backtest import FEWEST
from rounds.forecast.figures import Figures
from rounds.forecast.past import Drawn, past_of
from rounds.forecast.paths import HORIZONS, Futures, futures_of
from rounds.forecast.regimes import Regime, regime_at, scale_since
from rounds.forecast.verdicts import Verdict, in_figures
from rounds.kinds import Kind

STALE = timedelta(days=60)
"""Rounds of some type have never been so far apart: the record has a hole, not the rounds."""


class Why(StrEnum):
    """Why nothing is forecast for a type, whatever the score and the horizon."""

    NEW_SCALE = "new_scale"
    TOO_FEW = "too_few"
    STALE = "stale"
    UNPROVEN = "unproven"


@dataclass(frozen=True, slots=True)
class Outlook:
    """One type on one day. `rounds` counts those of the regime; `verdicts` are by months.

    Where `why` is None, `futures` has the horizons whose verdict is *shown*, and maybe others.
    `rough` are the horizons of which only words may be said, no figures.
    """

    kind: Kind
    regime: Regime
    rounds: int
    why: Why | None
    verdicts: Mapping[int, Verdict]
    rough: frozenset[int] = frozenset()
    futures: Futures | None = None

    def chance(self, score: int, months: int) -> float | None:
        """The chance that a round of the type reaches down to the score within so many months."""
        if self.futures is None or self.verdicts[months] is not Verdict.SHOWN:
            return None
        return self.futures.chance(score, months)


def outlook(rounds: Sequence[Drawn], kind: Kind, *, on: date, figures: Figures) -> Outlook:
    """Look ahead from `on` with the rounds up to then, as far as `figures` say that this works."""
    regime = regime_at(on)
    past = past_of(rounds, kind, regime=regime, on=on)
    verdicts = {months: _verdict(figures, kind, months) for months in HORIZONS}
    shown = [months for months, verdict in verdicts.items() if verdict is Verdict.SHOWN]
    if len(past) < FEWEST:
        none_yet = not past.days and scale_since(on) == regime.effective_from
        return Outlook(kind, regime, len(past), Why.NEW_SCALE if none_yet else Why.TOO_FEW, verdicts)
    if on - max(each.date for each in rounds if each.date <= on) > STALE:
        return Outlook(kind, regime, len(past), Why.STALE, verdicts)
    if not shown:
        return Outlook(kind, regime, len(past), Why.UNPROVEN, verdicts)
    rough = frozenset(months for months in shown if not _exact(figures, kind, months))
    return Outlook(kind, regime, len(past), None, verdicts, rough, futures_of(past, max(shown)))


def _verdict(figures: Figures, kind: Kind, months: int) -> Verdict:
    mark = figures.mark(kind, months)
    return mark.verdict if mark else Verdict.TOO_SHORT


def _exact(figures: Figures, kind: Kind, months: int) -> bool:
    mark = figures.mark(kind, months)
    return mark is not None and in_figures(mark.off_by)
