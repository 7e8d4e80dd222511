"""Skill transferability: every combination on both sides of every threshold, the groups and their caps."""

from datetime import date

import pytest

from crs.points.total import crs
from crs.points.versions import LAW
from crs.profile import Education
from tests.crs.making import answered, english, french, line

ON = date(2026, 10, 1)
C = LAW.at(ON).transferability

NOTHING = (Education.NONE, Education.SECONDARY)
LOWER = (Education.ONE_YEAR, Education.TWO_YEAR, Education.THREE_PLUS)


def around(steps):
    return sorted({step + off for step in steps for off in (-1, 0, 1)})


def tier_of_education(education):
    return (0, 0) if education in NOTHING else (13, 25) if education in LOWER else (25, 50)


def tier_of_years(years):
    return (0, 0) if years < 1 else (13, 25) if years < 3 else (25, 50)


def reached(tier, value, first, second):
    return tier[1] if value >= second else tier[0] if value >= first else 0


def combined(name, **facts):
    return line(crs(answered(**facts), on=ON), f"crs.transferability.{name}").low


@pytest.mark.parametrize("level", around(C.education_language.steps))
@pytest.mark.parametrize("education", Education)
def test_education_with_language(education, level):
    told = combined("education_language", education=education, languages=(english(level),))
    assert told == reached(tier_of_education(education), level, 7, 9)


@pytest.mark.parametrize("years", around(C.education_canadian_work.steps))
@pytest.mark.parametrize("education", Education)
def test_education_with_canadian_work(education, years):
    told = combined("education_canadian_work", education=education, canada=years)
    assert told == reached(tier_of_education(education), years, 1, 2)


FOREIGN = sorted({max(0, band.from_ + off) for band in C.foreign_work_language.bands for off in (-1, 0, 1)})


@pytest.mark.parametrize("level", around(C.foreign_work_language.steps))
@pytest.mark.parametrize("years", FOREIGN)
def test_foreign_work_with_language(years, level):
    told = combined("foreign_work_language", foreign=years, languages=(english(level),))
    assert told == reached(tier_of_years(years), level, 7, 9)


@pytest.mark.parametrize("canadian", around(C.foreign_work_canadian_work.steps))
@pytest.mark.parametrize("years", FOREIGN)
def test_foreign_work_with_canadian_work(years, canadian):
    told = combined("foreign_work_canadian_work", foreign=years, canada=canadian)
    assert told == reached(tier_of_years(years), canadian, 1, 2)


@pytest.mark.parametrize("level", around(C.certificate_language.steps))
@pytest.mark.parametrize("certificate", [True, False])
def test_certificate_with_language(certificate, level):
    told = combined(
        "certificate_language", certificate_of_qualification=certificate, languages=(english(level),)
    )
    assert told == (reached((25, 50), level, 5, 7) if certificate else 0)


@pytest.mark.parametrize("place", range(4))
@pytest.mark.parametrize(("step", "points"), [(7, 25), (9, 50)])
def test_one_ability_below_drops_the_tier(place, step, points):
    levels = [10] * 4
    levels[place] = step
    told = {"education": Education.MASTERS, "foreign": 3}
    assert combined("education_language", **told, languages=(english(*levels),)) == points
    levels[place] = step - 1
    assert combined("education_language", **told, languages=(english(*levels),)) == {25: 0, 50: 25}[points]
    assert combined("foreign_work_language", **told, languages=(english(*levels),)) == {25: 0, 50: 25}[points]


def test_the_second_language_never_counts():
    told = {"education": Education.MASTERS, "foreign": 3, "certificate_of_qualification": True}
    weak, both = (english(4),), (english(4), french(4, 4, 4, 4))
    for name in ("education_language", "foreign_work_language", "certificate_language"):
        assert combined(name, **told, languages=weak) == combined(name, **told, languages=both) == 0


def test_work_in_canada_needs_no_language():
    told = {"education": Education.MASTERS, "foreign": 3, "canada": 2}
    assert combined("education_canadian_work", **told) == 50
    assert combined("foreign_work_canadian_work", **told) == 50


def section(**facts):
    return crs(answered(**facts), on=ON).sections["transferability"]


def test_each_group_is_cut_to_50_and_the_section_to_100():
    best = {"education": Education.DOCTORAL, "languages": (english(10),), "canada": 5, "foreign": 5}
    told = section(**best, certificate_of_qualification=True)
    assert {name: group.low for name, group in told.groups.items()} == {
        "education": 50,
        "foreign_work": 50,
        "certificate": 50,
    }
    assert {group.maximum for group in told.groups.values()} == {50}
    assert (told.low, told.maximum) == (100, 100)


def test_thirteens_do_not_round():
    told = section(education=Education.THREE_PLUS, languages=(english(7),), canada=1, foreign=1)
    assert {name: group.low for name, group in told.groups.items()} == {
        "education": 26,
        "foreign_work": 26,
        "certificate": 0,
    }
    assert told.low == 52


def test_a_combination_with_something_open_is_a_range():
    result = crs(answered(education=Education.MASTERS, languages=(english(9, 9, None, 9),)), on=ON)
    told = line(result, "crs.transferability.education_language")
    assert (told.low, told.high, told.missing) == (0, 50, ("languages.en",))
    assert told.because == {"education": "masters", "minimum_level": None}


def test_an_open_certificate_is_only_missing_where_it_would_count():
    able, unable = (
        line(
            crs(answered(certificate_of_qualification=None, languages=(english(level),)), on=ON),
            "crs.transferability.certificate_language",
        )
        for level in (7, 4)
    )
    assert (able.low, able.high, able.missing) == (0, 50, ("certificate_of_qualification",))
    assert (unable.low, unable.high, unable.missing) == (0, 0, ())
