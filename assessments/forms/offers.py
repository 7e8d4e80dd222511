"""Nominations, job offers, certificates, family: few have them, each can decide."""

from django.utils.translation import gettext_lazy as _

from assessments.forms.base import StepForm
from assessments.forms.fields import choice
from assessments.forms.ticks import Fact, TicksField

PERMITS = (
    ("lmia", _("A permit that names this employer, with a labour market impact assessment")),
    ("exempt", _("A permit that names this employer, without such an assessment")),
    ("open", _("An open work permit")),
    ("none", _("No work permit")),
    ("unknown", _("I do not know")),
)
OFFERS = {
    "nomination": Fact(
        _("A nomination by a province or territory through Express Entry"),
        _("A letter of interest is not yet a nomination."),
    ),
    "job_offer": Fact(_("A written job offer from an employer in Canada")),
    "certificate": Fact(
        _("A certificate of qualification in a skilled trade, issued in Canada"),
        _("A province, a territory or a federal body issues it after a trade examination."),
    ),
    "sibling": Fact(
        _("An adult brother or sister in Canada who is a citizen or permanent resident"),
        _("Your partner's count too if your partner comes with you. So do half and step siblings."),
    ),
}
DETAILS = {
    "full_time_one_year": Fact(
        _("It is full-time work for at least one year after I become a permanent resident")
    ),
    "lmia": Fact(_("The employer has a labour market impact assessment (LMIA) for this job")),
    "works_for_employer": Fact(_("I work for this employer in Canada now")),
}


class OffersForm(StepForm):
    has_own_heading = True
    title = _("Nomination, job offer, certificate, family")
    why = _("Few people have these. Each of them can decide a program or add many points.")
    needs = tuple(OFFERS)

    offers = TicksField(
        label=_("Which of these do you have?"),
        facts=OFFERS,
        missing=_("Choose what you have, or “None of these”."),
    )


class JobOfferForm(StepForm):
    title = _("Your job offer")
    why = _("These details decide whether the offer counts as arranged employment.")
    needs = (*DETAILS, "work_permit")

    details = TicksField(
        label=_("What is true of the offer?"),
        facts=DETAILS,
        missing=_("Choose what is true of the offer, or “None of these”."),
    )
    work_permit = choice(
        _("Which work permit do you hold?"),
        PERMITS,
        missing=_("Choose the work permit you hold."),
    )
