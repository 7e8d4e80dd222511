"""Filters of the list of leads."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from leads.choices import Status
from leads.models import Lead

MINE, NOBODY = "mine", "nobody"
OVERDUE, WAITING = "overdue", "waiting"


class OwnerFilter(admin.SimpleListFilter):
    """Mine, nobody's, or those of one colleague."""

    title = _("owner")
    parameter_name = "owner"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        owners = User.objects.filter(leads__isnull=False).distinct()
        named = [
            (str(user.pk), user.get_full_name() or user.get_username())
            for user in owners
            if user != request.user
        ]
        return [(MINE, _("Mine")), (NOBODY, _("Nobody")), *sorted(named, key=lambda row: row[1])]

    def queryset(self, request: HttpRequest, queryset: "QuerySet[Lead]") -> "QuerySet[Lead]":
        value = self.value()
        if value == MINE:
            return queryset.filter(owner=request.user.pk)
        if value == NOBODY:
            return queryset.filter(owner=None)
        known = {choice for choice, _name in self.lookup_choices}
        return queryset.filter(owner=int(value)) if value and value in known else queryset


class ReplyFilter(admin.SimpleListFilter):
    """What still waits for its first reply, and what has waited too long."""

    title = _("reply")
    parameter_name = "reply"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [(WAITING, _("Waiting")), (OVERDUE, _("Overdue"))]

    def queryset(self, request: HttpRequest, queryset: "QuerySet[Lead]") -> "QuerySet[Lead]":
        if self.value() == WAITING:
            return queryset.filter(status=Status.NEW)
        if self.value() == OVERDUE:
            return queryset.filter(status=Status.NEW, reply_due_at__lt=timezone.now())
        return queryset
