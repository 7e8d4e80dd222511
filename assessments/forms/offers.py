"""Certificates, job offers and nominations."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from assessments.forms.base import StepForm
from assessments.forms.fields import choice, unreadable, yes_no_unknown
from crs.occupations import unit_group

NO_SUCH_CODE = _("No occupation has this code. Check the five digits, or leave it empty.")
PERMITS = (
    ("lmia", _("A permit that names this employer, with a labour market impact assessment")),
    ("exempt", _("A permit that names this employer, without such an assessment")),
    ("open", _("An open work permit")),
    ("none", _("No work permit")),
    ("unknown", _("I do not know")),
)


class OffersForm(StepForm):
    title = _("Certificate, job offer, nomination")
    why = _("Few people have these. Each of them can decide a program or add many points.")

    certificate = yes_no_unknown(
        _("Do you have a certificate of qualification in a skilled trade, issued in Canada?"),
        hint=_("A province, a territory or a federal body issues it after a trade examination."),
        missing=_("Say whether you have a Canadian certificate of qualification."),
    )
    job_offer = yes_no_unknown(
        _("Do you have a written job offer from an employer in Canada?"),
        missing=_("Say whether you have a job offer in Canada."),
    )
    nomination = yes_no_unknown(
        _("Has a province or territory nominated you through Express Entry?"),
        hint=_("A letter of interest is not yet a nomination."),
        missing=_("Say whether a province or territory has nominated you."),
    )


class JobOfferForm(StepForm):
    title = _("Your job offer")
    why = _("These details decide whether the offer counts as arranged employment.")

    noc = forms.CharField(
        label=_("What is its occupation code (NOC)?"),
        help_text=_("Five digits. Leave it empty if you do not know it."),
        required=False,
        max_length=20,
        error_messages=unreadable(NO_SUCH_CODE),
        widget=forms.TextInput(
            attrs={"inputmode": "numeric", "class": "input--short", "autocomplete": "off"}
        ),
    )
    full_time_one_year = yes_no_unknown(
        _("Is it full-time work for at least one year after you become a permanent resident?"),
        missing=_("Say whether the offer is for full-time work of at least a year."),
    )
    lmia = yes_no_unknown(
        _("Does the employer have a labour market impact assessment (LMIA) for this job?"),
        missing=_("Say whether the employer has an assessment for this job."),
    )
    works_for_employer = yes_no_unknown(
        _("Do you work for this employer in Canada now?"),
        missing=_("Say whether you work for this employer now."),
    )
    work_permit = choice(
        _("Which work permit do you hold?"),
        PERMITS,
        missing=_("Choose the work permit you hold."),
    )

    def clean_noc(self) -> str:
        """A code that exists in the classification, or nothing."""
        code = "".join(self.cleaned_data["noc"].split())
        if code and not (len(code) == 5 and unit_group(code)):
            raise ValidationError(NO_SUCH_CODE)
        return code
