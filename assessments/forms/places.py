"""Questions about a province or territory."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from assessments.explanations import words
from assessments.forms.fields import Choice
from assessments.forms.several import NOT_KNOWN

PROVINCES = tuple(words.PROVINCES.items())
ASK = _("Choose the province or territory, or “I do not know”.")


def province(
    label: Any, *, hint: Any = "", missing: Any = ASK, reveals: Any = None, shown_if: str = ""
) -> Choice:
    """One province or territory, as a list to open."""
    return Choice(
        label=label,
        choices=[("", ""), *PROVINCES, *NOT_KNOWN],
        help_text=hint,
        widget=forms.Select,
        error_messages={"required": missing, "invalid_choice": _("Choose a province from the list.")},
        reveals=reveals,
        shown_if=shown_if,
    )
