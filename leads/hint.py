"""A hint to hurry, given to the broker after the commit and never waited for.

The rows of the outbox are what counts; the sweep finds them without any broker. A broker that is down
takes most of a second to refuse a message, and one that is silent takes longer, so the hint is given by a
thread beside the request. There are only a few such threads: while they all wait, further hints are
dropped.
"""

import logging
import threading

from django.db import transaction

AT_ONCE = 4
_places = threading.BoundedSemaphore(AT_ONCE)
logger = logging.getLogger(__name__)


def hurry(*pks: int) -> None:
    """Ask a worker to deliver these e-mails now, once the surrounding transaction is committed."""
    if pks:
        transaction.on_commit(lambda: _start(pks), robust=True)


def _start(pks: tuple[int, ...]) -> None:
    if not _places.acquire(blocking=False):
        logger.info("The broker is slow; the sweep will deliver %s e-mails.", len(pks))
        return
    try:
        threading.Thread(target=_give, args=(pks,), name="hint", daemon=True).start()
    except RuntimeError:
        _places.release()
        raise


def _give(pks: tuple[int, ...]) -> None:
    from leads.tasks import deliver_email

    try:
        deliver_email.delay(*pks)
    except Exception as problem:
        # Whatever a broker's library may raise, the e-mails are safe in the outbox.
        logger.warning("The broker took no hint (%s); the sweep will deliver.", type(problem).__name__)
    finally:
        _places.release()
