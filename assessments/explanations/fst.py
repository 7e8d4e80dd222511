"""The criteria of the Federal Skilled Trades Program."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from assessments.explanations import facts as f
from assessments.explanations import quantities as q
from assessments.explanations.criterion import (
    Criterion,
    hours_and_years,
    hours_missing,
    hours_why,
    language_why,
    levels_held,
)
from crs.outcome import Finding, Outcome


def work_have(finding: Finding) -> str:
    have = finding.have
    if have["hours_low"] is None and have["hours_high"] is None:
        return _("We do not know your work in a skilled trade yet.")
    hours = q.hours(have["hours_low"], have["hours_high"])
    if not have["nocs"]:
        return _("We count %(hours)s in a skilled trade.") % {"hours": hours}
    return _("We count %(hours)s in a skilled trade: %(nocs)s.") % {
        "hours": hours,
        "nocs": "; ".join(f.occupation(code) for code in have["nocs"]),
    }


def work_need(finding: Finding) -> str:
    need = _("%(hours)s in one skilled trade in the last %(years)s, after you qualified to practise it.")
    return need % hours_and_years(finding)


EXPERIENCE = Criterion(
    title=lambda finding: (
        _("At least %(hours)s of work in a skilled trade in the last %(years)s") % hours_and_years(finding)
    ),
    have=work_have,
    need=work_need,
    why=hours_why,
    change=lambda finding: (
        _("Another %(hours)s in a skilled trade would meet this criterion.")
        % {"hours": hours_missing(finding)}
    ),
)


def below(finding: Finding) -> list[str]:
    """The abilities known to lie below the level that each of them needs."""
    return [name for name, level in levels_held(finding) if level < finding.need["levels"][name]]


def levels_needed(finding: Finding) -> Mapping[str, str]:
    language = finding.have["language"]
    return {name: q.threshold(level, language=language) for name, level in finding.need["levels"].items()}


def language_need(finding: Finding) -> str:
    need = _(
        "At least listening %(listening)s, reading %(reading)s, "
        "writing %(writing)s and speaking %(speaking)s."
    )
    return need % levels_needed(finding)


def language_change(finding: Finding) -> str:
    change = _(
        "A test result of at least listening %(listening)s, reading %(reading)s, writing %(writing)s "
        "and speaking %(speaking)s would meet this criterion."
    )
    return change % levels_needed(finding)


LANGUAGE = Criterion(
    title=lambda finding: _("Enough English or French for a skilled trade"),
    have=lambda finding: f.language_result(finding.have),
    need=language_need,
    why=lambda finding: language_why(finding, below(finding)),
    change=language_change,
)


def certificate_or_offer_have(finding: Finding) -> str:
    certificate, offer = finding.have["certificate"], finding.have["offer"]
    if certificate:
        return _("You have a certificate of qualification.")
    if offer:
        return _("You have a job offer.")
    if certificate is None or offer is None:
        return _("We do not know yet whether you have a certificate of qualification or a job offer.")
    return _("You have neither a certificate of qualification nor a job offer that counts.")


def certificate_or_offer_why(finding: Finding) -> str:
    if finding.outcome is Outcome.MET:
        return _("One of the two is enough.")
    if finding.outcome is Outcome.NOT_MET:
        return _("One of the two is needed.")
    return _("A certificate, or the details of a job offer, decides.")


CERTIFICATE_OR_OFFER = Criterion(
    title=lambda finding: _("A certificate of qualification or a job offer"),
    have=certificate_or_offer_have,
    need=lambda finding: _(
        "A certificate of qualification in the trade from a province, a territory or a federal body, "
        "or a full-time job offer in Canada that meets the conditions of the program."
    ),
    why=certificate_or_offer_why,
    change=lambda finding: _(
        "A certificate of qualification, or a job offer that counts, would meet this criterion."
    ),
)
