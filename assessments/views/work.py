"""The list of jobs, and the pages of one job."""

from typing import Any, ClassVar

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from assessments import jobs
from assessments.exploring.topics import TOPIC_BY_SLUG
from assessments.flow import first_missing
from assessments.forms.base import StepForm
from assessments.forms.occupation import WORDS
from assessments.forms.work import DetailsForm
from assessments.holders import OFFER
from assessments.job_words import job_title
from assessments.occupations import NOC_TABLE
from assessments.steps import PAGES
from assessments.summary import job_facts
from assessments.upgrade import RETIRED
from assessments.views.base import EXPLORE, UNPROCESSABLE, step_url, to_first_missing
from assessments.views.explore import TopicView
from assessments.views.occupation import OfferView
from assessments.views.steps import StepView


def job_url(page: str, job_id: str, *, changing: str = "") -> str:
    """The address of one page of one job."""
    return reverse(f"assessments:job_{page}", args=[job_id]) + (f"?{changing}=1" if changing else "")


class JobsView(StepView):
    """What the list and the pages of one job share: on to another job, or on to the next question."""

    def to_new_job(self) -> HttpResponse:
        return redirect(job_url("occupation", jobs.new_id(), changing=self.changing))

    def close(self) -> HttpResponse:
        """Nothing to add: on, first to whatever job is half told."""
        self.store = self.store.change(jobs.SLUG, jobs.closed)
        for job in jobs.periods_of(self.answers):
            if page := jobs.unfinished_page(job):
                return redirect(job_url(page, job["id"], changing=self.changing))
        # Beginning a job reopened the list, so only now is it known that all was answered before.
        self.was_finished = first_missing(self.answers) is None
        return self.onward(jobs.SLUG)

    @property
    def full(self) -> bool:
        return len(jobs.periods_of(self.answers)) >= jobs.MOST


class WorkListView(JobsView):
    """Every job so far and whether there is another; without any, the search for the first."""

    def get(self, request: HttpRequest, slug: str = jobs.SLUG) -> HttpResponse:
        return super().get(request, slug)

    def post(self, request: HttpRequest, slug: str = jobs.SLUG) -> HttpResponse:
        if not self.route.may_open(slug):
            return to_first_missing(self.answers)
        form = self.form(slug, request.POST)
        if not form.is_valid():
            return self.page(slug, form, status=UNPROCESSABLE)
        if form.cleaned_data.get("more") == "yes" and not self.full:
            self.store = self.store.change(slug, jobs.opened)
            return self.to_new_job()
        return self.close()

    def page(self, slug: str, form: StepForm, status: int = 200) -> HttpResponse:
        rows = [self.row(job) for job in jobs.periods_of(self.answers)]
        more = {"jobs": rows, "full": self.full} if rows else self.first()
        template = "assessments/work.html" if rows else "occupation/search.html"
        return render(self.request, template, self.frame(slug, form) | more, status=status)

    def first(self) -> dict[str, Any]:
        """The search for a job that is not begun yet."""
        job_id = jobs.new_id()
        ways = {page: job_url(page, job_id, changing=self.changing) for page in ("occupation", "browse")}
        words = {"words": WORDS["job"], "table": NOC_TABLE}
        return {"first": True, "search": ways["occupation"], "browse": ways["browse"], **words}

    def row(self, job: jobs.Job) -> dict[str, Any]:
        page = jobs.unfinished_page(job)
        return {
            "title": job_title(job),
            "facts": job_facts(job),
            "unfinished": page is not None,
            "edit": job_url(page or "occupation", job["id"], changing=self.changing),
            "remove": job_url("remove", job["id"], changing=self.changing),
        }


class JobView(JobsView):
    """One page of one job."""

    form_class: ClassVar[type[StepForm]]

    def get(self, request: HttpRequest, job_id: str) -> HttpResponse:  # type: ignore[override]
        if refused := self.refuse(job_id):
            return refused
        return self.job_page(job_id, self.job_form(job_id, initial=self.initial(job_id)))

    def post(self, request: HttpRequest, job_id: str) -> HttpResponse:  # type: ignore[override]
        if refused := self.refuse(job_id):
            return refused
        form = self.job_form(job_id, request.POST)
        if self.only_shown(form):
            return self.job_page(job_id, form)
        if not form.is_valid():
            return self.job_page(job_id, form, status=UNPROCESSABLE)
        facts = self.facts(form)
        self.store = self.store.change(jobs.SLUG, lambda old: jobs.with_facts(old, job_id, facts))
        return self.after(job_id)

    def refuse(self, job_id: str) -> HttpResponse | None:
        """A page of a job that cannot be opened yet sends to where it can be begun."""
        if not self.route.may_open(jobs.SLUG):
            return to_first_missing(self.answers)
        if jobs.job_of(self.answers, job_id) is None:
            return redirect(self.list_url())
        return None

    def job_form(self, job_id: str, data: Any = None, initial: Any = None) -> StepForm:
        return self.form_class(data, answers=self.answers, today=timezone.localdate(), initial=initial)

    def initial(self, job_id: str) -> Any:
        return jobs.job_of(self.answers, job_id)

    def facts(self, form: StepForm) -> jobs.Job:
        return form.answer()

    def after(self, job_id: str) -> HttpResponse:
        """The page after this one of the job."""
        raise NotImplementedError

    def job_page(self, job_id: str, form: StepForm, status: int = 200) -> HttpResponse:
        raise NotImplementedError

    def list_url(self) -> str:
        return step_url(jobs.SLUG, changing=self.changing)


class DetailsView(JobView):
    """Dates, hours and conditions; then another job or the next question."""

    form_class = DetailsForm

    def after(self, job_id: str) -> HttpResponse:
        if "another" in self.request.POST and not self.full:
            self.store = self.store.change(jobs.SLUG, jobs.opened)
            return self.to_new_job()
        return self.close()

    def job_form(self, job_id: str, data: Any = None, initial: Any = None) -> StepForm:
        form = super().job_form(job_id, data, initial)
        form.offers_another = not self.changing and not self.full  # type: ignore[attr-defined]
        return form

    def job_page(self, job_id: str, form: StepForm, status: int = 200) -> HttpResponse:
        known = (jobs.job_of(self.answers, job_id) or {}).get("noc")
        back = job_url("confirm" if known else "occupation", job_id, changing=self.changing)
        frame = self.frame(jobs.SLUG, form) | {"back": back}
        return render(self.request, "assessments/step.html", frame, status=status)


class RemoveView(JobView):
    """Removing a job, after asking once."""

    def get(self, request: HttpRequest, job_id: str) -> HttpResponse:  # type: ignore[override]
        job = jobs.job_of(self.answers, job_id)
        if job is None:
            return redirect(self.list_url())
        context = {"title": job_title(job), "back": self.list_url()}
        return render(request, "assessments/remove_job.html", context)

    def post(self, request: HttpRequest, job_id: str) -> HttpResponse:  # type: ignore[override]
        if jobs.job_of(self.answers, job_id):
            self.store.change(jobs.SLUG, lambda old: jobs.without(old, job_id))
        return redirect(self.list_url())


SPECIAL: dict[str, type[StepView]] = {jobs.SLUG: WorkListView, OFFER: OfferView}
"""The pages of their own kind."""


def step(request: HttpRequest, slug: str) -> HttpResponseBase:
    """A question by its address; the further questions have a view of their own."""
    if slug in RETIRED:
        return redirect("assessments:continue")
    if slug not in PAGES:
        raise Http404
    exploring = slug in TOPIC_BY_SLUG or EXPLORE in request.GET
    view = SPECIAL.get(slug) or (TopicView if exploring else StepView)
    return view.as_view()(request, slug=slug)
