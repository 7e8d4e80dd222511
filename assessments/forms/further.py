"""What the pages of further questions have in common: nothing on them has to be known."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Submit
from django.utils.translation import gettext as _

from assessments.answers import Answer, Answers
from assessments.forms.base import StepForm

SKIP = "skip"
"""The button of someone who knows none of the answers of a page."""
SKIPPED: Answer = {SKIP: "yes"}


class FurtherForm(StepForm):
    """A page of further questions; *I do not know* is an answer to all of it, and is not asked again."""

    def adapt(self) -> None:
        """What is known from elsewhere is filled in."""
        self.initial = self.initial or self.known_before()

    def known_before(self) -> Answer:
        """Answers of the page that follow from earlier pages."""
        return {}

    @property
    def helper(self) -> FormHelper:
        """A single question has *I do not know* among its answers."""
        helper = super().helper
        if not self.one_field:
            helper.add_input(Submit(SKIP, _("I know none of this"), css_class="button--quiet"))
        return helper

    @classmethod
    def stands(cls, answer: Answer | None, answers: Answers) -> bool:
        """Told, or said to be unknown."""
        return bool(answer) and (SKIP in (answer or {}) or super().stands(answer, answers))
