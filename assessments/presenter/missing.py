"""Open answers: which fields, what they are called, and the question that asks for each."""

from collections.abc import Iterable
from typing import Any

from assessments.explanations import words
from crs.outcome import Assessment, Outcome

try:
    from assessments.steps import question_for
except ModuleNotFoundError:

    def question_for(field: str) -> str:
        return field.partition(".")[0]


def question(field: str) -> dict[str, str]:
    """One open answer, with the slug of its question; the template makes the address, if it makes one."""
    return {"field": field, "label": str(words.MISSING[field]), "slug": question_for(field)}


def questions(fields: Iterable[str]) -> list[dict[str, str]]:
    return [question(field) for field in fields]


def score_depends_on(assessment: Assessment) -> list[str]:
    """The fields that keep the score a range, in the order of the form."""
    open_lines = (line for line in assessment.crs.lines if line.low < line.high)
    return _in_order(field for line in open_lines for field in line.missing)


def open_questions(assessment: Assessment) -> list[dict[str, Any]]:
    """Every answer that could change the score or a program that is still open, each once."""
    still_open = (each for each in assessment.programs.values() if each.outcome is Outcome.UNKNOWN)
    fields = {field for each in still_open for found in each.findings for field in found.missing}
    return questions(_in_order(fields | set(score_depends_on(assessment))))


def _in_order(fields: Iterable[str]) -> list[str]:
    asked = set(fields)
    return [name for name in words.MISSING if name in asked]
