"""The tables of points of a day, as the page that explains them shows them: every cell comes from the law."""

import itertools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from crs.law import Source
from crs.points.additional import AdditionalLaw
from crs.points.core import CoreLaw
from crs.points.partner import PartnerLaw
from crs.points.tables import (
    BandTable,
    ByEducation,
    ByStep,
    ByYears,
    EducationTable,
    Pair,
    PartnerBandTable,
    PartnerEducationTable,
)
from crs.points.transferability import TransferabilityLaw
from crs.points.versions import LAW, CrsLaw
from guide import amounts
from guide.words import CREDENTIALS, EDUCATION

Row = tuple[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of points: the heads of its columns, and rows that each begin with a head of their own."""

    anchor: str
    title: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    source: Source
    since: str

    @property
    def instrument(self) -> str:
        """The name of the law, which the catalogue knows where the law has a French name."""
        return _(self.source.instrument)


def grid(on: date) -> dict[str, Any]:
    """The summary of the sections and the tables of each, by the version that is used on that day."""
    law = LAW.at(on)
    return {
        "summary": list(_summary(law)),
        "core": tuple(_core(law.core)),
        "partner": tuple(_partner(law.partner)),
        "combined": tuple(_combined(law.transferability)),
        "additional": _additional(law.additional),
        "additional_since": amounts.day(law.additional.effective_from),
    }


def _summary(law: CrsLaw) -> Iterator[Row]:
    """The most that each section gives, without and with an accompanying partner."""
    both = Pair(law.transferability.maximum, law.transferability.maximum)
    extra = Pair(law.additional.maximum, law.additional.maximum)
    whole = Pair(law.version.maximum, law.version.maximum)
    yield _("You: age, studies, languages, work in Canada"), _pair(law.core.maximum)
    yield _("Your partner"), _pair(Pair(law.partner.maximum, 0))
    yield _("Two strengths together"), _pair(both)
    yield _("Extra points"), _pair(extra)
    yield _("All together"), _pair(whole)


def _pair(points: Pair) -> tuple[str, str]:
    return amounts.count(points.without_partner), amounts.count(points.with_partner)


def _core(law: CoreLaw) -> Iterator[Table]:
    since, level, years = amounts.day(law.effective_from), _level(), _("Full years")
    yield _banded("age", _("Age"), _("Your age"), law.age, since)
    yield _by_level("education", _("Education"), law.education, since)
    yield _banded("first-language", _("First language, for each skill"), level, law.first_language, since)
    yield _banded("second-language", _("Second language, for each skill"), level, law.second_language, since)
    yield _banded("canadian-work", _("Skilled work in Canada"), years, law.canadian_work, since)


def _level() -> str:
    return _("CLB level")


def _columns() -> tuple[str, str]:
    return _("Alone"), _("With a partner")


def _banded(anchor: str, title: str, head: str, table: BandTable, since: str) -> Table:
    points = [_pair(Pair(band.with_partner, band.without_partner)) for band in table.bands]
    rows = tuple(zip(spans([band.from_ for band in table.bands]), points, strict=True))
    most = (_("At most"), _pair(table.maximum))
    return Table(anchor, title, (head, *_columns()), (*rows, most), table.source, since)


def _by_level(anchor: str, title: str, table: EducationTable, since: str) -> Table:
    rows = tuple((str(EDUCATION[level]), _pair(points)) for level, points in table.points.items())
    return Table(anchor, title, (_("Your highest level"), *_columns()), rows, table.source, since)


def _partner(law: PartnerLaw) -> Iterator[Table]:
    since, years = amounts.day(law.effective_from), _("Full years")
    yield _partner_levels(_("Your partner’s education"), law.education, since)
    language = _("Your partner’s first language, for each skill")
    yield _partner_banded("partner-language", language, _level(), law.language, since)
    work = _("Your partner’s skilled work in Canada")
    yield _partner_banded("partner-work", work, years, law.canadian_work, since)


def _partner_levels(title: str, table: PartnerEducationTable, since: str) -> Table:
    rows = tuple((str(EDUCATION[level]), (amounts.count(points),)) for level, points in table.points.items())
    heads = (_("The highest level"), _("Points"))
    return Table("partner-education", title, heads, rows, table.source, since)


def _partner_banded(anchor: str, title: str, head: str, table: PartnerBandTable, since: str) -> Table:
    points = [(amounts.count(band.points),) for band in table.bands]
    rows = tuple(zip(spans([band.from_ for band in table.bands]), points, strict=True))
    most = (_("At most"), (amounts.count(table.maximum),))
    return Table(anchor, title, (head, _("Points")), (*rows, most), table.source, since)


def _combined(law: TransferabilityLaw) -> Iterator[Table]:
    since = amounts.day(law.effective_from)
    language, work = law.education_language, law.education_canadian_work
    yield _by_education("education-language", _("Education with language"), language, _levels, since)
    yield _by_education("education-work", _("Education with work in Canada"), work, _years, since)
    abroad, both = law.foreign_work_language, law.foreign_work_canadian_work
    yield _by_years("foreign-language", _("Work abroad with language"), abroad, _levels, since)
    yield _by_years("foreign-work", _("Work abroad with work in Canada"), both, _years, since)
    yield _certificate(law.certificate_language, since)


def _levels(steps: Iterable[int]) -> tuple[str, ...]:
    return tuple(_("CLB %(level)s or higher") % {"level": step} for step in steps)


def _years(steps: Iterable[int]) -> tuple[str, ...]:
    return tuple(_("%(years)s or more in Canada") % {"years": amounts.years(step)} for step in steps)


def _by_education(anchor: str, title: str, table: ByEducation, heads: Any, since: str) -> Table:
    rows = tuple((str(EDUCATION[level]), _counts(points)) for level, points in table.points.items())
    return Table(anchor, title, (_("Your highest level"), *heads(table.steps)), rows, table.source, since)


def _by_years(anchor: str, title: str, table: ByYears, heads: Any, since: str) -> Table:
    labels = spans([band.from_ for band in table.bands])
    rows = tuple(zip(labels, (_counts(band.points) for band in table.bands), strict=True))
    return Table(anchor, title, (_("Full years abroad"), *heads(table.steps)), rows, table.source, since)


def _certificate(table: ByStep, since: str) -> Table:
    rows = ((_("With a Canadian certificate"), _counts(table.points)),)
    heads = (_("Trade certificate"), *_levels(table.steps))
    return Table("certificate", _("Trade certificate with language"), heads, rows, table.source, since)


def _counts(points: Iterable[int]) -> tuple[str, ...]:
    return tuple(amounts.count(each) for each in points)


def _additional(law: AdditionalLaw) -> list[tuple[str, str, Source]]:
    """What is worth how much, and where that stands. What the law of the day does not have is left out."""
    rows = [(_("A province or territory nominates you"), law.nomination.points, law.nomination.source)]
    if law.french:
        level = {"level": law.french.french_level, "english": law.french.english_level}
        strong = _("French at NCLC %(level)s or higher, and English at CLB %(english)s or higher") % level
        weak = _("French at NCLC %(level)s or higher, and less English or none") % level
        rows.append((strong, law.french.points_with_english, law.french.source))
        rows.append((weak, law.french.points, law.french.source))
    if law.canadian_study:
        rows.extend(_study(law.canadian_study.points, law.canadian_study.source))
    if law.sibling:
        rows.append((_("A brother or sister in Canada"), law.sibling.points, law.sibling.source))
    rows.append((_("A job offer, at most"), law.job_offer.maximum, law.job_offer.source))
    return [(title, amounts.count(points), source) for title, points, source in rows]


def _study(points: Mapping[str, int], source: Source) -> Iterator[tuple[str, int, Source]]:
    for name in ("three_plus", "one_or_two_year"):
        yield str(CREDENTIALS[name]), points[name], source


def spans(starts: list[int]) -> list[str]:
    """What each band holds, from its own start to the next one: "less than 18", "18", "20 to 29"."""
    labels = [_("less than %(high)s") % {"high": starts[1]}]
    for low, after in itertools.pairwise(starts[1:]):
        span = {"low": low, "high": after - 1}
        labels.append(str(low) if after - 1 == low else _("%(low)s to %(high)s") % span)
    return [*labels, _("%(low)s or more") % {"low": starts[-1]}]
