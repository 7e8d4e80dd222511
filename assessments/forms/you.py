"""Age and partner: the facts that choose the column of the points table."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from assessments.forms.base import StepForm
from assessments.forms.dates import DateField
from assessments.forms.fields import yes_no

BORN = {
    "future": _("The date of birth must be in the past."),
    "past": _("Check the year of birth."),
}


class YouForm(StepForm):
    title = _("About you")
    why = _("Points depend on your age, and on whether a spouse or partner comes with you.")

    date_of_birth = DateField(
        label=_("What is your date of birth?"),
        help_text=_("For example, 27 3 1994."),
        autocomplete="bday",
        words={"required": _("Enter your date of birth.")},
    )
    has_partner = yes_no(
        _("Do you have a spouse or a common-law partner?"),
        hint=_("Common-law: you have lived together as a couple, without a break, for a year or more."),
        missing=_("Say whether you have a spouse or a common-law partner."),
    )

    def clean_date_of_birth(self) -> date | None:
        """Born in the past, and in living memory."""
        return self.must_be_past("date_of_birth", BORN)
