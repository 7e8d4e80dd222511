"""One line in, one line out: the bytes of a JSON profile to the text of its JSON result."""

import json
import re
from datetime import date
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
# number for each source, which the text of the source then replaces: inside JSON text the quotes of
# `"source":` would be escaped, so nothing that came in can look like it.
_TEXTS: dict[int, tuple[Source, str]] = {}
_CITED = re.compile('"source":([0-9]+)')


def _written(assessment: Assessment, place: int) -> str:
    result = to_json(assessment, cite=_number_of)
    numbered = _encode({"schema": result["schema"], "id": result["id"], "line": place, **result})
    return _CITED.sub(_text_of, numbered)


def _number_of(source: Source) -> int:
    """The identity of the source; holding on to the source keeps it from being given to another."""
    number = id(source)
    if number not in _TEXTS:
        _TEXTS[number] = source, f'"source":{_encode(source_to_json(source))}'
    return number


def _text_of(cited: re.Match[str]) -> str:
    return _TEXTS[int(cited[1])][1]
