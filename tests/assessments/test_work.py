"""The list of jobs: adding, finding the occupation, changing, removing."""

import re
from datetime import date
from typing import Any

import pytest
from django.test import Client

from assessments import jobs
from assessments.forms.ticks import Ticked
from assessments.forms.work import DetailsForm
from assessments.models import Draft
from tests.assessments.people import DETAILS, JOB, KEPT, WORKED, day, give_draft, url

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 22)
ID = JOB["id"]


def begin(client: Client) -> str:
    """The address to which the search for the first job is sent."""
    page = client.get(url("step", "work")).content.decode()
    found = re.search(r'<form method="post" action="([^"]+)" role="search"', page)
    assert found is not None
    return found[1]


def chosen(client: Client, occupation: str, noc: str = "21231") -> str:
    """The address of the details of a job, once its occupation is chosen and looked at."""
    confirm = client.post(occupation, {"noc": noc})["Location"]
    found = re.search(r'<a class="button" href="([^"]+)"', client.get(confirm).content.decode())
    assert found is not None
    return found[1]


def kept_jobs(draft: Draft) -> list[dict]:
    draft.refresh_from_db()
    return jobs.periods_of(draft.answers)


def test_a_job_in_canada_from_the_search_to_the_next_question(client: Client) -> None:
    draft = give_draft(client)
    occupation = client.post(begin(client), {"q": "software engineer"})["Location"]
    assert "software" not in occupation
    details = chosen(client, occupation)
    assert client.post(details, DETAILS)["Location"] == url("check")
    job = kept_jobs(draft)[0]
    assert (job["noc"], job["hours"], job["full_time_student"]) == ("21231", "37.5", "unknown")
    assert (job["authorized"], job["self_employed"]) == ("yes", "no")
    page = client.get(url("step", "work")).content.decode()
    assert "Software engineers and designers" in page and "another job" in page


def test_one_job_leads_to_another_or_to_the_next_question(client: Client) -> None:
    draft = give_draft(client, {key: KEPT[key] for key in ("you", "education", "english", "french")})
    details = chosen(client, begin(client))
    second = client.post(details, DETAILS | {"another": "Add another job"})["Location"]
    assert second.endswith("/occupation/") and details.split("/")[4] not in second
    assert client.get(url("check"))["Location"] == url("step", "work")
    details = chosen(client, second, "63200")
    assert client.post(details, DETAILS)["Location"] == url("step", "partner-education")
    assert [job["noc"] for job in kept_jobs(draft)] == ["21231", "63200"]


def test_no_job_at_all(client: Client) -> None:
    draft = give_draft(client, {key: KEPT[key] for key in ("you", "education", "english", "french")})
    assert client.post(url("step", "work"), {"noc": "none"})["Location"] == url("step", "partner-education")
    draft.refresh_from_db()
    assert draft.answers["work"] == {"more": "no"}


def test_a_job_abroad_has_no_conditions(client: Client) -> None:
    draft = give_draft(client)
    details = client.post(begin(client), {"noc": "unknown"})["Location"]
    abroad = DETAILS | {"country": "IN", "conditions": ["<b>"]}
    assert client.post(details, abroad)["Location"] == url("check")
    assert "authorized" not in kept_jobs(draft)[0]


@pytest.mark.parametrize(
    ("ticked", "unsure", "means"),
    [
        (["none"], [], ("yes", "no", "no")),
        (["authorized"], [], ("no", "no", "no")),
        (["self_employed", "full_time_student"], [], ("yes", "yes", "yes")),
        (["unsure"], ["authorized"], ("unknown", "no", "no")),
        (["unsure"], [], ("unknown", "unknown", "unknown")),
        (["self_employed", "unsure"], [], ("unknown", "yes", "unknown")),
        (["self_employed", "unsure"], ["self_employed"], ("yes", "unknown", "no")),
        (["self_employed"], ["authorized"], ("yes", "yes", "no")),
    ],
)
def test_what_was_so_of_a_job_in_canada(ticked: list, unsure: list, means: tuple) -> None:
    form = details(conditions=ticked, conditions_unsure=unsure)
    assert form.is_valid(), form.errors
    answer = form.answer()
    assert tuple(answer[name] for name in ("authorized", "self_employed", "full_time_student")) == means
    field = form.fields["conditions"]
    again = field.shown(field.kept_in(answer))
    assert field.clean(again) == field.clean(Ticked(ticked, unsure))


@pytest.mark.parametrize("ticked", [[], ["none", "authorized"], ["none", "unsure"], ["nonsense"]])
def test_ticks_that_say_nothing_or_two_things_at_once(ticked: list) -> None:
    form = details(conditions=ticked)
    assert list(form.errors) == ["conditions"]


def test_a_change_from_the_answers_goes_back_there(client: Client) -> None:
    give_draft(client, KEPT | {"work": WORKED})
    occupation = url("job_occupation", ID, query="?change=1")
    details = chosen(client, occupation, "63200")
    assert details == url("job_details", ID, query="?change=1")
    assert 'name="another"' not in client.get(details).content.decode()
    assert client.post(details, DETAILS)["Location"] == url("check")


def test_going_on_with_a_job_half_told_leads_to_its_next_page(client: Client) -> None:
    give_draft(client, KEPT | {"work": {"more": "yes", "periods": [{"id": ID, "noc": "21231"}]}})
    assert "Not finished" in client.get(url("step", "work")).content.decode()
    assert client.post(url("step", "work"), {"more": "no"})["Location"] == url("job_details", ID)
    assert client.get(url("check"))["Location"] == url("step", "work")


def searched(client: Client, text: str, language: str = "en") -> str:
    """The page of occupations found for a title."""
    here = url("job_occupation", ID, language=language)
    response = client.post(here, {"q": text})
    assert response["Location"] == here
    return client.get(here).content.decode()


def test_the_search_lists_occupations_as_answers(client: Client) -> None:
    give_draft(client)
    page = searched(client, "software engineer")
    assert 'value="21231"' in page and 'value="unknown"' in page
    assert page.count('type="radio"') <= 9
    assert 'value="software engineer"' in page


def test_what_is_searched_for_belongs_to_one_job(client: Client) -> None:
    draft = give_draft(client)
    searched(client, "cook")
    assert kept_jobs(draft) == []
    other = client.get(url("job_occupation", "deadbeef")).content.decode()
    assert 'value="cook"' not in other and 'value="63200"' not in other


@pytest.mark.parametrize("text", ["21231", " 21231 "])
def test_a_code_can_be_typed(client: Client, text: str) -> None:
    give_draft(client)
    assert 'value="21231"' in searched(client, text)


def test_titles_are_in_the_language_of_the_page(client: Client) -> None:
    give_draft(client)
    assert "Cuisiniers" in searched(client, "63200", "fr")


@pytest.mark.parametrize(
    "text",
    ["", "   ", "zzzzqqqq", "<script>alert(1)</script>", "\x00", "x" * 5000, "\U0001f600", "99999", "٣"],
)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_hostile_search_is_only_a_search(client: Client, text: str, language: str) -> None:
    give_draft(client)
    page = searched(client, text, language)
    assert "<script>" not in page
    assert 'value="unknown"' in page


@pytest.mark.parametrize("noc", ["", "99999", "2123", "<b>", "\x00", "x" * 5000, "２１２３１"])
def test_only_codes_that_exist_are_kept(client: Client, noc: str) -> None:
    draft = give_draft(client)
    response = client.post(url("job_occupation", ID), {"noc": noc})
    assert response.status_code == 422
    assert 'href="#id_noc"' in response.content.decode()
    assert kept_jobs(draft) == []


def test_an_earlier_occupation_is_shown_again(client: Client) -> None:
    give_draft(client, KEPT | {"work": WORKED})
    page = client.get(url("job_occupation", ID)).content.decode()
    assert re.search(r'value="21231"[^>]*checked', page)


def test_pages_of_a_job_that_was_never_begun_lead_to_the_list(client: Client) -> None:
    give_draft(client)
    for page in ("details", "remove"):
        response = client.get(url(f"job_{page}", "deadbeef"))
        assert response["Location"] == url("step", "work")
    assert client.post(url("job_details", "deadbeef"), DETAILS)["Location"] == url("step", "work")


def test_jobs_cannot_be_told_before_the_questions_before_them(client: Client) -> None:
    give_draft(client, {"you": KEPT["you"]})
    assert client.get(url("job_occupation", ID))["Location"] == url("step", "education")


def test_removing_asks_first_and_opens_the_question_again(client: Client) -> None:
    draft = give_draft(client, KEPT | {"work": WORKED})
    asking = client.get(url("job_remove", ID)).content.decode()
    assert "Software engineers" in asking and len(kept_jobs(draft)) == 1
    assert client.post(url("job_remove", ID))["Location"] == url("step", "work")
    assert kept_jobs(draft) == []
    assert client.get(url("check"))["Location"] == url("step", "work")


def test_removing_one_of_two_keeps_the_other(client: Client) -> None:
    other = {**JOB, "id": "ffffffff"}
    draft = give_draft(client, KEPT | {"work": {"more": "no", "periods": [JOB, other]}})
    client.post(url("job_remove", ID))
    assert [job["id"] for job in kept_jobs(draft)] == ["ffffffff"]
    assert client.get(url("check")).status_code == 200


def test_the_list_ends_at_twenty(client: Client) -> None:
    many = [{**JOB, "id": f"{n:08x}"} for n in range(jobs.MOST)]
    draft = give_draft(client, KEPT | {"work": {"more": "no", "periods": many}})
    assert "The list is full" in client.get(url("step", "work")).content.decode()
    assert client.post(url("step", "work"), {"more": "yes"})["Location"] == url("check")
    client.post(url("job_occupation", "eeeeeeee"), {"noc": "63200"})
    assert len(kept_jobs(draft)) == jobs.MOST


def details(**typed: Any) -> DetailsForm:
    return DetailsForm(DETAILS | typed, answers=KEPT, today=TODAY)


@pytest.mark.parametrize(
    ("typed", "field", "words"),
    [
        ({**day("start", 2026, 11, 23)}, "start", "in the past"),
        ({**day("start", 1899, 1, 1)}, "start", "Check the year"),
        ({"still_there": "no"}, "end", "Enter your last day"),
        ({"still_there": "no", **day("end", 2024, 5, 31)}, "end", "cannot come before"),
        ({"still_there": "no", **day("end", 2026, 11, 23)}, "end", "in the past"),
        ({"hours": "169"}, "hours", "as a number"),
        ({"hours": "-1"}, "hours", "as a number"),
        ({"hours": "full time"}, "hours", "as a number"),
        ({"hours": "37.555"}, "hours", "as a number"),
        ({"hours": ""}, "hours", "how many hours"),
        ({"country": "ZZ"}, "country", "from the list"),
        ({"country": ""}, "country", "Choose the country"),
    ],
)
def test_what_contradicts_itself_is_said_at_its_field(typed: dict, field: str, words: str) -> None:
    form = details(**typed)
    assert not form.is_valid()
    assert list(form.errors) == [field]
    assert words in form.errors[field][0]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ({"hours": "0"}, "0"),
        ({"hours": "168"}, "168"),
        ({"hours": " 37,50 "}, "37.50"),
        ({**day("start", 2026, 11, 22)}, "37.5"),
        ({"still_there": "no", **day("end", 2024, 6, 1)}, "37.5"),
        ({**day("end", 2025, 6, 1)}, "37.5"),
    ],
)
def test_the_edges_are_allowed(typed: dict, kept: str) -> None:
    form = details(**typed)
    assert form.is_valid(), form.errors
    assert form.answer()["hours"] == kept


def test_a_last_day_is_forgotten_when_the_job_goes_on() -> None:
    form = details(**day("end", 2025, 6, 1))
    assert form.is_valid()
    assert form.answer()["end"] is None


HOSTILE = ["<script>alert(1)</script>", "\x00", "x" * 5000, "\U0001f600", "1e9", "NaN", "[]", "²"]


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("ended", [True, False])
def test_hostile_text_on_the_details_of_a_job(client: Client, language: str, ended: bool) -> None:
    draft = give_draft(client, KEPT | {"work": WORKED})
    here = url("job_details", ID, language=language)
    assert client.get(here).status_code == 200
    over = {"still_there": "no", **day("end", 2025, 6, 1)} if ended else {}
    for key in DETAILS:
        if key.startswith("end_") and not ended:
            continue
        for text in HOSTILE:
            response = client.post(here, DETAILS | over | {key: text})
            assert response.status_code == 422, (key, text)
            assert "<script>" not in response.content.decode()
    assert kept_jobs(draft) == [JOB]
