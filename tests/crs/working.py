"""Short ways to make work for the tests of counting and of the programs."""

from datetime import date, timedelta
from typing import Any

from crs.outcome import Finding, ProgramResult
from crs.profile import Profile, WorkPeriod

ON = date(2026, 10, 1)
DEVELOPER, ANALYST, SECRETARY, CASHIER, ELECTRICIAN, PHYSICIAN = (
    "21232",
    "21222",
    "12100",
    "65100",
    "72200",
    "31102",
)


def job(start: date | None, end: date | None = None, *, hours: Any = 30, **facts: Any) -> WorkPeriod:
    """A job in Canada as a developer that counts for everything, unless told otherwise."""
    counts: dict[str, Any] = {
        "noc": DEVELOPER,
        "country": "CA",
        "authorized": True,
        "self_employed": False,
        "full_time_student": False,
        "minutes_per_week": None if hours is None else round(hours * 60),
    }
    return WorkPeriod(start=start, end=end, **(counts | facts))


def lasting(days: int, *, until: date = ON, **facts: Any) -> WorkPeriod:
    """A job of so many days that ends on a day."""
    return job(until - timedelta(days=days - 1), until, **facts)


def worked(*jobs: WorkPeriod) -> Profile:
    return Profile(work=jobs)


def finding(result: ProgramResult, code: str) -> Finding:
    return {each.code: each for each in result.findings}[code]


def days_for(hours: int) -> int:
    """Full-time days that make so many hours, where they come out whole."""
    days, rest = divmod(hours * 7, 30)
    assert rest == 0
    return days
