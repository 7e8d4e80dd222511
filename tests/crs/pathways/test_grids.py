"""The points grids of provinces: totals worked out by hand, ranges, and what the reader refuses.

Work is full-time, 30 hours a week or more, and ends on the day, 2026-10-01.
"""

from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta

import pytest

from crs.law import LawError
from crs.pathways.grids import grids, rank, read_grids
from crs.profile import (
    CanadianStudy,
    Education,
    JobOffer,
    Partner,
    Profile,
    Province,
    Region,
    Relation,
    Relative,
    Status,
    WorkPeriod,
)
from tests.crs.making import english, french
from tests.crs.pathways.building import NOTHING_HELD
from tests.crs.pathways.situation import ON, person

COOK, NURSE, DEVELOPER = "63200", "31301", "21232"
ALL = sorted(grids())


def points(code: str, profile: Profile) -> tuple[int, int]:
    found = rank(code, person(profile))
    assert found is not None
    return found.low, found.high


def line(code: str, factor: str, profile: Profile) -> tuple[int, int]:
    found = rank(code, person(profile))
    assert found is not None
    return next((each.low, each.high) for each in found.lines if each.code == f"grid.{code}.{factor}")


def working(months: int, province: str | None, *, noc: str = COOK, until: date = ON) -> WorkPeriod:
    """A job of 40 hours a week for so many months of 31 days."""
    return WorkPeriod(
        noc=noc,
        country="CA" if province else "IN",
        start=until - timedelta(days=31 * months),
        end=None if until == ON else until,
        minutes_per_week=40 * 60,
        authorized=True,
        self_employed=False,
        full_time_student=False,
        province=Province(province) if province else None,
        offering_employer=bool(province) and until == ON,
    )


def offer(province: str, noc: str = COOK, **more: object) -> JobOffer:
    told = {"permanent": True, "works_for_employer": True, "hourly_wage": 2_450, "designations": ()}
    return JobOffer(noc=noc, province=Province(province), **(told | more))


NOBODY = replace(NOTHING_HELD, education=Education.NONE, languages=(), age=60)
"""Everything answered, and nothing of it gives points; at 60 Alberta still gives 3."""

COOK_IN_SASKATOON = replace(
    NOBODY,
    age=29,
    education=Education.TWO_YEAR,
    languages=(english(6, 7, 6, 6),),
    work=(working(30, "SK"),),
    job_offer=offer("SK"),
    status_in_canada=Status.LMIA_PERMIT,
    relatives=(Relative(Relation.SIBLING, Province.SASKATCHEWAN, True),),
    canadian_studies=(CanadianStudy(Province.SASKATCHEWAN, Education.TWO_YEAR, 24, date(2023, 5, 1)),),
)
NURSE_ABROAD = replace(
    NOBODY,
    age=47,
    education=Education.MASTERS,
    languages=(english(8), french(5)),
    work=(working(130, None, noc=NURSE),),
)


COOK_IN_SUDBURY = replace(
    NOBODY,
    education=Education.ONE_YEAR,
    languages=(english(7),),
    work=(working(14, "ON"),),
    job_offer=offer("ON", region=Region.NORTHERN_ONTARIO),
    status_in_canada=Status.LMIA_PERMIT,
    best_income=48_000,
)
COOK_IN_KELOWNA = replace(
    COOK_IN_SUDBURY,
    work=(working(14, "BC"),),
    job_offer=offer("BC", region=Region.REST_OF_BRITISH_COLUMBIA),
)
COOK_IN_BANFF = replace(
    COOK_IN_SUDBURY,
    work=(working(14, "AB"),),
    job_offer=offer("AB", region=Region.REST_OF_ALBERTA),
)
DOCTOR_IN_QUEBEC = replace(
    NOBODY,
    age=33,
    has_partner=True,
    partner=Partner(accompanying=True, citizen_or_permanent_resident=False),
    education=Education.DOCTORAL,
    languages=(french(10),),
    work=(working(37, "QC"),),
    canadian_studies=(CanadianStudy(Province.QUEBEC, Education.DOCTORAL, 48, date(2022, 5, 1)),),
    licensed_in=(Province.QUEBEC,),
)
BY_HAND = [
    # Diploma of two years, two years of recent work, CLB 6, age; offer.
    ("sk.eo", COOK_IN_SASKATOON, [15, 4, 16, 12, 30], []),
    # The same; sister, a year of work in Saskatchewan, study there.
    ("sk.oid", COOK_IN_SASKATOON, [15, 4, 16, 12, 20, 5, 5], []),
    # Master, five years recent and five before, CLB 8, second at 5, age 46 to 50.
    ("sk.eo", NURSE_ABROAD, [23, 10, 5, 20, 4, 8], []),
    ("sk.oid", NURSE_ABROAD, [23, 10, 5, 20, 4, 8], []),
    # Each ability and second language; age 47; four years of work; master.
    ("mb.eoi", NURSE_ABROAD, [25, 25, 25, 25, 25, 30, 75, 125], []),
    # Each ability; age; two years; two-year program, perhaps two of them; work and study elsewhere.
    ("mb.eoi", COOK_IN_SASKATOON, [20, 22, 20, 20, 75, 50, 100, -100, -100], [15]),
    # CLB 8 and second; age 47; four years; master; perhaps outside Winnipeg.
    ("mb.swo", NURSE_ABROAD, [20, 5, 6, 15, 25], [5]),
    # CLB 6; age; two years; diploma, perhaps two of them; perhaps outside Winnipeg.
    ("mb.swo", COOK_IN_SASKATOON, [16, 10, 10, 20], [3, 5]),
    # Master; CLB 8; both at 4; a year or more; age 35 to 49.
    ("ab.eoi", NURSE_ABROAD, [10, 10, 3, 11, 4], []),
    # Diploma; study in another province; CLB 6; work; work in another province; age.
    ("ab.eoi", COOK_IN_SASKATOON, [4, 6, 10, 11, 6, 5], []),
    # Certificate, CLB 7, work, Alberta work, age; offer, outside the cities; perhaps police or tourism.
    ("ab.eoi", COOK_IN_BANFF, [4, 10, 11, 10, 3, 10, 5], [6]),
    # Master; CLB 8; both languages; other work may be related.
    ("bc.sirs", NURSE_ABROAD, [22, 25, 10], [20]),
    # A year in the job, in Canada, in it now; one-year program; CLB 7; $24.50; rest of BC, perhaps twice.
    ("bc.sirs", COOK_IN_KELOWNA, [4, 10, 10, 5, 20, 9, 15], [10]),
    # Master, perhaps of a listed profession; CLB 8; one language at CLB 6.
    ("on.owp", NURSE_ABROAD, [8, 12, 5], [2]),
    # TEER 3, sales and service, $24.50, 13 months, earnings, permit, college, CLB 7, one language, the north.
    ("on.owp", COOK_IN_SUDBURY, [6, 2, 5, 15, 4, 10, 5, 8, 5, 15], []),
    # NCLC 5 in all four; age 47; four years; master. Not asked: occupation, study without a diploma.
    ("qc.pstq", NURSE_ABROAD, [38, 38, 38, 38, 0, 70, 117], [120, 30]),
    # NCLC 9, age 33, three years, doctorate; Quebec work and doctorate, licence. Not asked: occupation, study
    # outside Montreal, partner, study without a diploma.
    (
        "qc.pstq",
        DOCTOR_IN_QUEBEC,
        [40, 40, 40, 40, 81, 35, 110, 120, 200, 50],
        [120, 20, 140, 30],
    ),
]
"""What each factor gives for sure, and what the open ones may add."""


@pytest.mark.parametrize(("code", "profile", "sure", "open_"), BY_HAND)
def test_totals_worked_out_by_hand(code: str, profile: Profile, sure: list[int], open_: list[int]) -> None:
    assert points(code, profile) == (sum(sure), sum(sure) + sum(open_))


@pytest.mark.parametrize("code", ALL)
def test_each_grid_has_two_totals_or_more(code: str) -> None:
    assert sum(each[0] == code for each in BY_HAND) >= 2


def test_manitoba_demand_fills_the_adaptability_block() -> None:
    here = replace(
        COOK_IN_SUDBURY,
        work=(working(14, "MB"),),
        job_offer=offer("MB", region=Region.REST_OF_MANITOBA),
    )
    # 4 x 22, age 0, a year of work 40, one-year program 70, adaptability 500 at most.
    assert points("mb.eoi", here) == (698, 698)


def test_of_two_languages_the_better_gives_its_abilities_together() -> None:
    """Never the listening of one and the reading of the other."""
    mixed = replace(NOBODY, languages=(english(8, 4, 8, 4), french(4, 7, 4, 7)))
    assert line("mb.eoi", "first_language", mixed) == (25 + 12 + 25 + 12, 25 + 12 + 25 + 12)


def test_work_of_the_five_years_before_is_told_apart() -> None:
    """Three years that ended six years ago."""
    earlier = replace(NOBODY, work=(working(37, None, until=ON - timedelta(days=5 * 366)),))
    assert line("sk.oid", "recent_work", earlier) == (0, 0)
    assert line("sk.oid", "earlier_work", earlier) == (3, 3)


@pytest.mark.parametrize("code", ALL)
def test_nobody_answered_anything_is_anything(code: str) -> None:
    found = rank(code, person(Profile()))
    assert found is not None
    assert found.low <= 0
    assert found.high == found.maximum
    open_ = [each for each in found.lines if each.low != each.high]
    assert all(each.missing or not each.because["asked"] for each in open_)


@pytest.mark.parametrize("code", ALL)
def test_the_factors_come_to_the_maximum_that_is_told(code: str) -> None:
    """Within their blocks, and no band gives more than its factor."""
    grid = grids()[code]
    sums: dict[str | None, int] = defaultdict(int)
    for factor in grid.factor:
        sums[factor.block] += factor.maximum
        bands = [max(each.points, each.with_partner or 0, each.up_to or 0) for each in factor.band]
        highest = sum(bands) if factor.adds else max(bands, default=0)
        if factor.band:
            assert max(highest, 0) == factor.maximum, factor.code
    most = {block.code: block.maximum for block in grid.block}
    assert sum(min(total, most.get(block or "", total)) for block, total in sums.items()) == grid.maximum


BROKEN = {
    "no band": ("band = [{ points = 1, when = [{ kind = 'age', min = 18 }] }]", "", "one of band"),
    "empty when": ("when = [{ kind = 'age', min = 18 }]", "when = []", "when is empty"),
    "unknown kind": ("kind = 'age'", "kind = 'shoe_size'", "shoe_size"),
    "unknown key": ("maximum = 5", "maximum = 5\ncolour = 1", "colour"),
    "missing translation": (", fr = 'Âge'", "", "fr"),
    "text for a number": ("points = 1", "points = '1'", "points"),
    "unknown block": ("maximum = 5", "maximum = 5\nblock = 'x'", "block 'x' is not there"),
    "unasked without a note": (
        "band = [{ points = 1, when = [{ kind = 'age', min = 18 }] }]",
        "unasked = 3",
        "note",
    ),
    "up_to below": ("points = 1", "points = 1, up_to = 1", "up_to 1 is not above"),
    "points of a grid": ("kind = 'age', min = 18", "kind = 'points', min = 18", "cannot hang on points"),
    "another province": ("'zz.test'", "'yy.test'", "does not begin with"),
    "unsure source": ("'low'", "'unsure'", "unsure"),
    "no factor": ("[[grid.factor]]", "[[grid.thing]]", "thing"),
}
RIGHT = """
[[grid]]
code = 'zz.test'
maximum = 10
source = { title = 'Somewhere', confidence = 'low' }

[[grid.factor]]
code = 'age'
name = { en = 'Age', fr = 'Âge' }
maximum = 5
band = [{ points = 1, when = [{ kind = 'age', min = 18 }] }]
"""


def test_a_right_file_is_read() -> None:
    assert list(read_grids(RIGHT, name="zz")) == ["zz.test"]


@pytest.mark.parametrize("wrong", BROKEN)
def test_a_broken_file_is_refused_with_its_place(wrong: str) -> None:
    right, instead, words = BROKEN[wrong]
    assert right in RIGHT
    with pytest.raises(LawError) as refused:
        read_grids(RIGHT.replace(right, instead), name="zz")
    assert "zz.toml" in str(refused.value)
    assert words in str(refused.value)
