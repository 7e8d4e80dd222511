"""Saving the answers and coming back to them by a link."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views import View

import limits
from assessments import answers, links
from assessments.answers import AnswerStore
from assessments.cookie import give_key, key_of, store_of
from assessments.flow import first_missing
from assessments.forms.keep import SendLinkForm
from assessments.models import KEPT_FOR, Draft
from assessments.views.base import UNPROCESSABLE, DraftView
from leads.private import form_page, gone, look_up, private
from leads.retention import ADDRESS_DAYS
from leads.words import day


class KeepView(DraftView):
    """The link, and where it may be sent. Looking at the page makes nothing."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.page(Draft.objects.get(pk=self.store.draft_id), new_form())

    def post(self, request: HttpRequest) -> HttpResponse:
        links.make(self.store.draft_id)
        return self.keep_key(redirect("assessments:keep"))

    def keep_key(self, response: HttpResponse) -> HttpResponse:
        """The cookie lasts as long as the answers, which the link has prolonged."""
        give_key(self.request, response, key_of(self.request))
        return response

    def page(self, draft: Draft, form: SendLinkForm, *, sent: str = "", status: int = 200) -> HttpResponse:
        finished = first_missing(self.answers) is None
        context = {
            "form": form,
            "link": links.url_of(draft),
            "off": links.url_of(draft, "resume_off"),
            "until": day(draft.kept_until),
            "days": KEPT_FOR.days,
            "address_days": ADDRESS_DAYS,
            "sent": sent,
            "finished": finished,
            "back": reverse("assessments:result" if finished else "assessments:continue"),
        }
        return render(self.request, "assessments/keep.html", context, status=status)


class SendView(KeepView):
    """Sending the link by e-mail; makes it first, if there is none."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return redirect("assessments:keep")

    def post(self, request: HttpRequest) -> HttpResponse:
        form, draft = new_form(request.POST), Draft.objects.get(pk=self.store.draft_id)
        if not form.is_valid():
            return self.page(draft, form, status=UNPROCESSABLE)
        address = form.cleaned_data["email"]
        if not links.was_sent(draft, address):
            limits.hit(request, "mail")
            limits.hit(request, "recipient", of=address)
        draft = links.make(draft.pk)
        if not links.send(draft, address=address, language=(get_language() or "en")[:2]):
            form.add_error("email", _("The link was sent to several addresses already. Copy it instead."))
            return self.keep_key(self.page(draft, form, status=UNPROCESSABLE))
        return self.keep_key(self.page(draft, new_form(), sent=address))


class LinkView(View):
    """A page behind the link."""

    http_method_names = ["get", "head", "post", "options"]
    draft: Draft

    def dispatch(self, request: HttpRequest, *args: Any, token: str, **kwargs: Any) -> HttpResponseBase:
        draft = look_up(request, links.open_draft, token)
        if draft is None:
            return gone(request)
        self.draft = draft
        try:
            return super().dispatch(request, *args, token=token, **kwargs)
        except Draft.DoesNotExist:  # switched off or deleted elsewhere at this very moment
            return gone(request)

    def context(self, token: str) -> dict[str, Any]:
        return {
            "token": token,
            "until": day(self.draft.kept_until),
            "here": self.is_here(store_of(self.request)),
        }

    def is_here(self, store: AnswerStore | None) -> bool:
        return store is not None and store.draft_id == self.draft.pk


class ResumeView(LinkView):
    """The link itself. Opening it changes nothing, so mail scanners do no harm; the button does."""

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        context = self.context(token) | {"others": self.others_here()}
        return form_page(render(request, "assessments/keep_resume.html", context))

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        """Gives this browser a key, unless other answers are here that nobody has been asked about."""
        if self.is_here(store_of(request)):
            return private(redirect("assessments:continue"))
        if self.others_here() and "instead" not in request.POST:
            return self.get(request, token)
        key = links.new_browser(self.draft)
        answers.let_go(key_of(request))
        response = private(redirect("assessments:continue"))
        give_key(request, response, key)
        return response

    def others_here(self) -> bool:
        """Whether this browser holds other answers than the ones behind the link."""
        store = store_of(self.request)
        return bool(store and store.answers and not self.is_here(store))


class ResumeOffView(LinkView):
    """Switching the link off, after asking once: from the browser that made it, or from the e-mail."""

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        return form_page(render(request, "assessments/keep_off.html", self.context(token)))

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        context = self.context(token)
        links.switch_off(self.draft.pk, staying=key_of(request))
        return private(render(request, "assessments/keep_is_off.html", context))


def new_form(data: Any = None) -> SendLinkForm:
    return SendLinkForm(data, action=reverse("assessments:keep_send"))
