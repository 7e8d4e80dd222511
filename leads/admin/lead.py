"""The list of leads and the page of one."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from leads import words, work
from leads.admin.filters import OwnerFilter, ReplyFilter
from leads.admin.forms import LeadForm
from leads.choices import Status
from leads.models import Lead

FEWEST_DIGITS = 5


@admin.register(Lead)
class LeadAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Newest first. What the person wrote and saw is read only; status, owner and notes are the adviser's."""

    form = LeadForm
    change_form_template = "admin/leads/lead/change_form.html"
    fields = (("status", "owner"), "note")
    list_display = (
        "reference",
        "name",
        "received",
        "status_words",
        "reply_due",
        "crs",
        "cec",
        "fsw",
        "fst",
        "language_code",
        "owner_name",
    )
    list_display_links = ("reference", "name")
    list_filter = (
        ReplyFilter,
        "status",
        OwnerFilter,
        "language",
        "source",
        "verdict_cec",
        "verdict_fsw",
        "verdict_fst",
    )
    list_select_related = ("owner",)
    list_per_page = 50
    list_max_show_all = 200
    show_full_result_count = False
    search_fields = ("name", "email", "phone", "reference", "message", "events__text")
    empty_value_display = ""
    view_on_site = False
    search_help_text = _("Name, e-mail, telephone, reference, message or note")
    actions = ("assign_to_me", "mark_contacted")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def get_queryset(self, request: HttpRequest) -> "QuerySet[Lead]":
        return super().get_queryset(request).defer("snapshot")

    def get_search_results(
        self, request: HttpRequest, queryset: "QuerySet[Lead]", search_term: str
    ) -> tuple["QuerySet[Lead]", bool]:
        """Also find telephone numbers and references however they are spaced."""
        found, may_repeat = super().get_search_results(request, queryset, search_term)
        digits = "".join(character for character in search_term if character in "0123456789")
        letters = "".join(character for character in search_term.upper() if character.isalnum())
        also = Q(pk=None)
        if len(digits) >= FEWEST_DIGITS:
            also |= Q(phone__contains=digits)
        if len(letters) == 8:
            also |= Q(reference=f"{letters[:4]}-{letters[4:]}")
        matching = queryset.filter(Q(pk__in=found.values("pk")) | also)
        return matching, may_repeat

    @admin.display(description=_("Received"), ordering="created_at")
    def received(self, lead: Lead) -> str:
        return f"{timezone.localtime(lead.created_at):%Y-%m-%d %H:%M}"

    @admin.display(description=_("Status"), ordering="status")
    def status_words(self, lead: Lead) -> SafeString:
        return render_to_string("admin/leads/lead/_status.html", {"lead": lead})

    @admin.display(description="CRS", ordering="crs_high", empty_value="")
    def crs(self, lead: Lead) -> str:
        if lead.crs_low is None or lead.crs_low == lead.crs_high:
            return words.score(lead)
        return f"{lead.crs_low}–{lead.crs_high}"

    @admin.display(description="CEC", ordering="verdict_cec")
    def cec(self, lead: Lead) -> SafeString | str:
        return _verdict(lead.verdict_cec, lead.get_verdict_cec_display())

    @admin.display(description="FSW", ordering="verdict_fsw")
    def fsw(self, lead: Lead) -> SafeString | str:
        return _verdict(lead.verdict_fsw, lead.get_verdict_fsw_display())

    @admin.display(description="FST", ordering="verdict_fst")
    def fst(self, lead: Lead) -> SafeString | str:
        return _verdict(lead.verdict_fst, lead.get_verdict_fst_display())

    @admin.display(description=_("Language"), ordering="language")
    def language_code(self, lead: Lead) -> str:
        return lead.language.upper()

    @admin.display(description=_("Owner"), ordering="owner__username", empty_value="")
    def owner_name(self, lead: Lead) -> str:
        return (lead.owner.get_full_name() or lead.owner.get_username()) if lead.owner else ""

    @admin.display(description=_("Reply due"), ordering="reply_due_at")
    def reply_due(self, lead: Lead) -> SafeString | str:
        if lead.status != Status.NEW:
            return ""
        late = lead.reply_due_at < timezone.now()
        due = f"{timezone.localtime(lead.reply_due_at):%Y-%m-%d %H:%M}"
        return render_to_string("admin/leads/lead/_due.html", {"due": due, "late": late})

    @admin.action(description=_("Assign to me"), permissions=["change"])
    def assign_to_me(self, request: HttpRequest, queryset: "QuerySet[Lead]") -> None:
        actor = _actor(request)
        done = sum(work.assign(lead, actor, actor=actor) for lead in queryset)
        words_of = ngettext("%(count)s lead is now yours.", "%(count)s leads are now yours.", done)
        self.message_user(request, words_of % {"count": done}, messages.SUCCESS)

    @admin.action(description=_("Mark as contacted"), permissions=["change"])
    def mark_contacted(self, request: HttpRequest, queryset: "QuerySet[Lead]") -> None:
        actor = _actor(request)
        done = sum(work.change_status(lead, Status.CONTACTED, actor=actor) for lead in queryset)
        words_of = ngettext(
            "%(count)s lead is marked as contacted.", "%(count)s leads are marked as contacted.", done
        )
        self.message_user(request, words_of % {"count": done}, messages.SUCCESS)

    def save_model(self, request: HttpRequest, obj: Lead, form: LeadForm, change: bool) -> None:
        """Each change goes through `work`, which records who did it; the row itself is not saved over."""
        actor = _actor(request)
        wanted = form.cleaned_data
        if "status" in form.changed_data:
            work.change_status(obj, wanted["status"], actor=actor)
        if "owner" in form.changed_data:
            work.assign(obj, wanted["owner"], actor=actor)
        if wanted["note"]:
            work.add_note(obj, wanted["note"], actor=actor)
        obj.refresh_from_db()

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        lead = self.get_object(request, object_id)
        about = self.about(request, lead) if lead and self.has_view_permission(request, lead) else {}
        return super().change_view(request, object_id, form_url, {**(extra_context or {}), **about})

    def about(self, request: HttpRequest, lead: Lead) -> dict[str, Any]:
        """Everything the page shows beside the form."""
        waiting = self.get_queryset(request).filter(status=Status.NEW).exclude(pk=lead.pk)
        return {
            "title": lead.reference,
            "subtitle": lead.name,
            "lead": lead,
            "score": words.score(lead),
            "verdicts": words.verdicts(lead),
            "law": words.law(lead),
            "overdue": lead.status == Status.NEW and lead.reply_due_at < timezone.now(),
            "answers": (lead.snapshot or {}).get("answers", []),
            "assessment": assessment_as_seen(lead, request),
            "consents": lead.consents.all(),
            "events": lead.events.select_related("actor").order_by("-at", "-pk"),
            "mails": lead.emails.order_by("send_after", "pk"),
            "next_lead": waiting.order_by("reply_due_at", "pk").first(),
            "waiting": waiting.count(),
        }


def assessment_as_seen(lead: Lead, request: HttpRequest) -> SafeString | None:
    """The kept page, in the language and the words in which the person saw it."""
    page = (lead.snapshot or {}).get("page")
    if page is None:
        return None
    with translation.override(page.get("language", lead.language)):
        return render_to_string("result/_body.html", {"page": page, "links": False}, request)


def _verdict(code: str, label: str) -> SafeString | str:
    if not code:
        return ""
    return render_to_string("admin/leads/lead/_verdict.html", {"code": code, "label": label})


def _actor(request: HttpRequest) -> User:
    if not isinstance(request.user, User):
        raise TypeError("Nobody is logged in.")
    return request.user
