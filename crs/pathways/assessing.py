"""Every pathway for one person on one day: the verdict on each criterion, and what they come to."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from crs.law import Cited
from crs.outcome import (
    CategoryResult,
    CrsResult,
    Facts,
    Finding,
    Outcome,
    PathwayResult,
    ProgramResult,
    Standing,
    combine,
)
from crs.pathways.criteria.base import Judged, Predicate
from crs.pathways.criteria.choice import one_for_all
from crs.pathways.grids import rank
from crs.pathways.model import Pathway
from crs.pathways.person import Person
from crs.pathways.reader import catalogue
from crs.profile import Profile


@dataclass(frozen=True, slots=True)
class Rule:
    """One criterion as it is judged, with all of its finding that does not depend on a person."""

    code: str
    criterion: Predicate
    need: Facts
    source: Cited

    def finding(self, judged: Judged) -> Finding:
        return Finding(self.code, judged.outcome, judged.have, self.need, self.source, judged.missing)


class Shared:
    """One object for all rules that are alike."""

    def __init__(self) -> None:
        self._rules: dict[tuple[int, Cited], Rule] = {}

    def rules_of(self, pathway: Pathway) -> tuple[Rule, ...]:
        return tuple(self._rule(pathway, each) for each in pathway.criteria)

    def _rule(self, pathway: Pathway, criterion: Predicate) -> Rule:
        source = criterion.source or pathway.source
        assert source is not None, "the reader refuses criteria without a source"  # noqa: S101
        one = one_for_all(criterion.on_grid(pathway.grid))
        rule = Rule(f"pathway.{one.kind}", one, one.need(), source)
        return self._rules.setdefault((id(one), source), rule)


@cache
def rules() -> Mapping[str, tuple[Rule, ...]]:
    """The criteria of the whole catalogue."""
    shared = Shared()
    return {code: shared.rules_of(pathway) for code, pathway in catalogue().items()}


def assess_pathways(
    profile: Profile,
    *,
    on: date,
    programs: Mapping[str, ProgramResult],
    categories: Mapping[str, CategoryResult],
    crs: CrsResult,
) -> Mapping[str, PathwayResult]:
    """Every pathway of the catalogue, by code, in its order."""
    person = Person(profile, on=on, programs=programs, categories=categories, crs=crs, rank=rank)
    findings: dict[int, Finding] = {}
    of = rules()
    return {
        code: assess_pathway(pathway, of[code], person, findings) for code, pathway in catalogue().items()
    }


def assess_pathway(
    pathway: Pathway, rules: tuple[Rule, ...], person: Person, findings: dict[int, Finding]
) -> PathwayResult:
    """One pathway, criterion by criterion. `findings` holds those of rules that it shares with others."""
    found = [findings.get(id(rule)) or _finding(rule, person, findings) for rule in rules]
    outcome = combine([each.outcome for each in found]) if rules else Outcome.UNKNOWN
    return PathwayResult(
        pathway.code,
        outcome,
        Standing.CLOSED if pathway.is_shut else _STANDINGS[outcome] if rules else Standing.NOT_ASSESSED,
        tuple(found),
        _missing(found) if outcome is Outcome.UNKNOWN else (),
        person.grid(pathway.grid) if pathway.grid else None,
        _nearest(found, rules, person) if outcome is Outcome.NOT_MET else None,
    )


_STANDINGS = {
    Outcome.MET: Standing.MEETS,
    Outcome.NOT_MET: Standing.NOT_WITH_THESE_ANSWERS,
    Outcome.UNKNOWN: Standing.UNKNOWN,
}


def _finding(rule: Rule, person: Person, findings: dict[int, Finding]) -> Finding:
    found = findings[id(rule)] = rule.finding(person.judge(rule.criterion))
    return found


def _missing(findings: list[Finding]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([name for each in findings for name in each.missing]))


def _nearest(found: list[Finding], rules: tuple[Rule, ...], person: Person) -> int:
    """The failing criterion that takes the least: by effort, then by the share lacking, then by place."""
    failing = [place for place, each in enumerate(found) if each.outcome is Outcome.NOT_MET]
    if len(failing) == 1:
        return failing[0]
    return min(failing, key=lambda place: person.judge(rules[place].criterion).distance or ())
