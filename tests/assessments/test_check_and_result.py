"""From the last question to the adviser: checking, the result, and leaving details."""

import json
import re
from datetime import date

import pytest
from django.test import Client
from django.urls import resolve
from django.utils import translation

from assessments import flow
from assessments.snapshot import snapshot_of
from assessments.steps import STEPS
from assessments.summary import topics_of
from leads.models import Completion, Lead
from tests.assessments.people import DETAILS, JOB, KEPT, TYPED, WORKED, give_draft, url, without

pytestmark = pytest.mark.django_db
ON = date(2026, 11, 22)
ALL = {**KEPT, "work": WORKED}
CONTACT = {
    "name": "Amina Diallo",
    "email": "amina@example.com",
    "language": "en",
    "channel": "email",
    "agree_contact": "on",
}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_answer_can_be_changed_from_the_page_of_answers(client: Client, language: str) -> None:
    give_draft(client, ALL)
    page = client.get(url("check", language=language)).content.decode()
    for step in STEPS:
        assert url("step", step.slug, language=language, query="?change=1") in page
    assert url("job_occupation", JOB["id"], language=language, query="?change=1") in page
    assert url("result", language=language) in page


def test_the_page_of_answers_says_what_was_said() -> None:
    rows = {row.question: row.answer for topic in topics_of(ALL) for row in topic.rows}
    assert rows["What is your date of birth?"] == "27 March 1994"
    assert rows["Where in Canada do you plan to live?"] == "Outside Quebec"
    assert rows["How much money could you bring, in Canadian dollars?"] == "20,000"
    assert rows["Which English test have you taken?"].splitlines() == [
        "IELTS General Training",
        "Listening: 8, Reading: 7.5, Writing: 7, Speaking: 7",
        "Taken on 3 February 2026",
    ]
    assert "A written job offer from an employer in Canada: Yes" in rows["Which of these do you have?"]
    assert rows["Which of these are true?"].count(": I do not know") == 1
    assert "Since 1 June 2024" in rows["Software engineers and designers (21231)"]


def test_an_optional_answer_left_out_is_shown_as_not_answered() -> None:
    answers = {**ALL, "funds": {"family_size": None, "settlement_funds": None}}
    rows = {row.question: row.answer for topic in topics_of(answers) for row in topic.rows}
    assert rows["How many people are in your family?"] == "Not answered"


def test_topics_do_not_repeat_and_hold_only_what_was_asked() -> None:
    single = {**ALL, "you": {**KEPT["you"], "partner": "no"}}
    topics = topics_of(single)
    titles = [topic.title for topic in topics]
    assert len(titles) == len(set(titles))
    assert not any(row.slug.startswith("partner") for topic in topics for row in topic.rows)


@pytest.mark.parametrize("slug", [step.slug for step in STEPS if step.slug != "ties"])
@pytest.mark.parametrize("name", ["check", "result", "contact"])
def test_nothing_after_a_gap_can_be_reached(client: Client, name: str, slug: str) -> None:
    answers = ALL if slug == "work" else ALL | {"work": WORKED}
    give_draft(client, {key: value for key, value in answers.items() if key != slug})
    assert client.get(url(name))["Location"] == url("step", slug)


def test_a_change_asks_only_what_has_newly_become_necessary(client: Client) -> None:
    single = without("partner-education", "partner-language", you={**KEPT["you"], "partner": "no"})
    give_draft(client, single)
    here = client.post(url("step", "you", query="?change=1"), TYPED["you"])["Location"]
    met = []
    while here != url("check"):
        slug = here.split("/")[3]
        met.append(slug)
        here = client.post(here, TYPED[slug])["Location"]
    assert met == ["partner-education", "partner-language"]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_result_is_shown_before_any_contact_detail(client: Client, language: str) -> None:
    draft = give_draft(client, ALL)
    response = client.get(url("result", language=language))
    page = response.content.decode()
    assert response.status_code == 200
    assert response.headers["Cache-Control"] == "no-store"
    assert not re.search(r'type="(email|tel)"', page)
    assert url("contact", language=language) in page
    draft.refresh_from_db()
    assert draft.completed_at is not None
    assert Lead.objects.count() == 0


def test_an_answer_given_from_the_result_leads_back_to_the_answers(client: Client) -> None:
    give_draft(client, ALL)
    assert client.post(url("step", "offers"), {"offers": ["none"]})["Location"] == url("check")


def test_finishing_is_counted_once(client: Client) -> None:
    draft = give_draft(client, ALL)
    for _ in range(3):
        client.get(url("result"))
    first = draft.completed_at
    draft.refresh_from_db()
    assert Completion.objects.count() == 1
    assert draft.completed_at != first


def test_a_result_is_shown_even_when_it_cannot_be_counted(client: Client, monkeypatch) -> None:
    give_draft(client, ALL)
    monkeypatch.setattr("assessments.views.result.record_completion", lambda key: 1 / 0)
    assert client.get(url("result")).status_code == 200


def test_someone_who_knows_nothing_still_gets_a_result(client: Client) -> None:
    nothing = {
        "you": {"date_of_birth": "1994-03-27", "partner": "unknown", "destination": "unknown"},
        "education": {"level": "masters", "where": "abroad", "credential": "unknown"},
        "english": {"test": "unknown"},
        "french": {"test": "unknown"},
        "work": {"more": "no", "periods": [{**JOB, "noc": "", "authorized": "unknown"}]},
        "partner-education": {"education": "unknown", "where": None, "canadian_work_years": "unknown"},
        "partner-language": {"test": "unknown"},
        "offers": dict.fromkeys(("certificate", "job_offer", "nomination", "sibling"), "unknown"),
        "ties": dict.fromkeys(("two_years", "partner_two_years", "relative"), "unknown"),
        "funds": {"family_size": None, "settlement_funds": None},
    }
    assert flow.first_missing(nothing) is None
    give_draft(client, nothing)
    assert client.get(url("result")).status_code == 200


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_whole_way_by_hand(client: Client, language: str) -> None:
    here = client.post(url("start", language=language))["Location"]
    for _ in range(20):
        match = resolve(here.split("?")[0])
        if match.url_name == "check":
            break
        if match.url_name == "job_occupation":
            typed = {"noc": "21231"}
        elif match.url_name == "job_confirm":
            here = url("job_details", match.kwargs["job_id"], language=language)
            continue
        elif match.url_name == "job_details":
            typed = DETAILS | {"conditions": ["none"]}
        elif match.kwargs["slug"] == "work":
            typed = {"noc": "none"}
        else:
            typed = TYPED[match.kwargs["slug"]]
        with translation.override(language):
            here = client.post(here, typed)["Location"]
    assert client.get(here).status_code == 200
    assert client.get(url("result", language=language)).status_code == 200


def test_the_snapshot_is_json_and_whole() -> None:
    snapshot = snapshot_of(ALL, on=ON)
    assert json.loads(json.dumps(snapshot)) == snapshot
    assert list(snapshot) == ["schema", "on", "language", "answers", "profile", "result", "page"]
    assert (snapshot["schema"], snapshot["on"], snapshot["language"]) == (1, "2026-11-22", "en")
    assert all(set(row) == {"slug", "question", "answer"} for row in snapshot["answers"])
    assert snapshot["result"]["crs"]["low"] == snapshot["page"]["score"]["low"]


def test_details_are_left_together_with_what_was_seen(client: Client) -> None:
    give_draft(client, ALL)
    assert client.get(url("contact")).status_code == 200
    sent = client.post(url("contact"), CONTACT)
    lead = Lead.objects.get()
    assert sent.status_code == 302
    assert client.get(sent["Location"]).status_code == 200
    assert lead.snapshot is not None
    assert lead.snapshot["answers"][0]["answer"] == "27 March 1994"


def test_pressing_twice_makes_one_lead(client: Client) -> None:
    give_draft(client, ALL)
    client.post(url("contact"), CONTACT)
    assert client.post(url("contact"), CONTACT).status_code == 302
    assert Lead.objects.count() == 1


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_contact_form_with_mistakes_keeps_what_was_typed(client: Client, language: str) -> None:
    give_draft(client, ALL)
    response = client.post(url("contact", language=language), {"name": "Amina <b>", "email": "nonsense"})
    page = response.content.decode()
    assert response.status_code == 422
    assert "Amina &lt;b&gt;" in page and 'href="#id_email"' in page
    assert Lead.objects.count() == 0


@pytest.mark.parametrize("language", ["en", "fr"])
def test_how_we_assess_names_every_program_and_version(client: Client, language: str) -> None:
    page = client.get(url("how_we_assess", language=language)).content.decode()
    assert page.count("<h1") == 1
    for section in ("87.1", "87.2", "75(2)"):
        assert section in page
    assert "2026" in page and "2015" in page
