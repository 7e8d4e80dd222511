"""People who walk the whole site in a browser: what they type on each page, by the page's slug."""

from dataclasses import dataclass, field
from datetime import date

Typed = dict[str, str]


def day(name: str, when: date) -> Typed:
    return {f"{name}_day": str(when.day), f"{name}_month": str(when.month), f"{name}_year": str(when.year)}


def scores(*four: str) -> Typed:
    return dict(zip(("listening", "reading", "writing", "speaking"), four, strict=True))


@dataclass(frozen=True)
class Job:
    """One job: what is searched for, the code that is picked, and the two pages that follow."""

    search: str
    noc: str
    details: Typed
    conditions: Typed


@dataclass(frozen=True)
class Person:
    """Everything one person types. A page without an entry must not be asked."""

    pages: dict[str, Typed]
    jobs: list[Job] = field(default_factory=list)


NO = {"self_employed": "no", "full_time_student": "no"}
DEVELOPER = Job(
    "software developer",
    "21232",
    {"country": "CA", **day("start", date(2023, 9, 1)), "still_there": "yes", "hours": "40"},
    {"authorized": "yes", **NO},
)
COOK = Job(
    "cuisinier",
    "63200",
    {
        "country": "IN",
        **day("start", date(2018, 1, 8)),
        "still_there": "no",
        **day("end", date(2022, 6, 30)),
        "hours": "37.5",
    },
    NO,
)

AMARA = Person(
    pages={
        "you": {**day("date_of_birth", date(1996, 3, 14)), "has_partner": "no"},
        "place": {"country": "CA", "destination": "elsewhere"},
        "canada": {"province": "ON", "status": "worker"},
        "education": {"level": "masters", "where": "assessed"},
        "canadian-study": {"credential": "none", "two_years": "no"},
        "english": {"test": "ielts_general"},
        "english-scores": {**scores("8.5", "7.5", "7", "7"), **day("taken_on", date(2026, 6, 1))},
        "french": {"test": "none"},
        "offers": {"certificate": "no", "job_offer": "no", "nomination": "no"},
        "family": {"sibling": "no", "relative": "no"},
        "funds": {"family_size": "1", "settlement_funds": "20,000"},
    },
    jobs=[DEVELOPER],
)
"""Single, at work in Ontario: everything is known."""

LUIS = Person(
    pages={
        "you": {**day("date_of_birth", date(1988, 11, 2)), "has_partner": "yes"},
        "partner": {"accompanying": "yes", "citizen_or_permanent_resident": "no"},
        "place": {"country": "IN", "destination": "unknown"},
        "education": {"level": "three_plus", "where": "abroad"},
        "canadian-study": {"credential": "none", "two_years": "no"},
        "english": {"test": "unknown"},
        "french": {"test": "tef_699"},
        "french-scores": scores("450", "450", "450", "460"),
        "partner-education": {"education": "secondary", "where": "not_assessed"},
        "partner-language": {"test": "none"},
        "partner-canada": {"canadian_work_years": "0", "study_two_years": "no"},
        "offers": {"certificate": "unknown", "job_offer": "no", "nomination": "no"},
        "family": {"sibling": "unknown", "relative": "unknown"},
        "funds": {},
    },
    jobs=[COOK],
)
"""With a partner, abroad, and unsure of a good deal: ranges and unknowns."""
