"""From answers to the profile: tables of what was said and what it means."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from assessments.profile_builder import build_profile, education_of, languages_of
from crs.profile import (
    CanadianCredential,
    Education,
    JobOffer,
    LanguageResult,
    Official,
    Partner,
    Profile,
    TefColumn,
    Test,
    WorkPeriod,
)
from tests.assessments.people import JOB, KEPT, WORKED, without


def test_no_answers_make_a_profile_of_which_nothing_is_known() -> None:
    assert build_profile({}) == Profile()


def test_a_whole_set_of_answers() -> None:
    assert build_profile({**KEPT, "work": WORKED}) == Profile(
        date_of_birth=date(1994, 3, 27),
        has_partner=True,
        partner=Partner(
            accompanying=True,
            citizen_or_permanent_resident=False,
            education=Education.MASTERS,
            education_assessed=True,
            language=LanguageResult(
                Test.CELPIP_GENERAL,
                Official.ENGLISH,
                *map(Decimal, ("7", "8", "9", "0")),
                taken_on=date(2026, 4, 4),
            ),
            canadian_work_years=2,
            canadian_study_two_years=True,
        ),
        education=Education.THREE_PLUS,
        education_assessed=True,
        canadian_credential=CanadianCredential.NONE,
        canadian_study_two_years=False,
        languages=(
            LanguageResult(
                Test.IELTS_GENERAL,
                Official.ENGLISH,
                *map(Decimal, ("8", "7.5", "7", "7")),
                taken_on=date(2026, 2, 3),
            ),
            LanguageResult(
                Test.TEF_CANADA,
                Official.FRENCH,
                *map(Decimal, ("450", "450", "450", "460")),
                taken_on=date(2026, 1, 9),
            ),
        ),
        work=(
            WorkPeriod(
                noc="21231",
                country="CA",
                start=date(2024, 6, 1),
                minutes_per_week=2250,
                authorized=True,
                self_employed=False,
                full_time_student=False,
            ),
        ),
        certificate_of_qualification=False,
        job_offer=JobOffer(
            noc="21231", lmia=False, full_time_one_year=True, works_for_employer=True, work_permit="open"
        ),
        provincial_nomination=False,
        sibling_in_canada=False,
        settlement_funds=20000,
        family_size=2,
        intends_quebec=False,
        province="ON",
        status_in_canada="worker",
    )


ED = Education


@pytest.mark.parametrize(
    ("level", "where", "credential", "means"),
    [
        # earned in Canada or assessed: it counts as claimed
        ("three_plus", "canada", "three_plus", (ED.THREE_PLUS, True)),
        ("masters", "assessed", "none", (ED.MASTERS, True)),
        ("masters", "assessed", "unknown", (ED.MASTERS, True)),
        # nothing to assess
        ("none", None, "none", (ED.NONE, True)),
        # a Canadian diploma stands in for a foreign one without an assessment
        ("masters", "not_assessed", "one_year", (ED.ONE_YEAR, True)),
        ("masters", "not_assessed", "secondary", (ED.SECONDARY, True)),
        ("three_plus", "not_assessed", "masters", (ED.MASTERS, True)),
        ("masters", "not_assessed", "none", (ED.MASTERS, False)),
        ("masters", "not_assessed", "unknown", (ED.MASTERS, None)),
        # not known whether assessed: the claim stays open, unless a Canadian diploma is as high
        ("masters", "abroad", "one_year", (ED.MASTERS, None)),
        ("masters", "abroad", "masters", (ED.MASTERS, True)),
        ("two_year", "abroad", "doctoral", (ED.DOCTORAL, True)),
        ("masters", "abroad", "none", (ED.MASTERS, None)),
        ("masters", "abroad", "unknown", (ED.MASTERS, None)),
        # someone who forgot the Canadian diploma when asked for the highest
        ("secondary", "assessed", "two_year", (ED.TWO_YEAR, True)),
    ],
)
def test_education(level: str, where: str | None, credential: str, means: tuple) -> None:
    answers = {
        "education": {"level": level, "where": where},
        "canadian-study": {"credential": credential, "two_years": "no"},
    }
    assert education_of(answers) == means


@pytest.mark.parametrize(
    ("said", "means"),
    [
        ("none", CanadianCredential.NONE),
        ("secondary", CanadianCredential.NONE),
        ("one_year", CanadianCredential.ONE_OR_TWO_YEAR),
        ("two_year", CanadianCredential.ONE_OR_TWO_YEAR),
        ("three_plus", CanadianCredential.THREE_PLUS),
        ("masters", CanadianCredential.THREE_PLUS),
        ("doctoral", CanadianCredential.THREE_PLUS),
        ("unknown", None),
    ],
)
def test_canadian_credential(said: str, means: CanadianCredential | None) -> None:
    answers = {"canadian-study": {"credential": said, "two_years": "no"}}
    assert build_profile(answers).canadian_credential is means


EN_UNKNOWN = LanguageResult(Test.CLB, Official.ENGLISH)
FR_UNKNOWN = LanguageResult(Test.CLB, Official.FRENCH)


@pytest.mark.parametrize(
    ("english", "french", "means"),
    [
        ("none", "none", ()),
        ("unknown", "none", (EN_UNKNOWN,)),
        ("none", "unknown", (FR_UNKNOWN,)),
        ("unknown", "unknown", (EN_UNKNOWN, FR_UNKNOWN)),
        ("none", None, None),
        (None, "none", None),
    ],
)
def test_languages_without_scores(english: str | None, french: str | None, means: Any) -> None:
    answers = {slug: {"test": test} for slug, test in (("english", english), ("french", french)) if test}
    assert languages_of(answers) == means


@pytest.mark.parametrize(
    ("test", "means", "column"),
    [
        ("tef_699", Test.TEF_CANADA, TefColumn.SCORE_699),
        ("tef_former", Test.TEF_CANADA, TefColumn.FORMER_EQUIVALENT),
        ("tcf_canada", Test.TCF_CANADA, TefColumn.SCORE_699),
        ("nclc_fr", Test.CLB, TefColumn.SCORE_699),
    ],
)
def test_french_tests(test: str, means: Test, column: TefColumn) -> None:
    answers = {"english": {"test": "none"}, "french": {"test": test}}
    found = languages_of(answers)
    assert found == (LanguageResult(means, Official.FRENCH, column=column),)


def test_scores_kept_from_another_test_are_not_used() -> None:
    found = languages_of({**KEPT, "english": {"test": "celpip_general"}, "french": {"test": "none"}})
    assert found == (LanguageResult(Test.CELPIP_GENERAL, Official.ENGLISH),)


@pytest.mark.parametrize(
    ("answer", "means"),
    [
        (None, None),
        ({"more": "no", "periods": []}, ()),
        ({"more": "no"}, ()),
        ({"more": None, "periods": []}, None),
        ({"more": "yes", "periods": [{"id": "x", "noc": "21231"}]}, None),
    ],
)
def test_work_that_is_not_there(answer: dict | None, means: Any) -> None:
    assert build_profile({"work": answer} if answer else {}).work == means


def test_conditions_kept_from_a_job_that_moved_abroad_are_not_used() -> None:
    moved = {**JOB, "country": "FR", "noc": ""}
    work = build_profile({"work": {"more": "no", "periods": [moved]}}).work
    assert work is not None
    assert (work[0].country, work[0].noc, work[0].authorized) == ("FR", None, None)


def test_a_partner_who_cannot_count_brings_only_the_two_facts_that_say_so() -> None:
    stays = {**KEPT, "partner": {"accompanying": "no", "citizen_or_permanent_resident": "unknown"}}
    assert build_profile(stays).partner == Partner(accompanying=False)


def test_answers_about_a_partner_one_no_longer_has_are_ignored() -> None:
    single = build_profile({**KEPT, "you": {**KEPT["you"], "has_partner": "no"}})
    assert (single.has_partner, single.partner) == (False, None)


@pytest.mark.parametrize(
    ("said", "language"), [({"test": "none"}, False), ({"test": "unknown"}, None), (None, None)]
)
def test_the_partners_language_without_scores(said: dict | None, language: bool | None) -> None:
    answers = without("partner-language", "partner-language-scores")
    partner = build_profile({**answers, "partner-language": said} if said else answers).partner
    assert partner is not None
    assert partner.language is language


@pytest.mark.parametrize(
    ("said", "level", "assessed"),
    [
        ({"education": "none", "where": ""}, ED.NONE, True),
        ({"education": "masters", "where": "not_assessed"}, ED.MASTERS, False),
        ({"education": "masters", "where": "abroad"}, ED.MASTERS, None),
        ({"education": "unknown", "where": ""}, None, None),
    ],
)
def test_the_partners_education(said: dict, level: Education | None, assessed: bool | None) -> None:
    partner = build_profile({**KEPT, "partner-education": said}).partner
    assert partner is not None
    assert (partner.education, partner.education_assessed) == (level, assessed)


@pytest.mark.parametrize(("said", "means"), [("no", False), ("unknown", None)])
def test_offers_without_details(said: str, means: bool | None) -> None:
    assert build_profile({**KEPT, "offers": {**KEPT["offers"], "job_offer": said}}).job_offer is means


@pytest.mark.parametrize(
    ("sibling", "relative", "means"),
    [
        ("yes", "no", True),
        ("no", "yes", True),
        ("yes", "unknown", True),
        ("no", "no", False),
        ("no", "unknown", None),
        ("unknown", "no", None),
    ],
)
def test_a_brother_or_sister_is_a_relative(sibling: str, relative: str, means: bool | None) -> None:
    answers = {"family": {"sibling": sibling, "relative": relative}}
    assert build_profile(answers).relative_in_canada is means


@pytest.mark.parametrize(("said", "means"), [("quebec", True), ("elsewhere", False), ("unknown", None)])
def test_quebec(said: str, means: bool | None) -> None:
    assert build_profile({"place": {"country": "FR", "destination": said}}).intends_quebec is means


def test_a_province_is_ignored_once_the_person_lives_elsewhere() -> None:
    abroad = build_profile({**KEPT, "place": {"country": "FR", "destination": "elsewhere"}})
    assert (abroad.province, abroad.status_in_canada) == (None, None)
