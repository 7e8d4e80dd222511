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


@pytest.mark.parametrize(
    ("code", "profile", "total"),
    [
        # Diploma of two years 15, two years of recent work 4, CLB 6 16, age 12; offer 30.
        ("sk.eo", COOK_IN_SASKATOON, (77, 77)),
        # The same 47; sister 20, a year of work in Saskatchewan 5, study there 5.
        ("sk.oid", COOK_IN_SASKATOON, (77, 77)),
        # Master 23, five years recent 10 and five before 5, CLB 8 20, second at 5 4, age 46 to 50 8.
        ("sk.eo", NURSE_ABROAD, (70, 70)),
        ("sk.oid", NURSE_ABROAD, (70, 70)),
        # Each ability 25 and second language 25; age 47 30; four years of work 75; master 125.
        ("mb.eoi", NURSE_ABROAD, (355, 355)),
        # 20 + 22 + 20 + 20, age 75, two years 50, two-year program 100 to 115; work elsewhere and study
        # elsewhere take 200 away; no connection.
        ("mb.eoi", COOK_IN_SASKATOON, (107, 122)),
        # CLB 8 20 and second 5; age 47 6; four years 15; master 25; outside Winnipeg 0 to 5.
        ("mb.swo", NURSE_ABROAD, (71, 76)),
        # CLB 6 16; age 10; two years 10; diploma 20 to 23; outside Winnipeg 0 to 5.
        ("mb.swo", COOK_IN_SASKATOON, (56, 64)),
        # Master 10; CLB 8 10; both at 4 3; a year or more 11; age 35 to 49 4.
        ("ab.eoi", NURSE_ABROAD, (38, 38)),
        # Diploma 4; study in another province 6; CLB 6 10; work 11; work in another province 6; age 5.
        ("ab.eoi", COOK_IN_SASKATOON, (42, 42)),
        # Master 22; CLB 8 25; both 10; other work may be related: 0 to 20.
        ("bc.sirs", NURSE_ABROAD, (57, 77)),
        # Master 8 to 10, CLB 8 12, one language at CLB 6 5.
        ("on.owp", NURSE_ABROAD, (25, 27)),
        # NCLC 5 in all four 4 x 38; age 47 nothing; four years of work 70; master 117.
        # Not asked: occupation 0 to 120, study without a diploma 0 to 30.
        ("qc.pstq", NURSE_ABROAD, (339, 489)),
    ],
)
def test_totals_worked_out_by_hand(code: str, profile: Profile, total: tuple[int, int]) -> None:
    assert points(code, profile) == total


COOK_IN_SUDBURY = replace(
    NOBODY,
    education=Education.ONE_YEAR,
    languages=(english(7),),
    work=(working(14, "ON"),),
    job_offer=offer("ON", region=Region.NORTHERN_ONTARIO),
    status_in_canada=Status.LMIA_PERMIT,
    best_income=48_000,
)


def test_ontario_by_hand() -> None:
    """TEER 3 6, sales and service 2, $24.50 5, 13 months 15, earnings 4, permit 10, college 5, CLB 7 8, one
    language 5, the north 15."""
    assert points("on.owp", COOK_IN_SUDBURY) == (75, 75)


def test_british_columbia_by_hand() -> None:
    """A year in the job 4, in Canada 10, in it now 10; one-year program 5; CLB 7 20; $24.50 9; rest of BC 15;
    regional work 0 to 10."""
    here = replace(
        COOK_IN_SUDBURY,
        work=(working(14, "BC"),),
        job_offer=offer("BC", region=Region.REST_OF_BRITISH_COLUMBIA),
    )
    assert points("bc.sirs", here) == (73, 83)


def test_alberta_with_an_offer_by_hand() -> None:
    """Certificate 4, CLB 7 10, work 11, Alberta work 10, age 3; offer 10, outside the cities 5; 0 to 6 for
    police or tourism."""
    here = replace(
        COOK_IN_SUDBURY,
        work=(working(14, "AB"),),
        job_offer=offer("AB", region=Region.REST_OF_ALBERTA),
    )
    assert points("ab.eoi", here) == (53, 59)


def test_quebec_with_a_partner_by_hand() -> None:
    """NCLC 9 4 x 40, age 33 81, three years 35, doctorate 110; Quebec work 120 and doctorate 200, licence 50;
    not asked: occupation 120, outside Montreal 20 for study; partner 140, study without a diploma 30."""
    here = replace(
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
    low = 160 + 81 + 35 + 110 + 120 + 200 + 50
    assert points("qc.pstq", here) == (low, low + 120 + 20 + 140 + 30)


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
