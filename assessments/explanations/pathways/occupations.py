"""Which occupations a criterion speaks of, in one phrase."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from assessments.explanations import facts as f
from assessments.explanations import quantities as q
from assessments.explanations.pathways.kind import list_of
from crs.occupations import unit_group
from crs.outcome import Facts

NAMED_IN_FULL = 3
"""So many occupations are named with their titles; of more only the codes."""


def occupations(facts: Facts) -> str:
    """ "in an occupation of TEER 0 or 1, except NOC 00018"; nothing where all are meant."""
    levels, codes, but = (list_of(facts, name) for name in ("teer", "noc", "except"))
    where = [of_levels(levels)] if levels else []
    if codes:
        where.append(_("in one of these occupations: %(occupations)s") % {"occupations": coded(codes)})
    if but:
        where.append(_("not in these occupations: %(occupations)s") % {"occupations": coded(but)})
    return ", ".join(where)


def of_levels(levels: list[int]) -> str:
    return _("in an occupation of TEER %(levels)s") % {"levels": q.either(q.count(each) for each in levels)}


def coded(codes: list[str]) -> str:
    """Each by its code, a few also by their titles; a beginning of a code stands for all that have it."""
    if len(codes) <= NAMED_IN_FULL:
        return "; ".join(f.occupation(each) if unit_group(each) else group(each) for each in codes)
    return _("NOC %(code)s") % {"code": ", ".join(codes)}


def group(beginning: str) -> str:
    return _("NOC codes that begin with %(code)s") % {"code": beginning}


def months(number: int) -> str:
    return ngettext("%(count)s month", "%(count)s months", number) % {"count": q.count(number)}


def span(number: int) -> str:
    """Months as years where they are whole years."""
    return months(number) if number % 12 else q.years(number // 12)
