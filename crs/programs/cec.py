"""The Canadian Experience Class (IRPR 87.1)."""

from dataclasses import dataclass
from datetime import date

from crs.hours import Stretch, bounds
from crs.jobs import WORK, Jobs, employee_in_canada, iso, jobs, over_weekly_limit, teer
from crs.law import LawError, Source, load
from crs.outcome import Finding, Outcome, ProgramResult, combine
from crs.profile import ABILITIES, Profile, WorkPeriod
from crs.programs import judge
from crs.programs.judge import Section, finding, reaches, verdict
from crs.programs.spoken import Held, held
from crs.work import years_before


@dataclass(frozen=True, slots=True)
class CanadianWorkNeeded:
    """`settled_by_total_years`: so many of the last ten years include enough of the last `within_years`."""

    source: Source
    hours: int
    within_years: int
    settled_by_total_years: int


@dataclass(frozen=True, slots=True)
class Threshold:
    """The level that work in some TEER categories asks for."""

    teers: tuple[int, ...]
    level: int

    @property
    def group(self) -> str:
        return f"{min(self.teers)}-{max(self.teers)}"


@dataclass(frozen=True, slots=True)
class LanguageNeeded:
    source: Source
    thresholds: tuple[Threshold, ...]

    def __post_init__(self) -> None:
        claimed = [category for threshold in self.thresholds for category in threshold.teers]
        if len(claimed) != len(set(claimed)):
            raise LawError("thresholds: a TEER category stands in two of them")

    def of(self, noc: str) -> Threshold:
        return next(each for each in self.thresholds if teer(noc) in each.teers)


@dataclass(frozen=True, slots=True)
class CecLaw:
    effective_from: date
    source: Source
    outside_quebec: Section
    canadian_work: CanadianWorkNeeded
    language: LanguageNeeded
    language_tie: Section


CEC = load("cec", CecLaw)

Counted = tuple[bool | None, dict[str, object]]
"""Whether it is enough, and the facts of what was counted."""


def outside_quebec(profile: Profile, law: CecLaw, *, on: date) -> Finding:
    """The intention to reside in a province other than Quebec (IRPR 87.1(1))."""
    return judge.outside_quebec("cec.outside_quebec", profile, law.outside_quebec.source)


def canadian_work(profile: Profile, law: CecLaw, *, on: date) -> Finding:
    """One year of skilled, authorized work as an employee in Canada in three years (IRPR 87.1(2)(a), (3))."""
    needed = law.canadian_work
    enough, counted = (
        _from_total(profile, needed) if profile.work is None else _from_jobs(profile.work, needed, on)
    )
    window = {"since": iso(years_before(on, needed.within_years)), "until": iso(on)}
    need = {"hours": needed.hours, "within_years": needed.within_years}
    have = {**counted, **window}
    return finding("cec.canadian_work", verdict(enough), have, need, needed.source, ("work",))


def language(profile: Profile, law: CecLaw, *, on: date) -> Finding:
    """The level of one's main occupation in each of the four abilities (IRPR 87.1(2)(d), (e))."""
    needed = law.language
    possible, tie = _thresholds(profile, law, on)
    if len(possible) == 1:
        level, group = possible[0].level, possible[0].group
        best, need = _held(profile, level, on), {"level": level, "levels_possible": [level]}
    else:
        levels, group = sorted(threshold.level for threshold in possible), None
        best, need = _whatever_level(profile, levels, on), {"level": None, "levels_possible": levels}
    have = {**best.facts, "teer_group": group}
    source = law.language_tie.source if tie else needed.source
    return finding("cec.language", best.outcome, have, need, source, best.missing)


def _held(profile: Profile, level: int, on: date) -> Held:
    return held(profile.languages, (level,) * len(ABILITIES), on=on)


def _whatever_level(profile: Profile, levels: list[int], on: date) -> Held:
    """Met at the highest level that may apply, or not met at the lowest: it does not matter which does."""
    least, most = _held(profile, levels[0], on), _held(profile, levels[-1], on)
    if most.outcome is Outcome.MET:
        return most
    if least.outcome is Outcome.NOT_MET:
        return least
    asked = [name for each in (least, most) if each.outcome is Outcome.UNKNOWN for name in each.missing]
    return Held(Outcome.UNKNOWN, least.facts, tuple(dict.fromkeys((*asked, "work"))))


def _from_total(profile: Profile, needed: CanadianWorkNeeded) -> Counted:
    """A total for ten years settles the last three only when it is nothing, or nearly everything."""
    years = profile.work_years.canada if profile.work_years else None
    facts: dict[str, object] = {
        "hours_low": None,
        "hours_high": None,
        "years_low": years,
        "years_high": years,
        "left_out": [],
    }
    if years is None:
        return None, facts
    return (True if years >= needed.settled_by_total_years else False if years == 0 else None), facts


def _from_jobs(work: tuple[WorkPeriod, ...], needed: CanadianWorkNeeded, on: date) -> Counted:
    found = _jobs(work, needed, on)
    low, high = bounds(found.stretches, WORK.at(on).weekly_limit)
    over = over_weekly_limit(low, found.stretches)
    facts: dict[str, object] = {
        "hours_low": low.hours,
        "hours_high": high.hours,
        "years_low": None,
        "years_high": None,
        "left_out": found.left_out_facts(*over),
    }
    return reaches(low.hours, high.hours, needed.hours), facts


def _jobs(work: tuple[WorkPeriod, ...], needed: CanadianWorkNeeded, on: date) -> Jobs:
    since = years_before(on, needed.within_years)
    return jobs(work, employee_in_canada, WORK.at(on), since=since, until=on)


def _thresholds(profile: Profile, law: CecLaw, on: date) -> tuple[tuple[Threshold, ...], bool]:
    """The thresholds that may apply, and whether occupations of two of them tie.

    The occupation with the greater amount of work in the window decides; equal amounts ask for the
    higher level. Without work that surely counts any of them may apply.
    """
    every = law.language.thresholds
    found = _jobs(profile.work or (), law.canadian_work, on).stretches
    if not any(stretch.low for stretch in found):
        return every, False
    nocs = {stretch.noc for stretch in found}
    named = {law.language.of(noc).level for noc in nocs if noc}
    if None not in nocs and len(named) == 1:
        return tuple(each for each in every if each.level in named), False
    return _leading(found, law.language, WORK.at(on).weekly_limit)


def _leading(
    stretches: list[Stretch], needed: LanguageNeeded, limit: int
) -> tuple[tuple[Threshold, ...], bool]:
    """The thresholds of the occupations that may have the greatest amount of work."""
    amounts = _by_occupation(stretches, limit)
    unnamed = amounts.pop(None, (0, 0))[1]
    most = max(low for low, _ in amounts.values())
    leaders = {noc: amount for noc, amount in amounts.items() if amount[1] + unnamed >= most}
    levels = {needed.of(noc).level for noc in leaders if noc}
    if unnamed >= most:
        levels = {each.level for each in needed.thresholds}
    tie = len(levels) > 1 and not unnamed and all(low == high for low, high in leaders.values())
    wanted = {max(levels)} if tie else levels
    return tuple(each for each in needed.thresholds if each.level in wanted), tie


def _by_occupation(stretches: list[Stretch], limit: int) -> dict[str | None, tuple[int, int]]:
    """The least and the most of each occupation, in minute-days."""
    of: dict[str | None, list[Stretch]] = {}
    for stretch in stretches:
        of.setdefault(stretch.noc, []).append(stretch)
    amounts = {noc: bounds(each, limit) for noc, each in of.items()}
    return {noc: (low.counted, high.counted) for noc, (low, high) in amounts.items()}


CRITERIA = (outside_quebec, canadian_work, language)
"""In the order of the regulation."""


def assess(profile: Profile, *, on: date) -> ProgramResult:
    """Every criterion of the Canadian Experience Class on that day."""
    law = CEC.at(on)
    findings = tuple(criterion(profile, law, on=on) for criterion in CRITERIA)
    return ProgramResult("cec", combine(each.outcome for each in findings), findings)
