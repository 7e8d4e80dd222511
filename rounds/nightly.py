"""The official feed, read once a night: claimed by one worker, fetched, believed or not, and written down.

Whatever goes wrong leaves the rounds as they are, and is a miss. From the second miss in a row on, `alarm` is
called with the first day of the row, in the transaction that records the miss.
"""

import logging
from collections.abc import Callable
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from rounds import fetching
from rounds.importing import Report, read, store
from rounds.kinds import CheckOutcome
from rounds.models import FeedCheck
from rounds.records import Unusable

# Far longer than a check takes, far shorter than the time to the next one.
LEASE = timedelta(minutes=5)
ALARM_AFTER = 2
# In two hundred copies of the feed hardly ever was a figure of a published round changed.
MOST_REWRITTEN = 10
MOST_REMARKS = 200
Get = Callable[[str], bytes]
logger = logging.getLogger(__name__)


def official(url: str) -> bytes:
    """The feed, from the hosts that the settings allow."""
    agent = f"cecsite (+{settings.SITE_URL})"
    return fetching.fetch(url, hosts=settings.ROUNDS_FEED_HOSTS, agent=agent)


def check_feed(*, now: datetime, alarm: Callable[[date], None], get: Get = official) -> FeedCheck | None:
    """Read the feed, once a day. None if it is switched off, or checked today by this or another worker."""
    if not settings.ROUNDS_FEED_URL or not (check := claim(now)):
        return None
    try:
        contents = read(get(settings.ROUNDS_FEED_URL), on=timezone.localdate(now))
        report = store(contents, most_rewritten=MOST_REWRITTEN)
    except fetching.NotFetched as problem:
        miss(check, f"The file was not fetched: {problem}.", alarm)
    except Unusable as problem:
        miss(check, f"The file is {problem}.", alarm)
    except Exception as problem:
        # The feed is others' data: nothing it does may stop the clock or go unnoticed.
        logger.exception("The feed of rounds could not be read.")
        miss(check, f"Reading failed: {type(problem).__name__}.", alarm)
    else:
        settle(check, CheckOutcome.READ, **figures(report))
    check.refresh_from_db()
    return check


def claim(now: datetime) -> FeedCheck | None:
    """Today's check, if it is this worker's to do."""
    today = timezone.localdate(now)
    running = FeedCheck.objects.filter(outcome=CheckOutcome.RUNNING)
    running.filter(day__lt=today).update(outcome=CheckOutcome.MISSED, reason="It did not come to an end.")
    check, new = FeedCheck.objects.get_or_create(day=today, defaults={"started_at": now})
    if new:
        return check
    taken_over = running.filter(pk=check.pk, started_at__lt=now - LEASE).update(started_at=now)
    check.started_at = now
    return check if taken_over else None


def settle(check: FeedCheck, outcome: CheckOutcome, **changes: str | int) -> bool:
    """Record the outcome, unless another worker has taken the check over meanwhile."""
    mine = FeedCheck.objects.filter(pk=check.pk, started_at=check.started_at, outcome=CheckOutcome.RUNNING)
    return bool(mine.update(outcome=outcome, ended_at=timezone.now(), **changes))


def miss(check: FeedCheck, reason: str, alarm: Callable[[date], None]) -> None:
    logger.warning("The feed of rounds was missed. %s", reason)
    with transaction.atomic():
        if settle(check, CheckOutcome.MISSED, reason=reason[:400]):
            days = misses_in_a_row()
            if len(days) >= ALARM_AFTER:
                alarm(days[0])


def misses_in_a_row() -> list[date]:
    """The days of the misses since the feed was last read, the first of them first."""
    missed = FeedCheck.objects.filter(outcome=CheckOutcome.MISSED)
    if last := last_read():
        missed = missed.filter(day__gt=last)
    return list(missed.order_by("day").values_list("day", flat=True))


def last_read() -> date | None:
    """The day on which the feed was last read; None if it never was."""
    read_checks = FeedCheck.objects.filter(outcome=CheckOutcome.READ)
    return read_checks.order_by("-day").values_list("day", flat=True).first()


def figures(report: Report) -> dict[str, str | int]:
    remarks = [f"{each.number}: {each.reason}" for each in report.rejected] + list(report.warnings)
    return {
        "inserted": report.rounds.inserted,
        "updated": report.rounds.updated,
        "unchanged": report.rounds.unchanged,
        "rejected": len(report.rejected),
        "remarks": "\n".join(remarks[:MOST_REMARKS]),
    }
