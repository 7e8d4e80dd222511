"""Where mail lands when no mail server is named: one file for each message."""

import os
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from django.conf import settings
from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.message import EmailMessage


class FileBackend(BaseEmailBackend):
    """Writes every message to a file of its own, whole or not at all.

    Django's own file backend names files by the second and by its own identity, so two mails can share one.
    """

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        folder = Path(settings.EMAIL_FILE_PATH)
        folder.mkdir(parents=True, exist_ok=True)
        for message in email_messages:
            self.write(folder, message.message().as_bytes())
        return len(email_messages)

    def write(self, folder: Path, content: bytes) -> None:
        name = f"{datetime.now():%Y%m%d-%H%M%S}-{uuid4().hex[:8]}.eml"
        draft = folder / f".{name}"
        with draft.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.rename(folder / name)
