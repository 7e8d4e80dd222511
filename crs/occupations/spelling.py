"""Which known words somebody may have meant who spelt one wrongly.

Letters left out, added, wrong or swapped with a neighbour are one mistake each (optimal string alignment).
Pairs of letters choose the few words worth measuring, so that no query walks the whole vocabulary.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

_FORGIVES_ONE, _FORGIVES_TWO = 4, 6
"""From how many letters on a word may have one mistake, and two."""
_PAIRS_LOST = {1: 3, 2: 5}
"""The most pairs that so many mistakes break: a swap breaks three."""


class Vocabulary:
    """Known words, by the pairs of neighbouring letters in them."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words: Sequence[str] = sorted(words)
        by_pair: dict[str, array[int]] = defaultdict(lambda: array("I"))
        for place, word in enumerate(self.words):
            for pair in _pairs(word):
                by_pair[pair].append(place)
        self._by_pair: Mapping[str, array[int]] = dict(by_pair)

    def near(self, typed: str) -> dict[str, int]:
        """Other words that what was typed may stand for, with the number of mistakes between them."""
        most = mistakes_forgiven(typed)
        if not most:
            return {}
        masks = _masks(typed)
        measured = ((word, _mistakes(masks, len(typed), word)) for word in self._worth_measuring(typed, most))
        return {word: number for word, number in measured if 0 < number <= most}

    def _worth_measuring(self, typed: str, most: int) -> list[str]:
        pairs = _pairs(typed)
        shared = Counter(chain.from_iterable(self._by_pair.get(pair, ()) for pair in sorted(pairs)))
        enough = max(2, len(pairs) - _PAIRS_LOST[most])
        places = (place for place, number in shared.items() if number >= enough)
        return [word for place in places if abs(len(word := self.words[place]) - len(typed)) <= most]


def mistakes_forgiven(word: str) -> int:
    """How many mistakes a word of its length may hold; numbers none."""
    if not word.isalpha():
        return 0
    return (len(word) >= _FORGIVES_ONE) + (len(word) >= _FORGIVES_TWO)


def _pairs(word: str) -> set[str]:
    """Neighbouring letters, with the two ends marked."""
    marked = f" {word} "
    return {marked[i : i + 2] for i in range(len(marked) - 1)}


def _masks(typed: str) -> dict[str, int]:
    masks: dict[str, int] = defaultdict(int)
    for place, letter in enumerate(typed):
        masks[letter] |= 1 << place
    return dict(masks)


def _mistakes(masks: Mapping[str, int], length: int, word: str) -> int:
    """The distance, a whole column of the table at a time in the bits of a number (Hyyrö 2003)."""
    full, last = (1 << length) - 1, 1 << (length - 1)
    up, down, diagonal, before, number = full, 0, 0, 0, length
    for letter in word:
        here = masks.get(letter, 0)
        swapped = ((~diagonal & here) << 1) & before
        diagonal = ((((here & up) + up) ^ up) | here | down | swapped) & full
        right, left = down | (~(diagonal | up) & full), diagonal & up
        number += bool(right & last) - bool(left & last)
        right, left = ((right << 1) | 1) & full, (left << 1) & full
        up, down, before = left | (~(diagonal | right) & full), right & diagonal, here
    return number
