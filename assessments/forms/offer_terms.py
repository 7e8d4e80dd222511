"""The terms of a job offer that only provinces ask for."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from assessments.forms.fields import YES_NO_UNKNOWN, Choice, DecimalField, choice
from assessments.forms.further import FurtherForm
from assessments.forms.places import province
from assessments.forms.several import NONE_OF_THESE, NOT_KNOWN, Several

REGIONS = (
    ("on.toronto", _("Ontario: Toronto")),
    ("on.greater_toronto", _("Ontario: Greater Toronto Area, outside Toronto")),
    ("on.central", _("Ontario: Central Ontario")),
    ("on.eastern", _("Ontario: Eastern Ontario")),
    ("on.southwestern", _("Ontario: Southwestern Ontario")),
    ("on.northern", _("Ontario: Northern Ontario")),
    ("bc.metro_vancouver", _("British Columbia: Metro Vancouver")),
    ("bc.near_metro_vancouver", _("British Columbia: near Metro Vancouver")),
    ("bc.rest", _("British Columbia: anywhere else")),
    ("ab.calgary_or_edmonton", _("Alberta: Calgary or Edmonton")),
    ("ab.rest", _("Alberta: anywhere else")),
    ("mb.winnipeg", _("Manitoba: Winnipeg")),
    ("mb.rest", _("Manitoba: anywhere else")),
    ("qc.montreal", _("Quebec: Montreal")),
    ("qc.rest", _("Quebec: anywhere else")),
)
IN_PARTS = {code.partition(".")[0].upper() for code, _label in REGIONS}
DESIGNATIONS = (
    ("atlantic", _("Atlantic Immigration Program")),
    ("rural_community", _("Rural Community Immigration Pilot")),
    ("francophone_community", _("Francophone Community Immigration Pilot")),
    ("alberta_rural_renewal", _("Alberta Rural Renewal Stream")),
)
MOST_A_HOUR = Decimal(2000)


class OfferTermsForm(FurtherForm):
    title = _("More about your job offer")
    why = _("Most pathways of provinces need an offer there, and some ask for its terms.")
    needs = ("province", "permanent", "designations")

    province = province(
        _("In which province or territory is the job?"), reveals=dict.fromkeys(IN_PARTS, "region")
    )
    region = Choice(
        label=_("In which part of the province?"),
        choices=[("", ""), *REGIONS, *NOT_KNOWN],
        widget=forms.Select,
        error_messages={
            "required": _("Choose the part of the province, or “I do not know”."),
            "invalid_choice": _("Choose a part of the province from the list."),
        },
        shown_if="region",
    )
    permanent = choice(
        _("Is the job full-time and without an end date?"),
        YES_NO_UNKNOWN,
        missing=_("Say whether the job is full-time and without an end date."),
    )
    hourly_wage = DecimalField(
        label=_("What is the hourly wage before tax, in Canadian dollars?"),
        help_text=_("Without overtime and benefits. Leave it empty if you do not know."),
        required=False,
        lowest=Decimal(0),
        highest=MOST_A_HOUR,
        out_of_range=_("Enter the dollars of one hour, such as 28.50, or leave it empty."),
    )
    designations = Several(
        label=_("Is the employer, or its community, designated under one of these?"),
        hint=_("Ask the employer. A designated employer has a letter that says so."),
        choices=DESIGNATIONS,
        alone=(*NONE_OF_THESE, *NOT_KNOWN),
        missing=_("Choose the programs, “None of these” or “I do not know”."),
    )

    def clean(self) -> dict[str, Any]:
        """The part belongs to the province."""
        super().clean()
        place, region = self.cleaned_data.get("province"), self.cleaned_data.get("region")
        if place not in IN_PARTS:
            self.leave_out("region")
        elif not region:
            self.need("region")
        elif "." in region and not region.startswith(f"{place.lower()}."):
            self.add_error("region", _("Choose a part of the province that you chose above."))
        return self.cleaned_data
