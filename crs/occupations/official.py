"""Read the official index of titles from the file that an operator downloads.

Statistics Canada publishes it as a table of "elements", one file a language: a level, a code, the group's
title, what kind of element the row is (an example, a duty, an exclusion) and its text. A plain table of codes
and titles is read too. Commas, semicolons and tabs, a byte order mark and older encodings do not matter;
anything that cannot be understood refuses the whole file, with the line.
"""

import csv
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import StringIO

from crs.occupations.table import groups_meant

LONGEST_TITLE = 250
_UNIT_GROUP_LEVEL = "5"
_EXAMPLE = re.compile(r"ex[ae]mpl", re.IGNORECASE)
_FRENCH = re.compile(r"[àâçèéêëîïôœùû]|\b(?:de|du|des|en|à)\b|\b[dl]['’]", re.IGNORECASE)
_FRENCH_SHARE = 0.3


class UnreadableIndex(ValueError):
    """A file that is no index of titles; the message says where and why."""


@dataclass(frozen=True, slots=True)
class OfficialTitles:
    """Titles with the code of their group, sorted, none twice, and the language they are in."""

    language: str
    titles: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Columns:
    code: int
    title: int
    kind: int | None
    level: int | None


def read_index(content: bytes, language: str | None = None) -> OfficialTitles:
    """The titles in a file. Without a language it is told by the words. Raises `UnreadableIndex`."""
    titles = sorted(set(_pairs(_table(_text(content)))))
    if not titles:
        raise UnreadableIndex("The file names no job title: it has a heading, but no row that is an example.")
    french = sum(1 for _, title in titles if _FRENCH.search(title)) / len(titles)
    return OfficialTitles(language or ("fr" if french > _FRENCH_SHARE else "en"), tuple(titles))


def _text(content: bytes) -> str:
    encodings = ("utf-16",) if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            return unicodedata.normalize("NFC", content.decode(encoding))
        except UnicodeDecodeError:
            continue
    raise UnreadableIndex("The file is not text: save it as CSV in UTF-8.")


def _table(text: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that hold anything, with the number of their line; the first is the heading."""
    heading = text.lstrip().partition("\n")[0]
    delimiter = max(",;\t", key=heading.count)
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                yield reader.line_num, [cell.strip() for cell in row]
    except csv.Error as error:
        raise UnreadableIndex(f"Line {reader.line_num} is not CSV: {error}.") from None


def _pairs(table: Iterator[tuple[int, list[str]]]) -> Iterator[tuple[str, str]]:
    columns = _columns(next(table, (0, []))[1])
    for line, row in table:
        if _is_example(row, columns):
            title = _title(line, row, columns)
            for code in _codes(line, row[columns.code]):
                yield code, title


def _columns(heading: Sequence[str]) -> _Columns:
    """Which column is which, by the words of the heading in either language."""
    names = [_plain(name) for name in heading]
    kind = _first(names, r"\btype\b")
    code = _first(names, r"\bcode\b", r"^(?:noc|cnp)")
    wanted = (r"description",) if kind is not None else (r"job.title", r"\btitle", r"\btitre", r"appellation")
    title = _first(names, *wanted)
    if code is None or title is None:
        missing = "codes" if code is None else "titles"
        raise UnreadableIndex(
            f"No column of {missing} in the heading: {', '.join(heading)[:200] or 'it is empty'}."
        )
    return _Columns(code, title, kind, _first(names, r"^(?:level|niveau)$"))


def _first(names: Sequence[str], *patterns: str) -> int | None:
    found = (place for pattern in patterns for place, name in enumerate(names) if re.search(pattern, name))
    return next(found, None)


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold())
    return re.sub(r"[^a-z0-9]+", " ", "".join(c for c in letters if not unicodedata.combining(c))).strip()


def _is_example(row: Sequence[str], columns: _Columns) -> bool:
    """Only unit groups have titles, and only examples are titles."""
    if columns.level is not None and _cell(row, columns.level) != _UNIT_GROUP_LEVEL:
        return False
    return columns.kind is None or bool(_EXAMPLE.search(_cell(row, columns.kind)))


def _cell(row: Sequence[str], place: int) -> str:
    return row[place] if place < len(row) else ""


def _title(line: int, row: Sequence[str], columns: _Columns) -> str:
    title = re.sub(r"\s+", " ", _cell(row, columns.title))
    if not title:
        raise UnreadableIndex(f"Line {line} has no title.")
    if len(title) > LONGEST_TITLE or not title.isprintable():
        raise UnreadableIndex(f"Line {line} has no job title but something else: {title[:40]!r}.")
    return title[0].upper() + title[1:]


def _codes(line: int, given: str) -> tuple[str, ...]:
    """The code of the row, with the zeros that spreadsheets take away; 00018 stands for five."""
    padded = given.zfill(5) if given.isascii() and given.isdecimal() else given
    if groups := groups_meant(padded):
        return tuple(group.code for group in groups)
    raise UnreadableIndex(f"Line {line}: NOC 2021 has no unit group {given[:20]!r}.")
