"""People for the property tests: complete ones, and the same with answers taken away.

Some `None`s are answers and stay: the end of a job someone still has, no date on a test result (it is
valid), no choice of first official language (the better one), no primary job.
"""

from collections.abc import Iterator
from dataclasses import dataclass, is_dataclass, replace
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from crs.charts import TESTS_OF
from crs.language import scale_of
from crs.profile import (
    ABILITIES,
    CanadianCredential,
    Education,
    JobOffer,
    LanguageResult,
    Official,
    Partner,
    Profile,
    TefColumn,
    Test,
    WorkPeriod,
    WorkYears,
)

Path = tuple[str | int, ...]

NOCS = ("00012", "21231", "31100", "31102", "31301", "32101", "62200", "63200", "72106", "73300", "82020")
UNSKILLED = ("44101", "64100", "65201", "75101")
LAW_CHANGES = (
    date(2015, 1, 1),
    date(2016, 11, 19),
    date(2017, 6, 6),
    date(2020, 10, 20),
    date(2022, 11, 16),
    date(2025, 3, 25),
    date(2026, 11, 3),
)

booleans = st.booleans()
mostly = st.sampled_from((True, True, True, False))
seldom = st.sampled_from((False, False, False, True))


def days() -> st.SearchStrategy[date]:
    """Days of assessment: on, just before and after every change of law, and any other."""
    near = [day + timedelta(days=n) for day in LAW_CHANGES for n in (-1, 0, 1)]
    return st.sampled_from(near[1:]) | st.dates(LAW_CHANGES[0], date(2027, 12, 31))


def past(on: date, *, days: int) -> st.SearchStrategy[date]:
    return st.integers(-40, days).map(lambda ago: on - timedelta(days=ago))


@st.composite
def language_results(draw: st.DrawFn, on: date, language: Official | None = None) -> LanguageResult:
    spoken = language or draw(st.sampled_from(Official))
    test = draw(st.sampled_from(TESTS_OF[spoken]))
    column = draw(st.sampled_from(TefColumn)) if test is Test.TEF_CANADA else TefColumn.SCORE_699
    blank = LanguageResult(test, spoken, taken_on=draw(st.none() | past(on, days=900)), column=column)
    return replace(blank, **{ability: draw(scores(blank, ability)) for ability in ABILITIES})


def scores(result: LanguageResult, ability: str) -> st.SearchStrategy[Any]:
    """Scores on the scale of the test, the upper half more often: that is where the points are."""
    scale = scale_of(result.test, result.column, ability, taken_on=result.taken_on)
    steps = int((scale.maximum - scale.minimum) / scale.step)
    chosen = st.one_of(st.integers(steps // 2, steps), st.integers(0, steps))
    return chosen.map(lambda step: scale.minimum + step * scale.step)


@st.composite
def periods(draw: st.DrawFn, on: date) -> WorkPeriod:
    start = draw(past(on, days=4200))
    end = draw(st.none() | st.integers(0, 2600).map(lambda length: start + timedelta(days=length)))
    return WorkPeriod(
        noc=draw(st.sampled_from(NOCS + UNSKILLED)),
        country=draw(st.sampled_from(("CA", "CA", "IN", "FR"))),
        start=start,
        end=end,
        minutes_per_week=draw(st.sampled_from((900, 1800, 2250, 2400)) | st.integers(0, 168 * 60)),
        authorized=draw(mostly),
        self_employed=draw(seldom),
        full_time_student=draw(seldom),
        primary=draw(st.sampled_from((None, True))),
    )


def work(on: date) -> st.SearchStrategy[tuple[WorkPeriod, ...]]:
    return st.lists(periods(on), max_size=4).map(tuple)


@st.composite
def partners(draw: st.DrawFn, on: date) -> Partner:
    years, dated = draw(st.tuples(st.none(), work(on)) | st.tuples(st.integers(0, 7), st.none()))
    return Partner(
        accompanying=draw(mostly),
        citizen_or_permanent_resident=draw(seldom),
        education=draw(st.sampled_from(Education)),
        education_assessed=draw(mostly),
        language=draw(language_results(on) | st.just(False)),
        canadian_work_years=years,
        work=dated,
        canadian_study_two_years=draw(booleans),
    )


def offers() -> st.SearchStrategy[JobOffer]:
    return st.builds(
        JobOffer,
        noc=st.sampled_from(NOCS + UNSKILLED),
        lmia=booleans,
        full_time_one_year=mostly,
        works_for_employer=booleans,
        work_permit=st.sampled_from(("lmia", "exempt", "open", "none")),
    )


@st.composite
def profiles(draw: st.DrawFn, on: date, *, dated_work: bool = True) -> Profile:
    """A complete person: everything answered. Without `dated_work` only full years of work are known."""
    age = draw(st.integers(16, 55))
    born = draw(st.none() | st.integers(0, 364).map(lambda n: on - timedelta(days=round(age * 365.2425) + n)))
    has_partner = draw(booleans)
    sibling = draw(booleans)
    totals = WorkYears(draw(st.integers(0, 8)), draw(st.integers(0, 8)))
    return Profile(
        age=None if born else age,
        date_of_birth=born,
        has_partner=has_partner,
        partner=draw(partners(on)) if has_partner else None,
        education=draw(st.sampled_from(Education)),
        education_assessed=draw(mostly),
        canadian_credential=draw(st.sampled_from(CanadianCredential)),
        canadian_study_two_years=draw(booleans),
        languages=draw(st.lists(language_results(on), max_size=3).map(tuple)),
        first_official_language=draw(st.none() | st.sampled_from(Official)),
        work=draw(work(on)) if dated_work else None,
        work_years=None if dated_work else totals,
        certificate_of_qualification=draw(booleans),
        job_offer=draw(offers() | st.just(False)),
        provincial_nomination=draw(seldom),
        sibling_in_canada=sibling,
        relative_in_canada=sibling or draw(booleans),
        settlement_funds=draw(st.sampled_from((0, 14_689, 15_263, 40_000)) | st.integers(0, 60_000)),
        family_size=draw(st.integers(2 if has_partner else 1, 9)),
        intends_quebec=draw(seldom),
    )


@dataclass(frozen=True)
class Case:
    """A complete person on a day, and answers of theirs that can be taken away."""

    on: date
    profile: Profile
    hidden: tuple[Path, ...]

    def partial(self, hidden: tuple[Path, ...]) -> Profile:
        profile = self.profile
        for path in hidden:
            profile = without(profile, path)
        return profile


@st.composite
def cases(draw: st.DrawFn, *, dated_work: bool = True) -> Case:
    on = draw(days())
    profile = draw(profiles(on, dated_work=dated_work))
    paths = tuple(answers(profile))
    hidden = draw(st.lists(st.sampled_from(paths), min_size=1, max_size=6, unique=True))
    return Case(on, profile, tuple(hidden))


NOT_QUESTIONS = {"id", "first_official_language", "taken_on", "column", "test", "language", "end", "primary"}


def answers(facts: Any, under: Path = ()) -> Iterator[Path]:
    """The path of every answer that could have been left out, outer ones first."""
    for name in facts.__slots__:
        value = getattr(facts, name)
        here = (*under, name)
        if value is None or (name in NOT_QUESTIONS and here != ("partner", "language")):
            continue
        yield here
        if isinstance(value, tuple):
            for place, each in enumerate(value):
                if is_dataclass(each):
                    yield from answers(each, (*here, place))
        elif is_dataclass(value):
            yield from answers(value, here)


def without(facts: Any, path: Path) -> Any:
    """The same facts with one answer taken away; unchanged where an outer answer is gone already."""
    first, *rest = path
    if facts is None:
        return None
    if isinstance(first, int):
        return (*facts[:first], without(facts[first], tuple(rest)), *facts[first + 1 :])
    inner = without(getattr(facts, first), tuple(rest)) if rest else None
    return replace(facts, **{first: inner})
