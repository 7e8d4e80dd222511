"""The days on which something changes, each found exactly.

Where no job moves, only a sudden day can be one, and nothing between two of them needs a look. Where one
does, every month is looked at, and between two looks that differ the day is found by halving.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from crs.timeline.days import ONE_DAY, jobs_of, work_stands_still
from crs.timeline.looking import Looks


def changes(looks: Looks, months: Iterable[date], sudden: set[date]) -> Iterator[date]:
    """Every day found on which someone does not stand where they stood on the day before, in order."""
    jobs = jobs_of(looks.profile)
    for first, last in pairwise(sorted({*months, *sudden})):
        if not work_stands_still(jobs, first, last):
            yield from _between(looks, first, last, sudden=last in sudden)
        elif last in sudden:
            looks.same(last - ONE_DAY, as_on=first)
            if looks.at(last).standing != looks.at(first).standing:
                yield last
        else:
            looks.same(last, as_on=first)


def _between(looks: Looks, first: date, last: date, *, sudden: bool) -> Iterator[date]:
    """Halve until the day is found, then look on from there. A sudden day is tried before any halving."""
    while looks.at(first).standing != (end := looks.at(last).standing):
        before, day = first, last
        middle = last - ONE_DAY if sudden and last - ONE_DAY > first else _middle(before, day)
        while before < middle < day:
            if looks.at(middle).standing == looks.at(first).standing:
                before = middle
            else:
                day = middle
            middle = _middle(before, day)
        yield day
        first = day
        if looks.at(day).standing == end:
            return


def _middle(before: date, after: date) -> date:
    return before + (after - before) // 2
