"""What the other rooms read of rounds and pools: frozen facts, in a number of queries that never grows."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet

from rounds.kinds import Kind
from rounds.models import PoolSnapshot, Round

FIELDS = ("number", "date", "kind", "label", "invitations", "cutoff", "tie_break", "drawn_at", "override")


@dataclass(frozen=True, slots=True)
class RoundFact:
    """One round. `tie_break` and `drawn_at` are in UTC, None where they were not published.

    `override` says why the figures are not those of the official feed; it is empty where they are.
    """

    number: str
    date: date
    kind: Kind
    label: str
    invitations: int
    cutoff: int
    tie_break: datetime | None = None
    drawn_at: datetime | None = None
    override: str = ""


@dataclass(frozen=True, slots=True)
class Band:
    """Candidates whose score lies from `low` to `high`, both counted in."""

    low: int
    high: int
    count: int


@dataclass(frozen=True, slots=True)
class Pool:
    """The candidates of one day, the highest band first."""

    as_of: date
    total: int
    bands: tuple[Band, ...]


def all_rounds() -> tuple[RoundFact, ...]:
    """Every round, the newest first. One query."""
    return _facts(Round.objects.values_list(*FIELDS))


def rounds_since(day: date) -> tuple[RoundFact, ...]:
    """The rounds of `day` and later, the newest first. One query."""
    return _facts(Round.objects.filter(date__gte=day).values_list(*FIELDS))


def latest_pool() -> Pool | None:
    """The pool as it was last counted; None if it never was. Two queries."""
    return next(iter(_pools(PoolSnapshot.objects.order_by("-as_of")[:1])), None)


def pool_on(day: date) -> Pool | None:
    """The last pool counted on `day` or before. Two queries."""
    return next(iter(_pools(PoolSnapshot.objects.filter(as_of__lte=day).order_by("-as_of")[:1])), None)


def all_pools() -> tuple[Pool, ...]:
    """Every pool, the newest first. Two queries."""
    return _pools(PoolSnapshot.objects.order_by("-as_of"))


def order_of(number: str) -> tuple[int, str]:
    """Where a round stands among its like: 91a before 91b, 99 before 100."""
    digits = re.match(r"[0-9]*", number)
    found = digits.group() if digits else ""
    return int(found or 0), number[len(found) :]


def _facts(rows: Iterable[tuple[Any, ...]]) -> tuple[RoundFact, ...]:
    facts = (RoundFact(number, day, Kind(kind), *rest) for number, day, kind, *rest in rows)
    return tuple(sorted(facts, key=lambda fact: (fact.date, order_of(fact.number)), reverse=True))


def _pools(snapshots: "QuerySet[PoolSnapshot]") -> tuple[Pool, ...]:
    return tuple(
        Pool(snapshot.as_of, snapshot.total, tuple(_bands(snapshot)))
        for snapshot in snapshots.prefetch_related("bands")
    )


def _bands(snapshot: PoolSnapshot) -> list[Band]:
    bands = [Band(band.low, band.high, band.count) for band in snapshot.bands.all()]
    return sorted(bands, key=lambda band: band.low, reverse=True)
