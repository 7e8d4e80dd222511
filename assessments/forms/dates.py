"""Dates typed in three boxes: forgiving about order and month names, exact about what is impossible."""

import re
import unicodedata
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

MONTH_NAMES = (
    ("january", "janvier"),
    ("february", "fevrier"),
    ("march", "mars"),
    ("april", "avril"),
    ("may", "mai"),
    ("june", "juin"),
    ("july", "juillet"),
    ("august", "aout"),
    ("september", "septembre"),
    ("october", "octobre"),
    ("november", "novembre"),
    ("december", "decembre"),
)
PARTS = (("day", _("Day")), ("month", _("Month")), ("year", _("Year")))
ISO = re.compile(r"^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$")


class DateWidget(forms.MultiWidget):
    """Day, month and year, each in its own box with its own label."""

    use_fieldset = True

    def __init__(self, autocomplete: str = "") -> None:
        widgets: dict[str, forms.Widget | type[forms.Widget]] = {
            name: forms.TextInput(attrs=self._attrs(name, label, autocomplete)) for name, label in PARTS
        }
        super().__init__(widgets)

    @staticmethod
    def _attrs(name: str, label: Any, autocomplete: str) -> dict[str, Any]:
        # Long enough for what people paste: the field sorts it out.
        attrs = {"data-part": name, "aria-label": label, "maxlength": "12"}
        attrs["inputmode"] = "text" if name == "month" else "numeric"
        if autocomplete:
            attrs["autocomplete"] = f"{autocomplete}-{name}"
        return attrs

    def decompress(self, value: date | str | None) -> list[Any]:
        """A kept date as the three numbers to show."""
        if isinstance(value, str) and (kept := ISO.match(value)):
            return [int(kept[3]), int(kept[2]), int(kept[1])]
        return [value.day, value.month, value.year] if isinstance(value, date) else [None, None, None]


class DateField(forms.Field):
    """A day of the calendar. `words` gives the messages for *required* and, if wanted, the others."""

    default_error_messages = {
        "required": _("Enter the date."),
        "incomplete": _("Enter the day, the month and the year."),
        "year": _("Enter the year with four digits."),
        "invalid": _("This day does not exist. Check the day and the month."),
    }

    def __init__(
        self,
        *,
        words: dict[str, Any] | None = None,
        autocomplete: str = "",
        shown_if: str = "",
        **kwargs: Any,
    ) -> None:
        kwargs.setdefault("required", not shown_if)
        super().__init__(widget=DateWidget(autocomplete), error_messages=words, **kwargs)
        # The name under which another answer of the page opens this question; so never marked as optional.
        self.shown_if = shown_if

    def to_python(self, value: Any) -> date | None:
        typed = [str(part or "").strip() for part in value or []]
        if not any(typed):
            return None
        return self._read(_untangled(typed))

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Never asked for; every answer is written."""
        return True

    def _read(self, typed: list[str]) -> date:
        if len(typed) != 3 or not all(typed):
            raise self._error("incomplete")
        day, month, year = _number(typed[0]), month_number(typed[1]), _number(typed[2])
        if day is None or month is None or year is None:
            raise self._error("invalid")
        if year < 1000:
            raise self._error("year")
        try:
            return date(year, month, day)
        except ValueError:
            raise self._error("invalid") from None

    def _error(self, code: str) -> ValidationError:
        return ValidationError(self.error_messages[code], code=code)


def month_number(text: str) -> int | None:
    """A month from its number or its name, in English or French, in full or cut short."""
    if (number := _number(text)) is not None:
        return number
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode().strip(". ")
    found = [i for i, names in enumerate(MONTH_NAMES, 1) if any(name.startswith(plain) for name in names)]
    return found[0] if len(plain) >= 3 and len(found) == 1 else None


def _untangled(typed: list[str]) -> list[str]:
    """Puts day, month and year in their order where the numbers leave no doubt about it."""
    if len(typed) == 3 and (pasted := ISO.match("".join(typed))) and typed.count("") == 2:
        return [pasted[3], pasted[2], pasted[1]]
    if len(typed) == 3 and len(typed[0]) == 4 and len(typed[2]) <= 2:
        typed = [typed[2], typed[1], typed[0]]
    numbers = [_number(part) for part in typed]
    if len(numbers) == 3 and numbers[0] and numbers[1] and numbers[0] <= 12 < numbers[1] <= 31:
        return [typed[1], typed[0], typed[2]]
    if len(typed) == 3 and _number(typed[0]) is None and numbers[1] and month_number(typed[0]):
        return [typed[1], typed[0], typed[2]]
    return typed


def _number(text: str) -> int | None:
    return int(text) if re.fullmatch(r"\d{1,4}", text) else None
