"""Which question comes next: a table of people and the pages they meet."""

import pytest

from assessments import flow
from assessments.exploring.topics import TOPICS
from assessments.partial import Partial
from assessments.steps import BY_SLUG, QUESTIONS, STEPS, anchor_for, question_for
from crs.profile import ABILITIES
from tests.assessments.people import JOB, KEPT, WORKED, without

ALWAYS = ["you", "education", "english", "french", "work", "offers", "ties", "funds"]
PARTNER_PAGES = {"partner-education", "partner-language"}


def asked(answers: dict) -> list[str]:
    return [step.slug for step in flow.applicable(answers)]


def test_someone_of_whom_nothing_is_known_meets_only_what_everybody_meets() -> None:
    assert asked({}) == ALWAYS


def test_someone_with_everything_meets_every_page() -> None:
    assert asked(KEPT) == [step.slug for step in STEPS]


@pytest.mark.parametrize(
    ("partner", "counts"),
    [("no", False), ("comes", True), ("stays", False), ("settled", False), ("unknown", True)],
)
def test_a_partner_who_cannot_count_is_not_asked_about(partner: str, counts: bool) -> None:
    answers = {**KEPT, "you": {**KEPT["you"], "partner": partner}}
    assert PARTNER_PAGES.issubset(asked(answers)) is counts
    assert Partial(answers).partner_may_count is counts
    if not counts:
        assert not any(slug.startswith("partner") for slug in asked(answers))


@pytest.mark.parametrize("offer", ["no", "unknown"])
def test_without_an_offer_no_details_of_it_are_asked(offer: str) -> None:
    assert "job-offer" not in asked({**KEPT, "offers": {**KEPT["offers"], "job_offer": offer}})


SKILLED = {**JOB, "start": "2022-11-01", "country": "IN"}
"""Work abroad, so that points for adaptability are still open."""
CLOSE = {**KEPT, "you": {**KEPT["you"], "partner": "no"}, "work": {"more": "no", "periods": [SKILLED]}} | {
    "english": {"test": "clb_en", "listening": "7", "reading": "7", "writing": "7", "speaking": "7"},
    "french": {"test": "none"},
    "offers": dict.fromkeys(("certificate", "job_offer", "nomination", "sibling"), "no"),
}
"""21 for a bachelor's degree, 16 for level 7, 13 for four years, 12 for an age of 32: 62 of 67 points."""
del CLOSE["ties"], CLOSE["funds"], CLOSE["job-offer"]


@pytest.mark.parametrize(
    ("changed", "ties"),
    [
        ({}, True),
        # Two of the three ties together give ten points, more than enough; without any, nothing is reached.
        ({"ties": {"two_years": "no", "relative": "no"}}, True),
        # Level 9 in all four gives 24 instead of 16: 70 points without any tie.
        ({"english": {**CLOSE["english"], **dict.fromkeys(ABILITIES, "9")}}, False),
        # Less than level 7 closes the program.
        ({"english": {**CLOSE["english"], "writing": "6"}}, False),
        ({"english": {"test": "none"}}, False),
        ({"you": {**CLOSE["you"], "destination": "quebec"}}, False),
        ({"education": {**CLOSE["education"], "where": "not_assessed"}}, False),
        ({"work": {"more": "no", "periods": []}}, False),
    ],
)
def test_ties_are_asked_for_only_where_they_decide(changed: dict, ties: bool) -> None:
    assert ("ties" in asked(CLOSE | changed)) is ties


@pytest.mark.parametrize(
    ("changed", "funds"),
    [
        ({}, True),
        # With no tie at all 62 points remain, and money changes nothing.
        ({"ties": {"two_years": "no", "relative": "no"}}, False),
        ({"ties": {"two_years": "yes", "relative": "no"}}, True),
        ({"english": {**CLOSE["english"], "writing": "6"}}, False),
        ({"you": {**CLOSE["you"], "destination": "quebec"}}, False),
        ({"you": {**CLOSE["you"], "destination": "unknown"}}, True),
    ],
)
def test_money_is_asked_for_only_where_it_decides(changed: dict, funds: bool) -> None:
    assert ("funds" in asked(CLOSE | changed)) is funds


def test_what_was_not_asked_may_be_told_once_all_is_answered() -> None:
    done = CLOSE | {"you": {**CLOSE["you"], "destination": "quebec"}}
    assert flow.first_missing(done) is None
    assert flow.may_open("funds", done)
    assert not flow.may_open("partner-education", done)
    assert not flow.may_open("funds", {"you": KEPT["you"]})
    assert "funds" in asked(done | {"funds": KEPT["funds"]})


@pytest.mark.parametrize("slug", [slug for slug in KEPT if slug not in ("ties", "funds")])
def test_the_first_gap_is_the_first_missing(slug: str) -> None:
    missing = flow.first_missing(without(slug))
    assert missing is not None
    assert missing.slug == slug


def test_nothing_is_missing_when_all_is_answered() -> None:
    assert flow.first_missing(KEPT) is None


@pytest.mark.parametrize("slug", [step.slug for step in STEPS])
def test_an_answered_page_and_the_first_gap_may_be_opened_and_nothing_after_it(slug: str) -> None:
    order = [step.slug for step in STEPS]
    answers = without(*order[order.index("education") :])
    assert flow.may_open(slug, answers) is (slug in order[: order.index("education") + 1])


def test_next_and_previous_are_neighbours_in_the_order_of_this_person() -> None:
    single = {**KEPT, "you": {**KEPT["you"], "partner": "no"}}
    assert flow.next_after("work", single) is BY_SLUG["offers"]
    assert flow.previous("offers", single) is BY_SLUG["work"]
    assert flow.previous("you", single) is None
    assert flow.next_after("funds", single) is None


def test_progress_counts_only_what_is_asked() -> None:
    assert flow.progress("you", {}) == (1, len(ALWAYS))
    assert flow.progress("funds", KEPT) == (len(STEPS), len(STEPS))


@pytest.mark.parametrize("slug", ["english", "french", "partner-language"])
def test_a_test_is_told_with_all_its_scores(slug: str) -> None:
    whole = KEPT[slug]
    assert BY_SLUG[slug].answered({slug: {key: whole[key] for key in whole if key != "taken_on"}})
    for ability in ABILITIES:
        cut = {key: value for key, value in whole.items() if key != ability}
        assert not BY_SLUG[slug].answered({slug: cut})
    for without_scores in ("none", "unknown"):
        assert BY_SLUG[slug].answered({slug: {"test": without_scores}})


@pytest.mark.parametrize(
    ("education", "whole"),
    [
        ({"level": "none", "where": None, "credential": None}, True),
        ({"level": "masters", "where": None, "credential": None}, False),
        ({"level": "masters", "where": "canada", "credential": None}, True),
        ({"level": "two_or_more", "where": "canada", "credential": None}, False),
        ({"level": "masters", "where": "canada_partly", "credential": None}, False),
        ({"level": "masters", "where": "assessed", "credential": None}, False),
        ({"level": "masters", "where": "assessed", "credential": "never"}, True),
    ],
)
def test_education_is_told_with_what_the_level_makes_necessary(education: dict, whole: bool) -> None:
    assert BY_SLUG["education"].answered({"education": education}) is whole


def test_an_open_list_or_a_job_half_told_keeps_work_unanswered() -> None:
    assert BY_SLUG["work"].answered({"work": WORKED})
    assert not BY_SLUG["work"].answered({"work": {**WORKED, "more": "yes"}})
    half_told = {key: value for key, value in JOB.items() if key != "authorized"}
    assert not BY_SLUG["work"].answered({"work": {"more": "no", "periods": [half_told]}})
    assert BY_SLUG["work"].answered({"work": {"more": "no", "periods": [{**half_told, "country": "FR"}]}})
    assert not BY_SLUG["work"].answered({"work": {"more": "no", "periods": [{"id": "x", "noc": "21231"}]}})


MISSING_NAMES = [
    "date_of_birth",
    "has_partner",
    "partner.accompanying",
    "partner.citizen_or_permanent_resident",
    "partner.education",
    "partner.education_assessed",
    "partner.language",
    "partner.canadian_work",
    "partner.canadian_study_two_years",
    "education",
    "education_assessed",
    "canadian_credential",
    "canadian_study_two_years",
    "languages",
    "languages.en",
    "languages.fr",
    "work",
    "certificate_of_qualification",
    "job_offer",
    "provincial_nomination",
    "sibling_in_canada",
    "relative_in_canada",
    "settlement_funds",
    "family_size",
    "intends_quebec",
]


@pytest.mark.parametrize("field", MISSING_NAMES)
def test_every_open_fact_has_a_question_that_settles_it(field: str) -> None:
    form = BY_SLUG[question_for(field)].form_class
    assert anchor_for(field).removeprefix("id_") in (form.base_fields if field != "work" else [""])


def test_no_question_is_named_for_a_fact_that_does_not_exist() -> None:
    further = {name for topic in TOPICS for name in topic.settles}
    assert sorted(QUESTIONS) == sorted([*MISSING_NAMES, *further])
