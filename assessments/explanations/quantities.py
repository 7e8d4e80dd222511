"""Amounts in the reader's language: counts, hours, years, dollars, days, levels, and ranges of them.

Each returns a noun phrase ("1,560 hours", "between 420 and 455 points") that whole sentences take as a
named placeholder. `None` means *not known*.
"""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from django.utils.formats import number_format
from django.utils.translation import get_language, ngettext, pgettext
from django.utils.translation import gettext as _

from crs.jobs import WORK
from leads import days

LOWEST_LEVEL, HIGHEST_LEVEL = 4, 10
"""The levels at which the scale of `crs` is open: 0 stands for anything below, 10 for anything above."""

SMALLEST_GROUPED = 1000


def count(value: int) -> str:
    """1560 as "1,560" in English, with a no-break space in French."""
    if 0 <= value < SMALLEST_GROUPED:  # most numbers of a page, the same in every language and much faster
        return str(value)
    return number_format(value, use_l10n=True, force_grouping=True)


def dollars(value: int) -> str:
    return _("$%(amount)s") % {"amount": count(value)}


def day(iso: str | date) -> str:
    """A day written out: "3 November 2026"."""
    return _day(iso if isinstance(iso, date) else date.fromisoformat(iso), get_language())


@lru_cache(maxsize=4096)
def _day(value: date, language: str | None) -> str:
    """Made once for each language: a page names the same few days again and again."""
    return days.written(value)


def hours(low: int | None, high: int | None = None) -> str:
    """One number, or what is known of a range of hours."""
    high = low if high is None else high
    if low is None or high is None:
        return _("an unknown number of hours")
    if low == high:
        return ngettext("%(count)s hour", "%(count)s hours", low) % {"count": count(low)}
    if low == 0:
        return _("at most %(high)s hours") % {"high": count(high)}
    return _("between %(low)s and %(high)s hours") % {"low": count(low), "high": count(high)}


def full_time(amount: int) -> str:
    """Hours as years of full-time work where they are full years: "1 year (1,560 hours)"."""
    full, rest = divmod(amount, WORK.versions[-1].year.hours)
    if rest or not full:
        return hours(amount)
    text = ngettext("%(count)s year (%(hours)s)", "%(count)s years (%(hours)s)", full)
    return text % {"count": count(full), "hours": hours(amount)}


def years(low: int | None, high: int | None = None) -> str:
    high = low if high is None else high
    if low is None or high is None:
        return _("an unknown number of years")
    if low == high:
        return ngettext("%(count)s year", "%(count)s years", low) % {"count": count(low)}
    if low == 0:
        return ngettext("at most %(high)s year", "at most %(high)s years", high) % {"high": count(high)}
    return _("between %(low)s and %(high)s years") % {"low": count(low), "high": count(high)}


def full_years(low: int | None, high: int | None = None) -> str:
    high = low if high is None else high
    if low is None or high is None:
        return _("an unknown number of full years")
    if low == high:
        return ngettext("%(count)s full year", "%(count)s full years", low) % {"count": count(low)}
    if low == 0:
        return ngettext("at most %(high)s full year", "at most %(high)s full years", high) % {
            "high": count(high)
        }
    return _("between %(low)s and %(high)s full years") % {"low": count(low), "high": count(high)}


def points(low: int, high: int) -> str:
    """A figure for a table: "95", or "90 to 100"."""
    if low == high:
        return count(low)
    return _("%(low)s to %(high)s") % {"low": count(low), "high": count(high)}


def level(value: int, language: str | None) -> str:
    """A level of a benchmark: CLB for English, NCLC for French, both names where the language is open."""
    if value >= HIGHEST_LEVEL:
        return _open_above(language) % {"level": count(HIGHEST_LEVEL)}
    if value < LOWEST_LEVEL:
        return _open_below(language) % {"level": count(LOWEST_LEVEL)}
    return _plain(language) % {"level": count(value)}


def threshold(*values: int, language: str | None) -> str:
    """A level that the law asks for, or the levels it can be: "CLB 7", "CLB 5 or 7"."""
    return _plain(language) % {"level": either(count(value) for value in values)}


def _plain(language: str | None) -> str:
    if language == "fr":
        return _("NCLC %(level)s")
    return _("CLB %(level)s") if language == "en" else _("CLB/NCLC %(level)s")


def _open_above(language: str | None) -> str:
    if language == "fr":
        return _("NCLC %(level)s or higher")
    return _("CLB %(level)s or higher") if language == "en" else _("CLB/NCLC %(level)s or higher")


def _open_below(language: str | None) -> str:
    if language == "fr":
        return _("below NCLC %(level)s")
    return _("below CLB %(level)s") if language == "en" else _("below CLB/NCLC %(level)s")


def listed(items: Iterable[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    names = list(items)
    if len(names) < 2:
        return "".join(names)
    first = pgettext("between the items of a list", ", ").join(names[:-1])
    return _("%(first)s and %(last)s") % {"first": first, "last": names[-1]}


def either(items: Iterable[str]) -> str:
    """ "a", "a or b", "a, b or c"."""
    names = list(items)
    if len(names) < 2:
        return "".join(names)
    first = pgettext("between the items of a list", ", ").join(names[:-1])
    return _("%(first)s or %(last)s") % {"first": first, "last": names[-1]}
