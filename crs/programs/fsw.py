"""The Federal Skilled Worker Class (IRPR 75 to 83): minimum requirements, selection grid, funds."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from crs.jobs import WORK, iso, jobs, over_weekly_limit, skilled_anywhere
from crs.law import Source, load
from crs.outcome import Finding, Grid, ProgramResult, combine
from crs.profile import ABILITIES, Education, Profile, WorkPeriod
from crs.programs import fsw_grid, judge
from crs.programs.continuous import Best, best_occupation, primary_only, without_break
from crs.programs.fsw_grid import GridLaw
from crs.programs.funds import funds as settlement_funds
from crs.programs.judge import HoursNeeded, Section, finding, reaches, verdict
from crs.programs.spoken import held
from crs.work import years_before


@dataclass(frozen=True, slots=True)
class LevelNeeded:
    source: Source
    level: int


@dataclass(frozen=True, slots=True)
class PointsNeeded:
    source: Source
    pass_mark: int


@dataclass(frozen=True, slots=True)
class FswLaw:
    effective_from: date
    source: Source
    outside_quebec: Section
    experience: HoursNeeded
    language: LevelNeeded
    education: Section
    points: PointsNeeded
    funds: Section
    grid: GridLaw


FSW = load("fsw", FswLaw)


def outside_quebec(profile: Profile, law: FswLaw, *, on: date) -> Finding:
    """The intention to reside in a province other than Quebec (IRPR 75(1))."""
    return judge.outside_quebec("fsw.outside_quebec", profile, law.outside_quebec.source)


def experience(profile: Profile, law: FswLaw, *, on: date) -> Finding:
    """One year of continuous skilled work in the primary occupation within ten years (IRPR 75(2)(a))."""
    needed = law.experience
    if profile.work is None:
        enough, have = _told_as_totals(profile), _counted(None, [])
    else:
        best, left_out = _longest(profile.work, needed, on)
        enough, have = reaches(best.hours_low, best.hours_high, needed.hours), _counted(best, left_out)
    need = {"hours": needed.hours, "within_years": needed.within_years, "continuous": True}
    return finding("fsw.experience", verdict(enough), have, need, needed.source, ("work",))


def language(profile: Profile, law: FswLaw, *, on: date) -> Finding:
    """The threshold in each of the four abilities of English or French (IRPR 75(2)(d))."""
    level = law.language.level
    best = held(profile.languages, (level,) * len(ABILITIES), on=on)
    return finding(
        "fsw.language", best.outcome, best.facts, {"level": level}, law.language.source, best.missing
    )


def education(profile: Profile, law: FswLaw, *, on: date) -> Finding:
    """A Canadian credential, or a foreign one with its assessment (IRPR 75(2)(e))."""
    told = {"education": profile.education, "education_assessed": profile.education_assessed}
    if profile.education is Education.NONE or profile.education_assessed is False:
        holds: bool | None = False
    else:
        holds = None if None in told.values() else True
    have = {
        "education": profile.education.value if profile.education else None,
        "assessed": profile.education_assessed,
    }
    missing = tuple(name for name, value in told.items() if value is None)
    return finding("fsw.education", verdict(holds), have, {"credential": True}, law.education.source, missing)


def points(profile: Profile, law: FswLaw, *, on: date) -> Finding:
    """The pass mark on the selection grid (IRPR 76(1)(a))."""
    return _points(fsw_grid.grid(profile, law.grid, law.points.pass_mark, on=on), law)


def funds(profile: Profile, law: FswLaw, *, on: date) -> Finding:
    """Settlement funds, or arranged employment of someone who may work in Canada (IRPR 76(1)(b))."""
    offer = fsw_grid.arranged_employment_of(profile, on=on)
    return settlement_funds(
        "fsw.funds", profile, offer.replaces_funds, "arranged_employment", law.funds.source, on=on
    )


CRITERIA = (outside_quebec, experience, language, education, points, funds)
"""In the order of the regulation."""


def assess(profile: Profile, *, on: date) -> ProgramResult:
    """Every criterion of the Federal Skilled Worker Class on that day, and the grid, drawn up once."""
    law = FSW.at(on)
    grid = fsw_grid.grid(profile, law.grid, law.points.pass_mark, on=on)
    findings = tuple(
        _points(grid, law) if criterion is points else criterion(profile, law, on=on)
        for criterion in CRITERIA
    )
    return ProgramResult("fsw", combine(each.outcome for each in findings), findings, grid)


def _points(grid: Grid, law: FswLaw) -> Finding:
    enough = reaches(grid.low, grid.high, grid.pass_mark)
    missing = tuple(dict.fromkeys(name for line in grid.lines for name in line.missing))
    have, need = {"low": grid.low, "high": grid.high}, {"points": grid.pass_mark}
    return finding("fsw.points", verdict(enough), have, need, law.points.source, missing)


def _told_as_totals(profile: Profile) -> bool | None:
    """Totals do not say whether work was continuous; only no work at all settles it."""
    years = profile.work_years
    return False if years and years.canada == 0 and years.foreign == 0 else None


def _longest(
    work: tuple[WorkPeriod, ...], needed: HoursNeeded, on: date
) -> tuple[Best, list[dict[str, Any]]]:
    """The longest unbroken work in the primary occupation, and what was left out."""
    law = WORK.at(on)
    found = jobs(work, skilled_anywhere, law, since=years_before(on, needed.within_years), until=on)
    best = best_occupation(primary_only(found.stretches, work), without_break(law.weekly_limit))
    return best, found.left_out_facts(*over_weekly_limit(best.amount, best.own(found.stretches)))


def _counted(best: Best | None, left_out: list[dict[str, Any]]) -> dict[str, object]:
    """The facts of the work counted; its days only where some of it is certain."""
    known = best is not None and best.noc is not None
    return {
        "hours_low": best.hours_low if best else None,
        "hours_high": best.hours_high if best else None,
        "noc": best.noc if best else None,
        "start": iso(date.fromordinal(best.first)) if best and known else None,
        "end": iso(date.fromordinal(best.last)) if best and known else None,
        "left_out": left_out,
    }
