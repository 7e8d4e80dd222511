"""The kept result: for whoever has the link, for ninety days, and for nobody else."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest
import time_machine
from django.core import signing
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from leads.links import KEPT_FOR, result_token, result_url
from leads.models import Lead
from leads.views import RECEIPT_SALT, to_thanks
from tests.leads.conftest import snapshot

pytestmark = pytest.mark.django_db
NewLead = Callable[..., Lead]


def path(lead: Lead) -> str:
    return urlsplit(str(result_url(lead))).path


def test_it_shows_what_the_person_saw(client: Client, new_lead: NewLead) -> None:
    lead = new_lead()
    response = client.get(path(lead))
    page = response.content.decode()
    assert response.status_code == 200
    assert "You meet the Canadian Experience Class. Your score is 479." in page
    for personal in (lead.name, lead.email, lead.reference):
        assert personal not in page


def test_nobody_keeps_or_passes_on_the_address(client: Client, new_lead: NewLead) -> None:
    response = client.get(path(new_lead()))
    assert "no-store" in response["Cache-Control"]
    assert response["Referrer-Policy"] == "no-referrer"
    assert "noindex" in response["X-Robots-Tag"]


def test_in_the_language_of_what_was_seen(client: Client, new_lead: NewLead) -> None:
    seen = snapshot()
    seen["page"]["language"] = "fr"
    page = client.get(path(new_lead(language="en", with_snapshot=seen))).content.decode()
    assert '<html lang="fr">' in page


class TestNothingHere:
    @pytest.mark.parametrize("broken", [{}, {"page": None}])
    def test_a_snapshot_without_a_page(
        self, client: Client, new_lead: NewLead, broken: dict[str, Any]
    ) -> None:
        assert client.get(path(new_lead(with_snapshot=broken))).status_code == 404

    def gone(self, client: Client, address: str) -> tuple[int, bytes, dict[str, str]]:
        response = client.get(address)
        return response.status_code, response.content.replace(address.encode(), b""), dict(response.headers)

    def test_unknown_expired_and_revoked_look_the_same(self, client: Client, new_lead: NewLead) -> None:
        unknown = f"/en/r/{'0' * 40}/"
        answer = self.gone(client, unknown)
        assert answer[0] == 404
        expired, revoked = new_lead(), new_lead()
        Lead.objects.filter(pk=expired.pk).update(result_until=timezone.now())
        Lead.objects.filter(pk=revoked.pk).update(result_revoked_at=timezone.now())

        def normal(lead: Lead) -> tuple[Any, ...]:
            status, content, headers = self.gone(client, path(lead))
            token = result_token(lead).encode()
            return status, content.replace(token, b"0" * 40), headers

        wanted = (answer[0], answer[1], answer[2] | {})
        for lead in (expired, revoked):
            got = normal(lead)
            assert got[0] == wanted[0]
            assert got[1] == wanted[1]
            assert {**got[2], "Expires": ""} == {**wanted[2], "Expires": ""}

    @pytest.mark.parametrize("token", ["x", "é", "0" * 5000, "%00", "..%2f", "' OR 1=1 --"])
    def test_strange_tokens(self, client: Client, new_lead: NewLead, token: str) -> None:
        new_lead()
        assert client.get(f"/en/r/{token}/").status_code == 404

    def test_ninety_days(self, client: Client, new_lead: NewLead) -> None:
        lead = new_lead()
        assert lead.result_until == lead.created_at + KEPT_FOR == lead.created_at + timedelta(days=90)
        with time_machine.travel(lead.result_until - timedelta(seconds=1), tick=False):
            assert client.get(path(lead)).status_code == 200
        with time_machine.travel(lead.result_until, tick=False):
            assert client.get(path(lead)).status_code == 404

    def test_the_token_changes_with_lead_and_secret_key(self, new_lead: NewLead, settings: Any) -> None:
        first, second = new_lead(), new_lead()
        token = result_token(first)
        assert token != result_token(second)
        settings.SECRET_KEY = "another"
        assert token != result_token(first)


class TestSwitchingOff:
    def test_the_person_can(self, new_lead: NewLead) -> None:
        client = Client(enforce_csrf_checks=True)
        lead = new_lead()
        off = f"{path(lead)}off/"
        page = client.get(off)
        assert client.get(path(lead)).status_code == 200, "asking changes nothing"
        # A browser that may send no referrer sends the origin "null", which Django refuses.
        assert page["Referrer-Policy"] == "same-origin"
        token = (
            client.cookies["csrf"].value if "csrf" in client.cookies else client.cookies["csrftoken"].value
        )
        assert client.post(off).status_code == 403
        done = client.post(off, {"csrfmiddlewaretoken": token})
        assert done.status_code == 200
        assert client.get(path(lead)).status_code == 404
        assert client.post(off, {"csrfmiddlewaretoken": token}).status_code == 404
        assert [event.kind for event in lead.events.all()] == ["created", "link_revoked"]


class TestThanks:
    def test_the_way_from_the_assessment(self, client: Client, new_lead: NewLead) -> None:
        lead = new_lead(channel="phone", phone="+14165550123")
        page = client.get(to_thanks(lead).url).content.decode()
        assert lead.reference in page
        assert str(result_url(lead)) in page
        assert "calls you by the end of" in page
        assert lead.email not in page and lead.name not in page

    @pytest.mark.parametrize(
        "receipt",
        ["forged", "a:b:c", "%00", pytest.param(signing.dumps(1, salt="x"), id="signed-elsewhere")],
    )
    def test_without_a_true_receipt_it_tells_nothing(
        self, client: Client, new_lead: NewLead, receipt: str
    ) -> None:
        lead = new_lead()
        response = client.get(f"/en/thanks/{receipt}/")
        assert response.status_code == 200
        assert lead.reference not in response.content.decode()

    def test_an_old_receipt_tells_nothing(self, client: Client, new_lead: NewLead) -> None:
        lead = new_lead()
        url = to_thanks(lead).url
        with time_machine.travel(timezone.now() + timedelta(hours=25)):
            assert lead.reference not in client.get(url).content.decode()

    def test_a_receipt_of_a_deleted_lead(self, client: Client) -> None:
        receipt = signing.dumps([999, False], salt=RECEIPT_SALT)
        assert client.get(reverse("leads:thanks_for", args=[receipt])).status_code == 200

    def test_a_link_switched_off_is_not_shown(self, client: Client, new_lead: NewLead) -> None:
        lead = new_lead()
        Lead.objects.filter(pk=lead.pk).update(result_revoked_at=timezone.now())
        assert result_token(lead) not in client.get(to_thanks(lead).url).content.decode()
