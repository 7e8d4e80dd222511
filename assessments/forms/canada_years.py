"""Days, taxes and income in Canada."""

from django.utils.translation import gettext_lazy as _

from assessments.forms.family import MOST_MONEY
from assessments.forms.fields import WholeNumberField
from assessments.forms.further import FurtherForm

YEARS_COUNTED = 5
MOST_DAYS = YEARS_COUNTED * 366


class CanadaYearsForm(FurtherForm):
    title = _("Your last five years in Canada")
    why = _("Citizenship and a few pathways count days, taxes and income. Leave open what you do not know.")

    days_in_canada = WholeNumberField(
        label=_("How many days have you been in Canada in the last five years?"),
        help_text=_("Leave out the days you spent outside Canada. A rough number will do."),
        required=False,
        lowest=0,
        highest=MOST_DAYS,
        out_of_range=_("Enter a number of days within five years, or leave it empty."),
    )
    taxes_filed_years = WholeNumberField(
        label=_("For how many of the last five years have you filed taxes in Canada?"),
        required=False,
        lowest=0,
        highest=YEARS_COUNTED,
        out_of_range=_("Enter a number of years within the last five, or leave it empty."),
    )
    best_income = WholeNumberField(
        label=_("What was your income in your best year in Canada, in dollars?"),
        help_text=_("As on your notice of assessment, in the last five years. Enter 0 if there is none."),
        required=False,
        lowest=0,
        highest=MOST_MONEY,
        out_of_range=_("Enter an amount in dollars, such as 52000, or leave it empty."),
    )
