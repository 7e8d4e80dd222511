"""A time by which all must be over, however little arrives at a time."""

import io
import socket
import threading
import time
from collections.abc import Callable
from typing import Any, TypeVar

from rounds.fetching.refusal import NotFetched

T = TypeVar("T")


class Deadline:
    """So many seconds from now, for everything together."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.at = time.monotonic() + seconds

    def left(self) -> float:
        """The seconds that are left. Raises `NotFetched` if there are none."""
        left = self.at - time.monotonic()
        if left <= 0:
            raise self.missed()
        return left

    def missed(self) -> NotFetched:
        return NotFetched(f"it took more than {self.seconds:g} s")

    def of(self, act: Callable[[], T]) -> T:
        """Do what knows no time limit of its own, in a thread that is left alone when the time is over."""
        done: list[T] = []
        failed: list[Exception] = []

        def run() -> None:
            try:
                done.append(act())
            except (OSError, UnicodeError) as problem:
                failed.append(problem)

        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        thread.join(self.left())
        if failed:
            raise failed[0]
        if not done:
            raise self.missed()
        return done[0]


class DeadlineReader(io.RawIOBase):
    """Reads a socket, and waits no longer for each byte than is left for all of them."""

    def __init__(self, sock: socket.socket, deadline: Deadline) -> None:
        self.sock, self.deadline = sock, deadline

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self.sock.settimeout(self.deadline.left())
        return self.sock.recv_into(buffer)

    def makefile(self, mode: str) -> io.BufferedReader:
        """What `http.client.HTTPResponse` asks a socket for."""
        return io.BufferedReader(self)
