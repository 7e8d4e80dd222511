"""The contact page: what is asked, what is refused, and what a double click does."""

import re
from typing import Any

import pytest
from django.core import signing
from django.test import Client
from django.urls import reverse
from django.utils import translation
from django.utils.html import escape

from leads.consents import CONTACT_ASSESSMENT, CONTACT_QUESTION, NEWS, REQUESTS
from leads.forms import SALT, ContactForm, MessageForm
from leads.models import Lead, OutgoingEmail

pytestmark = pytest.mark.django_db
LANGUAGES = ("en", "fr")


def address(language: str = "en", name: str = "leads:contact") -> str:
    with translation.override(language):
        return reverse(name)


def filled(**changes: Any) -> dict[str, Any]:
    """A form as a person fills it in."""
    return {
        "name": "Ana Silva",
        "email": "ana@example.org",
        "phone": "",
        "language": "en",
        "channel": "email",
        "message": "May I ask something?",
        "agree_contact": "on",
        "submission": signing.dumps("a key", salt=SALT),
    } | changes


class TestThePage:
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_nothing_is_ticked_and_nothing_is_required_but_what_must_be(
        self, client: Client, language: str
    ) -> None:
        page = client.get(address(language)).content.decode()
        assert 'type="checkbox"' in page
        assert not re.search(r'type="checkbox"[^>]*checked', page)
        assert re.search(rf'name="language" value="{language}"[^>]* checked', page)

    def test_the_trap_is_hidden_from_people(self, client: Client) -> None:
        page = client.get(address()).content.decode()
        assert re.search(r"<div[^>]* hidden[ =>].*?name=\"website\"", page, re.S)
        assert "Leave this field empty" in page

    def test_each_opening_has_its_own_key(self, client: Client) -> None:
        keys = [
            re.search(r'name="submission" value="([^"]+)"', client.get(address()).content.decode())
            for _ in "ab"
        ]
        first, second = (key[1] for key in keys if key)
        assert first != second


class TestSending:
    def test_it_becomes_a_lead_and_leads_to_thanks(self, client: Client) -> None:
        response = client.post(address(), filled(phone="(416) 555-0123", agree_news="on"), follow=True)
        lead = Lead.objects.get()
        assert (lead.name, lead.email, lead.phone) == ("Ana Silva", "ana@example.org", "+14165550123")
        assert (lead.source, lead.message) == ("contact_page", "May I ask something?")
        assert response.status_code == 200
        assert lead.reference in response.content.decode()
        assert "no-store" in response["Cache-Control"]
        assert lead.name not in response.content.decode()

    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("news", [True, False])
    def test_consents_are_stored_as_they_were_shown(self, client: Client, language: str, news: bool) -> None:
        shown = client.get(address(language)).content.decode()
        client.post(address(language), filled(**({"agree_news": "on"} if news else {})))
        kept = {consent.purpose: consent for consent in Lead.objects.get().consents.all()}
        assert {purpose: consent.granted for purpose, consent in kept.items()} == {
            CONTACT_QUESTION: True,
            NEWS: news,
        }
        for consent in kept.values():
            assert consent.wording in shown.replace("&#x27;", "'")
            assert consent.language == language
            assert consent.version == REQUESTS[consent.purpose].version

    def test_a_double_click_makes_one_lead(self, client: Client) -> None:
        sent = filled()
        first = client.post(address(), sent, follow=True).content.decode()
        second = client.post(address(), sent, follow=True).content.decode()
        assert Lead.objects.count() == 1
        assert OutgoingEmail.objects.filter(kind="contact_received_person").count() == 1
        assert "Your details arrived" in first
        assert "We already have your details" in second

    def test_a_program_that_fills_everything_goes_to_review(self, client: Client) -> None:
        response = client.post(address(), filled(website="https://spam.example"), follow=True)
        assert response.status_code == 200
        assert Lead.objects.get().status == "review"
        assert not OutgoingEmail.objects.filter(recipient="ana@example.org").exists()

    def test_the_page_is_protected(self) -> None:
        assert Client(enforce_csrf_checks=True).post(address(), filled()).status_code == 403


NUL, NEWLINE = "\x00", "\r\nBcc: victim@example.org"
WRONG = [
    ("name", ""),
    ("name", "   "),
    ("name", "A" * 121),
    ("name", f"Ana{NUL}"),
    ("name", f"Ana{NEWLINE}"),
    ("name", "Ana\x1b[31m"),
    ("name", "Ana\u2028Silva"),
    ("email", ""),
    ("email", "ana"),
    ("email", "ana@"),
    ("email", "a@b.c, victim@x"),
    ("email", "a@example.org,victim@example.org"),
    ("email", "a@example.org; victim@example.org"),
    ("email", "a@example.org victim@example.org"),
    ("email", f"a@example.org{NEWLINE}"),
    ("email", "a\n@example.org"),
    ("email", f"a{NUL}@example.org"),
    ("email", '"a,b"@example.org'),
    ("email", "<a@example.org>"),
    ("email", "a" * 250 + "@example.org"),
    ("phone", "call me"),
    ("phone", "12"),
    ("phone", "+999 1234567890"),
    ("phone", "4" * 41),
    ("phone", f"+1416555{NUL}0123"),
    ("phone", "+1416\n5550123"),
    ("phone", "<script>"),
    ("language", ""),
    ("language", "de"),
    ("language", "en\x00"),
    ("channel", ""),
    ("channel", "pigeon"),
    ("message", ""),
    ("message", "a" * 4001),
    ("message", f"a{NUL}"),
    ("agree_contact", ""),
    ("submission", ""),
    ("submission", "forged"),
    pytest.param("submission", signing.dumps("a key", salt="other"), id="submission-signed-elsewhere"),
    ("submission", "x" * 300),
    ("submission", NUL),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("field", "value"), WRONG)
def test_what_is_wrong_is_said_at_its_field(client: Client, field: str, value: str, language: str) -> None:
    response = client.post(address(language), filled(**{field: value}))
    assert response.status_code == 422
    errors = response.context["form"].errors
    assert list(errors) == ["__all__" if field == "submission" else field]
    page = response.content.decode()
    [messages] = errors.values()
    assert escape(messages[0]) in page
    assert not Lead.objects.exists()
    if field != "submission":
        assert (f'href="#id_{field}"' in page and 'aria-invalid="true"' in page) or field in (
            "language",
            "channel",
        )
        assert "Ana Silva" in page or field == "name"


@pytest.mark.parametrize("field", list(MessageForm().fields))
def test_a_field_that_is_not_sent_at_all(client: Client, field: str) -> None:
    sent = filled(website="")
    sent.pop(field, None)
    status = client.post(address(), sent).status_code
    optional = {"phone", "agree_news", "website"}
    assert status == (302 if field in optional else 422)


@pytest.mark.parametrize("field", list(MessageForm().fields))
@pytest.mark.parametrize(
    "values", [["x" * 100_000], ["\ud83d"], ["{{ 7 }}", "<b>"], ["", "\x00"], ["😀" * 30]]
)
def test_nothing_anybody_sends_breaks_it(client: Client, field: str, values: list[str]) -> None:
    sent = filled(**{field: [value.encode("utf-8", "replace").decode() for value in values]})
    assert client.post(address(), sent).status_code in (302, 422)


def test_a_page_that_came_damaged_can_be_sent_again(client: Client) -> None:
    page = client.post(address(), filled(submission="damaged")).content.decode()
    assert "The page did not arrive whole. Send it again." in page
    renewed = re.search(r'name="submission" value="([^"]+)"', page)
    assert renewed
    assert client.post(address(), filled(submission=renewed[1])).status_code == 302


class TestTelephone:
    @pytest.mark.parametrize(
        ("typed", "kept"),
        [
            ("416 555 0123", "+14165550123"),
            ("1-416-555-0123", "+14165550123"),
            ("+33 1 23 45 67 89", "+33123456789"),
            ("+91 98765 43210", "+919876543210"),
            ("416-555-0123 ext. 12", "+14165550123 x12"),
            ("", ""),
        ],
    )
    def test_numbers_are_kept_in_one_form(self, typed: str, kept: str) -> None:
        form = ContactForm(filled(phone=typed))
        assert form.is_valid(), form.errors
        assert form.contact().phone == kept

    def test_who_wants_a_call_leaves_a_number(self) -> None:
        form = ContactForm(filled(channel="phone"))
        assert not form.is_valid()
        assert form.errors == {"phone": ["Enter the telephone number we shall call, or choose e-mail."]}

    def test_one_error_at_a_time(self) -> None:
        form = ContactForm(filled(channel="phone", phone="call me"))
        assert len(form.errors["phone"]) == 1


class TestAfterAResult:
    def test_the_message_is_optional_and_the_key_is_the_drafts(self) -> None:
        form = ContactForm(filled(message=""))
        assert form.is_valid(), form.errors
        assert "submission" not in form.fields
        assert [text.purpose for text in form.consents()] == [CONTACT_ASSESSMENT, NEWS]

    @pytest.mark.parametrize(
        "name", ["Zoë O'Brien-Łukasz", "李小龍", "Мария", "محمد", "N'Guessan", "Jean-François d'Été"]
    )
    def test_names_of_any_script(self, name: str) -> None:
        form = ContactForm(filled(name=name))
        assert form.is_valid(), form.errors
        assert form.contact().name == name
