"""What the firm may edit on the assessment: its words of effort and time."""

from typing import Any

from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override, pgettext_lazy

from assessments.explanations.advice import KINDS
from assessments.explanations.effort import SHIPPED
from assessments.models import AdviceText


class AdviceTextForm(forms.ModelForm):  # type: ignore[type-arg]
    """Under each field stands what is shown without it."""

    code = forms.ChoiceField(
        label=pgettext_lazy("something that changes", "Change"), choices=list(KINDS.items())
    )

    class Meta:
        model = AdviceText
        fields = ("code", "language", "effort", "time")
        widgets = {name: forms.Textarea(attrs={"rows": 3}) for name in ("effort", "time")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        shipped = SHIPPED.get(self.instance.code)
        if shipped:
            with override(self.instance.language):
                for name in ("effort", "time"):
                    text = _("Without a text of yours: %(text)s") % {"text": getattr(shipped, name)}
                    self.fields[name].help_text = str(text)


@admin.register(AdviceText)
class AdviceTextAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """One row a kind of change and a language; deleting it brings back the shipped words."""

    form = AdviceTextForm
    list_display = ("name", "language", "effort", "time")
    list_filter = ("language",)

    @admin.display(description=pgettext_lazy("something that changes", "Change"), ordering="code")
    def name(self, text: AdviceText) -> str:
        return str(KINDS.get(text.code, text.code))
