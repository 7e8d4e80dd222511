"""Days, taxes and income in Canada, in the years that the Citizenship Act looks at."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from assessments.explanations.quantities import count
from assessments.forms.family import MOST_MONEY
from assessments.forms.fields import WholeNumberField
from assessments.forms.further import FurtherForm

YEARS_COUNTED = 5
MOST_DAYS = YEARS_COUNTED * 366


class CanadaYearsForm(FurtherForm):
    title = _("Your last years in Canada")
    why = _("Citizenship and a few pathways count days, taxes and income. Leave open what you do not know.")

    days_in_canada = WholeNumberField(
        label=_("How many days have you been in Canada in the last %(years)s years?"),
        help_text=_("Leave out the days you spent outside Canada. A rough number will do."),
        required=False,
        lowest=0,
        highest=MOST_DAYS,
        out_of_range=_("Enter a number of days that fits into these years, or leave it empty."),
    )
    taxes_filed_years = WholeNumberField(
        label=_("For how many of the last %(years)s years have you filed taxes in Canada?"),
        required=False,
        lowest=0,
        highest=YEARS_COUNTED,
        out_of_range=_("Enter a number of years, at most all of them, or leave it empty."),
    )
    best_income = WholeNumberField(
        label=_("What was your income in your best year in Canada, in dollars?"),
        help_text=_("On your notice of assessment, in the last %(years)s years. Enter 0 if there is none."),
        required=False,
        lowest=0,
        highest=MOST_MONEY,
        out_of_range=_("Enter an amount in dollars, such as 52000, or leave it empty."),
    )

    def adapt(self) -> None:
        super().adapt()
        for field in self.fields.values():
            field.label, field.help_text = self._in_years(field.label), self._in_years(field.help_text)

    def _in_years(self, words: Any) -> str:
        return str(words) % {"years": count(YEARS_COUNTED)}
