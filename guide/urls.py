"""Addresses of `guide`."""

from django.urls import path

from guide import views

app_name = "guide"
urlpatterns = [
    path("", views.home, name="home"),
    path("privacy/", views.privacy, name="privacy"),
    path("terms/", views.terms, name="terms"),
]
