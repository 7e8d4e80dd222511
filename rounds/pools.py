"""The pool of candidates in a record of the feed: columns dd1 to dd18, of which three are sums of others."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from rounds.records import PoolRecord
from rounds.texts import count, long_day

BANDS = {
    1: (601, 1200),
    2: (501, 600),
    4: (491, 500),
    5: (481, 490),
    6: (471, 480),
    7: (461, 470),
    8: (451, 460),
    10: (441, 450),
    11: (431, 440),
    12: (421, 430),
    13: (411, 420),
    14: (401, 410),
    15: (351, 400),
    16: (301, 350),
    17: (0, 300),
}
SUBTOTALS = {3: range(4, 9), 9: range(10, 15)}
TOTAL = 18
STALE = timedelta(days=14)
FAR = timedelta(days=60)
"""No pool has been older than twenty days: so far from its round, its day is a slip."""


@dataclass(frozen=True, slots=True)
class PoolReading:
    """The pool, if one was published and can be believed, and what is odd about it."""

    pool: PoolRecord | None = None
    warnings: tuple[str, ...] = ()


def read_pool(raw: Mapping[str, str], *, drawn: date) -> PoolReading:
    """The pool told with a round of the day `drawn`. Zeros mean that none was published."""
    try:
        column = {place: count(raw[f"dd{place}"]) for place in range(1, TOTAL + 1)}
        if column[TOTAL] == 0:
            return PoolReading()
        as_of = long_day(raw["drawDistributionAsOn"])
        if abs(drawn - as_of) > FAR:
            raise ValueError(f"its day is {as_of.isoformat()}")
    except KeyError as missing:
        return PoolReading(warnings=(f"no pool is read: {missing.args[0]} is not there",))
    except ValueError as problem:
        return PoolReading(warnings=(f"no pool is read: {problem}",))
    pool = PoolRecord(as_of, tuple((*BANDS[place], column[place]) for place in BANDS))
    slips = {place: column[place] - sum(column[part] for part in parts) for place, parts in SUBTOTALS.items()}
    if pool.total + sum(slips.values()) != column[TOTAL]:
        off = f"the bands add up to {pool.total} and the total says {column[TOTAL]}"
        return PoolReading(warnings=(f"no pool is read: {off}",))
    warnings = [
        f"the pool's subtotal dd{place} is off by {slip:+d}; the bands count"
        for place, slip in slips.items()
        if slip
    ]
    if as_of > drawn:
        warnings.append(f"the pool is of {as_of.isoformat()}, after its round")
    if drawn - as_of > STALE:
        warnings.append(f"the pool is of {as_of.isoformat()}, {(drawn - as_of).days} days before its round")
    return PoolReading(pool, tuple(warnings))
