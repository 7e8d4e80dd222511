"""Why something changes on a day: the law, a birthday, a test result, or work.

Each kind of cause knows which lines and criteria it feeds, and is one only where one of those has moved.
"""

from collections.abc import Callable, Iterator

from crs.categories.law import CATEGORIES
from crs.outcome import Assessment, Outcome
from crs.points.known import age_on
from crs.points.total import score
from crs.points.versions import LAW
from crs.profile import LanguageResult
from crs.timeline.days import LAWS, ONE_DAY, birthday, test_days
from crs.timeline.model import Cause
from crs.timeline.moved import Change
from crs.timeline.working import work

RULES_OF_WORK = ("work", "cec", "fsw", "fst")
"""Laws that decide which work counts: on their first day work that moves has moved because of them."""

OF_AGE = frozenset({"crs.core.age", "fsw.grid.age"})
OF_LANGUAGE = frozenset(
    {
        "crs.core.first_language",
        "crs.core.second_language",
        "crs.transferability.education_language",
        "crs.transferability.foreign_work_language",
        "crs.transferability.certificate_language",
        "crs.additional.french",
        "fsw.grid.first_language",
        "fsw.grid.second_language",
        "cec.language",
        "fsw.language",
        "fst.language",
        "category.french",
    }
)
OF_PARTNERS_LANGUAGE = frozenset({"crs.partner.language", "fsw.grid.adaptability"})


def law(change: Change) -> Iterator[Cause]:
    """A version of any law that begins, or a category that ends."""
    begun = [name for name in LAWS if _begins(name, change)]
    if "crs" in begun and _points_changed(change):
        yield Cause("law", {"law": "crs"})
    if "funds" in begun and any(code.endswith(".funds") for code in change.moved):
        yield Cause("law", {"law": "funds"})
    yield from (Cause("law", {"law": name}) for name in begun if name in RULES_OF_WORK)
    yield from _law_of_categories(change)


def _law_of_categories(change: Change) -> Iterator[Cause]:
    """Categories that begin, change or end on the day, where that makes a difference to the person."""
    for code, history in CATEGORIES.items():
        was, now = _verdict(change.before, code), _verdict(change.after, code)
        if was is now:
            continue
        if code not in change.before.categories:
            yield Cause("category_begins", {"category": code})
        elif code not in change.after.categories:
            yield Cause("category_ends", {"category": code})
        elif f"category.{code}" in change.moved and any(
            version.effective_from == change.on for version in history.versions
        ):
            yield Cause("category_changes", {"category": code})


def _verdict(assessment: Assessment, category: str) -> Outcome:
    """A category that is not in force is not met."""
    found = assessment.categories.get(category)
    return found.outcome if found else Outcome.NOT_MET


def _begins(name: str, change: Change) -> bool:
    return any(version.effective_from == change.on for version in LAWS[name].versions)


def _points_changed(change: Change) -> bool:
    """Whether the law of the day before would give other points on the day itself."""
    by_old = score(change.profile, LAW.at(change.on - ONE_DAY), on=change.on)
    return (by_old.low, by_old.high) != (change.after.crs.low, change.after.crs.high)


def age(change: Change) -> Iterator[Cause]:
    born = change.profile.date_of_birth
    if born and birthday(born, change.on.year) == change.on and change.moved & OF_AGE:
        yield Cause("birthday", {"age": age_on(change.profile, on=change.on)})


def tests(change: Change) -> Iterator[Cause]:
    """A result that begins to count or stops counting."""
    partner = change.profile.partner
    if change.moved & OF_LANGUAGE:
        yield from (
            each for result in change.profile.languages or () for each in _test(result, change, False)
        )
    if partner and isinstance(partner.language, LanguageResult) and change.moved & OF_PARTNERS_LANGUAGE:
        yield from _test(partner.language, change, True)


def _test(result: LanguageResult, change: Change, of_partner: bool) -> Iterator[Cause]:
    days = test_days(result, on=change.on)
    if change.on in days:
        code = "test_begins" if change.on == days[0] else "test_ends"
        facts = {"language": result.language.value, "test": result.test.value, "partner": of_partner}
        yield Cause(code, facts)


def worked(change: Change) -> Iterator[Cause]:
    """Work, unless the rules of which work counts have just changed."""
    if not any(_begins(name, change) for name in RULES_OF_WORK):
        yield from work(change)


KINDS: tuple[Callable[[Change], Iterator[Cause]], ...] = (law, age, tests, worked)


def causes_of(change: Change) -> tuple[Cause, ...]:
    """Every cause of a change. Work that moves without passing a full year or a threshold is just *work*."""
    found = tuple(cause for kind in KINDS for cause in kind(change))
    return found or (Cause("work"),)
