"""Criteria that several programs share: a plan to live outside Quebec, and money to settle."""

from django.utils.translation import gettext as _

from assessments.explanations import quantities as q
from assessments.explanations.criterion import Criterion
from crs.outcome import Finding, Outcome


def outside_quebec_have(finding: Finding) -> str:
    if finding.have["intends_quebec"] is None:
        return _("We do not know yet where you plan to live.")
    if finding.have["intends_quebec"]:
        return _("You plan to live in Quebec.")
    return _("You plan to live outside Quebec.")


def outside_quebec_why(finding: Finding) -> str:
    if finding.outcome is Outcome.MET:
        return _("Express Entry serves every province and territory but Quebec.")
    if finding.outcome is Outcome.NOT_MET:
        return _("Quebec chooses its own skilled workers, outside Express Entry.")
    return _("This answer decides.")


OUTSIDE_QUEBEC = Criterion(
    title=lambda finding: _("A plan to live outside Quebec"),
    have=outside_quebec_have,
    need=lambda finding: _("The plan to live in a province or territory other than Quebec."),
    why=outside_quebec_why,
    change=lambda finding: _(
        "A true plan to live in another province or territory would meet this criterion. "
        "For Quebec, look at the programs of Quebec itself."
    ),
)


def funds_have(finding: Finding) -> str:
    if finding.have["exempt"] == "arranged_employment":
        return _("You have arranged employment, which replaces the funds.")
    if finding.have["exempt"] == "offer":
        return _("You have a job offer, which replaces the funds.")
    if finding.have["funds"] is None:
        return _("We do not know your funds yet.")
    return _("You have %(amount)s.") % {"amount": q.dollars(finding.have["funds"])}


def funds_need(finding: Finding) -> str:
    amount, size = finding.need["funds"], finding.need["family_size"]
    if "no_record" in finding.need:
        return _("This tool has no record of the amounts for this date.")
    if amount is None or size is None:
        return _("An amount that depends on the number of people in your family.")
    family = _("For a family of %(size)s: %(amount)s, available to you and not borrowed.")
    return family % {"size": q.count(size), "amount": q.dollars(amount)}


def funds_why(finding: Finding) -> str:
    if finding.have["exempt"]:
        return _("You do not need to show funds.")
    if finding.outcome is Outcome.MET:
        return _("That is enough for your family.")
    if finding.outcome is Outcome.NOT_MET:
        return _("That is less than your family needs.")
    if "no_record" in finding.need:
        return _("Without the amounts of that time we cannot compare.")
    return _("Your funds, the number of people in your family, or a job offer decide.")


def funds_change(finding: Finding) -> str:
    need, have = finding.need["funds"], finding.have["funds"]
    if need is None or have is None:
        return _("Enough funds, or a job offer that replaces them, would meet this criterion.")
    more = _("Another %(amount)s, or a job offer that replaces the funds, would meet this criterion.")
    return more % {"amount": q.dollars(need - have)}


FUNDS = Criterion(
    title=lambda finding: _("Enough money to settle"),
    have=funds_have,
    need=funds_need,
    why=funds_why,
    change=funds_change,
)
