"""The law as it stood on another day, for a person as they are today.

Rounds of past months ranked people by the law of their own day. To tell whether a person would have been
invited in one, the facts of today are judged by that law: the age and the levels of language stay as they
are, and work keeps its distance from the day of assessment.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cache

from crs.categories.law import CATEGORIES, ROUNDS
from crs.jobs import WORK
from crs.language import levels_of
from crs.points.known import age_on
from crs.points.versions import LAW
from crs.profile import ABILITIES, LanguageResult, Partner, Profile, Test, WorkPeriod
from crs.programs.cec import CEC
from crs.programs.fst import FST
from crs.programs.fsw import FSW
from crs.programs.funds import FUNDS

BELOW_FOUR = 3
A_DAY = timedelta(days=1)


@cache
def turning_points() -> tuple[date, ...]:
    """Every day on which points, a program or a category began to be judged by another law."""
    histories = (LAW, ROUNDS, CEC, FSW, FST, FUNDS, WORK)
    days = {version.effective_from for history in histories for version in history.versions}
    for history in CATEGORIES.values():
        for version in history.versions:
            days.add(version.effective_from)
            if version.ended:
                days.add(version.ended.last_day + A_DAY)
    return tuple(sorted(days))


def regime(day: date) -> int:
    """The same number for all days that are judged by the same law, rising with time."""
    return bisect_right(turning_points(), day)


def moved(profile: Profile, *, on: date, to: date) -> Profile:
    """The person of the day `on`, as they would be on the day `to` with the very same facts.

    Age and levels are read on the day `on` and kept. Days of work move along; where a leap day lies between,
    an edge of a window can fall one day off.
    """
    return replace(
        profile,
        age=age_on(profile, on=on),
        date_of_birth=None,
        languages=_levels(profile.languages, on),
        work=_moved(profile.work, to - on),
        partner=_partner(profile.partner, on=on, by=to - on),
    )


def _levels(results: Iterable[LanguageResult] | None, on: date) -> tuple[LanguageResult, ...] | None:
    """The results that count, as levels without a day."""
    if results is None:
        return None
    return tuple(as_levels(result, on=on) for result in results if levels_of(result, on=on).counts)


def as_levels(result: LanguageResult, *, on: date) -> LanguageResult:
    """A test result as the levels that it gives."""
    levels = levels_of(result, on=on).by_ability()
    listening, reading, writing, speaking = (_score(levels[ability]) for ability in ABILITIES)
    return LanguageResult(Test.CLB, result.language, listening, reading, writing, speaking)


def _score(level: int | None) -> Decimal | None:
    return None if level is None else Decimal(level or BELOW_FOUR)


def _partner(partner: Partner | None, *, on: date, by: timedelta) -> Partner | None:
    if partner is None:
        return None
    language = partner.language
    if isinstance(language, LanguageResult):
        language = as_levels(language, on=on) if levels_of(language, on=on).counts else False
    return replace(partner, language=language, work=_moved(partner.work, by))


def _moved(work: tuple[WorkPeriod, ...] | None, by: timedelta) -> tuple[WorkPeriod, ...] | None:
    if work is None:
        return None
    return tuple(
        replace(job, start=job.start and job.start + by, end=job.end and job.end + by) for job in work
    )
