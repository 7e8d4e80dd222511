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

FURTHER_TYPED: dict[str, Typed] = {
    "living": {
        "status": "lmia_permit",
        **day("status_expires", 2028, 8, 31),
        "province": "MB",
        **day("province_since", 2024, 5, 1),
    },
    "settling": {"provinces": ["MB", "SK"]},
    "offer-terms": {
        "province": "MB",
        "region": "mb.rest",
        "permanent": "yes",
        "hourly_wage": "31,5",
        "designations": ["rural_community", "francophone_community"],
    },
    "work-places": {f"province_{JOB['id']}": "MB", "offering": [JOB["id"]]},
    "canadian-studies": {
        "province": "MB",
        "months": "20",
        **day("completed_on", 2023, 6, 15),
        "another": "yes",
        "other_credential": "one_year",
        "other_province": "NS",
        "other_months": "10",
        **day("other_completed_on", 2021, 4, 30),
    },
    "express-entry": {
        "profile": "yes",
        "invited": "yes",
        "invited_by": ["MB"],
        "nominated": "yes",
        "nominated_by": ["SK", "YT"],
    },
    "licence": {"licensed": "yes", "licensed_in": ["MB"]},
    "plans": {"plans": ["admission_letter", "mitacs_internship"]},
    "relatives": {
        "any": "yes",
        "relation": "cousin",
        "province": "MB",
        "settled": "yes",
        "another": "yes",
        "second_relation": "friend",
        "second_province": "ON",
        "second_settled": "unknown",
        "second_another": "yes",
        "third_relation": "aunt_or_uncle",
        "third_province": "unknown",
        "third_settled": "no",
    },
    "sponsors": {"sponsors": ["partner", "parent"]},
    "business": {
        "business": "both",
        "ownership_years": "4",
        "management_years": "2",
        "net_worth": "$350,000",
        "investment": "150000",
    },
    "citizenship": {"citizenship": "IN", "second_citizenship": "FR", "canadian_parent": "no"},
    "canada-years": {"days_in_canada": "800", "taxes_filed_years": "2", "best_income": "$52,000.00"},
}
"""What somebody types on the pages of further questions who tells everything."""
FURTHER_KEPT: dict[str, dict[str, Any]] = {
    "living": {
        "status": "lmia_permit",
        "status_expires": "2028-08-31",
        "province": "MB",
        "province_since": "2024-05-01",
    },
    "settling": {"provinces": ["MB", "SK"]},
    "offer-terms": {**FURTHER_TYPED["offer-terms"], "hourly_wage": "31.5"},
    "work-places": FURTHER_TYPED["work-places"],
    "canadian-studies": {
        "province": "MB",
        "months": 20,
        "completed_on": "2023-06-15",
        "another": "yes",
        "other_credential": "one_year",
        "other_province": "NS",
        "other_months": 10,
        "other_completed_on": "2021-04-30",
    },
    "express-entry": FURTHER_TYPED["express-entry"],
    "licence": FURTHER_TYPED["licence"],
    "plans": {"admission_letter": "yes", "multinational_employer": "no", "mitacs_internship": "yes"},
    "relatives": FURTHER_TYPED["relatives"],
    "sponsors": FURTHER_TYPED["sponsors"],
    "business": {
        "business": "both",
        "ownership_years": 4,
        "management_years": 2,
        "net_worth": 350_000,
        "investment": 150_000,
    },
    "citizenship": FURTHER_TYPED["citizenship"],
    "canada-years": {"days_in_canada": 800, "taxes_filed_years": 2, "best_income": 52_000},
}
FURTHER_KEPT = {
    slug: {**answer, "place": number} for number, (slug, answer) in enumerate(FURTHER_KEPT.items(), 1)
}
"""The same as it is kept, each with its place in the order of asking."""
EXPLORED: dict[str, dict[str, Any]] = {
    **KEPT,
    "education": {"level": "three_plus", "where": "assessed", "credential": "two_year"},
    "work": WORKED,
    **FURTHER_KEPT,
}
"""Somebody who has answered every question there is."""


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
