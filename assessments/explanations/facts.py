"""Sentences shared by several explanations: language levels, work counted, work left out, education."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, TypedDict

from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django_countries import countries

from assessments.explanations import quantities as q
from assessments.explanations import words
from crs.jobs import WORK
from crs.occupations import unit_group
from crs.outcome import Facts


class LeftOut(TypedDict):
    """Work that was not counted, for the page."""

    hours: str
    job: str
    why: str


def language_result(facts: Facts, *, partner: bool = False) -> str:
    """What stands for a language: levels, an expired result, no test, or nothing known."""
    if facts["expired_on"]:
        return _expired(q.day(facts["expired_on"]), partner)
    if facts["none"]:
        return _("No test result for your partner.") if partner else _("No test result.")
    shown = _levels_shown(facts)
    if set(shown.values()) <= {_not_known()}:
        return _levels_unknown(partner)
    if not facts["language"]:
        return _("Your answers leave open which of your languages comes first.")
    return sitting(facts["language"], facts["test"], shown)


def _expired(when: str, partner: bool) -> str:
    if partner:
        return _("Your partner’s test result stopped counting on %(day)s.") % {"day": when}
    return _("Your test result stopped counting on %(day)s.") % {"day": when}


def _levels_unknown(partner: bool) -> str:
    if partner:
        return _("We do not know your partner’s levels yet.")
    return _("We do not know your levels yet.")


def _levels_shown(facts: Facts) -> dict[str, str]:
    """From `abilities` ({level, low, high} each) or from plain `levels` (a level or None each)."""
    language = facts["language"]
    if "abilities" in facts:
        return {name: _ability(each, language) for name, each in (facts["abilities"] or {}).items()}
    return {name: level(value, language) for name, value in (facts["levels"] or {}).items()}


def sitting(language: str, test: str | None, shown: Mapping[str, str]) -> str:
    """One sitting of one test, ability by ability, or in one word where all four are the same."""
    name = _named(language, test)
    if len(set(shown.values())) == 1:
        same = _("%(language)s: %(level)s in all four abilities.")
        return same % {"language": name, "level": next(iter(shown.values()))}
    each = _(
        "%(language)s: listening %(listening)s, reading %(reading)s, "
        "writing %(writing)s, speaking %(speaking)s."
    )
    return each % {"language": name, **shown}


def _named(language: str, test: str | None) -> str:
    """The language, with its test where there is one; levels that are typed in have none."""
    name = str(words.LANGUAGES[language])
    if test not in words.TESTS:
        return name
    return _("%(language)s (%(test)s)") % {"language": name, "test": words.TESTS[test]}


def _not_known() -> str:
    return _("not known")


def _ability(ability: Mapping[str, Any], language: str | None) -> str:
    low, high = ability["low"], ability["high"]
    if ability["level"] is not None or low == high:
        return q.level(low if ability["level"] is None else ability["level"], language)
    if low == 0 and high == q.HIGHEST_LEVEL:
        return _not_known()
    return _("between %(low)s and %(high)s") % {
        "low": q.level(low, language),
        "high": q.level(high, language),
    }


def level(value: int | None, language: str | None) -> str:
    return _not_known() if value is None else q.level(value, language)


def lowest_ability(minimum: int | None) -> str:
    if minimum is None:
        return _("Your lowest language ability is not known.")
    if minimum < q.LOWEST_LEVEL:
        below = _("You have no test result that counts, or your lowest ability is %(level)s.")
        return below % {"level": q.level(minimum, None)}
    return _("Your lowest language ability is %(level)s.") % {"level": q.level(minimum, None)}


def _education_unknown(partner: bool) -> str:
    if partner:
        return _("We do not know your partner’s education yet.")
    return _("We do not know your education yet.")


def education(level: str | None, assessed: bool | None, *, partner: bool = False) -> str:
    """The credential, and whether it may be counted."""
    if level is None:
        return _education_unknown(partner)
    name = f"{words.EDUCATION[level]}."
    if level == "none" or assessed:
        return name
    if assessed is None:
        return f"{name} " + _(
            "A credential from outside Canada counts only with an assessment, and that answer is missing."
        )
    return f"{name} " + _("It has no educational credential assessment that counts, so it gives nothing yet.")


def credential(level: str | None) -> str:
    """The credential alone, for lines that pair it with something else."""
    return _("We do not know your education yet.") if level is None else f"{words.EDUCATION[level]}."


def nothing_known(low: int | None, high: int | None) -> bool:
    """Nothing is known where the range is as wide as the window in which work counts."""
    return low is None or high is None or (low == 0 and high >= WORK.versions[-1].crs.within_years)


def canadian_years(low: int | None, high: int | None) -> str:
    if nothing_known(low, high):
        return _("We do not know your work in Canada yet.")
    return _("You have %(years)s of skilled work in Canada that count.") % {"years": q.full_years(low, high)}


def foreign_years(low: int | None, high: int | None) -> str:
    if nothing_known(low, high):
        return _("We do not know your work outside Canada yet.")
    return _("You have %(years)s of skilled work outside Canada that count.") % {
        "years": q.full_years(low, high)
    }


def hours_counted(facts: Facts) -> str:
    """The hours behind the years, where the dates are known."""
    if facts["hours_low"] is None and facts["hours_high"] is None:
        return ""
    return _("We count %(hours)s.") % {"hours": q.hours(facts["hours_low"], facts["hours_high"])}


def left_out(facts: Facts) -> list[LeftOut]:
    """Each stretch of work that was not counted, and why."""
    return [
        LeftOut(hours=q.hours(item["hours"]), job=job(item), why=str(words.LEFT_OUT[item["reason"]]))
        for item in facts.get("left_out", ())
    ]


def occupation(code: str) -> str:
    """An occupation by its code and, where the code is known, its official title."""
    group = unit_group(code)
    if group is None:
        return _("NOC %(code)s") % {"code": code}
    return _("NOC %(code)s, %(title)s") % {"code": code, "title": group.title(get_language() or "en")}


def job(item: Mapping[str, Any]) -> str:
    """Occupation, country and dates, as far as they are known."""
    return _job(*(item.get(name) for name in ("noc", "country", "start", "end")), get_language())


@lru_cache(maxsize=1024)
def _job(
    noc: str | None, country: str | None, start: str | None, end: str | None, language: str | None
) -> str:
    """Made once for each language: one job is left out of several sums on the same page."""
    parts = [occupation(noc)] if noc else []
    if country:
        parts.append(countries.name(country) or country)
    if start and end:
        parts.append(_("%(start)s to %(end)s") % {"start": q.day(start), "end": q.day(end)})
    elif start:
        parts.append(_("since %(start)s") % {"start": q.day(start)})
    return " · ".join(parts)


def sentences(*parts: str) -> str:
    """Whole sentences after one another, empty ones left out."""
    return " ".join(part for part in parts if part)
