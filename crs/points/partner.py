"""Factors of the accompanying spouse or common-law partner (section B of the CRS grid)."""

from dataclasses import dataclass
from datetime import date

from crs.law import Source
from crs.outcome import PointsLine
from crs.points.known import KnownPartner
from crs.points.lines import line
from crs.points.tables import PartnerBandTable, PartnerEducationTable


@dataclass(frozen=True, slots=True)
class PartnerLaw:
    effective_from: date
    source: Source
    maximum: int
    education: PartnerEducationTable
    language: PartnerBandTable
    canadian_work: PartnerBandTable


def education(partner: KnownPartner, law: PartnerLaw) -> PointsLine:
    """Points for the partner's one highest level that counts."""
    table, schooling = law.education, partner.schooling
    points = table.points[schooling.low], table.points[schooling.high]
    because = schooling.facts()
    return line("crs.partner.education", points, table.maximum, because, table.source, schooling.missing)


def language(partner: KnownPartner, law: PartnerLaw) -> PointsLine:
    """Points for each ability in the partner's first official language, added up."""
    table, spoken = law.language, partner.spoken
    points = spoken.points(table.row)
    return line("crs.partner.language", points, table.maximum, spoken.facts(), table.source, spoken.missing)


def canadian_work(partner: KnownPartner, law: PartnerLaw) -> PointsLine:
    """Points for the partner's full years of skilled work in Canada in the last ten."""
    table, work = law.canadian_work, partner.canadian
    points = table.row.at(work.low), table.row.at(work.high)
    because = {
        "years_low": work.low,
        "years_high": work.high,
        "hours_low": work.hours_low,
        "hours_high": work.hours_high,
        "left_out": [each.facts() for each in work.left_out],
    }
    return line("crs.partner.canadian_work", points, table.maximum, because, table.source, work.missing)


LINES = (education, language, canadian_work)
"""In the order of the grid."""
