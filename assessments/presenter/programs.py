"""One program: the verdict, the one thing that decides it, every criterion, and the grid if there is one."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from assessments import explanations
from assessments.explanations import facts, words
from assessments.explanations import quantities as q
from assessments.presenter.ledger import line
from assessments.presenter.missing import questions
from assessments.presenter.sources import source
from crs.outcome import Finding, Grid, Outcome, ProgramResult


def program(result: ProgramResult) -> dict[str, Any]:
    findings = [finding(each) for each in result.findings]
    deciding = next((each for each in findings if each["outcome"] == result.outcome.value), None)
    return {
        "code": result.code,
        "name": str(words.PROGRAMS[result.code]),
        "outcome": result.outcome.value,
        "verdict": str(words.VERDICTS[result.outcome.value]),
        "decides": _decides(result, deciding),
        "change": deciding["change"] if deciding else "",
        "others": _others(result),
        "findings": findings,
        "grid": grid(result.grid) if result.grid else None,
    }


def finding(found: Finding) -> dict[str, Any]:
    told = explanations.finding(found)
    return {
        "code": found.code,
        "outcome": found.outcome.value,
        "outcome_label": str(words.OUTCOMES[found.outcome.value]),
        "title": told.title,
        "have": told.have,
        "need": told.need,
        "why": told.why,
        "change": told.change,
        "left_out": facts.left_out(found.have),
        "missing": questions(found.missing) if found.outcome is Outcome.UNKNOWN else [],
        "source": source(found.source),
    }


def _decides(result: ProgramResult, deciding: dict[str, Any] | None) -> str:
    if result.outcome is Outcome.MET or deciding is None:
        total = len(result.findings)
        return ngettext("The only criterion is met.", "All %(count)s criteria are met.", total) % {
            "count": q.count(total)
        }
    return f"{deciding['have']} {deciding['why']}"


def _others(result: ProgramResult) -> str:
    """How many more criteria fail, or are open, besides the one that was named."""
    same = sum(each.outcome is result.outcome for each in result.findings) - 1
    if result.outcome is Outcome.MET or same < 1:
        return ""
    if result.outcome is Outcome.NOT_MET:
        text = ngettext(
            "%(count)s other criterion is not met.", "%(count)s other criteria are not met.", same
        )
    else:
        text = ngettext(
            "%(count)s other criterion is not known yet.", "%(count)s other criteria are not known yet.", same
        )
    return text % {"count": q.count(same)}


def grid(found: Grid) -> dict[str, Any]:
    return {
        "low": found.low,
        "high": found.high,
        "text": q.points(found.low, found.high),
        "pass_mark": found.pass_mark,
        "pass_mark_text": _("The pass mark is %(points)s.") % {"points": q.count(found.pass_mark)},
        "maximum": sum(each.maximum for each in found.lines),
        "lines": [line(each) for each in found.lines],
    }
