"""Brokers to be disappointed by."""

import shutil
import socket
import subprocess
import threading
import time
from contextlib import suppress
from pathlib import Path

from tests.leads.sink import free_port

REDIS = shutil.which("redis-server")


class Down:
    """Nothing listens there."""

    def __init__(self) -> None:
        self.url = f"redis://127.0.0.1:{free_port()}/0"

    def __enter__(self) -> "Down":
        return self

    def __exit__(self, *_exception: object) -> None: ...


class Silent:
    """Takes every connection and never says a word."""

    def __init__(self) -> None:
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.url = f"redis://127.0.0.1:{self.listener.getsockname()[1]}/0"
        self.held: list[socket.socket] = []

    def hold(self) -> None:
        with suppress(OSError):
            while True:
                self.held.append(self.listener.accept()[0])

    def __enter__(self) -> "Silent":
        threading.Thread(target=self.hold, daemon=True).start()
        return self

    def __exit__(self, *_exception: object) -> None:
        # shutdown wakes the thread that waits in accept; close alone would leave it there.
        with suppress(OSError):
            self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()
        for connection in self.held:
            connection.close()


class Forgetful:
    """A Redis of its own that keeps nothing on disk: killed and started again it remembers nothing."""

    def __init__(self, folder: Path, port: int | None = None) -> None:
        self.port = port or free_port()
        self.folder = folder
        self.url = f"redis://127.0.0.1:{self.port}/0"
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        assert REDIS, "redis-server is not installed"
        self.process = subprocess.Popen(
            [REDIS, "--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"],
            cwd=self.folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        end = time.monotonic() + 20
        while time.monotonic() < end:
            with suppress(OSError), socket.create_connection(("127.0.0.1", self.port), timeout=1):
                return
            time.sleep(0.05)
        raise AssertionError("Redis did not start")

    def kill(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.wait(timeout=20)
            self.process = None

    def __enter__(self) -> "Forgetful":
        self.start()
        return self

    def __exit__(self, *_exception: object) -> None:
        self.kill()
