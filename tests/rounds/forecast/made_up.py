"""Rounds that never were."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rounds.forecast.past import Past
from rounds.kinds import Kind

START = date(2025, 4, 1)


@dataclass(frozen=True)
class MadeUp:
    number: str
    date: date
    kind: Kind
    cutoff: int


def rounds_of(
    cutoffs: Sequence[int], *, kind: Kind = Kind.CEC, start: date = START, gap: int = 14, first: int = 1
) -> list[MadeUp]:
    """One round each `gap` days."""
    return [
        MadeUp(str(first + place), start + timedelta(days=place * gap), kind, cutoff)
        for place, cutoff in enumerate(cutoffs)
    ]


def past_with(cutoffs: Sequence[int], *, gap: int = 14, waited: int = 0) -> Past:
    days = tuple(START + timedelta(days=place * gap) for place in range(len(cutoffs)))
    return Past(days[-1] + timedelta(days=waited), days, tuple(cutoffs))
