"""Keeping answers: by slug, two tabs at once, the key only in the cookie, deletion at any moment."""

import re
import threading
from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.utils import timezone

from assessments import answers, jobs
from assessments.cookie import KEPT_FOR, cookie_name
from assessments.models import Draft
from assessments.tasks import purge_drafts
from tests.assessments.people import JOB, KEPT, TYPED, give_draft, url

pytestmark = pytest.mark.django_db


def test_starting_gives_a_cookie_with_a_key_that_the_database_does_not_hold(client: Client) -> None:
    response = client.post(url("start"))
    cookie = response.cookies[cookie_name()]
    draft = Draft.objects.get()
    assert response["Location"] == url("step", "you")
    assert len(cookie.value) * 6 >= 160
    assert cookie.value not in str(vars(draft))
    assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Lax", "/")
    assert cookie["max-age"] == KEPT_FOR.total_seconds()


def test_the_cookie_is_for_secure_connections_where_the_site_has_them(client: Client) -> None:
    assert client.post(url("start"), secure=True).cookies[cookie_name()]["secure"]


def test_a_production_cookie_is_tied_to_its_host(client: Client, settings) -> None:
    settings.COOKIE_PREFIX, settings.CSRF_COOKIE_SECURE = "__Host-", True
    cookie = client.post(url("start")).cookies["__Host-draft"]
    assert cookie["secure"] and cookie["path"] == "/" and not cookie["domain"]


def test_two_tabs_do_not_undo_each_other() -> None:
    key, one_tab = answers.start()
    other_tab = answers.open_store(key)
    assert other_tab is not None
    one_tab.write("you", KEPT["you"])
    other_tab.write("english", KEPT["english"])
    again = answers.open_store(key)
    assert again is not None
    assert again.answers == {"you": KEPT["you"], "english": KEPT["english"]}


def test_two_tabs_that_each_add_a_job_keep_both() -> None:
    key, one_tab = answers.start()
    other_tab = answers.open_store(key)
    assert other_tab is not None
    one_tab.change("work", lambda old: jobs.with_facts(old, "aaaaaaaa", {"noc": "21231"}))
    after = other_tab.change("work", lambda old: jobs.with_facts(old, "bbbbbbbb", {"noc": "63200"}))
    assert [job["id"] for job in jobs.periods_of(after.answers)] == ["aaaaaaaa", "bbbbbbbb"]


def test_a_draft_belongs_to_its_key_alone(client: Client) -> None:
    mine, theirs = give_draft(client), give_draft(Client(), {})
    client.post(url("step", "offers"), {"offers": ["sibling"]})
    mine.refresh_from_db(), theirs.refresh_from_db()
    assert mine.answers["offers"]["sibling"] == "yes"
    assert theirs.answers == {}


@pytest.mark.parametrize("key", ["", "nonsense", "\x00", "x" * 3000, "é\udcff"])
def test_a_wrong_key_opens_nothing(key: str) -> None:
    give_draft(Client())
    assert answers.open_store(key) is None


@pytest.mark.parametrize("name", ["check", "result", "contact"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_without_a_draft_every_page_offers_to_begin(client: Client, name: str, language: str) -> None:
    page = client.get(url(name, language=language))
    assert page.status_code == 200
    assert f'href="{url("start", language=language)}"' in page.content.decode()


def test_a_draft_deleted_while_a_page_is_open_offers_to_begin(client: Client) -> None:
    give_draft(client).delete()
    for response in (client.get(url("step", "you")), client.post(url("step", "you"), TYPED["you"])):
        assert url("start") in response.content.decode()


def test_a_draft_deleted_during_a_write_offers_to_begin(client: Client, monkeypatch) -> None:
    draft = give_draft(client)

    def vanish(*args: object, **kwargs: object) -> None:
        Draft.objects.filter(pk=draft.pk).delete()
        raise Draft.DoesNotExist

    monkeypatch.setattr(answers.AnswerStore, "write", vanish)
    assert url("start") in client.post(url("step", "you"), TYPED["you"]).content.decode()


def test_deleting_asks_first_and_then_removes_everything(client: Client) -> None:
    give_draft(client)
    asking = client.get(url("delete"))
    assert asking.status_code == 200 and Draft.objects.count() == 1
    done = client.post(url("delete"))
    assert done.status_code == 200 and Draft.objects.count() == 0
    assert done.cookies[cookie_name()].value == ""


def test_deleting_nothing_says_so(client: Client) -> None:
    assert client.get(url("delete")).status_code == 200
    assert client.post(url("delete")).status_code == 200


def test_starting_again_leaves_no_second_draft(client: Client) -> None:
    first = give_draft(client)
    client.post(url("start"))
    assert not Draft.objects.filter(pk=first.pk).exists()
    assert Draft.objects.get().answers == {}


def test_the_start_page_offers_to_go_on_with_what_was_begun(client: Client) -> None:
    assert url("continue") not in client.get(url("start")).content.decode()
    give_draft(client, {"you": KEPT["you"]})
    assert url("continue") in client.get(url("start")).content.decode()
    assert client.get(url("continue"))["Location"] == url("step", "education")


@pytest.mark.parametrize(("days", "left"), [(29, 1), (31, 0)])
def test_drafts_are_purged_when_their_time_is_over(days: int, left: int) -> None:
    give_draft(Client())
    with time_machine.travel(timezone.now() + timedelta(days=days)):
        assert purge_drafts() == 1 - left
    assert Draft.objects.count() == left


def test_forms_are_protected_against_other_sites() -> None:
    strict = Client(enforce_csrf_checks=True)
    draft = give_draft(strict)
    for name, args in (("step", ["you"]), ("delete", []), ("start", [])):
        assert strict.post(url(name, *args), TYPED["you"]).status_code == 403
    page = strict.get(url("step", "you")).content.decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)
    assert token is not None
    sent = strict.post(url("step", "you"), {**TYPED["you"], "csrfmiddlewaretoken": token[1]})
    assert sent.status_code == 302
    assert Draft.objects.get().pk == draft.pk


def test_reading_changes_nothing(client: Client) -> None:
    draft = give_draft(client, KEPT | {"work": {"more": "no", "periods": [JOB]}})
    before = Draft.objects.values().get()
    paths = [url("step", slug) for slug in TYPED] + [
        url("check"),
        url("start"),
        url("delete"),
        url("continue"),
    ]
    paths += [url(f"job_{page}", JOB["id"]) for page in ("occupation", "details", "remove")]
    for path in paths:
        assert client.get(path).status_code in (200, 302), path
    assert Draft.objects.values().get(pk=draft.pk) == before


@pytest.mark.parametrize("slug", list(TYPED))
def test_a_page_reads_the_draft_once(client: Client, slug: str, django_assert_num_queries) -> None:
    give_draft(client)
    with django_assert_num_queries(1):
        client.get(url("step", slug))


@pytest.mark.django_db(transaction=True)
def test_many_tabs_at_the_same_moment_keep_every_answer() -> None:
    key, _store = answers.start()
    together = threading.Barrier(6)
    failures: list[BaseException] = []

    def answer(slug: str) -> None:
        try:
            store = answers.open_store(key)
            assert store is not None
            together.wait(timeout=10)
            store.write(slug, KEPT[slug])
        except BaseException as failure:
            failures.append(failure)
        finally:
            connection.close()

    slugs = list(KEPT)[:6]
    tabs = [threading.Thread(target=answer, args=[slug]) for slug in slugs]
    for tab in tabs:
        tab.start()
    for tab in tabs:
        tab.join()
    assert failures == []
    kept = answers.open_store(key)
    assert kept is not None
    assert kept.answers == {slug: KEPT[slug] for slug in slugs}
