"""Age, partner and plans: the facts that choose the column of the points and open the programs."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from assessments.forms.base import StepForm
from assessments.forms.dates import DateField
from assessments.forms.fields import choice

BORN = {
    "future": _("The date of birth must be in the past."),
    "past": _("Check the year of birth."),
}


class YouForm(StepForm):
    title = _("About you")
    why = _("Points depend on your age, and on whether a spouse or partner comes with you.")
    needs = ("date_of_birth", "partner", "destination")

    date_of_birth = DateField(
        label=_("What is your date of birth?"),
        help_text=_("For example, 27 3 1994."),
        autocomplete="bday",
        words={"required": _("Enter your date of birth.")},
    )
    partner = choice(
        _("Do you have a spouse or a common-law partner?"),
        (
            ("no", _("No")),
            ("comes", _("Yes, and my partner needs permanent residence with me")),
            ("stays", _("Yes, but my partner will not come to live in Canada")),
            ("settled", _("Yes, and my partner is a Canadian citizen or permanent resident")),
            ("unknown", _("Yes, but I do not know yet if my partner will come")),
        ),
        hint=_("Common-law: you have lived together as a couple, without a break, for a year or more."),
        missing=_("Say whether you have a spouse or a common-law partner."),
    )
    destination = choice(
        _("Where in Canada do you plan to live?"),
        (
            ("elsewhere", _("Outside Quebec")),
            ("quebec", _("In Quebec")),
            ("unknown", _("I do not know yet")),
        ),
        hint=_("Quebec chooses its own immigrants. Express Entry is for the rest of Canada."),
        missing=_("Say where in Canada you plan to live."),
    )

    def clean_date_of_birth(self) -> date | None:
        """Born in the past, and in living memory."""
        return self.must_be_past("date_of_birth", BORN)
