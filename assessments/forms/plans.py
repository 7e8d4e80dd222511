"""Facts that one pathway each asks for."""

from django.utils.translation import gettext_lazy as _

from assessments.forms.further import FurtherForm
from assessments.forms.ticks import Fact, TicksField

PLANS = {
    "admission_letter": Fact(_("A letter of acceptance from a school in Canada")),
    "multinational_employer": Fact(
        _("A year or more of work abroad for a company that also works in Canada and would send you there"),
    ),
    "mitacs_internship": Fact(_("A completed Mitacs internship in Canada")),
}


class PlansForm(FurtherForm):
    title = _("Other ways in")
    why = _("Each of these opens a pathway of its own.")
    needs = tuple(PLANS)

    plans = TicksField(
        label=_("Which of these do you have?"),
        facts=PLANS,
        missing=_("Choose what you have, or “None of these”."),
    )
