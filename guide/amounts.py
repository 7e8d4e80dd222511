"""Amounts in the reader's language, as noun phrases that whole sentences take as a named placeholder."""

from collections.abc import Iterable
from datetime import date

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from leads import days


def count(value: int) -> str:
    """1560 as "1,560" in English, with a no-break space in French."""
    return number_format(value, use_l10n=True, force_grouping=True)


def gain(value: int) -> str:
    """A difference of points with its sign, a real minus included."""
    return f"{'+' if value > 0 else '−' if value < 0 else ''}{count(abs(value))}"


def points(value: int) -> str:
    return ngettext("%(count)s point", "%(count)s points", value) % {"count": count(value)}


def hours(value: int) -> str:
    return ngettext("%(count)s hour", "%(count)s hours", value) % {"count": count(value)}


def years(value: int) -> str:
    return ngettext("%(count)s year", "%(count)s years", value) % {"count": count(value)}


def weeks(value: int) -> str:
    return ngettext("%(count)s week", "%(count)s weeks", value) % {"count": count(value)}


def months(value: int) -> str:
    return ngettext("%(count)s month", "%(count)s months", value) % {"count": count(value)}


def dollars(value: int) -> str:
    return _("$%(amount)s") % {"amount": count(value)}


def day(value: date) -> str:
    """A day written out: "3 November 2026"."""
    return days.written(value)


def level(value: int) -> str:
    """A level by the name that the benchmark has in the language of the page: both count alike."""
    return _("CLB %(level)s") % {"level": count(value)}


def french_level(value: int) -> str:
    return _("NCLC %(level)s") % {"level": count(value)}


def both(items: Iterable[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    return _join(items, _("%(first)s and %(last)s"))


def either(items: Iterable[str]) -> str:
    """ "a", "a or b", "a, b or c"."""
    return _join(items, _("%(first)s or %(last)s"))


def _join(items: Iterable[str], pattern: str) -> str:
    names = list(items)
    if len(names) < 2:
        return "".join(names)
    first = pgettext("between the items of a list", ", ").join(names[:-1])
    return pattern % {"first": first, "last": names[-1]}
