"""Citizenships held, and a Canadian parent."""

from django import forms
from django.utils.translation import gettext_lazy as _

from assessments.forms.fields import YES_NO_UNKNOWN, Choice, choice, country, country_choices
from assessments.forms.further import FurtherForm


class CitizenshipForm(FurtherForm):
    title = _("Your citizenship")
    why = _("Agreements with some countries open work permits, and a Canadian parent can make you a citizen.")
    needs = ("citizenship", "canadian_parent")

    citizenship = country(
        _("Of which country are you a citizen?"), missing=_("Choose the country of your citizenship.")
    )
    second_citizenship = Choice(
        label=_("Are you a citizen of a second country?"),
        choices=country_choices,
        widget=forms.Select,
        help_text=_("Leave it empty if you are not."),
        error_messages={"invalid_choice": _("Choose a country from the list.")},
    )
    second_citizenship.required = False
    canadian_parent = choice(
        _("Was your mother or father a Canadian citizen when you were born?"),
        YES_NO_UNKNOWN,
        missing=_("Say whether a parent was a Canadian citizen when you were born."),
    )
