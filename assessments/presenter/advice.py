"""What would raise the score: each change in a row, with its points, its new total and what it opens."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from assessments import explanations
from assessments.explanations import advice as told
from assessments.explanations import categories as category_words
from assessments.explanations import quantities as q
from assessments.explanations import words
from assessments.explanations.effort import SHIPPED, Effort
from crs.advice import Effect, LineMoved, effects, moves_for
from crs.outcome import Assessment
from crs.profile import Profile

Texts = Mapping[str, Effort]
"""The firm's own words of effort and time by kind of change, where it has written any."""


def advice(assessment: Assessment, *, profile: Profile, texts: Texts) -> dict[str, Any]:
    """The section of the page: every change that the rules reward, the weightiest first."""
    found = effects(profile, assessment, moves_for(profile, on=assessment.on))
    return {
        "intro": _(
            "Each line is one change, and your score if nothing else changed. The rules work it out from "
            "your answers. It is not advice about your case, and no change makes an invitation certain."
        ),
        "nothing": "" if found else _nothing(),
        "rows": [change(each, texts) for each in found],
    }


def _nothing() -> str:
    return _(
        "From these answers we find no change that gives more points. Questions that are still open may hide "
        "some: answer them first."
    )


def change(effect: Effect, texts: Texts) -> dict[str, Any]:
    """One change: a line to read at a glance, and what stands behind it."""
    effort = texts.get(effect.move.kind, SHIPPED[effect.move.kind])
    return {
        "code": effect.move.code,
        "title": told.title(effect.move),
        "gain": gain(effect),
        "total": q.points(*effect.after),
        "opens": list(opens(effect)),
        "closes": closes(effect),
        "lines": [moved(line) for line in effect.lines],
        "effort": str(effort.effort),
        "time": str(effort.time),
        "note": told.note(effect.move),
    }


def moved(line: LineMoved) -> str:
    """The points of a line before and after."""
    return _("%(label)s: %(old)s → %(new)s") % {
        "label": explanations.label(line.code),
        "old": q.points(*line.before),
        "new": q.points(*line.after),
    }


def gain(effect: Effect) -> str:
    """A signed number, or the least and the most of them."""
    low, high = effect.gain
    if low == high:
        return signed(low)
    return _("%(low)s to %(high)s") % {"low": signed(low), "high": signed(high)}


def signed(points: int) -> str:
    if points == 0:
        return "0"
    return f"+{q.count(points)}" if points > 0 else f"−{q.count(-points)}"


def opens(effect: Effect) -> Iterable[str]:
    if effect.programs:
        yield told.met(_programs(effect.programs))
    if effect.categories:
        yield told.fits(_categories(effect.categories))


def closes(effect: Effect) -> str:
    names = [*_programs(effect.programs_lost), *_categories(effect.categories_lost)]
    return told.lost(names) if names else ""


def _programs(codes: Iterable[str]) -> list[str]:
    return [str(words.PROGRAMS[code]) for code in codes]


def _categories(codes: Iterable[str]) -> list[str]:
    return [str(category_words.NAMES[code]) for code in codes]
