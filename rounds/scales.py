"""The scales of points that rounds were held on. Cut-offs of one scale say nothing on another."""

from datetime import date

from crs.points.versions import LAW


def broken_on() -> date | None:
    """The first day of the scale whose numbers are not confirmed; None while every version is."""
    return next((law.pending.effective_from for law in LAW.versions if law.pending), None)


def same_scale(one: date, other: date) -> bool:
    """Whether no unconfirmed change of the points lies between two days."""
    day = broken_on()
    return day is None or (one < day) == (other < day)


def points_of(day: date) -> date:
    """The first day of the version of the Comprehensive Ranking System in force on a day."""
    return LAW.at(day).effective_from
