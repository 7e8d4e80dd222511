"""The score in time: what happens and when, the best and the lowest month, what the line is drawn from."""

from datetime import date
from itertools import groupby
from typing import Any

from django.utils.formats import date_format

from assessments.explanations import quantities as q
from assessments.explanations import timeline as told
from assessments.explanations import turning
from crs.outcome import Assessment, Outcome
from crs.profile import Profile
from crs.timeline import Event, Month, Timeline
from crs.timeline import timeline as look_ahead

Part = dict[str, Any]
BESIDE_YEARS = ("work_enough", "work_short")
"""What need not be said where a full year of work is named and the program stands beside it."""
DIRECTIONS = {True: "up", False: "down"}


def timeline(assessment: Assessment, profile: Profile) -> Part:
    """The section of the page."""
    return shown(look_ahead(profile, on=assessment.on), assessment)


def shown(ahead: Timeline, assessment: Assessment) -> Part:
    until = ahead.months[-1].on
    pending = assessment.crs.pending
    drawn = steps(ahead)
    assumes = [str(told.ASSUMES[code]) for code in ahead.assumes]
    return {
        "from": {"iso": ahead.on.isoformat(), "text": q.day(ahead.on)},
        "until": {"iso": until.isoformat(), "text": q.day(until)},
        "summary": _summary(ahead),
        "best": _month(ahead.best, turning.best) if ahead.best else None,
        "worst": _month(ahead.worst, turning.worst) if ahead.worst else None,
        "events": [event(each) for each in ahead.events],
        "notes": [
            *assumes,
            *([told.law_pending(pending)] if pending else []),
            *(str(told.UNKNOWN[code]) for code in ahead.unknown),
        ],
        "maximum": assessment.crs.maximum,
        "steps": drawn,
        "dashed": any(each["outcome"] == Outcome.NOT_MET.value for each in drawn),
    }


def event(found: Event) -> Part:
    """A day: why something changes, and what it does."""
    by = turning.moved(found)
    return {
        "iso": found.on.isoformat(),
        "state": "same" if by == 0 else DIRECTIONS[(by or found.after.low - found.before.low) > 0],
        "sentences": sentences(found),
    }


def sentences(found: Event) -> list[str]:
    """The causes, then what becomes of the score, the programs and the categories."""
    rest = [*turning.of_programs(found), *turning.of_categories(found)]
    if [each.code for each in found.causes] == ["birthday"] and turning.moved(found):
        return [turning.of_birthday(found), *rest]
    return [*causes(found), *filter(None, [turning.of_score(found)]), *rest]


def causes(found: Event) -> list[str]:
    named = {each.code for each in found.causes}
    years = bool(named & {"years_gained", "years_lost"})
    said = [each for each in found.causes if not (years and each.code in BESIDE_YEARS)]
    return [told.cause(each, found.on) for each in said]


def steps(ahead: Timeline) -> list[Part]:
    """From which day on the score is what; the verdict on all programs together goes with it."""
    found = {month.on: month.standing for month in ahead.months}
    found |= {each.on: each.after for each in ahead.events}
    kept: list[Part] = []
    for day in sorted(found):
        standing = found[day]
        step = {"low": standing.low, "high": standing.high, "outcome": standing.eligible.value}
        if not kept or step.items() - kept[-1].items():
            kept.append({"iso": day.isoformat(), **step})
    return kept


def months(ahead: Timeline) -> list[Part]:
    """Every month as a row of a table, under the programs that are met in it."""
    rows = groupby(
        zip(ahead.months, _changes(ahead), strict=True), key=lambda row: turning.met(row[0].standing)
    )
    return [{"programs": met, "rows": [_row(ahead, *each) for each in group]} for met, group in rows]


def _row(ahead: Timeline, month: Month, changes: list[str]) -> Part:
    return {
        "month": month_name(month.on),
        "score": q.points(month.standing.low, month.standing.high),
        "changes": changes,
        "state": "best" if month is ahead.best else "worst" if month is ahead.worst else "",
    }


def _changes(ahead: Timeline) -> list[list[str]]:
    """For each month the days since the one before on which something changed."""
    since = [ahead.on, *(month.on for month in ahead.months)]
    return [
        [q.day(each.on) for each in ahead.events if before < each.on <= month.on]
        for before, month in zip(since, ahead.months, strict=False)
    ]


def month_name(on: date) -> str:
    return date_format(on, "F Y")


def _month(month: Month, say: Any) -> Part:
    text = say(month_name(month.on), month.standing)
    if month.standing.eligible is Outcome.NOT_MET:
        text = f"{text} {turning.no_program()}"
    return {"iso": month.on.isoformat(), "low": month.standing.low, "high": month.standing.high, "text": text}


def _summary(ahead: Timeline) -> str:
    since, until = ahead.on, ahead.months[-1].on
    if not ahead.events and ahead.best is None:
        return turning.nothing(since, until)
    if ahead.best is None:
        return turning.stays(ahead.months[0].standing, since, until)
    every = [month.standing for month in ahead.months] + [each.after for each in ahead.events]
    low, high = min(each.low for each in every), max(each.high for each in every)
    return turning.between(low, high, since, until)
