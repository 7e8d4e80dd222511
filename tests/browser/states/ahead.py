"""The score in the coming months: rising, falling, a range, nothing that changes, and much that does."""

from datetime import date, timedelta
from typing import Any

from tests.assessments.people import JOB
from tests.browser.states.registry import states
from tests.browser.states.work import NO_JOB
from tests.browser.visitor import ALL_ANSWERS, Visitor

ALONE = {"date_of_birth": "1998-03-27", "partner": "no", "destination": "elsewhere"}


def ago(days: int) -> str:
    return (date.today() - timedelta(days=days)).isoformat()


def english(days: int) -> dict[str, Any]:
    return ALL_ANSWERS["english"] | {"taken_on": ago(days)}


def jobs(*told: dict[str, Any]) -> dict[str, Any]:
    return {"more": "no", "periods": [JOB | {"id": f"0a1b2c3{n:x}"} | each for n, each in enumerate(told)]}


def ended(start: int, end: int, **told: Any) -> dict[str, Any]:
    return {"start": ago(start), "still_there": "no", "end": ago(end), **told}


NO_TEST = {"test": "none"}
AHEAD: dict[str, dict[str, Any]] = {
    "rising": {
        "you": ALONE | {"date_of_birth": ago(21 * 365)},
        "english": english(10) | {"taken_on": ""},
        "french": NO_TEST,
        "work": jobs({"start": ago(500)}),
    },
    "falling": {
        "you": ALONE | {"date_of_birth": ago(36 * 365)},
        "english": english(400),
        "french": NO_TEST,
        "work": jobs(ended(1300, 700)),
    },
    "a range": {
        "you": ALONE,
        "english": english(300),
        "french": NO_TEST,
        "education": {"level": "three_plus", "where": "abroad", "credential": "none"},
        "offers": {"certificate": "no", "job_offer": "no", "nomination": "unknown", "sibling": "unknown"},
    },
    "nothing changes": {
        "you": ALONE | {"date_of_birth": ago(57 * 365)},
        "english": NO_TEST,
        "french": NO_TEST,
        "work": NO_JOB,
    },
    "many events": {
        "you": ALL_ANSWERS["you"] | {"date_of_birth": ago(39 * 365 + 100)},
        "english": english(200),
        "work": jobs(
            {"start": ago(800), "hours": "20"},
            ended(3300, 2600, country="FR"),
            ended(2400, 1500, country="FR", noc="72200"),
            {"start": ago(1000), "hours": "15", "noc": "31301"},
        ),
    },
}


@states(*AHEAD)
def result_with_the_coming_months(person: str, visitor: Visitor) -> None:
    visitor.answers(ALL_ANSWERS | AHEAD[person])
    visitor.go("assessments:result")


@states(*AHEAD)
def coming_months(person: str, visitor: Visitor) -> None:
    visitor.answers(ALL_ANSWERS | AHEAD[person])
    visitor.go("assessments:timeline")
