"""Change one answer and see what it did: old and new side by side, then keep the one or the other."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from assessments.answers import Answers
from assessments.flow import first_missing
from assessments.presenter.comparison import comparison
from assessments.profile_builder import build_profile
from assessments.summary import topics_of
from assessments.trying import changed, is_trying, seal, settle
from assessments.views.base import UNPROCESSABLE, DraftView, step_url, to_first_missing
from crs.assess import assess


class ChangeOneView(DraftView):
    """Every answer, each with a way to try another."""

    def get(self, request: HttpRequest) -> HttpResponse:
        if first_missing(self.answers):
            return to_first_missing(self.answers)
        context = {"topics": topics_of(self.answers), "back": reverse("assessments:result")}
        return render(request, "result/change_one.html", context)


class CompareView(DraftView):
    """Before and now; keeping the change or putting it back ends the trial."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.page() if is_trying(self.store) else redirect("assessments:result")

    def post(self, request: HttpRequest) -> HttpResponse:
        """A choice counts only for what was on the page: another tab may have gone on meanwhile."""
        if not is_trying(self.store):
            return redirect("assessments:result")
        put_back = "put_back" in request.POST
        if settle(self.store, seen=request.POST.get("seal", ""), put_back=put_back):
            return redirect("assessments:result")
        return self.page(stale=True, status=UNPROCESSABLE)

    def page(self, *, stale: bool = False, status: int = 200) -> HttpResponse:
        before: Answers = self.store.before or {}
        missing = first_missing(self.answers)
        context = {
            "answers": changes(before, self.answers),
            "next": step_url(missing.slug, changing="compare") if missing else "",
            "compared": None if missing else compared(before, self.answers),
            "seal": seal(self.store),
            "stale": stale,
        }
        return render(self.request, "result/compare.html", context, status=status)


def compared(before: Answers, after: Answers) -> dict[str, Any]:
    """Both assessed on the same day, so that nothing but the answers makes the difference."""
    on = timezone.localdate()
    return comparison(*(assess(build_profile(answers), on=on) for answers in (before, after)))


def changes(before: Answers, after: Answers) -> list[dict[str, str]]:
    """Each changed answer in words: the question, what was answered before, what is answered now."""
    slugs = set(changed(before, after))
    old, new = told(before, slugs), told(after, slugs)
    none = ("", _("Not asked"))
    both = {key: (old.get(key, none), new.get(key, none)) for key in {**new, **old}}
    return [
        {"question": now[0] or was[0], "old": was[1], "new": now[1]}
        for was, now in both.values()
        if was[1] != now[1]
    ]


def told(answers: Answers, slugs: set[str]) -> dict[tuple[str, str], tuple[str, str]]:
    """Question and answer of these pages; a job stands under its id, with its occupation in the answer."""
    rows = [row for topic in topics_of(answers) for row in topic.rows if row.slug in slugs]
    return {
        (row.slug, row.job or row.field or row.question): (
            (_("A job"), f"{row.question}\n{row.answer}") if row.job else (row.question, row.answer)
        )
        for row in rows
    }
