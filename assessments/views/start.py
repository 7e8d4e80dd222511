"""Before the first question, and after the last wish: beginning and deleting."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

import limits
from assessments import answers
from assessments.cookie import give_key, store_of, take_key
from assessments.flow import first_missing
from assessments.steps import STEPS
from assessments.views.base import PersonalView, step_url


class StartView(PersonalView):
    """What to have at hand, how long it takes, what happens to the answers, who this is not for."""

    def get(self, request: HttpRequest) -> HttpResponse:
        store = store_of(request)
        begun = store if store and store.answers else None
        context = {"begun": begun, "finished": bool(begun and first_missing(begun.answers) is None)}
        return render(request, "assessments/start.html", context)

    def post(self, request: HttpRequest) -> HttpResponse:
        """A new draft; the one before it, if any, is not kept around."""
        limits.hit(request, "start")
        if store := store_of(request):
            store.delete()
        key, _store = answers.start()
        response = redirect(step_url(STEPS[0].slug))
        give_key(request, response, key)
        return response


class ContinueView(PersonalView):
    """Back to where the visitor was."""

    def get(self, request: HttpRequest) -> HttpResponse:
        store = store_of(request)
        if store is None:
            return redirect("assessments:start")
        missing = first_missing(store.answers)
        return redirect(step_url(missing.slug) if missing else "assessments:check")


class DeleteView(PersonalView):
    """Deleting every answer, after asking once."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return render(request, "assessments/delete.html", {"found": store_of(request) is not None})

    def post(self, request: HttpRequest) -> HttpResponse:
        if store := store_of(request):
            store.delete()
        response = render(request, "assessments/deleted.html")
        take_key(response)
        return response
