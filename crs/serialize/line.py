"""One line in, one line out: bytes of a JSON profile to the text of its JSON result."""

import json
from datetime import date
from typing import Any

from crs.assess import assess
from crs.law import NoLawInForce
from crs.serialize.errors import ProfileError
from crs.serialize.reading import profile_from_json
from crs.serialize.text import parse
from crs.serialize.writing import to_json

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


def answer(line: bytes, place: int, *, on: date) -> tuple[str, bool]:
    """The result of the line that stands at `place` (from 1), and whether it could be read."""
    try:
        result = to_json(assess(profile_from_json(parse(line), on=on), on=on))
    except ProfileError as error:
        return _complaint(place, error.field, error.message), False
    except NoLawInForce as error:
        return _complaint(place, "on", str(error)), False
    return _encode({"schema": result["schema"], "id": result["id"], "line": place, **result}), True


def _complaint(place: int, field: str, message: str) -> str:
    error: dict[str, Any] = {"line": place, "error": {"field": field, "message": message}}
    return _encode(error)
