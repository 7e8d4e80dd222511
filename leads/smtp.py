"""What a failed sending means: is it worth another try?"""

import smtplib
from datetime import timedelta
from random import SystemRandom

FIRST_PAUSE = timedelta(seconds=30)
LONGEST_PAUSE = timedelta(hours=4)
PERMANENT = 500


def is_permanent(problem: Exception) -> bool:
    """True where the mail server refuses this recipient or this message for good (RFC 5321, 5yz replies).

    A refused log-in or sender is a mistake of the firm's own settings: it can be mended, so the mail waits.
    """
    if isinstance(problem, smtplib.SMTPRecipientsRefused):
        return all(code >= PERMANENT for code, _words in problem.recipients.values())
    if isinstance(problem, smtplib.SMTPDataError):
        return problem.smtp_code >= PERMANENT
    # An address or a header that cannot be written down at all will not become writable.
    return isinstance(problem, smtplib.SMTPNotSupportedError | ValueError)


def pause_after(attempts: int) -> timedelta:
    """30 s, doubling up to 4 h, between half and one and a half times as long, so that retries spread out."""
    whole = min(FIRST_PAUSE * 2 ** min(attempts - 1, 20), LONGEST_PAUSE)
    return whole * SystemRandom().uniform(0.5, 1.5)


def words(problem: Exception) -> str:
    return f"{type(problem).__name__}: {problem}"[:1000]
