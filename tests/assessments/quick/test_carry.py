"""From the calculator into the full assessment: nothing is asked twice and nothing is replaced unasked."""

from datetime import date

import pytest
from django.test import Client

from assessments import answers, flow
from assessments.cookie import cookie_name
from assessments.models import Draft
from assessments.quick.carry import answers_of
from assessments.quick.form import QuickForm
from assessments.steps import BY_SLUG
from assessments.views.base import step_url
from tests.assessments.people import KEPT, TYPED, give_draft
from tests.assessments.quick.people import COMPLETE, COUPLE, sent, url

pytestmark = pytest.mark.django_db
TODAY = date(2026, 10, 1)
COUNTS = ("education", "english", "french", "partner-education", "partner-language", "offers")


def carried(typed):
    return answers_of(QuickForm(sent(typed), today=TODAY))


def kept(client: Client):
    store = answers.open_store(client.cookies[cookie_name()].value)
    assert store
    return store.answers


@pytest.mark.parametrize("typed", [COMPLETE, COUPLE], ids=["alone", "couple"])
def test_every_page_told_in_full_counts_as_answered(typed):
    told = carried(typed)
    of_partner = {"partner-education", "partner-language"} if typed is COMPLETE else set()
    assert all(BY_SLUG[slug].answered(told) for slug in COUNTS if slug not in of_partner)
    assert not BY_SLUG["you"].answered(told)
    assert told["you"] == {"partner": typed["you-partner"]}


def test_a_page_told_in_part_is_asked_with_what_is_known():
    told = carried({"english-test": "ielts_general", "english-reading": "7"})
    assert told == {"english": {"test": "ielts_general", "reading": "7"}}
    assert not BY_SLUG["english"].answered(told)


def test_nothing_told_carries_nothing():
    assert carried({}) == {}


@pytest.mark.parametrize("typed", [COMPLETE, COUPLE], ids=["alone", "couple"])
def test_nothing_is_asked_twice_on_the_way_to_the_result(client: Client, typed):
    response = client.post(url("quick_continue"), typed)
    asked = []
    while "/check" not in response["Location"]:
        slug = flow.first_missing(kept(client)).slug
        assert response["Location"] == step_url(slug, changing="change")
        asked.append(slug)
        page = client.get(response["Location"])
        assert page.status_code == 200
        answer = TYPED[slug] | ({"partner": typed["you-partner"]} if slug == "you" else {})
        response = client.post(response["Location"], answer)
        assert response.status_code == 302, response.content.decode()
    assert not set(asked) & set(COUNTS)
    assert asked[:2] == ["you", "work"]
    assert len(set(asked)) == len(asked)


def test_what_is_known_of_a_page_stands_in_it(client: Client):
    response = client.post(url("quick_continue"), COUPLE, follow=True)
    assert response.context["form"].initial == {"partner": "comes"}


def test_the_address_holds_no_answers(client: Client):
    response = client.post(url("quick_continue"), COMPLETE)
    assert response["Location"] == step_url("you", changing="change")
    assert "masters" not in response["Location"]


def test_answers_there_are_already_are_not_replaced_unasked(client: Client):
    give_draft(client, KEPT)
    response = client.post(url("quick_continue"), COMPLETE)
    text = response.content.decode()
    assert response.status_code == 200
    assert "You have already begun" in text
    assert kept(client) == KEPT
    assert all(f'name="{name}" value="{value}"' in text for name, value in COMPLETE.items())


def test_they_are_replaced_once_that_is_chosen(client: Client):
    give_draft(client, KEPT)
    client.post(url("quick_continue"), {**COMPLETE, "replace": "yes"})
    assert kept(client) == carried(COMPLETE)
    assert Draft.objects.count() == 1


def test_answers_saved_with_a_link_stay(client: Client):
    give_draft(client, KEPT)
    Draft.objects.update(link_hash="0" * 64)
    client.post(url("quick_continue"), {**COMPLETE, "replace": "yes"})
    assert Draft.objects.count() == 2


@pytest.mark.parametrize("name", ["quick_continue", "quick_arrive"])
def test_something_wrong_is_mended_before_going_on(client: Client, name):
    response = client.post(url(name), {**COMPLETE, "you-age": "x"})
    assert response.status_code == 422
    assert 'id="id_you-age_error"' in response.content.decode()
    assert not Draft.objects.exists()


@pytest.mark.parametrize("name", ["quick_continue", "quick_arrive"])
def test_who_only_looks_is_led_to_the_calculator(client: Client, name):
    assert client.get(url(name))["Location"] == url("quick")


def test_arriving_from_another_site_needs_no_cookie_and_keeps_nothing():
    stranger = Client(enforce_csrf_checks=True)
    typed = {**COMPLETE, "you-partner": "no", "evil": "x"}
    response = stranger.post(url("quick_arrive"), typed, headers={"Origin": "https://www.example.com"})
    text = response.content.decode()
    assert response.status_code == 200
    assert not Draft.objects.exists()
    assert all(f'name="{name}" value="{value}"' in text for name, value in COMPLETE.items())
    assert "evil" not in text


def test_going_on_is_protected_from_forged_requests():
    stranger = Client(enforce_csrf_checks=True)
    assert stranger.post(url("quick_continue"), COMPLETE).status_code == 403
    arrived = stranger.post(url("quick_arrive"), COMPLETE)
    token = {"csrfmiddlewaretoken": arrived.context["csrf_token"]}
    assert stranger.post(url("quick_continue"), {**COMPLETE, **token}).status_code == 302
