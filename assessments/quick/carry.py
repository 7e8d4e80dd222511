"""What was told on the quick page, as answers of the full assessment.

A part of the quick page has the slug of a page there and keeps its answer in the same shape. Only age and
years of work stay behind: the full assessment asks for a date of birth and for jobs, which say more.
"""

from django.db import transaction

from assessments import answers
from assessments.answers import Answer
from assessments.quick.form import QuickForm
from assessments.steps import BY_SLUG

STAYS_BEHIND = frozenset({"age"})
EMPTY = (None, "")


def answers_of(quick: QuickForm) -> dict[str, Answer]:
    """What each page of the full assessment already knows; pages of which nothing is known are left out."""
    told = {slug: _told(part.answer()) for slug, part in quick.parts.items() if part.is_bound}
    return {slug: answer for slug, answer in told.items() if slug in BY_SLUG and answer}


def begin(quick: QuickForm) -> tuple[str, dict[str, Answer]]:
    """A new draft that holds all of this: the only copy of its key, and the answers."""
    carried = answers_of(quick)
    with transaction.atomic():
        key, store = answers.start()
        for slug, answer in carried.items():
            store = store.write(slug, answer)
    return key, carried


def _told(answer: Answer) -> Answer:
    return {name: value for name, value in answer.items() if name not in STAYS_BEHIND and value not in EMPTY}
