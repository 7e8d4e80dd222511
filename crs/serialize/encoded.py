"""JSON text of what many results share, encoded once and found again by identity.

Sources and needs are law data: they are most of a result and always the same few. Each is held, so that its
identity stays its own.
"""

import json
from collections.abc import Callable
from itertools import chain
from typing import Any

from crs.law import Cited
from crs.outcome import Facts
from crs.serialize.writing import Cite, Json, source_to_json

encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode

_SOURCES: dict[int, tuple[Cited, str]] = {}
_NEEDS: dict[int, tuple[Facts, str]] = {}


def source_text(source: Cited) -> str:
    """`"source":{…}`."""
    known = _SOURCES.get(id(source))
    if known is None:
        known = _SOURCES[id(source)] = source, f'"source":{encode(source_to_json(source))}'
    return known[1]


def need_text(need: Facts) -> str:
    """The parameters of a criterion that stands in data."""
    known = _NEEDS.get(id(need))
    if known is None:
        known = _NEEDS[id(need)] = need, encode(need)
    return known[1]


# A result is encoded with a mark in the place of each source, and the texts are then put in. Nothing that
# came in can look like the mark: inside JSON text its quotes would be escaped.
_MARK = 0
_MARKED = f'"source":{_MARK}'


def with_sources(write: Callable[[Cite], Json]) -> str:
    """The text of what `write` gives, each source that it cites in its place."""
    sources: list[str] = []

    def cite(source: Cited) -> Any:
        sources.append(source_text(source))
        return _MARK

    pieces = encode(write(cite)).split(_MARKED)
    return "".join(chain.from_iterable(zip(pieces, sources, strict=False))) + pieces[-1]
