"""A move: one named change of a profile, what it touches, and which moves it shuts out."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from crs.advice.effort import EFFORT
from crs.profile import Profile

PARTS = ("language", "education", "work", "certificate", "nomination", "partner")
"""What a move can touch: the first word of each of its `slots`."""


@dataclass(frozen=True, slots=True)
class Move:
    """One change that a person could make, or a fact that could come true.

    `slots` are dotted names of what it sets, such as `language.en.reading`. `rung` tells apart moves of one
    kind on one ladder, the higher the more. `facts` are what a sentence about it is built from.
    """

    kind: str
    code: str
    slots: tuple[str, ...]
    change: Callable[[Profile], Profile] = field(compare=False, repr=False)
    rung: int = 0
    facts: Mapping[str, Any] = field(default_factory=dict, compare=False)

    @property
    def effort(self) -> int:
        return EFFORT[self.kind]

    @property
    def parts(self) -> frozenset[str]:
        return frozenset(slot.partition(".")[0] for slot in self.slots)


def exclude(one: Move, other: Move) -> bool:
    """Two moves that set the same thing, or of which one sets a part of what the other sets whole."""
    return any(_meet(a, b) for a in one.slots for b in other.slots)


def asks_less(one: Move, other: Move) -> bool:
    """Whether the one is a lower step of the same ladder: no more effort, and no less of it is left out."""
    return one != other and exclude(one, other) and (one.effort, one.rung) < (other.effort, other.rung)


def together(profile: Profile, moves: Iterable[Move]) -> Profile:
    """The profile after all of these moves, which come in the order of the catalogue."""
    for move in moves:
        profile = move.change(profile)
    return profile


def _meet(one: str, other: str) -> bool:
    return one == other or one.startswith(f"{other}.") or other.startswith(f"{one}.")
