"""Open answers: which fields, what they are called, and the question that asks for each."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from assessments.explanations import words
from assessments.steps import anchor_for, question_for
from crs.outcome import Assessment, Outcome


def question(field: str) -> dict[str, str]:
    """One open answer, its question and its place there; the template makes the address, if it makes one."""
    return {
        "field": field,
        "label": str(words.MISSING[field]),
        "slug": question_for(field),
        "anchor": anchor_for(field),
    }


def questions(fields: Iterable[str]) -> list[dict[str, str]]:
    return [question(field) for field in fields]


def score_depends_on(assessment: Assessment) -> list[str]:
    """The fields that keep the score a range, those that open the most points first."""
    return [field for field, _ in _opened(assessment).most_common()]


def _opened(assessment: Assessment) -> Counter[str]:
    """How many points each open answer keeps open."""
    opened: Counter[str] = Counter()
    for line in assessment.crs.lines:
        for field in line.missing:
            opened[field] += line.high - line.low
    return opened


def _deciding(assessment: Assessment) -> Counter[str]:
    """In how many programs that are still open each open answer decides."""
    programs = (each for each in assessment.programs.values() if each.outcome is Outcome.UNKNOWN)
    return Counter(
        field
        for program in programs
        for field in {field for found in program.findings for field in found.missing}
    )


def open_questions(assessment: Assessment) -> list[dict[str, Any]]:
    """Every answer that could change the score or an open program, each once, the weightiest first."""
    decide, opened = _deciding(assessment), _opened(assessment)
    asked = [field for field in words.MISSING if field in decide or field in opened]
    return questions(sorted(asked, key=lambda field: (-decide[field], -opened[field])))
