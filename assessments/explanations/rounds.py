"""Rounds of invitations beside a person, in words. What is told is what happened, never what will."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from assessments.explanations import quantities as q

HEADING = gettext_lazy("Past rounds of invitations")


def known_to(day: date | None) -> str:
    """Up to when rounds are on record here."""
    if day is None:
        return _("No rounds are on record here yet.")
    return _("Rounds are on record here up to %(day)s. There may have been others since.") % {
        "day": q.day(day)
    }


def other_scale(day: date) -> str:
    """The points have changed since these rounds."""
    text = _(
        "All of these rounds were held before %(day)s, when the points changed. They and your score here are "
        "counted the old way. They do not tell what a round needs now."
    )
    return text % {"day": q.day(day)}


def distance(low: int, high: int) -> str:
    """How far the score is from the lowest score invited."""
    if low == high:
        return _one(low)
    if low >= 0:
        return _("%(low)s to %(high)s above") % {"low": q.count(low), "high": q.count(high)}
    if high <= 0:
        return _("%(low)s to %(high)s below") % {"low": q.count(-high), "high": q.count(-low)}
    return _("from %(low)s below to %(high)s above") % {"low": q.count(-low), "high": q.count(high)}


def _one(points: int) -> str:
    if points == 0:
        return _("just that score")
    if points > 0:
        return _("%(points)s above") % {"points": q.count(points)}
    return _("%(points)s below") % {"points": q.count(-points)}


def invitations(count: int) -> str:
    text = ngettext("%(count)s invitation", "%(count)s invitations", count)
    return text % {"count": q.count(count)}


def year(rounds: int, invited: int, perhaps: int) -> str:
    """In how many of the rounds of twelve months the person would have been invited."""
    text = ngettext(
        "In the last year there was %(rounds)s round of this type.",
        "In the last year there were %(rounds)s rounds of this type.",
        rounds,
    )
    return " ".join([text % {"rounds": q.count(rounds)}, _invited(rounds, invited, perhaps)])


def long_ago(day: date, cutoff: int, distance: str) -> str:
    """A type without a round in twelve months."""
    text = _(
        "No round of this type is on record for the last year. The last one was on %(day)s, with a "
        "lowest score of %(score)s. By the law of that day you are at: %(distance)s."
    )
    return text % {"day": q.day(day), "score": q.count(cutoff), "distance": distance}


def _invited(rounds: int, invited: int, perhaps: int) -> str:
    figures = {"invited": q.count(invited), "most": q.count(invited + perhaps)}
    if perhaps:
        return _("You would have been invited in %(invited)s to %(most)s of them.") % figures
    if not invited:
        return _("You would not have been invited in any of them.")
    if invited == rounds:
        return _("You would have been invited in every one of them.")
    return _("You would have been invited in %(invited)s of them.") % figures


def how() -> str:
    return _(
        "We count you as you are today, under the law of the day of each round. Among people with just the "
        "lowest score, older profiles go first. We leave that aside."
    )


def waiting(names: str) -> str:
    """Types for which an answer is still missing."""
    return _("Some answers are missing to know whether these rounds are open to you: %(names)s.") % {
        "names": names
    }


def none_open() -> str:
    return _(
        "By these answers no type of round is open to you today. Who meets no program is not in the pool, "
        "whatever the score."
    )


def place(ahead_low: int, ahead_high: int, total: int, day: date) -> str:
    """How many people of the pool stand ahead."""
    figures = {
        "low": q.count(ahead_low),
        "high": q.count(ahead_high),
        "total": q.count(total),
        "day": q.day(day),
    }
    text = _(
        "On %(day)s the pool held %(total)s people. Between %(low)s and %(high)s of them had your score or "
        "more. People are counted in bands of scores, so nobody can tell more exactly."
    )
    return text % figures


def band(low: int, high: int) -> str:
    return _("%(low)s to %(high)s") % {"low": q.count(low), "high": q.count(high)}


def yours() -> str:
    return _("your score")


def tick(kind: str, cutoff: int) -> str:
    """A mark on the scale."""
    return _("%(kind)s: %(cutoff)s") % {"kind": kind, "cutoff": q.count(cutoff)}
