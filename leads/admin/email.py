"""The outbox, for those who look after the site."""

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from leads import outbox
from leads.choices import MailStatus
from leads.hint import hurry
from leads.models import OutgoingEmail

NOT_OUT = (MailStatus.FAILED, MailStatus.DEAD, MailStatus.VOID, MailStatus.RETRY)


@admin.register(OutgoingEmail)
class OutgoingEmailAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Read only, but for two acts of a superuser: send again what did not go out, discard what waits."""

    list_display = ("kind", "recipient", "status", "attempts", "send_after", "sent_at")
    list_filter = ("status", "kind")
    list_select_related = ("lead",)
    search_fields = ("recipient", "lead__reference", "message_id")
    view_on_site = False
    show_full_result_count = False
    date_hierarchy = "created_at"
    actions = ("send_again", "discard")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: OutgoingEmail | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: OutgoingEmail | None = None) -> bool:
        return False

    def has_superuser_permission(self, request: HttpRequest) -> bool:
        return bool(request.user.is_active and request.user.is_superuser)

    @admin.action(description=_("Send again what did not go out"), permissions=["superuser"])
    def send_again(self, request: HttpRequest, queryset: "QuerySet[OutgoingEmail]") -> None:
        pks = list(queryset.filter(status__in=NOT_OUT).values_list("pk", flat=True))
        OutgoingEmail.objects.filter(pk__in=pks, status__in=NOT_OUT).update(
            status=MailStatus.QUEUED, attempts=0, send_after=timezone.now(), last_error=""
        )
        hurry(*pks)
        done = ngettext("%(count)s e-mail waits to be sent.", "%(count)s e-mails wait to be sent.", len(pks))
        self.message_user(request, done % {"count": len(pks)}, messages.SUCCESS)

    @admin.action(description=_("Discard what waits"), permissions=["superuser"])
    def discard(self, request: HttpRequest, queryset: "QuerySet[OutgoingEmail]") -> None:
        count = outbox.void(queryset)
        done = ngettext("%(count)s e-mail is discarded.", "%(count)s e-mails are discarded.", count)
        self.message_user(request, done % {"count": count}, messages.SUCCESS)
