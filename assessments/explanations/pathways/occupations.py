"""Which occupations a criterion speaks of, in one phrase."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from assessments.explanations import facts as f
from assessments.explanations import quantities as q
from assessments.explanations.pathways.kind import list_of
from crs.occupations import unit_group
from crs.outcome import Facts

YEAR = 12
NAMED_IN_FULL = 3
"""So many occupations are named with their titles; of more only the codes."""


def of_levels(facts: Facts) -> str:
    """ "in an occupation of TEER 0 or 1"; nothing where all are meant."""
    levels = [q.count(each) for each in list_of(facts, "teer")]
    return _("in an occupation of TEER %(levels)s") % {"levels": q.either(levels)} if levels else ""


def listed(facts: Facts) -> list[str]:
    """Those that are meant, and those that are not. They are long, so they stand last in a phrase."""
    codes, but = list_of(facts, "noc"), list_of(facts, "except")
    return [
        _("in one of these occupations: %(occupations)s") % {"occupations": coded(codes)} if codes else "",
        _("not in these occupations: %(occupations)s") % {"occupations": coded(but)} if but else "",
    ]


def coded(codes: list[str]) -> str:
    """Each by its code, a few also by their titles; a beginning of a code stands for all that have it."""
    if len(codes) <= NAMED_IN_FULL:
        return "; ".join(f.occupation(each) if unit_group(each) else group(each) for each in codes)
    return _("NOC %(code)s") % {"code": ", ".join(each if unit_group(each) else f"{each}…" for each in codes)}


def group(beginning: str) -> str:
    return _("NOC codes that begin with %(code)s") % {"code": beginning}


def months(number: int) -> str:
    return ngettext("%(count)s month", "%(count)s months", number) % {"count": q.count(number)}


def span(number: int) -> str:
    """Months as years where they are several whole years."""
    return months(number) if number % YEAR or number == YEAR else q.years(number // YEAR)
