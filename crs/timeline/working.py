"""What work does on a day: a full year completes or leaves its window, a criterion comes to have enough."""

from collections.abc import Iterator
from datetime import date

from crs.categories.law import CATEGORIES
from crs.jobs import WORK
from crs.outcome import Assessment, Finding, Outcome
from crs.timeline.model import Cause, Range
from crs.timeline.moved import Change, criteria, line_of

YEARS = {
    "canada": "crs.core.canadian_work",
    "abroad": "crs.transferability.foreign_work_language",
    "partner": "crs.partner.canadian_work",
    "anywhere": "fsw.grid.experience",
}
"""Kinds of full years, and the line that tells how many there are."""
FEEDS = {
    "canada": {
        "crs.core.canadian_work",
        "crs.transferability.education_canadian_work",
        "crs.transferability.foreign_work_canadian_work",
    },
    "abroad": {
        "crs.transferability.foreign_work_language",
        "crs.transferability.foreign_work_canadian_work",
    },
    "partner": {"crs.partner.canadian_work"},
    "anywhere": {"fsw.grid.experience"},
}
ENOUGH_OF = ("cec.canadian_work", "fsw.experience", "fst.experience")
ORDER = {Outcome.NOT_MET: 0, Outcome.UNKNOWN: 1, Outcome.MET: 2}


def work(change: Change) -> Iterator[Cause]:
    yield from _full_years(change)
    yield from _enough(change)
    yield from _enough_for_categories(change)
    yield from _of_adaptability(change)
    yield from _main_occupation(change)


def _full_years(change: Change) -> Iterator[Cause]:
    for kind, code in YEARS.items():
        was, now = _years(change.before, code), _years(change.after, code)
        if was and now and was != now and change.moved & FEEDS[kind]:
            within = WORK.at(change.on).crs.within_years
            facts = {"of": kind, "low": now[0], "high": now[1], "within_years": within}
            yield Cause("years_gained" if now > was else "years_lost", facts)


def _years(assessment: Assessment, code: str) -> Range | None:
    line = line_of(assessment, code)
    return (line.because["years_low"], line.because["years_high"]) if line else None


def _enough(change: Change) -> Iterator[Cause]:
    """Enough work for a program, or no longer enough of it in the years that count."""
    old, new = criteria(change.before), criteria(change.after)
    for code in ENOUGH_OF:
        if code in change.moved:
            yield _amount(old[code], new[code], {"criterion": code})


def _enough_for_categories(change: Change) -> Iterator[Cause]:
    for code, after in change.after.categories.items():
        before = change.before.categories.get(code)
        if before is None or before.outcome is after.outcome or _is_new(code, change.on):
            continue
        for old, new in zip(before.findings, after.findings, strict=True):
            if new.code == "category.experience" and old.outcome is not new.outcome:
                yield _amount(old, new, {"criterion": new.code, "category": code})


def _is_new(category: str, on: date) -> bool:
    return any(version.effective_from == on for version in CATEGORIES[category].versions)


def _amount(old: Finding, new: Finding, facts: dict[str, object]) -> Cause:
    rises = ORDER[new.outcome] > ORDER[old.outcome]
    within = {"within_years": new.need["within_years"]}
    return Cause("work_enough" if rises else "work_short", facts | within)


def _of_adaptability(change: Change) -> Iterator[Cause]:
    """A year of work in Canada, one's own or the partner's, that the selection grid rewards."""
    if "fsw.grid.adaptability" not in change.moved:
        return
    for item, partner in (("own_work", False), ("partner_work", True)):
        if _item(change.before, item) != _item(change.after, item):
            yield Cause("grid_work", {"partner": partner})


def _item(assessment: Assessment, code: str) -> Range | None:
    line = line_of(assessment, "fsw.grid.adaptability")
    items = line.because["items"] if line else ()
    return next(((each["points_low"], each["points_high"]) for each in items if each["code"] == code), None)


def _main_occupation(change: Change) -> Iterator[Cause]:
    """The occupation with the most work in the window is another, and asks for another level of language."""
    old, new = (
        criteria(each)["cec.language"].need["levels_possible"] for each in (change.before, change.after)
    )
    if "cec.language" in change.moved and old != new:
        yield Cause("main_occupation", {"levels": new})
