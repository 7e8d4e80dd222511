"""Words as a search compares them: no case, no accents, no plural endings, in English and French."""

import re
import unicodedata

_STOP_EN = "a and at by for from in of on or the to with"
_STOP_FR = "a au aux c d de des du e en et l la le les n ou pour s"
_STOP = frozenset(f"{_STOP_EN} {_STOP_FR}".split())


def words_of(text: str) -> list[str]:
    """The words that carry meaning, in order. French "a/b" forms, hyphens and elisions fall apart."""
    folded = text.casefold().replace("œ", "oe").replace("æ", "ae")
    plain = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
    return [_singular(word) for word in re.findall(r"[a-z0-9]+", plain) if word not in _STOP]


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith("aux") and not word.endswith("eaux"):
        return word[:-2] + "l"
    return word[:-1] if len(word) > 3 and word[-1] in "sx" and not word.endswith("ss") else word


def pairs(word: str) -> set[str]:
    """The pairs of neighbouring letters."""
    return {word[i : i + 2] for i in range(len(word) - 1)}
