"""The first sentence, honest in every case, and the score as a figure on its scale."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from assessments.explanations import quantities as q
from assessments.explanations import words
from assessments.presenter.missing import score_depends_on
from crs.outcome import Assessment, Outcome

MEETS = {
    "cec": gettext_lazy("You meet the Canadian Experience Class."),
    "fsw": gettext_lazy("You meet the Federal Skilled Worker Program."),
    "fst": gettext_lazy("You meet the Federal Skilled Trades Program."),
}
MAY_MEET = {
    "cec": gettext_lazy("You may meet the Canadian Experience Class: some answers are still missing."),
    "fsw": gettext_lazy("You may meet the Federal Skilled Worker Program: some answers are still missing."),
    "fst": gettext_lazy("You may meet the Federal Skilled Trades Program: some answers are still missing."),
}
NAMED = 3
"""How many open questions a sentence names before it counts the rest."""


def headline(assessment: Assessment) -> str:
    return f"{_verdict(assessment)} {_score(assessment)}"


def _verdict(assessment: Assessment) -> str:
    met = _with(assessment, Outcome.MET)
    may = _with(assessment, Outcome.UNKNOWN)
    if met:
        return _all(met, assessment) or _one_or_many(met, MEETS, _meets_many)
    if may:
        return _all_open(may, assessment) or _one_or_many(may, MAY_MEET, _may_meet_many)
    return _("By these answers you do not meet an Express Entry program today.")


def _all(codes: list[str], assessment: Assessment) -> str:
    """Every program at once needs no names."""
    if len(codes) < len(assessment.programs):
        return ""
    return _("You meet all %(count)s programs of Express Entry.") % {"count": q.count(len(codes))}


def _all_open(codes: list[str], assessment: Assessment) -> str:
    if len(codes) < len(assessment.programs):
        return ""
    text = _("You may meet any of the %(count)s programs of Express Entry: some answers are still missing.")
    return text % {"count": q.count(len(codes))}


def _with(assessment: Assessment, outcome: Outcome) -> list[str]:
    return [code for code, result in assessment.programs.items() if result.outcome is outcome]


def _one_or_many(codes: list[str], one: Any, many: Any) -> str:
    return str(one[codes[0]]) if len(codes) == 1 else many(len(codes), _names(codes))


def _names(codes: list[str]) -> str:
    return q.listed(str(words.PROGRAMS[code]) for code in codes)


def _meets_many(count: int, names: str) -> str:
    many = ngettext(
        "You meet %(count)s program: %(names)s.", "You meet %(count)s programs: %(names)s.", count
    )
    return many % {"count": q.count(count), "names": names}


def _may_meet_many(count: int, names: str) -> str:
    many = ngettext(
        "You may meet %(count)s program, with some answers still missing: %(names)s.",
        "You may meet %(count)s programs, with some answers still missing: %(names)s.",
        count,
    )
    return many % {"count": q.count(count), "names": names}


def _score(assessment: Assessment) -> str:
    """A score that no program carries is only what the score would be."""
    figures = {"low": q.count(assessment.crs.low), "high": q.count(assessment.crs.high)}
    exact = assessment.crs.low == assessment.crs.high
    if _with(assessment, Outcome.MET):
        text = _("Your score is %(low)s.") if exact else _("Your score is between %(low)s and %(high)s.")
    elif _with(assessment, Outcome.UNKNOWN):
        text = _("Your score would be %(low)s.")
        text = text if exact else _("Your score would be between %(low)s and %(high)s.")
    else:
        text = _("The points alone would be %(low)s.")
        text = text if exact else _("The points alone would be between %(low)s and %(high)s.")
    return text % figures


def score(assessment: Assessment) -> dict[str, Any]:
    """The figure, its range on the scale, and the answers that would narrow it."""
    crs = assessment.crs
    return {
        "low": crs.low,
        "high": crs.high,
        "maximum": crs.maximum,
        "span": crs.high - crs.low,
        "exact": crs.low == crs.high,
        "text": q.points(crs.low, crs.high),
        "scale": _("Points of the Comprehensive Ranking System, from 0 to %(maximum)s")
        % {"maximum": q.count(crs.maximum)},
        "maximum_text": q.count(crs.maximum),
        "of": _("of %(maximum)s points") % {"maximum": q.count(crs.maximum)},
        "caveat": "" if _with(assessment, Outcome.MET) else _caveat(),
        "depends": _depends(assessment),
    }


def _caveat() -> str:
    return _("A score counts only for a person who meets one of the programs.")


def _within(label: str) -> str:
    """A label as it stands inside a sentence."""
    return label[:1].lower() + label[1:]


def _depends(assessment: Assessment) -> str:
    """Why the score is a range, naming the first few open answers."""
    labels = [_within(str(words.MISSING[name])) for name in score_depends_on(assessment)]
    if assessment.crs.low == assessment.crs.high or not labels:
        return ""
    answers, rest = labels[:NAMED], len(labels) - NAMED
    if rest > 0:
        others = ngettext("%(count)s other answer", "%(count)s other answers", rest)
        answers.append(others % {"count": q.count(rest)})
    text = _("The score lies between %(low)s and %(high)s, depending on: %(answers)s.")
    return text % {
        "low": q.count(assessment.crs.low),
        "high": q.count(assessment.crs.high),
        "answers": "; ".join(answers),
    }
