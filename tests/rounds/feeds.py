"""Feeds as the government publishes them, made up: the same keys, all values in strings, the newest first."""

import json
from datetime import date, timedelta
from typing import Any

BANDS = (4, 5, 6, 7, 8), (10, 11, 12, 13, 14)
FIRST = date(2026, 1, 5)
TODAY = date(2026, 11, 28)


def long_date(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


def pool_columns(**changes: str) -> dict[str, str]:
    """Columns dd1 to dd18 that agree with each other: 1,001 candidates in the first, 1,002 in the next, …"""
    column = {place: 1000 + place for place in range(1, 18)}
    column[3], column[9] = (sum(column[place] for place in band) for band in BANDS)
    column[18] = sum(column[place] for place in (1, 2, 3, 9, 15, 16, 17))
    return {f"dd{place}": f"{count:,}" for place, count in column.items()} | changes


def zeros() -> dict[str, str]:
    return {f"dd{place}": "0" for place in range(1, 19)}


def record(place: int, **changes: Any) -> dict[str, Any]:
    """The round number `place`, a week after the one before it."""
    day = FIRST + timedelta(days=7 * (place - 1))
    return {
        "drawNumber": str(place),
        "drawNumberURL": f"<a href='/invitations.html?q={place}'>{place}</a>",
        "drawDate": day.isoformat(),
        "drawDateFull": long_date(day),
        "drawName": "Canadian Experience Class",
        "drawSize": "1,250",
        "drawCRS": str(500 + place),
        "mitext": "<a href='/mi.html'>See full text of Ministerial Instruction</a>",
        "DrawText1": "<a href='/mi.html'>See full text of Ministerial Instruction</a>",
        "drawText2": "Canadian Experience Class",
        "drawDateTime": f"{long_date(day)} at 14:15:16 UTC",
        "drawCutOff": f"{long_date(day - timedelta(days=40))} at 01:02:03 UTC",
        "drawDistributionAsOn": long_date(day - timedelta(days=1)),
        **pool_columns(dd17=f"{9000 + place:,}", dd18=f"{total_with(9000 + place):,}"),
        **changes,
    }


def total_with(lowest: int) -> int:
    columns = {name: int(text.replace(",", "")) for name, text in pool_columns().items()}
    return columns["dd18"] - columns["dd17"] + lowest


def feed(*records: dict[str, Any]) -> bytes:
    return json.dumps({"classes": "wb-tables", "rounds": list(reversed(records))}).encode()


def feed_of(count: int) -> bytes:
    return feed(*(record(place) for place in range(1, count + 1)))
