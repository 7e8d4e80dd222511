"""Save and come back: a link made on purpose, opened anywhere, switched off, and ending with the answers."""

import re
import threading
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.apps import apps
from django.core import serializers
from django.db import connection
from django.test import Client
from django.utils import timezone
from django.utils.translation import override

from assessments import answers, links
from assessments.cookie import cookie_name
from assessments.models import KEPT_FOR, Draft, DraftKey
from assessments.tasks import purge_drafts
from leads.links import saved_token
from tests.assessments.people import KEPT, TYPED, give_draft, url

pytestmark = pytest.mark.django_db
LANGUAGES = ["en", "fr"]


def everything() -> str:
    """The whole database, to see whether anything changed."""
    rows = [row for model in apps.get_models() for row in model._base_manager.order_by("pk")]
    return serializers.serialize("json", rows)


def made(client: Client, kept: dict[str, Any] | None = None) -> tuple[Draft, str]:
    """A draft of this client with its link, and the link's token."""
    draft = give_draft(client, kept)
    client.post(url("keep"))
    draft.refresh_from_db()
    return draft, saved_token(draft.link_nonce)


def page_of(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


class TestMaking:
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_page_makes_nothing_until_asked(self, client: Client, language: str) -> None:
        give_draft(client)
        before = everything()
        page = page_of(client, url("keep", language=language))
        assert "<textarea" not in page
        assert f'action="{url("keep", language=language)}"' in page
        assert f'action="{url("keep_send", language=language)}"' in page
        assert everything() == before

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_link_is_shown_at_once_in_the_language_of_the_page(
        self, client: Client, settings: Any, language: str
    ) -> None:
        draft = give_draft(client)
        done = client.post(url("keep", language=language), follow=True)
        draft.refresh_from_db()
        token = saved_token(draft.link_nonce)
        assert re.fullmatch(r"[0-9a-f]{40}", token)
        shown = settings.SITE_URL + url("resume", token, language=language)
        assert f"{shown}</textarea>" in done.content.decode()
        assert "no-store" in done["Cache-Control"] and "noindex" in done["X-Robots-Tag"]

    def test_pressing_twice_makes_one_link(self, client: Client) -> None:
        draft, token = made(client)
        client.post(url("keep"))
        draft.refresh_from_db()
        assert saved_token(draft.link_nonce) == token

    def test_every_question_and_the_result_lead_here(self, client: Client) -> None:
        give_draft(client, KEPT)
        addresses = [url("step", slug) for slug in TYPED] + [url("result")]
        assert all(f'href="{url("keep")}"' in page_of(client, address) for address in addresses)

    def test_without_answers_there_is_nothing_to_save(self, client: Client) -> None:
        for response in (client.get(url("keep")), client.post(url("keep")), client.post(url("keep_send"))):
            assert url("start") in response.content.decode()
        assert not Draft.objects.exists()

    def test_the_address_of_sending_leads_back_to_the_page(self, client: Client) -> None:
        give_draft(client)
        assert client.get(url("keep_send"))["Location"] == url("keep")


class TestComingBack:
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_opening_the_link_changes_nothing(self, language: str) -> None:
        _draft, token = made(Client())
        before = everything()
        scanner = Client()
        for page in ("resume", "resume_off"):
            assert scanner.get(url(page, token, language=language)).status_code == 200
            assert scanner.head(url(page, token, language=language)).status_code == 200
        assert everything() == before
        assert cookie_name() not in scanner.cookies

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_button_brings_the_answers_to_this_browser(self, language: str) -> None:
        draft, token = made(Client(), {"you": KEPT["you"]})
        phone = Client()
        pressed = phone.post(url("resume", token, language=language), follow=True)
        assert pressed.redirect_chain[-1][0] == url("step", "education", language=language)
        phone.post(url("step", "education"), TYPED["education"])
        draft.refresh_from_db()
        assert draft.answers["education"] == KEPT["education"]

    def test_two_devices_work_on_the_same_answers(self) -> None:
        computer, phone = Client(), Client()
        draft, token = made(computer, {"you": KEPT["you"]})
        phone.post(url("resume", token))
        assert phone.cookies[cookie_name()].value != computer.cookies[cookie_name()].value
        computer.post(url("step", "education"), TYPED["education"])
        phone.post(url("step", "english"), TYPED["english"])
        draft.refresh_from_db()
        assert draft.answers == {slug: KEPT[slug] for slug in ("you", "education", "english")}

    def test_in_a_browser_that_has_them_already_nothing_is_made(self, client: Client) -> None:
        _draft, token = made(client)
        before = everything()
        assert "open in this browser already" in page_of(client, url("resume", token))
        assert client.post(url("resume", token))["Location"] == url("continue")
        assert everything() == before

    def test_pressing_twice_gives_one_key(self) -> None:
        draft, token = made(Client())
        phone = Client()
        phone.post(url("resume", token))
        phone.post(url("resume", token))
        assert draft.keys.count() == 2

    def test_a_crowd_of_browsers_does_not_grow_for_ever(self) -> None:
        owner = Client()
        draft, token = made(owner)
        crowd = [Client() for _place in range(links.BROWSERS + 1)]
        for each in crowd:
            each.post(url("resume", token))
        assert draft.keys.filter(by_link=True).count() == links.BROWSERS
        assert url("start") in page_of(crowd[0], url("result")), "the first made room"
        for each in (owner, crowd[-1]):
            assert answers.open_store(each.cookies[cookie_name()].value) is not None

    def test_the_language_switch_keeps_the_link(self) -> None:
        _draft, token = made(Client())
        assert f'href="{url("resume", token, language="fr")}"' in page_of(Client(), url("resume", token))
        assert '<html lang="fr">' in page_of(Client(), url("resume", token, language="fr"))

    @pytest.mark.parametrize("page", ["resume", "resume_off"])
    def test_nobody_keeps_or_passes_on_the_address(self, page: str) -> None:
        _draft, token = made(Client())
        response = Client().get(url(page, token))
        assert "no-store" in response["Cache-Control"] and "noindex" in response["X-Robots-Tag"]
        # "no-referrer" would make browsers send the form with the origin "null", which Django refuses.
        assert response["Referrer-Policy"] == "same-origin"

    def test_forms_are_protected_against_other_sites(self) -> None:
        strict = Client(enforce_csrf_checks=True)
        draft = give_draft(strict)
        token = saved_token(links.make(draft.pk).link_nonce)
        before = everything()
        for name, args in (("keep", []), ("keep_send", []), ("resume", [token]), ("resume_off", [token])):
            assert strict.post(url(name, *args), {"email": "ana@example.org"}).status_code == 403
        assert everything() == before


class TestOtherAnswersHere:
    def test_the_person_is_asked_first(self, client: Client) -> None:
        _theirs, token = made(Client(), {"you": KEPT["you"]})
        mine = give_draft(client, {"english": KEPT["english"]})
        before = everything()
        for response in (client.get(url("resume", token)), client.post(url("resume", token))):
            page = response.content.decode()
            assert "This browser holds other answers" in page
            assert f'href="{url("keep")}"' in page and f'href="{url("continue")}"' in page
        assert everything() == before
        assert answers.open_store(client.cookies[cookie_name()].value).draft_id == mine.pk

    def test_the_saved_ones_take_their_place_on_request(self, client: Client) -> None:
        theirs, token = made(Client(), {"you": KEPT["you"]})
        mine = give_draft(client, {"english": KEPT["english"]})
        client.post(url("resume", token), {"instead": "1"})
        assert answers.open_store(client.cookies[cookie_name()].value).draft_id == theirs.pk
        assert not Draft.objects.filter(pk=mine.pk).exists(), "nobody could open them any more"

    def test_what_has_a_link_of_its_own_stays(self, client: Client) -> None:
        _theirs, token = made(Client(), {"you": KEPT["you"]})
        mine, my_token = made(client, {"english": KEPT["english"]})
        client.post(url("resume", token), {"instead": "1"})
        mine.refresh_from_db()
        assert links.open_draft(my_token, now=timezone.now()) == mine
        assert not mine.keys.exists()

    def test_what_another_browser_holds_stays(self, client: Client) -> None:
        _theirs, token = made(Client(), {"you": KEPT["you"]})
        mine, my_token = made(client, {"english": KEPT["english"]})
        Client().post(url("resume", my_token))
        client.post(url("resume", token), {"instead": "1"})
        assert Draft.objects.filter(pk=mine.pk).exists()

    def test_an_empty_assessment_is_no_reason_to_ask(self, client: Client) -> None:
        theirs, token = made(Client(), {"you": KEPT["you"]})
        give_draft(client, {})
        client.post(url("resume", token))
        assert answers.open_store(client.cookies[cookie_name()].value).draft_id == theirs.pk
        assert Draft.objects.get() == theirs


class TestEnding:
    def test_link_answers_and_cookie_end_together_thirty_days_after_the_link(self, client: Client) -> None:
        give_draft(client)
        made_at = timezone.now() + timedelta(days=29)
        with time_machine.travel(made_at, tick=False):
            response = client.post(url("keep"))
        draft = Draft.objects.get()
        token = saved_token(draft.link_nonce)
        assert draft.kept_until == made_at + KEPT_FOR == made_at + timedelta(days=30)
        assert response.cookies[cookie_name()]["max-age"] == KEPT_FOR.total_seconds()
        key = client.cookies[cookie_name()].value
        with time_machine.travel(draft.kept_until - timedelta(seconds=1), tick=False):
            assert purge_drafts() == 0
            assert answers.open_store(key) and links.open_draft(token, now=timezone.now())
        with time_machine.travel(draft.kept_until, tick=False):
            assert answers.open_store(key) is None
            assert links.open_draft(token, now=timezone.now()) is None
            assert purge_drafts() == 1
        assert not DraftKey.objects.exists()

    def test_nothing_else_prolongs_the_answers(self) -> None:
        owner, phone = Client(), Client()
        draft, token = made(owner)
        until = draft.kept_until
        with time_machine.travel(timezone.now() + timedelta(days=3)):
            phone.post(url("resume", token))
            phone.post(url("step", "offers"), TYPED["offers"])
            owner.get(url("result")), owner.get(url("keep")), owner.post(url("keep"))
            owner.post(url("keep_send"), {"email": "ana@example.org"})
        draft.refresh_from_db()
        assert draft.kept_until == until

    def test_deleting_the_answers_ends_the_link_everywhere(self) -> None:
        owner, phone = Client(), Client()
        _draft, token = made(owner)
        phone.post(url("resume", token))
        owner.post(url("delete"))
        assert Client().get(url("resume", token)).status_code == 404
        assert url("start") in page_of(phone, url("check"))
        assert not Draft.objects.exists() and not DraftKey.objects.exists()

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_owner_switches_it_off(self, language: str) -> None:
        owner, phone = Client(), Client()
        draft, token = made(owner)
        phone.post(url("resume", token))
        assert url("resume_off", token) in page_of(owner, url("keep"))
        page_of(owner, url("resume_off", token, language=language))
        assert owner.post(url("resume_off", token, language=language)).status_code == 200
        assert Client().get(url("resume", token)).status_code == 404
        assert url("start") in page_of(phone, url("check")), "who came by the link is shut out"
        assert answers.open_store(owner.cookies[cookie_name()].value).draft_id == draft.pk
        assert owner.post(url("resume_off", token)).status_code == 404

    def test_from_the_mail_it_shuts_out_all_who_came_by_it(self) -> None:
        owner, phone = Client(), Client()
        _draft, token = made(owner)
        phone.post(url("resume", token))
        Client().post(url("resume_off", token))
        assert answers.open_store(phone.cookies[cookie_name()].value) is None
        assert answers.open_store(owner.cookies[cookie_name()].value) is not None

    def test_the_browser_that_switches_it_off_stays_even_if_it_came_by_it(self) -> None:
        owner, phone = Client(), Client()
        _draft, token = made(owner)
        phone.post(url("resume", token))
        phone.post(url("resume_off", token))
        for each in (owner, phone):
            assert answers.open_store(each.cookies[cookie_name()].value) is not None

    def test_answers_that_nobody_can_reach_any_more_are_deleted(self, client: Client) -> None:
        draft, token = made(client)
        answers.let_go(client.cookies[cookie_name()].value)
        assert Draft.objects.filter(pk=draft.pk).exists(), "the link still leads to them"
        Client().post(url("resume_off", token))
        assert not Draft.objects.filter(pk=draft.pk).exists()

    @pytest.mark.parametrize("ending", ["switched off", "deleted"])
    @pytest.mark.parametrize("page", ["resume", "resume_off"])
    def test_what_ends_at_the_very_moment_of_the_press_is_gone(
        self, client: Client, monkeypatch: pytest.MonkeyPatch, page: str, ending: str
    ) -> None:
        """Between finding the link and using it; the other answers in the browser stay."""
        mine = give_draft(client, {})
        theirs, token = made(Client())
        stale = Draft.objects.get(pk=theirs.pk)
        if ending == "deleted":
            theirs.delete()
        else:
            links.switch_off(theirs.pk, staying="")
        monkeypatch.setattr(links, "open_draft", lambda _token, **_when: stale)
        switched_off_twice = page == "resume_off" and ending == "switched off"
        assert client.post(url(page, token)).status_code == (200 if switched_off_twice else 404)
        assert answers.open_store(client.cookies[cookie_name()].value).draft_id == mine.pk
        assert not DraftKey.objects.filter(by_link=True).exists()

    def test_a_new_link_is_another_one_and_the_old_stays_off(self, client: Client) -> None:
        draft, token = made(client)
        client.post(url("resume_off", token))
        client.post(url("keep"))
        draft.refresh_from_db()
        assert saved_token(draft.link_nonce) != token
        assert Client().get(url("resume", token)).status_code == 404


def test_a_secret_key_of_another_site_makes_another_token(settings: Any) -> None:
    token = saved_token("a" * 40)
    settings.SECRET_KEY = "another"
    assert saved_token("a" * 40) != token


@pytest.mark.django_db(transaction=True)
def test_many_browsers_at_the_same_moment_share_the_answers_and_one_link() -> None:
    key, store = answers.start()
    together = threading.Barrier(6)
    failures: list[BaseException] = []

    def come(slug: str) -> None:
        try:
            together.wait(timeout=10)
            draft = links.make(store.draft_id)
            opened = answers.open_store(links.new_browser(draft))
            assert opened is not None
            opened.write(slug, KEPT[slug])
        except BaseException as failure:
            failures.append(failure)
        finally:
            connection.close()

    slugs = list(KEPT)[:6]
    browsers = [threading.Thread(target=come, args=[slug]) for slug in slugs]
    for each in browsers:
        each.start()
    for each in browsers:
        each.join()
    assert failures == []
    kept = answers.open_store(key)
    assert kept is not None and kept.answers == {slug: KEPT[slug] for slug in slugs}
    assert Draft.objects.get().link_hash and DraftKey.objects.count() == 7


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_says_until_when(client: Client, language: str) -> None:
    with time_machine.travel("2026-11-23T17:00:00Z", tick=False), override(language):
        give_draft(client)
        page = client.post(url("keep", language=language), follow=True).content.decode()
    assert {"en": "Wednesday 23 December 2026", "fr": "mercredi 23 décembre 2026"}[language] in page
