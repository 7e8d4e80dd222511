"""The lowest scores of a year by type, as marks and lines in one drawing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from charts import Scale, line, of_days, of_numbers, ticks
from guide.rounds.figures import is_after_break
from guide.rounds.names import SHORT
from rounds.kinds import Kind
from rounds.reading import RoundFact
from rounds.scales import broken_on

WIDTH, HEIGHT = 640, 380
LEFT, RIGHT, TOP, BOTTOM = 40, 190, 14, 30
LINE_OF_TEXT = 15
"""The least distance of two labels, one under the other."""
WIDEST_GAP = timedelta(days=120)
"""A line is not drawn over a longer pause."""


@dataclass(frozen=True, slots=True)
class Label:
    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class Series:
    """One type of round: its lines, its marks and where its name stands."""

    kind: Kind
    paths: tuple[str, ...]
    marks: tuple[tuple[float, float], ...]
    label: Label


@dataclass(frozen=True, slots=True)
class Chart:
    width: int
    height: int
    left: int
    right: float
    bottom: float
    scores: tuple[Label, ...]
    months: tuple[Label, ...]
    series: tuple[Series, ...]
    broken_at: float | None


def chart(rounds: Sequence[RoundFact], *, year: int) -> Chart | None:
    """The rounds of one year; None without any."""
    if not rounds:
        return None
    cutoffs = [fact.cutoff for fact in rounds]
    axis = ticks(min(cutoffs), max(cutoffs), about=8)
    days = of_days(date(year, 1, 1), date(year, 12, 31), start=LEFT, end=WIDTH - RIGHT)
    scores = of_numbers(axis[0], axis[-1], start=HEIGHT - BOTTOM, end=TOP)
    return Chart(
        WIDTH,
        HEIGHT,
        LEFT,
        WIDTH - RIGHT,
        HEIGHT - BOTTOM,
        tuple(Label(LEFT - 6, scores(score), str(score)) for score in axis),
        tuple(_month(year, month, days) for month in range(1, 13, 2)),
        tuple(_spread(_series(rounds, days, scores))),
        _break(year, days),
    )


def _month(year: int, month: int, days: Scale) -> Label:
    return Label(days(date(year, month, 1)), HEIGHT - 8, str(month))


def _break(year: int, days: Scale) -> float | None:
    day = broken_on()
    return days(day) if day and day.year == year else None


def _series(rounds: Sequence[RoundFact], days: Scale, scores: Scale) -> list[Series]:
    of: dict[Kind, list[RoundFact]] = {}
    for fact in reversed(rounds):
        of.setdefault(fact.kind, []).append(fact)
    found = []
    for kind, facts in of.items():
        places = {fact.number: (days(fact.date), scores(fact.cutoff)) for fact in facts}
        paths = tuple(line(places[fact.number] for fact in run) for run in _runs(facts) if len(run) > 1)
        height = places[facts[-1].number][1]
        label = Label(WIDTH - RIGHT + 12, height, str(SHORT[kind]))
        found.append(Series(kind, paths, tuple(places.values()), label))
    return found


def _runs(facts: Iterable[RoundFact]) -> list[list[RoundFact]]:
    """Rounds that one line joins: on one scale, and without a long pause between."""
    runs: list[list[RoundFact]] = []
    for _after, group in groupby(facts, key=is_after_break):
        run: list[RoundFact] = []
        for fact in group:
            if run and fact.date - run[-1].date > WIDEST_GAP:
                runs.append(run)
                run = []
            run.append(fact)
        runs.append(run)
    return runs


def _spread(series: list[Series]) -> list[Series]:
    """Names that would stand on one another, moved down, and the whole column up again if it runs out."""
    placed: list[Series] = []
    lowest = float(TOP) - LINE_OF_TEXT
    for each in sorted(series, key=lambda one: one.label.y):
        lowest = max(each.label.y, lowest + LINE_OF_TEXT)
        placed.append(_at(each, lowest))
    ceiling = float(HEIGHT - BOTTOM) + LINE_OF_TEXT
    for place in range(len(placed) - 1, -1, -1):
        ceiling = min(placed[place].label.y, ceiling - LINE_OF_TEXT)
        placed[place] = _at(placed[place], ceiling)
    return placed


def _at(series: Series, y: float) -> Series:
    return Series(
        series.kind, series.paths, series.marks, Label(series.label.x, round(y, 1), series.label.text)
    )
