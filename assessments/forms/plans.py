"""Facts that one pathway each asks for."""

from typing import cast

from django.utils.translation import gettext_lazy as _

from assessments.explanations.quantities import count
from assessments.forms.further import FurtherForm
from assessments.forms.ticks import Fact, TicksField

PLANS = {
    "admission_letter": Fact(_("A letter of acceptance from a school in Canada")),
    "multinational_employer": Fact(
        _("At least %(years)s year of work abroad for a company that would transfer you to Canada"),
    ),
    "mitacs_internship": Fact(_("A completed Mitacs internship in Canada")),
}
YEARS_BEFORE_A_TRANSFER = 1


class PlansForm(FurtherForm):
    title = _("Other ways in")
    why = _("Each of these opens a pathway of its own.")
    needs = tuple(PLANS)

    plans = TicksField(
        label=_("Do you have one of these?"),
        facts=PLANS,
        missing=_("Choose what you have, or “None of these”."),
    )

    def adapt(self) -> None:
        super().adapt()
        told = {"years": count(YEARS_BEFORE_A_TRANSFER)}
        field = cast("TicksField", self.fields["plans"])
        field.facts = {
            name: fact._replace(label=str(fact.label) % told) for name, fact in field.facts.items()
        }
