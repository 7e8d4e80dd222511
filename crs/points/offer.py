"""Arranged employment: which offer qualifies and what it gives."""

from collections.abc import Iterable
from dataclasses import dataclass

from crs.law import Source
from crs.outcome import PointsLine
from crs.points.lines import line
from crs.profile import JobOffer

SENIOR_MAJOR_GROUP = "00"
EXEMPT = "exempt"
"""The `work_permit` of `JobOffer` that needs no labour market impact assessment (beside lmia, open, none)."""


@dataclass(frozen=True, slots=True)
class OfferTier:
    """Points for offers in the occupations whose code starts so; without any start, for every occupation."""

    points: int
    noc_starts_with: tuple[str, ...] = ()

    def may_hold(self, noc: str | None) -> bool:
        return noc is None or not self.noc_starts_with or noc.startswith(self.noc_starts_with)


@dataclass(frozen=True, slots=True)
class JobOfferLaw:
    """The first of the `tiers` that holds the occupation counts; without tiers offers give nothing."""

    source: Source
    maximum: int
    tiers: tuple[OfferTier, ...] = ()
    teers: tuple[int, ...] = ()
    exempt_permit_counts: bool = False


def job_offer(offer: JobOffer | bool | None, law: JobOfferLaw) -> PointsLine:
    """Points for a qualifying offer of arranged employment."""
    facts = offer if isinstance(offer, JobOffer) else JobOffer()
    has = offer if isinstance(offer, bool) or offer is None else True
    because = {
        "offer": has,
        "noc": facts.noc,
        "senior": None if facts.noc is None else facts.noc.startswith(SENIOR_MAJOR_GROUP),
        "removed": not law.tiers,
    }
    verdict = all_of((has, qualifies(facts, law)))
    values = _values(facts.noc, law.tiers)
    points = min(values) if verdict else 0, 0 if verdict is False else max(values)
    return line("crs.additional.job_offer", points, law.maximum, because, law.source, ("job_offer",))


def qualifies(offer: JobOffer, law: JobOfferLaw) -> bool | None:
    """Full time for a year, in an occupation of the right TEER, and allowed for; None while that is open."""
    skilled = None if offer.noc is None else int(offer.noc[1]) in law.teers
    return all_of((offer.full_time_one_year, skilled, _allowed_for(offer, law)))


def _allowed_for(offer: JobOffer, law: JobOfferLaw) -> bool | None:
    """A positive labour market impact assessment or, later, work for the employer on an exempt permit."""
    if not law.exempt_permit_counts:
        return offer.lmia
    exempt = None if offer.work_permit is None else offer.work_permit == EXEMPT
    return any_of((offer.lmia, all_of((offer.works_for_employer, exempt))))


def _values(noc: str | None, tiers: tuple[OfferTier, ...]) -> list[int]:
    """What the offer may give: one number when the occupation is known."""
    possible = [tier.points for tier in tiers if tier.may_hold(noc)] or [0]
    return possible if noc is None else possible[:1]


def all_of(facts: Iterable[bool | None]) -> bool | None:
    """True when all are, False when one is false, None while it is open."""
    seen = set(facts)
    return False if False in seen else None if None in seen else True


def any_of(facts: Iterable[bool | None]) -> bool | None:
    seen = set(facts)
    return True if True in seen else None if None in seen else False
