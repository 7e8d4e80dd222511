"""The result: assessed afresh at every visit, on the day of the visit."""

import logging

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from assessments.answers import AnswerStore
from assessments.flow import first_missing
from assessments.profile_builder import build_profile
from assessments.trying import is_trying
from assessments.views.base import DraftView, to_first_missing
from assessments.whole import whole_page
from leads.inbox import record_completion

log = logging.getLogger(__name__)


class ResultView(DraftView):
    def get(self, request: HttpRequest) -> HttpResponse:
        if first_missing(self.answers):
            return self.after_change() if is_trying(self.store) else to_first_missing(self.answers)
        page = whole_page(build_profile(self.answers), on=timezone.localdate())
        _count(self.store)
        return render(request, "result/page.html", {"page": page, "trying": is_trying(self.store)})


def _count(store: AnswerStore) -> None:
    """Counts a finished assessment. A failure to count is no reason to withhold a result."""
    try:
        with transaction.atomic():
            store.mark_completed()
            record_completion(store.submission_key)
    except Exception:
        log.exception("a finished assessment could not be counted")
