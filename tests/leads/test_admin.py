"""The advisers' inbox: what they see, what they may do, and what is written down about it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.contrib.auth.models import Group, Permission, User
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from leads import outbox, work
from leads.models import Lead, LeadEvent, OutgoingEmail
from tests.leads.conftest import snapshot

pytestmark = pytest.mark.django_db
NewLead = Callable[..., Lead]
LIST = "/admin/leads/lead/"
MAILS = "/admin/leads/outgoingemail/"


@pytest.fixture
def desk(client: Client, adviser: User) -> Client:
    """An adviser's browser, logged in."""
    client.force_login(adviser)
    return client


@pytest.fixture
def root(db: None) -> Client:
    client = Client()
    client.force_login(User.objects.create_superuser("root", "root@example.com", "a long password"))
    return client


def shown(response: Any) -> list[str]:
    """The references on the list, in order."""
    return [lead.reference for lead in response.context["cl"].result_list]


def saved(lead: Lead, **changes: str) -> dict[str, str]:
    """The form as the page shows it, with changes."""
    state = {"status": lead.status, "owner": str(lead.owner_id or "")}
    return {f"initial-{name}": value for name, value in state.items()} | state | {"note": ""} | changes


class TestAdvisers:
    def test_the_group_may_work_leads_and_nothing_else(self, adviser: User) -> None:
        group = Group.objects.get(name="Advisers")
        assert sorted(group.permissions.values_list("content_type__app_label", "codename")) == [
            ("leads", "add_leadevent"),
            ("leads", "change_lead"),
            ("leads", "view_lead"),
            ("leads", "view_leadevent"),
        ]

    def test_making_it_again_changes_nothing(self, adviser: User) -> None:
        from importlib import import_module

        from django.apps import apps

        group = Group.objects.get(name="Advisers")
        group.permissions.add(Permission.objects.get(codename="delete_lead"))
        import_module("leads.migrations.0002_advisers").make_group(apps, None)
        assert Group.objects.filter(name="Advisers").count() == 1
        assert group.permissions.count() == 4

    def test_nothing_but_leads_is_open_to_them(self, desk: Client, new_lead: NewLead) -> None:
        lead = new_lead()
        assert desk.get(LIST).status_code == 200
        assert desk.get(f"{LIST}{lead.pk}/change/").status_code == 200
        closed = [
            f"{LIST}add/",
            f"{LIST}{lead.pk}/delete/",
            MAILS,
            f"{MAILS}{lead.emails.all()[0].pk}/change/",
            "/admin/auth/user/",
            "/admin/auth/user/add/",
            "/admin/auth/group/",
            "/admin/leads/consent/",
            "/admin/leads/leadevent/",
        ]
        assert {address: desk.get(address).status_code for address in closed} == {
            address: 404 if address.endswith(("consent/", "leadevent/")) else 403 for address in closed
        }
        assert "delete_selected" not in desk.get(LIST).content.decode()
        assert list(desk.get("/admin/").context["available_apps"][0]["models"][0]["perms"].items()) == [
            ("add", False),
            ("change", True),
            ("delete", False),
            ("view", True),
        ]

    def test_deleting_by_hand_is_refused(self, desk: Client, new_lead: NewLead) -> None:
        lead = new_lead()
        desk.post(LIST, {"action": "delete_selected", "_selected_action": [lead.pk], "post": "yes"})
        desk.post(f"{LIST}{lead.pk}/delete/", {"post": "yes"})
        assert Lead.objects.filter(pk=lead.pk).exists()

    def test_a_stranger_sees_the_login(self, new_lead: NewLead) -> None:
        for address in (LIST, f"{LIST}{new_lead().pk}/change/", MAILS):
            response = Client().get(address)
            assert (response.status_code, response["Location"].partition("?")[0]) == (302, "/admin/login/")


class TestList:
    def test_newest_first_with_what_decides(self, desk: Client, new_lead: NewLead) -> None:
        first, second = new_lead(name="First"), new_lead(name="Second", language="fr", with_snapshot=None)
        response = desk.get(LIST)
        assert shown(response) == [second.reference, first.reference]
        page = response.content.decode()
        for wanted in ("470–479", "First", "Second", "Met", "Unknown", "Not met", ">FR<"):
            assert wanted in page

    def test_an_overdue_reply_says_so(self, desk: Client, new_lead: NewLead) -> None:
        lead = new_lead()
        assert 'class="late"' not in desk.get(LIST).content.decode()
        Lead.objects.filter(pk=lead.pk).update(reply_due_at=timezone.now() - timedelta(hours=1))
        assert 'class="late"' in desk.get(LIST).content.decode()

    def test_filters(self, desk: Client, adviser: User, new_lead: NewLead) -> None:
        colleague = User.objects.create_user("noor", is_staff=True)
        mine, theirs, nobodys = new_lead(), new_lead(language="fr"), new_lead(with_snapshot=None)
        Lead.objects.filter(pk=mine.pk).update(owner=adviser, status="contacted")
        Lead.objects.filter(pk=theirs.pk).update(owner=colleague, verdict_cec="not_met")
        Lead.objects.filter(pk=nobodys.pk).update(reply_due_at=timezone.now() - timedelta(hours=1))
        wanted = {
            "owner=mine": [mine],
            "owner=nobody": [nobodys],
            f"owner={colleague.pk}": [theirs],
            "status__exact=contacted": [mine],
            "language__exact=fr": [theirs],
            "source__exact=contact_page": [nobodys],
            "verdict_cec__exact=met": [mine],
            "verdict_cec__exact=not_met": [theirs],
            "reply=waiting": [nobodys, theirs],
            "reply=overdue": [nobodys],
            "owner=' OR 1=1": [nobodys, theirs, mine],
        }
        for query, leads in wanted.items():
            assert shown(desk.get(f"{LIST}?{query}")) == [lead.reference for lead in leads], query

    @pytest.mark.parametrize(
        "term",
        ["Zebulon", "zq@example", "416 555 0123", "(416) 555-0123", "4165550123", "secret", "wants Quebec"],
    )
    def test_search(self, desk: Client, adviser: User, new_lead: NewLead, term: str) -> None:
        new_lead(name="Other", email="o@example.org", phone="+16135550199")
        lead = new_lead(
            name="Zebulon", email="zq@example.org", phone="+14165550123", message="my secret story"
        )
        work.add_note(lead, "wants Quebec", actor=adviser)
        work.add_note(lead, "still wants Quebec", actor=adviser)
        assert shown(desk.get(LIST, {"q": term})) == [lead.reference]

    def test_search_by_reference_however_it_is_typed(self, desk: Client, new_lead: NewLead) -> None:
        new_lead()
        lead = new_lead()
        plain = lead.reference.replace("-", "")
        for typed in (lead.reference, plain, plain.lower(), f"{plain[:4]} {plain[4:]}"):
            assert shown(desk.get(LIST, {"q": typed})) == [lead.reference]

    @pytest.mark.parametrize("term", ["\x00", "' OR 1=1 --", "%", "_", "é" * 500, "!" * 50, "{{ 7 }}", "<b>"])
    def test_nothing_typed_breaks_it(self, desk: Client, new_lead: NewLead, term: str) -> None:
        new_lead()
        assert desk.get(LIST, {"q": term}).status_code == 200
        for query in ("o=99.-99", "p=9999", "o=a", "verdict_cec__exact=x", "no_such=1", "snapshot__x=1"):
            assert desk.get(f"{LIST}?{query}").status_code in (200, 302, 400)

    def test_it_takes_as_many_queries_for_thirty_as_for_two(
        self, desk: Client, new_lead: NewLead, django_assert_max_num_queries: Any
    ) -> None:
        for _lead in range(30):
            new_lead()
        with django_assert_max_num_queries(12) as seen:
            desk.get(LIST)
        assert not any('"snapshot"' in query["sql"] for query in seen.captured_queries)


class TestActions:
    def test_assign_to_me(self, desk: Client, adviser: User, new_lead: NewLead) -> None:
        leads = [new_lead(), new_lead()]
        desk.post(LIST, {"action": "assign_to_me", "_selected_action": [lead.pk for lead in leads]})
        assert set(Lead.objects.values_list("owner", flat=True)) == {adviser.pk}
        event = leads[0].events.get(kind="owner")
        assert (event.actor, event.before, event.after) == (adviser, "", "maya")

    def test_mark_contacted(self, desk: Client, adviser: User, new_lead: NewLead) -> None:
        lead = new_lead()
        for _time in range(2):
            desk.post(LIST, {"action": "mark_contacted", "_selected_action": [lead.pk]})
        event = lead.events.get(kind="status")
        assert (event.actor, event.before, event.after) == (adviser, "new", "contacted")
        assert OutgoingEmail.objects.get(lead=lead, kind="reply_reminder_staff").status == "void"


class TestLeadPage:
    def test_everything_on_one_screen(self, desk: Client, new_lead: NewLead) -> None:
        lead = new_lead(name="Ana Silva", phone="+14165550123", message="Please call\nafter six")
        page = desk.get(f"{LIST}{lead.pk}/change/").content.decode()
        for wanted in (
            lead.reference,
            "Ana Silva",
            "ana@example.org",
            "+14165550123",
            "after six",
            "470 to 479",
            "You meet the Canadian Experience Class. Your score is 479.",
            "When were you born?",
            "1 May 1996",
            "keeps these details together with my answers",
            "Not agreed",
            "Result link, to the person",
        ):
            assert wanted in page

    def test_the_assessment_is_exactly_what_the_person_saw(
        self, client: Client, desk: Client, new_lead: NewLead
    ) -> None:
        from urllib.parse import urlsplit

        from leads.links import result_url

        lead = new_lead()
        seen = Client().get(urlsplit(str(result_url(lead))).path).content.decode()
        kept = desk.get(f"{LIST}{lead.pk}/change/").content.decode()

        def body(page: str) -> list[str]:
            inside = page.partition('<div class="result"')[2].partition("result-disclaimer")[0]
            return [
                line.strip() for line in inside.splitlines() if "result-headline" not in line and line.strip()
            ]

        assert len(body(seen)) > 5
        assert body(kept) == body(seen)

    def test_in_the_words_and_language_of_then(self, desk: Client, new_lead: NewLead) -> None:
        old = snapshot()
        old["page"] |= {"language": "fr", "headline": "Une phrase que plus personne n'écrit ainsi."}
        page = desk.get(f"{LIST}{new_lead(with_snapshot=old).pk}/change/").content.decode()
        assert "Une phrase que plus personne n&#x27;écrit ainsi." in page

    def test_hostile_words_stay_words(self, desk: Client, new_lead: NewLead) -> None:
        bad = "<script>alert(1)</script>\"'{{ 7 }}"
        old = snapshot(answers=[{"slug": "x", "question": bad, "answer": bad}])
        old["page"]["headline"] = bad
        lead = new_lead(name=bad, message=bad, phone=bad[:40], with_snapshot=old)
        for address in (LIST, f"{LIST}{lead.pk}/change/"):
            page = desk.get(address).content.decode()
            assert "<script>alert" not in page
            assert "&lt;script&gt;alert" in page

    def test_a_lead_without_assessment(self, desk: Client, new_lead: NewLead) -> None:
        page = desk.get(f"{LIST}{new_lead(with_snapshot=None).pk}/change/").content.decode()
        assert "without an assessment" in page

    @pytest.mark.parametrize("broken", [{}, {"page": {}}, {"page": None, "answers": None}])
    def test_a_snapshot_of_another_time_does_not_break_the_page(
        self, desk: Client, new_lead: NewLead, broken: dict[str, Any]
    ) -> None:
        assert desk.get(f"{LIST}{new_lead(with_snapshot=broken).pk}/change/").status_code == 200

    def test_the_facts_cannot_be_changed(self, desk: Client, new_lead: NewLead) -> None:
        lead = new_lead()
        before = Lead.objects.filter(pk=lead.pk).values().get()
        desk.post(
            f"{LIST}{lead.pk}/change/", saved(lead, name="X", email="x@x.org", crs_low="1", snapshot="{}")
        )
        assert Lead.objects.filter(pk=lead.pk).values().get() == before

    def test_status_owner_and_note_are_recorded(self, desk: Client, adviser: User, new_lead: NewLead) -> None:
        lead = new_lead()
        before = timezone.now()
        response = desk.post(
            f"{LIST}{lead.pk}/change/",
            saved(lead, status="booked", owner=str(adviser.pk), note="Called her."),
        )
        assert response.status_code == 302
        lead.refresh_from_db()
        assert (lead.status, lead.owner) == ("booked", adviser)
        events = list(lead.events.exclude(kind="created"))
        assert [(event.kind, event.before, event.after, event.text) for event in events] == [
            ("status", "new", "booked", ""),
            ("owner", "", "maya", ""),
            ("note", "", "", "Called her."),
        ]
        assert {event.actor for event in events} == {adviser}
        assert all(before <= event.at <= timezone.now() for event in events)
        page = desk.get(f"{LIST}{lead.pk}/change/").content.decode()
        for wanted in ("New → Consultation booked", "nobody → maya", "Called her."):
            assert wanted in page

    def test_a_note_on_an_old_page_undoes_nothing(
        self, desk: Client, adviser: User, new_lead: NewLead
    ) -> None:
        lead = new_lead()
        page_of_an_hour_ago = saved(lead, note="A thought.")
        colleague = User.objects.create_user("noor", is_staff=True)
        work.change_status(lead, "contacted", actor=colleague)
        work.assign(lead, colleague, actor=colleague)
        desk.post(f"{LIST}{lead.pk}/change/", page_of_an_hour_ago)
        lead.refresh_from_db()
        assert (lead.status, lead.owner) == ("contacted", colleague)
        assert lead.events.filter(kind="note").count() == 1

    @pytest.mark.parametrize(("field", "value"), [("status", "x"), ("owner", "9999"), ("note", "a" * 4001)])
    def test_a_wrong_value_is_an_error_at_its_field(
        self, desk: Client, new_lead: NewLead, field: str, value: str
    ) -> None:
        lead = new_lead()
        response = desk.post(f"{LIST}{lead.pk}/change/", saved(lead, **{field: value}))
        assert list(response.context["adminform"].form.errors) == [field]
        assert [event.kind for event in lead.events.all()] == ["created"]

    def test_the_next_lead_is_the_one_due_first(self, desk: Client, new_lead: NewLead) -> None:
        here, later, sooner = new_lead(), new_lead(), new_lead()
        Lead.objects.filter(pk=sooner.pk).update(reply_due_at=timezone.now())
        page = desk.get(f"{LIST}{here.pk}/change/").content.decode()
        assert reverse("admin:leads_lead_change", args=[sooner.pk]) in page
        Lead.objects.exclude(pk=here.pk).update(status="contacted")
        assert "Next lead" not in desk.get(f"{LIST}{here.pk}/change/").content.decode()
        assert later.pk != sooner.pk

    def test_under_the_strict_policy(self, desk: Client, new_lead: NewLead) -> None:
        for address in ("/admin/", LIST, f"{LIST}{new_lead().pk}/change/"):
            response = desk.get(address)
            assert "script-src 'self'" in response["Content-Security-Policy"]
            assert "unsafe" not in response["Content-Security-Policy"]
            page = response.content.decode()
            assert " style=" not in page and " onclick=" not in page and "<script>" not in page


class TestSuspects:
    def test_clearing_one_tells_the_person_once(self, adviser: User, new_lead: NewLead) -> None:
        lead = new_lead(suspicious=True)
        for status in ("new", "spam", "new"):
            work.change_status(lead, status, actor=adviser)
        assert lead.emails.filter(kind="result_link_person").count() == 1

    def test_calling_it_spam_writes_to_nobody(self, adviser: User, new_lead: NewLead) -> None:
        lead = new_lead(suspicious=True)
        work.change_status(lead, "spam", actor=adviser)
        outbox.sweep()
        assert not OutgoingEmail.objects.filter(recipient=lead.email).exists()


class TestOutbox:
    @pytest.fixture
    def failed(self, new_lead: NewLead) -> OutgoingEmail:
        mail = new_lead().emails.get(kind="result_link_person")
        OutgoingEmail.objects.filter(pk=mail.pk).update(status="dead", attempts=12, last_error="no route")
        return mail

    def test_it_is_read_only(self, root: Client, failed: OutgoingEmail) -> None:
        assert root.get(MAILS).status_code == 200
        page = root.get(f"{MAILS}{failed.pk}/change/").content.decode()
        assert "no route" in page
        assert 'name="_save"' not in page
        assert root.get(f"{MAILS}add/").status_code == 403
        assert root.post(f"{MAILS}{failed.pk}/delete/", {"post": "yes"}).status_code == 403

    def test_send_again(self, root: Client, failed: OutgoingEmail) -> None:
        root.post(MAILS, {"action": "send_again", "_selected_action": [failed.pk]})
        outbox.sweep()
        failed.refresh_from_db()
        assert (failed.status, failed.attempts) == ("sent", 1)
        root.post(MAILS, {"action": "send_again", "_selected_action": [failed.pk]})
        failed.refresh_from_db()
        assert failed.status == "sent", "what went out is not sent again"

    def test_discard(self, root: Client, new_lead: NewLead) -> None:
        pks = list(new_lead().emails.values_list("pk", flat=True))
        root.post(MAILS, {"action": "discard", "_selected_action": pks})
        assert set(OutgoingEmail.objects.values_list("status", flat=True)) == {"void"}
        assert outbox.sweep() == 0

    def test_only_a_superuser_may(self, client: Client, adviser: User, failed: OutgoingEmail) -> None:
        adviser.user_permissions.add(Permission.objects.get(codename="view_outgoingemail"))
        client.force_login(adviser)
        assert client.get(MAILS).status_code == 200
        client.post(MAILS, {"action": "send_again", "_selected_action": [failed.pk]})
        failed.refresh_from_db()
        assert failed.status == "dead"


class TestRetention:
    @pytest.mark.parametrize(
        ("status", "days", "kept"),
        [
            ("spam", 89, True),
            ("spam", 91, False),
            ("new", 364, True),
            ("new", 366, False),
            ("lost", 729, True),
            ("lost", 731, False),
            ("retained", 4000, True),
            ("booked", 4000, True),
        ],
    )
    def test_leads(self, new_lead: NewLead, status: str, days: int, kept: bool) -> None:
        from leads.tasks import purge

        lead = new_lead()
        before = timezone.now() - timedelta(days=days)
        Lead.objects.filter(pk=lead.pk).update(status=status, created_at=before)
        LeadEvent.objects.filter(lead=lead).update(at=before)
        assert purge()["leads"] == (0 if kept else 1)
        assert Lead.objects.filter(pk=lead.pk).exists() is kept
        assert OutgoingEmail.objects.filter(lead=lead.pk).exists() is kept

    def test_what_was_touched_lately_stays(self, new_lead: NewLead, adviser: User) -> None:
        from leads.tasks import purge

        lead = new_lead()
        Lead.objects.filter(pk=lead.pk).update(created_at=timezone.now() - timedelta(days=900))
        work.add_note(lead, "still in touch", actor=adviser)
        assert purge()["leads"] == 0

    def test_mails_and_completions(self, new_lead: NewLead) -> None:
        from leads.inbox import record_completion
        from leads.tasks import morning_digest, purge

        record_completion("someone")
        morning_digest()
        outbox.sweep()
        assert purge() == {"leads": 0, "emails": 0, "completions": 0}
        with time_machine.travel(timezone.now() + timedelta(days=91)):
            assert purge() == {"leads": 0, "emails": 1, "completions": 1}
