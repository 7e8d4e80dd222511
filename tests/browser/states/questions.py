"""Question pages: never answered, answered before, sent empty, and filled with what does not fit."""

from assessments.steps import STEPS
from tests.browser.states.registry import states
from tests.browser.visitor import ALL_ANSWERS, Visitor, overfill

SLUGS = [step.slug for step in STEPS]


@states(*SLUGS)
def never_answered(slug: str, visitor: Visitor) -> None:
    visitor.answers({key: value for key, value in ALL_ANSWERS.items() if key != slug})
    visitor.go("assessments:step", slug)
    visitor.open_everything()


@states(*SLUGS)
def answered_before(slug: str, visitor: Visitor) -> None:
    visitor.answers()
    visitor.go("assessments:step", slug, query="?change=1")


@states(*SLUGS)
def sent_empty(slug: str, visitor: Visitor) -> None:
    visitor.answers({key: value for key, value in ALL_ANSWERS.items() if key != slug})
    visitor.go("assessments:step", slug)
    visitor.submit()


@states(*SLUGS)
def filled_with_too_much(slug: str, visitor: Visitor) -> None:
    visitor.answers()
    visitor.go("assessments:step", slug)
    overfill(visitor)
    visitor.submit()
