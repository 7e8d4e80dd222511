"""Open answers: which fields, what they are called, and the question that asks for each."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from assessments.explanations import words
from assessments.steps import question_for
from crs.outcome import Assessment, Outcome


def question(field: str) -> dict[str, str]:
    """One open answer, with the slug of its question; the template makes the address, if it makes one."""
    return {"field": field, "label": str(words.MISSING[field]), "slug": question_for(field)}


def questions(fields: Iterable[str]) -> list[dict[str, str]]:
    return [question(field) for field in fields]


def score_depends_on(assessment: Assessment) -> list[str]:
    """The fields that keep the score a range, those that open the most points first."""
    opened: Counter[str] = Counter()
    for line in assessment.crs.lines:
        for field in line.missing:
            opened[field] += line.high - line.low
    return [field for field, _ in opened.most_common()]


def open_questions(assessment: Assessment) -> list[dict[str, Any]]:
    """Every answer that could change the score or a program that is still open, each once."""
    still_open = (each for each in assessment.programs.values() if each.outcome is Outcome.UNKNOWN)
    fields = {field for each in still_open for found in each.findings for field in found.missing}
    return questions(_in_order(fields | set(score_depends_on(assessment))))


def _in_order(fields: Iterable[str]) -> list[str]:
    asked = set(fields)
    return [name for name in words.MISSING if name in asked]
