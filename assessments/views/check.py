"""Everything that was answered, on one page, each with a way to change it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from assessments import flow, jobs
from assessments.summary import Topic, topics_of
from assessments.views.base import DraftView, step_url, to_first_missing


class CheckView(DraftView):
    def get(self, request: HttpRequest) -> HttpResponse:
        if flow.first_missing(self.answers):
            return to_first_missing(self.answers)
        topics = [
            {"title": topic.title, "rows": topic.rows, "work": _has_work(topic)}
            for topic in topics_of(self.answers)
        ]
        last = flow.applicable(self.answers)[-1]
        return render(request, "assessments/check.html", {"topics": topics, "back": step_url(last.slug)})


def _has_work(topic: Topic) -> bool:
    return any(row.slug == jobs.SLUG for row in topic.rows)
