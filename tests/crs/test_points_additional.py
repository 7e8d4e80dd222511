"""Additional factors: nomination, offers through time, French with English, study in Canada, the cap."""

from datetime import date
from itertools import product

import pytest

from crs.points.total import crs
from crs.points.versions import LAW
from crs.profile import CanadianCredential, JobOffer
from tests.crs.making import answered, english, french, ielts, line

ON = date(2026, 10, 1)
IN_2015, IN_2016, IN_2024 = date(2015, 6, 1), date(2016, 11, 19), date(2024, 6, 1)


def extra(name, *, on=ON, **facts):
    return line(crs(answered(**facts), on=on), f"crs.additional.{name}")


def points(told):
    return told.low, told.high


@pytest.mark.parametrize(
    ("name", "field", "worth"),
    [("nomination", "provincial_nomination", 600), ("sibling", "sibling_in_canada", 15)],
)
def test_one_has_it_or_not(name, field, worth):
    assert points(extra(name, **{field: True})) == (worth, worth)
    assert points(extra(name, **{field: False})) == (0, 0)
    told = extra(name, **{field: None})
    assert (points(told), told.missing) == ((0, worth), (field,))


@pytest.mark.parametrize(
    ("credential", "worth"),
    [
        (CanadianCredential.NONE, (0, 0)),
        (CanadianCredential.ONE_OR_TWO_YEAR, (15, 15)),
        (CanadianCredential.THREE_PLUS, (30, 30)),
        (None, (0, 30)),
    ],
)
def test_study_in_canada(credential, worth):
    told = extra("canadian_study", canadian_credential=credential)
    assert points(told) == worth
    assert told.missing == (("canadian_credential",) if credential is None else ())


# --- French ------------------------------------------------------------------------------------

FRENCH_LAW = LAW.at(ON).additional.french
ENGLISH_CASES = {
    "no English test": ((), False),
    "English below": ((english(FRENCH_LAW.english_level - 1),), False),
    "English at": ((english(FRENCH_LAW.english_level),), True),
    "English above": ((english(FRENCH_LAW.english_level + 1),), True),
    "English mixed": ((english(5, 5, 5, 4),), False),
}


@pytest.mark.parametrize("level", [FRENCH_LAW.french_level + off for off in (-1, 0, 1)])
@pytest.mark.parametrize("case", ENGLISH_CASES)
@pytest.mark.parametrize(("on", "plain", "with_english"), [(date(2018, 1, 1), 15, 30), (ON, 25, 50)])
def test_french_with_and_without_english(level, case, on, plain, with_english):
    results, enough = ENGLISH_CASES[case]
    expected = 0 if level < 7 else with_english if enough else plain
    assert points(extra("french", on=on, languages=(*results, french(level)))) == (expected, expected)


def test_one_french_ability_below_seven_loses_the_bonus():
    for place in range(4):
        levels = [10] * 4
        levels[place] = 6
        assert points(extra("french", languages=(english(9), french(*levels)))) == (0, 0)


def test_french_as_the_first_language_earns_it_too():
    result = crs(answered(languages=(english(5), french(9))), on=ON)
    assert result.first_official_language == "fr"
    assert points(line(result, "crs.additional.french")) == (50, 50)


def test_every_valid_result_is_looked_at():
    """The result that serves as first language is not the one that earns the bonus."""
    told = extra("french", languages=(french(10, 10, 10, 6), french(7), english(9)))
    assert points(told) == (50, 50)
    assert told.because == {"french_minimum": 7, "english_minimum": 9, "english_none": False}


def test_an_expired_result_does_not_earn_it():
    expired = ielts(8, 8, 8, 8, taken_on=date(2024, 1, 1))
    told = extra("french", languages=(expired, french(7)))
    assert points(told) == (25, 25)
    assert told.because["english_none"] is True


def test_open_english_is_a_range_of_the_bonus():
    told = extra("french", languages=(english(5, 5, 5, None), french(7)))
    assert (points(told), told.missing) == ((25, 50), ("languages.en",))


# --- offers ------------------------------------------------------------------------------------


def offer(**facts):
    return JobOffer(**({"noc": "21231", "lmia": True, "full_time_one_year": True} | facts))


EXEMPT = {"lmia": False, "works_for_employer": True, "work_permit": "exempt"}
OFFERS = {
    "with an LMIA": (offer(), 600, 50),
    "senior manager": (offer(noc="00012"), 600, 200),
    "another manager": (offer(noc="10010"), 600, 50),
    "TEER 3": (offer(noc="63200"), 600, 50),
    "TEER 4": (offer(noc="64100"), 0, 0),
    "TEER 5": (offer(noc="65102"), 0, 0),
    "part time or short": (offer(full_time_one_year=False), 0, 0),
    "without an LMIA": (offer(lmia=False, works_for_employer=False, work_permit="none"), 0, 0),
    "exempt permit, works there": (offer(**EXEMPT), 0, 50),
    "exempt permit, senior manager": (offer(**EXEMPT, noc="00015"), 0, 200),
    "exempt permit, works elsewhere": (offer(**EXEMPT | {"works_for_employer": False}), 0, 0),
    "open permit, works there": (offer(**EXEMPT | {"work_permit": "open"}), 0, 0),
    "LMIA permit of someone else": (offer(**EXEMPT | {"work_permit": "lmia"}), 0, 0),
    "no offer": (False, 0, 0),
}


@pytest.mark.parametrize(("given", "in_2015", "in_2016"), OFFERS.values(), ids=OFFERS)
def test_offers_through_time(given, in_2015, in_2016):
    assert points(extra("job_offer", on=IN_2015, job_offer=given)) == (in_2015, in_2015)
    assert points(extra("job_offer", on=IN_2016, job_offer=given)) == (in_2016, in_2016)
    assert points(extra("job_offer", on=date(2025, 3, 24), job_offer=given)) == (in_2016, in_2016)
    removed = extra("job_offer", on=date(2025, 3, 25), job_offer=given)
    assert (points(removed), removed.maximum, removed.because["removed"]) == ((0, 0), 0, True)


OPEN_OFFERS = {
    "not answered": (None, (0, 200)),
    "an offer of which nothing is said": (True, (0, 200)),
    "occupation open": (offer(noc=None), (0, 200)),
    "occupation of a senior manager": (offer(noc="00012", lmia=None), (0, 200)),
    "permit open": (offer(**EXEMPT | {"work_permit": None}), (0, 50)),
    "LMIA open, exempt anyway": (offer(**EXEMPT | {"lmia": None}), (50, 50)),
    "LMIA open, works elsewhere": (offer(lmia=None, works_for_employer=False), (0, 50)),
    "length open": (offer(full_time_one_year=None), (0, 50)),
    "length open, TEER 4": (offer(full_time_one_year=None, noc="64100"), (0, 0)),
}


@pytest.mark.parametrize(("given", "worth"), OPEN_OFFERS.values(), ids=OPEN_OFFERS)
def test_an_offer_with_something_open_is_a_range(given, worth):
    told = extra("job_offer", on=IN_2024, job_offer=given)
    assert points(told) == worth
    assert told.missing == (("job_offer",) if worth[0] < worth[1] else ())


def test_the_range_of_an_open_offer_holds_every_completion():
    """Every way of filling in five open facts, over all ways of leaving them open."""
    values = {
        "noc": ("00012", "21231", "64100"),
        "lmia": (True, False),
        "full_time_one_year": (True, False),
        "works_for_employer": (True, False),
        "work_permit": ("exempt", "open"),
    }
    for full in product(*values.values()):
        complete = dict(zip(values, full, strict=True))
        exact = extra("job_offer", on=IN_2024, job_offer=JobOffer(**complete)).low
        for hidden in values:
            told = extra("job_offer", on=IN_2024, job_offer=JobOffer(**complete | {hidden: None}))
            assert told.low <= exact <= told.high


def test_what_is_said_of_an_offer():
    told = extra("job_offer", on=IN_2024, job_offer=offer(noc="00012"))
    assert told.because == {"offer": True, "noc": "00012", "senior": True, "removed": False}
    assert extra("job_offer", job_offer=None).because == {
        "offer": None,
        "noc": None,
        "senior": None,
        "removed": True,
    }


# --- the cap -----------------------------------------------------------------------------------


def test_a_nomination_with_everything_else_is_600():
    every = {
        "provincial_nomination": True,
        "sibling_in_canada": True,
        "canadian_credential": CanadianCredential.THREE_PLUS,
        "languages": (english(9), french(9)),
        "job_offer": offer(noc="00012"),
    }
    section = crs(answered(**every), on=IN_2024).sections["additional"]
    assert (section.low, section.high, section.maximum) == (600, 600, 600)
    without = crs(answered(**every | {"provincial_nomination": False}), on=IN_2024).sections["additional"]
    assert without.low == 15 + 30 + 50 + 200


def test_in_2015_nomination_and_offer_together_are_600():
    told = answered(provincial_nomination=True, job_offer=offer())
    assert crs(told, on=IN_2015).sections["additional"].low == 600
