"""The provinces in which a person would settle."""

from django.utils.translation import gettext_lazy as _

from assessments.forms.further import FurtherForm
from assessments.forms.places import PROVINCES
from assessments.forms.several import NOT_KNOWN, Several

ANYWHERE = "anywhere"


class SettlingForm(FurtherForm):
    title = _("Where you would settle")
    why = _("Each province and territory chooses people who mean to live there.")
    needs = ("provinces",)

    provinces = Several(
        label=_("Where in Canada would you be willing to live?"),
        choices=PROVINCES,
        alone=((ANYWHERE, _("Anywhere in Canada")), *NOT_KNOWN),
        missing=_("Choose where you would live, or “I do not know”."),
    )
