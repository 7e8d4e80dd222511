"""Where one of several ways is enough."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import ClassVar, cast

from crs.outcome import Outcome, combine
from crs.pathways.criteria.base import Distance, Judged, Predicate, check
from crs.pathways.criteria.entry import Category, Crs, Flag, Invitation, Licence, Nomination, Points, Program
from crs.pathways.criteria.living import Residence, StatusHeld, Willing
from crs.pathways.criteria.money import Amount, Funds
from crs.pathways.criteria.offer import Offer
from crs.pathways.criteria.oneself import Age, Citizenship, Partner, Relative, Sponsor
from crs.pathways.criteria.schooling import Education, Study
from crs.pathways.criteria.spoken import Language
from crs.pathways.criteria.work import Work
from crs.pathways.person import Person


@dataclass(frozen=True, slots=True)
class AnyOf(Predicate):
    """One option all of whose criteria hold."""

    kind: ClassVar[str] = "any_of"

    options: tuple[tuple["Criterion", ...], ...]

    def __post_init__(self) -> None:
        check(len(self.options) > 1, "options: at least two are needed")
        check(all(self.options), "options: one of them is empty")

    def on_grid(self, grid: str | None) -> Predicate:
        return self.with_options(tuple(tuple(each.on_grid(grid) for each in o) for o in self.options))

    def with_options(self, options: tuple[tuple[Predicate, ...], ...]) -> "AnyOf":
        return replace(self, options=cast("tuple[tuple[Criterion, ...], ...]", options))

    def judge(self, person: Person) -> Judged:
        options = [[person.judge(each) for each in option] for option in self.options]
        outcomes = [combine(each.outcome for each in option) for option in options]
        have = {"options": [outcome.value for outcome in outcomes]}
        if Outcome.MET in outcomes:
            return Judged(Outcome.MET, have)
        if Outcome.UNKNOWN in outcomes:
            still_open = (
                o for o, outcome in zip(options, outcomes, strict=True) if outcome is Outcome.UNKNOWN
            )
            return self.judged(None, have, (name for o in still_open for each in o for name in each.missing))
        return Judged(Outcome.NOT_MET, have, (), min(_distance(option) for option in options))


def _distance(option: Iterable[Judged]) -> Distance:
    """An option is as far as the hardest of what it lacks, and lacks the sum of it."""
    failing = [each.distance for each in option if each.distance]
    return max(effort for effort, _ in failing), sum(share for _, share in failing)


Criterion = (
    Age
    | Education
    | Study
    | Language
    | Work
    | Offer
    | Residence
    | Willing
    | StatusHeld
    | Relative
    | Sponsor
    | Partner
    | Funds
    | Amount
    | Flag
    | Nomination
    | Invitation
    | Licence
    | Citizenship
    | Program
    | Category
    | Crs
    | Points
    | AnyOf
)
"""Every kind of criterion there is; data names one by its `kind`."""


@cache
def one_for_all(criterion: Criterion) -> Criterion:
    """The first of all criteria that are alike: a person is then judged once for them."""
    if isinstance(criterion, AnyOf):
        return criterion.with_options(tuple(tuple(map(one_for_all, o)) for o in criterion.options))
    return criterion


def points_in(criteria: Iterable[Criterion]) -> bool:
    """Whether points stand among them, at any depth."""
    return any(
        isinstance(each, Points)
        or (isinstance(each, AnyOf) and any(points_in(option) for option in each.options))
        for each in criteria
    )
