"""The 516 unit groups of NOC 2021 Version 1.0: by code, and by a title typed in English or French.

Search reads the official group titles of both languages and a short list of everyday names. A word counts
by how rare it is; accents, ligatures, plurals and small spelling mistakes do not matter. A match is a
place to start reading, never proof that someone's duties are those of the group.
"""

import csv
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from importlib.resources import files

from crs.words import pairs, words_of

NOC_VERSION = "2021 v1.0"
SENIOR_MANAGERS = "00018"
"""Some official tables merge 00011 to 00015 into this code; Express Entry keeps the five apart."""
SENIOR_MANAGER_CODES = ("00011", "00012", "00013", "00014", "00015")

FLOOR = 0.62
MAX_WORDS = 16
MAX_LENGTH = 160
_PREFIX, _SPELLING = 0.92, 0.9
_SIMILAR = 0.8
_NOT_MEANT = re.compile(r"\((?:except|sauf)[^)]*\)")
_WORD_TOO_MANY, _MOST_TOO_MANY = 0.025, 0.15


@dataclass(frozen=True, slots=True)
class UnitGroup:
    """One occupation: its five-digit code, its official titles and its TEER (0 to 5)."""

    code: str
    title_en: str
    title_fr: str
    teer: int

    def title(self, language: str) -> str:
        return self.title_fr if language == "fr" else self.title_en


@dataclass(frozen=True, slots=True)
class Match:
    """A group found, the title that matched, and how well it did (0 to 1)."""

    group: UnitGroup
    matched: str
    score: float


@dataclass(frozen=True, slots=True)
class _Title:
    code: str
    text: str
    words: frozenset[str]
    official: bool


@dataclass(frozen=True, slots=True)
class _Index:
    titles: tuple[_Title, ...]
    holders: Mapping[str, tuple[int, ...]]
    rarity: Mapping[str, float]
    by_start: Mapping[str, tuple[str, ...]]
    by_pair: Mapping[str, tuple[str, ...]]

    @property
    def unheard(self) -> float:
        """What a word weighs that stands in no title: as much as the rarest."""
        return math.log(1 + len(self.titles))


def unit_group(code: str) -> UnitGroup | None:
    """The group with that code, None when NOC 2021 has no such code."""
    return unit_groups().get(code)


@cache
def unit_groups() -> Mapping[str, UnitGroup]:
    """All groups by code, in the order of the classification."""
    return {
        row["code"]: UnitGroup(row["code"], row["title_en"], row["title_fr"], int(row["teer"]))
        for row in _rows("noc_2021.csv")
    }


def search(text: str, *, limit: int = 8) -> list[Match]:
    """The groups whose titles come closest, best first, one row a group. Nothing close: an empty list."""
    typed = _NOT_MEANT.sub("", text[:MAX_LENGTH])
    if digits := re.search(r"(?<!\w)\d{2,5}(?!\w)", typed):
        return _by_code(digits[0])[:limit]
    words = list(dict.fromkeys(words_of(typed)))[:MAX_WORDS]
    best: dict[str, Match] = {}
    for match in _scored(words):
        held = best.get(match.group.code)
        if held is None or match.score > held.score:
            best[match.group.code] = match
    return sorted(best.values(), key=lambda match: (-match.score, match.group.code))[:limit]


def _by_code(digits: str) -> list[Match]:
    codes: Iterable[str] = SENIOR_MANAGER_CODES
    if digits != SENIOR_MANAGERS:
        codes = (code for code in unit_groups() if code.startswith(digits))
    share = round(len(digits) / 5, 3)
    return [Match(group := unit_groups()[code], group.title_en, share) for code in codes]


def _scored(words: list[str]) -> Iterator[Match]:
    """Every title with its share of what was typed, weighted by rarity, that reaches the floor."""
    index = _index()
    found: dict[int, float] = defaultdict(float)
    used: dict[int, int] = defaultdict(int)
    whole = 0.0
    for word in words:
        meant = _meant(word, index)
        weight = max((index.rarity[each] for each in meant), default=index.unheard)
        whole += weight
        for place, closeness in _best_per_title(meant, index).items():
            found[place] += weight * closeness
            used[place] += 1
    for place, sum_ in found.items():
        title = index.titles[place]
        score = min(1.0, sum_ / whole) - _too_long(title, used[place])
        if score >= FLOOR:
            yield Match(unit_groups()[title.code], title.text, round(score, 3))


def _best_per_title(meant: Mapping[str, float], index: _Index) -> dict[int, float]:
    best: dict[int, float] = {}
    for word, closeness in meant.items():
        for place in index.holders[word]:
            best[place] = max(closeness, best.get(place, 0.0))
    return best


def _too_long(title: _Title, used: int) -> float:
    """Official titles lose a little for every word nobody typed, so that "cooks" comes before longer ones."""
    extra = len(title.words) - used if title.official else 1
    return min(_MOST_TOO_MANY, _WORD_TOO_MANY * extra)


def _meant(word: str, index: _Index) -> dict[str, float]:
    """The words of the index that may be meant and how close they are: itself, longer ones, misspelt ones."""
    meant = {word: 1.0} if word in index.rarity else {}
    if len(word) > 2:
        longer = (each for each in index.by_start.get(word[:2], ()) if each.startswith(word) and each != word)
        meant |= {each: _PREFIX * _length_share(word, each) for each in longer}
    if not meant and len(word) > 3:
        meant = {each: _SPELLING * likeness for each, likeness in _similar(word, index)}
    return meant


def _length_share(word: str, longer: str) -> float:
    return 0.9 + 0.1 * len(word) / len(longer)


def _similar(word: str, index: _Index) -> Iterator[tuple[str, float]]:
    """Words spelt almost like this one; only those that share a third of its letter pairs are compared."""
    typed = pairs(word)
    shared = Counter(each for pair in sorted(typed) for each in index.by_pair.get(pair, ()))
    compare = SequenceMatcher(autojunk=False)
    compare.set_seq2(word)
    for each, number in shared.items():
        if number >= len(typed) // 3 and abs(len(each) - len(word)) <= 2:
            compare.set_seq1(each)
            if (likeness := compare.ratio()) >= _SIMILAR:
                yield each, likeness


@cache
def _index() -> _Index:
    titles = tuple(_titles())
    holders: dict[str, list[int]] = defaultdict(list)
    by_start: dict[str, list[str]] = defaultdict(list)
    by_pair: dict[str, list[str]] = defaultdict(list)
    for place, title in enumerate(titles):
        for word in sorted(title.words):
            holders[word].append(place)
    for word in holders:
        by_start[word[:2]].append(word)
        for pair in pairs(word):
            by_pair[pair].append(word)
    return _Index(
        titles,
        {word: tuple(places) for word, places in holders.items()},
        {word: math.log(1 + len(titles) / len(places)) for word, places in holders.items()},
        {start: tuple(words) for start, words in by_start.items()},
        {pair: tuple(words) for pair, words in by_pair.items()},
    )


def _titles() -> Iterator[_Title]:
    for group in unit_groups().values():
        for text in (group.title_en, group.title_fr):
            yield _Title(group.code, text, frozenset(words_of(_NOT_MEANT.sub("", text))), official=True)
    for row in _rows("aliases.csv"):
        yield _Title(row["code"], row["alias"], frozenset(words_of(row["alias"])), official=False)


def _rows(name: str) -> Iterator[dict[str, str]]:
    with files("crs").joinpath("data", name).open(encoding="utf-8") as file:
        yield from csv.DictReader(file)
