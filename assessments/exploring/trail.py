"""The order in which a person was asked the further questions, kept beside each answer, for the way back."""

from assessments.answers import Answer, Answers
from assessments.partial import Partial
from assessments.steps import PAGES

PLACE = "place"


def placed(answer: Answer, old: Answer, answers: Answers) -> Answer:
    """The answer with its place: the one that it had, or the next."""
    return {**answer, PLACE: old.get(PLACE) or 1 + max(_places(answers).values(), default=0)}


def trail_of(answers: Answers) -> list[str]:
    """The pages answered so far that still suit the person, in the order of asking."""
    known, places = Partial(answers), _places(answers)
    return sorted((slug for slug in places if PAGES[slug].applies(known)), key=places.__getitem__)


def _places(answers: Answers) -> dict[str, int]:
    return {slug: answer[PLACE] for slug, answer in answers.items() if PLACE in answer and slug in PAGES}
