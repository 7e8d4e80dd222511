"""The Federal Skilled Trades Class (IRPR 87.2)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from crs.jobs import COUNTS, MAY_COUNT, WORK, WorkLaw, allowed_where_worked, jobs, over_weekly_limit
from crs.law import Source, load
from crs.outcome import Finding, ProgramResult, combine
from crs.points.offer import any_of
from crs.profile import ABILITIES, Profile, WorkPeriod
from crs.programs import judge
from crs.programs.continuous import Best, best_occupation, in_total
from crs.programs.funds import funds as settlement_funds
from crs.programs.judge import HoursNeeded, Section, finding, reaches, verdict
from crs.programs.offer import Arranged, arranged
from crs.programs.spoken import held
from crs.work import years_before


@dataclass(frozen=True, slots=True)
class AbilityLevels:
    listening: int
    reading: int
    writing: int
    speaking: int


@dataclass(frozen=True, slots=True)
class LevelsNeeded:
    source: Source
    levels: AbilityLevels


@dataclass(frozen=True, slots=True)
class Trades:
    """Skilled trade occupations by the beginning of their code, and the groups taken out of them."""

    source: Source
    groups: tuple[str, ...]
    except_: tuple[str, ...]

    def __contains__(self, noc: str) -> bool:
        return noc.startswith(self.groups) and not noc.startswith(self.except_)


@dataclass(frozen=True, slots=True)
class FstLaw:
    effective_from: date
    source: Source
    outside_quebec: Section
    language: LevelsNeeded
    experience: HoursNeeded
    trades: Trades
    certificate_or_offer: Section
    funds: Section


FST = load("fst", FstLaw)


def outside_quebec(profile: Profile, law: FstLaw, *, on: date) -> Finding:
    """The intention to reside in a province other than Quebec (IRPR 87.2(2))."""
    return judge.outside_quebec("fst.outside_quebec", profile, law.outside_quebec.source)


def language(profile: Profile, law: FstLaw, *, on: date) -> Finding:
    """A threshold for each ability of English or French (IRPR 87.2(3)(a))."""
    levels = {ability: getattr(law.language.levels, ability) for ability in ABILITIES}
    best = held(profile.languages, tuple(levels.values()), on=on)
    have = {name: best.facts[name] for name in ("language", "test", "levels", "expired_on", "none")}
    return finding("fst.language", best.outcome, have, {"levels": levels}, law.language.source, best.missing)


def experience(profile: Profile, law: FstLaw, *, on: date) -> Finding:
    """Two years of work in one skilled trade within five years (IRPR 87.2(3)(b))."""
    needed = law.experience
    have: dict[str, object] = {"hours_low": None, "hours_high": None, "nocs": [], "left_out": []}
    if profile.work is None:
        enough = _told_as_totals(profile)
    else:
        best, left_out = _best_trade(profile.work, law, on)
        enough = reaches(best.hours_low, best.hours_high, needed.hours)
        have = {
            "hours_low": best.hours_low,
            "hours_high": best.hours_high,
            "nocs": [best.noc] if best.noc else [],
            "left_out": left_out,
        }
    need = {"hours": needed.hours, "within_years": needed.within_years}
    return finding("fst.experience", verdict(enough), have, need, needed.source, ("work",))


def certificate_or_offer(profile: Profile, law: FstLaw, *, on: date) -> Finding:
    """A certificate of qualification in the trade, or a year-long offer in it (IRPR 87.2(3)(d))."""
    certificate, offer = profile.certificate_of_qualification, _offer(profile, law).arranged
    have = {"certificate": certificate, "offer": offer}
    told = {"certificate_of_qualification": certificate, "job_offer": offer}
    missing = tuple(name for name, value in told.items() if value is None)
    outcome = verdict(any_of((certificate, offer)))
    need = {"certificate_or_offer": True}
    return finding("fst.certificate_or_offer", outcome, have, need, law.certificate_or_offer.source, missing)


def funds(profile: Profile, law: FstLaw, *, on: date) -> Finding:
    """Settlement funds, or an offer to someone who may work in Canada (IRPR 87.2(5))."""
    replaced = _offer(profile, law).replaces_funds
    return settlement_funds("fst.funds", profile, replaced, "offer", law.funds.source, on=on)


CRITERIA = (outside_quebec, language, experience, certificate_or_offer, funds)
"""In the order of the regulation."""


def assess(profile: Profile, *, on: date) -> ProgramResult:
    """Every criterion of the Federal Skilled Trades Class on that day."""
    law = FST.at(on)
    findings = tuple(criterion(profile, law, on=on) for criterion in CRITERIA)
    return ProgramResult("fst", combine(each.outcome for each in findings), findings)


def _offer(profile: Profile, law: FstLaw) -> Arranged:
    return arranged(profile.job_offer, law.trades.__contains__)


def _told_as_totals(profile: Profile) -> bool | None:
    """Every trade is in TEER 2 or 3: without a full year of skilled work there are no two in a trade."""
    years = profile.work_years
    return False if years and years.canada == 0 and years.foreign == 0 else None


def _best_trade(work: tuple[WorkPeriod, ...], law: FstLaw, on: date) -> tuple[Best, list[dict[str, Any]]]:
    """The trade with the most work, and what was left out."""

    def in_a_trade(period: WorkPeriod, _: WorkLaw) -> str:
        if period.noc is not None and period.noc not in law.trades:
            return "not_a_trade"
        allowed = allowed_where_worked(period)
        if allowed is False:
            return "not_authorized"
        return COUNTS if allowed and period.noc is not None else MAY_COUNT

    work_law = WORK.at(on)
    found = jobs(work, in_a_trade, work_law, since=years_before(on, law.experience.within_years), until=on)
    best = best_occupation(found.stretches, in_total(work_law.weekly_limit))
    return best, found.left_out_facts(*over_weekly_limit(best.amount, best.own(found.stretches)))
