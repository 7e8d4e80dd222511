"""What a forecast may know: the rounds of one type, in the regime of a day, up to that day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Protocol

from rounds.forecast.regimes import NUMBERS_LEFT_OUT, Regime
from rounds.kinds import Kind


class Drawn(Protocol):
    """A round, wherever it was read from."""

    @property
    def number(self) -> str: ...
    @property
    def date(self) -> date: ...
    @property
    def kind(self) -> Kind: ...
    @property
    def cutoff(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Past:
    """Days and lowest scores, the oldest first. Two pasts that are equal have the same forecast."""

    on: date
    days: tuple[date, ...]
    cutoffs: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.days)

    @property
    def gaps(self) -> tuple[int, ...]:
        """Days from each round to the next, at least one."""
        return tuple(max((later - earlier).days, 1) for earlier, later in pairwise(self.days))

    @property
    def waited(self) -> int:
        """Days since the last round."""
        return (self.on - self.days[-1]).days


def past_of(rounds: Iterable[Drawn], kind: Kind, *, regime: Regime, on: date) -> Past:
    """The rounds of a type from the first day of the regime to `on`, both counted in."""
    found = [
        each
        for each in rounds
        if each.kind == kind
        and regime.effective_from <= each.date <= on
        and each.number not in NUMBERS_LEFT_OUT
    ]
    found.sort(key=lambda each: each.date)
    return Past(on, tuple(each.date for each in found), tuple(each.cutoff for each in found))
