"""What it would take to reach a score: the sets of changes that do, and the scores worth asking about."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from assessments.advice_targets import Target
from assessments.explanations import advice as told
from assessments.explanations import quantities as q
from assessments.explanations import words
from crs.advice import Combination, Move, combinations, together
from crs.advice.search import MOST_MOVES
from crs.assess import assess
from crs.outcome import Assessment, Outcome
from crs.profile import Profile

SHOWN = 24
"""Sets beyond these ask for so much more that nobody reads them."""


def reach(target: int, profile: Profile, assessment: Assessment, moves: Sequence[Move]) -> dict[str, Any]:
    """The answer to "what would it take": a sentence, and the sets in order."""
    crs = assessment.crs
    found = combinations(profile, moves, target, on=assessment.on)
    return {
        "target": target,
        "title": _("To reach %(target)s") % {"target": q.count(target)},
        "text": _said(target, crs.low, crs.high, len(found)),
        "sets": [_set(each, profile, assessment) for each in found[:SHOWN]],
        "more": _more(len(found) - SHOWN),
    }


def _said(target: int, low: int, high: int, number: int) -> str:
    figures = {"target": q.count(target), "score": q.points(low, high)}
    if low >= target:
        return _("Your score of %(score)s reaches it already.") % figures
    open_ = _("Answers that are still open may bring you there by themselves.") if high >= target else ""
    if number:
        text = ngettext(
            "Your score is %(score)s. This is the one set of changes that surely reaches %(target)s, with up "
            "to %(most)s changes together:",
            "Your score is %(score)s. These sets surely reach %(target)s, with up to %(most)s changes "
            "together. The fewest changes come first, then those that ask for least:",
            number,
        )
    else:
        text = _(
            "Your score is %(score)s. No set of up to %(most)s of these changes surely reaches %(target)s. "
            "Larger sets are not looked at."
        )
    return f"{text % {**figures, 'most': q.count(MOST_MOVES)}} {open_}".strip()


def _more(hidden: int) -> str:
    if hidden <= 0:
        return ""
    text = ngettext(
        "%(count)s further set asks for more than these.",
        "%(count)s further sets ask for more than these.",
        hidden,
    )
    return text % {"count": q.count(hidden)}


def _set(found: Combination, profile: Profile, assessment: Assessment) -> dict[str, Any]:
    """One set, assessed as a whole."""
    after = assess(together(profile, found.moves), on=assessment.on)
    met = [
        str(words.PROGRAMS[code])
        for code, result in after.programs.items()
        if result.outcome is Outcome.MET and assessment.programs[code].outcome is not Outcome.MET
    ]
    return {
        "total": q.points(after.crs.low, after.crs.high),
        "moves": [told.title(move) for move in found.moves],
        "codes": [move.code for move in found.moves],
        "opens": told.met(met) if met else "",
    }


def choices(targets: Sequence[Target]) -> list[dict[str, Any]]:
    """A button for each cut-off."""
    return [
        {
            "cutoff": target.cutoff,
            "label": _("%(kind)s: %(cutoff)s")
            % {"kind": target.kind.label, "cutoff": q.count(target.cutoff)},
            "on": q.day(target.on),
        }
        for target in targets
    ]


def scale_changed(targets: Sequence[Target], pending: date | None) -> str:
    """Cut-offs from before the law that is in force and not confirmed are on another scale."""
    if pending is None or all(target.on >= pending for target in targets):
        return ""
    return _(
        "These cut-offs are on the scale from before %(day)s, and so is your score here. The scale has "
        "changed since, and its numbers are not confirmed. Do not rely on a comparison with later rounds."
    ) % {"day": q.day(pending)}
