"""The titles that a search reads: those of the groups, the project's everyday ones, an operator's.

A title may be known by several names: "LPN (licensed practical nurse)" by the abbreviation and by the words,
"Infirmier auxiliaire" by its masculine and its feminine.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from crs.occupations.table import rows, unit_groups
from crs.occupations.words import words_of

Source = Callable[[], Iterable[tuple[str, str]]]
"""Gives codes of unit groups, each with a title."""

NOT_MEANT = re.compile(r"\((?:except|sauf)[^)]*\)")
_SPELT_OUT = re.compile(r"(?P<short>[^()]+) \((?P<long>[^()]+)\)(?P<rest>.*)")
_OTHER_GENDER = re.compile(r"/\S+")
_QUALIFIED = re.compile(r" - |, ")
_QUALIFIER_WEIGHS = 0.5


@dataclass(frozen=True, slots=True)
class Title:
    """One name: its words, how many of them somebody would have to type, and where it comes from."""

    code: str
    text: str
    words: frozenset[str]
    length: float
    official: bool = False


def packaged() -> Iterator[Title]:
    """The titles that come with the project, in both languages."""
    for group in unit_groups().values():
        for text in (group.title_en, group.title_fr):
            yield named(group.code, text, NOT_MEANT.sub("", text))
    for row in rows("titles_en.csv"):
        yield from everyday(row["code"], row["title"])
    for row in rows("titles_fr.csv"):
        for text in dict.fromkeys((row["masculine"], row["feminine"])):
            yield from everyday(row["code"], text)


def everyday(code: str, text: str) -> Iterator[Title]:
    """A title under each of its names; "PSW (personal support worker)" has three."""
    if spelt_out := _SPELT_OUT.fullmatch(text):
        yield named(code, text, spelt_out["short"] + spelt_out["rest"])
        yield named(code, text, spelt_out["long"] + spelt_out["rest"])
    yield named(code, text, text)


def operators(source: Source) -> Iterator[Title]:
    """The titles of an official index; those of codes that the classification lacks are left out."""
    groups = unit_groups()
    for code, text in source():
        if code in groups:
            yield named(code, text, NOT_MEANT.sub("", text), official=True)


def named(code: str, text: str, name: str, *, official: bool = False) -> Title:
    """A title that is shown as `text` and found by `name`. Words after a dash or a comma only qualify it."""
    words = words_of(name)
    plain = words_of(_OTHER_GENDER.sub("", name)) if "/" in name else words
    head = words_of(_OTHER_GENDER.sub("", _QUALIFIED.split(name)[0]))
    length = len(head) + _QUALIFIER_WEIGHS * max(0, len(plain) - len(head))
    return Title(code, text, frozenset(words), length, official)
