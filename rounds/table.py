"""The project's own table of the rounds and pools that are known, in rounds/data/."""

import csv
from collections.abc import Iterable
from datetime import date
from functools import cache
from importlib.resources import files
from itertools import groupby
from operator import itemgetter

from django.db import transaction

from rounds.models import PoolBand, PoolSnapshot, Round
from rounds.own import read_row
from rounds.reading import order_of
from rounds.records import PoolRecord, RoundRecord, without_repetition


@cache
def known_rounds() -> tuple[RoundRecord, ...]:
    rows = [read_row(row) for row in csv.DictReader(_lines("rounds.csv"))]
    return tuple(sorted(rows, key=lambda row: order_of(row.number)))


@cache
def known_pools() -> tuple[PoolRecord, ...]:
    rows = csv.DictReader(_lines("pool.csv"))
    pools = [_pool(day, lines) for day, lines in groupby(rows, key=itemgetter("as_of"))]
    return tuple(without_repetition(pools))


@transaction.atomic
def load_known() -> tuple[int, int]:
    """Store the known rounds and pools that are missing, and return how many of each that were.

    What is stored already stays: it may have come from the feed, or from a person, since.
    """
    stored = set(Round.objects.values_list("number", flat=True))
    missing = [record for record in known_rounds() if record.number not in stored]
    Round.objects.bulk_create([new_round(record) for record in missing])
    return len(missing), store_pools(known_pools())


def store_pools(pools: Iterable[PoolRecord]) -> int:
    """Store the pools of days of which none is stored, and return how many those were."""
    stored = set(PoolSnapshot.objects.values_list("as_of", flat=True))
    missing = [pool for pool in pools if pool.as_of not in stored]
    snapshots = PoolSnapshot.objects.bulk_create(
        [PoolSnapshot(as_of=pool.as_of, total=pool.total) for pool in missing]
    )
    PoolBand.objects.bulk_create(
        PoolBand(snapshot=snapshot, low=low, high=high, count=count)
        for snapshot, pool in zip(snapshots, missing, strict=True)
        for low, high, count in pool.bands
    )
    return len(missing)


def new_round(record: RoundRecord) -> Round:
    return Round(**{name: getattr(record, name) for name in RoundRecord.__dataclass_fields__})


def _lines(name: str) -> list[str]:
    return files("rounds").joinpath("data", name).read_text("utf-8").splitlines()


def _pool(day: str, rows: Iterable[dict[str, str]]) -> PoolRecord:
    bands = [(int(row["low"]), int(row["high"]), int(row["count"])) for row in rows]
    return PoolRecord(date.fromisoformat(day), tuple(sorted(bands, reverse=True)))
