"""Two assessments of one person side by side: what a change of answers did to the score and the programs."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from assessments import explanations
from assessments.explanations import quantities as q
from assessments.explanations import words
from crs.outcome import Assessment, CrsResult, Outcome, PointsLine, Section

Span = tuple[int, int]
NOTHING: Span = (0, 0)


def comparison(before: Assessment, after: Assessment) -> dict[str, Any]:
    """Old and new of everything that is not the same, each with the difference in words."""
    old, new = before.crs, after.crs
    return {
        "sentence": " ".join([_sentence(span(old), span(new)), *_verdicts(before, after)]),
        "total": row(_("Your score"), span(old), span(new)),
        "scales": [_scale(_("Before"), old), _scale(_("Now"), new)],
        "programs": programs(before, after),
        "sections": sections(old, new),
    }


def span(of: CrsResult | Section | PointsLine) -> Span:
    return of.low, of.high


def _scale(label: str, crs: CrsResult) -> dict[str, Any]:
    """What a drawing of the score needs."""
    return {"label": label, "low": crs.low, "high": crs.high, "maximum": crs.maximum}


def row(label: str, old: Span, new: Span) -> dict[str, Any]:
    """Points before and now, and what became of them."""
    return {
        "label": label,
        "old": q.points(*old),
        "new": q.points(*new),
        "difference": difference(old, new),
        "same": old == new,
    }


def difference(old: Span, new: Span) -> str:
    """A signed number where both ends moved alike; a word where the range itself changed."""
    if old == new:
        return _("same")
    low, high = new[0] - old[0], new[1] - old[1]
    if low == high:
        return f"+{q.count(low)}" if low > 0 else f"−{q.count(-low)}"
    if low >= 0 and high <= 0:
        return _("more exact")
    if low <= 0 and high >= 0:
        return _("less exact")
    return _("up") if low >= 0 else _("down")


def _sentence(old: Span, new: Span) -> str:
    """What happened to the score, first and in one line."""
    if old == new:
        return _("The score stays %(score)s.") % {"score": _between(new)}
    text = _("The score would be %(new)s. Before it was %(old)s.")
    said = text % {"new": _between(new), "old": _between(old)}
    gained = new[0] - old[0]
    if gained != new[1] - old[1]:
        return said
    return f"{said} {_gained(gained)}"


def _gained(points: int) -> str:
    more = ngettext("That is %(count)s point more.", "That is %(count)s points more.", abs(points))
    less = ngettext("That is %(count)s point less.", "That is %(count)s points less.", abs(points))
    return (more if points > 0 else less) % {"count": q.count(abs(points))}


def _verdicts(before: Assessment, after: Assessment) -> list[str]:
    """The programs that come to be met, and those that no longer are."""
    gained, lost = _won(before, after), _won(after, before)
    said = []
    if gained:
        said.append(_("You would now meet: %(programs)s.") % {"programs": q.listed(gained)})
    if lost:
        said.append(_("You would no longer surely meet: %(programs)s.") % {"programs": q.listed(lost)})
    return said


def _won(old: Assessment, new: Assessment) -> list[str]:
    """The names of the programs that are met in the one and not in the other."""
    met = (code for code, each in new.programs.items() if each.outcome is Outcome.MET)
    return [str(words.PROGRAMS[code]) for code in met if old.programs[code].outcome is not Outcome.MET]


def _between(score: Span) -> str:
    low, high = q.count(score[0]), q.count(score[1])
    return low if score[0] == score[1] else _("between %(low)s and %(high)s") % {"low": low, "high": high}


def programs(before: Assessment, after: Assessment) -> list[dict[str, Any]]:
    """Every program with its verdict before and now."""
    return [
        {
            "label": str(words.PROGRAMS[code]),
            "old": _verdict(before.programs[code].outcome.value),
            "new": _verdict(new.outcome.value),
            "same": before.programs[code].outcome is new.outcome,
        }
        for code, new in after.programs.items()
    ]


def _verdict(outcome: str) -> dict[str, str]:
    return {"outcome": outcome, "label": str(words.VERDICTS[outcome])}


def sections(old: CrsResult, new: CrsResult) -> list[dict[str, Any]]:
    """Every section that counts before or now, with the lines in it that changed."""
    was, now = _lines(old), _lines(new)
    return [
        {
            **row(str(words.SECTIONS[code]), _section(old, code), _section(new, code)),
            "lines": _moved(code, was, now),
        }
        for code in new.sections
        if new.sections[code].maximum or old.sections[code].maximum
    ]


def _section(crs: CrsResult, code: str) -> Span:
    return span(crs.sections[code]) if code in crs.sections else NOTHING


def _lines(crs: CrsResult) -> dict[str, PointsLine]:
    return {line.code: line for line in crs.lines}


def _moved(
    section: str, old: Mapping[str, PointsLine], new: Mapping[str, PointsLine]
) -> list[dict[str, Any]]:
    """The lines of a section that differ; a line that one of the two does not have counts as nothing."""
    codes = [code for code in {**old, **new} if code.startswith(f"crs.{section}.")]
    pairs = ((code, _points(old.get(code)), _points(new.get(code))) for code in codes)
    return [row(explanations.label(code), was, now) for code, was, now in pairs if was != now]


def _points(line: PointsLine | None) -> Span:
    return span(line) if line else NOTHING
