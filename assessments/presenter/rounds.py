"""The result beside past rounds: last lowest scores, the last twelve months, and the place in the pool."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from assessments.explanations import quantities as q
from assessments.explanations import rounds as told
from crs.outcome import Assessment
from crs.profile import Profile
from rounds.comparison import Beside, Comparison, KindBeside, Place, compare, last_cutoffs
from rounds.kinds import Kind
from rounds.reading import Pool, RoundFact, latest_pool, rounds_since
from rounds.scales import broken_on, same_scale

Part = dict[str, Any]
READ_BACK = 3
"""Years of rounds that are looked at; what lies further back tells nothing."""


@dataclass(frozen=True, slots=True)
class Record:
    """The rounds of the last years, the newest first, and the pool as it was last counted."""

    rounds: tuple[RoundFact, ...] = ()
    pool: Pool | None = None


def record(*, on: date) -> Record:
    """What is on record. Three queries, however many rounds there are."""
    return Record(rounds_since(_years_before(on, READ_BACK)), latest_pool())


def compared(assessment: Assessment, profile: Profile, on_record: Record) -> Comparison:
    """The person beside the rounds on record."""
    since = _years_before(assessment.on, 1)
    return compare(profile, assessment, on_record.rounds, on_record.pool, since=since)


def rounds(comparison: Comparison, *, on: date) -> Part:
    """The section of the page."""
    day = broken_on()
    known = comparison.known_to
    return {
        "known": told.known_to(known),
        "scale": told.other_scale(day) if day and known and not same_scale(known, on) else "",
        "kinds": [_kind(each) for each in comparison.kinds],
        "none": "" if comparison.kinds or comparison.open or known is None else told.none_open(),
        "open": told.waiting(q.listed(str(kind.label) for kind in comparison.open))
        if comparison.open
        else "",
        "how": told.how() if comparison.kinds else "",
        "place": _place(comparison.place) if comparison.place else None,
    }


def ticks(comparison: Comparison) -> list[Part]:
    """The last lowest score of each type, as marks on the scale of the score."""
    return [
        {"at": fact.cutoff, "text": told.tick(str(kind.label), fact.cutoff)}
        for kind, fact in last_cutoffs(comparison).items()
    ]


def _kind(each: KindBeside) -> Part:
    return {
        "code": each.kind.value,
        "name": str(Kind(each.kind).label),
        "year": _year(each),
        "last": [_round(one) for one in each.last] if each.year else [],
    }


def _year(each: KindBeside) -> str:
    """The last twelve months; without a round in them, the last one there was."""
    if each.year:
        return told.year(len(each.year), each.invited, each.perhaps)
    last = each.last[0]
    return told.long_ago(last.round.date, last.round.cutoff, told.distance(last.low, last.high))


def _round(each: Beside) -> Part:
    return {
        "date": {"iso": each.round.date.isoformat(), "text": q.day(each.round.date)},
        "cutoff": q.count(each.round.cutoff),
        "invitations": told.invitations(each.round.invitations),
        "distance": told.distance(each.low, each.high),
        "outcome": {True: "met", False: "not_met", None: "unknown"}[_above(each)],
    }


def _above(each: Beside) -> bool | None:
    """Whether the score alone was enough."""
    if each.low >= 0:
        return True
    return False if each.high < 0 else None


def _place(place: Place) -> Part:
    """Bands of the pool from the top, those of a hundred points and more as they are."""
    pool = place.pool
    most = max((band.count for band in pool.bands), default=0)
    return {
        "text": told.place(place.ahead_low, place.ahead_high, pool.total, pool.as_of),
        "bands": [
            {
                "label": told.band(band.low, band.high),
                "count": q.count(band.count),
                "low": band.count,
                "span": 0,
                "maximum": most,
                "mine": told.yours() if band.low <= place.high and band.high >= place.low else "",
            }
            for band in pool.bands
        ],
    }


def _years_before(on: date, years: int) -> date:
    return date(on.year - years, on.month, min(on.day, 28) if on.month == 2 else on.day)
