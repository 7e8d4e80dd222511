"""The topics of the further questions on one screen, and which facts each settles."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _

from assessments.forms.business import BusinessForm
from assessments.forms.canada_years import CanadaYearsForm
from assessments.forms.canadian_studies import CanadianStudiesForm
from assessments.forms.citizenship import CitizenshipForm
from assessments.forms.express_entry import ExpressEntryForm
from assessments.forms.licence import LicenceForm
from assessments.forms.living import LivingForm
from assessments.forms.offer_terms import OfferTermsForm
from assessments.forms.plans import PlansForm
from assessments.forms.relatives import RelativesForm
from assessments.forms.settling import SettlingForm
from assessments.forms.sponsors import SponsorsForm
from assessments.forms.work_places import WorkPlacesForm, asked_jobs, asked_of_offer
from assessments.page import Page
from assessments.partial import Partial


@dataclass(frozen=True, slots=True)
class Topic(Page):
    """A page of further questions. `settles` names the facts, as in `missing`, each with its field."""

    settles: Mapping[str, str] = field(default_factory=dict)


LIFE, OFFER, FAMILY = _("Where you live and would live"), _("Job and work in detail"), _("Family and friends")
STUDY, STANDING = _("Studies in Canada"), _("What you hold already")
MONEY, CITIZEN = _("Business and money"), _("Citizenship and years in Canada")


def has_offer(known: Partial) -> bool:
    return known.has_offer


def has_diploma(known: Partial) -> bool:
    """Whether there may be a program of study in Canada to tell of."""
    return not known.never_graduated_in_canada


def has_jobs(known: Partial) -> bool:
    """Whether a job was told of which pathways ask for more."""
    return bool(asked_jobs(known) or asked_of_offer(known))


TOPICS = (
    Topic(
        "living",
        LivingForm,
        LIFE,
        settles={
            "status_in_canada": "status",
            "status_expires": "status_expires",
            "province": "province",
            "province_since": "province_since",
        },
    ),
    Topic("settling", SettlingForm, LIFE, settles={"provinces_willing": "provinces"}),
    Topic(
        "offer-terms",
        OfferTermsForm,
        OFFER,
        has_offer,
        {
            "job_offer.province": "province",
            "job_offer.region": "region",
            "job_offer.permanent": "permanent",
            "job_offer.hourly_wage": "hourly_wage",
            "job_offer.designations": "designations",
        },
    ),
    Topic(
        "work-places",
        WorkPlacesForm,
        OFFER,
        has_jobs,
        {"work.province": "", "work.offering_employer": ""},
    ),
    Topic("canadian-studies", CanadianStudiesForm, STUDY, has_diploma, {"canadian_studies": "province"}),
    Topic(
        "express-entry",
        ExpressEntryForm,
        STANDING,
        settles={
            "express_entry_profile": "profile",
            "invited_by": "invited",
            "nominated_by": "nominated",
        },
    ),
    Topic("licence", LicenceForm, STANDING, settles={"licensed_in": "licensed"}),
    Topic(
        "plans",
        PlansForm,
        STANDING,
        settles=dict.fromkeys(("admission_letter", "multinational_employer", "mitacs_internship"), "plans"),
    ),
    Topic("relatives", RelativesForm, FAMILY, settles={"relatives": "any"}),
    Topic("sponsors", SponsorsForm, FAMILY, settles={"sponsors": "sponsors"}),
    Topic(
        "business",
        BusinessForm,
        MONEY,
        settles={
            "ownership_years": "business",
            "management_years": "business",
            "net_worth": "net_worth",
            "investment": "investment",
        },
    ),
    Topic(
        "citizenship",
        CitizenshipForm,
        CITIZEN,
        settles={"citizenships": "citizenship", "canadian_parent": "canadian_parent"},
    ),
    Topic(
        "canada-years",
        CanadaYearsForm,
        CITIZEN,
        settles={
            "days_in_canada": "days_in_canada",
            "taxes_filed_years": "taxes_filed_years",
            "best_income": "best_income",
        },
    ),
)
TOPIC_BY_SLUG = {topic.slug: topic for topic in TOPICS}
