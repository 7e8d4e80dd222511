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
        canadian_studies=(),
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
        # by distance in Canada: it counts as claimed
        ("masters", "canada_partly", "never", (ED.MASTERS, True)),
        # the highest level was earned in Canada, so the diploma is not asked for
        ("masters", "canada", None, (ED.MASTERS, True)),
    ],
)
def test_education(level: str, where: str | None, credential: str, means: tuple) -> None:
    answers = {"education": {"level": level, "where": where, "credential": credential}}
    assert education_of(answers) == means


CC = CanadianCredential


@pytest.mark.parametrize(
    ("said", "means"),
    [
        ("never", CC.NONE),
        ("none", CC.NONE),
        ("secondary", CC.NONE),
        ("one_year", CC.ONE_OR_TWO_YEAR),
        ("two_year", CC.ONE_OR_TWO_YEAR),
        ("three_plus", CC.THREE_PLUS),
        ("masters", CC.THREE_PLUS),
        ("doctoral", CC.THREE_PLUS),
        ("unknown", None),
    ],
)
def test_canadian_credential(said: str, means: CanadianCredential | None) -> None:
    answers = {"education": {"level": "doctoral", "where": "assessed", "credential": said}}
    assert build_profile(answers).canadian_credential is means


@pytest.mark.parametrize(
    ("level", "where", "means"),
    [
        ("none", None, CC.NONE),
        ("secondary", "canada", CC.NONE),
        ("one_year", "canada", CC.ONE_OR_TWO_YEAR),
        ("two_year", "canada", CC.ONE_OR_TWO_YEAR),
        ("three_plus", "canada", CC.THREE_PLUS),
        ("masters", "canada", CC.THREE_PLUS),
        ("doctoral", "canada", CC.THREE_PLUS),
        # which of the two is Canadian is not said
        ("two_or_more", "canada", None),
        # mostly at a distance: not known before it is asked
        ("masters", "canada_partly", None),
        ("masters", "assessed", None),
    ],
)
def test_the_highest_level_is_the_canadian_diploma_where_it_was_earned_there(
    level: str, where: str | None, means: CanadianCredential | None
) -> None:
    answers = {"education": {"level": level, "where": where, "credential": None}}
    assert build_profile(answers).canadian_credential is means


@pytest.mark.parametrize(
    ("credential", "told", "means"),
    [("never", None, False), ("none", None, None), (None, "yes", True), ("two_year", "no", False)],
)
def test_someone_who_never_studied_in_canada_is_not_asked_for_how_long(
    credential: str | None, told: str | None, means: bool | None
) -> None:
    answers: dict[str, Any] = {
        "education": {"level": "masters", "where": "assessed", "credential": credential}
    }
    if told:
        answers["ties"] = {"two_years": told}
    assert build_profile(answers).canadian_study_two_years is means


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


@pytest.mark.parametrize(
    ("said", "means"),
    [("stays", Partner(accompanying=False)), ("settled", Partner(citizen_or_permanent_resident=True))],
)
def test_a_partner_who_cannot_count_brings_only_the_fact_that_says_so(said: str, means: Partner) -> None:
    profile = build_profile({**KEPT, "you": {**KEPT["you"], "partner": said}})
    assert (profile.has_partner, profile.partner) == (True, means)


def test_a_partner_of_whom_nothing_is_sure_leaves_both_facts_open() -> None:
    partner = build_profile({**KEPT, "you": {**KEPT["you"], "partner": "unknown"}}).partner
    assert partner is not None
    assert (partner.accompanying, partner.citizen_or_permanent_resident) == (None, None)
    assert partner.education is ED.MASTERS


def test_answers_about_a_partner_one_no_longer_has_are_ignored() -> None:
    single = build_profile({**KEPT, "you": {**KEPT["you"], "partner": "no"}})
    assert (single.has_partner, single.partner) == (False, None)


@pytest.mark.parametrize(
    ("said", "language"), [({"test": "none"}, False), ({"test": "unknown"}, None), (None, None)]
)
def test_the_partners_language_without_scores(said: dict | None, language: bool | None) -> None:
    answers = without("partner-language")
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
    told = {**said, "canadian_work_years": "0"}
    partner = build_profile({**KEPT, "partner-education": told}).partner
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
    answers = {"offers": {"sibling": sibling}, "ties": {"relative": relative}}
    assert build_profile(answers).relative_in_canada is means


@pytest.mark.parametrize(("said", "means"), [("quebec", True), ("elsewhere", False), ("unknown", None)])
def test_quebec(said: str, means: bool | None) -> None:
    assert build_profile({"you": {"destination": said}}).intends_quebec is means
