"""Addresses of `leads`."""

from django.urls import path

from leads import views

app_name = "leads"
urlpatterns = [
    path("contact/", views.ContactView.as_view(), name="contact"),
    path("thanks/", views.thanks, name="thanks"),
    path("thanks/<str:receipt>/", views.thanks, name="thanks_for"),
    path("r/<str:token>/", views.kept_result, name="kept_result"),
    path("r/<str:token>/off/", views.revoke_result, name="revoke_result"),
]
