"""Other ways in, on the result: how many stand how, and the few open ones that are nearest."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from assessments.explanations import quantities as q
from assessments.explanations.pathways import standings
from assessments.presenter.pathway import Part, failing, met, number_of_questions, standing
from crs.outcome import Assessment, PathwayResult, Standing
from crs.pathways import Pathway, catalogue
from crs.pathways.model import Status
from crs.pathways.questions import settled, still_open

ORDER = (
    Standing.MEETS,
    Standing.UNKNOWN,
    Standing.NOT_WITH_THESE_ANSWERS,
    Standing.CLOSED,
    Standing.NOT_ASSESSED,
)
"""In which the nearest comes first."""
PLACES = {standing: place for place, standing in enumerate(ORDER)}
READY = {Status.OPEN: 0, Status.WINDOW: 0, Status.INVITATION_ONLY: 1}
"""A pathway that takes anyone comes before one that invites, and that before one of which nobody knows."""
ABOVE = "ca.ee."
"""The programs and categories of Express Entry, which the result tells in full further up."""
MOST = 6

Found = tuple[Pathway, PathwayResult]


def pathways(assessment: Assessment) -> Part | None:
    """The section of the page; None where pathways were not assessed."""
    if not assessment.pathways:
        return None
    results = assessment.pathways
    near = by_nearness(each for each in results.values() if _may_help(each))[:MOST]
    return {
        "introduction": standings.introduction(),
        "counts": counts(results.values()),
        "read": read([pathway for pathway, _result in near]),
        "near": [standing(*each) for each in near],
        "open": standings.to_settle(settled(results), still_open(results)),
        "total": len(results),
    }


def _may_help(result: PathwayResult) -> bool:
    known = result.standing not in (Standing.CLOSED, Standing.NOT_ASSESSED)
    return known and not result.code.startswith(ABOVE)


def by_nearness(results: Iterable[PathwayResult]) -> list[Found]:
    """Every pathway, the nearest first: by standing, by what is lacking, open before invited."""
    known = catalogue()
    return sorted(((known[each.code], each) for each in results), key=lambda found: nearness(*found))


def nearness(pathway: Pathway, result: PathwayResult) -> tuple[Any, ...]:
    asked = number_of_questions(result.missing)
    cannot_be_asked = result.standing is Standing.UNKNOWN and not asked
    lacking = asked if result.standing is Standing.UNKNOWN else failing(result)
    ready = READY.get(pathway.status, len(READY))
    return PLACES[result.standing], cannot_be_asked, lacking, ready, -met(result)


def counts(results: Iterable[PathwayResult]) -> list[str]:
    """How many stand how, without those of which there are none."""
    of = Counter(each.standing for each in results)
    return [standings.counted(each, of[each]) for each in ORDER if of[each]]


def read(listed: Iterable[Pathway]) -> str:
    """Between which days the statuses were read."""
    days: list[date] = sorted(each.status_as_of for each in listed if each.status_as_of)
    if not days:
        return ""
    if days[0] == days[-1]:
        return _("Last read on %(day)s. Look at the official page before you rely on it.") % {
            "day": q.day(days[0])
        }
    text = _("Last read between %(first)s and %(last)s. Look at the official page before you rely on them.")
    return text % {"first": q.day(days[0]), "last": q.day(days[-1])}
