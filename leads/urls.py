"""Addresses of `leads`."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from leads import views

app_name = "leads"
urlpatterns = [
    path(_("contact/"), views.ContactView.as_view(), name="contact"),
    path(_("thanks/"), views.thanks, name="thanks"),
    path(_("thanks/<str:receipt>/"), views.thanks, name="thanks_for"),
    path("r/<str:token>/", views.kept_result, name="kept_result"),
    path(_("r/<str:token>/off/"), views.revoke_result, name="revoke_result"),
]
