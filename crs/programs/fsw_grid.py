"""The selection grid of the Federal Skilled Worker Class (IRPR 78 to 83): one function a factor."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from crs.jobs import WORK, iso, teer
from crs.language import Levels, abilities_facts
from crs.law import LawError, Source, at_or_above
from crs.outcome import Grid, PointsLine
from crs.points.known import age_on
from crs.points.lines import join_lines, line, unique
from crs.points.tables import Span
from crs.profile import Education, Official, Profile
from crs.programs.adaptability import AdaptabilityLaw, adaptability
from crs.programs.offer import Arranged, arranged
from crs.programs.spoken import counting, last_expired
from crs.work import skilled_work


@dataclass(frozen=True, slots=True)
class GridBand:
    from_: int
    points: int


@dataclass(frozen=True, slots=True)
class GridTable:
    """Points by level, years or age."""

    source: Source
    maximum: int
    bands: tuple[GridBand, ...]

    def __post_init__(self) -> None:
        if not self.bands or self.bands[0].from_ != 0:
            raise LawError("bands: the first must have from = 0, so that no value falls below them")

    def points(self, value: int) -> int:
        band: GridBand | None = at_or_above(self.bands, value)
        return band.points if band else 0

    def of_four(self, levels: tuple[int, ...]) -> int:
        """The points of the four abilities together."""
        return sum([self.points(level) for level in levels])


@dataclass(frozen=True, slots=True)
class GridEducation:
    source: Source
    maximum: int
    points: Mapping[str, int]

    def __post_init__(self) -> None:
        wrong = {level.value for level in Education} ^ set(self.points)
        if wrong:
            raise LawError(f"points: wrong or missing: {', '.join(sorted(wrong))}")


@dataclass(frozen=True, slots=True)
class SecondLanguage:
    """`points` when every ability reaches `level`."""

    source: Source
    level: int
    points: int


@dataclass(frozen=True, slots=True)
class FlatPoints:
    source: Source
    points: int


@dataclass(frozen=True, slots=True)
class GridLaw:
    education: GridEducation
    first_language: GridTable
    second_language: SecondLanguage
    experience: GridTable
    age: GridTable
    arranged_employment: FlatPoints
    adaptability: AdaptabilityLaw


def education(profile: Profile, law: GridLaw, *, on: date) -> PointsLine:
    """The highest level, if it is Canadian or assessed (IRPR 78)."""
    told, assessed, table = profile.education, profile.education_assessed, law.education
    low = table.points[told.value] if told and assessed else 0
    high = 0 if assessed is False else table.points[told.value] if told else table.maximum
    because = {"education": told.value if told else None, "assessed": assessed}
    facts = {"education": told, "education_assessed": assessed}
    missing = tuple(name for name, value in facts.items() if value is None)
    return line("fsw.grid.education", (low, high), table.maximum, because, table.source, missing)


def languages(profile: Profile, law: GridLaw, *, on: date) -> tuple[list[PointsLine], Span]:
    """Each ability in the first official language, and all four together in the second (IRPR 79).

    The first is the one chosen, or the one that gives more points. While several may, each line covers all of
    them, and the sum is at least the most that is certain of any.
    """
    told = profile.languages
    if told is None:
        return _unknown_languages(law)
    results = counting(told, on=on)
    expired = None if results else last_expired(told, on=on)
    pairs = [
        [_first(first, law, expired), _second(second, law)]
        for first, second in _choices(results, profile.first_official_language)
    ]
    pairs = _may_be_best(pairs)
    if len(pairs) == 1:
        return pairs[0], _sum(pairs[0])
    sums = [_sum(pair) for pair in pairs]
    missing = unique(name for pair in pairs for each in pair for name in each.missing)
    joined = [join_lines(list(lines), missing, may_be_absent=False) for lines in zip(*pairs, strict=True)]
    return joined, (max(low for low, _ in sums), max(high for _, high in sums))


def _may_be_best(pairs: list[list[PointsLine]]) -> list[list[PointsLine]]:
    """The choices that may give the most. Of two equals the earlier: one is left when all is known."""
    sums = [_sum(pair) for pair in pairs]
    return [
        pair
        for place, (pair, (_, high)) in enumerate(zip(pairs, sums, strict=True))
        if all(high > low for low, _ in sums[:place]) and all(high >= low for low, _ in sums[place + 1 :])
    ]


Named = tuple[Levels | None, Levels | Official | None]
"""A first and a second result; in place of a missing second one its language."""


def _choices(results: list[Levels], chosen: Official | None) -> list[Named]:
    """Every way of naming a first and a second result, English first among equals."""
    firsts = [each for each in results if chosen in (each.language, None)]
    seconds = [each for each in results if chosen not in (each.language, None)]
    if not firsts:
        return [(None, second) for second in seconds or (None,)]
    pairs: list[Named] = []
    for first in sorted(firsts, key=lambda each: each.language is not Official.ENGLISH):
        others = [each for each in results if each.language is not first.language]
        pairs.extend((first, other) for other in others or (_other(first.language),))
    return pairs


def _other(language: Official) -> Official:
    return Official.FRENCH if language is Official.ENGLISH else Official.ENGLISH


def _first(levels: Levels | None, law: GridLaw, expired: date | None) -> PointsLine:
    table = law.first_language
    because: dict[str, object] = {
        "language": levels.language.value if levels else None,
        "test": levels.result.test.value if levels else None,
        "abilities": abilities_facts(levels.low, levels.high) if levels else {},
        "expired_on": iso(expired),
        "none": levels is None,
    }
    points = (table.of_four(levels.low), table.of_four(levels.high)) if levels else (0, 0)
    return line("fsw.grid.first_language", points, table.maximum, because, table.source, _open(levels))


def _second(levels: Levels | Official | None, law: GridLaw) -> PointsLine:
    flat, code = law.second_language, "fsw.grid.second_language"
    if not isinstance(levels, Levels):
        because = {"language": levels.value if levels else None, "minimum_level": 0}
        return line(code, (0, 0), flat.points, because, flat.source)
    low, high = levels.minimum_low >= flat.level, levels.minimum_high >= flat.level
    because = {"language": levels.language.value, "minimum_level": levels.minimum}
    points = low * flat.points, high * flat.points
    return line(code, points, flat.points, because, flat.source, _open(levels))


def _open(levels: Levels | None) -> tuple[str, ...]:
    return () if levels is None or levels.known else (f"languages.{levels.language.value}",)


def _unknown_languages(law: GridLaw) -> tuple[list[PointsLine], Span]:
    table, flat = law.first_language, law.second_language
    nothing: dict[str, object] = {
        "language": None,
        "test": None,
        "abilities": {},
        "expired_on": None,
        "none": None,
    }
    unknown = {"language": None, "minimum_level": None}
    missing = ("languages",)
    lines = [
        line("fsw.grid.first_language", (0, table.maximum), table.maximum, nothing, table.source, missing),
        line("fsw.grid.second_language", (0, flat.points), flat.points, unknown, flat.source, missing),
    ]
    return lines, _sum(lines)


def experience(profile: Profile, law: GridLaw, *, on: date) -> PointsLine:
    """Full years of skilled work within ten years, in Canada or elsewhere (IRPR 80)."""
    work, table = skilled_work(profile, on=on), law.experience
    points = table.points(work.low), table.points(work.high)
    because = {"years_low": work.low, "years_high": work.high}
    return line("fsw.grid.experience", points, table.maximum, because, table.source, work.missing)


def age(profile: Profile, law: GridLaw, *, on: date) -> PointsLine:
    """Full years of age (IRPR 81)."""
    years, table = age_on(profile, on=on), law.age
    points = (0, table.maximum) if years is None else (table.points(years),) * 2
    return line("fsw.grid.age", points, table.maximum, {"age": years}, table.source, ("date_of_birth",))


def arranged_employment(profile: Profile, law: GridLaw, *, on: date) -> PointsLine:
    """An offer of lasting skilled work that is allowed for (IRPR 82)."""
    offer, flat = arranged_employment_of(profile, on=on), law.arranged_employment
    points = flat.points if offer.arranged else 0, 0 if offer.arranged is False else flat.points
    because = {"arranged": offer.arranged, "basis": offer.basis}
    return line("fsw.grid.arranged_employment", points, flat.points, because, flat.source, ("job_offer",))


def arranged_employment_of(profile: Profile, *, on: date) -> Arranged:
    teers = WORK.at(on).skilled.teers
    return arranged(profile.job_offer, lambda noc: teer(noc) in teers)


def grid(profile: Profile, law: GridLaw, pass_mark: int, *, on: date) -> Grid:
    """All factors in the order of the regulations, and their sum."""
    offer = arranged_employment_of(profile, on=on)
    spoken, (low, high) = languages(profile, law, on=on)
    others = [
        education(profile, law, on=on),
        experience(profile, law, on=on),
        age(profile, law, on=on),
        arranged_employment(profile, law, on=on),
        adaptability(profile, law.adaptability, offer.arranged, on=on),
    ]
    certain, possible = _sum(others)
    lines = (others[0], *spoken, *others[1:])
    return Grid(low + certain, high + possible, pass_mark, lines)


def _sum(lines: list[PointsLine]) -> Span:
    return sum(each.low for each in lines), sum(each.high for each in lines)
