"""Which test in each official language."""

from django.utils.translation import gettext_lazy as _

from assessments.forms.base import StepForm
from assessments.forms.fields import choice
from assessments.forms.scores import ScoresForm
from assessments.language_tests import choices_in
from crs.profile import Official


class EnglishForm(StepForm):
    why = _("Language is worth more points than anything else. Only these tests count for Express Entry.")
    help_template = "assessments/help/tests.html"

    test = choice(
        _("Which English test have you taken?"),
        choices_in(Official.ENGLISH),
        missing=_("Choose the English test you have taken, or say that you have taken none."),
    )


class FrenchForm(StepForm):
    why = _("French can add points even if English is your first official language.")
    help_template = "assessments/help/tef.html"

    test = choice(
        _("Which French test have you taken?"),
        choices_in(Official.FRENCH),
        missing=_("Choose the French test you have taken, or say that you have taken none."),
    )


class EnglishScoresForm(ScoresForm):
    title = _("Your English scores")
    question_slug = "english"


class FrenchScoresForm(ScoresForm):
    title = _("Your French scores")
    question_slug = "french"
