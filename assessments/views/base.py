"""What every page with personal answers has in common: a draft, and no copies of it anywhere."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import cached_property
from django.views import View

from assessments.answers import Answers, AnswerStore
from assessments.cookie import store_of
from assessments.flow import Route, first_missing, route_of
from assessments.models import Draft
from assessments.trying import begin, is_trying

UNPROCESSABLE = 422
EXPLORE = "explore"
CHANGING = {
    "change": "assessments:check",
    "compare": "assessments:compare",
    EXPLORE: "assessments:explore",
}
"""What stands in the address of a question that is answered anew, and the page that it leads back to."""


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
        try:
            self.store = begin(store) if request.method == "POST" and "compare" in request.GET else store
            return super().dispatch(request, *args, **kwargs)
        except Draft.DoesNotExist:  # deleted in another tab while this one was writing
            return no_draft(request)

    @property
    def answers(self) -> Answers:
        return self.store.answers

    @cached_property
    def route(self) -> Route:
        """The way through the questions as it was when the page was asked for."""
        return route_of(self.answers)

    @property
    def changing(self) -> str:
        """Whence the visitor came to change an answer, and goes back: one of `CHANGING`, or nothing."""
        return next((each for each in CHANGING if each in self.request.GET), "")

    def after_change(self) -> HttpResponseRedirect:
        """On with what the change has made necessary, then back to where the visitor came from."""
        trying = "compare" if is_trying(self.store) else "change"
        return to_first_missing(self.answers, changing=self.changing or trying)


def no_draft(request: HttpRequest) -> HttpResponse:
    """A friendly page instead of a form whose answers are gone."""
    response = render(request, "assessments/no_draft.html")
    response.headers["Cache-Control"] = "no-store"
    return response


def step_url(slug: str, *, changing: str = "") -> str:
    """The address of a question."""
    return reverse("assessments:step", args=[slug]) + (f"?{changing}=1" if changing else "")


def to_first_missing(answers: Answers, *, changing: str = "") -> HttpResponseRedirect:
    """To the first question without an answer; when there is none, to *check your answers* or to compare."""
    missing = first_missing(answers)
    done = CHANGING.get(changing, "assessments:check")
    return redirect(step_url(missing.slug, changing=changing) if missing else done)
