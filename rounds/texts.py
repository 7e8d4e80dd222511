"""Dates, times and counts as the feed writes them. What cannot be read raises ValueError with the reason."""

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

MONTHS = {
    "january": 1,
    "february": 2,
    "march": 3,
    "april": 4,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "september": 9,
    "october": 10,
    "november": 11,
    "december": 12,
}
DAY = re.compile(
    r"([A-Za-z]{3,9}) {1,3}([0-9]{1,2})(?![0-9])(?:st|nd|rd|th)?[.,]?"
    r"(?:[ ,]{0,6}([0-9]{4})(?![0-9])|(?![ ,]{0,6}[0-9]{4}))"
)
CLOCK = re.compile(r"(?<![0-9:])([0-9]{1,2}):([0-9]{2}):([0-9]{2})(?![0-9:])")
ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
DAY_FIRST = re.compile(r"([0-9]{2})-([0-9]{2})-([0-9]{4})")
COUNT = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,9}")
LONGEST = 80
OTTAWA = ZoneInfo("America/Toronto")


def count(text: str) -> int:
    """A whole number, with or without commas between the thousands."""
    if not COUNT.fullmatch(text.strip()):
        raise ValueError(f"{text[:LONGEST]!r} is not a count")
    return int(text.replace(",", ""))


def short_day(text: str) -> date:
    """`2026-08-19`, or the day first as it was published twice: `12-04-2023`."""
    if found := ISO.fullmatch(text.strip()):
        year, month, day = map(int, found.groups())
    elif found := DAY_FIRST.fullmatch(text.strip()):
        day, month, year = map(int, found.groups())
    else:
        raise ValueError(f"{text[:LONGEST]!r} is not a date")
    return _date(year, month, day, text)


def long_day(text: str, *, until: date | None = None) -> date:
    """`August 19, 2026` and its variants. Without a year it is the last such day up to `until`."""
    found = DAY.search(text[:LONGEST])
    month = MONTHS.get(found.group(1).lower()) if found else None
    if not found or not month:
        raise ValueError(f"{text[:LONGEST]!r} is not a date")
    day = int(found.group(2))
    if found.group(3):
        return _date(int(found.group(3)), month, day, text)
    if until is None:
        raise ValueError(f"{text[:LONGEST]!r} has no year")
    this_year = _date(until.year, month, day, text)
    return this_year if this_year <= until else _date(until.year - 1, month, day, text)


def moment(text: str, *, on: date) -> datetime | None:
    """A day and a time of day, in UTC, as told about a round of the day `on`; None where there is no text.

    A stray AM or PM says nothing: the clock has 24 hours. In UTC it may lie a day after the round's.
    """
    if not text.strip():
        return None
    clock = CLOCK.search(text[:LONGEST])
    if not clock:
        raise ValueError(f"{text[:LONGEST]!r} holds no time of day")
    hour, minute, second = map(int, clock.groups())
    day = long_day(text, until=on + timedelta(days=1))
    try:
        return datetime.combine(day, time(hour, minute, second), UTC)
    except ValueError:
        raise ValueError(f"{text[:LONGEST]!r} holds no time of day") from None


def drawn_moment(text: str, *, on: date) -> datetime | None:
    """When the round of the day `on` was drawn: as told, or on that day if it is another one in Ottawa."""
    told = moment(text, on=on)
    if told is None or told.astimezone(OTTAWA).date() == on:
        return told
    return datetime.combine(on, told.timetz())


def _date(year: int, month: int, day: int, text: str) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError(f"{text[:LONGEST]!r} is not a date") from None
