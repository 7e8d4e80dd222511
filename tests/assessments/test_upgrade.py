"""Answers kept before pages were joined: read as the pages of today keep them, the rest asked again."""

from typing import Any

import pytest
from django.test import Client

from assessments import answers, flow
from assessments.cookie import cookie_name
from assessments.models import Draft
from assessments.upgrade import RETIRED, upgraded
from tests.assessments.people import KEPT, WORKED, give_draft, url

SCORES = {"listening": "8", "reading": "7.5", "writing": "7", "speaking": "7", "taken_on": "2026-02-03"}
BEFORE: dict[str, Any] = {
    "you": {"date_of_birth": "1994-03-27", "has_partner": "yes"},
    "partner": {"accompanying": "yes", "citizen_or_permanent_resident": "no"},
    "place": {"country": "CA", "destination": "elsewhere"},
    "canada": {"province": "ON", "status": "worker"},
    "education": {"level": "three_plus", "where": "assessed"},
    "canadian-study": {"credential": "none", "two_years": "no"},
    "english": {"test": "ielts_general"},
    "english-scores": {"test": "ielts_general", **SCORES},
    "french": {"test": "none"},
    "work": WORKED,
    "partner-education": {"education": "masters", "where": "canada"},
    "partner-language": {"test": "none"},
    "partner-canada": {"canadian_work_years": "2", "study_two_years": "yes"},
    "offers": {"certificate": "no", "job_offer": "no", "nomination": "no"},
    "family": {"sibling": "no", "relative": "unknown"},
    "funds": {"family_size": 2, "settlement_funds": 20000},
}
"""Everything of one person as it was kept by nineteen pages."""
TODAY = {
    "you": {"date_of_birth": "1994-03-27", "partner": "comes", "destination": "elsewhere"},
    "education": {"level": "three_plus", "where": "assessed", "credential": "none"},
    "english": {"test": "ielts_general", **SCORES},
    "french": {"test": "none"},
    "work": WORKED,
    "partner-education": {"education": "masters", "where": "canada", "canadian_work_years": "2"},
    "partner-language": {"test": "none"},
    "offers": {"certificate": "no", "job_offer": "no", "nomination": "no", "sibling": "no"},
    "ties": {"two_years": "no", "partner_two_years": "yes", "relative": "unknown"},
    "funds": {"family_size": 2, "settlement_funds": 20000},
}


def test_nothing_that_was_told_is_asked_again() -> None:
    assert upgraded(BEFORE) == TODAY
    assert flow.first_missing(upgraded(BEFORE)) is None


@pytest.mark.parametrize("kept", [{}, KEPT, TODAY], ids=["nothing", "kept", "today"])
def test_answers_of_today_stay_as_they_are(kept: dict[str, Any]) -> None:
    assert upgraded(kept) == kept


def test_an_answer_of_today_wins_over_one_of_before() -> None:
    both = BEFORE | {"you": TODAY["you"] | {"partner": "no", "destination": "quebec"}}
    assert upgraded(both)["you"] == both["you"]


@pytest.mark.parametrize(
    ("accompanying", "settled", "means"),
    [
        ("yes", "no", "comes"),
        ("yes", "yes", "settled"),
        ("unknown", "yes", "settled"),
        ("no", "yes", "settled"),
        ("no", "no", "stays"),
        ("no", "unknown", "stays"),
        ("unknown", "no", "unknown"),
        ("yes", "unknown", "unknown"),
        ("unknown", "unknown", "unknown"),
    ],
)
def test_what_was_said_of_a_partner(accompanying: str, settled: str, means: str) -> None:
    partner = {"accompanying": accompanying, "citizen_or_permanent_resident": settled}
    assert upgraded(BEFORE | {"partner": partner})["you"]["partner"] == means


def test_a_partner_half_told_is_asked_for_again() -> None:
    half = {slug: answer for slug, answer in BEFORE.items() if slug != "partner"}
    missing = flow.first_missing(upgraded(half))
    assert missing is not None and missing.slug == "you"


@pytest.mark.parametrize("has_partner", ["no", None])
def test_no_partner(has_partner: str | None) -> None:
    you = {"date_of_birth": "1994-03-27", "has_partner": has_partner}
    assert upgraded(BEFORE | {"you": you})["you"]["partner"] == has_partner


def test_scores_of_another_test_are_left_behind() -> None:
    kept = upgraded(BEFORE | {"english": {"test": "celpip_general"}})
    assert kept["english"] == {"test": "celpip_general"}
    missing = flow.first_missing(kept)
    assert missing is not None and missing.slug == "english"


NOW_ON = {
    "partner": "you",
    "place": "you",
    "canadian-study": "education",
    "english-scores": "english",
    "partner-canada": "partner-education",
    "family": "offers",
}


@pytest.mark.parametrize("slug", [slug for slug in BEFORE if slug != "canada"])
def test_a_gap_of_before_is_asked_for_where_it_stands_today(slug: str) -> None:
    missing = flow.first_missing(upgraded({key: value for key, value in BEFORE.items() if key != slug}))
    assert missing is not None and missing.slug == NOW_ON.get(slug, slug)


@pytest.mark.django_db
def test_an_old_draft_leads_to_the_result_and_is_written_anew(client: Client) -> None:
    draft = give_draft(client, BEFORE)
    assert client.get(url("check")).status_code == 200
    assert client.get(url("result")).status_code == 200
    client.post(url("step", "offers"), {"offers": ["sibling"]})
    kept = Draft.objects.filter(pk=draft.pk).values_list("answers", flat=True).get()
    assert kept == TODAY | {"offers": {**TODAY["offers"], "sibling": "yes"}}


@pytest.mark.django_db
@pytest.mark.parametrize("slug", sorted(RETIRED))
def test_the_address_of_a_page_that_is_gone_leads_on(client: Client, slug: str) -> None:
    give_draft(client, {"you": KEPT["you"]})
    for response in (client.get(url("step", slug)), client.post(url("step", slug), {})):
        assert response["Location"] == url("continue")
    assert client.get(url("continue"))["Location"] == url("step", "education")


@pytest.mark.django_db
def test_reading_an_old_draft_does_not_change_it(client: Client) -> None:
    draft = give_draft(client, BEFORE)
    store = answers.open_store(client.cookies[cookie_name()].value)
    assert store is not None and store.answers == TODAY
    assert Draft.objects.filter(pk=draft.pk).values_list("answers", flat=True).get() == BEFORE
