"""A server on this machine that treats whoever asks as it is told to, in threads that end with the test."""

import gzip
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from rounds.fetching.deadline import Deadline

Behaviour = Callable[[socket.socket, threading.Event], None]
PIECE = b"0" * 65_536
TEN_GB = 10 * 1024**3


class Server:
    """One behaviour for all who connect. `asked` counts them."""

    def __init__(self, behave: Behaviour) -> None:
        self.behave = behave
        self.asked = 0
        self.heard: list[bytes] = []
        self.over = threading.Event()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.listener.settimeout(0.05)
        self.port: int = self.listener.getsockname()[1]
        self.threads = [threading.Thread(target=self.listen)]
        self.threads[0].start()

    def listen(self) -> None:
        while not self.over.is_set():
            with suppress(TimeoutError):
                visitor, _address = self.listener.accept()
                self.asked += 1
                self.threads.append(threading.Thread(target=self.serve, args=(visitor,)))
                self.threads[-1].start()

    def serve(self, visitor: socket.socket) -> None:
        # Whoever hangs up ends the serving, which is how most of these tests end.
        with visitor, suppress(OSError):
            visitor.settimeout(0.5)
            self.heard.append(visitor.recv(65_536))
            self.behave(visitor, self.over)

    def stop(self) -> None:
        self.over.set()
        for thread in self.threads:
            thread.join(5)
        self.listener.close()
        assert not any(thread.is_alive() for thread in self.threads)

    def connect(self, host: str, port: int, deadline: Deadline) -> socket.socket:
        """Instead of the guarded connection: to this server, without a certificate, whatever the host."""
        return socket.create_connection(("127.0.0.1", self.port), timeout=deadline.left())


@contextmanager
def serving(behave: Behaviour) -> Iterator[Server]:
    server = Server(behave)
    try:
        yield server
    finally:
        server.stop()


def head(*lines: str, status: str = "200 OK", kind: str = "application/json; charset=utf-8") -> bytes:
    return "\r\n".join([f"HTTP/1.1 {status}", f"Content-Type: {kind}", *lines, "", ""]).encode()


def says(body: bytes, *lines: str, **options: str) -> Behaviour:
    """A whole answer."""

    def behave(visitor: socket.socket, over: threading.Event) -> None:
        visitor.sendall(head(f"Content-Length: {len(body)}", *lines, **options) + body)

    return behave


def zipped(body: bytes) -> Behaviour:
    return says(gzip.compress(body), "Content-Encoding: gzip")


def chunked(body: bytes) -> Behaviour:
    pieces = [body[place : place + 1000] for place in range(0, len(body), 1000)]
    packed = b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"

    def behave(visitor: socket.socket, over: threading.Event) -> None:
        visitor.sendall(head("Transfer-Encoding: chunked") + packed)

    return behave


def endless(*lines: str) -> Behaviour:
    """Ten gigabytes, as fast as they are taken."""

    def behave(visitor: socket.socket, over: threading.Event) -> None:
        visitor.sendall(head(*lines))
        for _piece in range(TEN_GB // len(PIECE)):
            if over.is_set():
                return
            visitor.sendall(PIECE)

    return behave


def endless_chunks(visitor: socket.socket, over: threading.Event) -> None:
    """The same in proper pieces, without an end."""
    visitor.sendall(head("Transfer-Encoding: chunked"))
    while not over.is_set():
        visitor.sendall(b"%x\r\n%s\r\n" % (len(PIECE), PIECE))


def drip(first: bytes, again: bytes = b" ", every: float = 0.05) -> Behaviour:
    """A byte now and then, so that no single wait is long."""

    def behave(visitor: socket.socket, over: threading.Event) -> None:
        visitor.sendall(first)
        while not over.wait(every):
            visitor.sendall(again)

    return behave


def silent(visitor: socket.socket, over: threading.Event) -> None:
    over.wait(30)


def hangs_up(visitor: socket.socket, over: threading.Event) -> None:
    """Nothing, and goodbye."""


def bomb() -> bytes:
    """A hundred megabytes of blanks in a hundred kilobytes."""
    return gzip.compress(b" " * 100_000_000)


def short_of(body: bytes) -> Behaviour:
    """Says more than it sends."""

    def behave(visitor: socket.socket, over: threading.Event) -> None:
        visitor.sendall(head(f"Content-Length: {len(body) + 10}") + body)

    return behave


def tls_handshake_never_ends(visitor: socket.socket, over: threading.Event) -> None:
    drip(b"\x16\x03\x03\x40\x00", b"\x00")(visitor, over)
