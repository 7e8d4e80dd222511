"""Category-based rounds: which categories fit, which answers settle the others, and what does not fit."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from assessments.explanations import categories as told
from assessments.explanations import quantities as q
from assessments.presenter.missing import questions
from assessments.presenter.programs import finding
from crs.categories import ended
from crs.outcome import Assessment, CategoryResult, Outcome

Part = dict[str, Any]


def categories(assessment: Assessment) -> Part | None:
    """The section of the page; None for a day before there were categories."""
    found = list(assessment.categories.values())
    if not found:
        return None
    program = found[0].findings[-1].outcome
    gone = ended(assessment.on)
    return {
        "alone": told.alone(program),
        "read": told.last_read(
            min(day for one in found for each in one.findings if (day := each.source.checked))
        ),
        "fit": [_fitting(each) for each in _with(found, Outcome.MET)],
        "open": _open(_with(found, Outcome.UNKNOWN)),
        "rest": _rest(_with(found, Outcome.NOT_MET)),
        "ended": [told.ended(code, each.last_day) for code, each in gone.items()],
    }


def _with(found: Iterable[CategoryResult], fits: Outcome) -> list[CategoryResult]:
    return [each for each in found if each.fits is fits]


def _fitting(category: CategoryResult) -> Part:
    """A category that fits, whatever the programs say."""
    shown = [finding(each) for each in category.findings]
    return {
        "code": category.code,
        "name": str(told.NAMES[category.code]),
        "outcome": category.outcome.value,
        "verdict": str(told.VERDICTS[category.outcome.value]),
        "decides": f"{shown[0]['have']} {shown[0]['why']} {told.since(category.law)}",
        "findings": shown,
    }


def _open(found: list[CategoryResult]) -> list[Part]:
    """Categories that the same answers settle, together; those that no answer settles last."""
    by_answers: dict[tuple[bool, tuple[str, ...]], list[CategoryResult]] = {}
    for each in found:
        by_answers.setdefault((_beyond(each), _missing(each)), []).append(each)
    ordered = sorted(by_answers.items(), key=lambda group: (group[0][0], -len(group[1])))
    return [
        _group(each, Outcome.UNKNOWN)
        | {
            "names": [str(told.NAMES[one.code]) for one in each] if len(each) > 1 else [],
            "settles": told.settles(len(each), beyond=beyond, asked=bool(fields)),
            "missing": questions(fields),
        }
        for (beyond, fields), each in ordered
    ]


def _beyond(category: CategoryResult) -> bool:
    """Whether a criterion stays open that no answer settles."""
    return any(each.outcome is Outcome.UNKNOWN and not each.missing for each in category.findings[:-1])


def _missing(category: CategoryResult) -> tuple[str, ...]:
    own = category.findings[:-1]
    return tuple(dict.fromkeys(name for each in own for name in each.missing))


def _rest(found: list[CategoryResult]) -> Part | None:
    return _group(found, Outcome.NOT_MET) if found else None


def _group(found: list[CategoryResult], outcome: Outcome) -> Part:
    """Several categories in one block, each criterion under the name of its category."""
    return {
        "title": _title(found, outcome),
        "outcome": outcome.value,
        "verdict": str(told.WITHOUT[outcome.value]),
        "findings": [one for each in found for one in _named(each)],
    }


def _title(found: list[CategoryResult], outcome: Outcome) -> str:
    if len(found) == 1:
        return str(told.NAMES[found[0].code])
    if outcome is Outcome.UNKNOWN:
        text = _("%(count)s categories to settle")
    else:
        text = _("%(count)s categories that do not fit")
    return text % {"count": q.count(len(found))}


def _named(category: CategoryResult) -> list[Part]:
    """What a category asks for, each criterion under its name; the program is said once for all."""
    name, own = str(told.NAMES[category.code]), category.findings[:-1]
    shown = [
        finding(each)
        for each in own
        if each.outcome is Outcome.NOT_MET or category.fits is not Outcome.NOT_MET
    ]
    for each in shown:
        criterion = _("%(category)s: %(criterion)s") % {"category": name, "criterion": each["title"]}
        each |= {
            "title": name if len(own) == 1 else criterion,
            "need": f"{each['need']} {told.since(category.law)}",
            "missing": [],
        }
    return shown
