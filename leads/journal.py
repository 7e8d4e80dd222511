"""Which mails the mail server has taken, until the database knows.

Between the mail server's "250 OK" and the commit that records it lies a moment in which a killed process
forgets that it sent a mail. Committing can take long when many write; making an empty file does not. So
the file comes first, goes when the database knows, and is looked for before a mail is sent that someone
may have sent already.

It helps on the machine that sent the mail and after a killed process, not after a power cut: then the
mail goes out again under the same Message-ID. Where files cannot be written, all works as it would
without them.
"""

import logging
from pathlib import Path

from django.conf import settings

logger = logging.getLogger(__name__)


def note(message_id: str) -> None:
    """The mail server has just taken this mail."""
    path = _path(message_id)
    try:
        try:
            path.touch()
        except FileNotFoundError:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch()
    except OSError as problem:
        logger.warning("Cannot note that a mail is out: %s", problem)


def knows(message_id: str) -> bool:
    return _path(message_id).exists()


def forget(message_id: str) -> None:
    """The database knows now."""
    try:
        _path(message_id).unlink(missing_ok=True)
    except OSError as problem:
        logger.warning("Cannot remove the note of a mail that is out: %s", problem)


def _path(message_id: str) -> Path:
    name = "".join(character for character in message_id if character.isalnum() or character in ".-@")
    return Path(settings.VAR_DIR) / "handed-over" / name
