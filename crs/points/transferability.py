"""Skill transferability factors (section C of the CRS grid): combinations in groups, each cut to a maximum.

The level that counts is the lowest of the four in the first official language. The second never counts.
"""

from dataclasses import dataclass
from datetime import date

from crs.law import Source
from crs.outcome import PointsLine, Section
from crs.points.known import Choice, Known
from crs.points.lines import line, sum_of
from crs.points.tables import ByEducation, ByStep, ByYears, Span


@dataclass(frozen=True, slots=True)
class TransferabilityLaw:
    effective_from: date
    source: Source
    maximum: int
    group_maximum: int
    education_language: ByEducation
    education_canadian_work: ByEducation
    foreign_work_language: ByYears
    foreign_work_canadian_work: ByYears
    certificate_language: ByStep


def education_language(known: Known, choice: Choice, law: TransferabilityLaw) -> PointsLine:
    """Level of education with the first official language."""
    table, schooling, spoken = law.education_language, known.schooling, choice.first
    least, most = spoken.minimum
    points = table.at(schooling.low, least), table.at(schooling.high, most)
    because = {"education": schooling.facts()["education"], "minimum_level": _known(spoken.minimum)}
    missing = (*schooling.missing, *spoken.missing)
    return line(
        "crs.transferability.education_language", points, table.maximum, because, table.source, missing
    )


def education_canadian_work(known: Known, choice: Choice, law: TransferabilityLaw) -> PointsLine:
    """Level of education with Canadian work, whatever the language."""
    table, schooling, work = law.education_canadian_work, known.schooling, known.canadian
    points = table.at(schooling.low, work.low), table.at(schooling.high, work.high)
    because = {
        "education": schooling.facts()["education"],
        "years_low": work.low,
        "years_high": work.high,
    }
    missing = (*schooling.missing, *work.missing)
    code = "crs.transferability.education_canadian_work"
    return line(code, points, table.maximum, because, table.source, missing)


def foreign_work_language(known: Known, choice: Choice, law: TransferabilityLaw) -> PointsLine:
    """Foreign work with the first official language."""
    table, work, spoken = law.foreign_work_language, known.foreign, choice.first
    least, most = spoken.minimum
    points = table.at(work.low, least), table.at(work.high, most)
    because = {"years_low": work.low, "years_high": work.high, "minimum_level": _known(spoken.minimum)}
    missing = (*work.missing, *spoken.missing)
    code = "crs.transferability.foreign_work_language"
    return line(code, points, table.maximum, because, table.source, missing)


def foreign_work_canadian_work(known: Known, choice: Choice, law: TransferabilityLaw) -> PointsLine:
    """Foreign work with Canadian work, whatever the language."""
    table, foreign, canadian = law.foreign_work_canadian_work, known.foreign, known.canadian
    points = table.at(foreign.low, canadian.low), table.at(foreign.high, canadian.high)
    because = {
        "foreign_years_low": foreign.low,
        "foreign_years_high": foreign.high,
        "canadian_years_low": canadian.low,
        "canadian_years_high": canadian.high,
    }
    missing = (*foreign.missing, *canadian.missing)
    code = "crs.transferability.foreign_work_canadian_work"
    return line(code, points, table.maximum, because, table.source, missing)


def certificate_language(known: Known, choice: Choice, law: TransferabilityLaw) -> PointsLine:
    """A Canadian certificate of qualification in a trade with the first official language."""
    table, spoken = law.certificate_language, choice.first
    certificate = known.profile.certificate_of_qualification
    least, most = spoken.minimum
    points = (
        table.at(least) if certificate else 0,
        table.at(most) if certificate is not False else 0,
    )
    because = {"certificate": certificate, "minimum_level": _known(spoken.minimum)}
    missing = (*(("certificate_of_qualification",) if certificate is None else ()), *spoken.missing)
    code = "crs.transferability.certificate_language"
    return line(code, points, table.maximum, because, table.source, missing)


GROUPS = {
    "education": (education_language, education_canadian_work),
    "foreign_work": (foreign_work_language, foreign_work_canadian_work),
    "certificate": (certificate_language,),
}
"""In the order of the grid."""


def transferability(
    known: Known, choice: Choice, law: TransferabilityLaw
) -> tuple[tuple[PointsLine, ...], Section]:
    """All lines of the section, and the section with its groups."""
    groups = {name: [factor(known, choice, law) for factor in factors] for name, factors in GROUPS.items()}
    sums = {name: sum_of(lines, law.group_maximum) for name, lines in groups.items()}
    section = Section(
        min(law.maximum, sum(group.low for group in sums.values())),
        min(law.maximum, sum(group.high for group in sums.values())),
        law.maximum,
        sums,
    )
    return tuple(each for lines in groups.values() for each in lines), section


def _known(minimum: Span) -> int | None:
    return minimum[0] if minimum[0] == minimum[1] else None
