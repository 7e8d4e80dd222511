"""What holds an occupation: a job of the list, or the job offer. The same pages find it for both."""

from dataclasses import dataclass
from typing import ClassVar

from django.urls import reverse

from assessments import jobs
from assessments.answers import Answer, Answers

OFFER = "job-offer"


@dataclass(frozen=True, slots=True)
class JobHolder:
    """One job of the list, begun or not."""

    job_id: str
    slug: ClassVar[str] = jobs.SLUG
    kind: ClassVar[str] = "job"

    def noc(self, answers: Answers) -> str | None:
        """Its code; empty where the person does not know it, None until that is said."""
        job = jobs.job_of(answers, self.job_id)
        return job.get("noc") if job else None

    def text(self, answers: Answers) -> str:
        """What was last searched for, for this one."""
        return jobs.searched(answers, self.job_id)

    def with_noc(self, answer: Answer, noc: str) -> Answer:
        return jobs.with_facts(answer, self.job_id, {"noc": noc})

    def with_text(self, answer: Answer, text: str) -> Answer:
        return jobs.searching(answer, self.job_id, text)

    def page(self, name: str, *args: str) -> str:
        """The address of one of its pages: `occupation`, `browse` or `confirm`."""
        return reverse(f"assessments:job_{name}", args=[self.job_id, *args])

    @property
    def rest(self) -> str:
        """The address of the questions that follow the occupation."""
        return reverse("assessments:job_details", args=[self.job_id])


@dataclass(frozen=True, slots=True)
class OfferHolder:
    """The one job offer."""

    slug: ClassVar[str] = OFFER
    kind: ClassVar[str] = "offer"

    def noc(self, answers: Answers) -> str | None:
        """Its code; empty where the person does not know it, None until that is said."""
        noc: str | None = answers.get(OFFER, {}).get("noc")
        return noc

    def text(self, answers: Answers) -> str:
        """What was last searched for."""
        return str(answers.get(OFFER, {}).get("search", ""))

    def with_noc(self, answer: Answer, noc: str) -> Answer:
        return {**answer, "noc": noc}

    def with_text(self, answer: Answer, text: str) -> Answer:
        return {**answer, "search": text}

    def with_rest(self, old: Answer, answer: Answer) -> Answer:
        """The answers about the offer, without losing what its occupation is."""
        return {**{name: old[name] for name in ("noc", "search") if name in old}, **answer}

    def page(self, name: str, *args: str) -> str:
        """The address of one of its pages: `occupation`, `browse` or `confirm`."""
        return reverse(f"assessments:offer_{name}", args=args)

    @property
    def rest(self) -> str:
        """The address of the questions that follow the occupation."""
        return reverse("assessments:step", args=[OFFER])


Holder = JobHolder | OfferHolder
