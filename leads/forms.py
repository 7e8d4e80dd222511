"""The contact form, behind both doors."""

import secrets
import unicodedata
from typing import Any

import phonenumbers
from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Layout, Submit
from django import forms
from django.core import signing
from django.core.exceptions import ValidationError
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from leads.choices import Channel, Language
from leads.consents import CONTACT_ASSESSMENT, CONTACT_QUESTION, NEWS, REQUESTS, ConsentText
from leads.inbox import Contact

HOME = "CA"
SALT = "leads.submission"
NOT_A_LINE = gettext_lazy("Use letters, spaces and ordinary punctuation only.")
NOT_AN_ADDRESS = gettext_lazy("Enter one e-mail address, like name@example.com.")
# Legal in an address, used by nobody, and the stuff that header injection is made of.
NOT_IN_ADDRESSES = frozenset(' ",;:<>()[]\\')


def one_line(value: str) -> None:
    """No control characters: a line break in a name could become a header of a mail."""
    if any(unicodedata.category(character) in ("Cc", "Zl", "Zp") for character in value):
        raise ValidationError(NOT_A_LINE, code="control")


def plain_address(value: str) -> None:
    if NOT_IN_ADDRESSES & set(value):
        raise ValidationError(NOT_AN_ADDRESS, code="invalid")


class ContactForm(forms.Form):
    """Who to contact and how, after a result.

    The view gives the submission key, which makes a form that is sent twice one lead:
    `submit_lead(contact=form.contact(), consents=form.consents(), snapshot=…, submission_key=…)`.
    """

    contact_purpose = CONTACT_ASSESSMENT
    use_required_attribute = False

    name = forms.CharField(
        label=gettext_lazy("Your name"),
        max_length=120,
        validators=[one_line],
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={
            "required": gettext_lazy("Enter your name."),
            "max_length": gettext_lazy("Use a name of at most %(limit_value)s characters."),
            "null_characters_not_allowed": NOT_A_LINE,
        },
    )
    email = forms.EmailField(
        label=gettext_lazy("Your e-mail address"),
        help_text=gettext_lazy("We send the confirmation there."),
        max_length=254,
        validators=[one_line, plain_address],
        widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
        error_messages={
            "required": gettext_lazy("Enter your e-mail address."),
            "invalid": NOT_AN_ADDRESS,
            "max_length": gettext_lazy("Use an e-mail address of at most %(limit_value)s characters."),
            "null_characters_not_allowed": NOT_AN_ADDRESS,
        },
    )
    phone = forms.CharField(
        label=gettext_lazy("Your telephone number"),
        help_text=gettext_lazy("Needed only if you want to be called. Abroad, begin with + and the country."),
        required=False,
        max_length=40,
        validators=[one_line],
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel", "type": "tel"}),
        error_messages={
            "max_length": gettext_lazy("Use a telephone number of at most %(limit_value)s characters."),
            "null_characters_not_allowed": gettext_lazy("Enter a telephone number, like +1 613 555 0123."),
        },
    )
    language = forms.ChoiceField(
        label=gettext_lazy("Which language shall we use?"),
        choices=Language.choices,
        widget=forms.RadioSelect,
        error_messages={
            "required": gettext_lazy("Choose English or French."),
            "invalid_choice": gettext_lazy("Choose English or French."),
        },
    )
    channel = forms.ChoiceField(
        label=gettext_lazy("How shall we contact you?"),
        choices=Channel.choices,
        initial=Channel.EMAIL,
        widget=forms.RadioSelect,
        error_messages={
            "required": gettext_lazy("Choose e-mail or telephone."),
            "invalid_choice": gettext_lazy("Choose e-mail or telephone."),
        },
    )
    message = forms.CharField(
        label=gettext_lazy("Your message"),
        help_text=gettext_lazy("Leave out passport numbers and anything about your health."),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={
            "required": gettext_lazy("Write what you want to ask."),
            "max_length": gettext_lazy("Use at most %(limit_value)s characters for your message."),
            "null_characters_not_allowed": NOT_A_LINE,
        },
    )
    agree_contact = forms.BooleanField(
        error_messages={
            "required": gettext_lazy("Tick this box. Without your agreement no adviser may contact you."),
        },
    )
    agree_news = forms.BooleanField(required=False)
    website = forms.CharField(label=gettext_lazy("Leave this field empty"), required=False, max_length=2000)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"].initial = (get_language() or Language.ENGLISH)[:2]
        self.fields["agree_contact"].label = REQUESTS[self.contact_purpose].wording()
        self.fields["agree_news"].label = REQUESTS[NEWS].wording()
        self.fields["website"].widget.attrs |= {"autocomplete": "off", "tabindex": "-1"}

    @property
    def helper(self) -> FormHelper:
        """How crispy-forms lays the form out. The trap is `hidden`, so that no person meets it."""
        helper = FormHelper(self)
        seen = [name for name in self.fields if name != "website"]
        helper.layout = Layout(*seen, Div("website", hidden=True), Submit("", _("Send")))
        return helper

    def clean_phone(self) -> str:
        """The number in E.164 with its extension, or nothing. Numbers without a country are Canadian."""
        typed: str = self.cleaned_data["phone"]
        if not typed:
            return ""
        try:
            number = phonenumbers.parse(typed, HOME)
        except phonenumbers.NumberParseException:
            number = None
        if number is None or not phonenumbers.is_possible_number(number):
            raise ValidationError(_("Enter a telephone number, like +1 613 555 0123."), code="invalid")
        written = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
        return f"{written} x{number.extension}" if number.extension else written

    def clean(self) -> dict[str, Any]:
        wants_call = self.cleaned_data.get("channel") == Channel.PHONE
        if wants_call and not self.cleaned_data.get("phone") and not self.has_error("phone"):
            self.add_error("phone", _("Enter the telephone number we shall call, or choose e-mail."))
        return self.cleaned_data

    def contact(self) -> Contact:
        data = self.cleaned_data
        return Contact(
            name=data["name"],
            email=data["email"],
            phone=data["phone"],
            language=data["language"],
            channel=data["channel"],
            message=data["message"],
            suspicious=bool(data["website"]),
        )

    def consents(self) -> list[ConsentText]:
        """Each request for consent as it stood on this page, with its answer."""
        return [
            REQUESTS[self.contact_purpose].answered(self.cleaned_data["agree_contact"]),
            REQUESTS[NEWS].answered(self.cleaned_data["agree_news"]),
        ]


class MessageForm(ContactForm):
    """The form of the contact page: the message is the point, and the page carries its own submission key."""

    contact_purpose = CONTACT_QUESTION
    submission = forms.Field(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["message"].required = True
        self.fields["submission"].initial = signing.dumps(secrets.token_urlsafe(20), salt=SALT)

    def clean_submission(self) -> str:
        """The key. A page that was tampered with cannot choose one: it would take another person's place."""
        try:
            return str(signing.loads(self.cleaned_data["submission"] or "", salt=SALT))
        except signing.BadSignature:
            self._renew_submission()
            # Nobody sees this field, so the error belongs to the page.
            self.add_error(None, _("The page did not arrive whole. Send it again."))
            return ""

    def _renew_submission(self) -> None:
        sent: Any = self.data
        renewed = sent.copy()
        renewed[self.add_prefix("submission")] = self.fields["submission"].initial
        self.data = renewed
