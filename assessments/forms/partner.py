"""What a spouse or common-law partner brings, where it counts."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from assessments.forms.education import LEVELS, NOTHING_EARNED, PARTNER_WHERE, WhereEarned, opens_where
from assessments.forms.fields import choice
from assessments.forms.scores import LanguageForm, test_choice
from assessments.forms.window import in_window
from assessments.language_tests import SCORED
from crs.profile import Test

PARTNER_TESTS = [(value, each.label) for value, each in SCORED.items() if each.test is not Test.CLB]
PARTNER_ANSWERS = (
    ("clb_en", _("They only know their CLB levels (English)")),
    ("nclc_fr", _("They only know their NCLC levels (French)")),
    ("unknown", _("They took a test, but I do not have the scores")),
    ("none", _("They have not taken a test")),
)


class PartnerEducationForm(WhereEarned):
    title = _("Your partner's education and work")
    why = _("What your partner has done can add points to yours.")
    needs = ("education", "canadian_work_years")

    education = choice(
        _("What is the highest level your partner has completed?"),
        [*LEVELS, ("unknown", _("I do not know"))],
        missing=_("Choose the highest level your partner has completed."),
        reveals=opens_where(),
    )
    where = choice(
        _("Where did your partner earn it?"),
        PARTNER_WHERE,
        hint=_("An educational credential assessment compares a foreign diploma with Canadian ones."),
        missing=_("Say where your partner earned this level."),
        shown_if="where",
    )
    canadian_work_years = choice(
        _("How many full years of skilled work has your partner in Canada, in the last %(window)s years?"),
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

    def adapt(self) -> None:
        super().adapt()
        work = self.fields["canadian_work_years"]
        work.label = in_window(work.label, self.today)

    def clean(self) -> dict[str, Any]:
        """Where it was earned decides whether it counts."""
        super().clean()
        self.clean_where_of(self.cleaned_data.get("education"))
        return self.cleaned_data

    @classmethod
    def stands(cls, answer: Any, answers: Any) -> bool:
        """With the place where it was earned, if something was."""
        if not super().stands(answer, answers):
            return False
        return answer["education"] in NOTHING_EARNED or bool(answer.get("where"))


class PartnerLanguageForm(LanguageForm):
    title = _("Your partner's language test")
    why = _("Only one language counts for a partner. Choose the one with the better scores.")

    test = test_choice(
        _("Which language test has your partner taken?"),
        [*PARTNER_TESTS, *PARTNER_ANSWERS],
        missing=_("Choose the test your partner has taken."),
    )
