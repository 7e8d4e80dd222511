"""The accompanying partner: the printed tables, and which of the two columns applies."""

from datetime import date
from itertools import product

import pytest

from crs.points.total import crs
from crs.points.versions import LAW
from crs.profile import Education, Partner
from tests.crs.making import answered, english, ielts, line, partner

ON = date(2026, 10, 1)
LAW_OF_PARTNER = LAW.at(ON).partner

# As printed.
EDUCATION = dict(zip(Education, (0, 2, 6, 7, 8, 9, 10, 10), strict=True))
LANGUAGE = dict(zip(range(11), (0, 0, 0, 0, 0, 1, 1, 3, 3, 5, 5), strict=True))
WORK = dict(zip(range(8), (0, 5, 7, 8, 9, 10, 10, 10), strict=True))
FACTORS = ("education", "language", "canadian_work")


def partner_line(name, **facts):
    told = answered(has_partner=True, partner=partner(**facts))
    return line(crs(told, on=ON), f"crs.partner.{name}")


def triples(table):
    return sorted({max(0, band.from_ + step) for band in table.bands for step in (-1, 0, 1)})


@pytest.mark.parametrize("education", Education)
def test_education(education):
    assert partner_line("education", education=education).low == EDUCATION[education]


@pytest.mark.parametrize("level", triples(LAW_OF_PARTNER.language))
def test_language_is_summed_by_ability(level):
    assert partner_line("language", language=english(level, 7, 7, 7)).low == LANGUAGE[level] + 9
    assert partner_line("language", language=english(level)).low == 4 * LANGUAGE[level]


@pytest.mark.parametrize("years", triples(LAW_OF_PARTNER.canadian_work))
def test_canadian_work(years):
    assert partner_line("canadian_work", canadian_work_years=years).low == WORK[years]


def test_the_section_reaches_40():
    best = partner(education=Education.DOCTORAL, language=english(9), canadian_work_years=5)
    section = crs(answered(has_partner=True, partner=best), on=ON).sections["partner"]
    assert (section.low, section.high, section.maximum) == (40, 40, 40)


def test_a_partner_without_a_test_or_with_an_expired_one_has_no_language_points():
    assert partner_line("language", language=False).because["none"] is True
    told = partner_line("language", language=ielts(8, 8, 8, 8, taken_on=date(2024, 10, 1)))
    assert (told.low, told.high, told.because["none"]) == (0, 0, True)
    assert told.because["expired_on"] == "2026-10-01"


def test_education_of_the_partner_needs_an_assessment_too():
    told = partner_line("education", education=Education.MASTERS, education_assessed=None)
    assert (told.low, told.high, told.missing) == (0, 10, ("partner.education_assessed",))
    assert partner_line("education", education=Education.MASTERS, education_assessed=False).high == 0


@pytest.mark.parametrize(
    ("facts", "points", "missing"),
    [
        ({"language": None}, (0, 20), ("partner.language",)),
        ({"language": True}, (0, 20), ("partner.language",)),
        ({"language": english(9, None, 9, 9)}, (15, 20), ("partner.language",)),
    ],
)
def test_what_is_not_said_of_the_partners_language_is_a_range(facts, points, missing):
    told = partner_line("language", **facts)
    assert (told.low, told.high) == points
    assert told.missing == missing


# --- the column --------------------------------------------------------------------------------


def columns():
    """Every combination of the three facts, with the column that the law gives it."""
    for has, accompanying, settled in product((True, False, None), repeat=3):
        if has is False or accompanying is False or settled is True:
            expected = False
        elif (has, accompanying, settled) == (True, True, False):
            expected = True
        else:
            expected = None
        yield pytest.param(has, accompanying, settled, expected, id=f"{has}-{accompanying}-{settled}")


@pytest.mark.parametrize(("has", "accompanying", "settled", "expected"), list(columns()))
def test_the_column_with_a_partner_needs_all_three_facts(has, accompanying, settled, expected):
    told = answered(
        has_partner=has,
        partner=partner(accompanying=accompanying, citizen_or_permanent_resident=settled),
        age=25,
    )
    result = crs(told, on=ON)
    assert result.with_partner is expected
    age = line(result, "crs.core.age")
    assert (age.low, age.high) == {True: (100, 100), False: (110, 110), None: (100, 110)}[expected]
    assert age.because["column"] == {True: "with_partner", False: "without_partner", None: None}[expected]
    assert any(each.code.startswith("crs.partner") for each in result.lines) is (expected is not False)


def test_a_partner_who_is_a_citizen_or_stays_behind_gives_nothing_and_takes_nothing():
    alone = crs(answered(age=25, canada=2), on=ON)
    for facts in ({"citizen_or_permanent_resident": True}, {"accompanying": False}):
        gifted = partner(education=Education.DOCTORAL, language=english(10), canadian_work_years=5, **facts)
        result = crs(answered(age=25, canada=2, has_partner=True, partner=gifted), on=ON)
        assert (result.low, result.high, result.lines) == (alone.low, alone.high, alone.lines)
        assert result.sections["partner"].maximum == 0


def test_an_open_column_names_the_answers_that_settle_it():
    told = answered(age=25, has_partner=True, partner=partner(accompanying=None))
    result = crs(told, on=ON)
    assert line(result, "crs.core.age").missing == ("partner.accompanying",)
    assert line(result, "crs.core.education").missing == ()
    couple, alone = (
        crs(answered(age=25, has_partner=True, partner=partner(accompanying=here)), on=ON)
        for here in (True, False)
    )
    assert (result.low, result.high) == (couple.low, alone.low)
    assert result.sections["core"].maximum == 500


def test_a_partner_of_whom_nothing_is_said_is_wholly_open():
    result = crs(answered(has_partner=True), on=ON)
    assert result.with_partner is None
    assert result.sections["partner"].high == 40
    for name in FACTORS:
        told = line(result, f"crs.partner.{name}")
        assert (told.low, told.high) == (0, told.maximum)
    assert crs(answered(has_partner=True, partner=Partner()), on=ON).lines == result.lines
