"""Why the score moves in the coming months, what that does, and what a look ahead takes for granted."""

from collections.abc import Callable, Mapping
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from assessments.explanations import quantities as q
from assessments.explanations import words
from assessments.explanations.categories import NAMES
from crs.outcome import Facts
from crs.timeline import Cause

Sentences = Mapping[str, str | Promise]

TESTS: Mapping[tuple[str, str, bool], str | Promise] = {
    ("test_begins", "en", False): gettext_lazy("Your English test result begins to count on %(day)s."),
    ("test_begins", "fr", False): gettext_lazy("Your French test result begins to count on %(day)s."),
    ("test_begins", "en", True): gettext_lazy(
        "Your partner’s English test result begins to count on %(day)s."
    ),
    ("test_begins", "fr", True): gettext_lazy(
        "Your partner’s French test result begins to count on %(day)s."
    ),
    ("test_ends", "en", False): gettext_lazy("Your English test result stops counting on %(day)s."),
    ("test_ends", "fr", False): gettext_lazy("Your French test result stops counting on %(day)s."),
    ("test_ends", "en", True): gettext_lazy("Your partner’s English test result stops counting on %(day)s."),
    ("test_ends", "fr", True): gettext_lazy("Your partner’s French test result stops counting on %(day)s."),
}
GAINED: Sentences = {
    "canada": gettext_lazy("From %(day)s you have %(years)s of skilled work in Canada."),
    "abroad": gettext_lazy("From %(day)s you have %(years)s of skilled work outside Canada."),
    "partner": gettext_lazy("From %(day)s your partner has %(years)s of skilled work in Canada."),
    "anywhere": gettext_lazy("From %(day)s you have %(years)s of skilled work, in Canada or elsewhere."),
}
LOST: Sentences = {
    "canada": gettext_lazy(
        "From %(day)s part of your work in Canada is too old: it lies outside the last %(window)s. "
        "That leaves %(years)s."
    ),
    "abroad": gettext_lazy(
        "From %(day)s part of your work outside Canada is too old: it lies outside the last %(window)s. "
        "That leaves %(years)s."
    ),
    "partner": gettext_lazy(
        "From %(day)s part of your partner’s work in Canada is too old: it lies outside the last %(window)s. "
        "That leaves %(years)s."
    ),
    "anywhere": gettext_lazy(
        "From %(day)s part of your work is too old: it lies outside the last %(window)s. "
        "That leaves %(years)s."
    ),
}
LAWS: Sentences = {
    "crs": gettext_lazy("Another version of the points applies from %(day)s."),
    "funds": gettext_lazy("Other amounts of settlement funds are needed from %(day)s."),
}
PROGRAM_LAW = gettext_lazy("The rules of the programs change on %(day)s.")
CATEGORY_LAW: Sentences = {
    "category_begins": gettext_lazy("%(category)s: a category from %(day)s."),
    "category_changes": gettext_lazy("%(category)s: other rules from %(day)s."),
    "category_ends": gettext_lazy("%(category)s: no longer a category from %(day)s."),
}

ASSUMES: Sentences = {
    "job_goes_on": gettext_lazy("It assumes that a job without an end date goes on as it is."),
    "law_stays": gettext_lazy("It assumes that the law of today stays as it is."),
}
UNKNOWN: Sentences = {
    "birthday": gettext_lazy("Your date of birth is not known, so your birthdays are not shown."),
    "work": gettext_lazy("The dates of your work are not known, so it is taken to stay what it is."),
    "test": gettext_lazy("A test result without a date is taken to count all the time."),
    "assessment": gettext_lazy(
        "An educational credential assessment stops counting some day. We do not ask for its date, "
        "so that day is not shown."
    ),
    "partner.work": gettext_lazy(
        "The dates of your partner’s work are not known, so it is taken to stay what it is."
    ),
    "partner.test": gettext_lazy(
        "Your partner’s test result has no date and is taken to count all the time."
    ),
}


def law_pending(pending: date) -> str:
    text = _("The version of the points in force since %(day)s is not confirmed here and is not counted.")
    return text % {"day": q.day(pending)}


def cause(found: Cause, on: date) -> str:
    """Why something changes on that day, as a sentence. Raises `KeyError` for a code without words."""
    return CAUSES[found.code](found, q.day(on))


def _birthday(found: Cause, day: str) -> str:
    return _("You turn %(age)s on %(day)s.") % {"age": q.count(found.facts["age"]), "day": day}


def _test(found: Cause, day: str) -> str:
    facts = found.facts
    return str(TESTS[found.code, facts["language"], facts["partner"]]) % {"day": day}


def _years(sentences: Sentences) -> Callable[[Cause, str], str]:
    def told(found: Cause, day: str) -> str:
        facts = found.facts
        years, window = q.full_years(facts["low"], facts["high"]), q.years(facts["within_years"])
        return str(sentences[facts["of"]]) % {"day": day, "years": years, "window": window}

    return told


def _enough(found: Cause, day: str) -> str:
    text = _("%(name)s: from %(day)s you have enough work in the last %(window)s.")
    return text % _of_criterion(found.facts, day)


def _short(found: Cause, day: str) -> str:
    text = _("%(name)s: from %(day)s too little of your work lies in the last %(window)s.")
    return text % _of_criterion(found.facts, day)


def _of_criterion(facts: Facts, day: str) -> dict[str, str]:
    """The program or the category that asks for the work, and the years it may lie in."""
    if "category" in facts:
        name = NAMES[facts["category"]]
    else:
        name = words.PROGRAMS[facts["criterion"].partition(".")[0]]
    return {"name": str(name), "day": day, "window": q.years(facts["within_years"])}


def _grid_work(found: Cause, day: str) -> str:
    if found.facts["partner"]:
        return _("From %(day)s the selection grid gives points for your partner’s work in Canada.") % {
            "day": day
        }
    return _("From %(day)s the selection grid gives points for your work in Canada.") % {"day": day}


def _main_occupation(found: Cause, day: str) -> str:
    text = _("From %(day)s you have more work in another occupation, which asks for another language level.")
    return text % {"day": day}


def _law(found: Cause, day: str) -> str:
    return str(LAWS.get(found.facts["law"], PROGRAM_LAW)) % {"day": day}


def _category_law(found: Cause, day: str) -> str:
    return str(CATEGORY_LAW[found.code]) % {"category": NAMES[found.facts["category"]], "day": day}


def _work(found: Cause, day: str) -> str:
    return _("From %(day)s another amount of your work may count.") % {"day": day}


CAUSES: Mapping[str, Callable[[Cause, str], str]] = {
    "birthday": _birthday,
    "test_begins": _test,
    "test_ends": _test,
    "years_gained": _years(GAINED),
    "years_lost": _years(LOST),
    "work_enough": _enough,
    "work_short": _short,
    "grid_work": _grid_work,
    "main_occupation": _main_occupation,
    "law": _law,
    "category_begins": _category_law,
    "category_changes": _category_law,
    "category_ends": _category_law,
    "work": _work,
}
