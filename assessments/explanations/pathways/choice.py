"""The criterion of which one of several ways is enough, and the words of every kind by its name."""

from collections.abc import Mapping
from functools import reduce

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from assessments.explanations.criterion import Criterion
from assessments.explanations.pathways import entry, living, money, offer, oneself, schooling, spoken, work
from assessments.explanations.pathways.kind import Kind
from crs.outcome import Facts, Finding, Outcome


def ways(facts: Facts) -> list[str]:
    """Each way as one phrase of all that it takes. A criterion inside another names its kind."""
    return [_together([KINDS[each["kind"]].need(each) for each in option]) for option in facts["options"]]


def _together(phrases: list[str]) -> str:
    both = _("%(first)s, together with %(second)s")
    return reduce(lambda first, second: both % {"first": first, "second": second}, phrases)


def need(facts: Facts) -> str:
    """In one sentence, where no list can stand."""
    return _("one of these: %(ways)s") % {"ways": "; ".join(ways(facts))}


def have(finding: Finding) -> str:
    if Outcome.MET in finding.have["options"]:
        return _("One of these ways is met.")
    if Outcome.UNKNOWN in finding.have["options"]:
        return _("Answers that decide on one of these ways are missing.")
    return _("By these answers none of these ways is met.")


def change(finding: Finding) -> str:
    return _("One of these ways would be enough.")


ANY_OF = Kind(gettext_lazy("One of several ways"), need, have, change)

KINDS: Mapping[str, Kind] = {
    "age": oneself.AGE,
    "education": schooling.EDUCATION,
    "study": schooling.STUDY,
    "language": spoken.LANGUAGE,
    "work": work.WORK,
    "offer": offer.OFFER,
    "residence": living.RESIDENCE,
    "willing": living.WILLING,
    "status": living.STATUS,
    "relative": oneself.RELATIVE,
    "sponsor": oneself.SPONSOR,
    "partner": oneself.PARTNER,
    "funds": money.FUNDS,
    "amount": money.AMOUNT,
    "flag": entry.FLAG,
    "nomination": entry.NOMINATION,
    "invitation": entry.INVITATION,
    "licence": entry.LICENCE,
    "citizenship": oneself.CITIZENSHIP,
    "program": entry.PROGRAM,
    "category": entry.CATEGORY,
    "crs": entry.CRS,
    "points": entry.POINTS,
    "any_of": ANY_OF,
}
PATHWAYS: dict[str, Criterion] = {f"pathway.{name}": kind.criterion for name, kind in KINDS.items()}
"""By the code of a finding."""
