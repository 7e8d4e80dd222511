"""For someone who meets no program: which one is nearest, what it would take, and where else to look."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from assessments import explanations
from assessments.explanations import quantities as q
from assessments.explanations import words
from crs.outcome import Assessment, Outcome, ProgramResult


def closest(assessment: Assessment) -> dict[str, str] | None:
    """The program with the fewest criteria not met and, of these, the fewest open; None unless all fail."""
    programs = assessment.programs.values()
    if any(each.outcome is not Outcome.NOT_MET for each in programs):
        return None
    nearest = min(programs, key=_distance)
    return {
        "code": nearest.code,
        "title": _("The nearest program: %(program)s") % {"program": words.PROGRAMS[nearest.code]},
        "text": f"{_failing(nearest)} {' '.join(_changes(nearest))}",
        "elsewhere": _(
            "Each province and territory also has programs with rules of its own. Further down, under other "
            "pathways, you see where you stand on those we know of."
        ),
    }


def _distance(program: ProgramResult) -> tuple[int, int]:
    return _number(program, Outcome.NOT_MET), _number(program, Outcome.UNKNOWN)


def _number(program: ProgramResult, outcome: Outcome) -> int:
    return sum(each.outcome is outcome for each in program.findings)


def _failing(program: ProgramResult) -> str:
    failed = _number(program, Outcome.NOT_MET)
    text = ngettext(
        "%(count)s of its %(total)s criteria is not met.",
        "%(count)s of its %(total)s criteria are not met.",
        failed,
    )
    return text % {"count": q.count(failed), "total": q.count(len(program.findings))}


def _changes(program: ProgramResult) -> list[str]:
    """What would turn each no into a yes."""
    return [explanations.finding(each).change for each in program.findings if each.outcome is Outcome.NOT_MET]
