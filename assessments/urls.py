"""Addresses of `assessments`."""

from django.urls import path

from assessments.views.check import CheckView
from assessments.views.contact import ContactView
from assessments.views.how import how_we_assess
from assessments.views.result import ResultView
from assessments.views.start import ContinueView, DeleteView, StartView
from assessments.views.work import ConditionsView, DetailsView, OccupationView, RemoveView, step

app_name = "assessments"
urlpatterns = [
    path("", StartView.as_view(), name="start"),
    path("continue/", ContinueView.as_view(), name="continue"),
    path("check/", CheckView.as_view(), name="check"),
    path("result/", ResultView.as_view(), name="result"),
    path("contact/", ContactView.as_view(), name="contact"),
    path("delete/", DeleteView.as_view(), name="delete"),
    path("how-we-assess/", how_we_assess, name="how_we_assess"),
    path("work/<slug:job_id>/occupation/", OccupationView.as_view(), name="job_occupation"),
    path("work/<slug:job_id>/details/", DetailsView.as_view(), name="job_details"),
    path("work/<slug:job_id>/conditions/", ConditionsView.as_view(), name="job_conditions"),
    path("work/<slug:job_id>/remove/", RemoveView.as_view(), name="job_remove"),
    path("<slug:slug>/", step, name="step"),
]
