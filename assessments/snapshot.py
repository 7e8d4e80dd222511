"""What a person saw, kept with their lead: answers, profile, result and page, in the words of that day."""

from datetime import date
from typing import Any

from django.utils.translation import get_language

from assessments.answers import Answers
from assessments.profile_builder import build_profile
from assessments.summary import topics_of
from assessments.whole import page_of
from crs.assess import assess
from crs.serialize import profile_to_json, to_json

SCHEMA = 1


def snapshot_of(answers: Answers, *, on: date) -> dict[str, Any]:
    """JSON values only; nothing in it depends on code that may change later."""
    profile = build_profile(answers)
    assessment = assess(profile, on=on)
    return {
        "schema": SCHEMA,
        "on": on.isoformat(),
        "language": (get_language() or "en")[:2],
        "answers": answers_in_words(answers),
        "profile": profile_to_json(profile),
        "result": to_json(assessment),
        "page": page_of(assessment, profile),
    }


def answers_in_words(answers: Answers) -> list[dict[str, str]]:
    """Every question that mattered, as asked, with the answer as given."""
    return [
        {"slug": row.slug, "question": row.question, "answer": row.answer}
        for topic in topics_of(answers)
        for row in topic.rows
    ]
