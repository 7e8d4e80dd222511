"""Strict readers of single JSON values. Each takes a parsed value and gives a fact or raises `ProfileError`.

Numbers with a point come in as `Decimal` (`parse_float=Decimal`), so 7.5 is 7.5 and nothing near it.
"""

import re
from collections.abc import Callable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Any, TypeVar

from crs.occupations import SENIOR_MANAGER_CODES, SENIOR_MANAGERS, unit_groups
from crs.serialize.errors import ProfileError, refuse, shown

Read = Callable[[Any], Any]
E = TypeVar("E", bound=StrEnum)

EARLIEST, LATEST = date(1880, 1, 1), date(2100, 12, 31)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}").fullmatch
_MINUTES, _HOURS_IN_WEEK, _CENTS = 60, 168, 100
# Beyond these a number is no fact about a person, and arithmetic on it could take all memory.
_MOST_DIGITS, _FINEST = 15, -20
_LARGEST = 10**_MOST_DIGITS


def yes_or_no(value: Any) -> bool:
    if value is True or value is False:
        return bool(value)
    raise refuse("true or false", value)


def text(value: Any) -> str:
    if not isinstance(value, str):
        raise refuse("text", value)
    if not value.isascii() and any("\ud800" <= letter <= "\udfff" for letter in value):
        raise ProfileError("", "holds half a character (a lone surrogate), which is not text")
    return value


def number(value: Any) -> Decimal:
    """Any number a person may give, as a `Decimal` small enough to reckon with."""
    if type(value) is int and -_LARGEST < value < _LARGEST:
        return Decimal(value)
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise refuse("a number", value)
    exact = Decimal(value)
    _, digits, exponent = exact.as_tuple()
    if not isinstance(exponent, int) or exponent < _FINEST or len(digits) + exponent > _MOST_DIGITS:
        raise ProfileError("", "is too large or too fine a number")
    return exact


def whole(lowest: int, highest: int) -> Read:
    """Whole numbers between two bounds, both included."""
    wanted = f"a whole number from {lowest} to {highest}"

    def read(value: Any) -> int:
        if type(value) is int and lowest <= value <= highest:
            return value
        exact = number(value)
        if exact != exact.to_integral_value() or not lowest <= exact <= highest:
            raise refuse(wanted, value)
        return int(exact)

    return read


def dollars(value: Any) -> int:
    """Canadian dollars, cents left off: 15262.99 is not yet 15263."""
    exact = number(value)
    if exact < 0:
        raise refuse("an amount of 0 dollars or more", value)
    return int(exact)


def cents(value: Any) -> int:
    """Canadian dollars to the cent: 31.25 is 3125. A part of a cent is left off."""
    exact = number(value)
    if exact < 0:
        raise refuse("an amount of 0 dollars or more", value)
    return int(exact * _CENTS)


def minutes(value: Any) -> int:
    """Hours a week, to the minute: 37.5 is 2250."""
    hours = number(value)
    if not 0 <= hours <= _HOURS_IN_WEEK:
        raise refuse(f"hours in a week, from 0 to {_HOURS_IN_WEEK}", value)
    return int((hours * _MINUTES).to_integral_value(ROUND_HALF_UP))


def day(value: Any) -> date:
    """A date written YYYY-MM-DD."""
    if not isinstance(value, str) or not _DAY(value):
        raise refuse("a date as YYYY-MM-DD", value)
    try:
        found = date.fromisoformat(value)
    except ValueError:
        raise ProfileError("", f"{shown(value)} is not a day of the calendar") from None
    if not EARLIEST <= found <= LATEST:
        raise refuse(f"a date from {EARLIEST} to {LATEST}", value)
    return found


def noc(value: Any) -> str:
    """A code of NOC 2021."""
    if isinstance(value, str) and value in unit_groups():
        return value
    if not isinstance(value, str) or not re.fullmatch(r"[0-9]{5}", value):
        raise refuse('a NOC 2021 code, text of five digits such as "21231"', value)
    if value == SENIOR_MANAGERS:
        five = ", ".join(SENIOR_MANAGER_CODES)
        raise ProfileError(
            "", f"{SENIOR_MANAGERS} stands for five groups of senior managers: give one of {five}"
        )
    raise ProfileError("", f"{shown(value)} is not a code of NOC 2021 Version 1.0")


def country(value: Any) -> str:
    if not isinstance(value, str) or not (len(value) == 2 and value.isascii() and value.isalpha()):
        raise refuse('a country code of two letters such as "CA"', value)
    return value.upper()


def one_of(kind: type[E]) -> Read:
    """A word of an enumeration."""
    words = {member.value: member for member in kind}
    wanted = f"one of {', '.join(words)}"

    def read(value: Any) -> E:
        member = words.get(value) if isinstance(value, str) else None
        if member is None:
            raise refuse(wanted, value)
        return member

    return read
