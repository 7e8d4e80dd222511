"""The criteria of the Federal Skilled Worker Program."""

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
        return _("We do not know your longest continuous work yet.")
    counted = _("We count %(hours)s of continuous work in one occupation.")
    if have["noc"] and have["start"] and have["end"]:
        counted = _(
            "We count %(hours)s of continuous work in one occupation (%(noc)s), from %(start)s to %(end)s."
        )
    return counted % {
        "hours": q.hours(have["hours_low"], have["hours_high"]),
        "noc": f.occupation(have["noc"]) if have["noc"] else "",
        "start": q.day(have["start"]) if have["start"] else "",
        "end": q.day(have["end"]) if have["end"] else "",
    }


def work_need(finding: Finding) -> str:
    need = _(
        "%(hours)s without a break, in one skilled occupation, in the last %(years)s, in Canada or elsewhere."
    )
    return need % hours_and_years(finding)


def work_change(finding: Finding) -> str:
    more = _("Another %(hours)s in the same skilled occupation, without a break, would meet this criterion.")
    return more % {"hours": hours_missing(finding)}


EXPERIENCE = Criterion(
    title=lambda finding: (
        _("At least %(hours)s of continuous skilled work in the last %(years)s") % hours_and_years(finding)
    ),
    have=work_have,
    need=work_need,
    why=hours_why,
    change=work_change,
)


def level(finding: Finding) -> str:
    return q.threshold(finding.need["level"], language=finding.have["language"])


LANGUAGE = Criterion(
    title=lambda finding: (
        _("At least %(level)s in listening, reading, writing and speaking") % {"level": level(finding)}
    ),
    have=lambda finding: f.language_result(finding.have),
    need=lambda finding: (
        _("%(level)s or higher in all four abilities of one official language.") % {"level": level(finding)}
    ),
    why=lambda finding: language_why(finding, below_one_level(finding)),
    change=lambda finding: language_change(finding, level(finding)),
)


def education_why(finding: Finding) -> str:
    if finding.outcome is Outcome.MET:
        return _("The credential counts.")
    if finding.outcome is Outcome.UNKNOWN:
        return _("Your credential, and its assessment if it is from outside Canada, decide.")
    if finding.have["education"] == "none":
        return _("A secondary school diploma is the least that counts.")
    return _("A credential from outside Canada counts only with an assessment.")


def education_change(finding: Finding) -> str:
    if finding.have["education"] == "none":
        return _("A completed credential, assessed if it is from outside Canada, would meet this criterion.")
    return _("An educational credential assessment would meet this criterion.")


EDUCATION = Criterion(
    title=lambda finding: _("A Canadian credential, or a foreign one that has been assessed"),
    have=lambda finding: f.education(finding.have["education"], finding.have["assessed"]),
    need=lambda finding: _(
        "A completed credential from Canada, or one from elsewhere with an educational credential assessment."
    ),
    why=education_why,
    change=education_change,
)


def points_have(finding: Finding) -> str:
    low, high = finding.have["low"], finding.have["high"]
    if low == high:
        return _("You have %(points)s points.") % {"points": q.count(low)}
    return _("You have between %(low)s and %(high)s points.") % {"low": q.count(low), "high": q.count(high)}


def points_why(finding: Finding) -> str:
    if finding.outcome is Outcome.MET:
        return _("You reach the pass mark.")
    if finding.outcome is Outcome.UNKNOWN:
        return _("The pass mark lies between your lowest and your highest possible points.")
    short = finding.need["points"] - finding.have["high"]
    return _("You are %(points)s below the pass mark.") % {"points": q.count(short)}


def pass_mark(finding: Finding) -> dict[str, str]:
    return {"points": q.count(finding.need["points"])}


POINTS = Criterion(
    title=lambda finding: _("At least %(points)s points on the selection grid") % pass_mark(finding),
    have=points_have,
    need=lambda finding: (
        _("%(points)s points. The grid of this program is not the CRS score.") % pass_mark(finding)
    ),
    why=points_why,
    change=lambda finding: _(
        "More points on the selection grid would meet this criterion. "
        "The grid below shows where you have fewer than the most."
    ),
)
