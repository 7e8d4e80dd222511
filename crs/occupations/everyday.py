"""The project's everyday titles of a group, to be read as examples of what people in it are called."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from crs.occupations.table import rows

Forms = tuple[str, ...]
"""One title: its English, or its masculine and feminine in French where they differ."""


def everyday_titles(code: str, language: str) -> tuple[Forms, ...]:
    """The titles of one group in that language, in order; none for a code that NOC 2021 lacks."""
    return _by_code("fr" if language == "fr" else "en").get(code, ())


@cache
def _by_code(language: str) -> Mapping[str, tuple[Forms, ...]]:
    found: dict[str, list[Forms]] = defaultdict(list)
    for code, forms in _titles(language):
        found[code].append(forms)
    return {code: tuple(titles) for code, titles in found.items()}


def _titles(language: str) -> Iterator[tuple[str, Forms]]:
    columns = ("masculine", "feminine") if language == "fr" else ("title",)
    for row in rows(f"titles_{language}.csv"):
        yield row["code"], tuple(dict.fromkeys(row[column] for column in columns))
