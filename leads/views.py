"""The public pages of the inbox: contact, what happens next, and the kept result."""

from typing import Any

from django.core import signing
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone, translation
from django.views.decorators.http import require_http_methods, require_safe
from django.views.generic import FormView

import limits
from leads import words
from leads.choices import EventKind
from leads.forms import MessageForm
from leads.inbox import submit_lead
from leads.links import find_result, result_url
from leads.models import Lead, LeadEvent
from leads.private import form_page, gone, look_up, private

RECEIPT_SALT = "leads.receipt"
RECEIPT_SECONDS = 24 * 60 * 60


class ContactView(FormView):  # type: ignore[type-arg]
    """The contact page, for people without an assessment."""

    template_name = "leads/contact.html"
    form_class = MessageForm

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        limits.hit(request, "contact")
        return super().post(request, *args, **kwargs)

    def form_valid(self, form: MessageForm) -> HttpResponse:
        lead = submit_lead(
            contact=form.contact(),
            consents=form.consents(),
            snapshot=None,
            submission_key=form.cleaned_data["submission"],
        )
        return to_thanks(lead)

    def form_invalid(self, form: MessageForm) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=422)


def to_thanks(lead: Lead) -> HttpResponseRedirect:
    """Where both doors lead after sending: a page of the sender's own, for a day, without a cookie."""
    receipt = signing.dumps([lead.pk, lead.repeated], salt=RECEIPT_SALT)
    return redirect(reverse("leads:thanks_for", args=[receipt]))


@require_safe
def thanks(request: HttpRequest, receipt: str = "") -> HttpResponse:
    """What happens next. Without a receipt, or with an old one, the page says so in general words."""
    lead, repeated = _read_receipt(receipt)
    context: dict[str, Any] = {"lead": lead, "repeated": repeated}
    if lead:
        context |= {"due": words.day(lead.reply_due_at), "result_url": _own_result(lead)}
    return private(render(request, "leads/thanks.html", context))


@require_safe
def kept_result(request: HttpRequest, token: str) -> HttpResponse:
    """The result as the person saw it."""
    lead = look_up(request, find_result, token)
    page = lead.snapshot.get("page") if lead and lead.snapshot else None
    if lead is None or not page:
        return gone(request)
    # Words around the result in the language of its own words, whatever language the link was written in.
    with translation.override(page.get("language", lead.language)):
        context = {"page": page, "token": token, "until": words.day(lead.result_until or lead.created_at)}
        return private(render(request, "leads/kept_result.html", context))


@require_http_methods(["GET", "HEAD", "POST"])
def revoke_result(request: HttpRequest, token: str) -> HttpResponse:
    """The person switches their link off: a page that asks, and the act."""
    lead = look_up(request, find_result, token)
    if lead is None:
        return gone(request)
    if request.method == "POST":
        now = timezone.now()
        with transaction.atomic():
            Lead.objects.filter(pk=lead.pk).update(result_revoked_at=now)
            LeadEvent.objects.create(lead=lead, kind=EventKind.LINK_REVOKED, at=now)
        return private(render(request, "leads/revoked.html"))
    return form_page(render(request, "leads/revoke.html", {"token": token}))


def _read_receipt(receipt: str) -> tuple[Lead | None, bool]:
    try:
        pk, repeated = signing.loads(receipt, salt=RECEIPT_SALT, max_age=RECEIPT_SECONDS)
    except signing.BadSignature:
        return None, False
    return Lead.objects.filter(pk=pk).first(), repeated


def _own_result(lead: Lead) -> str | None:
    return None if lead.result_revoked_at else result_url(lead)
