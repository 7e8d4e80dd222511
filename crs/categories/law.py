"""The categories of category-based selection as dated law: what each asks for, from when, and until when."""

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from crs.law import History, LawError, NoLawInForce, Source, load, packaged, parse_each
from crs.occupations import unit_groups
from crs.profile import Education
from crs.programs.judge import Section

CODES = (
    "french",
    "healthcare",
    "stem",
    "trades",
    "transport",
    "agriculture",
    "education",
    "physicians",
    "senior_managers",
    "researchers",
    "military",
)
SKILLED = "0123"
"""The TEER categories that a total of skilled work speaks of; every listed occupation lies in them."""


def check_occupations(nocs: tuple[str, ...]) -> None:
    """Raise `LawError` for a code that NOC 2021 does not have, that is no skilled work, or stands twice."""
    for code in nocs:
        if code not in unit_groups() or code[1] not in SKILLED:
            raise LawError(f"nocs: {code!r} is not a skilled occupation of NOC 2021")
    if len(set(nocs)) != len(nocs) or not nocs:
        raise LawError("nocs: empty, or a code stands in it twice")


@dataclass(frozen=True, slots=True)
class FrenchNeeded:
    """The NCLC level in each of the four abilities."""

    source: Source
    level: int


@dataclass(frozen=True, slots=True)
class ExperienceNeeded:
    """Months of full-time work, or as much part-time work, in one of the occupations."""

    source: Source
    months: int
    within_years: int
    continuous: bool
    in_canada: bool
    nocs: tuple[str, ...]

    def __post_init__(self) -> None:
        check_occupations(self.nocs)


@dataclass(frozen=True, slots=True)
class ServiceNeeded:
    """Years of continuous service in a foreign military that Canada recognizes."""

    source: Source
    years: int


@dataclass(frozen=True, slots=True)
class ArmedForcesOffer:
    """A full-time offer of the Canadian Armed Forces for so many years, in one of the occupations."""

    source: Source
    years: int
    nocs: tuple[str, ...]

    def __post_init__(self) -> None:
        check_occupations(self.nocs)


@dataclass(frozen=True, slots=True)
class CredentialNeeded:
    """The least level of education, assessed if it is from outside Canada."""

    source: Source
    level: str

    def __post_init__(self) -> None:
        if self.level not in list(Education):
            raise LawError(f"level: {self.level!r} is not a level of education")

    def reached_by(self, education: Education) -> bool:
        order = list(Education)
        return order.index(education) >= order.index(Education(self.level))


@dataclass(frozen=True, slots=True)
class Ended:
    """The last day of a category that no version follows the day after."""

    source: Source
    last_day: date


@dataclass(frozen=True, slots=True)
class CategoryLaw:
    """One category from a day on; whatever it asks for must all hold."""

    category: str
    effective_from: date
    source: Source
    ended: Ended | None = None
    french: FrenchNeeded | None = None
    experience: ExperienceNeeded | None = None
    service: ServiceNeeded | None = None
    offer: ArmedForcesOffer | None = None
    credential: CredentialNeeded | None = None

    def __post_init__(self) -> None:
        if not any((self.french, self.experience, self.service, self.offer, self.credential)):
            raise LawError("asks for nothing")
        if self.ended and self.ended.last_day < self.effective_from:
            raise LawError("ended.last_day: lies before effective_from")

    def holds(self, on: date) -> bool:
        return self.ended is None or on <= self.ended.last_day


@dataclass(frozen=True, slots=True)
class RoundsLaw:
    """What all categories share: they rank people who are eligible for a program."""

    effective_from: date
    source: Source
    program: Section


def read_categories(text: str) -> dict[str, History[CategoryLaw]]:
    """The history of each category from law text, in the order of `CODES`. Raises `LawError`."""
    found = parse_each(text, name="categories", version=CategoryLaw, key="category")
    wrong = set(found) ^ set(CODES)
    if wrong:
        raise LawError(f"categories.toml: key 'category': wrong or missing: {', '.join(sorted(wrong))}")
    for history in found.values():
        for earlier, later in itertools.pairwise(history.versions):
            if earlier.ended and earlier.holds(later.effective_from):
                raise LawError(
                    f"categories.toml: version {earlier.effective_from}: key 'ended.last_day': "
                    f"reaches into version {later.effective_from} of {earlier.category!r}"
                )
    return {code: found[code] for code in CODES}


CATEGORIES = read_categories(packaged("categories"))
ROUNDS = load("category_rounds", RoundsLaw)


def rounds_law(on: date) -> RoundsLaw | None:
    """What all categories share on that day; None before there were any."""
    return ROUNDS.at(on) if on >= ROUNDS.versions[0].effective_from else None


def in_force(on: date) -> Iterator[CategoryLaw]:
    """The version of that day of every category that has one, in the order of `CODES`."""
    return (law for law in _latest(on) if law.holds(on))


def ended(on: date) -> Mapping[str, Ended]:
    """The categories that were in force before that day and are no longer."""
    return {law.category: law.ended for law in _latest(on) if law.ended and not law.holds(on)}


def _latest(on: date) -> Iterator[CategoryLaw]:
    for history in CATEGORIES.values():
        try:
            yield history.at(on)
        except NoLawInForce:
            continue
