"""The figures of the backtest: rounds/data/backtest.json, made from rounds/data/rounds.csv."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from rounds.forecast.backtest import Case, cases
from rounds.forecast.marks import Bin, better_in, brier, calibration, off_by, windows
from rounds.forecast.past import Drawn
from rounds.forecast.verdicts import Verdict, verdict
from rounds.kinds import Kind

FILE = Path(__file__).parent.parent / "data" / "backtest.json"
DIGITS = 4


@dataclass(frozen=True, slots=True)
class Mark:
    """One type and one horizon. `days` counts days of forecasting, `windows` stretches that do not overlap.

    `model`, `last` and `median` are Brier scores; `over_last` and `over_median` the shares of resamples in
    which the model is better; `off_by` how far what it said and what came are apart in the mean.
    """

    kind: Kind
    months: int
    cases: int
    days: int
    windows: int
    model: float
    last: float
    median: float
    over_last: float
    over_median: float
    off_by: float
    verdict: Verdict
    bins: tuple[Bin, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """All of a backtest: how many rounds it was made from, the day of the last, and its marks."""

    rounds: int
    until: date
    marks: tuple[Mark, ...]

    def mark(self, kind: Kind, months: int) -> Mark | None:
        """The mark of a type and a horizon; None if it was never tested."""
        return next((each for each in self.marks if (each.kind, each.months) == (kind, months)), None)


def figures_of(rounds: Sequence[Drawn]) -> Figures:
    """Run the backtest."""
    found: dict[tuple[Kind, int], list[Case]] = {}
    for case in cases(rounds):
        found.setdefault((case.kind, case.months), []).append(case)
    marks = (_mark(each, found[each]) for each in sorted(found))
    return Figures(len(rounds), max(each.date for each in rounds), tuple(marks))


def _mark(of: tuple[Kind, int], found: list[Case]) -> Mark:
    blocks, bins = windows(found), calibration(found)
    model, last, median = (_round(brier(found, chance)) for chance in (_model, _last, _median))
    over_last, over_median = (better_in(blocks, _model, naive) for naive in (_last, _median))
    return Mark(
        kind=Kind(of[0]),
        months=of[1],
        cases=len(found),
        days=len({case.day for case in found}),
        windows=len(blocks),
        model=model,
        last=last,
        median=median,
        over_last=over_last,
        over_median=over_median,
        off_by=_round(off_by(bins)),
        verdict=verdict(
            windows=len(blocks), model=model, last=last, median=median, surest=min(over_last, over_median)
        ),
        bins=tuple(Bin(_round(b.low), _round(b.forecast), _round(b.observed), b.count) for b in bins),
    )


def _model(case: Case) -> float:
    return case.model


def _last(case: Case) -> float:
    return case.last


def _median(case: Case) -> float:
    return case.median


def _round(value: float) -> float:
    return round(value, DIGITS)


def to_json(figures: Figures) -> str:
    """One line for each mark, so that a change of figures reads as one."""
    marks = ",\n".join(f"    {json.dumps(asdict(each))}" for each in figures.marks)
    head = f'  "rounds": {figures.rounds},\n  "until": "{figures.until.isoformat()}",'
    return f'{{\n{head}\n  "marks": [\n{marks}\n  ]\n}}\n'


def from_json(text: str) -> Figures:
    """The figures again. Raises KeyError, TypeError or ValueError if the file is not theirs."""
    told = json.loads(text)
    return Figures(told["rounds"], date.fromisoformat(told["until"]), tuple(map(_read, told["marks"])))


def _read(told: dict[str, Any]) -> Mark:
    bins: Iterable[dict[str, Any]] = told["bins"]
    typed = {
        "kind": Kind(told["kind"]),
        "verdict": Verdict(told["verdict"]),
        "bins": tuple(Bin(**each) for each in bins),
    }
    return Mark(**(told | typed))


@cache
def published() -> Figures:
    """The figures that are kept, read once."""
    return from_json(FILE.read_text("utf-8"))
