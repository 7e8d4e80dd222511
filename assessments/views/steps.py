"""One view for every question page."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from assessments import flow
from assessments.answers import Answer
from assessments.forms.base import StepForm
from assessments.steps import PAGES
from assessments.views.base import CHANGING, UNPROCESSABLE, DraftView, step_url, to_first_missing

ONLY_SHOW = "only_show"
"""Sent by `static/js/language.js`."""


class StepView(DraftView):
    """Shows a question, keeps its answer, moves on."""

    was_finished = False

    def get(self, request: HttpRequest, slug: str) -> HttpResponse:
        if not self.route.may_open(slug):
            return to_first_missing(self.answers)
        return self.page(slug, self.form(slug, initial=self.answers.get(slug)))

    def post(self, request: HttpRequest, slug: str) -> HttpResponse:
        if not self.route.may_open(slug):
            return to_first_missing(self.answers)
        form = self.form(slug, request.POST)
        if self.only_shown(form):
            return self.page(slug, form)
        if not form.is_valid():
            return self.page(slug, form, status=UNPROCESSABLE)
        self.was_finished = self.route.missing is None
        self.keep(slug, form.answer())
        return self.onward(slug)

    def only_shown(self, form: StepForm) -> bool:
        """Whether the visitor changed the language while typing: the page comes back as it was."""
        form.unjudged = ONLY_SHOW in self.request.POST
        return form.unjudged

    def keep(self, slug: str, answer: Answer) -> None:
        self.store = self.store.write(slug, answer)

    def form(self, slug: str, data: Any = None, initial: Any = None) -> StepForm:
        form_class = PAGES[slug].form_class
        return form_class(data, answers=self.answers, today=timezone.localdate(), initial=initial)

    def onward(self, slug: str) -> HttpResponse:
        """The next question, or back to the answers with only what has newly become necessary."""
        if self.changing or self.was_finished:
            return self.after_change()
        following = flow.next_after(slug, self.answers)
        return redirect(step_url(following.slug) if following else reverse("assessments:check"))

    def page(self, slug: str, form: StepForm, status: int = 200) -> HttpResponse:
        return render(self.request, "assessments/step.html", self.frame(slug, form), status=status)

    def frame(self, slug: str, form: StepForm) -> dict[str, Any]:
        """What every question page shows around its form."""
        number, total = self.route.progress(slug)
        return {"form": form, "back": self.back(slug), "number": number, "total": total}

    def back(self, slug: str) -> str:
        """The address of the page before this one."""
        if self.changing or slug not in self.route.slugs:
            return reverse(CHANGING[self.changing or "change"])
        before = self.route.neighbour(slug, -1)
        return step_url(before.slug) if before else reverse("assessments:start")
