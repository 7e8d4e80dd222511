"""The coming months on a page of their own, row by row, and their dates as a file for a calendar."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from assessments.calendar import calendar_of
from assessments.flow import first_missing
from assessments.presenter.timeline import months, shown
from assessments.profile_builder import build_profile
from assessments.views.base import DraftView, to_first_missing
from crs.assess import assess
from crs.profile import Profile
from crs.timeline import Timeline, timeline


class LookAheadView(DraftView):
    """What both pages have in common: someone with every question answered, and the months from today."""

    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest) -> HttpResponse:
        if first_missing(self.answers):
            return to_first_missing(self.answers)
        profile = build_profile(self.answers)
        return self.answer(profile, timeline(profile, on=timezone.localdate()))

    def answer(self, profile: Profile, ahead: Timeline) -> HttpResponse:
        raise NotImplementedError


class TimelineView(LookAheadView):
    def answer(self, profile: Profile, ahead: Timeline) -> HttpResponse:
        context: dict[str, Any] = {
            "timeline": shown(ahead, assess(profile, on=ahead.on)),
            "months": months(ahead),
            "back": reverse("assessments:result"),
        }
        return render(self.request, "assessments/timeline.html", context)


class TimelineCalendarView(LookAheadView):
    def answer(self, profile: Profile, ahead: Timeline) -> HttpResponse:
        made = calendar_of(
            ahead.events,
            made_on=ahead.on,
            stamp=timezone.now(),
            owner=self.store.submission_key,
            site=settings.SITE_NAME,
        )
        name = _("express-entry-dates.ics")
        return HttpResponse(
            made,
            content_type="text/calendar; charset=utf-8",
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )
