"""A tagged PDF as a screen reader goes through it: the tree of tags, and the text that hangs on it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import ByteStringObject, ContentStream, DictionaryObject, NumberObject, TextStringObject

PAINTING = {b"Tj", b"TJ", b"'", b'"', b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"S", b"s", b"Do", b"sh"}
PAIR = re.compile(rb"<([0-9A-F]{4})> <([0-9A-F]+)>")
Place = tuple[int, int]
"""The number of a page and of a piece of marked content on it."""


@dataclass
class Tag:
    """One element of the tree, with the text of all that is in it."""

    name: str
    attributes: list[dict[str, Any]]
    inside: list["Tag"] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    text: str = ""

    def walk(self) -> Iterator["Tag"]:
        yield self
        for each in self.inside:
            yield from each.walk()

    def all(self, *names: str) -> list["Tag"]:
        return [each for each in self.walk() if each.name in names]


class TaggedPdf:
    """`pieces`: the text of each piece of marked content. `heights`: how far up its page text stands."""

    def __init__(self, pdf: bytes) -> None:
        self.reader = PdfReader(BytesIO(pdf), strict=True)
        self.catalog = self.reader.trailer["/Root"]
        self.untagged: list[str] = []
        self.pieces: dict[Place, str] = {}
        self.heights: list[float] = []
        for number, page in enumerate(self.reader.pages):
            self._read(number, page)
        self._pages = {page.indirect_reference.idnum: n for n, page in enumerate(self.reader.pages)}
        (root,) = self._inside(self.catalog["/StructTreeRoot"], Tag("root", []))
        self.root: Tag = root

    @property
    def text(self) -> str:
        """All that is read out, in its order, without spaces: lines break where they like."""
        return squeezed(self.root.text)

    def _inside(self, element: DictionaryObject, tag: Tag, page: int | None = None) -> list[Tag]:
        """The elements under this one; fills in the text of `tag` on the way."""
        found = []
        kids = element["/K"]
        for kid in kids if isinstance(kids, list) else [kids]:
            kid = kid.get_object()
            if isinstance(kid, NumberObject):
                self._hang(tag, (self._page_of(element, page), int(kid)))
            elif "/MCID" in kid:
                self._hang(tag, (self._page_of(kid, page), int(kid["/MCID"])))
            elif "/S" in kid:
                child = Tag(str(kid["/S"])[1:], _attributes(kid))
                child.inside = self._inside(kid, child, self._page_of(kid, page)) if "/K" in kid else []
                tag.text += child.text + " "
                found.append(child)
        return found

    def _hang(self, tag: Tag, place: Place) -> None:
        tag.places.append(place)
        tag.text += self.pieces[place]

    def _page_of(self, element: DictionaryObject, otherwise: int | None) -> Any:
        return self._pages[element.raw_get("/Pg").idnum] if "/Pg" in element else otherwise

    def _read(self, number: int, page: PageObject) -> None:
        """Notes the text of every piece of marked content, and what is drawn outside any."""
        letters = {name: _letters(font.get_object()) for name, font in page["/Resources"]["/Font"].items()}
        within: list[Place | None] = []
        font: dict[int, str] = {}
        base = 0.0
        for operands, operator in ContentStream(page["/Contents"], self.reader).operations:
            if operator in (b"BDC", b"BMC"):
                within.append(self._mark(number, operands, within[-1] if within else None))
            elif operator == b"EMC":
                within.pop()
            elif operator == b"Tf":
                font = letters[operands[0]]
            elif operator in PAINTING and not within:
                self.untagged.append(f"page {number + 1}: {operator!r}")
            elif operator == b"cm":
                base = float(operands[5])
            if operator in (b"Tj", b"TJ") and within and within[-1]:
                self.pieces[within[-1]] += _text(operands[0], font)
                self.heights.append(base)

    def _mark(self, number: int, operands: list[Any], around: Place | None) -> Place | None:
        """Where what follows hangs in the tree: nowhere if it is decoration, or other words stand for it."""
        if operands[0] == "/Artifact":
            return None
        if "/ActualText" in operands[1]:
            if around:
                self.pieces[around] += operands[1]["/ActualText"]
            return None
        place = (number, int(operands[1]["/MCID"]))
        self.pieces.setdefault(place, "")
        return place


def squeezed(text: str) -> str:
    return "".join(text.replace("\u200b", "").split())


def _attributes(element: DictionaryObject) -> list[dict[str, Any]]:
    kept = element.get("/A", [])
    return [dict(each.get_object()) for each in (kept if isinstance(kept, list) else [kept])]


def _letters(font: DictionaryObject) -> dict[int, str]:
    """What each two-byte code of a font says."""
    table = font["/ToUnicode"].get_object().get_data()
    return {
        int(code, 16): bytes.fromhex(said.decode()).decode("utf-16-be") for code, said in PAIR.findall(table)
    }


def _text(shown: Any, letters: dict[int, str]) -> str:
    parts = shown if isinstance(shown, list) else [shown]
    return "".join(
        _said(each, letters) for each in parts if isinstance(each, TextStringObject | ByteStringObject)
    )


def _said(shown: Any, letters: dict[int, str]) -> str:
    raw = shown if isinstance(shown, bytes) else shown.original_bytes
    return "".join(letters[int.from_bytes(raw[at : at + 2], "big")] for at in range(0, len(raw), 2))
