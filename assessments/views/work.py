"""The list of jobs, and the pages of one job."""

from typing import Any, ClassVar

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from assessments import flow, jobs
from assessments.forms.base import StepForm
from assessments.forms.work import (
    ConditionsForm,
    DetailsForm,
    OccupationForm,
    SearchForm,
    known_group,
    row_of,
)
from assessments.steps import BY_SLUG
from assessments.summary import job_facts, job_title
from assessments.views.base import UNPROCESSABLE, DraftView, step_url, to_first_missing
from assessments.views.steps import StepView
from crs.occupations import search

RESULTS = 8


def job_url(page: str, job_id: str, *, changing: bool = False) -> str:
    """The address of one page of one job."""
    return reverse(f"assessments:job_{page}", args=[job_id]) + ("?change=1" if changing else "")


class WorkListView(StepView):
    """Every job so far, and whether there is another."""

    def get(self, request: HttpRequest, slug: str = jobs.SLUG) -> HttpResponse:
        return super().get(request, slug)

    def post(self, request: HttpRequest, slug: str = jobs.SLUG) -> HttpResponse:
        if not flow.may_open(slug, self.answers):
            return to_first_missing(self.answers)
        form = self.form(slug, request.POST)
        if not form.is_valid():
            return self.page(slug, form, status=UNPROCESSABLE)
        more = form.cleaned_data["more"]
        if more == "yes" and len(jobs.periods_of(self.answers)) < jobs.MOST:
            return redirect(job_url("occupation", jobs.new_id(), changing=self.changing))
        self.was_finished = flow.first_missing(self.answers) is None
        self.store = self.store.change(slug, lambda old: {**old, "more": "no"})
        return self.onward(slug)

    def onward(self, slug: str) -> HttpResponse:
        """First to whatever job is half told."""
        for job in jobs.periods_of(self.answers):
            if page := jobs.unfinished_page(job):
                return redirect(job_url(page, job["id"], changing=self.changing))
        return super().onward(slug)

    def page(self, slug: str, form: StepForm, status: int = 200) -> HttpResponse:
        number, total = flow.progress(slug, self.answers)
        rows = [self.row(job) for job in jobs.periods_of(self.answers)]
        context = {
            "form": form,
            "back": self.back(slug),
            "number": number,
            "total": total,
            "jobs": rows,
            "full": len(rows) >= jobs.MOST,
        }
        return render(self.request, "assessments/work.html", context, status=status)

    def row(self, job: jobs.Job) -> dict[str, Any]:
        page = jobs.unfinished_page(job)
        return {
            "title": job_title(job),
            "facts": job_facts(job),
            "unfinished": page is not None,
            "edit": job_url(page or "occupation", job["id"], changing=self.changing),
            "remove": job_url("remove", job["id"], changing=self.changing),
        }


class JobView(DraftView):
    """One page of one job."""

    form_class: ClassVar[type[StepForm]]
    after: ClassVar[str | None] = None
    before: ClassVar[str | None] = None
    template = "assessments/step.html"

    def get(self, request: HttpRequest, job_id: str) -> HttpResponse:
        if refused := self.refuse(job_id):
            return refused
        return self.page(job_id, self.form(initial=self.initial(job_id)))

    def post(self, request: HttpRequest, job_id: str) -> HttpResponse:
        if refused := self.refuse(job_id):
            return refused
        form = self.form(request.POST)
        if not form.is_valid():
            return self.page(job_id, form, status=UNPROCESSABLE)
        facts = self.facts(form)
        self.store = self.store.change(jobs.SLUG, lambda old: jobs.with_facts(old, job_id, facts))
        return redirect(self.next_url(job_id))

    def refuse(self, job_id: str) -> HttpResponse | None:
        """A page of a job that cannot be opened yet sends to where it can be begun."""
        if not flow.may_open(jobs.SLUG, self.answers):
            return to_first_missing(self.answers)
        if self.before and jobs.job_of(self.answers, job_id) is None:
            return redirect(step_url(jobs.SLUG))
        return None

    def form(self, data: Any = None, initial: Any = None) -> StepForm:
        return self.form_class(data, answers=self.answers, today=timezone.localdate(), initial=initial)

    def initial(self, job_id: str) -> Any:
        return jobs.job_of(self.answers, job_id)

    def facts(self, form: StepForm) -> jobs.Job:
        return form.answer()

    def next_url(self, job_id: str) -> str:
        """The next page of the job that matters, or the list."""
        job = jobs.job_of(self.answers, job_id)
        if job is not None and self.after and (self.after != "conditions" or jobs.is_canadian(job)):
            return job_url(self.after, job_id, changing=self.changing)
        return step_url(jobs.SLUG, changing=self.changing)

    def page(self, job_id: str, form: StepForm, status: int = 200) -> HttpResponse:
        number, total = flow.progress(jobs.SLUG, self.answers)
        back = job_url(self.before, job_id, changing=self.changing) if self.before else self.list_url()
        context = {"form": form, "back": back, "number": number, "total": total, **self.more()}
        return render(self.request, self.template, context, status=status)

    def list_url(self) -> str:
        return step_url(jobs.SLUG, changing=self.changing)

    def more(self) -> dict[str, Any]:
        """What the template of one kind of page needs besides."""
        return {}


class OccupationView(JobView):
    """The occupation, found by a title typed in a box; works without a script."""

    form_class = OccupationForm
    after = "details"
    template = "assessments/occupation.html"

    def form(self, data: Any = None, initial: Any = None) -> StepForm:
        form = OccupationForm(data, answers=self.answers, today=timezone.localdate(), initial=initial)
        self.found = [row_of(match.group) for match in search(self.text, limit=RESULTS)] if self.text else []
        kept = known_group((initial or {}).get("noc", ""))
        form.offer(self.found or ([kept] if kept else []))
        return form

    @property
    def text(self) -> str:
        return SearchForm(self.request.GET).text()

    def initial(self, job_id: str) -> Any:
        job = jobs.job_of(self.answers, job_id)
        return {"noc": job["noc"] or "unknown"} if job else None

    def facts(self, form: StepForm) -> jobs.Job:
        noc = form.cleaned_data["noc"]
        return {"noc": "" if noc == "unknown" else noc}

    def more(self) -> dict[str, Any]:
        return {"text": self.text, "found": self.found, "changing": self.changing}


class DetailsView(JobView):
    form_class = DetailsForm
    before, after = "occupation", "conditions"


class ConditionsView(JobView):
    form_class = ConditionsForm
    before = "details"


class RemoveView(JobView):
    """Removing a job, after asking once."""

    before = "occupation"

    def get(self, request: HttpRequest, job_id: str) -> HttpResponse:
        job = jobs.job_of(self.answers, job_id)
        if job is None:
            return redirect(self.list_url())
        context = {"title": job_title(job), "back": self.list_url()}
        return render(request, "assessments/remove_job.html", context)

    def post(self, request: HttpRequest, job_id: str) -> HttpResponse:
        if jobs.job_of(self.answers, job_id):
            self.store.change(jobs.SLUG, lambda old: jobs.without(old, job_id))
        return redirect(self.list_url())


def step(request: HttpRequest, slug: str) -> HttpResponseBase:
    """A question by its address; the list of jobs is a page of its own kind."""
    if slug not in BY_SLUG:
        raise Http404
    view = WorkListView if slug == jobs.SLUG else StepView
    return view.as_view()(request, slug=slug)
