"""Which question comes next: a table of people and the pages they meet."""

import pytest

from assessments import flow
from assessments.partial import Partial
from assessments.steps import BY_SLUG, QUESTIONS, STEPS, question_for
from tests.assessments.people import JOB, KEPT, WORKED, without

ALWAYS = [
    "you",
    "place",
    "education",
    "canadian-study",
    "english",
    "french",
    "work",
    "offers",
    "family",
    "funds",
]
PARTNER_PAGES = {"partner-education", "partner-language", "partner-language-scores", "partner-canada"}


def asked(answers: dict) -> list[str]:
    return [step.slug for step in flow.applicable(answers)]


def test_someone_of_whom_nothing_is_known_meets_only_what_everybody_meets() -> None:
    assert asked({}) == ALWAYS


def test_someone_with_everything_meets_every_page() -> None:
    assert asked(KEPT) == [step.slug for step in STEPS]


@pytest.mark.parametrize(
    ("partner", "counts"),
    [
        ({"accompanying": "yes", "citizen_or_permanent_resident": "no"}, True),
        ({"accompanying": "unknown", "citizen_or_permanent_resident": "no"}, True),
        ({"accompanying": "yes", "citizen_or_permanent_resident": "unknown"}, True),
        ({"accompanying": "no", "citizen_or_permanent_resident": "no"}, False),
        ({"accompanying": "yes", "citizen_or_permanent_resident": "yes"}, False),
        ({"accompanying": "no", "citizen_or_permanent_resident": "unknown"}, False),
    ],
)
def test_a_partner_who_cannot_count_is_not_asked_about(partner: dict, counts: bool) -> None:
    assert PARTNER_PAGES.issubset(asked({**KEPT, "partner": partner})) is counts
    assert Partial({**KEPT, "partner": partner}).partner_may_count is counts


def test_someone_single_meets_no_page_about_a_partner() -> None:
    single = {**KEPT, "you": {**KEPT["you"], "has_partner": "no"}}
    assert not any(slug.startswith("partner") for slug in asked(single))


@pytest.mark.parametrize("country", ["FR", "US", "IN"])
def test_someone_abroad_is_not_asked_for_a_province(country: str) -> None:
    assert "canada" not in asked({**KEPT, "place": {"country": country, "destination": "elsewhere"}})


@pytest.mark.parametrize("test", ["none", "unknown"])
@pytest.mark.parametrize("slug", ["english", "french", "partner-language"])
def test_without_a_test_at_hand_no_scores_are_asked(slug: str, test: str) -> None:
    assert f"{slug}-scores" not in asked({**KEPT, slug: {"test": test}})


@pytest.mark.parametrize("offer", ["no", "unknown"])
def test_without_an_offer_no_details_of_it_are_asked(offer: str) -> None:
    assert "job-offer" not in asked({**KEPT, "offers": {**KEPT["offers"], "job_offer": offer}})


@pytest.mark.parametrize("slug", [step.slug for step in STEPS])
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
    single = {**KEPT, "you": {**KEPT["you"], "has_partner": "no"}}
    assert flow.next_after("you", single) is BY_SLUG["place"]
    assert flow.previous("place", single) is BY_SLUG["you"]
    assert flow.previous("you", single) is None
    assert flow.next_after("funds", single) is None


def test_progress_counts_only_what_is_asked() -> None:
    assert flow.progress("you", {}) == (1, len(ALWAYS))
    assert flow.progress("funds", KEPT) == (len(STEPS), len(STEPS))


def test_scores_of_one_test_do_not_answer_for_another() -> None:
    switched = {**KEPT, "english": {"test": "celpip_general"}}
    missing = flow.first_missing(switched)
    assert missing is BY_SLUG["english-scores"]
    assert flow.first_missing({**switched, "english": {"test": "ielts_general"}}) is None


def test_an_open_list_or_a_job_half_told_keeps_work_unanswered() -> None:
    assert BY_SLUG["work"].answered({"work": WORKED})
    assert not BY_SLUG["work"].answered({"work": {**WORKED, "more": "yes"}})
    half_told = {key: value for key, value in JOB.items() if key != "authorized"}
    assert not BY_SLUG["work"].answered({"work": {"more": "no", "periods": [half_told]}})
    assert BY_SLUG["work"].answered({"work": {"more": "no", "periods": [{**half_told, "country": "FR"}]}})


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
    assert question_for(field) in BY_SLUG


def test_no_question_is_named_for_a_fact_that_does_not_exist() -> None:
    assert sorted(QUESTIONS) == sorted(MISSING_NAMES)
