"""Words as a search compares them: no case, no accents, no plural endings, in English and French."""

import re
import unicodedata
from functools import lru_cache

_STOP_EN = "a and at by for from in of on or the to with"
_STOP_FR = "a au aux c d de des du e en et l la le les n ou pour s"
_STOP = frozenset(f"{_STOP_EN} {_STOP_FR}".split())
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})
# Signs that would fall off at the edges of a word and change its meaning.
_SIGNS = {"c++": "cplusplus", "c#": "csharp", ".net": "dotnet"}
_SIGNED = re.compile("|".join(re.escape(sign) for sign in _SIGNS))


def words_of(text: str) -> list[str]:
    """The words that carry meaning, in order. French "a/b" forms, hyphens and elisions fall apart."""
    folded = text.casefold()
    if not folded.isascii():
        folded = unicodedata.normalize("NFKD", folded.translate(_LIGATURES))
        folded = "".join(c for c in folded if not unicodedata.combining(c))
    folded = _SIGNED.sub(lambda sign: f" {_SIGNS[sign[0]]} ", folded)
    return [_singular(word) for word in re.findall(r"[a-z0-9]+", folded) if word not in _STOP]


@lru_cache(maxsize=1 << 15)
def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith("aux") and not word.endswith("eaux"):
        return word[:-2] + "l"
    return word[:-1] if len(word) > 3 and word[-1] in "sx" and not word.endswith("ss") else word
