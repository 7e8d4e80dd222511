"""People who walk the whole site in a browser: what they type on each page, by the page's slug."""

from dataclasses import dataclass, field
from datetime import date

Typed = dict[str, str | list[str]]


def day(name: str, when: date) -> Typed:
    return {f"{name}_day": str(when.day), f"{name}_month": str(when.month), f"{name}_year": str(when.year)}


def scores(*four: str) -> Typed:
    return dict(zip(("listening", "reading", "writing", "speaking"), four, strict=True))


@dataclass(frozen=True)
class Job:
    """One job: what is searched for, the code that is picked, and its details."""

    search: str
    noc: str
    details: Typed


@dataclass(frozen=True)
class Person:
    """Everything one person types. A page without an entry must not be asked."""

    pages: dict[str, Typed]
    jobs: list[Job] = field(default_factory=list)
    offer: tuple[str, str] | None = None
    """For a job offer: what is searched for, and the code that is picked."""


def job(
    search: str,
    noc: str,
    country: str,
    start: date,
    end: date | None = None,
    *,
    hours: str = "40",
    conditions: tuple[str, ...] = ("none",),
    unsure: tuple[str, ...] = (),
) -> Job:
    """A job that goes on, or one that ended; the conditions are told in Canada only."""
    over: Typed = {"still_there": "no", **day("end", end)} if end else {"still_there": "yes"}
    told: Typed = {"conditions": list(conditions)} if country == "CA" else {}
    if unsure:
        told["conditions_unsure"] = list(unsure)
    return Job(search, noc, {"country": country, **day("start", start), **over, "hours": hours, **told})


AMARA = Person(
    pages={
        "you": {**day("date_of_birth", date(1996, 3, 14)), "partner": "no", "destination": "elsewhere"},
        "education": {"level": "masters", "where": "assessed", "credential": "never"},
        "english": {
            "test": "ielts_general",
            **scores("8.5", "7.5", "7", "7"),
            **day("taken_on", date(2026, 6, 1)),
        },
        "french": {"test": "none"},
        "offers": {"offers": ["none"]},
        "funds": {"family_size": "1", "settlement_funds": "20,000"},
    },
    jobs=[job("software developer", "21232", "CA", date(2023, 9, 1))],
)
"""Single, at work in Ontario: everything is known."""

LUIS = Person(
    pages={
        "you": {**day("date_of_birth", date(1988, 11, 2)), "partner": "comes", "destination": "unknown"},
        "education": {"level": "three_plus", "where": "abroad", "credential": "never"},
        "english": {"test": "unknown"},
        "french": {"test": "tef_699", **scores("450", "450", "450", "460")},
        "partner-education": {
            "education": "secondary",
            "where": "not_assessed",
            "canadian_work_years": "0",
        },
        "partner-language": {"test": "none"},
        "offers": {"offers": ["unsure"], "offers_unsure": ["certificate", "sibling"]},
        "ties": {"ties": ["unsure"], "ties_unsure": ["relative"]},
        "funds": {},
    },
    jobs=[job("cuisinier", "63200", "IN", date(2018, 1, 8), date(2022, 6, 30), hours="37.5")],
)
"""With a partner, abroad, and unsure of a good deal: ranges and unknowns."""
