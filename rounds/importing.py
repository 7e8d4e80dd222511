"""From a file to the tables: insert and update by number, all or nothing, never delete.

A round is left as it is where a person, or the project's own table, has overridden it and the file does not
bring the same override. A time that the file does not tell does not erase one that is known.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.db import IntegrityError, transaction

from rounds.feed import read_feed
from rounds.models import PoolBand, PoolSnapshot, Round
from rounds.own import looks_like_csv, read_csv
from rounds.reading import order_of
from rounds.records import FACTS, Contents, PoolRecord, Rejected, RoundRecord, Unusable
from rounds.table import new_round, store_pools

FIGURES = ("date", "invitations", "cutoff")
"""What a published round is not expected to change."""
TIMES = ("drawn_at", "tie_break")


@dataclass(frozen=True, slots=True)
class Counts:
    inserted: int
    updated: int
    unchanged: int


@dataclass(frozen=True, slots=True)
class Report:
    """What an import has done, or would do."""

    rounds: Counts
    pools: Counts
    rejected: tuple[Rejected, ...]
    warnings: tuple[str, ...]


def read(data: bytes, *, on: date) -> Contents:
    """What a file tells on the day `on`. Raises `Unusable` if it is neither the feed nor our own CSV."""
    if not data.strip():
        raise Unusable("empty")
    contents = read_csv(data, on=on) if looks_like_csv(data) else read_feed(data, on=on)
    if len(contents.rejected) > len(contents.rounds):
        first = contents.rejected[0]
        raise Unusable(
            f"of another shape: {len(contents.rejected)} of its {contents.listed} records cannot be used, "
            f"the first of them ({first.number}) because {first.reason}"
        )
    return contents


def store(contents: Contents, *, dry_run: bool = False, most_rewritten: int | None = None) -> Report:
    """Store what a file tells. Raises `Unusable`, and changes nothing, if it tells less than is stored.

    With `most_rewritten`, a file that gives more stored rounds than that other figures is not believed.
    """
    try:
        with transaction.atomic():
            report = _store(contents, most_rewritten)
            transaction.set_rollback(dry_run)
    except IntegrityError:
        raise Unusable("being imported elsewhere at this moment") from None
    return report


def _store(contents: Contents, most_rewritten: int | None) -> Report:
    stored = {each.number: each for each in Round.objects.all()}
    _refuse_less(contents, stored.keys())
    new = [new_round(record) for record in contents.rounds if record.number not in stored]
    changed = [
        (stored[record.number], told)
        for record in contents.rounds
        if record.number in stored and (told := _told(record, stored[record.number]))
    ]
    rewritten = sum(
        any(getattr(old, name) != getattr(told, name) for name in FIGURES) for old, told in changed
    )
    if most_rewritten is not None and rewritten > most_rewritten:
        raise Unusable(f"at odds with what is stored: it gives {rewritten} known rounds other figures")
    Round.objects.bulk_create(new)
    Round.objects.bulk_update([_rewrite(old, told) for old, told in changed], FACTS)
    unchanged = len(contents.rounds) - len(new) - len(changed)
    return Report(
        rounds=Counts(len(new), len(changed), unchanged),
        pools=_store_pools(contents.pools),
        rejected=contents.rejected,
        warnings=contents.warnings,
    )


def _refuse_less(contents: Contents, stored: Iterable[str]) -> None:
    """A published round is never taken back: a file that lacks one is an old copy, or cut off."""
    known = set(stored)
    if contents.listed < len(known):
        raise Unusable(f"shorter than what is stored: {contents.listed} records, {len(known)} rounds stored")
    listed = {each.number for each in contents.rounds} | {each.number for each in contents.rejected}
    if missing := sorted(known - listed, key=order_of):
        raise Unusable(f"without rounds that are stored: {', '.join(missing[:5])}")


def _told(record: RoundRecord, old: Round) -> RoundRecord | None:
    """What the round is to say from now on; None if that is what it says."""
    if old.override and old.override != record.override:
        return None
    kept = {name: getattr(old, name) for name in TIMES if getattr(record, name) is None}
    told = replace(record, **kept)
    return told if any(getattr(old, name) != getattr(told, name) for name in FACTS) else None


def _rewrite(old: Round, told: RoundRecord) -> Round:
    for name in FACTS:
        setattr(old, name, getattr(told, name))
    return old


def _store_pools(pools: Sequence[PoolRecord]) -> Counts:
    """Insert and update by day."""
    stored: dict[date, set[tuple[int, int, int]]] = {}
    for day, low, high, count in PoolBand.objects.values_list("snapshot__as_of", "low", "high", "count"):
        stored.setdefault(day, set()).add((low, high, count))
    changed = [pool for pool in pools if pool.as_of in stored and stored[pool.as_of] != set(pool.bands)]
    PoolSnapshot.objects.filter(as_of__in=[pool.as_of for pool in changed]).delete()
    written = store_pools(pools)
    return Counts(written - len(changed), len(changed), len(pools) - written)
