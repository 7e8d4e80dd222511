"""The outbox: an e-mail is written to the database first, sent second, and swept for until it is out.

A row goes `queued → sending → sent`. Whoever sends it first claims it: one conditional update takes the
row if it is due, sets a lease and raises the fence. The mail is then sent outside any transaction, and
the outcome is recorded only if the fence is still the claimer's. A process that dies while sending leaves
a lease that runs out, after which the sweep claims the row again.

What this promises is *at least once*. SMTP knows no transaction, so a process killed between the mail
server's "250 OK" and the note we make of it (`leads.journal`) has sent a mail that we do not know of, and
sends it again. Both carry the same Message-ID, by which receiving systems can tell. Nothing is ever sent
less than once, whatever the broker forgets.
"""

import logging
import time
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import get_connection
from django.core.mail.message import EmailMessage
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.crypto import salted_hmac

from leads import emails, journal, smtp
from leads.choices import MailStatus
from leads.models import Lead, OutgoingEmail, Sweep

# Longer than a sending can take: a dozen exchanges with the mail server at SMTP_TIMEOUT would be exceptional.
LEASE = timedelta(seconds=60)
SMTP_TIMEOUT = 10
MAX_ATTEMPTS = 12
BATCH = 200
# A sweep ends before the task's time limit, even if every mail server answers slowly.
SWEEP_SECONDS = 15
WAITING = (MailStatus.QUEUED, MailStatus.RETRY)
logger = logging.getLogger(__name__)


def queue(
    kind: str,
    *,
    recipient: str,
    language: str,
    now: datetime,
    lead: Lead | None = None,
    occasion: str = "",
    send_after: datetime | None = None,
    link_nonce: str = "",
    link_until: datetime | None = None,
) -> OutgoingEmail:
    """Put an e-mail into the outbox, once for each kind, lead or occasion, and recipient."""
    key = f"{kind}:{lead.reference if lead else occasion}:{recipient}"
    mail, _new = OutgoingEmail.objects.get_or_create(
        idempotency_key=key,
        defaults={
            "kind": kind,
            "lead": lead,
            "recipient": recipient,
            "language": language,
            "message_id": message_id(key),
            "send_after": send_after or now,
            "link_nonce": link_nonce,
            "link_until": link_until,
            "created_at": now,
        },
    )
    return mail


def message_id(idempotency_key: str) -> str:
    """The Message-ID of the e-mail with this key: always the same one, and it tells nothing about the key."""
    domain = urlsplit(settings.SITE_URL).hostname or "localhost"
    drawn = salted_hmac("leads.message-id", idempotency_key, algorithm="sha256").hexdigest()
    return f"<{drawn[:40]}@{domain}>"


def void(mails: "QuerySet[OutgoingEmail]") -> int:
    """Take back what waits. What is being sent or has been sent stays as it is."""
    return mails.filter(status__in=WAITING).update(status=MailStatus.VOID)


def forget(*link_nonces: str) -> None:
    """Remove every e-mail that brings one of these links, and the addresses it went to."""
    OutgoingEmail.objects.filter(link_nonce__in=[nonce for nonce in link_nonces if nonce]).delete()


def due(now: datetime) -> "QuerySet[OutgoingEmail]":
    """What is to be sent now: waiting rows whose time has come, and rows whose sender's lease ran out."""
    waiting = Q(status__in=WAITING, send_after__lte=now)
    abandoned = Q(status=MailStatus.SENDING, lease_until__lt=now)
    return OutgoingEmail.objects.filter(waiting | abandoned)


def claim(pk: int, *, now: datetime) -> OutgoingEmail | None:
    """Take the row for one sending; None if it is not due or someone else took it."""
    mail = due(now).select_related("lead").filter(pk=pk).first()
    if mail is None:
        return None
    mail.fence, seen = mail.fence + 1, mail.fence
    mail.attempts += 1
    mail.status, mail.lease_until = MailStatus.SENDING, now + LEASE
    taken = (
        due(now)
        .filter(pk=pk, fence=seen)
        .update(status=mail.status, fence=mail.fence, attempts=mail.attempts, lease_until=mail.lease_until)
    )
    return mail if taken else None


def deliver(pk: int) -> bool:
    """Send one e-mail if it is due. True if it went out."""
    mail = claim(pk, now=timezone.now())
    if mail is None:
        return False
    if journal.knows(mail.message_id):
        record_sent(mail)
        return False
    try:
        message = emails.write(mail, now=timezone.now())
        if message is None:
            settle(mail, MailStatus.VOID)
            return False
        send(mail, message)
    except Exception as problem:
        # One mail that cannot be written or sent, for whatever reason, must not keep the others back.
        put_off(mail, problem)
        return False
    return True


def send(mail: OutgoingEmail, message: EmailMessage) -> None:
    """Hand the message over and record it before saying goodbye, so that the time of doubt is short."""
    connection = get_connection(**_bounds())
    connection.open()
    try:
        connection.send_messages([message])
        journal.note(mail.message_id)
        record_sent(mail)
    finally:
        connection.close()


def record_sent(mail: OutgoingEmail) -> None:
    settle(mail, MailStatus.SENT, sent_at=timezone.now(), last_error="")
    journal.forget(mail.message_id)


def _bounds() -> dict[str, Any]:
    smtp_backend = settings.EMAIL_BACKEND.endswith("smtp.EmailBackend")
    return {"timeout": SMTP_TIMEOUT} if smtp_backend else {}


def put_off(mail: OutgoingEmail, problem: Exception) -> None:
    """Record a failure: for good, for now, or once too often."""
    error = smtp.words(problem)
    if smtp.is_permanent(problem):
        settle(mail, MailStatus.FAILED, last_error=error)
    elif mail.attempts >= MAX_ATTEMPTS:
        settle(mail, MailStatus.DEAD, last_error=error)
    else:
        later = timezone.now() + smtp.pause_after(mail.attempts)
        settle(mail, MailStatus.RETRY, last_error=error, send_after=later)
    level = logging.WARNING if mail.status == MailStatus.RETRY else logging.ERROR
    logger.log(level, "E-mail %s (%s) is now %s: %s", mail.pk, mail.kind, mail.status, type(problem).__name__)


def settle(mail: OutgoingEmail, status: MailStatus, **changes: datetime | str) -> bool:
    """Record the outcome, unless the lease ran out meanwhile and someone else claimed the row."""
    mail.status = status
    claimed = OutgoingEmail.objects.filter(pk=mail.pk, fence=mail.fence, status=MailStatus.SENDING)
    recorded = claimed.update(status=status, lease_until=None, **changes)
    if not recorded:
        logger.warning("E-mail %s was claimed again before its outcome (%s) was recorded.", mail.pk, status)
    return bool(recorded)


def sweep() -> int:
    """Deliver everything that is due, oldest first, and leave a heartbeat. Returns how many went out."""
    Sweep.objects.update_or_create(pk=1, defaults={"at": timezone.now()})
    end = time.monotonic() + SWEEP_SECONDS
    delivered = 0
    for pk in due(timezone.now()).order_by("send_after", "pk").values_list("pk", flat=True)[:BATCH]:
        if time.monotonic() > end:
            break
        delivered += deliver(pk)
    return delivered


def last_sweep_at() -> datetime | None:
    """When the outbox was last swept; None if never."""
    return Sweep.objects.values_list("at", flat=True).first()
