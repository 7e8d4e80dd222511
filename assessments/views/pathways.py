"""All pathways as they stand for one person."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from assessments.flow import first_missing
from assessments.presenter.pathway_list import Wanted, listing
from assessments.profile_builder import build_profile
from assessments.views.base import DraftView, to_first_missing
from crs.assess import assess


class PathwaysView(DraftView):
    """By standing and province; a query narrows it."""

    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest) -> HttpResponse:
        if first_missing(self.answers):
            return to_first_missing(self.answers)
        assessment = assess(build_profile(self.answers), on=timezone.localdate(), pathways=True)
        context = {"list": listing(assessment, Wanted.from_query(request.GET))}
        return render(request, "pathways/personal.html", context)
