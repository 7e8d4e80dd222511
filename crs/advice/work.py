"""Another year of skilled work, in Canada or abroad.

Where jobs are told with their dates, a year passes: all of them lie a year further back, one that goes on
ends, and the new year follows, full-time. So windows slide as they will. Where only totals are told, or no
work at all, the total grows by one.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from crs.advice.move import Move
from crs.jobs import CANADA, WORK, teer
from crs.profile import Profile, WorkPeriod, WorkYears

YEAR = timedelta(days=365)
ABROAD = "XX"
"""A code that stands for no country, for someone who has only worked in Canada."""


def moves(profile: Profile, on: date) -> Iterator[Move]:
    for kind, abroad in (("canadian_work", False), ("foreign_work", True)):
        if can_grow(profile, abroad, on):
            change = partial(another_year, abroad=abroad, on=on)
            slot = "work.foreign" if abroad else "work.canada"
            yield Move(kind, f"{slot}.year", (slot,), change)


def can_grow(profile: Profile, abroad: bool, on: date) -> bool:
    """Totals, or jobs of which one is skilled, so that the new year has an occupation."""
    if profile.work:
        return last_skilled(profile.work, abroad, on) is not None
    if profile.work is not None:
        return True
    years = profile.work_years or WorkYears()
    return (years.foreign if abroad else years.canada) is not None


def another_year(profile: Profile, *, abroad: bool, on: date) -> Profile:
    if profile.work:
        return replace(profile, work=a_year_on(profile.work, abroad, on))
    if profile.work is not None:
        return replace(profile, work=None, work_years=one_more(WorkYears(0, 0), abroad))
    return replace(profile, work_years=one_more(profile.work_years or WorkYears(), abroad))


def one_more(years: WorkYears, abroad: bool) -> WorkYears:
    if abroad:
        return replace(years, foreign=(years.foreign or 0) + 1)
    return replace(years, canada=(years.canada or 0) + 1)


def a_year_on(work: tuple[WorkPeriod, ...], abroad: bool, on: date) -> tuple[WorkPeriod, ...]:
    """The jobs a year further back, and a full-time year until that day after them."""
    return (*(_earlier(job, on) for job in work), _new_year(work, abroad, on))


def last_skilled(work: tuple[WorkPeriod, ...], abroad: bool, on: date) -> WorkPeriod | None:
    """The latest job of a skilled occupation, one on the same side of the border first."""
    skilled = [job for job in work if job.noc and teer(job.noc) in WORK.at(on).skilled.teers]
    here = [job for job in skilled if job.country and (job.country != CANADA) is abroad]
    return max(here or skilled, key=lambda job: (job.end or on, job.start or date.min), default=None)


def _new_year(work: tuple[WorkPeriod, ...], abroad: bool, on: date) -> WorkPeriod:
    job = last_skilled(work, abroad, on) or WorkPeriod()
    country = (job.country if job.country not in (None, CANADA) else ABROAD) if abroad else CANADA
    return WorkPeriod(
        noc=job.noc,
        country=country,
        start=on - YEAR + timedelta(days=1),
        minutes_per_week=WORK.at(on).weekly_limit,
        authorized=True,
        self_employed=False,
        full_time_student=False,
    )


def _earlier(job: WorkPeriod, on: date) -> WorkPeriod:
    start = job.start - YEAR if job.start else None
    return replace(job, start=start, end=(job.end or on) - YEAR)
