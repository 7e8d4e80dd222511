"""The criterion about a job offer: where, in which occupation and on which terms."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import ClassVar

from crs.pathways.criteria.base import Judged, Predicate, check, value_of, values_of
from crs.pathways.criteria.occupation import meant
from crs.pathways.criteria.oneself import same
from crs.pathways.person import Person
from crs.points.offer import all_of
from crs.profile import Designation, JobOffer, Province, Region

CENTS = 100

Term = tuple[str, bool | None]
"""The answer that a term of the offer hangs on, and whether the offer is so."""


@dataclass(frozen=True, slots=True)
class Offer(Predicate):
    """A job offer that answers to all of it."""

    kind: ClassVar[str] = "offer"

    provinces: tuple[Province, ...] = ()
    teer: tuple[int, ...] = ()
    noc: tuple[str, ...] = ()
    except_: tuple[str, ...] = ()
    permanent: bool | None = None
    lmia: bool | None = None
    works_for_employer: bool | None = None
    designations: tuple[Designation, ...] = ()
    min_hourly_wage: Decimal | None = None
    regions: tuple[Region, ...] = ()
    nocs: frozenset[str] = field(init=False, compare=False, repr=False, metadata={"key": None})

    def __post_init__(self) -> None:
        object.__setattr__(self, "nocs", meant(self.teer, self.noc, self.except_))
        check(self.min_hourly_wage is None or self.min_hourly_wage > 0, "min_hourly_wage must be above 0")
        for region in self.regions:
            listed = not self.provinces or province_of(region) in self.provinces
            check(listed, f"regions: {region.value!r} lies in none of the provinces")

    def judge(self, person: Person) -> Judged:
        offer, has = person.offer, person.has_offer
        if not has:
            return self.judged(has, {"offer": has}, ("job_offer",))
        terms = dict(self._terms(offer))
        fits = [name for name, fact in terms.items() if fact is True]
        share = 100 - 100 * (1 + len(fits)) // (1 + len(terms))
        missing = (name for name, fact in terms.items() if fact is None)
        return self.judged(all_of((True, *terms.values())), _facts(offer), missing, lacking=max(1, share))

    def _terms(self, offer: JobOffer) -> Iterator[Term]:
        province = _province(offer)
        if self.provinces:
            yield "job_offer.province", None if province is None else province in self.provinces
        if self.regions:
            yield "job_offer.region", self._in_region(offer.region, province)
        if (
            self.teer
            or self.noc
            or self.except_
            or self.lmia is not None
            or self.works_for_employer is not None
        ):
            yield "job_offer", all_of(self._core(offer))
        if self.permanent is not None:
            yield "job_offer.permanent", same(self.permanent, offer.permanent)
        if self.designations:
            told = offer.designations
            yield (
                "job_offer.designations",
                None if told is None else not set(told).isdisjoint(self.designations),
            )
        if self.min_hourly_wage is not None:
            wage = offer.hourly_wage
            yield "job_offer.hourly_wage", None if wage is None else wage >= self.min_hourly_wage * CENTS

    def _core(self, offer: JobOffer) -> Iterator[bool | None]:
        """What the form asks for with the offer itself, so that one answer stands for all of it."""
        yield True
        if self.teer or self.noc or self.except_:
            yield None if offer.noc is None else offer.noc in self.nocs
        if self.lmia is not None:
            yield same(self.lmia, offer.lmia)
        if self.works_for_employer is not None:
            yield same(self.works_for_employer, offer.works_for_employer)

    def _in_region(self, region: Region | None, province: Province | None) -> bool | None:
        if region is not None:
            return region in self.regions
        elsewhere = province is not None and province not in {province_of(each) for each in self.regions}
        return False if elsewhere else None


def province_of(region: Region) -> Province:
    return Province(region.value.partition(".")[0].upper())


def _province(offer: JobOffer) -> Province | None:
    """The province of the job, also where only the part of it was told."""
    if offer.province is None and offer.region is not None:
        return province_of(offer.region)
    return offer.province


def _facts(offer: JobOffer) -> dict[str, object]:
    return {
        "offer": True,
        "noc": offer.noc,
        "province": value_of(_province(offer)),
        "region": value_of(offer.region),
        "permanent": offer.permanent,
        "lmia": offer.lmia,
        "works_for_employer": offer.works_for_employer,
        "designations": values_of(offer.designations),
        "hourly_wage_cents": offer.hourly_wage,
    }
