"""Where a person lives now, and with what status."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from assessments.forms.dates import DateField
from assessments.forms.fields import choice
from assessments.forms.further import FurtherForm
from assessments.forms.places import province
from assessments.forms.several import NOT_KNOWN

ABROAD = "abroad"
ENDLESS = (
    ("permanent_resident", _("Permanent resident of Canada")),
    ("citizen", _("Canadian citizen")),
)
ENDS = (
    ("visitor", _("Visitor")),
    ("study_permit", _("Study permit")),
    ("post_graduation_permit", _("Post-graduation work permit")),
    ("lmia_permit", _("Work permit for one employer, with a labour market impact assessment (LMIA)")),
    ("lmia_exempt_permit", _("Work permit for one employer, without such an assessment")),
    ("spouse_permit", _("Open work permit as the spouse or partner of a worker or student")),
    ("iec_permit", _("Work permit of International Experience Canada, such as a working holiday")),
    ("bridging_permit", _("Bridging open work permit")),
    ("other_open_permit", _("Another open work permit")),
    ("refugee_claimant", _("Refugee claimant")),
)
STATUSES = (
    (ABROAD, _("I live outside Canada")),
    *ENDS,
    ("no_status", _("No status, or it has ended")),
    *ENDLESS,
)
HERE = {value: "here" for value, _label in STATUSES if value != ABROAD}
MOST_YEARS_AHEAD = 20
MOVED = {
    "future": _("The day you began to live there must be in the past."),
    "past": _("Check the year you began to live there."),
}


class LivingForm(FurtherForm):
    title = _("Where you live now")
    why = _("Provinces often invite people who live there, and some programs need a certain status.")
    needs = ("status",)

    status = choice(
        _("Do you live in Canada, and with what status?"),
        [*STATUSES, *NOT_KNOWN],
        missing=_("Choose your status, or say that you live outside Canada."),
        reveals=HERE | {value: "here expires" for value, _label in ENDS},
    )
    status_expires = DateField(
        label=_("Until when is this status valid?"),
        help_text=_("The date on your permit or visitor record. Leave it empty if you do not know."),
        shown_if="expires",
    )
    province = province(
        _("In which province or territory do you live?"),
        missing=_("Choose where you live, or “I do not know”."),
        shown_if="here",
    )
    province_since = DateField(
        label=_("Since when have you lived there?"),
        help_text=_("If you do not remember the day, enter the last day of that month."),
        shown_if="here",
    )

    def clean_status_expires(self) -> date | None:
        """A day of this status, so not in another lifetime."""
        day: date | None = self.cleaned_data.get("status_expires")
        if day and abs(day.year - self.today.year) > MOST_YEARS_AHEAD:
            raise forms.ValidationError(_("Check the year on your permit."), code="range")
        return day

    def clean_province_since(self) -> date | None:
        """Already there."""
        return self.must_be_past("province_since", MOVED)

    def clean(self) -> dict[str, Any]:
        """Only people in Canada have a province there, and only some statuses end."""
        super().clean()
        status = self.cleaned_data.get("status")
        if status in HERE:
            self.need("province")
        else:
            self.leave_out("province", "province_since")
        if status not in dict(ENDS):
            self.leave_out("status_expires")
        return self.cleaned_data
