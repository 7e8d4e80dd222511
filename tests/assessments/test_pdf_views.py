"""The PDF over the web: one's own, and the one behind a secret address."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation

from assessments.pdf import PressFailed
from assessments.snapshot import snapshot_of
from leads.links import KEPT_FOR, result_token
from leads.models import Lead
from tests.assessments.people import KEPT, WORKED, give_draft, url, without
from tests.assessments.tagged import TaggedPdf, squeezed
from tests.leads.conftest import new_lead  # noqa: F401

pytestmark = pytest.mark.django_db
NewLead = Callable[..., Lead]
ANSWERS = {**KEPT, "work": WORKED}
NOON = "2026-11-22 17:00:00+00:00"


def kept_url(token: str, language: str = "en") -> str:
    with translation.override(language):
        return reverse("assessments:kept_result_pdf", args=[token])


@pytest.fixture
def lead(new_lead: NewLead) -> Lead:  # noqa: F811
    """A lead whose result was seen in French."""
    with translation.override("fr"):
        return new_lead(with_snapshot=snapshot_of(ANSWERS, on=timezone.localdate()))


@pytest.fixture
def broken_press(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: Any, **options: Any) -> bytes:
        raise PressFailed

    monkeypatch.setattr("assessments.pdf.typeset", fail)


def assert_private(response: Any) -> None:
    assert "no-store" in response["Cache-Control"]
    assert "noindex" in response["X-Robots-Tag"]
    assert response["Referrer-Policy"] == "no-referrer"


class TestOwn:
    @pytest.mark.parametrize(("language", "name"), [("en", "result"), ("fr", "resultat")])
    @time_machine.travel(NOON, tick=False)
    def test_it_is_the_result_of_today_under_a_name_without_the_person(
        self, client: Client, language: str, name: str
    ) -> None:
        give_draft(client, ANSWERS)
        response = client.get(url("result_pdf", language=language))
        assert response["Content-Type"] == "application/pdf"
        assert response["Content-Disposition"] == f'attachment; filename="{name}-2026-11-22.pdf"'
        assert_private(response)
        page = client.get(url("result", language=language)).context["page"]
        found = TaggedPdf(response.content)
        assert squeezed(page["headline"]) in found.text
        assert found.catalog["/Lang"] == f"{language}-CA"

    def test_a_name_in_the_answers_of_a_lead_is_not_in_it(self, client: Client, lead: Lead) -> None:
        text = TaggedPdf(client.get(kept_url(result_token(lead))).content).text
        for personal in (lead.name, lead.email, lead.reference):
            assert squeezed(personal) not in text

    def test_without_a_draft_it_offers_to_begin(self, client: Client) -> None:
        response = client.get(url("result_pdf"))
        assert response.templates[0].name == "assessments/no_draft.html"

    def test_unfinished_answers_lead_to_the_first_open_question(self, client: Client) -> None:
        give_draft(client, without("education"))
        assert client.get(url("result_pdf"))["Location"] == url("step", "education")

    def test_nothing_is_sent_to_it(self, client: Client) -> None:
        give_draft(client, ANSWERS)
        assert client.post(url("result_pdf")).status_code == 405

    def test_both_pages_of_a_result_lead_to_it(self, client: Client, lead: Lead) -> None:
        give_draft(client, ANSWERS)
        assert f'href="{url("result_pdf")}"' in client.get(url("result")).content.decode()
        token = result_token(lead)
        kept = client.get(reverse("leads:kept_result", args=[token])).content.decode()
        assert f'href="{kept_url(token, "fr")}"' in kept


class TestKept:
    def test_it_is_the_result_as_it_was_seen_in_its_language(self, client: Client, lead: Lead) -> None:
        page = lead.snapshot["page"]
        response = client.get(kept_url(result_token(lead)))
        found = TaggedPdf(response.content)
        assert found.catalog["/Lang"] == "fr-CA"
        assert squeezed(page["headline"]) in found.text
        assert page["on"]["iso"] in response["Content-Disposition"]
        assert_private(response)

    @pytest.mark.parametrize("why", ["unknown", "expired", "revoked", "misshapen", "pageless"])
    def test_whatever_the_reason_nothing_is_there(self, client: Client, lead: Lead, why: str) -> None:
        token = {"unknown": "0" * 40, "misshapen": "x"}.get(why, result_token(lead))
        if why == "revoked":
            Lead.objects.filter(pk=lead.pk).update(result_revoked_at=timezone.now())
        if why == "pageless":
            Lead.objects.filter(pk=lead.pk).update(snapshot={})
        later = KEPT_FOR + timedelta(days=1) if why == "expired" else timedelta(0)
        with time_machine.travel(timezone.now() + later, tick=False):
            response = client.get(kept_url(token))
        assert response.status_code == 404
        assert response.templates[0].name == "leads/link_gone.html"
        assert_private(response)


class TestBrokenPress:
    def test_the_visitor_is_told_to_print_the_page(self, client: Client, broken_press: None) -> None:
        give_draft(client, ANSWERS)
        response = client.get(url("result_pdf"))
        assert response.status_code == 503
        assert f'href="{url("result")}"' in response.content.decode()
        assert_private(response)

    def test_and_so_is_whoever_has_a_link(self, client: Client, lead: Lead, broken_press: None) -> None:
        token = result_token(lead)
        response = client.get(kept_url(token))
        assert response.status_code == 503
        with translation.override("fr"):
            assert f'href="{reverse("leads:kept_result", args=[token])}"' in response.content.decode()
