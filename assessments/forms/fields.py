"""The kinds of answers the questions ask for."""

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django_countries import countries

Choices = Sequence[tuple[str, Any]]
YES_NO: Choices = (("yes", _("Yes")), ("no", _("No")))
YES_NO_UNKNOWN: Choices = (*YES_NO, ("unknown", _("I do not know")))


class Choice(forms.ChoiceField):
    """One answer out of a list. `reveals` names, by answer, the questions below that it opens;
    `shown_if` is the name under which this question is opened. Names stand in `static/css/form.css`.
    """

    def __init__(
        self, *, reveals: Mapping[str, str] | None = None, shown_if: str = "", **kwargs: Any
    ) -> None:
        super().__init__(required=not shown_if, **kwargs)
        self.reveals = reveals or {}
        self.shown_if = shown_if


def choice(
    label: Any,
    choices: Choices | Callable[[], Any],
    *,
    missing: Any,
    hint: Any = "",
    reveals: Mapping[str, str] | None = None,
    shown_if: str = "",
) -> Choice:
    """One answer out of a short list, as rows to tap; `missing` is said when none was chosen."""
    return Choice(
        label=label,
        choices=choices,
        help_text=hint,
        widget=forms.RadioSelect,
        error_messages={"required": missing, "invalid_choice": _("Choose one of the answers shown.")},
        reveals=reveals,
        shown_if=shown_if,
    )


def yes_no(label: Any, *, missing: Any, hint: Any = "", reveals: Mapping[str, str] | None = None) -> Choice:
    """Yes or no, where everybody knows."""
    return choice(label, YES_NO, missing=missing, hint=hint, reveals=reveals)


def country(label: Any, *, missing: Any, hint: Any = "", reveals: Mapping[str, str] | None = None) -> Choice:
    """A country or territory by its name in the reader's language; Canada stands first."""
    return Choice(
        label=label,
        choices=country_choices,
        help_text=hint,
        widget=forms.Select,
        error_messages={"required": missing, "invalid_choice": _("Choose a country from the list.")},
        reveals=reveals,
    )


def country_choices() -> list[tuple[str, str]]:
    """Every country under its ISO code, in the active language."""
    return _country_choices(get_language() or "en")


@cache
def _country_choices(language: str) -> list[tuple[str, str]]:
    return [("", ""), ("CA", "Canada"), *((code, name) for code, name in countries if code != "CA")]


def unreadable(words: Any) -> dict[str, Any]:
    """The same plain sentence for text that is too long and for characters that no keyboard types."""
    return {"max_length": words, "null_characters_not_allowed": words}


class DecimalField(forms.CharField):
    """A number with at most two decimals, with a comma or a point, spaces allowed."""

    def __init__(self, *, lowest: Decimal, highest: Decimal, out_of_range: Any, **kwargs: Any) -> None:
        attrs = {"inputmode": "decimal", "class": "input--short", "autocomplete": "off"}
        kwargs["error_messages"] = {**kwargs.get("error_messages", {}), **unreadable(out_of_range)}
        super().__init__(max_length=20, widget=forms.TextInput(attrs=attrs), **kwargs)
        self.lowest, self.highest, self.out_of_range = lowest, highest, out_of_range

    def clean(self, value: Any) -> Decimal | None:  # type: ignore[override]
        text = super().clean(value)
        if not text:
            return None
        number = decimal_of(text)
        if number is None or not self.lowest <= number <= self.highest:
            raise ValidationError(self.out_of_range, code="range")
        return number


class WholeNumberField(forms.CharField):
    """A whole amount; dollar signs, spaces, thousands separators and cents are forgiven."""

    def __init__(
        self, *, lowest: int, highest: int, out_of_range: Any, shown_if: str = "", **kwargs: Any
    ) -> None:
        attrs = {"inputmode": "numeric", "class": "input--short", "autocomplete": "off"}
        kwargs["error_messages"] = {**kwargs.get("error_messages", {}), **unreadable(out_of_range)}
        super().__init__(max_length=20, widget=forms.TextInput(attrs=attrs), **kwargs)
        self.lowest, self.highest, self.out_of_range = lowest, highest, out_of_range
        self.shown_if = shown_if

    def clean(self, value: Any) -> int | None:  # type: ignore[override]
        text = super().clean(value)
        if not text:
            return None
        number = whole_number_of(text)
        if number is None or not self.lowest <= number <= self.highest:
            raise ValidationError(self.out_of_range, code="range")
        return number


def decimal_of(text: str) -> Decimal | None:
    """`"7,5"` and `" 7.5 "` alike; None when it is not a plain number."""
    plain = re.sub(r"\s", "", text).replace(",", ".")
    return Decimal(plain) if re.fullmatch(r"\d{1,4}(\.\d{1,2})?", plain) else None


def whole_number_of(text: str) -> int | None:
    """`"$15,263.00"`, `"15 263,00 $"` and `"15263"` alike; None when it is not a plain amount."""
    plain = re.sub(r"[\s$]", "", text)
    grouped = re.fullmatch(r"(\d{1,3}(?:,\d{3})+|\d{1,10})(?:[.,]\d{1,2})?", plain)
    return int(grouped[1].replace(",", "")) if grouped else None
