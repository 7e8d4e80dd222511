"""What would raise a score: single changes, each worked out by the rules, and sets that reach a score.

A *move* is one named change of the facts. What it gains is never read from a table: the changed person is
assessed like any other, on the same day.
"""

from crs.advice.catalogue import moves_for
from crs.advice.effect import Effect, LineMoved, effect_of, effects
from crs.advice.move import Move, together
from crs.advice.search import Combination, combinations

__all__ = [
    "Combination",
    "Effect",
    "LineMoved",
    "Move",
    "combinations",
    "effect_of",
    "effects",
    "moves_for",
    "together",
]
