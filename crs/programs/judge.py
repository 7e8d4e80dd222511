"""Verdicts that the three programs share."""

from dataclasses import dataclass

from crs.law import Source
from crs.outcome import Facts, Finding, Outcome
from crs.profile import Profile


@dataclass(frozen=True, slots=True)
class Section:
    """A criterion without a number: only where it stands."""

    source: Source


@dataclass(frozen=True, slots=True)
class HoursNeeded:
    source: Source
    hours: int
    within_years: int


def verdict(fact: bool | None) -> Outcome:
    """*Met* when true, *not met* when false, *unknown* when not answered."""
    if fact is None:
        return Outcome.UNKNOWN
    return Outcome.MET if fact else Outcome.NOT_MET


def reaches(low: int, high: int, need: int) -> bool | None:
    """Whether a number known to lie between `low` and `high` is at least `need`."""
    if low >= need:
        return True
    return None if high >= need else False


def finding(
    code: str, outcome: Outcome, have: Facts, need: Facts, source: Source, missing: tuple[str, ...]
) -> Finding:
    """A finding; what is missing is only named where it decides."""
    return Finding(code, outcome, have, need, source, missing if outcome is Outcome.UNKNOWN else ())


def outside_quebec(code: str, profile: Profile, source: Source) -> Finding:
    """The intention to live in a province or territory other than Quebec."""
    quebec = profile.intends_quebec
    outcome = verdict(None if quebec is None else not quebec)
    have, need = {"intends_quebec": quebec}, {"intends_quebec": False}
    return finding(code, outcome, have, need, source, ("intends_quebec",))
