"""Core human capital factors (section A of the CRS grid)."""

from dataclasses import dataclass
from datetime import date

from crs.law import Source
from crs.outcome import PointsLine
from crs.points.known import Choice, Known, Spoken
from crs.points.lines import line
from crs.points.tables import BandTable, EducationTable, Pair

COLUMNS = {True: "with_partner", False: "without_partner"}


@dataclass(frozen=True, slots=True)
class CoreLaw:
    effective_from: date
    source: Source
    maximum: Pair
    age: BandTable
    education: EducationTable
    first_language: BandTable
    second_language: BandTable
    canadian_work: BandTable


def age(known: Known, law: CoreLaw, with_partner: bool) -> PointsLine:
    """Points for full years of age."""
    table, row = law.age, law.age.row(with_partner)
    points = (min(row), max(row)) if known.age is None else (row.at(known.age),) * 2
    because = {"age": known.age, "column": COLUMNS[with_partner]}
    return line(
        "crs.core.age", points, table.maximum.of(with_partner), because, table.source, ("date_of_birth",)
    )


def education(known: Known, law: CoreLaw, with_partner: bool) -> PointsLine:
    """Points for the one highest level that counts."""
    table, schooling = law.education, known.schooling
    points = (
        table.points[schooling.low].of(with_partner),
        table.points[schooling.high].of(with_partner),
    )
    because = {**schooling.facts(), "column": COLUMNS[with_partner]}
    maximum = table.maximum.of(with_partner)
    return line("crs.core.education", points, maximum, because, table.source, schooling.missing)


def languages(choice: Choice, law: CoreLaw, with_partner: bool) -> tuple[PointsLine, PointsLine]:
    """Points for each ability in the first and the second official language, each sum cut to its maximum."""
    return (
        _language("crs.core.first_language", choice.first, law.first_language, with_partner),
        _language("crs.core.second_language", choice.second, law.second_language, with_partner),
    )


def canadian_work(known: Known, law: CoreLaw, with_partner: bool) -> PointsLine:
    """Points for full years of skilled work in Canada in the last ten."""
    table, work = law.canadian_work, known.canadian
    row = table.row(with_partner)
    because = {
        "years_low": work.low,
        "years_high": work.high,
        "hours_low": work.hours_low,
        "hours_high": work.hours_high,
        "left_out": [each.facts() for each in work.left_out],
        "column": COLUMNS[with_partner],
    }
    maximum = table.maximum.of(with_partner)
    points = row.at(work.low), row.at(work.high)
    return line("crs.core.canadian_work", points, maximum, because, table.source, work.missing)


def _language(code: str, spoken: Spoken, table: BandTable, with_partner: bool) -> PointsLine:
    maximum = table.maximum.of(with_partner)
    low, high = spoken.points(table.row(with_partner))
    because = {**spoken.facts(), "column": COLUMNS[with_partner]}
    return line(code, (min(low, maximum), min(high, maximum)), maximum, because, table.source, spoken.missing)


FIXED = (age, education, canadian_work)
"""The factors that the choice of languages does not touch, in the order of the grid."""
