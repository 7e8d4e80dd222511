"""Profiles as JSON: everything a profile can say comes back; everything wrong is named by its path."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crs.profile import (
    Designation,
    Education,
    JobOffer,
    LanguageResult,
    Official,
    Partner,
    Profile,
    Province,
    Region,
    TefColumn,
    Test,
    WorkPeriod,
    WorkYears,
)
from crs.serialize import ProfileError, profile_from_json, profile_to_json
from crs.serialize.text import LONGEST, parse
from tests.crs.strategies import Case, cases

ON = date(2026, 10, 1)
IELTS = {"test": "ielts_general", "listening": 8, "reading": 7.5, "writing": 7, "speaking": 7}


def profile(**facts: Any) -> Profile:
    return read(json.dumps({"schema": 1, **facts}).encode())


def read(line: bytes, *, on: date = ON) -> Profile:
    return profile_from_json(parse(line), on=on)


def complaint(**facts: Any) -> tuple[str, str]:
    with pytest.raises(ProfileError) as refused:
        profile(**facts)
    return refused.value.field, refused.value.message


def test_a_profile_without_answers_is_a_profile() -> None:
    assert profile() == Profile()
    assert profile(age=None, languages=None, partner=None) == Profile()


def test_facts_become_what_the_domain_works_with() -> None:
    facts = profile(
        age=31,
        education="masters",
        languages=[IELTS],
        work=[{"noc": "21231", "country": "ca", "from": "2024-01-01", "hours_per_week": 37.5}],
        partner={"language": False},
        job_offer=False,
    )
    assert facts == Profile(
        age=31,
        education=Education.MASTERS,
        languages=(
            LanguageResult(
                Test.IELTS_GENERAL, Official.ENGLISH, Decimal(8), Decimal("7.5"), Decimal(7), Decimal(7)
            ),
        ),
        work=(WorkPeriod(noc="21231", country="CA", start=date(2024, 1, 1), minutes_per_week=2250),),
        partner=Partner(language=False),
        job_offer=False,
    )


@pytest.mark.parametrize(
    ("test", "language"), [("pte_core", Official.ENGLISH), ("tcf_canada", Official.FRENCH)]
)
def test_the_test_says_its_language(test: str, language: Official) -> None:
    [result] = profile(languages=[{"test": test}]).languages or ()
    assert result.language is language


def test_no_test_is_an_answer() -> None:
    assert profile(languages=[]).languages == ()
    assert profile(work=[]).work == ()


@pytest.mark.parametrize(
    ("hours", "minutes"), [(37.5, 2250), (0, 0), (168, 10080), (37.333333333333336, 2240), (29.99, 1799)]
)
def test_hours_are_kept_to_the_minute(hours: float, minutes: int) -> None:
    [period] = profile(work=[{"hours_per_week": hours}]).work or ()
    assert period.minutes_per_week == minutes


def test_cents_do_not_make_a_dollar() -> None:
    assert profile(settlement_funds=15262.99).settlement_funds == 15262


def test_a_whole_number_may_have_a_point() -> None:
    assert profile(age=31.0).age == 31


def test_age_and_date_of_birth_may_both_be_given_when_they_agree() -> None:
    assert profile(age=36, date_of_birth="1990-10-01").age == 36


WRONG = [
    ({"schema": 2}, "schema", "must be 1"),
    ({"schema": True}, "schema", "must be 1"),
    ({"schema": None}, "schema", "is missing"),
    ({"educaton": "masters"}, "educaton", 'unknown key "educaton"; the nearest known one is "education"'),
    ({"": 1}, "", "unknown key"),
    ({"zzzzzzzzzz": 1}, "zzzzzzzzzz", "the nearest known one is"),
    ({"k" * 500: 1}, "k" * 59 + "…", "unknown key"),
    ({"id": 7}, "id", "must be text, not 7"),
    ({"id": "\ud800"}, "id", "lone surrogate"),
    ({"age": "31"}, "age", 'must be a number, not "31"'),
    ({"age": 31.5}, "age", "must be a whole number from 0 to 120, not 31.5"),
    ({"age": -1}, "age", "from 0 to 120"),
    ({"age": 121}, "age", "from 0 to 120"),
    ({"age": True}, "age", "must be a number, not true"),
    ({"age": [31]}, "age", "must be a number, not a list"),
    ({"age": 10**400}, "age", "too large"),
    ({"date_of_birth": "1990-02-30"}, "date_of_birth", "not a day of the calendar"),
    ({"date_of_birth": "19900101"}, "date_of_birth", "YYYY-MM-DD"),
    ({"date_of_birth": "1990-1-1"}, "date_of_birth", "YYYY-MM-DD"),
    ({"date_of_birth": "1990-01-01T00:00:00"}, "date_of_birth", "YYYY-MM-DD"),
    ({"date_of_birth": "１９９０-01-01"}, "date_of_birth", "YYYY-MM-DD"),
    ({"date_of_birth": 19900101}, "date_of_birth", "YYYY-MM-DD"),
    ({"date_of_birth": "2026-10-02"}, "date_of_birth", "after the day of assessment, 2026-10-01"),
    ({"date_of_birth": "1905-10-01"}, "date_of_birth", "age of 121"),
    ({"date_of_birth": "1879-12-31"}, "date_of_birth", "from 1880-01-01"),
    ({"age": 35, "date_of_birth": "1990-10-01"}, "age", "does not agree with date_of_birth: 36"),
    ({"has_partner": "yes"}, "has_partner", 'must be true or false, not "yes"'),
    ({"has_partner": 1}, "has_partner", "must be true or false, not 1"),
    ({"partner": False}, "partner", "must be an object, not false"),
    ({"partner": {"acompanying": True}}, "partner.acompanying", '"accompanying"'),
    ({"partner": {"language": {"test": "toefl"}}}, "partner.language.test", "ielts_general, celpip_general"),
    ({"partner": {"language": True}}, "partner.language", "must be false or an object"),
    ({"partner": {"language": []}}, "partner.language", "must be false or an object"),
    ({"partner": {"language": {}}}, "partner.language.test", "is needed"),
    ({"partner": {"canadian_work_years": -1}}, "partner.canadian_work_years", "from 0"),
    ({"partner": {"work": [{"noc": "1"}]}}, "partner.work[0].noc", "five digits"),
    ({"education": "bachelor"}, "education", "one of none, secondary, one_year"),
    ({"education": ["masters"]}, "education", "one of none"),
    ({"canadian_credential": "two"}, "canadian_credential", "none, one_or_two_year, three_plus"),
    ({"first_official_language": "EN"}, "first_official_language", "one of en, fr"),
    ({"languages": False}, "languages", "must be a list, not false"),
    ({"languages": {}}, "languages", "must be a list, not an object"),
    ({"languages": [None]}, "languages[0]", "must be an object, not null"),
    ({"languages": [IELTS, "x"]}, "languages[1]", "must be an object"),
    ({"languages": [IELTS, {"test": "clb"}]}, "languages[1].language", "is needed with the test clb"),
    ({"languages": [{**IELTS, "language": "fr"}]}, "languages[0].language", 'ielts_general is in "en"'),
    ({"languages": [{"test": "tef_canada", "language": "en"}]}, "languages[0].language", 'is in "fr"'),
    ({"languages": [{**IELTS, "listening": 7.3}]}, "languages[0].listening", "steps of 0.5"),
    ({"languages": [{**IELTS, "writing": 9.5}]}, "languages[0].writing", "from 0 to 9"),
    ({"languages": [{**IELTS, "speaking": "7"}]}, "languages[0].speaking", 'must be a number, not "7"'),
    ({"languages": [{**IELTS, "reading": False}]}, "languages[0].reading", "must be a number, not false"),
    ({"languages": [{**IELTS, "column": "score_699"}]}, "languages[0].column", "only tef_canada"),
    ({"languages": [{**IELTS, "taken_on": "2025-13-01"}]}, "languages[0].taken_on", "not a day"),
    (
        {"languages": [{"test": "clb", "language": "en", "listening": 13}]},
        "languages[0].listening",
        "is not on it",
    ),
    (
        {"languages": [{"test": "tef_canada", "column": "former_equivalent", "listening": 500}]},
        "languages[0].listening",
        "Score /699",
    ),
    ({"work": {}}, "work", "must be a list"),
    ({"work": [{}, {}, {"from": "2020-02-30"}]}, "work[2].from", "not a day"),
    ({"work": [{"from": "2024-01-02", "to": "2024-01-01"}]}, "work[0].to", "before the first"),
    ({"work": [{"to": "9999-12-31"}]}, "work[0].to", "to 2100-12-31"),
    ({"work": [{"noc": 21231}]}, "work[0].noc", "five digits"),
    ({"work": [{"noc": "2123"}]}, "work[0].noc", "five digits"),
    ({"work": [{"noc": "99999"}]}, "work[0].noc", "not a code of NOC 2021"),
    ({"work": [{"noc": "00018"}]}, "work[0].noc", "00011, 00012, 00013, 00014, 00015"),
    ({"work": [{"country": "CAN"}]}, "work[0].country", "two letters"),
    ({"work": [{"country": "É1"}]}, "work[0].country", "two letters"),
    ({"work": [{"hours_per_week": -1}]}, "work[0].hours_per_week", "from 0 to 168"),
    ({"work": [{"hours_per_week": 168.5}]}, "work[0].hours_per_week", "from 0 to 168"),
    ({"work": [{"hours_per_week": "40"}]}, "work[0].hours_per_week", "must be a number"),
    ({"work": [{"start": "2024-01-01"}]}, "work[0].start", "nearest known one is"),
    ({"work_years": {"canada": 81}}, "work_years.canada", "from 0 to 80"),
    ({"work_years": {"abroad": 1}}, "work_years.abroad", '"canada"'),
    ({"job_offer": True}, "job_offer", "must be false or an object"),
    ({"job_offer": {"noc": "123456"}}, "job_offer.noc", "five digits"),
    ({"job_offer": {"work_permit": 1}}, "job_offer.work_permit", "must be text"),
    ({"settlement_funds": -0.01}, "settlement_funds", "0 dollars or more"),
    ({"family_size": 0}, "family_size", "from 1"),
]


@pytest.mark.parametrize(("facts", "field", "words"), WRONG, ids=lambda value: str(value)[:40])
def test_each_mistake_is_named(facts: dict[str, Any], field: str, words: str) -> None:
    named, message = complaint(**facts)
    assert named == field
    assert words in message


@pytest.mark.parametrize(
    ("line", "field", "words"),
    [
        (b"", "", "is not JSON"),
        (b"{", "", "is not JSON"),
        (b'{"schema": 1} x', "", "character 15"),
        (b"[]", "", "must be an object, not a list"),
        (b"null", "", "must be an object, not null"),
        (b"7", "", "must be an object, not 7"),
        (b'"x"', "", "must be an object"),
        (b"{}", "schema", "is missing; write 1"),
        (b'{"schema": 1, "age": NaN}', "", "NaN, which is not a JSON number"),
        (b'{"schema": 1, "age": -Infinity}', "", "-Infinity"),
        (b'{"schema": 1, "age": 1e999999999}', "age", "too large"),
        (b'{"schema": 1, "age": 1e-999999999}', "age", "too fine"),
        (b'{"schema": 1, "age": 1e99999999999999999999}', "", "too many digits"),
        (b'{"schema": 1, "age": ' + b"9" * 5000 + b"}", "", "too many digits"),
        (b'{"schema": 1, "age": 30, "age": 31}', "age", "stands twice"),
        (
            b'{"schema": 1, "work": [{"noc": "21231", "noc": "21231"}]}',
            "work[0].noc",
            "stands twice",
        ),
        (b'{"schema": 1, "work": ' + b"[" * 100_000, "", "nested too deeply"),
        (b'{"schema": 1, "work": ' + b'{"a":' * 100_000, "", "nested too deeply"),
        (b'{"schema": 1, "id": "\xff"}', "", "is not UTF-8: byte 22"),
        (b"\x00", "", "is not JSON"),
        ('{"schema": 1}'.encode("utf-16"), "", "is not UTF-8"),
        (b" " * (LONGEST + 1), "", "longer than"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_a_line_that_is_no_profile_is_refused_in_words(line: bytes, field: str, words: str) -> None:
    with pytest.raises(ProfileError) as refused:
        read(line)
    assert refused.value.field == field
    assert words in refused.value.message


def test_a_byte_order_mark_is_no_mistake() -> None:
    assert read(b'\xef\xbb\xbf{"schema": 1}\r\n') == Profile()


def test_text_stays_as_it_was_written() -> None:
    assert profile(id="Zoë 🇨🇦").id == "Zoë 🇨🇦"


@given(cases(), st.booleans())
def test_a_profile_comes_back_from_its_json(case: Case, dated: bool) -> None:
    given_profile = case.partial(case.hidden)
    written = json.dumps(profile_to_json(given_profile))
    assert read(written.encode(), on=case.on) == given_profile


def test_every_kind_of_fact_is_written() -> None:
    written = profile_to_json(
        Profile(
            id="a",
            languages=(
                LanguageResult(
                    Test.TEF_CANADA,
                    Official.FRENCH,
                    Decimal(500),
                    taken_on=date(2026, 1, 2),
                    column=TefColumn.FORMER_EQUIVALENT,
                ),
            ),
            work=(WorkPeriod(start=date(2024, 1, 1), minutes_per_week=2250, primary=True),),
            work_years=WorkYears(2, 0),
            partner=Partner(language=False),
            has_partner=True,
            settlement_funds=15263,
        )
    )
    assert written == {
        "schema": 1,
        "id": "a",
        "has_partner": True,
        "partner": {"language": False},
        "languages": [
            {
                "test": "tef_canada",
                "language": "fr",
                "listening": 500,
                "taken_on": "2026-01-02",
                "column": "former_equivalent",
            }
        ],
        "work": [{"from": "2024-01-01", "hours_per_week": 37.5, "primary": True}],
        "work_years": {"canada": 2, "foreign": 0},
        "settlement_funds": 15263,
    }


def test_what_only_pathways_read_comes_back() -> None:
    """One of each fact that no program of Express Entry reads."""
    told: dict[str, Any] = {
        "province": "NB",
        "province_since": "2025-03-01",
        "status_in_canada": "post_graduation_permit",
        "status_expires": "2027-05-31",
        "provinces_willing": ["NB", "NS"],
        "citizenship": ["FR", "MA"],
        "canadian_studies": [
            {"province": "NB", "credential": "two_year", "months": 20, "completed_on": "2024-05-01"}
        ],
        "relatives": [{"relation": "sibling", "province": "NB", "citizen_or_permanent_resident": True}],
        "sponsors": ["partner"],
        "licensed_in": [],
        "invited_by": ["NB"],
        "nominated_by": [],
        "express_entry_profile": False,
        "work": [{"country": "CA", "province": "NB", "offering_employer": True}],
        "job_offer": {
            "permanent": True,
            "province": "ON",
            "region": "on.northern",
            "wage_per_hour": 31.25,
            "designations": ["atlantic"],
        },
        "net_worth": -5,
        "investment": 150_000,
        "ownership_years": 3,
        "management_years": 0,
        "best_income": 52_000,
        "days_in_canada": 1095,
        "taxes_filed_years": 3,
        "canadian_parent": False,
        "admission_letter": False,
        "multinational_employer": True,
        "mitacs_internship": False,
    }
    read_back = profile(**told)
    assert read_back.job_offer == JobOffer(
        permanent=True,
        province=Province.ONTARIO,
        region=Region.NORTHERN_ONTARIO,
        hourly_wage=3125,
        designations=(Designation.ATLANTIC,),
    )
    assert profile_to_json(read_back) == {"schema": 1, **told}


def test_one_citizenship_may_stand_alone() -> None:
    assert profile(citizenship="in").citizenships == ("IN",)
