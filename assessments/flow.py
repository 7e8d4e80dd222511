"""Which question comes next. A pure reading of the order in `steps.py` and the answers so far."""

from assessments.answers import Answers
from assessments.partial import Partial
from assessments.steps import STEPS, Step


def applicable(answers: Answers) -> list[Step]:
    """The questions that matter for this person, in order."""
    known = Partial(answers)
    return [step for step in STEPS if step.applies(known)]


def first_missing(answers: Answers) -> Step | None:
    """The first question that still needs an answer; None when the result can be shown."""
    return next((step for step in applicable(answers) if not step.answered(answers)), None)


def may_open(slug: str, answers: Answers) -> bool:
    """Whether that question is asked of this person and every earlier one is answered."""
    asked = [step.slug for step in applicable(answers)]
    missing = first_missing(answers)
    return slug in asked and (missing is None or asked.index(slug) <= asked.index(missing.slug))


def next_after(slug: str, answers: Answers) -> Step | None:
    """The question after this one; None after the last."""
    return _neighbour(slug, answers, 1)


def previous(slug: str, answers: Answers) -> Step | None:
    """The question before this one; None before the first."""
    return _neighbour(slug, answers, -1)


def progress(slug: str, answers: Answers) -> tuple[int, int]:
    """`(4, 14)`: the place of this question and how many there are as far as is known now."""
    asked = [step.slug for step in applicable(answers)]
    return asked.index(slug) + 1, len(asked)


def _neighbour(slug: str, answers: Answers, distance: int) -> Step | None:
    steps = applicable(answers)
    place = [step.slug for step in steps].index(slug) + distance
    return steps[place] if 0 <= place < len(steps) else None
