"""What holds for every person and every pathway of the catalogue."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from crs import assess
from crs.outcome import Finding, Outcome, PathwayResult
from crs.pathways.questions import worth_asking
from crs.profile import Profile
from tests.crs.pathways.strategies import DAYS, cases, people
from tests.crs.strategies import Case

FEW = settings(max_examples=60)


def pathways(profile: Profile, on: date) -> dict[str, PathwayResult]:
    return dict(assess(profile, on=on, pathways=True).pathways)


def findings(results: dict[str, PathwayResult]) -> dict[tuple[str, int], Finding]:
    return {
        (code, place): each for code, result in results.items() for place, each in enumerate(result.findings)
    }


def check_that_verdicts_stand(case: Case) -> None:
    """What is said with few answers is not taken back when the others come in."""
    complete = findings(pathways(case.profile, case.on))
    for place, found in findings(pathways(case.partial(case.hidden), case.on)).items():
        if found.outcome is not Outcome.UNKNOWN:
            assert complete[place].outcome is found.outcome, (place, found, complete[place])


@FEW
@given(cases())
def test_a_verdict_stands_whatever_else_is_answered(case: Case) -> None:
    check_that_verdicts_stand(case)


@FEW
@given(cases(dated_work=False))
def test_a_verdict_stands_where_only_full_years_of_work_are_known(case: Case) -> None:
    check_that_verdicts_stand(case)


NOT_TOLD = {"category", "points"}
"""Kinds that may read what no answer tells: military service, and points that nothing asked decides on."""


@FEW
@given(st.data(), DAYS)
def test_whoever_answers_everything_gets_a_verdict(data: st.DataObject, on: date) -> None:
    for place, found in findings(pathways(data.draw(people(on)), on)).items():
        kind = found.code.removeprefix("pathway.")
        assert found.outcome is not Outcome.UNKNOWN or kind in NOT_TOLD, (place, found)
        assert found.missing == ()


@FEW
@given(cases())
def test_an_open_criterion_says_which_answer_would_settle_it(case: Case) -> None:
    results = pathways(case.partial(case.hidden), case.on)
    for place, found in findings(results).items():
        is_open = found.outcome is Outcome.UNKNOWN
        assert bool(found.missing) == is_open or (is_open and found.code == "pathway.points"), (place, found)


@FEW
@given(cases())
def test_the_most_wanted_answer_settles_or_narrows(case: Case) -> None:
    """Nothing is asked that only pathways read which cannot be changed any more."""
    results = pathways(case.partial(case.hidden), case.on)
    asked = worth_asking(results)
    waiting = {name for r in results.values() if r.standing == "unknown" for name in r.missing}
    assert set(asked) == waiting
    assert len(set(asked)) == len(asked)


@FEW
@given(cases())
def test_the_points_with_few_answers_hold_those_with_all(case: Case) -> None:
    complete = pathways(case.profile, case.on)
    for code, result in pathways(case.partial(case.hidden), case.on).items():
        if result.grid and (whole := complete[code].grid):
            assert result.grid.low <= whole.low <= whole.high <= result.grid.high, code
