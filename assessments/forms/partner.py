"""The spouse or common-law partner: does it count, and what do they bring?"""

from typing import Any

from django.utils.translation import gettext_lazy as _

from assessments.forms.base import StepForm
from assessments.forms.education import LEVELS, WHERE, WhereEarned
from assessments.forms.fields import choice, yes_no_unknown
from assessments.forms.scores import ScoresForm
from assessments.language_tests import SCORED
from crs.profile import Test

PARTNER_TESTS = [(value, each.label) for value, each in SCORED.items() if each.test is not Test.CLB]
PARTNER_ANSWERS = (
    ("clb_en", _("They only know their CLB levels (English)")),
    ("nclc_fr", _("They only know their NCLC levels (French)")),
    ("unknown", _("They took a test, but I do not have the scores")),
    ("none", _("They have not taken a test")),
)


class PartnerForm(StepForm):
    title = _("Your spouse or partner")
    why = _("A partner who comes with you, and is not yet Canadian, changes how every point is counted.")

    accompanying = yes_no_unknown(
        _("Will your partner come to Canada with you?"),
        hint=_("Answer yes if your partner lives in Canada already and needs permanent residence too."),
        missing=_("Say whether your partner will come with you."),
    )
    citizen_or_permanent_resident = yes_no_unknown(
        _("Is your partner a Canadian citizen or a permanent resident of Canada?"),
        missing=_("Say whether your partner is a citizen or a permanent resident."),
    )


class PartnerEducationForm(WhereEarned, StepForm):
    title = _("Your partner's education")
    why = _("Your partner's highest diploma can add points to yours.")

    education = choice(
        _("What is the highest level your partner has completed?"),
        [*LEVELS, ("unknown", _("I do not know"))],
        missing=_("Choose the highest level your partner has completed."),
    )
    where = choice(
        _("Where did your partner earn it?"),
        WHERE,
        hint=_("An educational credential assessment compares a foreign diploma with Canadian ones."),
        missing=_("Say where your partner earned this level."),
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        """Where it was earned decides whether it counts."""
        cleaned = super().clean() or {}
        self.need_where(cleaned.get("education"))
        return cleaned


class PartnerLanguageForm(StepForm):
    why = _("Only one language counts for a partner. Choose the one with the better scores.")

    test = choice(
        _("Which language test has your partner taken?"),
        [*PARTNER_TESTS, *PARTNER_ANSWERS],
        missing=_("Choose the test your partner has taken."),
    )


class PartnerScoresForm(ScoresForm):
    title = _("Your partner's scores")
    question_slug = "partner-language"


class PartnerCanadaForm(StepForm):
    title = _("Your partner's time in Canada")
    why = _("Work and study in Canada count for a partner too.")

    canadian_work_years = choice(
        _("How many full years of skilled work has your partner done in Canada, in the last ten years?"),
        [
            ("0", _("None, or less than a year")),
            ("1", _("One year")),
            ("2", _("Two years")),
            ("3", _("Three years")),
            ("4", _("Four years")),
            ("5", _("Five years or more")),
            ("unknown", _("I do not know")),
        ],
        hint=_("Count paid, authorized work in skilled jobs, but not work during full-time study."),
        missing=_("Choose how long your partner has worked in Canada."),
    )
    study_two_years = yes_no_unknown(
        _("Has your partner completed two years or more of full-time study in Canada?"),
        missing=_("Say whether your partner has studied in Canada for two years."),
    )
