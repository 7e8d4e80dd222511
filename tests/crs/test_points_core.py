"""Core human capital: the printed tables, and the points on both sides of every threshold of the law."""

from datetime import date

import pytest

from crs.points.total import crs
from crs.points.versions import LAW
from crs.profile import ABILITIES, Education
from tests.crs.making import answered, english, french, ielts, line, partner

ON = date(2026, 10, 1)
CORE = LAW.at(ON).core
WITH, WITHOUT = 0, 1

# As printed: with a partner, without one.
AGE = {
    **dict.fromkeys(range(18), (0, 0)),
    18: (90, 99),
    19: (95, 105),
    **dict.fromkeys(range(20, 30), (100, 110)),
    30: (95, 105),
    31: (90, 99),
    32: (85, 94),
    33: (80, 88),
    34: (75, 83),
    35: (70, 77),
    36: (65, 72),
    37: (60, 66),
    38: (55, 61),
    39: (50, 55),
    40: (45, 50),
    41: (35, 39),
    42: (25, 28),
    43: (15, 17),
    44: (5, 6),
    **dict.fromkeys(range(45, 101), (0, 0)),
}
EDUCATION = {
    Education.NONE: (0, 0),
    Education.SECONDARY: (28, 30),
    Education.ONE_YEAR: (84, 90),
    Education.TWO_YEAR: (91, 98),
    Education.THREE_PLUS: (112, 120),
    Education.TWO_OR_MORE: (119, 128),
    Education.MASTERS: (126, 135),
    Education.DOCTORAL: (140, 150),
}
FIRST = {0: (0, 0), 4: (6, 6), 5: (6, 6), 6: (8, 9), 7: (16, 17), 8: (22, 23), 9: (29, 31), 10: (32, 34)}
SECOND = {0: (0, 0), 4: (0, 0), 5: (1, 1), 6: (1, 1), 7: (3, 3), 8: (3, 3), 9: (6, 6), 10: (6, 6)}
WORK = {
    0: (0, 0),
    1: (35, 40),
    2: (46, 53),
    3: (56, 64),
    4: (63, 72),
    **dict.fromkeys(range(5, 12), (70, 80)),
}
MAXIMUM = {
    "age": (100, 110),
    "education": (140, 150),
    "first_language": (128, 136),
    "second_language": (22, 24),
}


def core_line(name, column, **facts):
    couple = {"has_partner": True, "partner": partner()} if column == WITH else {}
    return line(crs(answered(**couple, **facts), on=ON), f"crs.core.{name}")


def triples(table):
    """Below, at and above every threshold of a table of the law."""
    values = {band.from_ + step for band in table.bands for step in (-1, 0, 1)}
    return sorted(value for value in values if value >= 0)


def both_columns(values):
    return [(value, column) for value in values for column in (WITH, WITHOUT)]


@pytest.mark.parametrize(("age", "column"), both_columns(triples(CORE.age)))
def test_age(age, column):
    assert core_line("age", column, age=age).low == AGE[age][column]


@pytest.mark.parametrize("column", [WITH, WITHOUT])
def test_every_age_from_0_to_100(column):
    assert [core_line("age", column, age=age).low for age in AGE] == [
        points[column] for points in AGE.values()
    ]


@pytest.mark.parametrize(("education", "column"), both_columns(Education))
def test_education(education, column):
    assert core_line("education", column, education=education).low == EDUCATION[education][column]


@pytest.mark.parametrize("ability", ABILITIES)
@pytest.mark.parametrize(("level", "column"), both_columns(range(13)))
def test_first_language_is_summed_by_ability(level, column, ability):
    """One ability at the level, the others at 8; levels 11 and 12 earn the points of 10, 1 to 3 none."""
    levels = [level if ability == each else 8 for each in ABILITIES]
    read = 0 if level < 4 else min(level, 10)
    expected = FIRST[read][column] + 3 * FIRST[8][column]
    assert core_line("first_language", column, languages=(english(*levels),)).low == expected


@pytest.mark.parametrize(("level", "column"), both_columns(sorted(SECOND)))
def test_second_language_is_summed_and_cut(level, column):
    told = core_line("second_language", column, languages=(english(10), french(level)))
    assert told.low == min(4 * SECOND[level][column], (22, 24)[column])


def test_second_language_below_the_cap_with_a_partner_is_whole():
    """6 + 6 + 6 + 3 = 21, under 22; one more level 9 would be 24 and is cut."""
    assert core_line("second_language", WITH, languages=(english(10), french(9, 9, 9, 8))).low == 21
    assert core_line("second_language", WITH, languages=(english(10), french(9))).low == 22
    assert core_line("second_language", WITHOUT, languages=(english(10), french(9))).low == 24


def test_the_thresholds_of_the_language_tables_are_the_printed_ones():
    assert triples(CORE.first_language) == [0, 1, *range(3, 12)]
    assert triples(CORE.second_language) == [0, 1, *range(4, 11)]


@pytest.mark.parametrize(("years", "column"), both_columns(triples(CORE.canadian_work)))
def test_canadian_work(years, column):
    assert core_line("canadian_work", column, canada=years).low == WORK[years][column]


@pytest.mark.parametrize(("name", "maximum"), [*MAXIMUM.items(), ("canadian_work", (70, 80))])
def test_the_best_profile_reaches_each_maximum(name, maximum):
    best = {"age": 25, "education": Education.DOCTORAL, "languages": (english(10), french(10)), "canada": 10}
    for column in (WITH, WITHOUT):
        told = core_line(name, column, **best)
        assert (told.low, told.maximum) == (maximum[column], maximum[column])


def test_the_section_reaches_460_and_500():
    best = {"age": 25, "education": Education.DOCTORAL, "languages": (english(10), french(10)), "canada": 10}
    alone = crs(answered(**best), on=ON).sections["core"]
    couple = crs(answered(**best, has_partner=True, partner=partner()), on=ON).sections["core"]
    assert (alone.low, alone.maximum) == (500, 500)
    assert (couple.low, couple.maximum) == (460, 460)


# --- age ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("born", "on", "age"),
    [
        (date(1987, 8, 1), date(2020, 7, 31), 32),
        (date(1987, 8, 1), date(2020, 8, 1), 33),
        (date(1996, 2, 29), date(2026, 2, 28), 29),
        (date(1996, 2, 29), date(2026, 3, 1), 30),
        (date(1996, 2, 29), date(2024, 2, 29), 28),
        (date(2030, 1, 1), date(2026, 10, 1), -4),
    ],
)
def test_age_is_counted_on_the_day(born, on, age):
    told = line(crs(answered(age=None, date_of_birth=born), on=on), "crs.core.age")
    assert told.because["age"] == age
    assert told.low == (AGE[age][WITHOUT] if age >= 0 else 0)


# --- education needs an assessment -------------------------------------------------------------


@pytest.mark.parametrize(
    ("education", "assessed", "points", "missing"),
    [
        (Education.MASTERS, True, (135, 135), ()),
        (Education.MASTERS, False, (0, 0), ()),
        (Education.MASTERS, None, (0, 135), ("education_assessed",)),
        (Education.NONE, None, (0, 0), ()),
        (None, False, (0, 0), ()),
        (None, True, (0, 150), ("education",)),
        (None, None, (0, 150), ("education", "education_assessed")),
    ],
)
def test_education_that_is_not_assessed_counts_for_nothing(education, assessed, points, missing):
    told = core_line("education", WITHOUT, education=education, education_assessed=assessed)
    assert (told.low, told.high) == points
    assert told.missing == missing
    assert told.because == {
        "education": education.value if education else None,
        "assessed": assessed,
        "column": "without_partner",
    }


# --- which language is the first ---------------------------------------------------------------


def test_the_first_official_language_is_the_one_that_gives_more():
    result = crs(answered(languages=(english(7), french(9))), on=ON)
    assert result.first_official_language == "fr"
    assert line(result, "crs.core.first_language").low == 4 * 31
    assert line(result, "crs.core.second_language").low == 4 * 3
    assert line(result, "crs.core.second_language").because["language"] == "en"


def test_the_language_chosen_is_the_first_even_when_it_gives_less():
    told = answered(languages=(english(7), french(9)), first_official_language=english(7).language)
    result = crs(told, on=ON)
    assert result.first_official_language == "en"
    assert line(result, "crs.core.first_language").low == 4 * 17
    assert line(result, "crs.core.second_language").low == 4 * 6


def test_english_is_first_among_equals():
    result = crs(answered(languages=(french(8), english(8))), on=ON)
    assert result.first_official_language == "en"
    assert line(result, "crs.core.first_language").because["language"] == "en"


def test_more_points_in_all_decide_not_the_higher_core():
    """English 10/10/10/6 has more core points; French 9 in all four opens the combination with education."""
    told = answered(education=Education.MASTERS, languages=(english(10, 10, 10, 6), french(9)))
    result = crs(told, on=ON)
    assert result.first_official_language == "fr"
    assert line(result, "crs.transferability.education_language").low == 50


def test_of_two_results_in_one_language_the_better_counts_and_they_are_never_mixed():
    one, other = ielts(8.5, 8, 6, 6), ielts(6, 6, 7.5, 7)
    result = crs(answered(languages=(one, other)), on=ON)
    assert line(result, "crs.core.first_language").low == 34 + 34 + 17 + 17
    assert [
        facts["level"] for facts in line(result, "crs.core.first_language").because["abilities"].values()
    ] == [10, 10, 7, 7]


def test_a_chosen_language_without_a_test_gives_nothing():
    told = answered(languages=(english(9),), first_official_language=french(9).language)
    result = crs(told, on=ON)
    assert result.first_official_language == "fr"
    first = line(result, "crs.core.first_language")
    assert (first.low, first.high, first.because["none"]) == (0, 0, True)
    assert line(result, "crs.core.second_language").low == 4 * 6


def test_without_any_test_no_language_is_the_first():
    result = crs(answered(), on=ON)
    assert result.first_official_language is None
    first = line(result, "crs.core.first_language").because
    assert (first["language"], first["test"], first["none"], first["expired_on"]) == (None, None, True, None)


def test_an_expired_result_counts_for_nothing_and_says_when_it_stopped():
    told = answered(languages=(ielts(8, 8, 8, 8, taken_on=date(2024, 9, 30)),))
    before, after = (crs(told, on=day) for day in (date(2026, 9, 29), date(2026, 9, 30)))
    first = line(before, "crs.core.first_language")
    assert (first.low, first.because["test"], first.because["expired_on"]) == (
        31 + 34 * 3,
        "ielts_general",
        None,
    )
    gone = line(after, "crs.core.first_language")
    assert (gone.low, gone.high, gone.because["none"]) == (0, 0, True)
    assert gone.because["expired_on"] == "2026-09-30"


def test_a_second_language_that_expired_says_so_on_its_own_line():
    told = answered(languages=(english(9), french(9, taken_on=date(2020, 1, 1))))
    result = crs(told, on=ON)
    assert line(result, "crs.core.first_language").because["expired_on"] is None
    assert line(result, "crs.core.second_language").because["expired_on"] == "2022-01-01"
