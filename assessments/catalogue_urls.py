"""Addresses of the catalogue of pathways, which stands beside the guide and not under the assessment."""

from django.urls import path

from assessments.views import catalogue

app_name = "pathways"
urlpatterns = [
    path("", catalogue.catalogue, name="list"),
    path("<slug:slug>/", catalogue.pathway, name="one"),
]
