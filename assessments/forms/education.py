"""Studies, abroad and in Canada."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from assessments.forms.base import StepForm
from assessments.forms.fields import choice, yes_no_unknown

LEVELS = (
    ("none", _("Less than secondary school")),
    ("secondary", _("Secondary school (high school) diploma")),
    ("one_year", _("Diploma or certificate of a one-year program after secondary school")),
    ("two_year", _("Diploma or certificate of a two-year program after secondary school")),
    ("three_plus", _("Bachelor's degree, or a program of three years or more")),
    ("two_or_more", _("Two or more diplomas after secondary school, one of them of three years or more")),
    ("masters", _("Master's degree, or a professional degree needed to practise")),
    ("doctoral", _("Doctorate (PhD)")),
)
NOTHING_EARNED = ("none", "unknown")
CANADA, ASSESSED, NOT_ASSESSED, ABROAD = "canada", "assessed", "not_assessed", "abroad"
WHERE = (
    (CANADA, _("In Canada")),
    (ASSESSED, _("Outside Canada, with an assessment for immigration that is still valid")),
    (NOT_ASSESSED, _("Outside Canada, without an assessment that is still valid")),
    (ABROAD, _("I do not know whether it has been assessed")),
)


class WhereEarned:
    """Asks where a level was earned, unless there is nothing that was earned."""

    def need_where(self: Any, level: str | None) -> None:
        """Adds the error of the field `where`, which is empty only beside *less than secondary school*."""
        given = self.cleaned_data.get("where") or "where" in self.errors
        if level and level not in NOTHING_EARNED and not given:
            self.add_error("where", self.fields["where"].error_messages["required"])


class EducationForm(WhereEarned, StepForm):
    title = _("Your education")
    why = _("Count only what you have completed. A foreign diploma needs an assessment to count.")
    help_template = "assessments/help/education.html"

    level = choice(
        _("What is the highest level you have completed?"),
        LEVELS,
        missing=_("Choose the highest level you have completed."),
    )
    where = choice(
        _("Where did you earn it?"),
        WHERE,
        hint=_("The assessment is called an educational credential assessment (ECA)."),
        missing=_("Say where you earned your highest level."),
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        """Where it was earned decides whether it counts."""
        cleaned = super().clean() or {}
        self.need_where(cleaned.get("level"))
        return cleaned


class CanadianStudyForm(StepForm):
    title = _("Study in Canada")
    why = _("A Canadian diploma, earned in person and full time, gives points of its own.")

    credential = choice(
        _("What is the highest diploma you have earned in Canada?"),
        (
            ("none", _("None")),
            ("secondary", _("Secondary school (high school) diploma")),
            ("one_year", _("Diploma or certificate of a one-year program")),
            ("two_year", _("Diploma or certificate of a two-year program")),
            ("three_plus", _("Bachelor's degree, or a program of three years or more")),
            ("masters", _("Master's degree, or a professional degree needed to practise")),
            ("doctoral", _("Doctorate (PhD)")),
            ("unknown", _("I do not know which of these it is")),
        ),
        missing=_("Choose the highest diploma you have earned in Canada, or none."),
    )
    two_years = yes_no_unknown(
        _("Have you completed two years or more of full-time study in Canada?"),
        hint=_("In a program of at least two years, at a secondary school, college or university."),
        missing=_("Say whether you have studied full time in Canada for two years."),
    )
