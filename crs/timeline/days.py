"""Days: those on which something may change at once, and the months in which work cannot change anything.

A birthday, the first and the last day of a test result, and the days of the law are known beforehand. Work is
different: it adds up day by day and leaves its windows day by day, and the sum passes a threshold somewhere.
Between two days it can only do so if a job lies at the near end of a window, or at its far end.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from crs.categories.law import CATEGORIES, ROUNDS
from crs.jobs import WORK
from crs.language import levels_of
from crs.points.versions import LAW
from crs.profile import LanguageResult, Profile, WorkPeriod
from crs.programs.cec import CEC
from crs.programs.fst import FST
from crs.programs.fsw import FSW
from crs.programs.funds import FUNDS
from crs.work import years_before

ONE_DAY = timedelta(days=1)

LAWS = {"crs": LAW, "work": WORK, "cec": CEC, "fsw": FSW, "fst": FST, "funds": FUNDS, "rounds": ROUNDS}
"""The histories that an assessment reads, but for those of the categories."""


def law_days() -> frozenset[date]:
    """Every day on which a version of the law begins, or a category ends."""
    found = {version.effective_from for history in LAWS.values() for version in history.versions}
    for history in CATEGORIES.values():
        found |= {version.effective_from for version in history.versions}
        found |= {law.ended.last_day + ONE_DAY for law in history.versions if law.ended}
    return frozenset(found)


def windows() -> tuple[int, ...]:
    """The years of every window in which work counts, in any version of the law."""
    found = {law.crs.within_years for law in WORK.versions}
    found |= {law.canadian_work.within_years for law in CEC.versions}
    found |= {law.experience.within_years for history in (FSW, FST) for law in history.versions}
    needed = (law.experience for history in CATEGORIES.values() for law in history.versions)
    return tuple(sorted(found | {each.within_years for each in needed if each}))


LAW_DAYS = law_days()
WINDOWS = windows()


def months_from(on: date, number: int) -> tuple[date, ...]:
    """That day and the same day of each month after it, the last one of a shorter month."""
    return tuple(_months_after(on, n) for n in range(number + 1))


def _months_after(on: date, n: int) -> date:
    years, month = divmod(on.month - 1 + n, 12)
    first = date(on.year + years, month + 1, 1)
    last = (first.replace(day=28) + 4 * ONE_DAY).replace(day=1) - ONE_DAY
    return first.replace(day=min(on.day, last.day))


def birthday(born: date, year: int) -> date:
    """The first day of a new year of age; someone born on 29 February ages on 1 March in a common year."""
    try:
        return born.replace(year=year)
    except ValueError:
        return date(year, 3, 1)


def test_days(result: LanguageResult, *, on: date) -> tuple[date, ...]:
    """The first day on which a result counts, and the first on which it no longer does."""
    expires_on = levels_of(result, on=on).expires_on
    return (result.taken_on, expires_on) if result.taken_on and expires_on else ()


test_days.__test__ = False  # type: ignore[attr-defined]


def results_of(profile: Profile) -> Iterator[LanguageResult]:
    """Every dated test result, the partner's last."""
    yield from profile.languages or ()
    if profile.partner and isinstance(profile.partner.language, LanguageResult):
        yield profile.partner.language


def sudden_days(profile: Profile, *, on: date, until: date) -> set[date]:
    """The days after `on`, up to `until`, on which something other than work may change."""
    found = set(LAW_DAYS)
    if profile.date_of_birth:
        years = range(on.year, until.year + 1)
        found |= {birthday(profile.date_of_birth, year) for year in years}
    for result in results_of(profile):
        found.update(test_days(result, on=on))
    return {day for day in found if on < day <= until}


def jobs_of(profile: Profile) -> tuple[WorkPeriod, ...]:
    partner = profile.partner.work if profile.partner else None
    return (*(profile.work or ()), *(partner or ()))


def work_stands_still(jobs: Iterable[WorkPeriod], first: date, last: date) -> bool:
    """No job is worked on a day that comes into a window, or leaves one, between the two days."""
    swept = [(first + ONE_DAY, last)]
    swept += [(years_before(first, n), years_before(last, n) - ONE_DAY) for n in WINDOWS]
    return not any(_touches(job, *days) for job in jobs for days in swept)


def _touches(job: WorkPeriod, first: date, last: date) -> bool:
    return (job.start is None or job.start <= last) and (job.end is None or job.end >= first)
