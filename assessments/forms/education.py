"""Studies: the highest level, and what was earned in Canada."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from assessments.forms.base import StepForm
from assessments.forms.fields import choice

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
CANADA, PARTLY, ASSESSED, NOT_ASSESSED, ABROAD = (
    "canada",
    "canada_partly",
    "assessed",
    "not_assessed",
    "abroad",
)
OUTSIDE = (
    (ASSESSED, _("Outside Canada, with an assessment for immigration that is still valid")),
    (NOT_ASSESSED, _("Outside Canada, without an assessment that is still valid")),
    (ABROAD, _("Outside Canada, and I do not know whether it has been assessed")),
)
WHERE = (
    (CANADA, _("In Canada, full time and in person")),
    (PARTLY, _("In Canada, but partly online or part time")),
    *OUTSIDE,
)
PARTNER_WHERE = ((CANADA, _("In Canada")), *OUTSIDE)
NEVER = "never"
SEVERAL = "two_or_more"


class WhereEarned(StepForm):
    """Asks where a level was earned, unless there is nothing that was earned."""

    def clean_where_of(self, level: str | None) -> None:
        """Adds the error of the field `where`, which is empty only where nothing was earned."""
        if level and level not in NOTHING_EARNED:
            self.need("where")
        else:
            self.leave_out("where")


def opens_where() -> dict[str, str]:
    """The levels after which it matters where they were earned."""
    return {level: "where" for level, _words in LEVELS if level not in NOTHING_EARNED}


class EducationForm(WhereEarned):
    title = _("Your education")
    why = _("Count only what you have completed. A foreign diploma needs an assessment to count.")
    help_template = "assessments/help/education.html"
    needs = ("level",)

    level = choice(
        _("What is the highest level you have completed?"),
        LEVELS,
        missing=_("Choose the highest level you have completed."),
        reveals=opens_where() | {SEVERAL: "where credential"},
    )
    where = choice(
        _("Where did you earn it?"),
        WHERE,
        hint=_("The assessment is called an educational credential assessment (ECA)."),
        missing=_("Say where you earned your highest level."),
        reveals=dict.fromkeys((PARTLY, ASSESSED, NOT_ASSESSED, ABROAD), "credential"),
        shown_if="where",
    )
    credential = choice(
        _("What is the highest diploma you have earned in Canada?"),
        (
            (NEVER, _("I have not studied in Canada")),
            ("none", _("I studied in Canada, but earned no diploma there")),
            ("secondary", _("Secondary school (high school) diploma")),
            ("one_year", _("Diploma or certificate of a one-year program")),
            ("two_year", _("Diploma or certificate of a two-year program")),
            ("three_plus", _("Bachelor's degree, or a program of three years or more")),
            ("masters", _("Master's degree, or a professional degree needed to practise")),
            ("doctoral", _("Doctorate (PhD)")),
            ("unknown", _("I do not know which of these it is")),
        ),
        hint=_("A Canadian diploma, earned in person and full time, gives points of its own."),
        missing=_("Choose the highest diploma you have earned in Canada, or none."),
        shown_if="credential",
    )

    def clean(self) -> dict[str, Any]:
        """Where it was earned decides whether it counts, and whether it is the Canadian diploma too."""
        super().clean()
        level, where = self.cleaned_data.get("level"), self.cleaned_data.get("where")
        self.clean_where_of(level)
        if asks_credential(level, where):
            self.need("credential")
        else:
            self.leave_out("credential")
        return self.cleaned_data

    @classmethod
    def stands(cls, answer: Any, answers: Any) -> bool:
        """The questions that the level makes necessary are answered too."""
        if not super().stands(answer, answers):
            return False
        level, where = answer["level"], answer.get("where")
        told = level in NOTHING_EARNED or bool(where)
        return told and (bool(answer.get("credential")) or not asks_credential(level, where))


def asks_credential(level: str | None, where: str | None) -> bool:
    """Whether the Canadian diploma is still open: the highest level, earned in Canada, is the diploma."""
    if level in (None, "", *NOTHING_EARNED) or not where:
        return False
    return where != CANADA or level == SEVERAL
