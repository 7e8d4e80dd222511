"""The days that matter as a file for a calendar (iCalendar, RFC 5545).

A calendar is often shared with others, so the file says what happens and no more: no score, no age and no
name. An entry keeps its identifier as long as its day and its cause, so that a newer file replaces an older.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from assessments.explanations import quantities as q
from assessments.explanations import timeline as told
from assessments.explanations import turning
from crs.timeline import Event


def calendar_of(events: Iterable[Event], *, made_on: date, stamp: datetime, owner: str, site: str) -> bytes:
    """One entry for each day, all day long, which blocks no time. `owner` is a random name, never shown."""
    import icalendar  # only here: nine megabytes that no other page needs

    calendar = icalendar.Calendar()
    calendar.add("prodid", f"-//{site}//{(get_language() or 'en')[:2].upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    for each in events:
        entry = icalendar.Event()
        entry.add("uid", str(uuid5(NAMESPACE_URL, f"{owner}/{each.on}/{_codes(each)}")))
        entry.add("dtstamp", stamp)
        entry.add("dtstart", each.on)
        entry.add("dtend", each.on + timedelta(days=1))
        entry.add("summary", summary(each))
        entry.add("description", description(each, made_on=made_on, site=site))
        entry.add("transp", "TRANSPARENT")
        calendar.add_component(entry)
    return calendar.to_ical()


def _codes(event: Event) -> str:
    return " ".join(cause.code for cause in event.causes)


def summary(event: Event) -> str:
    """What happens, without the score it leads to."""
    by = turning.moved(event)
    if by == 0:
        return _("Express Entry: what you meet changes")
    if by is None:
        return _("Express Entry: your score changes")
    text = _("Express Entry: your score rises by %(points)s") if by > 0 else _fall()
    return text % {"points": turning.points(abs(by))}


def _fall() -> str:
    return _("Express Entry: your score falls by %(points)s")


def description(event: Event, *, made_on: date, site: str) -> str:
    """Why, unless it is a birthday, and which programs and categories it touches."""
    why = [told.cause(cause, event.on) for cause in event.causes if cause.code != "birthday"]
    sentences = [*why, *turning.of_programs(event), *turning.of_categories(event)]
    made = _(
        "Worked out on %(day)s by %(site)s from the answers of that day. The law may have changed since."
    )
    return "\n".join([*sentences, made % {"day": q.day(made_on), "site": site}])
