"""The whole site as its own process group, which a test may kill, and a visitor who writes to it."""

import http.cookiejar
import os
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import IO
from urllib.parse import urlencode

ROOT = Path(__file__).resolve().parents[2]
START_WITHIN = 90


class Site:
    """`python -m cecsite.serve` with the given environment; `kill` takes its whole process group at once."""

    def __init__(self, environment: Mapping[str, str], port: int, log: Path) -> None:
        self.environment = {**environment, "PORT": str(port), "PYTHONUNBUFFERED": "1"}
        self.url = f"http://127.0.0.1:{port}"
        self.log = log
        self.process: subprocess.Popen[bytes] | None = None
        self.output: IO[bytes] | None = None

    def start(self) -> None:
        self.output = self.log.open("ab")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "cecsite.serve"],
            cwd=ROOT,
            env=self.environment,
            stdout=self.output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        self.wait_until_up()

    def wait_until_up(self) -> None:
        assert self.process is not None
        end = time.monotonic() + START_WITHIN
        while time.monotonic() < end:
            assert self.process.poll() is None, self.log.read_text()
            try:
                with urllib.request.urlopen(f"{self.url}/en/contact/", timeout=5):
                    return
            except OSError:
                time.sleep(0.1)
        raise AssertionError(f"not up within {START_WITHIN} s:\n{self.log.read_text()}")

    def kill(self) -> None:
        """SIGKILL to everything that this object started, and to nothing else."""
        if self.process is None:
            return
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(timeout=20)
        self.process = None
        if self.output:
            self.output.close()

    def __enter__(self) -> "Site":
        self.start()
        return self

    def __exit__(self, *_exception: object) -> None:
        self.kill()


class Visitor:
    """A browser without a screen: keeps cookies, reads the form, sends it."""

    def __init__(self, site: Site) -> None:
        self.url = f"{site.url}/en/contact/"
        jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))

    def write(self, number: int) -> float:
        """Send the contact page; returns how many seconds the sending took."""
        page = self.opener.open(self.url, timeout=30).read().decode()
        hidden = dict(re.findall(r'name="(csrfmiddlewaretoken|submission)" value="([^"]+)"', page))
        sent = hidden | {
            "name": f"Visitor {number}",
            "email": f"visitor{number}@example.org",
            "language": "en",
            "channel": "email",
            "message": "May I ask something?",
            "agree_contact": "on",
        }
        began = time.monotonic()
        answer = self.opener.open(self.url, urlencode(sent).encode(), timeout=30)
        took = time.monotonic() - began
        assert "/thanks/" in answer.url, answer.url
        return took


def submit(site: Site, numbers: range, at_once: int = 4) -> list[float]:
    """Many visitors, a few at a time; the seconds each of them waited."""
    with ThreadPoolExecutor(at_once) as pool:
        return list(pool.map(lambda number: Visitor(site).write(number), numbers))
