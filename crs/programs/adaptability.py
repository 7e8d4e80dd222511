"""Adaptability (IRPR 83): what the person and an accompanying partner already have in Canada."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from crs.hours import MINUTE_DAYS_IN_HOUR, full_time
from crs.jobs import CANADA, COUNTS, ELSEWHERE, MAY_COUNT, WORK, Standing, WorkLaw, jobs, skilled_anywhere
from crs.language import levels_of
from crs.law import LawError, Source
from crs.outcome import PointsLine
from crs.points.known import columns_of
from crs.points.lines import line
from crs.points.tables import Span
from crs.profile import LanguageResult, Partner, Profile, WorkPeriod
from crs.programs.judge import reaches

ITEMS = (
    "partner_language",
    "own_study",
    "partner_study",
    "own_work",
    "partner_work",
    "relative",
    "arranged_employment",
)


@dataclass(frozen=True, slots=True)
class AdaptabilityLaw:
    """Points of each item. `hours` of full-time work in Canada make a year of it."""

    source: Source
    maximum: int
    hours: int
    partner_language_level: int
    points: Mapping[str, int]

    def __post_init__(self) -> None:
        wrong = set(ITEMS) ^ set(self.points)
        if wrong:
            raise LawError(f"points: wrong or missing: {', '.join(sorted(wrong))}")


def adaptability(profile: Profile, law: AdaptabilityLaw, arranged: bool | None, *, on: date) -> PointsLine:
    """Every item that holds, up to the maximum; a partner's where the column of a partner applies."""
    facts = {**_own(profile, law, arranged, on), **_of_partner(profile, law, on)}
    spans = {item: _points(facts[item][0], law.points[item]) for item in ITEMS}
    low = min(law.maximum, sum(least for least, _ in spans.values()))
    high = min(law.maximum, sum(most for _, most in spans.values()))
    items = [{"code": item, "points_low": spans[item][0], "points_high": spans[item][1]} for item in ITEMS]
    missing = dict.fromkeys(name for fact, names in facts.values() if fact is None for name in names)
    return line(
        "fsw.grid.adaptability", (low, high), law.maximum, {"items": items}, law.source, tuple(missing)
    )


Fact = tuple[bool | None, tuple[str, ...]]
"""Whether an item holds, and the answers that would tell."""


def _points(fact: bool | None, points: int) -> Span:
    return points if fact else 0, 0 if fact is False else points


def _own(profile: Profile, law: AdaptabilityLaw, arranged: bool | None, on: date) -> dict[str, Fact]:
    total = profile.work_years.canada if profile.work_years else None
    relative = True if profile.sibling_in_canada else profile.relative_in_canada
    return {
        "own_study": (profile.canadian_study_two_years, ("canadian_study_two_years",)),
        "own_work": (_year_in_canada(profile.work, total, _skilled_in_canada, law, on), ("work",)),
        "relative": (relative, ("relative_in_canada",)),
        "arranged_employment": (arranged, ("job_offer",)),
    }


def _of_partner(profile: Profile, law: AdaptabilityLaw, on: date) -> dict[str, Fact]:
    """The items of the partner; none of them where no partner counts, each open where one may count."""
    columns = columns_of(profile)
    if True not in columns:
        return dict.fromkeys(("partner_language", "partner_study", "partner_work"), (False, ()))
    partner = profile.partner or Partner()
    facts: dict[str, Fact] = {
        "partner_language": (_reaches(partner.language, law, on), ("partner.language",)),
        "partner_study": (partner.canadian_study_two_years, ("partner.canadian_study_two_years",)),
        "partner_work": (
            _year_in_canada(partner.work, partner.canadian_work_years, _any_in_canada, law, on),
            ("partner.canadian_work",),
        ),
    }
    if False not in columns:
        return facts
    asked = _partner_open(profile.has_partner, partner)
    return {
        item: (False, ()) if fact is False else (None, asked if fact else (*asked, *names))
        for item, (fact, names) in facts.items()
    }


def _partner_open(has_partner: bool | None, partner: Partner) -> tuple[str, ...]:
    told = {
        "has_partner": has_partner,
        "partner.accompanying": partner.accompanying,
        "partner.citizen_or_permanent_resident": partner.citizen_or_permanent_resident,
    }
    return tuple(name for name, value in told.items() if value is None)


def _reaches(language: LanguageResult | bool | None, law: AdaptabilityLaw, on: date) -> bool | None:
    """The partner's lowest ability against the level that counts."""
    if language is False:
        return False
    if not isinstance(language, LanguageResult):
        return None
    levels = levels_of(language, on=on)
    return levels.counts and reaches(levels.minimum_low, levels.minimum_high, law.partner_language_level)


def _year_in_canada(
    work: tuple[WorkPeriod, ...] | None, total: int | None, standing: Standing, law: AdaptabilityLaw, on: date
) -> bool | None:
    """A year of full-time work in Canada, whenever it was; a total of full years is taken as full time."""
    if work is None:
        return None if total is None else total >= 1
    work_law = WORK.at(on)
    found = jobs(work, standing, work_law, since=date.min, until=on).stretches
    return reaches(*full_time(found, work_law.weekly_limit), law.hours * MINUTE_DAYS_IN_HOUR)


def _skilled_in_canada(period: WorkPeriod, law: WorkLaw) -> str:
    if period.country not in (CANADA, None):
        return ELSEWHERE
    standing = skilled_anywhere(period, law)
    return MAY_COUNT if standing == COUNTS and period.country is None else standing


def _any_in_canada(period: WorkPeriod, law: WorkLaw) -> str:
    """Work at any TEER."""
    if period.country not in (CANADA, None):
        return ELSEWHERE
    if period.authorized is False:
        return "not_authorized"
    return MAY_COUNT if None in (period.country, period.authorized) else COUNTS
