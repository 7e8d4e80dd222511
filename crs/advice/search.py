"""The smallest sets of moves that reach a score.

A set of moves that do not shut each other out *reaches* a score when its sure points are that many or more.
It is left out when another set that reaches it asks for less: one whose moves can be paired off with moves of
this set, each the same move or a lower step of the same ladder (`asks_less`). So no set holds a move that it
can do without. All others are found, fewest moves first, then least effort.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import permutations

from crs.advice.move import Move, asks_less, exclude
from crs.advice.sure import Sure
from crs.profile import Profile

MOST_MOVES = 3

Places = tuple[int, ...]
"""A set of moves by their places in the catalogue, rising."""


@dataclass(frozen=True, slots=True)
class Combination:
    """Moves in the order of the catalogue, and the sure points after them."""

    moves: tuple[Move, ...]
    points: int

    @property
    def rank(self) -> tuple[int, int, int, int]:
        """Fewest moves, least effort, lowest rungs, most points."""
        effort, rungs = sum(move.effort for move in self.moves), sum(move.rung for move in self.moves)
        return len(self.moves), effort, rungs, -self.points


def combinations(
    profile: Profile, moves: Sequence[Move], target: int, *, on: date, most: int = MOST_MOVES
) -> tuple[Combination, ...]:
    """Every set of up to `most` moves that reaches the target and is not left out.

    None at all where the target is reached already.
    """
    sure = Sure(profile, moves, on=on)
    if sure.points(0) >= target:
        return ()
    found = reaching(sure, moves, target, most)
    kept = [
        Combination(tuple(moves[place] for place in places), found[places]) for places in best(found, moves)
    ]
    return tuple(sorted(kept, key=lambda each: each.rank))


def reaching(sure: Sure, moves: Sequence[Move], target: int, most: int) -> dict[Places, int]:
    """The sets that reach the target with their points, without those that hold a smaller one."""
    shut = matrix(moves, exclude)
    found: dict[Places, int] = {}
    hits: list[int] = []
    falling_short: list[Places] = [()]
    for _ in range(most):
        sets, falling_short = falling_short, []
        for places in _one_more(sets, shut):
            chosen = bits(places)
            if any(hit & chosen == hit for hit in hits):
                continue
            points = sure.points(chosen)
            if points < target:
                falling_short.append(places)
            else:
                hits.append(chosen)
                found[places] = points
    return found


def _one_more(sets: list[Places], shut: list[int]) -> Iterator[Places]:
    """Each set with each later move that no move in it shuts out."""
    for places in sets:
        barred = 0
        for place in places:
            barred |= shut[place]
        for place in range(places[-1] + 1 if places else 0, len(shut)):
            if not barred >> place & 1:
                yield (*places, place)


def best(found: dict[Places, int], moves: Sequence[Move]) -> list[Places]:
    """The sets that no other asks less than. A step is the same move or a lower one of its ladder."""
    steps = matrix(moves, lambda one, other: one == other or asks_less(other, one))
    sets = [(places, bits(places), _union(steps, places)) for places in found]
    return [
        places
        for places, chosen, within in sets
        if not any(
            other != chosen and other & within == other and pairs_off(less, places, steps)
            for less, other, _ in sets
        )
    ]


def pairs_off(less: Places, more: Places, steps: list[int]) -> bool:
    """Whether each move of the one is a step within another move of the other."""
    return any(
        all(steps[whole] >> step & 1 for step, whole in zip(less, paired, strict=True))
        for paired in permutations(more, len(less))
    )


def matrix(moves: Sequence[Move], holds: Callable[[Move, Move], bool]) -> list[int]:
    """For each move the set of moves for which something holds."""
    return [bits(place for place, other in enumerate(moves) if holds(move, other)) for move in moves]


def bits(places: Iterator[int] | Places) -> int:
    return sum(1 << place for place in places)


def _union(rows: list[int], places: Places) -> int:
    whole = 0
    for place in places:
        whole |= rows[place]
    return whole
