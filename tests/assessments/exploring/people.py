"""Ordinary people: what they told the assessment, and what they type on the further pages they are asked."""

from dataclasses import dataclass, field
from typing import Any

from tests.assessments.people import JOB, Typed, day

NOTHING = dict.fromkeys(("certificate", "job_offer", "nomination", "sibling"), "no")
OFFERED = {**NOTHING, "job_offer": "yes"}
IELTS = {"test": "ielts_general", "taken_on": "2026-02-03"}
NO_FRENCH = {"test": "none"}
CANADA = "CA"


def english(listening: str, reading: str, writing: str, speaking: str) -> dict[str, Any]:
    four = {"listening": listening, "reading": reading, "writing": writing, "speaking": speaking}
    return {**IELTS, **four}


def levels(language: str, level: str) -> dict[str, Any]:
    return {"test": language, **dict.fromkeys(("listening", "reading", "writing", "speaking"), level)}


def work(noc: str, country: str, start: str) -> dict[str, Any]:
    return {"more": "no", "periods": [{**JOB, "noc": noc, "country": country, "start": start}]}


def offer(noc: str, *, lmia: str = "no", here: str = "yes", permit: str = "open") -> dict[str, Any]:
    terms = {"full_time_one_year": "yes", "lmia": lmia, "works_for_employer": here, "work_permit": permit}
    return {"noc": noc, **terms}


def you(born: str, partner: str = "no", destination: str = "elsewhere") -> dict[str, Any]:
    return {"date_of_birth": born, "partner": partner, "destination": destination}


ORDINARY: dict[str, Typed] = {
    "express-entry": {"profile": "yes", "invited": "no", "nominated": "no"},
    "licence": {"licensed": "no"},
    "plans": {"plans": "none"},
    "relatives": {"any": "no"},
    "sponsors": {"sponsors": ["none"]},
    "business": {"business": "neither", "net_worth": "60000", "investment": "0"},
    "canada-years": {"days_in_canada": "500", "taxes_filed_years": "1", "best_income": "48000"},
    "funds": {"family_size": "1", "settlement_funds": "20000"},
    "ties": {"ties": "none"},
}
"""What most people say."""


def place(province: str) -> Typed:
    return {f"province_{JOB['id']}": province, "offering": [JOB["id"]]}


def terms(province: str, region: str = "", wage: str = "27") -> Typed:
    more = {"permanent": "yes", "hourly_wage": wage, "designations": ["none"]}
    return {"province": province, "region": region, **more}


def living(status: str, province: str = "") -> Typed:
    when = {**day("status_expires", 2028, 3, 1), **day("province_since", 2024, 2, 1)}
    return {"status": status, "province": province, **when}


@dataclass(frozen=True)
class Explorer:
    """Their core answers as kept, and their own further ones; the rest they answer as most people do."""

    core: dict[str, dict[str, Any]]
    own: dict[str, Typed] = field(default_factory=dict)

    def typed(self, slug: str) -> Typed:
        return self.own[slug] if slug in self.own else ORDINARY[slug]


def citizen_of(code: str) -> Typed:
    return {"citizenship": code, "second_citizenship": "", "canadian_parent": "no"}


PEOPLE = {
    "a cook in Winnipeg with an offer of her employer": Explorer(
        core={
            "you": you("1991-05-02"),
            "education": {"level": "two_year", "where": "not_assessed", "credential": "never"},
            "english": english("6", "5.5", "5.5", "6"),
            "french": NO_FRENCH,
            "work": work("63200", CANADA, "2024-03-01"),
            "offers": OFFERED,
            "job-offer": offer("63200", lmia="yes", permit="lmia"),
        },
        own={
            "living": living("lmia_permit", "MB"),
            "settling": {"provinces": ["MB"]},
            "offer-terms": terms("MB", "mb.winnipeg", "19.50"),
            "work-places": place("MB"),
            "citizenship": citizen_of("PH"),
            "relatives": {"any": "yes", "relation": "cousin", "province": "MB", "settled": "yes"}
            | {"another": "no"},
        },
    ),
    "a software developer in India without an offer": Explorer(
        core={
            "you": you("1995-11-20"),
            "education": {"level": "three_plus", "where": "assessed", "credential": "never"},
            "english": english("8", "7.5", "7", "7"),
            "french": NO_FRENCH,
            "work": work("21232", "IN", "2019-07-01"),
            "offers": NOTHING,
            "funds": {"family_size": 1, "settlement_funds": 18000},
        },
        own={
            "living": living("abroad"),
            "settling": {"provinces": ["anywhere"]},
            "citizenship": citizen_of("IN"),
            "canada-years": {"days_in_canada": "0", "taxes_filed_years": "0", "best_income": "0"},
        },
    ),
    "a graduate in Moncton who speaks French, with an offer": Explorer(
        core={
            "you": you("1999-01-15"),
            "education": {"level": "two_year", "where": "canada", "credential": None},
            "english": levels("clb_en", "6"),
            "french": levels("nclc_fr", "9"),
            "work": work("12200", CANADA, "2025-01-06"),
            "funds": {"family_size": 1, "settlement_funds": 9000},
            "offers": OFFERED,
            "job-offer": offer("12200"),
        },
        own={
            "living": living("post_graduation_permit", "NB"),
            "settling": {"provinces": ["NB", "NS"]},
            "offer-terms": terms("NB", wage="25"),
            "work-places": place("NB"),
            "canadian-studies": {
                "province": "NB",
                "months": "20",
                **day("completed_on", 2024, 12, 15),
                "another": "no",
            },
            "citizenship": citizen_of("SN"),
        },
    ),
    "a nurse in the Philippines with her husband": Explorer(
        core={
            "you": you("1988-08-08", partner="comes"),
            "education": {"level": "three_plus", "where": "assessed", "credential": "never"},
            "english": english("7.5", "7", "7", "7"),
            "french": NO_FRENCH,
            "work": work("31301", "PH", "2015-02-01"),
            "partner-education": {"education": "secondary", "where": "assessed"}
            | {"canadian_work_years": "0"},
            "partner-language": {"test": "none"},
            "offers": {**NOTHING, "sibling": "yes"},
            "funds": {"family_size": 3, "settlement_funds": 30000},
        },
        own={
            "living": living("abroad"),
            "settling": {"provinces": ["ON", "BC", "AB"]},
            "citizenship": citizen_of("PH"),
            "relatives": {"any": "yes", "relation": "sibling", "province": "ON", "settled": "yes"}
            | {"another": "no"},
        },
    ),
    "a truck driver in Alberta on an open permit": Explorer(
        core={
            "you": you("1986-04-30", partner="stays"),
            "education": {"level": "secondary", "where": "abroad", "credential": "never"},
            "english": levels("clb_en", "5"),
            "french": NO_FRENCH,
            "work": work("73300", CANADA, "2024-09-01"),
            "offers": OFFERED,
            "job-offer": offer("73300"),
        },
        own={
            "living": living("spouse_permit", "AB"),
            "settling": {"provinces": ["AB", "SK"]},
            "offer-terms": terms("AB", "ab.rest", "29"),
            "work-places": place("AB"),
            "citizenship": citizen_of("UA"),
        },
    ),
    "a student in Toronto who does not know much yet": Explorer(
        core={
            "you": you("2002-10-10", destination="unknown"),
            "education": {"level": "three_plus", "where": "canada", "credential": None},
            "english": {"test": "unknown"},
            "french": NO_FRENCH,
            "work": {"more": "no", "periods": []},
            "offers": {**NOTHING, "sibling": "unknown"},
        },
        own={
            "living": living("post_graduation_permit", "ON"),
            "settling": {"provinces": ["unknown"]},
            "canadian-studies": {"province": "ON", "another": "no"},
            "citizenship": citizen_of("NG"),
            "express-entry": {"profile": "no", "invited": "no", "nominated": "no"},
        },
    ),
}
