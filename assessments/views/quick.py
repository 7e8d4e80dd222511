"""The quick calculator, and the way from it into the full assessment."""

from typing import Any, ClassVar

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.csrf import csrf_exempt

import limits
from assessments.answers import let_go
from assessments.cookie import give_key, key_of, store_of
from assessments.quick import carry
from assessments.quick.form import QuickForm
from assessments.quick.points import points
from assessments.views.base import UNPROCESSABLE, PersonalView, to_first_missing

PAGE = "quick/page.html"
FRAGMENT = "X-Fragment"
"""The header with which the page's script asks for the points and the errors alone."""


class QuickView(View):
    """Computes points and keeps nothing."""

    http_method_names = ["get", "head", "post", "options"]
    template: ClassVar[str] = PAGE

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = super().dispatch(request, *args, **kwargs)
        response.headers["Cache-Control"] = "no-store"
        return response

    def get(self, request: HttpRequest) -> HttpResponse:
        return calculator(request, QuickForm(today=timezone.localdate()), self.template)

    def post(self, request: HttpRequest) -> HttpResponse:
        limits.hit(request, "calculate")
        form = QuickForm(request.POST, today=timezone.localdate())
        if FRAGMENT in request.headers:
            return fragment(request, form)
        return calculator(request, form, self.template)


class OnwardView(PersonalView):
    """A page on the way out of the calculator. Who only looks at its address has told nothing yet."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return redirect("assessments:quick")


class QuickContinueView(OnwardView):
    """A new draft with everything that was told. Answers there are already are not replaced unasked."""

    def post(self, request: HttpRequest) -> HttpResponse:
        form = QuickForm(request.POST, today=timezone.localdate())
        if not form.is_valid():
            return calculator(request, form, PAGE)
        store = store_of(request)
        if store and store.answers and "replace" not in request.POST:
            return render(request, "quick/carry.html", {"form": form, "begun": True})
        if key := key_of(request):
            let_go(key)  # answers that were saved with a link still open by it
        key, carried = carry.begin(form)
        # As for a change of answers: only questions that are still open are shown.
        response = to_first_missing(carried, changing="change")
        give_key(request, response, key)
        return response


@method_decorator(csrf_exempt, name="dispatch")
class QuickArriveView(OnwardView):
    """Someone comes from the calculator inside another site, in a new tab, with what they typed there.

    Nothing is done here but to show the values and a button, so nothing needs protecting from a forged
    request: the browser sends no cookie with a form from another site, hence no token could be right.
    The values come in the body, because addresses are logged. The button then is a protected form of our own.
    """

    def post(self, request: HttpRequest) -> HttpResponse:
        form = QuickForm(request.POST, today=timezone.localdate())
        if not form.is_valid():
            return calculator(request, form, PAGE)
        return render(request, "quick/carry.html", {"form": form, "begun": False})


def calculator(request: HttpRequest, form: QuickForm, template: str) -> HttpResponse:
    """The whole page, with points once something was sent."""
    wrong = form.told and not form.is_valid()
    found = points(form, on=timezone.localdate()) if form.told else None
    status = UNPROCESSABLE if wrong else 200
    context = {"form": form, "points": found, "hosts": " ".join(settings.EMBED_ORIGINS)}
    return render(request, template, context, status=status)


def fragment(request: HttpRequest, form: QuickForm) -> HttpResponse:
    """The points as a piece of the page, the total as a sentence, and the errors by field."""
    found = points(form, on=timezone.localdate())
    told = {
        "total": found["sentence"],
        "result": render_to_string("quick/_result.html", {"points": found}, request),
        "errors": form.errors,
    }
    return JsonResponse(told, status=UNPROCESSABLE if form.errors else 200)
