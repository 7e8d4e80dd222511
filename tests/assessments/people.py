"""Made-up people: what they type on each page, and the same as it is kept."""

from typing import Any

from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from assessments import answers
from assessments.cookie import cookie_name
from assessments.models import Draft

Typed = dict[str, Any]


def day(name: str, year: int, month: int, day_: int) -> Typed:
    return {f"{name}_day": str(day_), f"{name}_month": str(month), f"{name}_year": str(year)}


def scores(*four: str) -> Typed:
    return dict(zip(("listening", "reading", "writing", "speaking"), four, strict=True))


TYPED: dict[str, Typed] = {
    "you": {**day("date_of_birth", 1994, 3, 27), "partner": "comes", "destination": "elsewhere"},
    "education": {"level": "three_plus", "where": "assessed", "credential": "none"},
    "english": {"test": "ielts_general", **scores("8", "7.5", "7", "7"), **day("taken_on", 2026, 2, 3)},
    "french": {"test": "tef_699", **scores("450", "450", "450", "460"), **day("taken_on", 2026, 1, 9)},
    "work": {"noc": "none"},
    "partner-education": {"education": "masters", "where": "canada", "canadian_work_years": "2"},
    "partner-language": {
        "test": "celpip_general",
        **scores("7", "8", "9", "M"),
        **day("taken_on", 2026, 4, 4),
    },
    "offers": {"offers": "job_offer"},
    "job-offer": {
        "details": ["full_time_one_year", "works_for_employer"],
        "work_permit": "open",
    },
    "ties": {"ties": ["partner_two_years", "unsure"], "ties_unsure": ["relative"]},
    "funds": {"family_size": "2", "settlement_funds": "$20,000.00"},
}

KEPT: dict[str, dict[str, Any]] = {
    "you": {"date_of_birth": "1994-03-27", "partner": "comes", "destination": "elsewhere"},
    "education": {"level": "three_plus", "where": "assessed", "credential": "none"},
    "english": {
        "test": "ielts_general",
        "listening": "8",
        "reading": "7.5",
        "writing": "7",
        "speaking": "7",
        "taken_on": "2026-02-03",
    },
    "french": {
        "test": "tef_699",
        "listening": "450",
        "reading": "450",
        "writing": "450",
        "speaking": "460",
        "taken_on": "2026-01-09",
    },
    "work": {"more": "no", "periods": []},
    "partner-education": {"education": "masters", "where": "canada", "canadian_work_years": "2"},
    "partner-language": {
        "test": "celpip_general",
        "listening": "7",
        "reading": "8",
        "writing": "9",
        "speaking": "0",
        "taken_on": "2026-04-04",
    },
    "offers": {"certificate": "no", "job_offer": "yes", "nomination": "no", "sibling": "no"},
    "job-offer": {
        "noc": "21231",
        "full_time_one_year": "yes",
        "lmia": "no",
        "works_for_employer": "yes",
        "work_permit": "open",
    },
    "ties": {"two_years": "no", "partner_two_years": "yes", "relative": "unknown"},
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
CONDITIONS: Typed = {"conditions": ["unsure"], "conditions_unsure": ["full_time_student"]}
DETAILS: Typed = {
    "country": "CA",
    **day("start", 2024, 6, 1),
    "still_there": "yes",
    **day("end", 0, 0, 0),
    "hours": "37,5",
    **CONDITIONS,
} | {"end_day": "", "end_month": "", "end_year": ""}


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
