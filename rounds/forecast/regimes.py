"""Stretches of time whose rounds can be compared, and single rounds to leave out: dated data with reasons."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from importlib.resources import files

from crs.law import Source, blocks_of, parse, read


class Change(StrEnum):
    """What was new on the first day of a regime."""

    SCALE = "scale"
    ROUNDS = "rounds"


@dataclass(frozen=True, slots=True)
class Regime:
    """It ends where the next one begins. `reason` is for maintainers; visitors read `guide` by the code."""

    effective_from: date
    code: str
    change: Change
    reason: str
    source: Source


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A round that no forecast is fitted to or tested on."""

    number: str
    reason: str
    source: Source


def _text(name: str) -> str:
    return files("rounds").joinpath("data", name).read_text("utf-8")


REGIMES = parse(_text("regimes.toml"), name="regimes", version=Regime)
LEFT_OUT = tuple(
    read(LeftOut, block, f"left_out.toml: round block {place}")
    for place, block in enumerate(blocks_of(_text("left_out.toml"), "left_out.toml", "round"), 1)
)
NUMBERS_LEFT_OUT = frozenset(each.number for each in LEFT_OUT)


def regime_at(on: date) -> Regime:
    """The regime of a day. Raises `NoLawInForce` for a day before Express Entry."""
    return REGIMES.at(on)


def next_regime(regime: Regime) -> Regime | None:
    """The regime after this one; None for the last that is known."""
    later = (each for each in REGIMES.versions if each.effective_from > regime.effective_from)
    return next(later, None)


def scale_since(on: date) -> date:
    """Since when the scale of the points has been that of the day."""
    scales = [each.effective_from for each in REGIMES.versions if each.change is Change.SCALE]
    return max(day for day in scales if day <= on)
