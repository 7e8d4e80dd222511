"""Every title by its words, built once at the first search and kept in numbers rather than objects."""

import math
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import nsmallest
from itertools import chain, islice, takewhile
from threading import Lock

from crs.occupations.spelling import Vocabulary
from crs.occupations.table import unit_groups
from crs.occupations.titles import Source, Title, operators, packaged

_UNHEARD = 3.0
"""What a word weighs that stands in no title: enough to sink a match that rests on common words alone."""
_LONGEST = 255
_BEGINNINGS = 60


class Index:
    """Titles as parallel columns: the text, the group's place, how long it is, if it is an operator's."""

    def __init__(self, titles: Iterable[Title]) -> None:
        self.codes: Sequence[str] = tuple(unit_groups())
        places = {code: place for place, code in enumerate(self.codes)}
        holders: dict[str, array[int]] = defaultdict(lambda: array("I"))
        self.texts: list[str] = []
        self.groups, self.halves, self.official = array("H"), bytearray(), bytearray()
        self.counts = bytearray()
        for place, title in enumerate(titles):
            self.texts.append(title.text)
            self.groups.append(places[title.code])
            self.halves.append(min(_LONGEST, round(title.length * 2)))
            self.counts.append(min(_LONGEST, len(title.words)))
            self.official.append(title.official)
            for word in sorted(title.words):
                holders[word].append(place)
        self.holders: Mapping[str, Sequence[int]] = dict(holders)
        self.rarity = {word: self._rarity(found) for word, found in holders.items()}
        self.vocabulary = Vocabulary(holders)

    def _rarity(self, holders: Sequence[int]) -> float:
        """By groups, not by titles, so that a longer list of titles weighs words the same."""
        return math.log(1 + len(self.codes) / len({self.groups[place] for place in holders}))

    def weight(self, word: str) -> float:
        return self.rarity.get(word, _UNHEARD)

    def beginning_with(self, start: str) -> list[str]:
        """The shortest of the longer words that begin so."""
        words = self.vocabulary.words
        later = islice(words, bisect_left(words, start), None)
        longer = (word for word in takewhile(lambda word: word.startswith(start), later) if word != start)
        return nsmallest(_BEGINNINGS, longer, key=len)


class Shelf:
    """The one index of the process: built when first asked for, and anew after another source was named."""

    def __init__(self) -> None:
        self._source: Source | None = None
        self._index: Index | None = None
        self._building = Lock()

    def extend(self, source: Source | None) -> None:
        with self._building:
            self._source, self._index = source, None

    def index(self) -> Index:
        with self._building:
            if self._index is None:
                more = operators(self._source) if self._source else ()
                self._index = Index(chain(packaged(), more))
            return self._index


shelf = Shelf()
