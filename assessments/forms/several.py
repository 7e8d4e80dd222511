"""Several answers out of a list, where some answers stand alone: *none of these*, *I do not know*."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from assessments.forms.fields import Choices

NONE, UNKNOWN = "none", "unknown"
NONE_OF_THESE: Choices = ((NONE, _("None of these")),)
NOT_KNOWN: Choices = ((UNKNOWN, _("I do not know")),)


class Several(forms.MultipleChoiceField):
    """The answers chosen, in the order of the list. `alone` are the rows that go with no other."""

    widget = forms.CheckboxSelectMultiple

    def __init__(
        self,
        *,
        label: Any,
        choices: Choices,
        alone: Choices,
        missing: Any,
        hint: Any = "",
        shown_if: str = "",
    ) -> None:
        wrong = _("Choose one of the answers shown.")
        super().__init__(
            label=label,
            choices=[*choices, *alone],
            help_text=hint,
            required=not shown_if,
            error_messages={"required": missing, "invalid_choice": wrong, "invalid_list": wrong},
        )
        self.alone = frozenset(value for value, _label in alone)
        self.shown_if = shown_if

    def clean(self, value: Any) -> list[str]:
        chosen = set(super().clean(value))
        if len(chosen) > 1 and chosen & self.alone:
            raise ValidationError(self._words_for_both(chosen), code="both")
        return [key for key, _label in self.choices if key in chosen]  # type: ignore[union-attr,misc]

    def _words_for_both(self, chosen: set[str]) -> str:
        """Names the row that cannot go with the others, as the page spells it."""
        lone = next(str(label) for key, label in self.choices if key in chosen & self.alone)  # type: ignore[union-attr,misc]
        return str(_("Choose what applies, or “%(alone)s”, but not both.")) % {"alone": lone}
