"""The points grids of provinces: what they are called, and what a line of one rests on."""

from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from crs.pathways.grids import Factor, PointsGrid

NAMES = {
    "ab.eoi": gettext_lazy("Worker points grid of Alberta"),
    "bc.sirs": gettext_lazy("Skills Immigration Registration System of British Columbia"),
    "mb.eoi": gettext_lazy("Ranking points of Manitoba"),
    "mb.swo": gettext_lazy("Assessment points for Skilled Workers Overseas of Manitoba"),
    "on.owp": gettext_lazy("Points grid of Ontario’s workforce priorities"),
    "qc.pstq": gettext_lazy("Ranking points of Quebec’s Skilled Worker Selection Program"),
    "sk.eo": gettext_lazy("Points grid of Saskatchewan, with ties to the province"),
    "sk.oid": gettext_lazy("Points grid of Saskatchewan, for occupations in demand"),
}


def remark(grid: PointsGrid, factor: Factor) -> str:
    """What a line leaves open, from the data or because nothing asks for it."""
    if factor.note is not None:
        return factor.note.of(get_language() or "en")
    return _("No question of ours decides these points.") if factor.unasked else ""
