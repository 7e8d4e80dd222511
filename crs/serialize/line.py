"""One line in, one line out: bytes of a JSON profile to the text of its JSON result."""

import json
from datetime import date
from typing import Any

from crs.assess import assess
from crs.law import NoLawInForce
from crs.profile import Profile
from crs.serialize.errors import ProfileError
from crs.serialize.reading import profile_from_json
from crs.serialize.text import parse
from crs.serialize.writing import to_json

LONGEST = 1 << 20
"""Bytes of one line. A profile has a few thousand."""

_BOM = b"\xef\xbb\xbf"
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


def answer(line: bytes, place: int, *, on: date) -> tuple[str, bool]:
    """The result of the line that stands at `place` (from 1), and whether it could be read."""
    try:
        result = to_json(assess(read(line, on=on), on=on))
    except ProfileError as error:
        return _complaint(place, error.field, error.message), False
    except NoLawInForce as error:
        return _complaint(place, "on", str(error)), False
    return _encode({"schema": result["schema"], "id": result["id"], "line": place, **result}), True


def read(line: bytes, *, on: date) -> Profile:
    """The profile that a line holds. Raises `ProfileError`."""
    if len(line) > LONGEST:
        raise ProfileError("", f"is longer than {LONGEST} bytes")
    try:
        text = line.removeprefix(_BOM).decode("utf-8")
    except UnicodeDecodeError as error:
        raise ProfileError("", f"is not UTF-8: byte {error.start + 1}") from None
    return profile_from_json(parse(text), on=on)


def _complaint(place: int, field: str, message: str) -> str:
    error: dict[str, Any] = {"line": place, "error": {"field": field, "message": message}}
    return _encode(error)
