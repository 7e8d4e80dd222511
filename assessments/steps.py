"""The whole order of the questions on one screen, and which question settles which fact.

The further questions, which only pathways need, stand in `exploring/topics.py`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from django.utils.translation import gettext_lazy as _

from assessments.answers import Answers
from assessments.deciding import can_decide
from assessments.exploring.topics import TOPIC_BY_SLUG, TOPICS
from assessments.forms.education import EducationForm
from assessments.forms.family import FundsForm, TiesForm
from assessments.forms.language import EnglishForm, FrenchForm
from assessments.forms.offers import JobOfferForm, OffersForm
from assessments.forms.partner import PartnerEducationForm, PartnerLanguageForm
from assessments.forms.work import WorkForm
from assessments.forms.you import YouForm
from assessments.page import Page, always
from assessments.partial import Partial


@dataclass(frozen=True, slots=True)
class Step(Page):
    """A page of the assessment, and when its answer matters."""

    matters: Callable[[Partial], bool] = always

    def asked(self, answers: Answers) -> bool:
        """Whether this person is asked, or has told without being asked again."""
        known = Partial(answers)
        return self.applies(known) and (self.answered(answers) or self.matters(known))


YOU, STUDY, LANGUAGES, WORK = _("You"), _("Education"), _("Languages"), _("Work")
PARTNER, REST = _("Your partner"), _("Other facts")

STEPS = (
    Step("you", YouForm, YOU),
    Step("education", EducationForm, STUDY),
    Step("english", EnglishForm, LANGUAGES),
    Step("french", FrenchForm, LANGUAGES),
    Step("work", WorkForm, WORK),
    Step("partner-education", PartnerEducationForm, PARTNER, lambda known: known.partner_may_count),
    Step("partner-language", PartnerLanguageForm, PARTNER, lambda known: known.partner_may_count),
    Step("offers", OffersForm, REST),
    Step("job-offer", JobOfferForm, REST, lambda known: known.has_offer),
    Step(
        "ties",
        TiesForm,
        REST,
        matters=lambda known: can_decide(
            known, "canadian_study_two_years", "partner.canadian_study_two_years", "relative_in_canada"
        ),
    ),
    Step(
        "funds", FundsForm, REST, matters=lambda known: can_decide(known, "settlement_funds", "family_size")
    ),
)
BY_SLUG = {step.slug: step for step in STEPS}
PAGES: Mapping[str, Page] = {**BY_SLUG, **TOPIC_BY_SLUG}
"""Every page of questions, those of the assessment and the further ones."""


class Question(NamedTuple):
    """Where a fact is asked for: the page, and the field on it where one field asks."""

    slug: str
    field: str = ""

    @property
    def anchor(self) -> str:
        """The place on the page, as the fragment of an address; nothing for the whole page."""
        return f"id_{self.field}" if self.field else ""


QUESTIONS = {
    "date_of_birth": Question("you", "date_of_birth"),
    "has_partner": Question("you", "partner"),
    "partner.accompanying": Question("you", "partner"),
    "partner.citizen_or_permanent_resident": Question("you", "partner"),
    "partner.education": Question("partner-education", "education"),
    "partner.education_assessed": Question("partner-education", "where"),
    "partner.language": Question("partner-language", "test"),
    "partner.canadian_work": Question("partner-education", "canadian_work_years"),
    "partner.canadian_study_two_years": Question("ties", "ties"),
    "education": Question("education", "level"),
    "education_assessed": Question("education", "where"),
    "canadian_credential": Question("education", "credential"),
    "canadian_study_two_years": Question("ties", "ties"),
    "languages": Question("english", "test"),
    "languages.en": Question("english", "test"),
    "languages.fr": Question("french", "test"),
    "work": Question("work"),
    "certificate_of_qualification": Question("offers", "offers"),
    "job_offer": Question("offers", "offers"),
    "provincial_nomination": Question("offers", "offers"),
    "sibling_in_canada": Question("offers", "offers"),
    "relative_in_canada": Question("ties", "ties"),
    "settlement_funds": Question("funds", "settlement_funds"),
    "family_size": Question("funds", "family_size"),
    "intends_quebec": Question("you", "destination"),
    **{name: Question(topic.slug, field) for topic in TOPICS for name, field in topic.settles.items()},
}


def question_for(field: str) -> str:
    """The slug of the question that settles a fact named in `missing`."""
    return QUESTIONS[field].slug


def anchor_for(field: str) -> str:
    """Where on its page the question stands that settles a fact named in `missing`."""
    return QUESTIONS[field].anchor
