"""The criteria of the Canadian Experience Class."""

from django.utils.translation import gettext as _

from assessments.explanations import facts as f
from assessments.explanations import quantities as q
from assessments.explanations.criterion import (
    Criterion,
    below_one_level,
    hours_and_years,
    hours_missing,
    hours_why,
    language_change,
    language_why,
)
from crs.outcome import Finding, Outcome


def work_have(finding: Finding) -> str:
    have = finding.have
    if have["hours_low"] is None and have["hours_high"] is None:
        return total_have(finding)
    counted = _("We count %(hours)s from %(since)s to %(until)s.")
    return counted % {
        "hours": q.hours(have["hours_low"], have["hours_high"]),
        "since": q.day(have["since"]),
        "until": q.day(have["until"]),
    }


def total_have(finding: Finding) -> str:
    low, high = finding.have["years_low"], finding.have["years_high"]
    if low is None and high is None:
        return _("We do not know your work in Canada yet.")
    total = _("You gave a total: %(years)s of skilled work in Canada, without the dates.")
    return total % {"years": q.full_years(low, high)}


def work_why(finding: Finding) -> str:
    if finding.have["hours_high"] is not None or finding.have["years_high"] is None:
        return hours_why(finding)
    if finding.outcome is Outcome.NOT_MET:
        return _("Work in Canada is what this program is for.")
    span = {"years": q.years(finding.need["within_years"])}
    if finding.outcome is Outcome.MET:
        return _("So much work must include enough in the last %(years)s.") % span
    return _("A total does not say how much of the work lies in the last %(years)s.") % span


def work_need(finding: Finding) -> str:
    need = _(
        "%(hours)s in the last %(years)s, with authorization to work, as an employee, and not during "
        "full-time study. Several jobs may be added together."
    )
    return need % hours_and_years(finding)


def work_change(finding: Finding) -> str:
    more = _(
        "Another %(hours)s of skilled work in Canada would meet this criterion, "
        "as long as the hours counted today still lie in the last %(years)s."
    )
    return more % {**hours_and_years(finding), "hours": hours_missing(finding)}


CANADIAN_WORK = Criterion(
    title=lambda finding: (
        _("At least %(hours)s of skilled work in Canada in the last %(years)s") % hours_and_years(finding)
    ),
    have=work_have,
    need=work_need,
    why=work_why,
    change=work_change,
)


def level(finding: Finding) -> str:
    """The level asked for, or the levels it can be when the occupation is not known."""
    known = finding.need["level"]
    possible = finding.need["levels_possible"] if known is None else [known]
    return q.threshold(*possible, language=finding.have["language"])


def language_need(finding: Finding) -> str:
    group = finding.have["teer_group"]
    if finding.need["level"] is None:
        need = _("%(level)s in all four abilities: the occupation you worked in most decides which.")
    elif group is None:
        need = _("%(level)s or higher in all four abilities.")
    else:
        need = _("%(level)s or higher in all four abilities, for work in TEER %(group)s.")
    return need % {"level": level(finding), "group": (group or "").replace("-", "–")}


LANGUAGE = Criterion(
    title=lambda finding: (
        _("At least %(level)s in listening, reading, writing and speaking") % {"level": level(finding)}
    ),
    have=lambda finding: f.language_result(finding.have),
    need=language_need,
    why=lambda finding: language_why(finding, below_one_level(finding)),
    change=lambda finding: language_change(finding, level(finding)),
)
