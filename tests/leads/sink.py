"""A real mail server for tests: it takes every message at once, or answers as it is told to."""

import socket
import threading
from collections import Counter
from email import message_from_bytes
from email.message import Message
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Sink:
    """Keeps what was accepted. `answer` is the reply to DATA, `refuse` the reply to a recipient."""

    def __init__(self) -> None:
        self.messages: list[Message] = []
        self.answer = "250 OK"
        self.refuse = ""
        self.lock = threading.Lock()
        self.port = free_port()
        self.controller = Controller(self, hostname="127.0.0.1", port=self.port)

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: Any
    ) -> str:
        if self.refuse:
            return self.refuse
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if not self.answer.startswith("250"):
            return self.answer
        assert isinstance(envelope.content, bytes)
        with self.lock:
            self.messages.append(message_from_bytes(envelope.content))
        return self.answer

    def ids(self) -> Counter[str]:
        """How often each Message-ID was accepted."""
        with self.lock:
            return Counter(message["Message-ID"] for message in self.messages)

    def __enter__(self) -> "Sink":
        self.controller.start()
        return self

    def __exit__(self, *_exception: object) -> None:
        self.controller.stop()
