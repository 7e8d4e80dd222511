"""The months ahead and what happens in them, put together."""

from collections.abc import Iterable, Iterator
from datetime import date

from crs.outcome import Outcome
from crs.profile import Profile
from crs.timeline.causes import causes_of
from crs.timeline.days import ONE_DAY, birthday, months_from, sudden_days
from crs.timeline.looking import Looks
from crs.timeline.model import Event, Month, Timeline
from crs.timeline.moved import change_of, lines_moved, turned
from crs.timeline.premises import assumed, unknown_days
from crs.timeline.search import changes

MONTHS = 36


def timeline(profile: Profile, *, on: date, months: int = MONTHS) -> Timeline:
    """The coming months from that day. Raises `NoLawInForce` for a day before the record begins.

    Each month equals `assess(profile, on=its day)`; for someone who told an age without a date of birth, it
    is the widest of the two ages they may have by then.
    """
    looks = Looks(profile, on)
    days = months_from(on, months)
    rolls = _rolls(profile, on=on, until=days[-1])
    sudden = sudden_days(profile, on=on, until=days[-1]) | rolls
    found = list(changes(looks, days, sudden))
    ahead = tuple(Month(day, looks.at(day).standing) for day in days)
    return Timeline(
        on=on,
        months=ahead,
        events=tuple(_events(looks, found, rolls - sudden_days(profile, on=on, until=days[-1]))),
        assumes=assumed(profile, on=on),
        unknown=unknown_days(profile),
        best=_best(ahead),
        worst=_worst(ahead),
    )


def _rolls(profile: Profile, *, on: date, until: date) -> set[date]:
    """The days from which someone with an unknown birthday may be another year older."""
    if profile.date_of_birth is not None or profile.age is None:
        return set()
    years = range(on.year + 1, until.year + 1)
    return {day for day in (on + ONE_DAY, *(birthday(on, year) for year in years)) if day <= until}


def _events(looks: Looks, days: Iterable[date], nothing_told: set[date]) -> Iterator[Event]:
    """What happens on each of the days; that an unknown birthday may have come is no event."""
    for day in days:
        before, after = looks.at(day - ONE_DAY), looks.at(day)
        if day in nothing_told:
            continue
        yield Event(
            on=day,
            before=before.standing,
            after=after.standing,
            lines=lines_moved(before, after),
            programs=turned(before.standing.programs, after.standing.programs),
            categories=turned(before.standing.categories, after.standing.categories),
            causes=causes_of(change_of(looks.profile, before, after, on=day)),
        )


def _best(months: Iterable[Month]) -> Month | None:
    """The first of the months with the highest score, of those in which a program is met if there are any."""
    found = tuple(months)
    if not _moves(found):
        return None
    for wanted in (Outcome.MET, Outcome.UNKNOWN, Outcome.NOT_MET):
        among = [month for month in found if month.standing.eligible is wanted]
        if among:
            return max(among, key=_height)
    return None


def _worst(months: Iterable[Month]) -> Month | None:
    found = tuple(months)
    return min(found, key=_height) if _moves(found) else None


def _height(month: Month) -> int:
    return month.standing.low + month.standing.high


def _moves(months: tuple[Month, ...]) -> bool:
    return len({(month.standing.low, month.standing.high) for month in months}) > 1
