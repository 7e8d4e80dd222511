"""Arranged employment in Canada, as the regulations of two programs see it (IRPR 82(2) and 87.2(3)(d)).

`JobOffer.work_permit` is the permit held now: `lmia` (given on a labour market impact assessment),
`exempt` (tied to the employer, without such an assessment), `open`, or `none` (not authorized to work in
Canada). Any other text is a permit that is not tied to the employer.
"""

from collections.abc import Callable
from dataclasses import dataclass

from crs.points.offer import EXEMPT, all_of, any_of
from crs.profile import JobOffer

LMIA, NONE = "lmia", "none"


@dataclass(frozen=True, slots=True)
class Arranged:
    """Whether there is arranged employment, on which basis, and whether it replaces settlement funds.

    `basis` is the paragraph of IRPR 82(2): (a) works for the employer on a permit given on an assessment,
    (b) on one that needs none, (c) has an assessed offer but may not work in Canada yet, (d) has one and may.
    """

    arranged: bool | None
    basis: str | None
    replaces_funds: bool | None


NOT_ARRANGED = Arranged(False, None, False)
NOT_KNOWN = Arranged(None, None, None)


def arranged(offer: JobOffer | bool | None, right_occupation: Callable[[str], bool]) -> Arranged:
    """Full-time work for at least a year in the right occupation, by an assessed offer or a tied permit."""
    if offer is False:
        return NOT_ARRANGED
    if not isinstance(offer, JobOffer):
        return NOT_KNOWN
    tied = all_of((offer.works_for_employer, _permit_is(offer, LMIA, EXEMPT)))
    right = None if offer.noc is None else right_occupation(offer.noc)
    has = all_of((offer.full_time_one_year, right, any_of((offer.lmia, tied))))
    if has is False:
        return NOT_ARRANGED
    none = _permit_is(offer, NONE)
    authorized = None if none is None else not none
    return Arranged(has, _basis(offer, tied, authorized) if has else None, all_of((has, authorized)))


def _permit_is(offer: JobOffer, *permits: str) -> bool | None:
    return None if offer.work_permit is None else offer.work_permit in permits


def _basis(offer: JobOffer, tied: bool | None, authorized: bool | None) -> str | None:
    if tied:
        return "a" if offer.work_permit == LMIA else "b"
    if authorized is None:
        return None
    return "d" if authorized else "c"
