"""Addresses of `guide`."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from guide import views
from guide.forecast.views import forecast
from guide.rounds import downloads
from guide.rounds.views import rounds

app_name = "guide"
urlpatterns = [
    path("", views.home, name="home"),
    path(_("canadian-experience-class/"), views.cec, name="cec"),
    path(_("points-explained/"), views.crs_explained, name="crs_explained"),
    path(_("rounds/"), rounds, name="rounds"),
    path(_("rounds/feed/"), downloads.RoundsFeed(), name="rounds_feed"),
    path(_("rounds/rounds.csv"), downloads.as_csv, name="rounds_csv"),
    path(_("rounds/rounds.json"), downloads.as_json, name="rounds_json"),
    path(_("rounds/forecast/"), forecast, name="forecast"),
    path(_("glossary/"), views.glossary, name="glossary"),
    path(_("about/"), views.about, name="about"),
    path(_("accessibility/"), views.accessibility, name="accessibility"),
    path(_("privacy/"), views.privacy, name="privacy"),
    path(_("terms/"), views.terms, name="terms"),
]
