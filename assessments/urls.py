"""Addresses of `assessments`."""

from django.urls import path
from django.views.generic import RedirectView

app_name = "assessments"
home = RedirectView.as_view(pattern_name="guide:home")
urlpatterns = [
    path("", home, name="start"),
    path("check/", home, name="check"),
    path("result/", home, name="result"),
    path("contact/", home, name="contact"),
    path("delete/", home, name="delete"),
    path("how-we-assess/", home, name="how_we_assess"),
    path("<slug:slug>/", home, name="step"),
]
