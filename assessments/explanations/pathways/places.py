"""Provinces, territories and parts of them: their names, and how one says that something is there."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from assessments.explanations import quantities as q
from assessments.explanations.words import PROVINCES

AUTHORITIES = {"CA": gettext_lazy("Federal government"), **PROVINCES}
"""Who decides on a pathway."""

WITHIN = {
    "CA": gettext_lazy("in Canada"),
    "abroad": gettext_lazy("outside Canada"),
    "AB": gettext_lazy("in Alberta"),
    "BC": gettext_lazy("in British Columbia"),
    "MB": gettext_lazy("in Manitoba"),
    "NB": gettext_lazy("in New Brunswick"),
    "NL": gettext_lazy("in Newfoundland and Labrador"),
    "NS": gettext_lazy("in Nova Scotia"),
    "NT": gettext_lazy("in the Northwest Territories"),
    "NU": gettext_lazy("in Nunavut"),
    "ON": gettext_lazy("in Ontario"),
    "PE": gettext_lazy("in Prince Edward Island"),
    "QC": gettext_lazy("in Quebec"),
    "SK": gettext_lazy("in Saskatchewan"),
    "YT": gettext_lazy("in Yukon"),
}
REGIONS = {
    "on.toronto": gettext_lazy("in Toronto"),
    "on.greater_toronto": gettext_lazy("in the Greater Toronto Area outside Toronto"),
    "on.central": gettext_lazy("in central Ontario"),
    "on.eastern": gettext_lazy("in eastern Ontario"),
    "on.southwestern": gettext_lazy("in southwestern Ontario"),
    "on.northern": gettext_lazy("in northern Ontario"),
    "bc.metro_vancouver": gettext_lazy("in Metro Vancouver"),
    "bc.near_metro_vancouver": gettext_lazy("near Metro Vancouver"),
    "bc.rest": gettext_lazy("in the rest of British Columbia"),
    "ab.calgary_or_edmonton": gettext_lazy("in Calgary or Edmonton"),
    "ab.rest": gettext_lazy("in the rest of Alberta"),
    "mb.winnipeg": gettext_lazy("in Winnipeg"),
    "mb.rest": gettext_lazy("in the rest of Manitoba"),
    "qc.montreal": gettext_lazy("in Montreal"),
    "qc.rest": gettext_lazy("in the rest of Quebec"),
}
FEW = 4
"""So many provinces that are left out are named, instead of all that are not."""


def named(provinces: Iterable[str]) -> str:
    """ "Ontario, Quebec"; the order is that of the data."""
    return q.listed(str(PROVINCES[each]) for each in provinces)


def within(places: Iterable[str]) -> str:
    """ "in Ontario or in Quebec", "in Canada except in Quebec"."""
    told = list(dict.fromkeys(places))
    rest = [each for each in PROVINCES if each not in told]
    if "CA" in told or "abroad" in told or len(rest) > FEW:
        return q.either(str(WITHIN[each]) for each in told)
    if not rest:
        return str(WITHIN["CA"])
    return _("in Canada, but not %(places)s") % {"places": q.either(str(WITHIN[each]) for each in rest)}


def in_regions(regions: Iterable[str]) -> str:
    return q.either(str(REGIONS[each]) for each in regions)
