"""Work without a break in one occupation, and the most work in one occupation."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from crs.hours import MINUTE_DAYS_IN_HOUR, Amount, Span, Stretch, certain, chains, count, exact, possible
from crs.profile import WorkPeriod

Measure = Callable[[list[Span]], tuple[Amount, int, int]]
"""The amount of spans in one occupation, and its first and last day."""


@dataclass(frozen=True, slots=True)
class Best:
    """The occupation with the most work: the amount that is certain, its days, and the most there may be."""

    noc: str | None
    amount: Amount
    first: int
    last: int
    high: int

    @property
    def hours_low(self) -> int:
        return self.amount.hours

    @property
    def hours_high(self) -> int:
        return self.high // MINUTE_DAYS_IN_HOUR

    def own(self, stretches: list[Stretch]) -> list[Stretch]:
        """The jobs it is made of."""
        return [s for s in stretches if s.noc == self.noc and self.first <= s.first <= self.last]


def best_occupation(stretches: list[Stretch], measure: Measure) -> Best:
    """Judge every occupation by `measure` and keep the best.

    Work whose occupation is not told may belong to any of them, and to none for certain: what is certain of
    it is that each such job is in one occupation.
    """
    by_noc: dict[str | None, list[Stretch]] = {}
    for stretch in stretches:
        by_noc.setdefault(stretch.noc, []).append(stretch)
    unnamed = by_noc.pop(None, [])
    best, noc = (Amount(0), 0, 0), None
    alone = [(None, [stretch]) for stretch in unnamed]
    for each, group in [*sorted(by_noc.items(), key=str), *alone]:
        found = measure(certain(group))
        if (found[0].counted, found[2]) > (best[0].counted, best[2]) and found[0].counted:
            best, noc = found, each
    high = best[0].counted
    if unnamed or not exact(stretches):
        groups = list(by_noc.values()) or [[]]
        high = max(measure(possible([*group, *unnamed]))[0].counted for group in groups)
    return Best(noc, *best, high)


def in_total(limit: int) -> Measure:
    """All work in an occupation added up."""

    def measure(spans: list[Span]) -> tuple[Amount, int, int]:
        if not spans:
            return Amount(0), 0, 0
        return count(spans, limit), min(span[0] for span in spans), max(span[1] for span in spans)

    return measure


def without_break(limit: int) -> Measure:
    """The longest unbroken work in an occupation; the latest among equals."""
    total = in_total(limit)

    def measure(spans: list[Span]) -> tuple[Amount, int, int]:
        unbroken = (total(chain) for chain in chains(spans))
        return max(unbroken, key=lambda found: (found[0].counted, found[2]), default=total([]))

    return measure


def primary_only(stretches: list[Stretch], work: Iterable[WorkPeriod]) -> list[Stretch]:
    """The occupation marked as primary, where one is marked; otherwise the best one is looked for.

    A marked job whose occupation is not told may be of any: every job is then possible, and only those of
    another marked occupation are certain.
    """
    marked = {period.noc for period in work if period.primary}
    if not marked:
        return stretches
    if None in marked:
        return [each if each.noc in marked else each._replace(low=0) for each in stretches]
    return [each for each in stretches if each.noc is None or each.noc in marked]
