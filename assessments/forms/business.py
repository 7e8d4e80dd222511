"""Business experience and money to invest."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from assessments.forms.family import MOST_MONEY
from assessments.forms.fields import WholeNumberField, choice
from assessments.forms.further import FurtherForm
from assessments.forms.several import NOT_KNOWN

MOST_YEARS = 60
YEARS = _("Enter full years as a number, such as 4, or leave it empty.")
MONEY = _("Enter an amount in dollars, such as 300000, or leave it empty.")
OWNED, MANAGED, BOTH, NEITHER = "owned", "managed", "both", "neither"


class BusinessForm(FurtherForm):
    title = _("Business and investment")
    why = _("Pathways for entrepreneurs, investors and farmers ask for experience and money.")
    needs = ("business",)

    business = choice(
        _("Have you owned a business or managed one as a senior manager?"),
        (
            (NEITHER, _("Neither")),
            (OWNED, _("I owned a business, or a share that let me decide")),
            (MANAGED, _("I was a senior manager")),
            (BOTH, _("Both")),
            *NOT_KNOWN,
        ),
        missing=_("Say whether you have owned or managed a business."),
        reveals={OWNED: "owned", MANAGED: "managed", BOTH: "owned managed"},
    )
    ownership_years = WholeNumberField(
        label=_("For how many full years did you own it?"),
        help_text=_("Leave it empty if you do not know."),
        required=False,
        lowest=0,
        highest=MOST_YEARS,
        out_of_range=YEARS,
        shown_if="owned",
    )
    management_years = WholeNumberField(
        label=_("For how many full years were you a senior manager?"),
        help_text=_("Leave it empty if you do not know."),
        required=False,
        lowest=0,
        highest=MOST_YEARS,
        out_of_range=YEARS,
        shown_if="managed",
    )
    net_worth = WholeNumberField(
        label=_("What is your family worth in all, in Canadian dollars?"),
        help_text=_("What you and your partner own, less what you owe. Enter 0 if you owe more."),
        required=False,
        lowest=0,
        highest=MOST_MONEY,
        out_of_range=MONEY,
    )
    investment = WholeNumberField(
        label=_("How much could you invest in a business in Canada, in Canadian dollars?"),
        help_text=_("Enter 0 if you do not mean to. Leave it empty if you do not know."),
        required=False,
        lowest=0,
        highest=MOST_MONEY,
        out_of_range=MONEY,
    )

    def clean(self) -> dict[str, Any]:
        """Years belong to what was said above them."""
        super().clean()
        told = self.cleaned_data.get("business")
        if told not in (OWNED, BOTH):
            self.leave_out("ownership_years")
        if told not in (MANAGED, BOTH):
            self.leave_out("management_years")
        return self.cleaned_data
