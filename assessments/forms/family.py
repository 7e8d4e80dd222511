"""Asked only of those whose answer can still change a verdict: ties to Canada, household and money."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from assessments.answers import Answer, Answers
from assessments.forms.base import StepForm
from assessments.forms.education import NEVER
from assessments.forms.fields import WholeNumberField
from assessments.forms.ticks import Fact, TicksField
from assessments.partial import Partial

MOST_MONEY = 1_000_000_000
MOST_PEOPLE = 30
TIES = {
    "two_years": Fact(
        _("I have completed two years or more of full-time study in Canada"),
        _("In a program of at least two years, at a secondary school, college or university."),
    ),
    "partner_two_years": Fact(
        _("My partner has completed two years or more of full-time study in Canada"),
        _("In a program of at least two years, at a secondary school, college or university."),
    ),
    "relative": Fact(
        _("I have an adult relative in Canada who is a citizen or permanent resident"),
        _("Yours or your partner's: parent, grandparent, child, grandchild, aunt, uncle, niece, nephew."),
    ),
}


class TiesForm(StepForm):
    """Facts that only one program reads."""

    has_own_heading = True
    title = _("Ties to Canada")
    why = _("Asked because your answer can decide the Federal Skilled Worker Program.")

    ties = TicksField(
        label=_("Which of these are true?"),
        facts=TIES,
        missing=_("Choose what is true, or “None of these”."),
    )

    def adapt(self) -> None:
        """Only what is not known already."""
        self.fields["ties"].facts = {name: TIES[name] for name in asked_ties(self.known)}  # type: ignore[attr-defined]

    @classmethod
    def stands(cls, answer: Answer | None, answers: Answers) -> bool:
        """Every tie that is open for this person is told."""
        return answer is not None and all(name in answer for name in asked_ties(Partial(answers)))


def asked_ties(known: Partial) -> list[str]:
    """The ties that other answers leave open."""
    open_ = {
        "two_years": known.get("education", "credential") != NEVER,
        "partner_two_years": known.partner_may_count,
        "relative": known.get("offers", "sibling") != "yes",
    }
    return [name for name, asked in open_.items() if asked]


class FundsForm(StepForm):
    title = _("Household and savings")
    why = _("Some programs ask for proof of savings. The Canadian Experience Class does not.")

    family_size = WholeNumberField(
        label=_("How many people are in your family?"),
        help_text=_("You, your spouse or partner and dependent children, even those who stay behind."),
        required=False,
        lowest=1,
        highest=MOST_PEOPLE,
        out_of_range=_("Enter the number of people, counting yourself, or leave it empty."),
    )
    settlement_funds = WholeNumberField(
        label=_("How much money could you bring, in Canadian dollars?"),
        help_text=_("Money you own and can use, not borrowed. Leave it empty if you do not know."),
        required=False,
        lowest=0,
        highest=MOST_MONEY,
        out_of_range=_("Enter an amount in dollars, such as 20000, or leave it empty."),
    )

    @classmethod
    def stands(cls, answer: Any, answers: Answers) -> bool:
        """An empty page is an answer."""
        return bool(answer)
