"""The whole order of the questions on one screen, and which question settles which fact."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from assessments.answers import Answers
from assessments.forms.base import StepForm
from assessments.forms.education import CanadianStudyForm, EducationForm
from assessments.forms.family import FamilyForm, FundsForm
from assessments.forms.language import EnglishForm, EnglishScoresForm, FrenchForm, FrenchScoresForm
from assessments.forms.offers import JobOfferForm, OffersForm
from assessments.forms.partner import (
    PartnerCanadaForm,
    PartnerEducationForm,
    PartnerForm,
    PartnerLanguageForm,
    PartnerScoresForm,
)
from assessments.forms.place import CanadaForm, PlaceForm
from assessments.forms.work import WorkForm
from assessments.forms.you import YouForm
from assessments.partial import Partial


def always(known: Partial) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Step:
    """One page: its address, its form, the topic it belongs to and when it is asked."""

    slug: str
    form_class: type[StepForm]
    topic: Any
    applies: Callable[[Partial], bool] = always

    def answered(self, answers: Answers) -> bool:
        """Whether the kept answer, if any, answers the question as it is asked now."""
        return self.form_class.stands(answers.get(self.slug), answers)


YOU, STUDY, LANGUAGES, WORK = _("You"), _("Education"), _("Languages"), _("Work")
PARTNER, REST = _("Your partner"), _("Other facts")

STEPS = (
    Step("you", YouForm, YOU),
    Step("partner", PartnerForm, YOU, lambda known: known.has_partner),
    Step("place", PlaceForm, YOU),
    Step("canada", CanadaForm, YOU, lambda known: known.in_canada),
    Step("education", EducationForm, STUDY),
    Step("canadian-study", CanadianStudyForm, STUDY),
    Step("english", EnglishForm, LANGUAGES),
    Step("english-scores", EnglishScoresForm, LANGUAGES, lambda known: known.has_scores("english")),
    Step("french", FrenchForm, LANGUAGES),
    Step("french-scores", FrenchScoresForm, LANGUAGES, lambda known: known.has_scores("french")),
    Step("work", WorkForm, WORK),
    Step("partner-education", PartnerEducationForm, PARTNER, lambda known: known.partner_may_count),
    Step("partner-language", PartnerLanguageForm, PARTNER, lambda known: known.partner_may_count),
    Step(
        "partner-language-scores",
        PartnerScoresForm,
        PARTNER,
        lambda known: known.partner_may_count and known.has_scores("partner-language"),
    ),
    Step("partner-canada", PartnerCanadaForm, PARTNER, lambda known: known.partner_may_count),
    Step("offers", OffersForm, REST),
    Step("job-offer", JobOfferForm, REST, lambda known: known.has_offer),
    Step("family", FamilyForm, REST),
    Step("funds", FundsForm, REST),
)
BY_SLUG = {step.slug: step for step in STEPS}

QUESTIONS = {
    "date_of_birth": "you",
    "has_partner": "you",
    "partner.accompanying": "partner",
    "partner.citizen_or_permanent_resident": "partner",
    "partner.education": "partner-education",
    "partner.education_assessed": "partner-education",
    "partner.language": "partner-language",
    "partner.canadian_work": "partner-canada",
    "partner.canadian_study_two_years": "partner-canada",
    "education": "education",
    "education_assessed": "education",
    "canadian_credential": "canadian-study",
    "canadian_study_two_years": "canadian-study",
    "languages": "english",
    "languages.en": "english",
    "languages.fr": "french",
    "work": "work",
    "certificate_of_qualification": "offers",
    "job_offer": "offers",
    "provincial_nomination": "offers",
    "sibling_in_canada": "family",
    "relative_in_canada": "family",
    "settlement_funds": "funds",
    "family_size": "funds",
    "intends_quebec": "place",
}


def question_for(field: str) -> str:
    """The slug of the question that settles a fact named in `missing`."""
    return QUESTIONS[field]
