"""A page of questions: its address, its form, its topic, and whom it suits."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from assessments.answers import Answers
from assessments.forms.base import StepForm
from assessments.partial import Partial


def always(known: Partial) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Page:
    """One page. `topic` is the name under which its answers are listed."""

    slug: str
    form_class: type[StepForm]
    topic: Any
    applies: Callable[[Partial], bool] = always

    def answered(self, answers: Answers) -> bool:
        """Whether the kept answer, if any, answers the question as it is asked now."""
        return self.form_class.stands(answers.get(self.slug), answers)
