"""One view for every question page."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from assessments import flow
from assessments.forms.base import StepForm
from assessments.steps import BY_SLUG
from assessments.views.base import UNPROCESSABLE, DraftView, step_url, to_first_missing


class StepView(DraftView):
    """Shows a question, keeps its answer, moves on."""

    was_finished = False

    def get(self, request: HttpRequest, slug: str) -> HttpResponse:
        if not flow.may_open(slug, self.answers):
            return to_first_missing(self.answers)
        return self.page(slug, self.form(slug, initial=self.kept(slug)))

    def post(self, request: HttpRequest, slug: str) -> HttpResponse:
        if not flow.may_open(slug, self.answers):
            return to_first_missing(self.answers)
        form = self.form(slug, request.POST)
        if not form.is_valid():
            return self.page(slug, form, status=UNPROCESSABLE)
        self.was_finished = flow.first_missing(self.answers) is None
        self.store = self.store.write(slug, form.answer())
        return self.onward(slug)

    def form(self, slug: str, data: Any = None, initial: Any = None) -> StepForm:
        form_class = BY_SLUG[slug].form_class
        return form_class(data, answers=self.answers, today=timezone.localdate(), initial=initial)

    def kept(self, slug: str) -> Any:
        """What was answered before, if it still answers the question."""
        return self.answers.get(slug) if BY_SLUG[slug].answered(self.answers) else None

    def onward(self, slug: str) -> HttpResponse:
        """The next question, or back to the answers with only what has newly become necessary."""
        if self.changing or self.was_finished:
            return to_first_missing(self.answers, changing=True)
        following = flow.next_after(slug, self.answers)
        return redirect(step_url(following.slug) if following else reverse("assessments:check"))

    def page(self, slug: str, form: StepForm, status: int = 200) -> HttpResponse:
        number, total = flow.progress(slug, self.answers)
        context = {"form": form, "back": self.back(slug), "number": number, "total": total}
        return render(self.request, "assessments/step.html", context, status=status)

    def back(self, slug: str) -> str:
        """The address of the page before this one."""
        if self.changing:
            return reverse("assessments:check")
        before = flow.previous(slug, self.answers)
        return step_url(before.slug) if before else reverse("assessments:start")
