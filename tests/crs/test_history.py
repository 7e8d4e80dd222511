"""One person on seven days: only the law changes, so only the additional points do.

Worked out by hand. Single, 30, master's, English CLB 9, French NCLC 7, one year of Canadian work, a
one- or two-year Canadian credential, a sibling in Canada:

    age 105 + education 135 + English 4 x 31 = 124 + French 4 x 3 = 12 + Canadian work 40 = 416
    education with language 50 and with work 25, cut to 50                                =  50
    before additional points                                                              = 466

    additional                   2015  2016-11-19  2017-06-06  2020-10-20  2022-11-16  2025-03-25
    senior manager's offer        600         200         200         200         200           0
    any other offer, LMIA         600          50          50          50          50           0
    any other offer, exempt         0          50          50          50          50           0
    Canadian credential             -          15          15          15          15          15
    sibling                         -           -          15          15          15          15
    French (English CLB 5 or more)  -           -          30          50          50          50
"""

from datetime import date

import pytest

from crs.points.total import crs
from crs.profile import CanadianCredential, Education, JobOffer
from tests.crs.making import answered, english, french

DAYS = [
    date(2016, 1, 1),
    date(2016, 12, 1),
    date(2018, 1, 1),
    date(2021, 1, 1),
    date(2024, 6, 1),
    date(2026, 10, 1),
    date(2026, 11, 22),
]
LAWS = ["2015-01-01", "2016-11-19", "2017-06-06", "2020-10-20", "2022-11-16", "2025-03-25", "2025-03-25"]
SENIOR = JobOffer(noc="00012", lmia=True, full_time_one_year=True)
ORDINARY = JobOffer(noc="21231", lmia=True, full_time_one_year=True)
EXEMPT = JobOffer(
    noc="21231", lmia=False, full_time_one_year=True, works_for_employer=True, work_permit="exempt"
)

TOTALS = {
    "senior manager": (SENIOR, [1066, 681, 726, 746, 746, 546, 546]),
    "ordinary offer": (ORDINARY, [1066, 531, 576, 596, 596, 546, 546]),
    "offer on an exempt permit": (EXEMPT, [466, 531, 576, 596, 596, 546, 546]),
    "no offer": (False, [466, 481, 526, 546, 546, 546, 546]),
}
CASES = [
    pytest.param(offer, on, total, id=f"{name} on {on}")
    for name, (offer, totals) in TOTALS.items()
    for on, total in zip(DAYS, totals, strict=True)
]


def person(offer):
    return answered(
        age=30,
        education=Education.MASTERS,
        languages=(english(9), french(7)),
        canada=1,
        canadian_credential=CanadianCredential.ONE_OR_TWO_YEAR,
        sibling_in_canada=True,
        job_offer=offer,
    )


@pytest.mark.parametrize(("offer", "on", "total"), CASES)
def test_the_total_is_that_of_the_law_of_the_day(offer, on, total):
    result = crs(person(offer), on=on)
    assert (result.low, result.high) == (total, total)
    assert result.sections["core"].low == 416
    assert result.sections["transferability"].low == 50


@pytest.mark.parametrize(("on", "law"), list(zip(DAYS, LAWS, strict=True)), ids=map(str, DAYS))
def test_the_result_names_the_version_it_rests_on(on, law):
    result = crs(person(False), on=on)
    assert result.law.isoformat() == law
    assert result.complete is (on < date(2026, 11, 3))
    assert result.notes == (("skill_levels_read_through_teer",) if on < date(2022, 11, 16) else ())


EXTRAS = ["nomination", "job_offer", "french", "canadian_study", "sibling"]


@pytest.mark.parametrize(
    ("on", "names"),
    [
        (date(2016, 1, 1), ["nomination", "job_offer"]),
        (date(2016, 12, 1), ["nomination", "job_offer", "canadian_study"]),
        (date(2018, 1, 1), EXTRAS),
        (date(2026, 10, 1), EXTRAS),
    ],
)
def test_a_factor_that_did_not_exist_has_no_line(on, names):
    lines = crs(person(SENIOR), on=on).lines
    assert [each.code for each in lines if "additional" in each.code] == [
        f"crs.additional.{n}" for n in names
    ]
