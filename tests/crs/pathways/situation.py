"""A person for the tests of pathways: what the engine says of them, criterion by criterion."""

from datetime import date
from typing import Any

from crs.assess import PROGRAMS
from crs.categories import assess_categories
from crs.outcome import Outcome
from crs.pathways.assessing import Shared, assess_pathway
from crs.pathways.criteria import AnyOf, Criterion
from crs.pathways.criteria.base import Judged
from crs.pathways.criteria.entry import Category, Crs, Program
from crs.pathways.grids import rank
from crs.pathways.model import Pathway
from crs.pathways.person import Person
from crs.points.total import crs
from crs.profile import Profile

ON = date(2026, 10, 1)


def person(profile: Profile, criteria: tuple[Criterion, ...] = (), *, on: date = ON) -> Person:
    """With programs, categories and points worked out only where the criteria read them."""
    kinds = {type(each) for each in flat(criteria)}
    programs = {}
    if kinds & {Program, Category}:
        programs = {code: program(profile, on=on) for code, program in PROGRAMS.items()}
    return Person(
        profile,
        on=on,
        programs=programs,
        categories=assess_categories(profile, on=on, programs=programs) if Category in kinds else {},
        crs=crs(profile, on=on) if Crs in kinds else None,
        rank=rank,
    )


def flat(criteria: tuple[Criterion, ...]) -> list[Criterion]:
    """The criteria and all that stand in their options."""
    found = []
    for each in criteria:
        found.append(each)
        if isinstance(each, AnyOf):
            found += flat(tuple(one for option in each.options for one in option))
    return found


def outcomes(pathway: Pathway, profile: Profile) -> list[Outcome]:
    rules = Shared().rules_of(pathway)
    result = assess_pathway(pathway, rules, person(profile, pathway.criteria), {})
    return [finding.outcome for finding in result.findings]


def judged(criterion: Criterion, **facts: Any) -> Judged:
    """One criterion for someone of whom only these facts are told."""
    return criterion.judge(person(Profile(**facts), (criterion,)))


def verdict(criterion: Criterion, **facts: Any) -> tuple[str, tuple[str, ...]]:
    """Its outcome, and what is missing."""
    found = judged(criterion, **facts)
    return found.outcome.value, found.missing


MET, NOT_MET = ("met", ()), ("not_met", ())


def unknown(*missing: str) -> tuple[str, tuple[str, ...]]:
    return "unknown", missing
