"""Additional factors (section D of the CRS grid). One that the law of the day does not have gives no line."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from crs.law import LawError, Source
from crs.outcome import PointsLine
from crs.points.known import Known, Spoken
from crs.points.lines import line, unique
from crs.points.offer import JobOfferLaw, job_offer
from crs.points.tables import Span
from crs.profile import CanadianCredential


@dataclass(frozen=True, slots=True)
class FlatLaw:
    """Points for a thing one has or has not."""

    source: Source
    points: int


@dataclass(frozen=True, slots=True)
class FrenchLaw:
    source: Source
    french_level: int
    english_level: int
    points: int
    points_with_english: int


@dataclass(frozen=True, slots=True)
class CanadianStudyLaw:
    source: Source
    maximum: int
    points: Mapping[str, int]

    def __post_init__(self) -> None:
        wrong = {credential.value for credential in CanadianCredential} ^ set(self.points)
        if wrong:
            raise LawError(f"points: wrong or missing: {', '.join(sorted(wrong))}")


@dataclass(frozen=True, slots=True)
class AdditionalLaw:
    effective_from: date
    source: Source
    maximum: int
    nomination: FlatLaw
    job_offer: JobOfferLaw
    french: FrenchLaw | None = None
    canadian_study: CanadianStudyLaw | None = None
    sibling: FlatLaw | None = None


def nomination(known: Known, law: FlatLaw) -> PointsLine:
    """A provincial or territorial nomination linked to Express Entry."""
    has = known.profile.provincial_nomination
    because = {"nomination": has}
    missing = ("provincial_nomination",)
    return line("crs.additional.nomination", _flat(has, law), law.points, because, law.source, missing)


def french(known: Known, law: FrenchLaw) -> PointsLine:
    """French in all four abilities, more with English in all four. Every valid result is looked at."""
    in_french, in_english = _best_minimum(known.french), _best_minimum(known.english)
    points = tuple(
        _french_points(french, english, law) for french, english in zip(in_french, in_english, strict=True)
    )
    because = {
        "french_minimum": _known(in_french),
        "english_minimum": _known(in_english),
        "english_none": known.english[0].none,
    }
    missing = unique(name for each in (*known.french, *known.english) for name in each.missing)
    return line(
        "crs.additional.french", (points[0], points[1]), law.points_with_english, because, law.source, missing
    )


def canadian_study(known: Known, law: CanadianStudyLaw) -> PointsLine:
    """A post-secondary credential earned in Canada."""
    credential = known.profile.canadian_credential
    points = (0, law.maximum) if credential is None else (law.points[credential.value],) * 2
    because = {"credential": credential.value if credential else None}
    missing = ("canadian_credential",)
    return line("crs.additional.canadian_study", points, law.maximum, because, law.source, missing)


def sibling(known: Known, law: FlatLaw) -> PointsLine:
    """An adult sibling of the person or the partner, citizen or permanent resident, living in Canada."""
    has = known.profile.sibling_in_canada
    because = {"sibling": has}
    missing = ("sibling_in_canada",)
    return line("crs.additional.sibling", _flat(has, law), law.points, because, law.source, missing)


def additional(known: Known, law: AdditionalLaw) -> tuple[PointsLine, ...]:
    """The lines of the factors that the law in force has, in the order of the grid."""
    lines = [nomination(known, law.nomination), job_offer(known.profile.job_offer, law.job_offer)]
    if law.french:
        lines.append(french(known, law.french))
    if law.canadian_study:
        lines.append(canadian_study(known, law.canadian_study))
    if law.sibling:
        lines.append(sibling(known, law.sibling))
    return tuple(lines)


def _french_points(french_minimum: int, english_minimum: int, law: FrenchLaw) -> int:
    """English mixed around the level gives the lower points: an open point, see the note in the source."""
    if french_minimum < law.french_level:
        return 0
    return law.points_with_english if english_minimum >= law.english_level else law.points


def _flat(has: bool | None, law: FlatLaw) -> Span:
    return law.points if has else 0, 0 if has is False else law.points


def _best_minimum(results: tuple[Spoken, ...]) -> Span:
    """The lowest ability of the best result."""
    minimums = [each.minimum for each in results]
    return max(low for low, _ in minimums), max(high for _, high in minimums)


def _known(minimum: Span) -> int | None:
    return minimum[0] if minimum[0] == minimum[1] else None
