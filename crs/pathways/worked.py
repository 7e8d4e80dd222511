"""How many hours of work a criterion finds: from jobs, or from totals of years where only these are told."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from crs.hours import MINUTE_DAYS_IN_HOUR, Stretch, bounds, certain, exact, possible
from crs.occupations import unit_groups
from crs.pathways.person import Person
from crs.profile import WorkPeriod, WorkYears
from crs.programs.continuous import best_occupation, in_total, without_break
from crs.work import years_before

if TYPE_CHECKING:
    from crs.pathways.criteria.work import Work

SKILLED = frozenset("0123")
"""The TEER categories that totals of years speak of."""


class Hours(NamedTuple):
    """Whole hours that surely count, and that may count; None where nothing bounds them."""

    low: int
    high: int


NONE = Hours(0, 0)


def hours_of(work: "Work", person: Person) -> Hours:
    """From the jobs."""
    parts = person.parts(work.within_months, work.before_months)
    counted = tuple([work.counts(period, person) for period, _ in parts])
    if counted.count(False) == len(counted):
        return NONE
    how = work.within_months, work.before_months, counted, work.one_occupation, work.continuous
    known = person.hours.get(how)
    if known is None:
        known = person.hours[how] = _hours_of(work, list(_stretches(parts, counted)), person)
    return known


def _hours_of(work: "Work", found: list[Stretch], person: Person) -> Hours:
    limit = person.work_law.weekly_limit
    if work.one_occupation:
        best = best_occupation(found, (without_break if work.continuous else in_total)(limit))
        return Hours(best.hours_low, best.hours_high)
    if work.continuous:
        measure = without_break(limit)
        low = measure(certain(found))[0].hours
        return Hours(low, low if exact(found) else measure(possible(found))[0].hours)
    low_amount, high_amount = bounds(found, limit)
    return Hours(low_amount.hours, high_amount.hours)


def _stretches(
    parts: list[tuple[WorkPeriod, Stretch]], counted: tuple[bool | None, ...]
) -> Iterator[Stretch]:
    """The parts that count; what may count is possible, not certain."""
    for (_, stretch), counts in zip(parts, counted, strict=True):
        if counts is not False:
            yield stretch if counts else stretch._replace(low=0)


def from_totals(work: "Work", person: Person) -> Hours:
    """Full years of the last ten, of skilled work: they settle what nearly all or nearly nothing of it says.

    At most what does not fit before the window lies outside it; a total leaves up to a year uncounted.
    """
    told = person.profile.work_years or WorkYears()
    law, on = person.work_law, person.on
    window = person.since(work.within_months)
    decade = years_before(on, law.crs.within_years)
    end = person.since(work.before_months) if work.before_months else on + timedelta(days=1)
    room = _hours(law.weekly_limit * (end - window).days)
    if window < decade or not _only_skilled(work):
        high = room
    else:
        high = min(room, sum(_most(years, law.year.hours, room) for years in _places(work, told)))
    outside = _hours(law.weekly_limit * max(0, (window - decade).days))
    low = 0 if _asks_more(work) else sum(_surely(work, told)) * law.year.hours - outside
    return Hours(max(0, low), high)


def _hours(minute_days: int) -> int:
    return minute_days // MINUTE_DAYS_IN_HOUR


def _most(years: int | None, hours: int, room: int) -> int:
    return room if years is None else (years + 1) * hours - 1


def _only_skilled(work: "Work") -> bool:
    return bool(work.teer or work.noc) and {code[1] for code in work.nocs} <= SKILLED


def _places(work: "Work", told: WorkYears) -> list[int | None]:
    """The totals that may hold some of the work."""
    abroad = not work.places or "abroad" in work.places
    here = not work.places or set(work.places) != {"abroad"}
    return [told.canada] * here + [told.foreign] * abroad


def _surely(work: "Work", told: WorkYears) -> Iterable[int]:
    """The totals all of whose work is in the right place."""
    here = told.canada if not work.places or "CA" in work.places else None
    abroad = told.foreign if not work.places or "abroad" in work.places else None
    return (years for years in (here, abroad) if years is not None)


def _asks_more(work: "Work") -> bool:
    """For something of the work that totals do not tell."""
    special = work.continuous or work.one_occupation or work.offering_employer or work.offer_occupation
    return special or work.before_months > 0 or not _skilled() <= work.nocs


@cache
def _skilled() -> frozenset[str]:
    return frozenset(code for code in unit_groups() if code[1] in SKILLED)
