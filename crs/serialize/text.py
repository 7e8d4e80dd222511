"""From the bytes of a line to JSON values, with exact numbers and one kind of error."""

import json
from decimal import Decimal
from typing import Any

from crs.serialize.errors import ProfileError

LONGEST = 1 << 20
"""Bytes of one line. A profile has a few thousand."""

_BOM = b"\xef\xbb\xbf"


class Twice(dict[str, Any]):
    """A JSON object in which `key` stands more than once, so that whoever reads it can say where."""

    key: str


def parse(line: bytes) -> Any:
    """One JSON value. Raises `ProfileError` whatever is wrong with the line."""
    if len(line) > LONGEST:
        raise ProfileError("", f"is longer than {LONGEST} bytes")
    try:
        return _DECODER.decode(line.removeprefix(_BOM).decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ProfileError("", f"is not UTF-8: byte {error.start + 1}") from None
    except json.JSONDecodeError as error:
        raise ProfileError("", f"is not JSON: {error.msg} at character {error.pos + 1}") from None
    except RecursionError:
        raise ProfileError("", "is nested too deeply") from None
    except ProfileError:
        raise
    except (ValueError, ArithmeticError):
        raise ProfileError("", "holds a number with too many digits") from None


def _noting_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    twice = Twice(found)
    keys = [key for key, _ in pairs]
    twice.key = next(key for place, key in enumerate(keys) if key in keys[:place])
    return twice


def _no_constant(name: str) -> None:
    raise ProfileError("", f"holds {name}, which is not a JSON number")


_DECODER = json.JSONDecoder(
    parse_float=Decimal, parse_constant=_no_constant, object_pairs_hook=_noting_doubles
)
