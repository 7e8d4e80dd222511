"""Two hundred made-up candidates as the `assess` command reads them, the same on every run."""

import json
import random
from datetime import date, timedelta
from typing import Any

ON = date(2026, 10, 1)
SEED = 2026
SKILLED = ("10011", "11100", "12200", "21211", "21231", "21300", "31301", "32101", "62200", "63200", "72310")
OTHER = ("65200", "73300", "75101")
EDUCATION = (
    *("secondary", "one_year", "two_year", "two_year"),
    *("three_plus", "three_plus", "three_plus", "two_or_more", "masters", "masters", "doctoral"),
)
SOMETIMES_OPEN = ("education_assessed", "settlement_funds", "sibling_in_canada", "languages", "job_offer")

Json = dict[str, Any]


def lines(number: int = 200) -> list[bytes]:
    """One JSON profile a line."""
    # Made-up people, not keys: any generator will do, and this one repeats.
    chance = random.Random(SEED)  # noqa: S311
    return [json.dumps(person(chance, place)).encode() for place in range(number)]


def person(chance: random.Random, place: int) -> Json:
    """Most know everything; one in five left something open."""
    answers = {
        "schema": 1,
        "id": f"candidate-{place}",
        "date_of_birth": day(chance, 22 * 365, 45 * 365),
        "education": chance.choice(EDUCATION),
        "education_assessed": chance.random() < 0.8,
        "canadian_credential": chance.choice(("none", "none", "one_or_two_year", "three_plus")),
        "canadian_study_two_years": chance.random() < 0.3,
        "languages": languages(chance),
        "work": [job(chance) for _ in range(chance.randint(1, 4))],
        "certificate_of_qualification": chance.random() < 0.1,
        "job_offer": offer(chance),
        "provincial_nomination": chance.random() < 0.1,
        "sibling_in_canada": chance.random() < 0.1,
        "relative_in_canada": chance.random() < 0.2,
        "settlement_funds": chance.randrange(5_000, 60_000),
        "family_size": chance.randint(1, 5),
        "intends_quebec": chance.random() < 0.03,
        **partner(chance),
    }
    if chance.random() < 0.2:
        answers[chance.choice(SOMETIMES_OPEN)] = None
    return answers


def day(chance: random.Random, least: int, most: int) -> str:
    return (ON - timedelta(days=chance.randint(least, most))).isoformat()


def languages(chance: random.Random) -> list[Json]:
    english = ielts(chance) if chance.random() < 0.7 else celpip(chance)
    return [english, tef(chance)] if chance.random() < 0.25 else [english]


def ielts(chance: random.Random) -> Json:
    return {
        "test": "ielts_general",
        **sitting(chance),
        **scores(chance, [step / 2 for step in range(10, 19)]),
    }


def celpip(chance: random.Random) -> Json:
    return {"test": "celpip_general", **sitting(chance), **scores(chance, range(5, 13))}


def tef(chance: random.Random) -> Json:
    return {"test": "tef_canada", **sitting(chance), **scores(chance, range(280, 620))}


def sitting(chance: random.Random) -> Json:
    return {"taken_on": day(chance, 10, 800)}


def scores(chance: random.Random, scale: Any) -> Json:
    return {ability: chance.choice(scale) for ability in ("listening", "reading", "writing", "speaking")}


def job(chance: random.Random) -> Json:
    in_canada = chance.random() < 0.5
    start = chance.randint(200, 3600)
    last = chance.randint(1, start)
    return {
        "noc": chance.choice(SKILLED if chance.random() < 0.85 else OTHER),
        "country": "CA" if in_canada else chance.choice(("IN", "PH", "NG", "FR", "BR")),
        "from": (ON - timedelta(days=start)).isoformat(),
        "to": None if chance.random() < 0.3 else (ON - timedelta(days=last)).isoformat(),
        "hours_per_week": chance.choice((20, 30, 37.5, 40, 40)),
        "authorized": True,
        "self_employed": chance.random() < 0.05,
        "full_time_student": chance.random() < 0.1,
    }


def offer(chance: random.Random) -> Json | bool:
    if chance.random() < 0.8:
        return False
    return {
        "noc": chance.choice(SKILLED),
        "lmia": chance.random() < 0.5,
        "full_time_one_year": True,
        "works_for_employer": chance.random() < 0.5,
        "work_permit": chance.choice(("lmia", "exempt", "open", "none")),
    }


def partner(chance: random.Random) -> Json:
    if chance.random() < 0.55:
        return {"has_partner": False}
    facts = {
        "accompanying": chance.random() < 0.85,
        "citizen_or_permanent_resident": chance.random() < 0.1,
        "education": chance.choice(EDUCATION),
        "education_assessed": chance.random() < 0.6,
        "language": ielts(chance) if chance.random() < 0.6 else False,
        "canadian_work_years": chance.choice((0, 0, 0, 1, 2)),
        "canadian_study_two_years": chance.random() < 0.1,
    }
    return {"has_partner": True, "partner": facts}
