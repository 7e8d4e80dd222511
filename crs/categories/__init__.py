"""Category-based selection (IRPA 10.3): which categories of a day a person fits, criterion by criterion.

A category chooses among people who are in the pool, so each also needs one of the three programs.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from crs.categories import criteria
from crs.categories.law import CODES, CategoryLaw, ended, in_force, rounds_law
from crs.outcome import CategoryResult, Finding, ProgramResult, combine
from crs.profile import Profile

__all__ = ["CODES", "assess_categories", "ended"]


def assess_categories(
    profile: Profile, *, on: date, programs: Mapping[str, ProgramResult]
) -> Mapping[str, CategoryResult]:
    """Every category in force on that day, by code; none before there were any."""
    law = rounds_law(on)
    if law is None:
        return {}
    program = criteria.program(programs, law)
    return {each.category: _result(profile, each, program, on) for each in in_force(on)}


def _result(profile: Profile, law: CategoryLaw, program: Finding, on: date) -> CategoryResult:
    own = tuple(_own(profile, law, on))
    fits = combine(each.outcome for each in own)
    outcome = combine((fits, program.outcome))
    return CategoryResult(law.category, outcome, fits, (*own, program), law.effective_from)


def _own(profile: Profile, law: CategoryLaw, on: date) -> Iterator[Finding]:
    """What this category asks for, beside a program."""
    if law.french:
        yield criteria.french(profile, law.french, on=on)
    if law.experience:
        yield criteria.experience(profile, law.experience, on=on)
    if law.service:
        yield criteria.service(law.service)
    if law.offer:
        yield criteria.offer(profile, law.offer)
    if law.credential:
        yield criteria.credential(profile, law.credential)
