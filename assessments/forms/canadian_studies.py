"""Programs of study in Canada that ended with a diploma."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from assessments.forms.dates import DateField
from assessments.forms.education import LEVELS, NEVER, SEVERAL, asks_credential
from assessments.forms.fields import YES_NO, WholeNumberField, choice
from assessments.forms.further import FurtherForm
from assessments.forms.places import province as place
from assessments.forms.several import NOT_KNOWN
from assessments.partial import Partial

DIPLOMAS = tuple(level for level in LEVELS if level[0] not in ("none", SEVERAL))
NOT_EARNED = (None, "", "unknown", "none", NEVER)
MOST_MONTHS = 120
ENDED = {
    "future": _("Only a program that you have completed counts."),
    "past": _("Check the year you completed it."),
}


def told_diploma(known: Partial) -> str | None:
    """The highest diploma earned in Canada, as the assessment knows it; None where that is open."""
    level, where = known.get("education", "level"), known.get("education", "where")
    told = known.get("education", "credential") if asks_credential(level, where) else level
    return None if told in (*NOT_EARNED, SEVERAL) else str(told)


def length(shown_if: str = "") -> WholeNumberField:
    return WholeNumberField(
        label=_("How many months of full-time study was it?"),
        help_text=_("With the breaks between terms. Leave it empty if you do not know."),
        required=False,
        lowest=1,
        highest=MOST_MONTHS,
        out_of_range=_("Enter the months as a number, such as 24, or leave it empty."),
        shown_if=shown_if,
    )


def end(shown_if: str = "") -> DateField:
    return DateField(
        label=_("When did you complete it?"),
        help_text=_("The day on your diploma or final transcript. Leave it empty if you do not know."),
        required=False,
        shown_if=shown_if,
    )


class CanadianStudiesForm(FurtherForm):
    title = _("Your studies in Canada")
    why = _("Some provinces ask where a diploma was earned, how long that took, and when it ended.")
    needs = ("province", "another")

    province = place(_("In which province or territory did you earn your highest Canadian diploma?"))
    months = length()
    completed_on = end()
    another = choice(
        _("Did you complete another program in Canada?"),
        YES_NO,
        missing=_("Say whether you completed another program in Canada."),
        reveals={"yes": "other"},
    )
    other_credential = choice(
        _("Which diploma did the other program give?"),
        [*DIPLOMAS, *NOT_KNOWN],
        missing=_("Choose the diploma, or “I do not know”."),
        shown_if="other",
    )
    other_province = place(_("In which province or territory was it?"), shown_if="other")
    other_months = length("other")
    other_completed_on = end("other")

    def clean_completed_on(self) -> date | None:
        """Completed, not under way."""
        return self.must_be_past("completed_on", ENDED)

    def clean_other_completed_on(self) -> date | None:
        """Completed, not under way."""
        return self.must_be_past("other_completed_on", ENDED)

    def clean(self) -> dict[str, Any]:
        """The other program is told where there is one."""
        super().clean()
        if self.cleaned_data.get("another") == "yes":
            self.need("other_credential")
            self.need("other_province")
        else:
            self.leave_out("other_credential", "other_province", "other_months", "other_completed_on")
        return self.cleaned_data
