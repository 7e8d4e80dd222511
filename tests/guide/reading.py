"""How hard a page is to read: Flesch's reading ease for English, Kandel and Moles's formula for French.

Both give about 100 for the easiest text and less for harder; 60 is plain language. Syllables are counted by
vowel groups, corrected for silent letters: good to a few in a hundred over a page.
"""

import re
from html.parser import HTMLParser

BLOCKS = {"p", "li", "dd", "summary"}
SKIPPED = {"script", "table", "nav", "form", "cite"}
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
SENTENCE_END = re.compile(r"[.!?:;…]+(?:\s|$)")
EN_VOWELS, FR_VOWELS = re.compile(r"[aeiouy]+"), re.compile(r"[aeiouyàâäéèêëîïôöùûüœæ]+")
EN_SILENT = re.compile(r"(?<=[^aeiouy])(?:e|es|ed)$")
EN_SPOKEN = re.compile(r"(?:[^aeiouy]le|[td]ed|(?:[scxz]|ch|sh|[dg])es)$")
FR_SILENT = re.compile(r"(?<=[^aeiouyàâäéèêëîïôöùûüœæ])es?$")
FR_HIATUS = re.compile(r"é(?=[aoué])|(?<=[aeou])[ïë]|(?<=[bcdfgpt][lr])i(?=[eao])")


class Prose(HTMLParser):
    """The text of a page by paragraph and list item, without tables, navigation and citations of law."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[str] = []
        self.stack: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in SKIPPED | BLOCKS:
            self.stack.append(tag)
        if tag in BLOCKS:
            self.blocks.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in self.stack:
            del self.stack[len(self.stack) - 1 - self.stack[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        if self.stack and self.stack[-1] in BLOCKS and not SKIPPED & set(self.stack):
            self.blocks[-1] += data


def prose(page: str) -> list[str]:
    """The blocks of text in the main part of a page."""
    reader = Prose()
    reader.feed(page[page.index("<main") : page.index("</main>")])
    return [" ".join(block.split()) for block in reader.blocks if block.strip()]


def ease(blocks: list[str], language: str) -> float:
    """Sentences end with their mark or with their block; numbers are no words."""
    sentences = [
        found for block in blocks for part in SENTENCE_END.split(block) if (found := WORD.findall(part))
    ]
    words = [word for sentence in sentences for word in sentence]
    syllables = sum(map(french_syllables if language == "fr" else english_syllables, words))
    length, weight = len(words) / len(sentences), syllables / len(words)
    if language == "fr":
        return 207 - 1.015 * length - 73.6 * weight
    return 206.835 - 1.015 * length - 84.6 * weight


def english_syllables(word: str) -> int:
    """A final e is silent, and so is the e of -es and -ed, but not in "little", "wanted" or "places"."""
    plain = re.sub(r"['’]\w*$", "", word.lower())
    count = len(EN_VOWELS.findall(plain))
    if EN_SILENT.search(plain) and not EN_SPOKEN.search(plain):
        count -= 1
    return max(count, 1)


def french_syllables(word: str) -> int:
    """A final e or es after a consonant is silent; é, ï and ë begin a syllable of their own."""
    count = 0
    for part in re.split(r"['’-]", word.lower()):
        vowels = len(FR_VOWELS.findall(part)) + len(FR_HIATUS.findall(part))
        count += vowels - (1 if vowels > 1 and FR_SILENT.search(part) else 0)
    return max(count, 1)
