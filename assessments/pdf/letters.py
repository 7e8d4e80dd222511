"""Which letters the fonts inside the PDF library can draw, and what stands for the others."""

import re
import unicodedata
from typing import Any

STAND_IN = "?"
BREAK_HERE = "\u200b"
RUN_OF_SPACES = re.compile(" {2,}")
LONG_WORD = re.compile(r"(?<!\S)(?!https?://)\S{40,}")
LONGEST_PIECE = 20
DRAWN = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u024f\u0370-\u0373\u0384-\u0386\u0388-\u038a\u038e-\u03a1\u03a3-\u03ce"
    "\u0400-\u045f\u1e00-\u1e9e\u1ea0-\u1ef9\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u202f"
    "\u2030\u2032\u2033\u2039\u203a\u20ac\u2116\u2122\u2190-\u2193\u2212]"
)
"""Latin with every accent, Greek, Cyrillic, and the signs that print uses."""


def drawable(text: str) -> str:
    """The text with nothing in it that would stop the press: no control signs, no letters without a glyph.

    A tagged PDF may not hold a letter that its fonts cannot draw; signs that turn the direction of
    writing could make a line read as something else than it says.
    """
    kept = (_letter(each) for each in unicodedata.normalize("NFC", text))
    line = RUN_OF_SPACES.sub(" ", "".join(kept)).strip(" ")
    return LONG_WORD.sub(_breakable, line)


def drawable_all(value: Any) -> Any:
    """The same for every word in a structure of JSON."""
    if isinstance(value, str):
        return drawable(value)
    if isinstance(value, list):
        return [drawable_all(each) for each in value]
    if isinstance(value, dict):
        return {name: drawable_all(each) for name, each in value.items()}
    return value


def _letter(each: str) -> str:
    if DRAWN.match(each):
        return each
    if each.isspace():
        return " "
    return "" if unicodedata.category(each) in ("Cc", "Cf", "Cs", "Mn") else STAND_IN


def _breakable(word: re.Match[str]) -> str:
    """A word longer than any line, with places to break it."""
    whole = word[0]
    return BREAK_HERE.join(
        whole[start : start + LONGEST_PIECE] for start in range(0, len(whole), LONGEST_PIECE)
    )
