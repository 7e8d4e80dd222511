"""Occupations in words: as rows to choose from, by name, and where they are officially described."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from crs.occupations import SENIOR_MANAGER_CODES, Match, UnitGroup, everyday_titles, search, unit_group

NOC_TABLE = {"edition": "2021", "version": "1.0", "released": date(2021, 9, 1)}
"""What our table was adapted from, as its licence asks us to say."""
MOST = 8
SEVERAL = 2
# The site whose classification the Regulations mean (IRPR, section 2), by code, in NOC 2021 Version 1.0.
NOC_SITE = (
    "https://noc.esdc.gc.ca/Structure/NOCProfile?code={code}&version=2021.0&GoCTemplateCulture={culture}"
)
# It describes senior managers under one code that Express Entry does not use; here each group has a page.
STATCAN_SITE = (
    "https://www23.statcan.gc.ca/imdb/{page}.pl?Function=getVD&TVD=1322554&CVD=1322870&CPV={code}"
    "&CST=01052021&CLV=5&MLV=5"
)


class Choice(NamedTuple):
    """One occupation to choose, and the title by which it was found, if it was."""

    group: UnitGroup
    matched: str = ""


Row = tuple[str, SafeString]
"""A code and what stands beside its button."""


def found_for(text: str) -> list[Choice]:
    """What a search finds, at most `MOST`. Where several groups of senior managers fit, all of them."""
    return _with_all_seniors([Choice(match.group, _shown(match)) for match in search(text, limit=MOST)])


def asks_senior(choices: Iterable[Choice]) -> bool:
    """Whether the groups of senior managers are to be told apart."""
    return set(SENIOR_MANAGER_CODES) <= {choice.group.code for choice in choices}


def rows_of(choices: Iterable[Choice]) -> list[Row]:
    """Occupations as rows: the title, the code with its TEER, and the title that was found."""
    return [(choice.group.code, row_of(choice)) for choice in choices]


def row_of(choice: Choice) -> SafeString:
    group = choice.group
    told = _("NOC %(code)s, TEER %(teer)s") % {"code": group.code, "teer": group.teer}
    html = format_html("{}<small>{}</small>", breakable(group.title(page_language())), told)
    if not choice.matched:
        return html
    return html + format_html("<small>{} {}</small>", _("Matching title:"), _in_its_language(choice))


def breakable(title: str) -> SafeString:
    """A title that may go on in a new line after a slash, as the long French pairs of forms need it."""
    return mark_safe(escape(title).replace("/", "/<wbr>"))


def name_of(code: str) -> str | None:
    """An occupation by its title and code, in the reader's language; None for a code that does not exist."""
    group = unit_group(code)
    return f"{group.title(page_language())} ({group.code})" if group else None


def titles_of(group: UnitGroup, language: str) -> list[str]:
    """What people in the group are called."""
    return [" / ".join(forms) for forms in everyday_titles(group.code, language)]


def official_page(group: UnitGroup) -> str:
    """The address of the official description, in the reader's language."""
    french = page_language() == "fr"
    if group.code in SENIOR_MANAGER_CODES:
        return STATCAN_SITE.format(page="p3VD_f" if french else "p3VD", code=group.code)
    return NOC_SITE.format(code=group.code, culture="fr-CA" if french else "en-CA")


def page_language() -> str:
    return (get_language() or "en")[:2]


def _shown(match: Match) -> str:
    """The title that matched, unless it is the one that is shown anyway."""
    return "" if match.matched == match.group.title(page_language()) else match.matched


def _with_all_seniors(found: Sequence[Choice]) -> list[Choice]:
    seniors = [choice for choice in found if choice.group.code in SENIOR_MANAGER_CODES]
    if len(seniors) < SEVERAL:
        return list(found)
    known = {choice.group.code for choice in seniors}
    missing = [group for code in SENIOR_MANAGER_CODES if code not in known and (group := unit_group(code))]
    others = [choice for choice in found if choice not in seniors]
    return [*seniors, *map(Choice, missing), *others][:MOST]


def _in_its_language(choice: Choice) -> str:
    """A title that was found, marked with its language; one that an operator has added stays unmarked."""
    languages = ("fr", "en") if page_language() == "fr" else ("en", "fr")
    for language in languages:
        if choice.matched in _names(choice.group, language):
            return format_html('<span lang="{}">{}</span>', language, choice.matched)
    return choice.matched


def _names(group: UnitGroup, language: str) -> set[str]:
    forms = everyday_titles(group.code, language)
    return {group.title(language), *(name for names in forms for name in names)}
