"""Made-up people: what they type on each page, and the same as it is kept."""

from typing import Any

from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from assessments import answers
from assessments.cookie import cookie_name
from assessments.models import Draft

Typed = dict[str, str]


def day(name: str, year: int, month: int, day_: int) -> Typed:
    return {f"{name}_day": str(day_), f"{name}_month": str(month), f"{name}_year": str(year)}


def scores(*four: str) -> Typed:
    return dict(zip(("listening", "reading", "writing", "speaking"), four, strict=True))


TYPED: dict[str, Typed] = {
    "you": {**day("date_of_birth", 1994, 3, 27), "has_partner": "yes"},
    "partner": {"accompanying": "yes", "citizen_or_permanent_resident": "no"},
    "place": {"country": "CA", "destination": "elsewhere"},
    "canada": {"province": "ON", "status": "worker"},
    "education": {"level": "three_plus", "where": "assessed"},
    "canadian-study": {"credential": "none", "two_years": "no"},
    "english": {"test": "ielts_general"},
    "english-scores": {**scores("8", "7.5", "7", "7"), **day("taken_on", 2026, 2, 3)},
    "french": {"test": "tef_699"},
    "french-scores": {**scores("450", "450", "450", "460"), **day("taken_on", 2026, 1, 9)},
    "work": {"more": "no"},
    "partner-education": {"education": "masters", "where": "canada"},
    "partner-language": {"test": "celpip_general"},
    "partner-language-scores": {**scores("7", "8", "9", "M"), **day("taken_on", 2026, 4, 4)},
    "partner-canada": {"canadian_work_years": "2", "study_two_years": "yes"},
    "offers": {"certificate": "no", "job_offer": "yes", "nomination": "no"},
    "job-offer": {
        "noc": "21231",
        "full_time_one_year": "yes",
        "lmia": "no",
        "works_for_employer": "yes",
        "work_permit": "open",
    },
    "family": {"sibling": "no", "relative": "unknown"},
    "funds": {"family_size": "2", "settlement_funds": "$20,000.00"},
}

KEPT: dict[str, dict[str, Any]] = {
    "you": {"date_of_birth": "1994-03-27", "has_partner": "yes"},
    "partner": {"accompanying": "yes", "citizen_or_permanent_resident": "no"},
    "place": {"country": "CA", "destination": "elsewhere"},
    "canada": {"province": "ON", "status": "worker"},
    "education": {"level": "three_plus", "where": "assessed"},
    "canadian-study": {"credential": "none", "two_years": "no"},
    "english": {"test": "ielts_general"},
    "english-scores": {
        "test": "ielts_general",
        "listening": "8",
        "reading": "7.5",
        "writing": "7",
        "speaking": "7",
        "taken_on": "2026-02-03",
    },
    "french": {"test": "tef_699"},
    "french-scores": {
        "test": "tef_699",
        "listening": "450",
        "reading": "450",
        "writing": "450",
        "speaking": "460",
        "taken_on": "2026-01-09",
    },
    "work": {"more": "no", "periods": []},
    "partner-education": {"education": "masters", "where": "canada"},
    "partner-language": {"test": "celpip_general"},
    "partner-language-scores": {
        "test": "celpip_general",
        "listening": "7",
        "reading": "8",
        "writing": "9",
        "speaking": "0",
        "taken_on": "2026-04-04",
    },
    "partner-canada": {"canadian_work_years": "2", "study_two_years": "yes"},
    "offers": {"certificate": "no", "job_offer": "yes", "nomination": "no"},
    "job-offer": dict(TYPED["job-offer"]),
    "family": {"sibling": "no", "relative": "unknown"},
    "funds": {"family_size": 2, "settlement_funds": 20000},
}

JOB: dict[str, Any] = {
    "id": "0a1b2c3d",
    "noc": "21231",
    "country": "CA",
    "start": "2024-06-01",
    "still_there": "yes",
    "end": None,
    "hours": "37.5",
    "authorized": "yes",
    "self_employed": "no",
    "full_time_student": "no",
}
WORKED = {"more": "no", "periods": [JOB]}
DETAILS: Typed = {
    "country": "CA",
    **day("start", 2024, 6, 1),
    "still_there": "yes",
    **day("end", 0, 0, 0),
    "hours": "37,5",
} | {"end_day": "", "end_month": "", "end_year": ""}
CONDITIONS: Typed = {"authorized": "yes", "self_employed": "no", "full_time_student": "unknown"}


def url(name: str, *args: str, language: str = "en", query: str = "") -> str:
    with override(language):
        return reverse(f"assessments:{name}", args=args) + query


def give_draft(client: Client, kept: dict[str, Any] | None = None) -> Draft:
    """A draft with these answers, and its key in the client's cookie."""
    key, store = answers.start()
    Draft.objects.filter(pk=store.draft_id).update(answers=KEPT if kept is None else kept)
    client.cookies[cookie_name()] = key
    return Draft.objects.get(pk=store.draft_id)


def without(*slugs: str, **changed: dict[str, Any]) -> dict[str, Any]:
    """Everything kept but these answers; others changed."""
    kept = {slug: dict(answer) for slug, answer in KEPT.items() if slug not in slugs}
    return kept | {slug.replace("_", "-"): answer for slug, answer in changed.items()}
