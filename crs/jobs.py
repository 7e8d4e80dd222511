"""How each job stands to a question about work, and which part of it lies in the years that count.

A job counts, may count (a fact that decides is not answered), does not concern the question (work abroad
is simply not Canadian work), or is left out for a reason that stays visible.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from crs.hours import MINUTE_DAYS_IN_HOUR, Amount, Stretch
from crs.law import Source, load
from crs.profile import WorkPeriod

CANADA = "CA"
COUNTS, MAY_COUNT, ELSEWHERE = "counts", "may_count", "elsewhere"


@dataclass(frozen=True, slots=True)
class HoursLaw:
    source: Source
    hours: int


@dataclass(frozen=True, slots=True)
class WindowLaw:
    source: Source
    within_years: int


@dataclass(frozen=True, slots=True)
class SkilledLaw:
    source: Source
    teers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PhysiciansLaw:
    """The occupations whose self-employed work in Canada counts."""

    source: Source
    nocs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WorkLaw:
    effective_from: date
    source: Source
    week: HoursLaw
    year: HoursLaw
    crs: WindowLaw
    skilled: SkilledLaw
    physicians: PhysiciansLaw | None = None

    @property
    def weekly_limit(self) -> int:
        """Minutes a week."""
        return self.week.hours * 60

    @property
    def year_of_work(self) -> int:
        """Minute-days."""
        return self.year.hours * MINUTE_DAYS_IN_HOUR


WORK = load("work", WorkLaw)

Standing = Callable[[WorkPeriod, WorkLaw], str]
"""How a job stands to a question: `COUNTS`, `MAY_COUNT`, `ELSEWHERE`, or the reason it is left out."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Work that was not counted. `minutes` is None when the dates or the hours are not known."""

    reason: str
    minutes: int | None
    noc: str | None
    country: str | None
    start: date | None
    end: date | None

    def facts(self) -> dict[str, Any]:
        """`{"reason", "hours", "noc", "country", "start", "end"}`, whole hours and ISO dates."""
        return {
            "reason": self.reason,
            "hours": None if self.minutes is None else self.minutes // 60,
            "noc": self.noc,
            "country": self.country,
            "start": iso(self.start),
            "end": iso(self.end),
        }


@dataclass(frozen=True, slots=True)
class Jobs:
    """The parts of jobs that count or may count between two days, and what is left out."""

    stretches: list[Stretch]
    left_out: list[LeftOut]

    def left_out_facts(self, *more: LeftOut) -> list[dict[str, Any]]:
        return [each.facts() for each in in_order([*self.left_out, *more])]


def teer(noc: str) -> int:
    """The TEER category of an occupation: the second digit of its NOC 2021 code."""
    return int(noc[1])


def employee_in_canada(period: WorkPeriod, law: WorkLaw) -> str:
    """Skilled, authorized, paid by an employer, and not during full-time study (IRPR 87.1(3), MI 15)."""
    if period.country not in (CANADA, None):
        return ELSEWHERE
    self_employed = _self_employed(period, law)
    if period.full_time_student:
        return "full_time_study"
    if self_employed:
        return "self_employed"
    if period.authorized is False:
        return "not_authorized"
    facts = (period.country, period.full_time_student, self_employed, period.authorized)
    return _if_skilled(period.noc, law, certain=None not in facts)


def skilled_anywhere(period: WorkPeriod, law: WorkLaw) -> str:
    """Skilled, and authorized where the work was in Canada (IRPR 75(2)(a), 80)."""
    allowed = allowed_where_worked(period)
    if allowed is False:
        return "not_authorized"
    return _if_skilled(period.noc, law, certain=allowed is True)


def skilled_abroad(period: WorkPeriod, law: WorkLaw) -> str:
    """Skilled and outside Canada (Ministerial Instructions, sections 25 to 27)."""
    if period.country == CANADA:
        return ELSEWHERE
    return _if_skilled(period.noc, law, certain=period.country is not None)


def _if_skilled(noc: str | None, law: WorkLaw, *, certain: bool) -> str:
    if noc is None:
        return MAY_COUNT
    if teer(noc) not in law.skilled.teers:
        return "teer"
    return COUNTS if certain else MAY_COUNT


def allowed_where_worked(period: WorkPeriod) -> bool | None:
    """Only work in Canada asks for authorization."""
    if period.country is None:
        return period.authorized or None
    return period.authorized if period.country == CANADA else True


def _self_employed(period: WorkPeriod, law: WorkLaw) -> bool | None:
    """Self-employed in the sense that keeps work from counting: physicians are excepted."""
    if law.physicians is None or period.self_employed is False:
        return period.self_employed
    if period.noc is None:
        return None
    return False if period.noc in law.physicians.nocs else period.self_employed


def jobs(
    periods: Iterable[WorkPeriod], standing: Standing, law: WorkLaw, *, since: date, until: date
) -> Jobs:
    """Sort jobs by how they stand to a question, cut to the days between `since` and `until`."""
    first_day, last_day = since.toordinal(), until.toordinal()
    found = Jobs([], [])
    for period in periods:
        how = standing(period, law)
        start = period.start.toordinal() if period.start else None
        end = min(period.end.toordinal(), last_day) if period.end else last_day
        if how == ELSEWHERE or (start is not None and start > end):
            continue
        if how not in (COUNTS, MAY_COUNT):
            found.left_out.append(_left_out(how, period, start, end, shown=period.end))
            continue
        if end >= first_day:
            found.stretches.append(_stretch(period, how == COUNTS, start, end, first_day, law))
        if start is None or start < first_day:
            _before(found, period, start, end, first_day)
    return found


def _stretch(
    period: WorkPeriod, counts: bool, start: int | None, end: int, first_day: int, law: WorkLaw
) -> Stretch:
    """The part within the window. A start or hours not answered make it possible, not certain."""
    minutes = period.minutes_per_week
    return Stretch(
        first=first_day if start is None else max(start, first_day),
        last=end,
        low=minutes if counts and minutes is not None and start is not None else 0,
        high=law.weekly_limit if minutes is None else minutes,
        noc=period.noc,
        country=period.country,
    )


def _before(found: Jobs, period: WorkPeriod, start: int | None, end: int, first_day: int) -> None:
    """What lies before the window. A job without a first day is only known to when its last day does."""
    if start is not None or end < first_day:
        end = min(end, first_day - 1)
        shown = date.fromordinal(end)
        found.left_out.append(_left_out("outside_window", period, start, end, shown=shown))


def _left_out(reason: str, period: WorkPeriod, start: int | None, end: int, *, shown: date | None) -> LeftOut:
    minutes = period.minutes_per_week
    return LeftOut(
        reason,
        None if start is None or minutes is None else minutes * (end - start + 1) // 7,
        period.noc,
        period.country,
        period.start,
        shown,
    )


def over_weekly_limit(amount: Amount, stretches: Iterable[Stretch]) -> list[LeftOut]:
    """The hours above the weekly limit, in one item; its job is named when it is one."""
    if not amount.over:
        return []
    nocs, countries = {s.noc for s in stretches if s.low}, {s.country for s in stretches if s.low}
    return [
        LeftOut(
            "over_weekly_limit",
            amount.over // 7,
            nocs.pop() if len(nocs) == 1 else None,
            countries.pop() if len(countries) == 1 else None,
            date.fromordinal(amount.over_from),
            date.fromordinal(amount.over_to),
        )
    ]


def in_order(left_out: list[LeftOut]) -> tuple[LeftOut, ...]:
    """By day, so that the order in which jobs were told does not matter."""
    if len(left_out) < 2:
        return tuple(left_out)
    return tuple(sorted(left_out, key=_place))


def _place(each: LeftOut) -> tuple[object, ...]:
    start, end = each.start or date.min, each.end or date.min
    minutes = -1 if each.minutes is None else each.minutes
    return start, end, each.reason, each.noc or "", each.country or "", minutes


def iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
