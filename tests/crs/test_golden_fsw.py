"""The selection grid of the Federal Skilled Worker Class: worked cases, factor by factor."""

from datetime import date
from typing import Any

import pytest

from crs.outcome import Grid, Outcome
from crs.profile import Education, Profile
from crs.programs import fsw
from tests.crs.making import answered, english, french, partner
from tests.crs.working import ON, finding

FACTORS = (
    "education",
    "first_language",
    "second_language",
    "experience",
    "age",
    "arranged_employment",
    "adaptability",
)


def person(**facts: Any) -> Profile:
    return answered(**({"canadian_study_two_years": False, "relative_in_canada": False} | facts))


CASES = [
    pytest.param(
        person(age=29, education=Education.THREE_PLUS, languages=(english(9),), foreign=3),
        (21, 24, 0, 11, 12, 0, 0),
        id="bachelor-clb9",
    ),
    pytest.param(
        person(age=29, education=Education.THREE_PLUS, languages=(english(7),), foreign=3),
        (21, 16, 0, 11, 12, 0, 0),
        id="bachelor-clb7",
    ),
    pytest.param(
        person(
            age=40,
            education=Education.MASTERS,
            languages=(english(8),),
            foreign=6,
            has_partner=True,
            partner=partner(language=english(4), canadian_study_two_years=False),
        ),
        (23, 20, 0, 15, 7, 0, 5),
        id="masters-partner-clb4",
    ),
    pytest.param(
        person(age=36, education=Education.TWO_YEAR, languages=(english(8),), canada=1),
        (19, 20, 0, 9, 11, 0, 10),
        id="a-year-in-canada",
    ),
    pytest.param(
        person(age=47, education=Education.DOCTORAL, languages=(english(9), french(5)), foreign=6),
        (25, 24, 4, 15, 0, 0, 0),
        id="doctorate-too-old-for-age",
    ),
    pytest.param(
        person(age=35, education=Education.TWO_OR_MORE, languages=(english(8),), foreign=4),
        (22, 20, 0, 13, 12, 0, 0),
        id="exactly-the-pass-mark",
    ),
]


@pytest.mark.parametrize(("profile", "expected"), CASES)
@pytest.mark.parametrize("on", [ON, date(2015, 1, 1), date(2026, 11, 22)])
def test_worked_cases_come_out_line_by_line(profile: Profile, expected: tuple[int, ...], on: date) -> None:
    result = fsw.assess(profile, on=on)
    assert result.grid is not None
    assert lines(result.grid) == dict(zip(FACTORS, expected, strict=True))
    assert (result.grid.low, result.grid.high, result.grid.pass_mark) == (sum(expected), sum(expected), 67)
    passed = finding(result, "fsw.points").outcome
    assert passed is (Outcome.MET if sum(expected) >= 67 else Outcome.NOT_MET)


def lines(grid: Grid) -> dict[str, int]:
    assert all(line.low == line.high for line in grid.lines)
    return {line.code.removeprefix("fsw.grid."): line.low for line in grid.lines}


def test_the_worked_cases_add_up_to_their_totals() -> None:
    assert [sum(case.values[1]) for case in CASES] == [68, 60, 70, 69, 68, 67]
