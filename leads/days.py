"""Days written out in the language of the reader."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import get_language


def written(value: date) -> str:
    """A day such as "3 November 2026". French counts the first of a month: "1er novembre 2026"."""
    ordinal = value.day == 1 and (get_language() or "").startswith("fr")
    return date_format(value, r"j\e\r F Y" if ordinal else "j F Y")


def with_weekday(value: date) -> str:
    """A day such as "Tuesday 3 November 2026"."""
    return f"{date_format(value, 'l')} {written(value)}"
