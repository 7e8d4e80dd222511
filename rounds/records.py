"""A round and a pool as a file tells them, before they are stored."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields
from datetime import date, datetime

from rounds.kinds import Kind


@dataclass(frozen=True, slots=True)
class RoundRecord:
    """One round, read and found plausible. The names are those of `rounds.models.Round`."""

    number: str
    date: date
    drawn_at: datetime | None
    label: str
    kind: Kind
    invitations: int
    cutoff: int
    tie_break: datetime | None
    override: str = ""


FACTS = tuple(each.name for each in fields(RoundRecord))


@dataclass(frozen=True, slots=True)
class PoolRecord:
    """The candidates of one day as (low, high, count), the highest band first."""

    as_of: date
    bands: tuple[tuple[int, int, int], ...]

    @property
    def total(self) -> int:
        return sum(count for _low, _high, count in self.bands)


@dataclass(frozen=True, slots=True)
class Rejected:
    """A record that is not stored: its number, as far as it can be read, and why."""

    number: str
    reason: str


class Unusable(Exception):
    """Nothing of a file is used. The message goes on after "The file is "."""


@dataclass(frozen=True, slots=True)
class Contents:
    """All that a file tells. `listed` counts its records, those included that are rejected."""

    rounds: tuple[RoundRecord, ...]
    pools: tuple[PoolRecord, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    warnings: tuple[str, ...] = field(default=())

    @property
    def listed(self) -> int:
        return len(self.rounds) + len(self.rejected)


def without_repetition(pools: Iterable[PoolRecord]) -> Iterator[PoolRecord]:
    """Leave out a pool whose every figure is that of the one before it: nobody counted anew."""
    last: PoolRecord | None = None
    for pool in sorted(pools, key=lambda each: each.as_of):
        if last is None or pool.bands != last.bands:
            yield pool
            last = pool
