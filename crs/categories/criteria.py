"""The criteria of the categories: French, work in a listed occupation, and what military recruits need."""

from collections.abc import Iterable, Mapping
from datetime import date

from crs.categories.law import (
    ArmedForcesOffer,
    CredentialNeeded,
    ExperienceNeeded,
    FrenchNeeded,
    RoundsLaw,
    ServiceNeeded,
)
from crs.hours import Amount
from crs.jobs import (
    CANADA,
    COUNTS,
    ELSEWHERE,
    MAY_COUNT,
    WORK,
    WorkLaw,
    allowed_where_worked,
    iso,
    jobs,
    over_weekly_limit,
)
from crs.outcome import Facts, Finding, Outcome, ProgramResult
from crs.points.offer import all_of
from crs.profile import ABILITIES, JobOffer, Official, Profile, WorkPeriod, WorkYears
from crs.programs.continuous import Best, best_occupation, in_total, without_break
from crs.programs.judge import finding, reaches, verdict
from crs.programs.spoken import held
from crs.work import years_before

MONTHS_IN_YEAR = 12

Counted = tuple[bool | None, dict[str, object]]
"""Whether it is enough, and the facts of what was counted."""


def program(programs: Mapping[str, ProgramResult], law: RoundsLaw) -> Finding:
    """Eligibility for one of the three programs, which every category needs (IRPA 10.3(1), 11.2(1)(c))."""
    met, still_open = _with(programs, Outcome.MET), _with(programs, Outcome.UNKNOWN)
    outcome = verdict(True if met else None if still_open else False)
    found = (each for code in still_open for each in programs[code].findings)
    missing = dict.fromkeys(name for each in found for name in each.missing)
    have = {"met": met, "open": still_open}
    return finding("category.program", outcome, have, {"program": True}, law.program.source, tuple(missing))


def _with(programs: Mapping[str, ProgramResult], outcome: Outcome) -> list[str]:
    return [code for code, result in programs.items() if result.outcome is outcome]


def french(profile: Profile, needed: FrenchNeeded, *, on: date) -> Finding:
    """The level in each of the four abilities of French, by a test that counts."""
    told = profile.languages
    in_french = told if told is None else tuple(r for r in told if r.language is Official.FRENCH)
    best = held(in_french, (needed.level,) * len(ABILITIES), on=on)
    need = {"level": needed.level}
    return finding("category.french", best.outcome, best.facts, need, needed.source, ("languages.fr",))


def experience(profile: Profile, needed: ExperienceNeeded, *, on: date) -> Finding:
    """So many months of work in one listed occupation, in the last years, in Canada or anywhere."""
    hours = needed.months * WORK.at(on).year.hours // MONTHS_IN_YEAR
    if profile.work is None:
        enough, have = _from_totals(profile.work_years or WorkYears(), needed, hours, on)
    else:
        enough, have = _from_jobs(profile.work, needed, hours, on)
    need = {
        "months": needed.months,
        "hours": hours,
        "within_years": needed.within_years,
        "continuous": needed.continuous,
        "in_canada": needed.in_canada,
        "occupations": len(needed.nocs),
    }
    return finding("category.experience", verdict(enough), have, need, needed.source, ("work",))


def _from_totals(told: WorkYears, needed: ExperienceNeeded, hours: int, on: date) -> Counted:
    """Full years of any skilled work: they can only show that there was too little of it."""
    totals = [told.canada] if needed.in_canada else [told.canada, told.foreign]
    too_little = None not in totals and hours >= _less_than(totals, WORK.at(on))
    return False if too_little else None, _counted(None, [])


def _less_than(totals: Iterable[int | None], law: WorkLaw) -> int:
    """The hours that full years stay below: each total leaves up to one more year uncounted."""
    return sum((years + 1) * law.year.hours for years in totals if years is not None)


NO_WORK = Best(None, Amount(0), 0, 0, 0)


def _from_jobs(work: tuple[WorkPeriod, ...], needed: ExperienceNeeded, hours: int, on: date) -> Counted:
    nocs = {period.noc for period in work}
    if None not in nocs and nocs.isdisjoint(needed.nocs):
        return False, _counted(NO_WORK, [])
    law = WORK.at(on)
    concerned = [each for each in work if each.noc is None or each.noc in needed.nocs]
    standing = _in_canada if needed.in_canada else _anywhere
    found = jobs(concerned, standing, law, since=years_before(on, needed.within_years), until=on)
    measure = (without_break if needed.continuous else in_total)(law.weekly_limit)
    best = best_occupation(found.stretches, measure)
    left_out = found.left_out_facts(*over_weekly_limit(best.amount, best.own(found.stretches)))
    return reaches(best.hours_low, best.hours_high, hours), _counted(best, left_out)


def _anywhere(period: WorkPeriod, law: WorkLaw) -> str:
    """Work in a listed occupation, with authorization where it was in Canada."""
    allowed = allowed_where_worked(period)
    if allowed is False:
        return "not_authorized"
    return COUNTS if allowed and period.noc is not None else MAY_COUNT


def _in_canada(period: WorkPeriod, law: WorkLaw) -> str:
    if period.country not in (CANADA, None):
        return ELSEWHERE
    standing = _anywhere(period, law)
    return MAY_COUNT if standing == COUNTS and period.country is None else standing


def _counted(best: Best | None, left_out: list[dict[str, object]]) -> dict[str, object]:
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


def service(needed: ServiceNeeded) -> Finding:
    """Long service in a foreign military: nothing that a profile tells, so it stays open."""
    have: Facts = {"years": None}
    return finding("category.service", Outcome.UNKNOWN, have, {"years": needed.years}, needed.source, ())


def offer(profile: Profile, needed: ArmedForcesOffer) -> Finding:
    """An offer of the Canadian Armed Forces. How many years it lasts is not told, so it is never *met*."""
    told = profile.job_offer
    if isinstance(told, JobOffer):
        listed = None if told.noc is None else told.noc in needed.nocs
        possible, noc = all_of((listed, told.full_time_one_year)), told.noc
    else:
        possible, noc = (False if told is False else None), None
    outcome = verdict(False if possible is False else None)
    have = {"offer": None if told is None else told is not False, "noc": noc, "possible": possible}
    need = {"years": needed.years, "nocs": list(needed.nocs)}
    missing = () if possible else ("job_offer",)
    return finding("category.offer", outcome, have, need, needed.source, missing)


def credential(profile: Profile, needed: CredentialNeeded) -> Finding:
    """A credential of that level from Canada, or from elsewhere with its assessment."""
    education, assessed = profile.education, profile.education_assessed
    enough = None if education is None else needed.reached_by(education)
    told = {"education": education, "education_assessed": assessed}
    missing = tuple(name for name, value in told.items() if value is None)
    have = {"education": education.value if education else None, "assessed": assessed}
    need = {"education": needed.level}
    outcome = verdict(all_of((enough, assessed)))
    return finding("category.credential", outcome, have, need, needed.source, missing)
