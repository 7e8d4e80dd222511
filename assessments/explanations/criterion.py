"""How a criterion is told, and what the criteria on work and on language have in common."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from assessments.explanations import quantities as q
from assessments.explanations import words
from crs.outcome import Finding, Outcome

Telling = Callable[[Finding], str]


@dataclass(frozen=True, slots=True)
class Criterion:
    """Five sentences of one finding. `change` says what would make a *not met* a *met*."""

    title: Telling
    have: Telling
    need: Telling
    why: Telling
    change: Telling


def hours_and_years(finding: Finding) -> Mapping[str, str]:
    return {"hours": q.full_time(finding.need["hours"]), "years": q.years(finding.need["within_years"])}


def hours_missing(finding: Finding) -> str:
    """The hours that are missing at the least; all of them where none could be counted."""
    have = finding.have["hours_high"] or 0
    return q.hours(max(0, finding.need["hours"] - have) or finding.need["hours"])


def hours_why(finding: Finding) -> str:
    """Why enough hours, too few, or still open."""
    if finding.outcome is Outcome.MET:
        return _("That is enough.")
    if finding.outcome is Outcome.NOT_MET:
        return _("That is %(hours)s too few.") % {"hours": hours_missing(finding)}
    if finding.have["hours_high"] is None:
        return _("We cannot count the hours without the dates and hours of your work.")
    return _("Some facts about your work are missing, and they decide.")


def level_names(finding: Finding, below: Iterable[str]) -> str:
    return q.listed(str(words.ABILITIES[name]) for name in below)


def below_one_level(finding: Finding) -> list[str]:
    """The abilities known to lie below the level that all four need (the lowest it can be, if open)."""
    need = finding.need["level"]
    need = min(finding.need["levels_possible"]) if need is None else need
    return [name for name, level in levels_held(finding) if level < need]


def levels_held(finding: Finding) -> list[tuple[str, int]]:
    levels = finding.have["levels"] or {}
    return [(name, level) for name, level in levels.items() if level is not None]


def language_why(finding: Finding, below: list[str]) -> str:
    """Why the levels are enough or not; `below` names the abilities that are too low."""
    if finding.outcome is Outcome.MET:
        return _("Every ability is high enough.")
    if finding.outcome is Outcome.UNKNOWN:
        return _("Something is missing that decides the level you have or the level you need.")
    if finding.have["expired_on"]:
        return _("A test result counts only for a limited time.")
    if not below:
        return _("Without a test result that counts, the criterion cannot be met.")
    return _("Too low: %(abilities)s.") % {"abilities": level_names(finding, below)}


def language_change(finding: Finding, level: str) -> str:
    """The result that would be enough: in the abilities that are too low, or in all four."""
    below = below_one_level(finding)
    if not below:
        change = _("A test result of %(level)s or higher in all four abilities would meet this criterion.")
        return change % {"level": level}
    change = _("A result of %(level)s or higher in %(abilities)s would meet this criterion.")
    return change % {"level": level, "abilities": level_names(finding, below)}
