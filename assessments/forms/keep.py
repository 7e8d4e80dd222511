"""Where to send the link: an address, asked for this and nothing else."""

from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Submit
from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leads.forms import NOT_AN_ADDRESS, one_line, plain_address


class SendLinkForm(forms.Form):
    """One e-mail address. The mail goes out in the language of the page."""

    use_required_attribute = False

    email = forms.EmailField(
        label=gettext_lazy("Your e-mail address"),
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

    def __init__(self, *args: Any, action: str = "", **kwargs: Any) -> None:
        self.action = action
        super().__init__(*args, **kwargs)

    @property
    def helper(self) -> FormHelper:
        """How crispy-forms lays the form out; it is sent to a page of its own."""
        helper = FormHelper(self)
        helper.form_action = self.action
        helper.add_input(Submit("", _("E-mail me the link")))
        return helper
