"""What every page with personal answers has in common: a draft, and no copies of it anywhere."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views import View

from assessments.answers import Answers, AnswerStore
from assessments.cookie import store_of
from assessments.flow import first_missing
from assessments.models import Draft

UNPROCESSABLE = 422


class PersonalView(View):
    """Never kept by a cache, never listed by a search engine."""

    http_method_names = ["get", "head", "post", "options"]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = super().dispatch(request, *args, **kwargs)
        response.headers["Cache-Control"] = "no-store"
        response.headers["X-Robots-Tag"] = "noindex"
        return response


class DraftView(PersonalView):
    """A page that needs a draft; without one it offers to begin."""

    store: AnswerStore

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        store = store_of(request)
        if store is None:
            return no_draft(request)
        self.store = store
        try:
            return super().dispatch(request, *args, **kwargs)
        except Draft.DoesNotExist:  # deleted in another tab while this one was writing
            return no_draft(request)

    @property
    def answers(self) -> Answers:
        return self.store.answers

    @property
    def changing(self) -> bool:
        """Whether the visitor came from *check your answers* and goes back there."""
        return "change" in self.request.GET


def no_draft(request: HttpRequest) -> HttpResponse:
    """A friendly page instead of a form whose answers are gone."""
    response = render(request, "assessments/no_draft.html")
    response.headers["Cache-Control"] = "no-store"
    return response


def step_url(slug: str, *, changing: bool = False) -> str:
    """The address of a question."""
    return reverse("assessments:step", args=[slug]) + ("?change=1" if changing else "")


def to_first_missing(answers: Answers, *, changing: bool = False) -> HttpResponseRedirect:
    """To the first question without an answer, or to *check your answers* when there is none."""
    missing = first_missing(answers)
    return redirect(step_url(missing.slug, changing=changing) if missing else reverse("assessments:check"))
