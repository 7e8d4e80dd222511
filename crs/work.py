"""Amounts of work in the window of the Comprehensive Ranking System: full years, and the hours behind them.

`low` counts what is certain, `high` also what is possible, so the truth lies between them.
"""

from dataclasses import dataclass
from datetime import date

from crs.hours import bounds
from crs.jobs import (
    WORK,
    LeftOut,
    Standing,
    WorkLaw,
    employee_in_canada,
    in_order,
    jobs,
    over_weekly_limit,
    skilled_abroad,
    skilled_anywhere,
    teer,
)
from crs.profile import Partner, Profile, WorkPeriod, WorkYears

__all__ = [
    "LeftOut",
    "Worked",
    "canadian_work",
    "foreign_work",
    "partner_canadian_work",
    "skilled_work",
    "teer",
    "years_before",
]


@dataclass(frozen=True, slots=True)
class Worked:
    """An amount of work: full years (floored), and whole hours where more than totals is known."""

    low: int
    high: int
    hours_low: int | None
    hours_high: int | None
    left_out: tuple[LeftOut, ...]
    missing: tuple[str, ...]


def canadian_work(profile: Profile, *, on: date) -> Worked:
    """Full years of skilled work in Canada as an employee (Ministerial Instructions, section 15)."""
    years = profile.work_years or WorkYears()
    return _worked(profile.work, (years.canada,), employee_in_canada, ("work",), on=on)


def foreign_work(profile: Profile, *, on: date) -> Worked:
    """Full years of skilled work outside Canada (Ministerial Instructions, sections 25 to 27)."""
    years = profile.work_years or WorkYears()
    return _worked(profile.work, (years.foreign,), skilled_abroad, ("work",), on=on)


def skilled_work(profile: Profile, *, on: date) -> Worked:
    """Full years of skilled work anywhere, in Canada with authorization (IRPR 80)."""
    years = profile.work_years or WorkYears()
    return _worked(profile.work, (years.canada, years.foreign), skilled_anywhere, ("work",), on=on)


def partner_canadian_work(partner: Partner | None, *, on: date) -> Worked:
    """Full years of the partner's skilled work in Canada (Ministerial Instructions, section 19)."""
    partner = partner or Partner()
    totals, missing = (partner.canadian_work_years,), ("partner.canadian_work",)
    return _worked(partner.work, totals, employee_in_canada, missing, on=on)


def years_before(on: date, n: int) -> date:
    """The same day some years earlier; 29 February becomes the 28th in a common year."""
    try:
        return on.replace(year=on.year - n)
    except ValueError:
        return date(on.year - n, 2, 28)


def _worked(
    periods: tuple[WorkPeriod, ...] | None,
    totals: tuple[int | None, ...],
    standing: Standing,
    missing: tuple[str, ...],
    *,
    on: date,
) -> Worked:
    """Count periods in the window of the CRS; without them, use totals, which say no hours."""
    law = WORK.at(on)
    if periods is None:
        return _from_totals(totals, law, missing, on=on)
    since = years_before(on, law.crs.within_years)
    found = jobs(periods, standing, law, since=since, until=on)
    low, high = bounds(found.stretches, law.weekly_limit)
    return Worked(
        low.counted // law.year_of_work,
        high.counted // law.year_of_work,
        low.hours,
        high.hours,
        in_order(found.left_out + over_weekly_limit(low, found.stretches)),
        missing if low.counted < high.counted else (),
    )


def _from_totals(
    totals: tuple[int | None, ...], law: WorkLaw, missing: tuple[str, ...], *, on: date
) -> Worked:
    """Full years as told; one that was not told may be as many as the window holds."""
    low = sum(each for each in totals if each is not None)
    if None not in totals:
        return Worked(low, low, None, None, (), ())
    days = (on - years_before(on, law.crs.within_years)).days + 1
    return Worked(low, max(low, law.weekly_limit * days // law.year_of_work), None, None, (), missing)
