"""Rounds, pools and checks of the feed, for those who look after the site."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest
from django.utils.html import format_html_join
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _

from rounds.models import FeedCheck, PoolSnapshot, Round
from rounds.plausible import HIGHEST_SCORE, MOST_INVITATIONS


class FromTheFeed:
    """Nobody adds or deletes here what the import brings."""

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


class ReadOnly(FromTheFeed):
    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


class RoundForm(forms.ModelForm):  # type: ignore[type-arg]
    """Another figure than the feed's needs its reason, and a new one if there was one already."""

    class Meta:
        model = Round
        fields = ("kind", "invitations", "cutoff", "override")
        widgets = {"override": forms.Textarea(attrs={"rows": 2, "cols": 60})}
        help_texts = {
            "override": _(
                "With a reason here, no import changes this round any more. "
                "Empty it, and the next import brings back what the feed says."
            )
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        bounds = {"invitations": MOST_INVITATIONS, "cutoff": HIGHEST_SCORE}
        for name, most in bounds.items():
            if name in self.fields:
                self.fields[name] = forms.IntegerField(
                    label=self.fields[name].label, min_value=1, max_value=most
                )

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        figures = {"kind", "invitations", "cutoff"} & set(self.changed_data)
        if figures and not ("override" in self.changed_data and self.cleaned_data.get("override")):
            self.add_error("override", _("Say why this round is to differ from the feed."))
        return cleaned


@admin.register(Round)
class RoundAdmin(FromTheFeed, admin.ModelAdmin):  # type: ignore[type-arg]
    form = RoundForm
    list_display = ("number", "date", "kind", "invitations", "cutoff", "override")
    list_filter = ("kind", ("override", admin.EmptyFieldListFilter))
    search_fields = ("number", "label")
    date_hierarchy = "date"
    readonly_fields = ("number", "date", "label", "drawn_at", "tie_break")
    fields = (*readonly_fields, "kind", "invitations", "cutoff", "override")


@admin.register(PoolSnapshot)
class PoolSnapshotAdmin(ReadOnly, admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("as_of", "total")
    date_hierarchy = "as_of"
    fields = ("as_of", "total", "distribution")
    readonly_fields = fields

    @admin.display(description=_("bands of scores"))
    def distribution(self, pool: PoolSnapshot) -> str:
        """One band a line, the highest first."""
        bands = pool.bands.order_by("-low").values_list("low", "high", "count")
        return format_html_join(mark_safe("<br>"), "{} – {}: {}", bands)


@admin.register(FeedCheck)
class FeedCheckAdmin(ReadOnly, admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("day", "outcome", "inserted", "updated", "rejected", "reason")
    list_filter = ("outcome",)
    date_hierarchy = "day"
