"""The points that a grid gives one person: a range for every factor, and the whole within its maxima."""

from collections.abc import Iterable, Iterator
from itertools import chain

from crs.outcome import Outcome, PointsLine, Ranking
from crs.pathways.criteria.base import named
from crs.pathways.criteria.offer import CENTS
from crs.pathways.grids.model import Band, Factor, PerDollar, PointsGrid
from crs.pathways.grids.reader import grids
from crs.pathways.person import Person

Range = tuple[int, int]
Given = tuple[Range, list[str]]
"""Points, and the answers that would narrow them."""


def rank(code: str, person: Person) -> Ranking | None:
    """What the grid gives; None where there is none of that name."""
    grid = grids().get(code)
    if grid is None:
        return None
    lines = tuple([_line(grid, factor, person) for factor in grid.factor])
    low, high = _whole(grid, lines)
    return Ranking(low, high, grid.maximum, lines)


def _whole(grid: PointsGrid, lines: Iterable[PointsLine]) -> Range:
    """The sum within the maximum of each block and of the grid, never below 0."""
    most = {block.code: block.maximum for block in grid.block}
    sums: dict[str | None, Range] = {}
    for factor, line in zip(grid.factor, lines, strict=True):
        low, high = sums.get(factor.block, (0, 0))
        sums[factor.block] = low + line.low, high + line.high
    capped = [
        (min(low, most.get(block or "", low)), min(high, most.get(block or "", high)))
        for block, (low, high) in sums.items()
    ]
    low, high = (min(grid.maximum, max(0, sum(end))) for end in zip(*capped, strict=True))
    return low, high


def _line(grid: PointsGrid, factor: Factor, person: Person) -> PointsLine:
    (low, high), missing = _given(factor, person)
    low, high = min(low, factor.maximum), min(high, factor.maximum)
    code = f"grid.{grid.code}.{factor.code}"
    because = {"asked": not factor.unasked}
    source = factor.source or grid.source
    return PointsLine(code, low, high, factor.maximum, because, source, named(missing) if low != high else ())


def _given(factor: Factor, person: Person) -> Given:
    if factor.unasked:
        return (0, factor.unasked), []
    if factor.per_dollar:
        return _by_wage(factor.per_dollar, factor.maximum, person)
    if factor.languages:
        return _in_best_language(factor, person)
    return (_sum if factor.adds else _best)(factor.bands, person)


def _by_wage(per: PerDollar, maximum: int, person: Person) -> Given:
    """Unknown offers and wages may give all of it."""
    offered, wage = person.judge(per.offer), person.offer.hourly_wage
    if offered.outcome is Outcome.NOT_MET:
        return (0, 0), []
    most = maximum if wage is None else min(maximum, max(0, wage // CENTS - per.above))
    least = most if offered.outcome is Outcome.MET and wage is not None else 0
    return (least, most), [*offered.missing, *(["job_offer.hourly_wage"] if wage is None else [])]


def _in_best_language(factor: Factor, person: Person) -> Given:
    """The abilities together, in the language that gives more."""
    totals: list[Range] = []
    missing: list[str] = []
    for abilities in factor.languages:
        found = [_best(bands, person) for bands in abilities]
        totals.append((sum(low for (low, _), _ in found), sum(high for (_, high), _ in found)))
        missing += chain.from_iterable(names for _, names in found)
    return (max(low for low, _ in totals), max(high for _, high in totals)), missing


def _best(bands: tuple[Band, ...], person: Person) -> Given:
    """The best band whose criteria hold, highest first until no other can give more."""
    partner = person.brings_partner
    low = high = 0
    missing: list[str] = []
    for band in bands:
        if band.most <= low:
            break
        outcome = _outcome(band, person)
        if outcome is not Outcome.NOT_MET:
            least, most = band.worth(partner)
            high = max(high, most)
            low = max(low, least) if outcome is Outcome.MET else low
            if outcome is Outcome.UNKNOWN or partner is None:
                missing += _open_in(band, outcome, partner, person)
    return (low, high), missing


def _sum(bands: tuple[Band, ...], person: Person) -> Given:
    """All bands whose criteria hold; some may take points away."""
    partner = person.brings_partner
    low = high = 0
    missing: list[str] = []
    for band in bands:
        outcome = _outcome(band, person)
        if outcome is Outcome.NOT_MET:
            continue
        least, most = band.worth(partner)
        surely = outcome is Outcome.MET
        low += least if surely else min(least, 0)
        high += most if surely else max(most, 0)
        missing += _open_in(band, outcome, partner, person)
    return (low, high), missing


def _outcome(band: Band, person: Person) -> Outcome:
    found = Outcome.MET
    for each in band.when:
        outcome = each.outcome(person)
        if outcome is Outcome.NOT_MET:
            return outcome
        if outcome is Outcome.UNKNOWN:
            found = outcome
    return found


def _open_in(band: Band, outcome: Outcome, partner: bool | None, person: Person) -> Iterator[str]:
    """The answers that the worth of a band hangs on."""
    if outcome is Outcome.UNKNOWN:
        for each in band.when:
            yield from person.judge(each).missing
    if partner is None and band.with_partner is not None:
        yield "partner.accompanying" if person.profile.has_partner else "has_partner"
