"""A licence to practise one's occupation."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from assessments.forms.fields import YES_NO_UNKNOWN, choice
from assessments.forms.further import FurtherForm
from assessments.forms.places import PROVINCES
from assessments.forms.several import NOT_KNOWN, Several


class LicenceForm(FurtherForm):
    has_own_heading = True
    title = _("Licence or registration")
    why = _("In some occupations, such as nursing, nobody may work in a province without its licence.")
    needs = ("licensed",)

    licensed = choice(
        _("Are you licensed or registered to practise your occupation in Canada?"),
        YES_NO_UNKNOWN,
        hint=_("By the body that regulates the occupation in a province or territory."),
        missing=_("Say whether you are licensed or registered in Canada."),
        reveals={"yes": "listed"},
    )
    licensed_in = Several(
        label=_("In which provinces or territories?"),
        choices=PROVINCES,
        alone=NOT_KNOWN,
        missing=_("Choose the provinces, or “I do not know”."),
        shown_if="listed",
    )

    def clean(self) -> dict[str, Any]:
        super().clean()
        if self.cleaned_data.get("licensed") == "yes":
            self.need("licensed_in")
        else:
            self.leave_out("licensed_in")
        return self.cleaned_data
