"""Where the person is, and where they mean to live."""

from django.utils.translation import gettext_lazy as _

from assessments.forms.base import StepForm
from assessments.forms.fields import choice, country

PROVINCES = (
    ("AB", _("Alberta")),
    ("BC", _("British Columbia")),
    ("MB", _("Manitoba")),
    ("NB", _("New Brunswick")),
    ("NL", _("Newfoundland and Labrador")),
    ("NT", _("Northwest Territories")),
    ("NS", _("Nova Scotia")),
    ("NU", _("Nunavut")),
    ("ON", _("Ontario")),
    ("PE", _("Prince Edward Island")),
    ("QC", _("Quebec")),
    ("SK", _("Saskatchewan")),
    ("YT", _("Yukon")),
)
STATUSES = (
    ("worker", _("Work permit")),
    ("student", _("Study permit")),
    ("visitor", _("Visitor")),
    ("maintained", _("Maintained status while an extension is decided")),
    ("claimant", _("Refugee claimant or protected person")),
    ("none", _("No status at the moment")),
    ("settled", _("Permanent resident or citizen")),
    ("other", _("Something else")),
    ("unknown", _("I do not know, or prefer not to say")),
)


class PlaceForm(StepForm):
    title = _("Where you are and where you want to live")
    why = _("Express Entry is for people who plan to live outside Quebec. Quebec chooses its own immigrants.")

    country = country(
        _("Which country do you live in now?"),
        autocomplete="country",
        missing=_("Choose the country you live in now."),
    )
    destination = choice(
        _("Where in Canada do you plan to live?"),
        (
            ("elsewhere", _("Outside Quebec")),
            ("quebec", _("In Quebec")),
            ("unknown", _("I do not know yet")),
        ),
        missing=_("Say where in Canada you plan to live."),
    )


class CanadaForm(StepForm):
    title = _("Your situation in Canada")
    why = _("Work counts toward the Canadian Experience Class only if you were allowed to do it.")

    province = choice(
        _("Which province or territory do you live in?"),
        PROVINCES,
        missing=_("Choose your province or territory."),
    )
    status = choice(
        _("What is your status in Canada?"),
        STATUSES,
        missing=_("Choose your status in Canada."),
    )
