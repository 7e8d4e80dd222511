"""A change of a profile for each kind of criterion, so that it meets it."""

from dataclasses import dataclass, replace
from datetime import timedelta
from functools import singledispatch

from crs.categories.law import CATEGORIES
from crs.pathways.criteria import Criterion
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
    CanadianStudy,
    JobOffer,
    Profile,
    Province,
    Relation,
    Status,
    WorkPeriod,
)
from crs.profile import Education as Level
from crs.profile import Partner as PartnerFacts
from crs.profile import Relative as RelativeFacts
from tests.crs.making import english
from tests.crs.pathways.situation import ON

DEVELOPER, ELECTRICIAN, CASHIER, LABOURER = "21232", "72200", "65100", "75110"
SOME_PROVINCE = Province.ONTARIO
HOURS_A_MONTH = 130


@dataclass(frozen=True)
class Plan:
    """What the criteria of one pathway are satisfied with: an occupation, a province, one option of each."""

    noc: str
    province: Province
    options: tuple[int, ...] = ()


def nocs_of(criterion: Offer | Work) -> frozenset[str]:
    return criterion.nocs


def law_of(criterion: Category):
    return CATEGORIES[criterion.code].at(ON)


def job(hours: int, *, noc: str, province: Province | None, offering: bool = False) -> WorkPeriod:
    """A full-time job until today of so many hours and no day more; without a province it was abroad."""
    days = -(-hours * 7 // 30)
    return WorkPeriod(
        noc=noc,
        country="CA" if province else "IN",
        start=ON - timedelta(days=days - 1),
        minutes_per_week=30 * 60,
        authorized=True,
        self_employed=False,
        full_time_student=False,
        province=province,
        offering_employer=offering,
    )


@singledispatch
def satisfy(criterion: Criterion, profile: Profile, plan: Plan) -> Profile:
    """The profile, changed so that it meets the criterion."""
    raise NotImplementedError(type(criterion))


@satisfy.register
def _(criterion: Age, profile: Profile, plan: Plan) -> Profile:
    least, most = criterion.min or 0, 120 if criterion.max is None else criterion.max
    return replace(profile, age=min(max(profile.age, least), most))


@satisfy.register
def _(criterion: Education, profile: Profile, plan: Plan) -> Profile:
    return replace(profile, education=_higher(profile.education, criterion.min))


def _higher(one: Level, other: Level) -> Level:
    return max(one, other, key=ORDER.__getitem__)


@satisfy.register
def _(criterion: Study, profile: Profile, plan: Plan) -> Profile:
    credential = criterion.min or Level.TWO_YEAR
    months = max(criterion.months or 0, 24)
    where = criterion.provinces[0] if criterion.provinces else plan.province
    study = CanadianStudy(where, credential, months, ON - timedelta(days=100))
    long = ORDER[credential] >= ORDER[Level.THREE_PLUS]
    return replace(
        profile,
        canadian_studies=(*profile.canadian_studies, study),
        canadian_credential=CanadianCredential.THREE_PLUS if long else CanadianCredential.ONE_OR_TWO_YEAR,
        education=_higher(profile.education, credential),
    )


@satisfy.register
def _(criterion: Language, profile: Profile, plan: Plan) -> Profile:
    return profile


@satisfy.register
def _(criterion: Work, profile: Profile, plan: Plan) -> Profile:
    offered = profile.job_offer.noc if isinstance(profile.job_offer, JobOffer) else plan.noc
    allowed = nocs_of(criterion)
    noc = offered if criterion.offer_occupation or offered in allowed else min(allowed)
    own = [each for each in criterion.places if each in set(Province)]
    where = Province(own[0]) if own else None if criterion.places == ("abroad",) else plan.province
    more = job(
        criterion.months * HOURS_A_MONTH, noc=noc, province=where, offering=criterion.offering_employer
    )
    return replace(profile, work=(*profile.work, more))


@satisfy.register
def _(criterion: Offer, profile: Profile, plan: Plan) -> Profile:
    allowed = nocs_of(criterion)
    offer = profile.job_offer or JobOffer(
        noc=plan.noc if plan.noc in allowed else min(allowed),
        lmia=True,
        full_time_one_year=True,
        works_for_employer=True,
        work_permit="lmia",
        permanent=True,
        province=plan.province,
        hourly_wage=20_000,
        designations=(),
    )
    where = criterion.provinces[0] if criterion.provinces else offer.province
    changes = {
        "province": province_of(criterion.regions[0]) if criterion.regions else where,
        "region": criterion.regions[0] if criterion.regions else offer.region,
        "designations": tuple(dict.fromkeys((*offer.designations, *criterion.designations))),
    }
    for name in ("permanent", "lmia", "works_for_employer"):
        if (wanted := getattr(criterion, name)) is not None:
            changes[name] = wanted
    return replace(profile, job_offer=replace(offer, **changes))


@satisfy.register
def _(criterion: Residence, profile: Profile, plan: Plan) -> Profile:
    if criterion.places == ("abroad",):
        return replace(profile, status_in_canada=Status.ABROAD, province=None, province_since=None)
    own = [each for each in criterion.places if each in set(Province)]
    here = profile.status_in_canada is not Status.ABROAD
    return replace(
        profile,
        province=Province(own[0]) if own else plan.province,
        province_since=months_before(ON, criterion.months or 12),
        status_in_canada=profile.status_in_canada if here else Status.LMIA_PERMIT,
        status_expires=months_after(ON, 24),
    )


@satisfy.register
def _(criterion: StatusHeld, profile: Profile, plan: Plan) -> Profile:
    allowed = [each for each in criterion.any_of or tuple(Status) if each not in criterion.none_of]
    now = profile.status_in_canada
    status = now if now in allowed else next(each for each in allowed)
    return replace(
        profile,
        status_in_canada=status,
        status_expires=months_after(ON, max(criterion.valid_months or 0, 24)),
        province=None if status is Status.ABROAD else profile.province or plan.province,
        province_since=profile.province_since or months_before(ON, 12),
    )


@satisfy.register
def _(criterion: Willing, profile: Profile, plan: Plan) -> Profile:
    return replace(profile, provinces_willing=(*profile.provinces_willing, criterion.provinces[0]))


@satisfy.register
def _(criterion: Relative, profile: Profile, plan: Plan) -> Profile:
    relation = criterion.relations[0] if criterion.relations else Relation.SIBLING
    where = criterion.provinces[0] if criterion.provinces else plan.province
    status = criterion.citizen_or_permanent_resident is not False
    return replace(profile, relatives=(*profile.relatives, RelativeFacts(relation, where, status)))


@satisfy.register
def _(criterion: Sponsor, profile: Profile, plan: Plan) -> Profile:
    return replace(profile, sponsors=(*profile.sponsors, criterion.relations[0]))


@satisfy.register
def _(criterion: Partner, profile: Profile, plan: Plan) -> Profile:
    if criterion.has is False:
        return replace(profile, has_partner=False)
    told = profile.partner or PartnerFacts(
        accompanying=True,
        citizen_or_permanent_resident=False,
        education=Level.MASTERS,
        education_assessed=True,
        language=english(9),
        canadian_work_years=0,
        canadian_study_two_years=False,
    )
    changes = {
        name: wanted
        for name in ("accompanying", "citizen_or_permanent_resident")
        if (wanted := getattr(criterion, name)) is not None
    }
    return replace(profile, has_partner=True, partner=replace(told, **changes))


@satisfy.register
def _(criterion: Funds, profile: Profile, plan: Plan) -> Profile:
    return replace(profile, settlement_funds=max(profile.settlement_funds, criterion.dollars or 0))


@satisfy.register
def _(criterion: Amount, profile: Profile, plan: Plan) -> Profile:
    return replace(profile, **{criterion.fact: max(getattr(profile, criterion.fact), criterion.min)})


@satisfy.register
def _(criterion: Flag, profile: Profile, plan: Plan) -> Profile:
    return replace(profile, **{criterion.fact: criterion.is_})


@satisfy.register
def _(criterion: Nomination, profile: Profile, plan: Plan) -> Profile:
    by = criterion.provinces[0] if criterion.provinces else plan.province
    return replace(profile, nominated_by=(*profile.nominated_by, by), provincial_nomination=True)


@satisfy.register
def _(criterion: Invitation, profile: Profile, plan: Plan) -> Profile:
    by = criterion.provinces[0] if criterion.provinces else plan.province
    return replace(profile, invited_by=(*profile.invited_by, by))


@satisfy.register
def _(criterion: Licence, profile: Profile, plan: Plan) -> Profile:
    by = criterion.provinces[0] if criterion.provinces else plan.province
    return replace(profile, licensed_in=(*profile.licensed_in, by))


@satisfy.register
def _(criterion: Citizenship, profile: Profile, plan: Plan) -> Profile:
    return replace(profile, citizenships=criterion.any_of[:1] or profile.citizenships)


@satisfy.register
def _(criterion: Program, profile: Profile, plan: Plan) -> Profile:
    """Three years of skilled work in Canada, and a certificate for a trade."""
    trade = plan.noc == ELECTRICIAN
    skilled = plan.noc if plan.noc[1] in "0123" else DEVELOPER
    more = job(36 * HOURS_A_MONTH, noc=skilled, province=plan.province)
    certified = profile.certificate_of_qualification or trade
    return replace(profile, work=(*profile.work, more), certificate_of_qualification=certified)


@satisfy.register
def _(criterion: Category, profile: Profile, plan: Plan) -> Profile:
    needed = law_of(criterion).experience
    if needed is None:
        return profile
    more = job(needed.months * HOURS_A_MONTH, noc=plan.noc, province=plan.province)
    return replace(profile, work=(*profile.work, more))


@satisfy.register
def _(criterion: Crs, profile: Profile, plan: Plan) -> Profile:
    return profile


@satisfy.register
def _(criterion: Points, profile: Profile, plan: Plan) -> Profile:
    """Enough without any one of them: ten years of work, a doctorate, a father or mother in the province."""
    long_ago = replace(job(1, noc=plan.noc, province=None), start=ON - timedelta(days=3700))
    return replace(
        profile,
        education=Level.DOCTORAL,
        work=(*(profile.work or ()), long_ago),
        relatives=(RelativeFacts(Relation.PARENT, plan.province, True),),
        relative_in_canada=True,
    )
