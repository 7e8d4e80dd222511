"""The official feed: `{"rounds": [{"drawNumber": "437", …}, …]}`, the newest first, all values in strings."""

import json
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import date, datetime

from rounds.corrections import corrected
from rounds.labels import kind_of
from rounds.plausible import NUMBER, legible, sift
from rounds.pools import read_pool
from rounds.records import Contents, PoolRecord, Rejected, RoundRecord, Unusable, without_repetition
from rounds.texts import count, drawn_moment, long_day, moment, short_day

MOST_RECORDS = 5_000
NEEDED = ("drawNumber", "drawDate", "drawName", "drawSize", "drawCRS")


def read_feed(data: bytes, *, on: date) -> Contents:
    """Everything the feed tells on the day `on`. Raises `Unusable` if it is no feed."""
    records, rejected, warnings, pools = [], [], [], []
    for raw in _listed(data):
        number = legible(raw.get("drawNumber"))
        try:
            record = read_round(raw)
        except ValueError as problem:
            rejected.append(Rejected(number, str(problem)))
            continue
        records.append(record)
        reading = read_pool(raw, drawn=record.date)
        warnings += [f"round {number}: {warning}" for warning in (*odd_times(raw, record), *reading.warnings)]
        if reading.pool:
            pools.append((number, reading.pool))
    rounds, implausible = sift(records, on=on)
    believed = {record.number for record in rounds}
    kept, said = _one_a_day(pool for number, pool in pools if number in believed)
    return Contents(rounds, kept, (*rejected, *implausible), (*warnings, *said))


def read_round(raw: Mapping[str, str]) -> RoundRecord:
    """One record. Raises ValueError where its number, day, size or score cannot be read."""
    for key in NEEDED:
        if key not in raw:
            raise ValueError(f"{key} is not there")
    if not NUMBER.fullmatch(raw["drawNumber"].strip()):
        raise ValueError("drawNumber is not a round's number")
    day = day_of(raw)
    label = " ".join(raw["drawName"].split())
    return corrected(
        RoundRecord(
            number=raw["drawNumber"].strip(),
            date=day,
            drawn_at=_moment(drawn_moment, raw.get("drawDateTime", ""), day),
            label=label,
            kind=kind_of(label),
            invitations=count(raw["drawSize"]),
            cutoff=count(raw["drawCRS"]),
            tie_break=_moment(moment, raw.get("drawCutOff", ""), day),
        )
    )


def day_of(raw: Mapping[str, str]) -> date:
    """The day of the round, told twice: the two must agree."""
    day = short_day(raw["drawDate"])
    full = raw.get("drawDateFull", "").strip()
    if full and long_day(full) != day:
        raise ValueError(f"drawDate says {day.isoformat()} and drawDateFull {long_day(full).isoformat()}")
    return day


def odd_times(raw: Mapping[str, str], record: RoundRecord) -> list[str]:
    """Times that are told and cannot be read. The round is stored without them."""
    told = {"drawDateTime": record.drawn_at, "drawCutOff": record.tie_break}
    return [
        f"{key} cannot be read" for key, read in told.items() if read is None and raw.get(key, "").strip()
    ]


def _moment(read: Callable[..., datetime | None], told: str, day: date) -> datetime | None:
    with suppress(ValueError):
        return read(told, on=day)
    return None


def _listed(data: bytes) -> list[dict[str, str]]:
    """The records, every value as text."""
    try:
        document = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise Unusable("not JSON") from None
    listed = document.get("rounds") if isinstance(document, dict) else None
    if not isinstance(listed, list) or not all(isinstance(raw, dict) for raw in listed):
        raise Unusable('of another shape: "rounds" is not a list of records')
    if not listed:
        raise Unusable("empty: it lists no round")
    if len(listed) > MOST_RECORDS:
        raise Unusable(f"of another shape: it lists {len(listed)} rounds")
    return [{key: str(value) for key, value in raw.items() if isinstance(value, str | int)} for raw in listed]


def _one_a_day(pools: Iterable[PoolRecord]) -> tuple[tuple[PoolRecord, ...], list[str]]:
    """One pool for each day, that of the newest round, and none that only repeats the one before."""
    by_day: dict[date, PoolRecord] = {}
    warnings = []
    for pool in pools:
        if by_day.setdefault(pool.as_of, pool).bands != pool.bands:
            warnings.append(f"pool of {pool.as_of.isoformat()}: told in two ways; the newest round counts")
    kept = tuple(without_repetition(by_day.values()))
    repeated = sorted(by_day.keys() - {pool.as_of for pool in kept})
    return kept, warnings + [f"pool of {day.isoformat()}: repeats the one before" for day in repeated]
