"""After the result, for those who wish: leaving details for an adviser, together with what was seen."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

import limits
from assessments.flow import first_missing
from assessments.snapshot import snapshot_of
from assessments.views.base import UNPROCESSABLE, DraftView, to_first_missing
from leads.forms import ContactForm
from leads.inbox import submit_lead
from leads.views import to_thanks


class ContactView(DraftView):
    def get(self, request: HttpRequest) -> HttpResponse:
        if first_missing(self.answers):
            return to_first_missing(self.answers)
        return self.page(ContactForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        """Stores the lead once, however often the button is pressed."""
        if first_missing(self.answers):
            return to_first_missing(self.answers)
        limits.hit(request, "contact")
        form = ContactForm(request.POST)
        if not form.is_valid():
            return self.page(form, status=UNPROCESSABLE)
        lead = submit_lead(
            contact=form.contact(),
            consents=form.consents(),
            snapshot=snapshot_of(self.answers, on=timezone.localdate()),
            submission_key=self.store.submission_key,
        )
        return to_thanks(lead)

    def page(self, form: ContactForm, status: int = 200) -> HttpResponse:
        context = {"form": form, "back": reverse("assessments:result")}
        return render(self.request, "assessments/contact.html", context, status=status)
