"""The test in each official language."""

from django.utils.translation import gettext_lazy as _

from assessments.forms.scores import LanguageForm, test_choice
from assessments.language_tests import NONE, choices_in
from crs.profile import Official


class EnglishForm(LanguageForm):
    title = _("Your English test")
    why = _("Language is worth more points than anything else. Only these tests count for Express Entry.")
    help_template = "assessments/help/tests.html"

    test = test_choice(
        _("Which English test have you taken?"),
        choices_in(Official.ENGLISH),
        missing=_("Choose the English test you have taken, or say that you have taken none."),
    )


class FrenchForm(LanguageForm):
    title = _("Your French test")
    why = _("French can add points even if English is your first official language.")
    help_template = "assessments/help/tef.html"

    # Most people who speak no French answer this page with its first row.
    test = test_choice(
        _("Which French test have you taken?"),
        sorted(choices_in(Official.FRENCH), key=lambda row: row[0] != NONE),
        missing=_("Choose the French test you have taken, or say that you have taken none."),
    )
