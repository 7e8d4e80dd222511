"""Relatives in Canada, household and money."""

from django.utils.translation import gettext_lazy as _

from assessments.forms.base import StepForm
from assessments.forms.fields import WholeNumberField, yes_no_unknown

MOST_MONEY = 1_000_000_000
MOST_PEOPLE = 30


class FamilyForm(StepForm):
    title = _("Family in Canada")
    why = _("A close relative who is settled in Canada can add points.")

    sibling = yes_no_unknown(
        _("Do you have a brother or sister in Canada who is an adult citizen or permanent resident?"),
        hint=_("Your partner's count too if your partner comes with you. So do half and step siblings."),
        missing=_("Say whether you have a brother or sister in Canada."),
    )
    relative = yes_no_unknown(
        _("Do you have another adult relative in Canada who is a citizen or permanent resident?"),
        hint=_(
            "Yours or your partner's: parent, grandparent, child, grandchild, aunt, uncle, niece, nephew."
        ),
        missing=_("Say whether you have another relative in Canada."),
    )


class FundsForm(StepForm):
    title = _("Household and savings")
    why = _("Some programs ask for proof of savings. The Canadian Experience Class does not.")

    family_size = WholeNumberField(
        label=_("How many people are in your family?"),
        help_text=_("You, your spouse or partner and dependent children, even those who stay behind."),
        required=False,
        lowest=1,
        highest=MOST_PEOPLE,
        out_of_range=_("Enter the number of people, counting yourself, or leave it empty."),
    )
    settlement_funds = WholeNumberField(
        label=_("How much money could you bring, in Canadian dollars?"),
        help_text=_("Money you own and can use, not borrowed. Leave it empty if you do not know."),
        required=False,
        lowest=0,
        highest=MOST_MONEY,
        out_of_range=_("Enter an amount in dollars, such as 20000, or leave it empty."),
    )
