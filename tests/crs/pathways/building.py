"""Profiles made from criteria: one that meets all of a pathway, and ones that break a single criterion.

Every question is answered, so that no verdict is open. A way to satisfy a criterion is chosen by its
parameters alone; where a pathway offers options, the first choice of them that works is taken.
"""

import itertools
from collections.abc import Iterator

from crs.occupations import unit_groups
from crs.outcome import Outcome
from crs.pathways.criteria import AnyOf, Criterion
from crs.pathways.criteria.entry import Category, Program
from crs.pathways.criteria.living import StatusHeld
from crs.pathways.criteria.offer import Offer
from crs.pathways.criteria.spoken import Language
from crs.pathways.criteria.work import Work
from crs.pathways.model import Pathway
from crs.profile import (
    CanadianCredential,
    Profile,
    Province,
    Status,
)
from crs.profile import Education as Level
from tests.crs.making import english, french
from tests.crs.pathways.breaking import broken
from tests.crs.pathways.satisfying import (
    DEVELOPER,
    ELECTRICIAN,
    SOME_PROVINCE,
    Plan,
    law_of,
    nocs_of,
    satisfy,
)
from tests.crs.pathways.situation import flat, outcomes

MOST_TRIES = 4000
NOTHING_HELD = Profile(
    age=30,
    has_partner=False,
    education=Level.MASTERS,
    education_assessed=True,
    canadian_credential=CanadianCredential.NONE,
    canadian_study_two_years=False,
    languages=(english(10), french(10)),
    work=(),
    certificate_of_qualification=False,
    job_offer=False,
    provincial_nomination=False,
    sibling_in_canada=False,
    relative_in_canada=False,
    settlement_funds=100_000,
    family_size=1,
    intends_quebec=False,
    status_in_canada=Status.ABROAD,
    provinces_willing=(),
    citizenships=("IN",),
    canadian_studies=(),
    relatives=(),
    sponsors=(),
    licensed_in=(),
    invited_by=(),
    nominated_by=(),
    express_entry_profile=False,
    net_worth=0,
    investment=0,
    ownership_years=0,
    management_years=0,
    best_income=0,
    days_in_canada=0,
    taxes_filed_years=0,
    canadian_parent=False,
    admission_letter=False,
    multinational_employer=False,
    mitacs_internship=False,
)
"""Someone from abroad with a good education, two languages and savings, of whom everything is told."""


def meeting(pathway: Pathway) -> Profile | None:
    """Someone who meets every criterion; None where no choice of options makes one."""
    for options in itertools.product(
        *(range(len(e.options)) for e in flat(pathway.criteria) if isinstance(e, AnyOf))
    ):
        chosen = list(chosen_of(pathway.criteria, iter(options)))
        plan = Plan(occupation(chosen), province(pathway), options)
        profile = NOTHING_HELD
        for criterion in sorted(chosen, key=_turn):
            profile = satisfy(criterion, profile, plan)
        if all(each is Outcome.MET for each in outcomes(pathway, profile)):
            return profile
    return None


def breaking(pathway: Pathway, place: int, met: Profile) -> Profile | None:
    """Someone who fails that criterion and meets all others; None where no single change makes one."""
    wanted = [Outcome.NOT_MET if n == place else Outcome.MET for n in range(len(pathway.criteria))]
    for profile in itertools.islice(broken(pathway.criteria[place], met), MOST_TRIES):
        if outcomes(pathway, profile) == wanted:
            return profile
    return None


def _turn(criterion: Criterion) -> int:
    """Where one lives comes before one's status, which may rule out the first that was taken."""
    return 1 if isinstance(criterion, StatusHeld) else 0


def chosen_of(criteria: tuple[Criterion, ...], options: Iterator[int]) -> Iterator[Criterion]:
    """The criteria with one option in the place of each choice."""
    for each in criteria:
        if isinstance(each, AnyOf):
            yield from chosen_of(each.options[next(options) % len(each.options)], options)
        else:
            yield each


def occupation(criteria: list[Criterion]) -> str:
    """One that all criteria allow, as far as they agree."""
    left: set[str] = set()
    for each in criteria:
        allowed = _allowed(each)
        left = (left & allowed or left) if left else allowed
    return DEVELOPER if not left or DEVELOPER in left else min(left)


def _allowed(criterion: Criterion) -> set[str]:
    if isinstance(criterion, Offer | Work):
        return set(nocs_of(criterion))
    if isinstance(criterion, Language):
        return {noc for noc in unit_groups() if noc[1] in criterion.by_teer}
    if isinstance(criterion, Category) and (experience := law_of(criterion).experience):
        return set(experience.nocs)
    if isinstance(criterion, Program) and criterion.any_of == ("fst",):
        return {ELECTRICIAN}
    return set()


def province(pathway: Pathway) -> Province:
    named = [p for each in flat(pathway.criteria) for p in getattr(each, "provinces", ())]
    named += [
        Province(p)
        for each in flat(pathway.criteria)
        for p in getattr(each, "places", ())
        if p in set(Province)
    ]
    own = pathway.authority if pathway.authority in set(Province) else None
    return Province(own) if own else named[0] if named else SOME_PROVINCE
