"""The jobs inside the answer to the question about work: reading, adding, changing, removing."""

import secrets
from typing import Any

from assessments.answers import Answer, Answers

SLUG = "work"
MOST = 20
CANADA = "CA"
Job = dict[str, Any]


def periods_of(answers: Answers) -> list[Job]:
    """Every job told so far, in the order they were added."""
    return list(answers.get(SLUG, {}).get("periods", []))


def job_of(answers: Answers, job_id: str) -> Job | None:
    """One job by its id."""
    return next((job for job in periods_of(answers) if job["id"] == job_id), None)


def new_id() -> str:
    """Random, so that two tabs adding a job each do not write over one another."""
    return secrets.token_hex(4)


def is_canadian(job: Job) -> bool:
    return bool(job.get("country") == CANADA)


def unfinished_page(job: Job) -> str | None:
    """The first page of a job that still has to be answered: `occupation` or `details`."""
    if "noc" not in job:
        return "occupation"
    asked = ("start", "authorized") if is_canadian(job) else ("start",)
    return None if all(name in job for name in asked) else "details"


def is_finished(job: Job) -> bool:
    return unfinished_page(job) is None


def with_facts(answer: Answer, job_id: str, facts: Job) -> Answer:
    """The answer with these facts added to one job; a new job, up to `MOST` of them, opens the list again."""
    periods = list(answer.get("periods", []))
    if any(job["id"] == job_id for job in periods):
        return {**answer, "periods": [{**job, **facts} if job["id"] == job_id else job for job in periods]}
    if len(periods) >= MOST:
        return answer
    return {**answer, "more": "yes", "periods": [*periods, {"id": job_id, **facts}]}


def closed(answer: Answer) -> Answer:
    """The answer of someone with nothing to add."""
    return {**answer, "more": "no"}


def opened(answer: Answer) -> Answer:
    """The answer of someone about to add a job."""
    return {**answer, "more": "yes"}


def searching(answer: Answer, job_id: str, text: str) -> Answer:
    """The answer with what was typed into the search box for one job: kept here, so in no address."""
    return {**answer, "search": {"job": job_id, "text": text}}


def searched(answers: Answers, job_id: str) -> str:
    """What was last typed into the search box for this job."""
    search = answers.get(SLUG, {}).get("search", {})
    return str(search["text"]) if search.get("job") == job_id else ""


def without(answer: Answer, job_id: str) -> Answer:
    """The answer without that job; the question is open again when the list is empty."""
    periods = [job for job in answer.get("periods", []) if job["id"] != job_id]
    return {"more": answer.get("more") if periods else None, "periods": periods}
