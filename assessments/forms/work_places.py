"""In which province each job in Canada was, and for whom."""

from collections.abc import Iterator

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from assessments.answers import Answer, Answers
from assessments.forms.further import SKIP, FurtherForm
from assessments.forms.places import province
from assessments.forms.several import NONE_OF_THESE, NOT_KNOWN, Several
from assessments.job_words import job_dates, job_title
from assessments.jobs import Job, is_canadian, is_finished, periods_of
from assessments.partial import Partial

OFFERING = "offering"


def place_of(job: Job) -> str:
    """The name under which the province of one job is asked for and kept."""
    return f"province_{job['id']}"


def asked_jobs(known: Partial) -> list[Job]:
    """The jobs in Canada that are told in full."""
    return [job for job in periods_of(known.answers) if is_finished(job) and is_canadian(job)]


def asked_of_offer(known: Partial) -> list[Job]:
    """The jobs that may have been for the employer who makes the offer."""
    return [job for job in periods_of(known.answers) if is_finished(job)] if known.has_offer else []


class WorkPlacesForm(FurtherForm):
    """A field for each job, so the page is as long as the list of them."""

    title = gettext_lazy("Where you worked in Canada")
    why = gettext_lazy("Many provinces ask for work within the province, or for the employer of the offer.")

    def adapt(self) -> None:
        """The jobs of this person."""
        super().adapt()
        for job in asked_jobs(self.known):
            self.fields[place_of(job)] = self._place(job)
        if jobs := asked_of_offer(self.known):
            self.fields[OFFERING] = self._offering(jobs)

    def _place(self, job: Job) -> forms.Field:
        words = _("In which province or territory was this job: %(job)s?") % {"job": job_title(job)}
        return province(words, hint=job_dates(job))

    def _offering(self, jobs: list[Job]) -> forms.Field:
        rows = [(job["id"], f"{job_title(job)} ({job_dates(job)})") for job in jobs]
        return Several(
            label=_("Which of these jobs were for the employer who now offers you work?"),
            choices=rows,
            alone=(*NONE_OF_THESE, *NOT_KNOWN),
            missing=_("Choose the jobs, “None of these” or “I do not know”."),
        )

    @classmethod
    def stands(cls, answer: Answer | None, answers: Answers) -> bool:
        """Every job told since is told of here too."""
        if not answer:
            return False
        return SKIP in answer or all(answer.get(name) for name in _asked(answers))


def _asked(answers: Answers) -> Iterator[str]:
    known = Partial(answers)
    yield from map(place_of, asked_jobs(known))
    if asked_of_offer(known):
        yield OFFERING
