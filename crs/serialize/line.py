"""One line in, one line out: the bytes of a JSON profile to the text of its JSON result."""

import json
from datetime import date
from itertools import chain
from typing import Any

from crs.assess import assess
from crs.law import NoLawInForce, Source
from crs.outcome import Assessment
from crs.serialize.errors import ProfileError
from crs.serialize.reading import profile_from_json
from crs.serialize.text import parse
from crs.serialize.writing import source_to_json, to_json

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


def answer(line: bytes, place: int, *, on: date) -> tuple[str, bool]:
    """The result of the line that stands at `place` (from 1), and whether it could be read."""
    try:
        return _written(assess(profile_from_json(parse(line), on=on), on=on), place), True
    except ProfileError as error:
        return _complaint(place, error.field, error.message), False
    except NoLawInForce as error:
        return _complaint(place, "on", str(error)), False


def _complaint(place: int, field: str, message: str) -> str:
    error: dict[str, Any] = {"line": place, "error": {"field": field, "message": message}}
    return _encode(error)


# Sources are most of a result and always the same few, so each is encoded once. A result is encoded with a
# mark in the place of each source, and the texts are then put in. Nothing that came in can look like the
# mark: inside JSON text its quotes would be escaped.
_MARK = 0
_MARKED = f'"source":{_MARK}'
_TEXTS: dict[int, tuple[Source, str]] = {}


def _written(assessment: Assessment, place: int) -> str:
    sources: list[str] = []

    def cite(source: Source) -> int:
        sources.append(_text_of(source))
        return _MARK

    result = to_json(assessment, cite=cite)
    marked = _encode({"schema": result["schema"], "id": result["id"], "line": place, **result})
    pieces = marked.split(_MARKED)
    return "".join(chain.from_iterable(zip(pieces, sources, strict=False))) + pieces[-1]


def _text_of(source: Source) -> str:
    """Found by identity, which is quicker than by value; the source is held so that it keeps its own."""
    known = _TEXTS.get(id(source))
    if known is None:
        known = _TEXTS[id(source)] = source, f'"source":{_encode(source_to_json(source))}'
    return known[1]
