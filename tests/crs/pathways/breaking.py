"""Changes of a profile for each kind of criterion, so that it may fail it; the smallest first."""

import itertools
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import singledispatch

from crs.occupations import unit_groups
from crs.pathways.criteria import AnyOf, Criterion
from crs.pathways.criteria.entry import Category, Crs, Flag, Invitation, Licence, Nomination, Points, Program
from crs.pathways.criteria.living import Residence, StatusHeld, Willing
from crs.pathways.criteria.money import Amount, Funds
from crs.pathways.criteria.offer import Offer, province_of
from crs.pathways.criteria.oneself import Age, Citizenship, Partner, Relative, Sponsor
from crs.pathways.criteria.schooling import ORDER, Education, Study
from crs.pathways.criteria.spoken import Language
from crs.pathways.criteria.work import Work
from crs.pathways.dates import months_after, months_before
from crs.profile import (
    CanadianCredential,
    Designation,
    JobOffer,
    Profile,
    Province,
    Region,
    Status,
)
from crs.profile import Education as Level
from tests.crs.making import english, french
from tests.crs.pathways.satisfying import (
    CASHIER,
    DEVELOPER,
    ELECTRICIAN,
    LABOURER,
    SOME_PROVINCE,
    Plan,
    law_of,
    nocs_of,
    satisfy,
)
from tests.crs.pathways.situation import ON

A_WEEK = timedelta(days=7)
"""How much longer an older job is made, so that it still amounts to as much."""


@singledispatch
def broken(criterion: Criterion, profile: Profile) -> Iterator[Profile]:
    """Profiles that may fail the criterion, the smallest changes first."""
    raise NotImplementedError(type(criterion))


@broken.register
def _(criterion: Age, profile: Profile) -> Iterator[Profile]:
    if criterion.min is not None:
        yield replace(profile, age=criterion.min - 1)
    if criterion.max is not None:
        yield replace(profile, age=criterion.max + 1)


@broken.register
def _(criterion: Education, profile: Profile) -> Iterator[Profile]:
    below = list(Level)[: ORDER[criterion.min]]
    for level in reversed(below):
        yield replace(profile, education=level)
    if criterion.assessed:
        yield replace(profile, education_assessed=False)


@broken.register
def _(criterion: Study, profile: Profile) -> Iterator[Profile]:
    for place, study in enumerate(profile.canadian_studies):
        others = profile.canadian_studies[:place], profile.canadian_studies[place + 1 :]
        elsewhere = [each for each in Province if each not in criterion.provinces]
        changes = [
            {"province": elsewhere[0]},
            {"months": (criterion.months or 1) - 1},
            {"completed_on": months_before(ON, criterion.completed_within_months or 1) - timedelta(days=1)},
            *({"credential": level} for level in reversed(list(Level)[: ORDER[study.credential]])),
        ]
        for change in changes:
            yield replace(profile, canadian_studies=(*others[0], replace(study, **change), *others[1]))
    yield replace(profile, canadian_studies=())
    yield replace(profile, canadian_studies=(), canadian_credential=CanadianCredential.NONE)


@broken.register
def _(criterion: Language, profile: Profile) -> Iterator[Profile]:
    """One ability lower, or all of them, in one language or in both; or no test."""
    for level in (9, 8, 7, 6, 5, 4, 3):
        for one, other in (((level, 10, 10, 10), (level,) * 3 + (10,)), ((level,) * 4, (level,) * 4)):
            yield replace(profile, languages=(english(10), french(*one)))
            yield replace(profile, languages=(english(*one), french(10)))
            yield replace(profile, languages=(english(*one), french(*other)))
            yield replace(profile, languages=(english(10, 10, 10, level), french(10, 10, 10, level)))
    for result in (english(10), french(10)):
        yield replace(profile, languages=(result,))
    yield replace(profile, languages=())


@broken.register
def _(criterion: Work, profile: Profile) -> Iterator[Profile]:
    for size in range(1, len(profile.work) + 1):
        for places in itertools.combinations(range(len(profile.work)), size):
            for change in _worse(criterion):
                yield replace(
                    profile,
                    work=tuple(
                        replace(each, **change(each)) if place in places else each
                        for place, each in enumerate(profile.work)
                    ),
                )
    yield replace(profile, work=())


def _worse(criterion: Work):
    """Changes of a job, so that it is too short, or does not count."""
    yield lambda job: {"start": job.start + timedelta(days=1)}
    yield lambda job: {"start": ON - timedelta(days=7)}
    if criterion.offering_employer:
        yield lambda job: {"offering_employer": False}
    allowed = nocs_of(criterion)
    for noc in (DEVELOPER, "21231", ELECTRICIAN, "72201", CASHIER, LABOURER, "00012"):
        if noc not in allowed or criterion.offer_occupation:
            yield lambda job, noc=noc: {"noc": noc}
    if criterion.places:
        yield lambda job: {"country": "IN", "province": None}
        for each in Province:
            if each not in criterion.places:
                yield lambda job, each=each: {"country": "CA", "province": each}
    if criterion.within_months:
        old = months_before(ON, criterion.within_months)
        yield lambda job: {"start": old - (ON - job.start), "end": old - timedelta(days=1)}
        yield lambda job: {"start": old - A_WEEK - (ON - job.start), "end": old - timedelta(days=1)}
    if criterion.continuous:
        yield lambda job: {"start": job.start, "end": ON - timedelta(days=30)}


@broken.register
def _(criterion: Offer, profile: Profile) -> Iterator[Profile]:
    offer = profile.job_offer
    changes: list[dict[str, object]] = []
    if criterion.provinces:
        changes += [
            {"province": each, "region": None} for each in Province if each not in criterion.provinces
        ]
    if criterion.permanent is not None:
        changes.append({"permanent": not criterion.permanent})
    allowed = nocs_of(criterion)
    known = (DEVELOPER, "21231", ELECTRICIAN, CASHIER, LABOURER, "00012", "14100", "31301")
    candidates = (*known, *(code for code in criterion.except_ if code in unit_groups()))
    changes += [{"noc": noc} for noc in candidates if noc not in allowed]
    if criterion.lmia is not None:
        changes.append({"lmia": not criterion.lmia})
    if criterion.works_for_employer is not None:
        changes.append({"works_for_employer": not criterion.works_for_employer})
    if criterion.designations:
        changes.append({"designations": tuple(set(Designation) - set(criterion.designations))})
    if criterion.min_hourly_wage is not None:
        changes.append({"hourly_wage": int(criterion.min_hourly_wage * 100) - 1})
    if criterion.regions:
        inside = {province_of(each) for each in criterion.regions}
        changes += [{"region": e} for e in Region if province_of(e) in inside and e not in criterion.regions]
    for change in changes:
        yield replace(profile, job_offer=replace(offer, **change))
    yield replace(profile, job_offer=False)


@broken.register
def _(criterion: Residence, profile: Profile) -> Iterator[Profile]:
    if criterion.months is not None:
        yield replace(profile, province_since=months_before(ON, criterion.months) + timedelta(days=1))
    for each in Province:
        if each.value not in criterion.places:
            yield replace(profile, province=each)
    yield replace(profile, status_in_canada=Status.ABROAD, province=None, province_since=None)
    yield replace(profile, status_in_canada=Status.VISITOR, province=SOME_PROVINCE)


@broken.register
def _(criterion: StatusHeld, profile: Profile) -> Iterator[Profile]:
    if criterion.valid_months:
        yield replace(profile, status_expires=months_after(ON, criterion.valid_months) - timedelta(days=1))
    for status in Status:
        if (criterion.any_of and status not in criterion.any_of) or status in criterion.none_of:
            yield replace(profile, status_in_canada=status)


@broken.register
def _(criterion: Willing, profile: Profile) -> Iterator[Profile]:
    yield replace(profile, provinces_willing=())


@broken.register
def _(criterion: Relative, profile: Profile) -> Iterator[Profile]:
    yield replace(profile, relatives=())


@broken.register
def _(criterion: Sponsor, profile: Profile) -> Iterator[Profile]:
    yield replace(profile, sponsors=tuple(e for e in profile.sponsors if e not in criterion.relations))


@broken.register
def _(criterion: Partner, profile: Profile) -> Iterator[Profile]:
    if criterion.has is False:
        yield satisfy(Partner(has=True), profile, Plan(DEVELOPER, SOME_PROVINCE))
        return
    for name in ("accompanying", "citizen_or_permanent_resident"):
        if (wanted := getattr(criterion, name)) is not None:
            yield replace(profile, partner=replace(profile.partner, **{name: not wanted}))
    yield replace(profile, has_partner=False, partner=None)


@broken.register
def _(criterion: Funds, profile: Profile) -> Iterator[Profile]:
    yield replace(profile, settlement_funds=criterion.dollars - 1 if criterion.dollars else 15_000)
    yield replace(profile, settlement_funds=0)


@broken.register
def _(criterion: Amount, profile: Profile) -> Iterator[Profile]:
    yield replace(profile, **{criterion.fact: criterion.min - 1})


@broken.register
def _(criterion: Flag, profile: Profile) -> Iterator[Profile]:
    yield replace(profile, **{criterion.fact: not criterion.is_})


@broken.register
def _(criterion: Nomination, profile: Profile) -> Iterator[Profile]:
    yield replace(profile, nominated_by=(), provincial_nomination=False)


@broken.register
def _(criterion: Invitation, profile: Profile) -> Iterator[Profile]:
    yield replace(profile, invited_by=())


@broken.register
def _(criterion: Licence, profile: Profile) -> Iterator[Profile]:
    yield replace(profile, licensed_in=())


@broken.register
def _(criterion: Citizenship, profile: Profile) -> Iterator[Profile]:
    for country in ("AF", "IN", *criterion.none_of):
        yield replace(profile, citizenships=(country,))


@broken.register
def _(criterion: Program, profile: Profile) -> Iterator[Profile]:
    """A plan to live in Quebec rules out each of the three."""
    yield replace(profile, intends_quebec=True)
    yield replace(profile, work=tuple(replace(each, self_employed=True) for each in profile.work))
    yield replace(profile, education=Level.NONE, work=())


@broken.register
def _(criterion: Category, profile: Profile) -> Iterator[Profile]:
    if law_of(criterion).french:
        yield replace(profile, languages=(english(10), french(6)))
    for noc in (DEVELOPER, "13110", "62010"):
        yield replace(profile, work=tuple(replace(each, noc=noc) for each in profile.work))
    yield replace(profile, work=tuple(replace(e, country="IN", province=None) for e in profile.work))


@broken.register
def _(criterion: Crs, profile: Profile) -> Iterator[Profile]:
    """Older, with less education and lower levels, but still eligible."""
    for age, level, education in itertools.product((45, 60), (9, 8, 7), (profile.education, Level.NONE)):
        yield replace(profile, age=age, education=education, languages=(english(level), french(level)))
        yield replace(profile, age=age, education=education, languages=(english(level),))


@broken.register
def _(criterion: Points, profile: Profile) -> Iterator[Profile]:
    """Older, with less education, lower levels and less work, as far as the other criteria let it."""
    for ages, education, level in itertools.product((30, 48, 60), reversed(Level), (10, 7, 5, 4)):
        less = replace(profile, age=ages, education=education, languages=(english(level),))
        yield less
        yield replace(less, relatives=(), licensed_in=(), canadian_studies=())
        if isinstance(profile.job_offer, JobOffer):
            yield replace(less, job_offer=replace(profile.job_offer, hourly_wage=1_500))
        yield replace(less, work=())


@broken.register
def _(criterion: AnyOf, profile: Profile) -> Iterator[Profile]:
    """One criterion of every option."""
    for choice in itertools.product(*criterion.options):
        yield from _all_broken(choice, profile)


def _all_broken(criteria: tuple[Criterion, ...], profile: Profile) -> Iterator[Profile]:
    if not criteria:
        yield profile
        return
    first, *others = criteria
    yield from _all_broken(tuple(others), profile)
    for each in broken(first, profile) if _can_break(first, profile) else ():
        yield from _all_broken(tuple(others), each)


def _can_break(criterion: Criterion, profile: Profile) -> bool:
    """What is not there cannot be made worse."""
    if isinstance(criterion, Offer):
        return isinstance(profile.job_offer, JobOffer)
    return not isinstance(criterion, Partner) or profile.has_partner or criterion.has is False
