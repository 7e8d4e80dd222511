"""The link by e-mail: one address, asked for this alone, written to through the outbox and soon forgotten."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.core import mail as mailbox
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from assessments import links
from assessments.models import Draft
from leads import emails, outbox, retention, tasks
from leads.links import saved_token
from leads.models import Consent, Lead, LeadEvent, OutgoingEmail
from limits.table import LIMITS
from tests.assessments.people import KEPT, give_draft, url

pytestmark = pytest.mark.django_db
LANGUAGES = ["en", "fr"]
ANA = "ana@example.org"


@pytest.fixture(autouse=True)
def no_broker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("leads.hint._start", lambda _pks: None)


def send(client: Client, address: str = ANA, language: str = "en") -> Any:
    return client.post(url("keep_send", language=language), {"email": address})


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_mail_brings_the_link_in_the_language_of_the_page(
    client: Client, settings: Any, language: str
) -> None:
    draft = give_draft(client)
    response = send(client, language=language)
    draft.refresh_from_db()
    assert response.status_code == 200 and f"<strong>{ANA}</strong>" in response.content.decode()
    assert outbox.sweep() == 1
    [message] = mailbox.outbox
    assert message.to == [ANA] and message.subject and "\n" not in message.subject
    [(html, _mimetype)] = message.alternatives
    token = saved_token(draft.link_nonce)
    for part in (message.body, html):
        for page in ("resume", "resume_off"):
            assert settings.SITE_URL + url(page, token, language=language) in part
        assert settings.OPERATOR_NAME in part and settings.OPERATOR_ADDRESS in part
        assert str(KEPT["you"]["date_of_birth"]) not in part
    assert f'<html lang="{language}">' in html


def test_what_the_mail_says(client: Client) -> None:
    with time_machine.travel("2026-11-23T17:00:00Z", tick=False):
        give_draft(client)
        send(client)
        message = emails.write(OutgoingEmail.objects.get(), now=timezone.now())
    assert message is not None and message.subject == "Go on with your answers at Maple Path"
    for part in (message.body, message.alternatives[0][0]):
        assert "The link works until Wednesday 23 December 2026." in part
        assert "keep it to yourself" in part
        assert "If that was not you, you need do nothing." in part
        assert f"delete it within {retention.ADDRESS_DAYS} days" in part


def test_it_makes_the_link_if_there_is_none_and_keeps_it_if_there_is(client: Client) -> None:
    draft = give_draft(client)
    send(client)
    draft.refresh_from_db()
    nonce = draft.link_nonce
    send(client, "bo@example.org")
    draft.refresh_from_db()
    assert nonce and draft.link_nonce == nonce


def test_an_address_makes_no_lead_and_no_consent(client: Client) -> None:
    give_draft(client)
    send(client)
    assert not any(model.objects.exists() for model in (Lead, LeadEvent, Consent))
    assert ANA not in str(Draft.objects.values().get())


def test_pressing_twice_sends_one_mail(client: Client) -> None:
    give_draft(client)
    pages = [send(client) for _press in range(3)]
    assert OutgoingEmail.objects.count() == 1
    assert all("The link is on its way" in page.content.decode() for page in pages)


class TestManyAssessments:
    """A program may begin one assessment after another: what counts is who asks, and who is written to."""

    @pytest.fixture(autouse=True)
    def counting(self, settings: Any) -> None:
        settings.CACHES = {
            **settings.CACHES,
            "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
        }
        cache.clear()

    def statuses(self, addresses: list[str]) -> list[int]:
        found = []
        for address in addresses:
            client = Client()
            give_draft(client)
            found.append(send(client, address).status_code)
        return found

    def test_one_person_gets_few(self) -> None:
        most = LIMITS["recipient"][0].most
        with time_machine.travel("2026-11-23T17:00:00Z", tick=False):
            assert self.statuses([ANA] * (most + 1)) == [200] * most + [429]
            assert self.statuses([ANA.upper(), "bo@example.org"]) == [429, 200]
        assert OutgoingEmail.objects.filter(recipient=ANA).count() == most

    def test_one_place_sends_few(self) -> None:
        most = LIMITS["mail"][0].most
        with time_machine.travel("2026-11-23T17:00:00Z", tick=False):
            found = self.statuses([f"ana{number}@example.org" for number in range(most + 1)])
        assert found == [200] * most + [429]

    def test_pressing_again_is_not_counted(self, client: Client) -> None:
        give_draft(client)
        with time_machine.travel("2026-11-23T17:00:00Z", tick=False):
            assert {send(client).status_code for _press in range(30)} == {200}

    def test_who_is_refused_has_made_no_link(self) -> None:
        with time_machine.travel("2026-11-23T17:00:00Z", tick=False):
            self.statuses([ANA] * (LIMITS["recipient"][0].most + 1))
        assert Draft.objects.latest("pk").link_hash is None


def test_nobodys_mailbox_is_filled(client: Client) -> None:
    give_draft(client)
    for number in range(links.MAILS):
        assert send(client, f"ana{number}@example.org").status_code == 200
    refused = send(client, "one-more@example.org")
    assert refused.status_code == 422
    assert "Copy it instead" in refused.content.decode()
    assert send(client, "ana0@example.org").status_code == 200, "it was sent there before"
    assert OutgoingEmail.objects.count() == links.MAILS


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "address",
    [
        "",
        "ana",
        "ana@example",
        "ana@example.org, bo@example.org",
        "ana@example.org\r\nBcc: bo@example.org",
        "ana@example.org\nbo@example.org",
        "Ana <ana@example.org>",
        '"a b"@example.org',
        "ana\x00@example.org",
        "ana@exam\u2028ple.org",
        f"{'a' * 250}@example.org",
        f"{'a' * 9000}@example.org",
    ],
    ids=range(12),
)
def test_what_is_no_single_address_is_refused_at_the_field(
    client: Client, address: str, language: str
) -> None:
    draft = give_draft(client)
    response = send(client, address, language)
    page = response.content.decode()
    assert response.status_code == 422
    assert 'id="id_email_error"' in page and 'href="#id_email"' in page
    if address.isprintable() and address:
        assert f'value="{address[:20].replace("<", "&lt;").replace(chr(34), "&quot;")}' in page
    assert not OutgoingEmail.objects.exists()
    draft.refresh_from_db()
    assert draft.link_hash is None, "a mistyped address makes no link"


def test_markup_in_an_address_is_text(client: Client) -> None:
    give_draft(client)
    assert "<script>" not in send(client, "<script>alert(1)</script>@example.org").content.decode()


class TestTheAddressGoesAgain:
    def test_when_the_link_is_switched_off(self, client: Client) -> None:
        draft = give_draft(client)
        send(client)
        draft.refresh_from_db()
        client.post(url("resume_off", saved_token(draft.link_nonce)))
        assert not OutgoingEmail.objects.exists()

    def test_when_the_answers_are_deleted(self, client: Client) -> None:
        give_draft(client)
        send(client)
        client.post(url("delete"))
        assert not OutgoingEmail.objects.exists()

    def test_when_the_person_starts_again(self, client: Client) -> None:
        give_draft(client)
        send(client)
        client.post(url("start"))
        assert not OutgoingEmail.objects.exists()

    @pytest.mark.parametrize("status", ["queued", "sending", "retry", "sent", "failed", "dead", "void"])
    def test_within_the_days_that_are_promised(self, client: Client, status: str) -> None:
        give_draft(client)
        send(client)
        OutgoingEmail.objects.update(status=status)
        now = timezone.now()
        with time_machine.travel(now + retention.SAVED_LINK_MAIL - timedelta(hours=1)):
            tasks.purge()
            assert OutgoingEmail.objects.exists()
        with time_machine.travel(now + timedelta(days=retention.ADDRESS_DAYS)):
            assert tasks.purge()["emails"] == 1
        assert not OutgoingEmail.objects.exists()

    def test_the_tries_to_send_it_end_earlier(self) -> None:
        from leads.smtp import FIRST_PAUSE, LONGEST_PAUSE

        pauses = (
            min(FIRST_PAUSE * 2**place, LONGEST_PAUSE) * 1.5 for place in range(outbox.MAX_ATTEMPTS - 1)
        )
        assert sum(pauses, timedelta()) < retention.SAVED_LINK_MAIL


def test_a_link_that_has_ended_is_not_sent(client: Client) -> None:
    give_draft(client)
    send(client)
    [mail] = OutgoingEmail.objects.all()
    assert emails.write(mail, now=mail.link_until - timedelta(seconds=1)) is not None
    assert emails.write(mail, now=mail.link_until) is None
