"""An assessment as a page: plain strings and numbers in the active language, ready for JSON.

The page is what the visitor sees, what a lead keeps and what an adviser reads, so nothing in it is lazy,
nothing needs a request, and the template adds no words of its own about the result.
"""

from typing import Any

from django.utils.translation import get_language

from assessments.explanations import law as law_words
from assessments.explanations import quantities as q
from assessments.presenter.advice import Texts, advice
from assessments.presenter.categories import categories
from assessments.presenter.closest import closest
from assessments.presenter.forecast import forecast
from assessments.presenter.headline import headline, score
from assessments.presenter.ledger import ledger
from assessments.presenter.missing import open_questions
from assessments.presenter.pathways import pathways
from assessments.presenter.programs import program
from assessments.presenter.remarks import disclaimer, not_for, notes, tests
from assessments.presenter.rounds import Record, compared, rounds, ticks
from assessments.presenter.timeline import timeline
from crs.outcome import Assessment, CrsResult
from crs.profile import Profile

__all__ = ["present"]


def present(
    assessment: Assessment,
    *,
    profile: Profile,
    on_record: Record | None = None,
    texts: Texts | None = None,
) -> dict[str, Any]:
    """The whole page of one assessment. Survives `json.loads(json.dumps(page))` unchanged.

    `on_record`: the rounds that the person is put beside. `texts`: the firm's own words of what a change
    takes, in the active language.
    """
    comparison = compared(assessment, profile, on_record or Record())
    return {
        "language": get_language() or "en",
        "on": {"iso": assessment.on.isoformat(), "text": q.day(assessment.on)},
        "headline": headline(assessment),
        "law": law(assessment.crs),
        "score": score(assessment) | {"ticks": ticks(comparison)},
        "closest": closest(assessment),
        "programs": [program(each) for each in assessment.programs.values()],
        "categories": categories(assessment),
        "ledger": ledger(assessment.crs),
        "missing": open_questions(assessment),
        "rounds": rounds(comparison, on=assessment.on),
        "forecast": forecast(assessment, profile, on_record.rounds if on_record else ()),
        "advice": advice(assessment, profile=profile, texts=texts or {}),
        "timeline": timeline(assessment, profile),
        "pathways": pathways(assessment),
        "tests": tests(assessment),
        "notes": notes(assessment, profile),
        "not_for": not_for(),
        "disclaimer": disclaimer(),
    }


def law(crs: CrsResult) -> dict[str, Any]:
    """The version used and, when a later one is in force but not confirmed, what it leaves out."""
    return {
        "version": crs.law.isoformat(),
        "text": law_words.version(crs.law),
        "complete": crs.complete,
        "pending": pending(crs),
    }


def pending(crs: CrsResult) -> dict[str, Any] | None:
    if crs.pending is None:
        return None
    return {
        "version": crs.pending.isoformat(),
        "title": law_words.pending_title(crs.pending),
        "text": law_words.pending_text(crs.law),
        "items": [str(law_words.PENDING[name]) for name in crs.pending_missing],
    }
