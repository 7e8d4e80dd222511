"""From text to JSON values, with exact numbers and one kind of error."""

import json
from decimal import Decimal
from typing import Any

from crs.serialize.errors import ProfileError


class Twice(dict[str, Any]):
    """A JSON object in which `key` stands more than once, so that whoever reads it can say where."""

    key: str


def parse(line: str) -> Any:
    """One JSON value. Raises `ProfileError` whatever is wrong with the text."""
    try:
        return _DECODER.decode(line)
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
