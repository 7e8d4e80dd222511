"""Worked cases: external ones that agree with the grid, and published ones that do not, as the grid has them.

Worked out by hand from the tables: age / education / first language / second language / Canadian work,
then partner, then the three groups of skill transferability, then additional points.
"""

from datetime import date

import pytest

from crs.points.total import crs
from crs.profile import CanadianCredential, Education, JobOffer
from tests.crs.making import answered, english, french, ielts, line, partner

ON = date(2026, 10, 1)
IN_2020 = date(2020, 1, 10)
CORE = ("age", "education", "first_language", "second_language", "canadian_work")
PARTNER = ("education", "language", "canadian_work")
BACHELOR, MASTERS, DOCTORAL = Education.THREE_PLUS, Education.MASTERS, Education.DOCTORAL
THREE_PLUS = CanadianCredential.THREE_PLUS

MAXED = {
    "age": 25,
    "education": DOCTORAL,
    "languages": (english(10), french(9)),
    "canada": 5,
    "foreign": 3,
    "sibling_in_canada": True,
    "canadian_credential": THREE_PLUS,
}
MAXED_PARTNER = partner(education=DOCTORAL, language=english(9), canadian_work_years=5)

# G8: born 1987-08-01, seen on 2020-01-10.
G8 = {
    "age": None,
    "date_of_birth": date(1987, 8, 1),
    "education": MASTERS,
    "languages": (ielts(8, 7.5, 6.5, 7),),
    "foreign": 3,
}

GOLDEN = {
    "G1": (
        answered(age=29, education=MASTERS, languages=(english(9),), foreign=3),
        ON,
        (110, 135, 124, 0, 0),
        None,
        (50, 50, 0),
        0,
        469,
    ),
    "G2": (
        answered(age=28, education=MASTERS, languages=(ielts(8.5, 8, 7.5, 8),), canada=3),
        ON,
        (110, 135, 136, 0, 64),
        None,
        (50, 0, 0),
        0,
        495,
    ),
    "G3": (
        answered(
            age=32,
            has_partner=True,
            partner=partner(education=BACHELOR, language=ielts(5, 5, 5, 5)),
            education=MASTERS,
            languages=(ielts(8.5, 8.5, 8.5, 8.5),),
            canada=2,
        ),
        ON,
        (85, 126, 128, 0, 46),
        (8, 4, 0),
        (50, 0, 0),
        0,
        447,
    ),
    "G4": (
        answered(age=45, education=Education.TWO_YEAR, languages=(ielts(6, 6, 6, 6),)),
        ON,
        (0, 98, 68, 0, 0),
        None,
        (13, 0, 0),
        0,
        179,
    ),
    "G5": (
        answered(
            age=20,
            education=MASTERS,
            languages=(english(10),),
            canada=5,
            foreign=3,
            canadian_credential=THREE_PLUS,
            sibling_in_canada=True,
        ),
        ON,
        (110, 135, 136, 0, 80),
        None,
        (50, 50, 0),
        45,
        606,
    ),
    "G6": (
        answered(
            age=29,
            has_partner=True,
            partner=partner(education=MASTERS, language=ielts(5.5, 5.5, 5.5, 5.5), canadian_work_years=1),
            education=MASTERS,
            languages=(english(10),),
            canada=3,
        ),
        ON,
        (100, 126, 128, 0, 56),
        (10, 4, 5),
        (50, 0, 0),
        0,
        479,
    ),
    "G7": (
        answered(age=18, education=Education.SECONDARY, languages=(english(7),)),
        ON,
        (99, 30, 68, 0, 0),
        None,
        (0, 0, 0),
        0,
        197,
    ),
    "G8": (answered(**G8), IN_2020, (94, 135, 116, 0, 0), None, (25, 25, 0), 0, 395),
    "G9": (
        answered(
            age=27,
            has_partner=True,
            partner=partner(education=Education.SECONDARY, language=ielts(5, 5, 5, 5)),
            education=BACHELOR,
            languages=(ielts(8, 6.5, 6, 6.5),),
            canada=1,
            foreign=2,
        ),
        ON,
        (100, 112, 89, 0, 35),
        (2, 4, 0),
        (26, 26, 0),
        0,
        394,
    ),
    "G10": (answered(**MAXED), ON, (110, 150, 136, 24, 80), None, (50, 50, 0), 95, 695),
    "G11": (
        answered(**MAXED, provincial_nomination=True),
        ON,
        (110, 150, 136, 24, 80),
        None,
        (50, 50, 0),
        600,
        1200,
    ),
    "G12": (
        answered(**MAXED, provincial_nomination=True, has_partner=True, partner=MAXED_PARTNER),
        ON,
        (100, 140, 128, 22, 70),
        (10, 20, 10),
        (50, 50, 0),
        600,
        1200,
    ),
}


@pytest.mark.parametrize(
    ("profile", "on", "core", "of_partner", "groups", "extra", "total"), GOLDEN.values(), ids=GOLDEN
)
def test_a_worked_case_line_by_line(profile, on, core, of_partner, groups, extra, total):
    result = crs(profile, on=on)
    assert tuple(line(result, f"crs.core.{name}").low for name in CORE) == core
    if of_partner is None:
        assert not any(each.code.startswith("crs.partner") for each in result.lines)
    else:
        assert tuple(line(result, f"crs.partner.{name}").low for name in PARTNER) == of_partner
    combined = result.sections["transferability"]
    assert tuple(combined.groups[name].low for name in ("education", "foreign_work", "certificate")) == groups
    assert {name: section.low for name, section in result.sections.items()} == {
        "core": sum(core),
        "partner": sum(of_partner or ()),
        "transferability": min(100, sum(groups)),
        "additional": extra,
    }
    assert (result.low, result.high) == (total, total)
    assert all(each.low == each.high and not each.missing for each in result.lines)


SEVEN = (ielts(7, 7, 7, 7),)
OFFER_200 = JobOffer(noc="00012", lmia=True, full_time_one_year=True)

# What was published, and the profile whose points it got wrong.
PUBLISHED_WRONG = {
    "365 for a single bachelor's at 25": (353, answered(age=29, education=BACHELOR, languages=SEVEN), ON),
    "347 for a single bachelor's at 25": (
        335,
        answered(age=29, education=BACHELOR, languages=(english(8),)),
        ON,
    ),
    "997 for a bachelor's with 50": (
        973,
        answered(
            age=35, education=BACHELOR, languages=(english(7, 9, 9, 9),), canada=1, provincial_nomination=True
        ),
        ON,
    ),
    "395 with a Canadian degree": (
        383,
        answered(age=27, education=BACHELOR, languages=SEVEN, canadian_credential=THREE_PLUS),
        ON,
    ),
    "358 with a sibling": (
        346,
        answered(age=33, education=BACHELOR, languages=SEVEN, sibling_in_canada=True),
        ON,
    ),
    "391 with foreign work": (
        379,
        answered(age=31, education=BACHELOR, languages=(ielts(7.5, 7.5, 7.5, 7.5),), foreign=3),
        ON,
    ),
    "403 with Canadian work": (379, answered(age=34, education=BACHELOR, languages=SEVEN, canada=1), ON),
    "360 at 30": (348, answered(age=30, education=BACHELOR, languages=SEVEN), ON),
    "255 at 46": (243, answered(age=46, education=BACHELOR, languages=SEVEN), ON),
    "1010, nomination and sibling uncapped": (
        995,
        answered(**G8, provincial_nomination=True, sibling_in_canada=True),
        IN_2020,
    ),
    "1210, and an offer": (
        995,
        answered(**G8, provincial_nomination=True, sibling_in_canada=True, job_offer=OFFER_200),
        IN_2020,
    ),
    "1240, and a Canadian master's": (
        995,
        answered(
            **G8,
            provincial_nomination=True,
            sibling_in_canada=True,
            job_offer=OFFER_200,
            canadian_credential=THREE_PLUS,
        ),
        IN_2020,
    ),
    "1000 at most with a partner": (
        1200,
        answered(**MAXED, provincial_nomination=True, has_partner=True, partner=MAXED_PARTNER),
        ON,
    ),
}


@pytest.mark.parametrize(("total", "profile", "on"), PUBLISHED_WRONG.values(), ids=PUBLISHED_WRONG)
def test_a_case_published_wrong_comes_out_by_the_grid(total, profile, on):
    result = crs(profile, on=on)
    assert (result.low, result.high) == (total, total)


def test_a_case_published_with_too_little_said_is_a_range():
    """Age 30, a Canadian degree, two years of Canadian work, bilingual, an offer: published as 500."""
    told = answered(
        age=30,
        education=None,
        languages=None,
        canada=2,
        foreign=None,
        canadian_credential=None,
        job_offer=True,
    )
    result = crs(told, on=ON)
    assert result.low < 500 < result.high
    assert result.sections["core"].low == 105 + 53


def test_tables_published_wrong_are_right_here():
    """Listening 7.5 as CLB 9, 99 points at 19, and 135 for two credentials were published."""
    told = answered(age=19, education=Education.TWO_OR_MORE, languages=(ielts(7.5, 7.5, 7.5, 7.5),))
    result = crs(told, on=ON)
    assert line(result, "crs.core.first_language").because["abilities"]["listening"]["level"] == 8
    assert line(result, "crs.core.age").low == 105
    assert line(result, "crs.core.education").low == 128
