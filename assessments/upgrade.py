"""Answers kept before pages were joined, as the pages of today keep them. What is missing is asked again."""

from collections.abc import Mapping
from typing import Any

Kept = Mapping[str, Mapping[str, Any]]

MOVED = (
    ("place", "destination", "you", "destination"),
    ("canadian-study", "credential", "education", "credential"),
    ("partner-canada", "canadian_work_years", "partner-education", "canadian_work_years"),
    ("family", "sibling", "offers", "sibling"),
    ("canadian-study", "two_years", "ties", "two_years"),
    ("partner-canada", "study_two_years", "ties", "partner_two_years"),
    ("family", "relative", "ties", "relative"),
)
"""The old page and its answer, the page of today and its answer."""
LANGUAGES = ("english", "french", "partner-language")
RETIRED = frozenset(
    {"partner", "family", *(f"{slug}-scores" for slug in LANGUAGES), "place", "canada"}
    | {slug for slug, *_rest in MOVED}
)
"""Pages that are no longer there."""


def upgraded(answers: Kept) -> dict[str, Any]:
    """The same answers without retired pages. An answer given on a page of today wins."""
    if RETIRED.isdisjoint(answers) and "has_partner" not in answers.get("you", {}):
        return dict(answers)
    kept = {slug: dict(answer) for slug, answer in answers.items() if slug not in RETIRED}
    if "has_partner" in kept.get("you", {}):
        kept["you"]["partner"] = _partner(kept["you"].pop("has_partner"), answers.get("partner", {}))
    for slug in LANGUAGES:
        _join_scores(kept.get(slug, {}), answers.get(f"{slug}-scores", {}))
    for old, name, page, today in MOVED:
        if name in answers.get(old, {}):
            kept.setdefault(page, {}).setdefault(today, answers[old][name])
    return kept


def _partner(has_partner: str | None, told: Mapping[str, Any]) -> str | None:
    """One answer from three; None, so that it is asked again, while two of them are open."""
    if has_partner != "yes":
        return has_partner
    if told.get("citizen_or_permanent_resident") == "yes":
        return "settled"
    if told.get("accompanying") == "no":
        return "stays"
    return ("comes" if "unknown" not in told.values() else "unknown") if told else None


def _join_scores(language: dict[str, Any], scores: Mapping[str, Any]) -> None:
    """Scores belong to the test they were typed for and to no other."""
    if scores and language.get("test") == scores.get("test"):
        for name, value in scores.items():
            language.setdefault(name, value)
