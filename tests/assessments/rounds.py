"""The known rounds as the page is given them, without a database."""

from datetime import date, timedelta

from assessments.presenter.rounds import READ_BACK, Record
from rounds.reading import Band, Pool, RoundFact
from rounds.table import known_pools, known_rounds


def facts() -> tuple[RoundFact, ...]:
    """All known rounds, the newest first."""
    names = RoundFact.__dataclass_fields__
    rows = [RoundFact(**{name: getattr(each, name) for name in names}) for each in known_rounds()]
    return tuple(sorted(rows, key=lambda fact: fact.date, reverse=True))


def newest_pool() -> Pool:
    newest = max(known_pools(), key=lambda pool: pool.as_of)
    bands = sorted((Band(*band) for band in newest.bands), key=lambda band: -band.low)
    return Pool(newest.as_of, newest.total, tuple(bands))


def recorded(*, on: date) -> Record:
    """What the site would have on record on a day."""
    since = on - timedelta(days=365 * READ_BACK)
    return Record(tuple(fact for fact in facts() if since <= fact.date <= on), newest_pool())


KNOWN = recorded(on=date(2026, 11, 22))
