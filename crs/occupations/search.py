"""Find unit groups by a title typed in English or French.

A word counts by how rare it is among the groups; accents, ligatures, plurals and order do not matter.
Titles are first sought as typed. Only when nothing comes close, words may be misspelt or run together, and a
whole title counts though other words stand around it.
A match is a place to start reading, never proof that someone's duties are those of the group.
"""

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from crs.occupations.index import Index, shelf
from crs.occupations.table import SENIOR_MANAGERS, UnitGroup, groups_meant, unit_groups
from crs.occupations.titles import NOT_MEANT
from crs.occupations.words import words_of

FLOOR = 0.62
"""Below it nothing is close: wrong guesses stay under it, right ones come out well above."""
MAX_WORDS = 16
MAX_LENGTH = 160
_CLOSE_ENOUGH = 0.85
_BEGINS_LAST, _BEGINS = 0.96, 0.88
_MISSPELT = {1: 0.9, 2: 0.78}
_OTHERWISE_READ = 0.97
_WORD_TOO_MANY, _MOST_TOO_MANY = 0.025, 0.15
_QUALIFIES = 0.2
"""What a word counts, of those too many, that only qualifies a title."""
_LESS_COMMON = 0.02
"""What a title of the official index loses against an everyday one that fits as well."""
_CODE = re.compile(r"(?:noc|cnp)?\W*(\d{2,5})\W*", re.IGNORECASE)
_WHOLE_CODE = re.compile(r"(?<!\w)[0-9]{5}(?!\w)")


@dataclass(frozen=True, slots=True)
class Match:
    """A group found, the title that matched, and how well it did (0 to 1)."""

    group: UnitGroup
    matched: str
    score: float


def search(text: str, *, limit: int = 8) -> list[Match]:
    """The groups whose titles come closest, best first, one row a group. Nothing close: an empty list."""
    typed = NOT_MEANT.sub("", text[:MAX_LENGTH])
    if coded := _by_code(typed):
        return coded[:limit]
    words = list(dict.fromkeys(words_of(typed)))[:MAX_WORDS]
    index = shelf.index()
    readings = [words, *_joined(words, index)]
    best = _best(index, readings)
    if max(best.values(), default=(0.0, 0))[0] < _CLOSE_ENOUGH:
        _keep_better(best, _best(index, readings, among_others=True))
        _keep_better(best, _best(index, [*readings, *_split(words, index)], spelling=True))
    return _matches(best, index)[:limit]


def _by_code(typed: str) -> list[Match]:
    found = _CODE.fullmatch(typed.strip())
    whole = _WHOLE_CODE.search(typed)
    digits = whole[0] if whole else found[1] if found else ""
    if not digits or not digits.isascii():
        return []
    if digits == SENIOR_MANAGERS:
        groups = groups_meant(digits)
    else:
        groups = tuple(group for group in unit_groups().values() if group.code.startswith(digits))
    return [Match(group, group.title_en, round(len(digits) / 5, 3)) for group in groups]


Best = dict[int, tuple[float, int]]
"""By the group's place: its best score and the place of the title that reached it."""


def _matches(best: Best, index: Index) -> list[Match]:
    ranked = sorted(best.items(), key=lambda item: (-item[1][0], item[0]))
    groups = unit_groups()
    return [Match(groups[index.codes[group]], index.texts[title], score) for group, (score, title) in ranked]


def _best(
    index: Index, readings: Iterable[list[str]], *, spelling: bool = False, among_others: bool = False
) -> Best:
    """By the best of the readings; those that are not as typed lose a little."""
    best: Best = {}
    for number, words in enumerate(readings):
        share = _OTHERWISE_READ if number else 1.0
        _keep_better(best, _read(words, index, share, spelling=spelling, among_others=among_others))
    return best


def _keep_better(best: Best, other: Best) -> None:
    for group, found in other.items():
        if group not in best or found[0] > best[group][0]:
            best[group] = found


def _read(words: list[str], index: Index, share: float, *, spelling: bool, among_others: bool) -> Best:
    """Every group with a title that reaches the floor when the words are read so.

    A whole title among others' words ("personal trainer downtown") may count for more than its share of them.
    """
    best: Best = {}
    for title, (sum_, used) in _held(words, index, spelling=spelling).items():
        extra = max(0.0, index.halves[title] / 2 - used, (index.counts[title] - used) * _QUALIFIES)
        if among_others and index.counts[title] <= used:
            sum_ = math.sqrt(sum_)
        score = sum_ - min(_MOST_TOO_MANY, _WORD_TOO_MANY * extra) - _LESS_COMMON * index.official[title]
        score = round(score * share, 3)
        group = index.groups[title]
        if score >= FLOOR and (group not in best or _better(score, title, best[group], index)):
            best[group] = (score, title)
    return best


def _better(score: float, title: int, held: tuple[float, int], index: Index) -> bool:
    """By score; of two equal titles the shorter one is shown."""
    return score > held[0] or (score == held[0] and len(index.texts[title]) < len(index.texts[held[1]]))


def _held(words: list[str], index: Index, *, spelling: bool) -> dict[int, tuple[float, int]]:
    """Titles with the share of what was typed that they hold, by weight, and how many words of it.

    The weightiest words come first; once those left cannot lift a title over the floor, none is taken up.
    """
    meant = [(_meant(word, index, last=word == words[-1], spelling=spelling), word) for word in words]
    weighed = sorted(((_weight(word, found, index), found) for found, word in meant), key=lambda one: -one[0])
    whole = sum(weight for weight, _ in weighed)
    left = 1.0
    held: dict[int, tuple[float, int]] = {}
    for weight, found in weighed:
        titles = _closest(found, index)
        for title in titles if left >= FLOOR**2 else held.keys() & titles.keys():
            sum_, used = held.get(title, (0.0, 0))
            held[title] = (sum_ + titles[title] * weight / whole, used + 1)
        left -= weight / whole
    return held


def _weight(word: str, meant: Mapping[str, float], index: Index) -> float:
    """A known word its own weight, any other that of the likeliest word it stands for."""
    likeliest = max(meant, key=lambda each: (meant[each], index.rarity[each], each), default=word)
    return index.weight(likeliest)


def _closest(meant: Mapping[str, float], index: Index) -> dict[int, float]:
    """Titles that hold one of the words, with the closeness of the closest they hold."""
    titles: dict[int, float] = {}
    for word in sorted(meant, key=lambda word: (meant[word], word)):
        titles.update(dict.fromkeys(index.holders[word], meant[word]))
    return titles


def _meant(word: str, index: Index, *, last: bool, spelling: bool) -> dict[str, float]:
    """The known words that may be meant and how close they are: itself, longer ones, misspelt ones."""
    meant: dict[str, float] = {}
    if spelling:
        meant |= {each: _MISSPELT[number] for each, number in index.vocabulary.near(word).items()}
    if len(word) > 2:
        begins = _BEGINS_LAST if last else _BEGINS
        for each in index.beginning_with(word):
            meant[each] = max(begins * (0.9 + 0.1 * len(word) / len(each)), meant.get(each, 0.0))
    if word in index.rarity:
        meant[word] = 1.0
    return meant


def _joined(words: list[str], index: Index) -> Iterator[list[str]]:
    """With two neighbours read as one word: "house keeper"."""
    for place in range(len(words) - 1):
        if (joined := words[place] + words[place + 1]) in index.rarity:
            yield [*words[:place], joined, *words[place + 2 :]]


def _split(words: list[str], index: Index) -> Iterator[list[str]]:
    """With one unknown word read as two: "truckdriver"."""
    for place, word in enumerate(words):
        for cut in range(3, len(word) - 2) if word not in index.rarity else ():
            if word[:cut] in index.rarity and word[cut:] in index.rarity:
                yield [*words[:place], word[:cut], word[cut:], *words[place + 1 :]]
