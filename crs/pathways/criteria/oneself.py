"""Criteria about the person: age, citizenship, partner, relatives and sponsors."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from crs.pathways.criteria.base import Effort, Judged, Predicate, check, values_of
from crs.pathways.person import Person
from crs.points.offer import all_of, any_of
from crs.profile import Partner as PartnerFacts
from crs.profile import Province, Relation
from crs.profile import Relative as RelativeFacts

CLOSE = frozenset(Relation) - {Relation.PARTNER, Relation.COUSIN, Relation.FRIEND}
"""The relatives that `Profile.relative_in_canada` speaks of (IRPR 83(5))."""


@dataclass(frozen=True, slots=True)
class Age(Predicate):
    """Whole years, both ends included."""

    kind: ClassVar[str] = "age"
    effort: ClassVar[Effort] = Effort.NEVER

    min: int | None = None
    max: int | None = None

    def __post_init__(self) -> None:
        check(self.min is not None or self.max is not None, "min or max is needed")
        if self.min is not None and self.max is not None:
            check(self.min <= self.max, f"min {self.min} is above max {self.max}")

    def judge(self, person: Person) -> Judged:
        age = person.age
        have = {"age": age}
        if age is None:
            return self.judged(None, have, ("date_of_birth",))
        too_young = self.min is not None and age < self.min
        too_old = self.max is not None and age > self.max
        return self.judged(not (too_young or too_old), have, effort=Effort.LONG if too_young else None)


@dataclass(frozen=True, slots=True)
class Citizenship(Predicate):
    """Of one of some countries, or of none of them."""

    kind: ClassVar[str] = "citizenship"
    effort: ClassVar[Effort] = Effort.NEVER

    any_of: tuple[str, ...] = ()
    none_of: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        check(bool(self.any_of or self.none_of), "any_of or none_of is needed")
        for code in (*self.any_of, *self.none_of):
            check(
                len(code) == 2 and code.isascii() and code.isupper(), f"{code!r} is not a code of a country"
            )

    def judge(self, person: Person) -> Judged:
        told = person.profile.citizenships
        have = {"citizenships": None if told is None else list(told)}
        if told is None:
            return self.judged(None, have, ("citizenships",))
        one = not self.any_of or not set(told).isdisjoint(self.any_of)
        return self.judged(one and set(told).isdisjoint(self.none_of), have)


@dataclass(frozen=True, slots=True)
class Partner(Predicate):
    """A spouse or common-law partner, or none; their status, and whether they come along."""

    kind: ClassVar[str] = "partner"
    effort: ClassVar[Effort] = Effort.NEVER

    has: bool | None = None
    citizen_or_permanent_resident: bool | None = None
    accompanying: bool | None = None

    def __post_init__(self) -> None:
        terms = (self.citizen_or_permanent_resident, self.accompanying)
        check(self.has is not None or terms != (None, None), "asks for nothing")
        check(self.has is not False or terms == (None, None), "has = false leaves no partner to ask about")

    def judge(self, person: Person) -> Judged:
        has, partner = person.profile.has_partner, person.profile.partner or PartnerFacts()
        terms = {
            "partner.citizen_or_permanent_resident": (
                self.citizen_or_permanent_resident,
                partner.citizen_or_permanent_resident,
            ),
            "partner.accompanying": (self.accompanying, partner.accompanying),
        }
        asked = {name: told for name, (wanted, told) in terms.items() if wanted is not None}
        holds = [same(wanted, told) for wanted, told in terms.values() if wanted is not None]
        has_right = None if has is None else has is not (self.has is False)
        have = {"has": has, **{name.removeprefix("partner."): told for name, told in asked.items()}}
        open_ = ["has_partner" if has is None else None, *(n for n, told in asked.items() if told is None)]
        return self.judged(all_of((has_right, *holds)), have, open_)


def same(wanted: bool | None, told: bool | None) -> bool | None:
    """Whether a fact is as wanted; None while it is not told."""
    return None if told is None else told is wanted


@dataclass(frozen=True, slots=True)
class Relative(Predicate):
    """One relative or friend in Canada who answers to all of it."""

    kind: ClassVar[str] = "relative"
    effort: ClassVar[Effort] = Effort.NEVER

    relations: tuple[Relation, ...] = ()
    provinces: tuple[Province, ...] = ()
    citizen_or_permanent_resident: bool | None = None

    def judge(self, person: Person) -> Judged:
        told = person.profile.relatives
        if told is None:
            impossible = person.profile.relative_in_canada is False and self._is_close()
            return self.judged(False if impossible else None, {"relatives": None}, ("relatives",))
        fits = [self._fits(each) for each in told]
        best = next((told[place] for place, fit in enumerate(fits) if fit), None)
        have = {
            "relatives": [each.relation.value for each in told if each.relation],
            "province": best.province.value if best and best.province else None,
        }
        return self.judged(any_of((False, *fits)), have, ("relatives",))

    def _is_close(self) -> bool:
        """Someone whom `relative_in_canada = False` rules out."""
        close = bool(self.relations) and CLOSE.issuperset(self.relations)
        return close and self.citizen_or_permanent_resident is True

    def _fits(self, relative: RelativeFacts) -> bool | None:
        return all_of(self._terms(relative))

    def _terms(self, relative: RelativeFacts) -> Iterator[bool | None]:
        if self.relations:
            yield None if relative.relation is None else relative.relation in self.relations
        if self.provinces:
            yield None if relative.province is None else relative.province in self.provinces
        if self.citizen_or_permanent_resident is not None:
            yield same(self.citizen_or_permanent_resident, relative.citizen_or_permanent_resident)
        yield True


@dataclass(frozen=True, slots=True)
class Sponsor(Predicate):
    """A citizen or permanent resident, related so, who would sponsor."""

    kind: ClassVar[str] = "sponsor"
    effort: ClassVar[Effort] = Effort.NEVER

    relations: tuple[Relation, ...]

    def __post_init__(self) -> None:
        check(bool(self.relations), "relations is empty")

    def judge(self, person: Person) -> Judged:
        told = person.profile.sponsors
        have = {"sponsors": values_of(told)}
        if told is None:
            impossible = self.relations == (Relation.PARTNER,) and _no_partner_who_could(person)
            return self.judged(False if impossible else None, have, ("sponsors",))
        return self.judged(not set(told).isdisjoint(self.relations), have)


def _no_partner_who_could(person: Person) -> bool:
    partner = person.profile.partner
    foreign = partner is not None and partner.citizen_or_permanent_resident is False
    return person.profile.has_partner is False or foreign
