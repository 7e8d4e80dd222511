"""Which records of a file can be believed: one by one, and as a series."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from rounds.reading import order_of
from rounds.records import Rejected, RoundRecord

NUMBER = re.compile(r"[0-9]{1,5}[a-z]?")
HIGHEST_SCORE = 1200
MOST_INVITATIONS = 1_000_000
LONGEST_LABEL = 120
# The feed tells Ottawa's days; a clock elsewhere may still be a day behind.
AHEAD = timedelta(days=1)


def legible(number: str | None) -> str:
    """The number of a record that may be anything, as it can be printed and stored."""
    text = (number or "").strip()
    return text if NUMBER.fullmatch(text) else "?"


def problem(record: RoundRecord, *, on: date) -> str:
    """Why this record alone cannot be believed on the day `on`; empty if it can."""
    if not 0 < record.cutoff <= HIGHEST_SCORE:
        return f"the lowest score is {record.cutoff}, not from 1 to {HIGHEST_SCORE}"
    if not 0 < record.invitations <= MOST_INVITATIONS:
        return f"the number of invitations is {record.invitations}"
    if record.date > on + AHEAD:
        return f"its day, {record.date.isoformat()}, has not come yet"
    if not record.label or len(record.label) > LONGEST_LABEL or not record.label.isprintable():
        return f"its label is empty, cannot be printed or has more than {LONGEST_LABEL} characters"
    return ""


def sift(records: Sequence[RoundRecord], *, on: date) -> tuple[tuple[RoundRecord, ...], tuple[Rejected, ...]]:
    """Part what can be stored, in the order of the numbers, from what cannot."""
    rejected, believed = [], []
    times = Counter(record.number for record in records)
    for record in sorted(records, key=lambda each: order_of(each.number)):
        reason = "the number is there more than once" if times[record.number] > 1 else problem(record, on=on)
        if reason:
            rejected.append(Rejected(record.number, reason))
        else:
            believed.append(record)
    in_order = longest_in_order([record.date for record in believed])
    for place, record in enumerate(believed):
        if place not in in_order:
            reason = f"its day, {record.date.isoformat()}, does not lie between those of its neighbours"
            rejected.append(Rejected(record.number, reason))
    return tuple(believed[place] for place in sorted(in_order)), tuple(rejected)


def longest_in_order(days: Sequence[date]) -> set[int]:
    """The places of the longest series of days that never goes back: one wrong day spoils only itself.

    It is built from the last to the first, so that of two that exclude each other the older one stays.
    """
    ends: list[int] = []
    places: list[int] = []
    after: dict[int, int | None] = {}
    for place in reversed(range(len(days))):
        back = -days[place].toordinal()
        length = bisect_right(ends, back)
        after[place] = places[length - 1] if length else None
        ends[length : length + 1] = [back]
        places[length : length + 1] = [place]
    found: set[int] = set()
    place_at_hand = places[-1] if places else None
    while place_at_hand is not None:
        found.add(place_at_hand)
        place_at_hand = after[place_at_hand]
    return found
