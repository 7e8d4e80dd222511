"""Which question comes next. A pure reading of the order in `steps.py` and the answers so far."""

from dataclasses import dataclass

from assessments.answers import Answers
from assessments.partial import Partial
from assessments.steps import PAGES, STEPS, Step


@dataclass(frozen=True, slots=True)
class Route:
    """The questions asked of one person, in order, and the first that still needs an answer."""

    answers: Answers
    steps: tuple[Step, ...]
    missing: Step | None

    def may_open(self, slug: str) -> bool:
        """Whether every earlier question is answered; when all are, what was not asked may be told too."""
        if self.missing is None:
            return PAGES[slug].applies(Partial(self.answers))
        return slug in self.slugs and self.slugs.index(slug) <= self.slugs.index(self.missing.slug)

    def neighbour(self, slug: str, distance: int) -> Step | None:
        """The question so many places away; None beyond either end and beside one that is not asked."""
        if slug not in self.slugs:
            return None
        place = self.slugs.index(slug) + distance
        return self.steps[place] if 0 <= place < len(self.steps) else None

    def progress(self, slug: str) -> tuple[int, int]:
        """`(4, 9)`: the place of this question and how many there are as far as is known now."""
        number = self.slugs.index(slug) + 1 if slug in self.slugs else 0
        return number, len(self.steps)

    @property
    def slugs(self) -> list[str]:
        return [step.slug for step in self.steps]


def route_of(answers: Answers) -> Route:
    """The way of this person through the questions, as far as it is known."""
    steps = tuple(step for step in STEPS if step.asked(answers))
    return Route(answers, steps, next((step for step in steps if not step.answered(answers)), None))


def applicable(answers: Answers) -> list[Step]:
    """The questions that matter for this person, in order."""
    return list(route_of(answers).steps)


def first_missing(answers: Answers) -> Step | None:
    """The first question that still needs an answer; None when the result can be shown."""
    return route_of(answers).missing


def may_open(slug: str, answers: Answers) -> bool:
    """Whether that question may be answered now."""
    return route_of(answers).may_open(slug)


def next_after(slug: str, answers: Answers) -> Step | None:
    """The question after this one; None after the last."""
    return route_of(answers).neighbour(slug, 1)


def previous(slug: str, answers: Answers) -> Step | None:
    """The question before this one; None before the first."""
    return route_of(answers).neighbour(slug, -1)


def progress(slug: str, answers: Answers) -> tuple[int, int]:
    """`(4, 9)`: the place of this question and how many there are as far as is known now."""
    return route_of(answers).progress(slug)
