"""Criteria about amounts: money to settle, and numbers that one answer tells."""

from collections.abc import Callable, Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from assessments.explanations import quantities as q
from assessments.explanations.pathways.kind import Kind, by_having_it
from crs.outcome import Facts, Finding

TABLES = {
    "express_entry": gettext_lazy(
        "money to settle, by the table of Express Entry for the size of your family"
    ),
}


def funds_need(facts: Facts) -> str:
    dollars, each = facts.get("dollars"), facts.get("per_person")
    if not dollars:
        return str(TABLES[facts["table"]])
    if not each:
        return _("%(amount)s to settle") % {"amount": q.dollars(dollars)}
    return _("%(amount)s to settle, and %(more)s for each further person of your family") % {
        "amount": q.dollars(dollars),
        "more": q.dollars(each),
    }


def funds_have(finding: Finding) -> str:
    money, needed = finding.have["funds"], finding.have["needed"]
    if money is None:
        return _("We do not know your funds yet.")
    if needed is None:
        return _("You have %(amount)s.") % {"amount": q.dollars(money)}
    told = _("You have %(amount)s; for your family it is %(needed)s.")
    return told % {"amount": q.dollars(money), "needed": q.dollars(needed)}


def funds_change(finding: Finding) -> str:
    money, needed = finding.have["funds"], finding.have["needed"]
    if needed is None or money is None or money >= needed:
        return by_having_it(finding)
    return _("Another %(amount)s would meet this criterion.") % {"amount": q.dollars(needed - money)}


FUNDS = Kind(gettext_lazy("Money to settle"), funds_need, funds_have, funds_change)

COUNTED: dict[str, tuple[str | Promise, str]] = {
    "net_worth": (gettext_lazy("net worth of at least %(amount)s"), "dollars"),
    "investment": (gettext_lazy("an investment of at least %(amount)s"), "dollars"),
    "best_income": (gettext_lazy("a yearly income of at least %(amount)s"), "dollars"),
    "days_in_canada": (gettext_lazy("presence in Canada for at least this many days: %(amount)s"), "number"),
    "taxes_filed_years": (gettext_lazy("taxes filed in Canada for at least %(amount)s"), "years"),
    "ownership_years": (gettext_lazy("at least %(amount)s as owner of a business"), "years"),
    "management_years": (gettext_lazy("at least %(amount)s as a senior manager of a business"), "years"),
}
UNITS: Mapping[str, Callable[[int], str]] = {"dollars": q.dollars, "number": q.count, "years": q.years}


def amount_need(facts: Facts) -> str:
    phrase, unit = COUNTED[facts["fact"]]
    return str(phrase) % {"amount": UNITS[unit](facts["min"])}


def amount_have(finding: Finding) -> str:
    name = finding.need["fact"]
    told = finding.have[name]
    if told is None:
        return _("You have not told us this yet.")
    return _("Your answer: %(amount)s.") % {"amount": UNITS[COUNTED[name][1]](told)}


AMOUNT = Kind(gettext_lazy("An amount"), amount_need, amount_have)
