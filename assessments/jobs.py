"""The jobs inside the answer to the question about work: reading, adding, changing, removing."""

import secrets
from typing import Any

from assessments.answers import Answer, Answers

SLUG = "work"
MOST = 20
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
    return bool(job.get("country") == "CA")


def unfinished_page(job: Job) -> str | None:
    """The first page of a job that still has to be answered: `occupation`, `details` or `conditions`."""
    if "noc" not in job:
        return "occupation"
    if "start" not in job:
        return "details"
    return "conditions" if is_canadian(job) and "authorized" not in job else None


def is_finished(job: Job) -> bool:
    return unfinished_page(job) is None


def with_facts(answer: Answer, job_id: str, facts: Job) -> Answer:
    """The answer with these facts added to one job; a new job, up to `MOST` of them, opens the list again."""
    periods = list(answer.get("periods", []))
    if any(job["id"] == job_id for job in periods):
        return {**answer, "periods": [{**job, **facts} if job["id"] == job_id else job for job in periods]}
    if len(periods) >= MOST:
        return answer
    return {"more": "yes", "periods": [*periods, {"id": job_id, **facts}]}


def without(answer: Answer, job_id: str) -> Answer:
    """The answer without that job; the question is open again when the list is empty."""
    periods = [job for job in answer.get("periods", []) if job["id"] != job_id]
    return {"more": answer.get("more") if periods else None, "periods": periods}
