"""What staff are told of the site itself: the rooms that notice it know neither leads nor e-mails."""

from datetime import date, datetime

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from leads import outbox, words
from leads.emails import Context
from leads.inbox import staff_language
from leads.models import OutgoingEmail
from rounds import nightly, reading


def rounds_missed(since: date) -> None:
    """Queue the alarm for each staff address, once for each row of misses."""
    for address in settings.STAFF_EMAILS:
        outbox.queue(
            "rounds_missed_staff",
            recipient=address,
            language=staff_language(),
            occasion=since.isoformat(),
            now=timezone.now(),
        )


def rounds_missed_staff(mail: OutgoingEmail, now: datetime) -> Context | None:
    """The feed of rounds could not be read several times in a row. Not needed once it was read again."""
    missed = nightly.misses_in_a_row()
    if not missed and nightly.last_read():
        return None
    rounds = reading.all_rounds()
    return {
        "misses": len(missed),
        "last_round": words.day(rounds[0].date) if rounds else "",
        "admin_url": settings.SITE_URL + reverse("admin:rounds_feedcheck_changelist"),
    }
