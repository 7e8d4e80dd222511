"""The Comprehensive Ranking System as a whole.

Where an answer is missing there are several *cases*: each column that may apply, and in it each choice of
first and second official language that may turn out best. All facts inside a case push the points one way,
so its ends are exact. Of the choices a person gets the best, so a column gives at least what its best choice
gives at least; the range of the whole runs from the least to the most of any column.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from crs.outcome import CrsResult, PointsLine, Section
from crs.points import core, partner
from crs.points.additional import additional
from crs.points.known import Choice, Known, read
from crs.points.lines import join_lines, join_sections, sum_of, unique
from crs.points.transferability import transferability
from crs.points.versions import LAW, CrsLaw
from crs.profile import Profile

NO_SECTION = Section(0, 0, 0)
CHOSEN = ("core", "transferability")
"""The sections that depend on which language is the first."""


@dataclass(frozen=True, slots=True)
class Case:
    """One column and one choice of languages: its lines, its sections and its total."""

    with_partner: bool
    choice: Choice
    lines: tuple[PointsLine, ...]
    sections: dict[str, Section]
    low: int
    high: int


def crs(profile: Profile, *, on: date) -> CrsResult:
    """The points of a profile on that day. Raises `NoLawInForce` before the first version."""
    return score(profile, LAW.at(on), on=on)


def score(profile: Profile, law: CrsLaw, *, on: date) -> CrsResult:
    """The points of a profile by a given law."""
    known = read(profile, on=on)
    extras = additional(known, law.additional)
    columns = [_column(known, law, extras, with_partner) for with_partner in known.columns]
    cases = [case for column in columns for case in column]
    languages = {case.choice.first.language for case in cases}
    language = languages.pop() if len(languages) == 1 else None
    return CrsResult(
        law=law.version.effective_from,
        complete=law.pending is None,
        pending=law.pending.effective_from if law.pending else None,
        pending_missing=law.pending.missing if law.pending else (),
        low=min(case.low for case in cases),
        high=max(case.high for case in cases),
        maximum=law.version.maximum,
        sections=_sections(cases),
        lines=_lines(columns, known.columns_missing),
        first_official_language=language.value if language else None,
        with_partner=known.columns[0] if len(known.columns) == 1 else None,
        notes=law.version.notes,
    )


def _column(known: Known, law: CrsLaw, extras: tuple[PointsLine, ...], with_partner: bool) -> list[Case]:
    """The cases of one column. What the choice of languages does not touch is worked out once."""
    age, education, work = (factor(known, law.core, with_partner) for factor in core.FIXED)
    of_partner = _partner_lines(known, law) if with_partner else ()
    cases = []
    for choice in known.choices:
        of_core = (age, education, *core.languages(choice, law.core, with_partner), work)
        combined, transferable = transferability(known, choice, law.transferability)
        sections = {
            "core": sum_of(of_core, law.core.maximum.of(with_partner)),
            "partner": sum_of(of_partner, law.partner.maximum) if with_partner else NO_SECTION,
            "transferability": transferable,
            "additional": sum_of(extras, law.additional.maximum),
        }
        low, high = _total(sections.values(), law.version.maximum)
        lines = (*of_core, *of_partner, *combined, *extras)
        cases.append(Case(with_partner, choice, lines, sections, low, high))
    return _at_least_the_best(_open(cases), law.version.maximum)


def _at_least_the_best(cases: list[Case], maximum: int) -> list[Case]:
    """A choice is taken only where it gives no less than every other is sure to give.

    The sections that the choice does not touch are the same in all, so the rest makes the difference. At the
    maximum of the whole there is nothing left to choose by.
    """
    if len(cases) == 1 or any(case.high == maximum for case in cases):
        return cases
    sure = max(sum(case.sections[name].low for name in CHOSEN) for case in cases)
    least = max(case.low for case in cases)
    return [replace(case, sections=_raised(case.sections, sure), low=least) for case in cases]


def _raised(sections: dict[str, Section], sure: int) -> dict[str, Section]:
    core, combined = (sections[name] for name in CHOSEN)
    return sections | {
        "core": replace(core, low=max(core.low, sure - combined.high)),
        "transferability": replace(combined, low=max(combined.low, sure - core.high)),
    }


def _partner_lines(known: Known, law: CrsLaw) -> tuple[PointsLine, ...]:
    return tuple(factor(known.partner, law.partner) for factor in partner.LINES) if known.partner else ()


def _total(sections: Iterable[Section], maximum: int) -> tuple[int, int]:
    low = high = 0
    for section in sections:
        low += section.low
        high += section.high
    return min(low, maximum), min(high, maximum)


def _open(cases: list[Case]) -> list[Case]:
    """The choices that may give the most. Of two equals the earlier: one is left when all is known."""
    if len(cases) == 1:
        return cases
    return [
        case
        for place, case in enumerate(cases)
        if all(case.high > earlier.low for earlier in cases[:place])
        and all(case.high >= later.low for later in cases[place + 1 :])
    ]


def _sections(cases: list[Case]) -> dict[str, Section]:
    if len(cases) == 1:
        return cases[0].sections
    return {name: join_sections([case.sections[name] for case in cases]) for name in cases[0].sections}


def _lines(columns: list[list[Case]], columns_missing: tuple[str, ...]) -> tuple[PointsLine, ...]:
    """The lines of all cases, joined first over the choices of one column, then over the columns."""
    joined = [_joined_choices(cases) for cases in columns]
    if len(joined) == 1:
        return tuple(joined[0].values())
    return tuple(
        join_lines(
            [column[code] for column in joined if code in column],
            columns_missing,
            may_be_absent=any(code not in column for column in joined),
        )
        for code in joined[0]
    )


def _joined_choices(cases: list[Case]) -> dict[str, PointsLine]:
    if len(cases) == 1:
        return {line.code: line for line in cases[0].lines}
    missing = unique(name for case in cases for line in case.lines for name in line.missing)
    return {
        lines[0].code: join_lines(list(lines), missing, may_be_absent=False)
        for lines in zip(*(case.lines for case in cases), strict=True)
    }
