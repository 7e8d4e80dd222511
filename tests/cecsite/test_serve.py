"""One command serves the whole site: started, stopped, started again and misled, as a person would."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
SERVE = [sys.executable, "-m", "cecsite.serve"]
# Generous, because other tests keep the machine busy meanwhile.
START_WITHIN, STOP_WITHIN = 60, 8


class Site:
    """A running site and what it has printed."""

    def __init__(self, process: subprocess.Popen[str], output: Path, port: int) -> None:
        self.process, self.output, self.port = process, output, port

    def wait_for(self, words: str, within: float = START_WITHIN) -> str:
        deadline = time.monotonic() + within
        while words not in (text := self.output.read_text()):
            assert self.process.poll() is None, f"it ended early:\n{text}"
            assert time.monotonic() < deadline, f"no {words!r} within {within} s:\n{text}"
            time.sleep(0.05)
        return text

    def get(self, path: str) -> tuple[int, str]:
        try:
            with urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=10) as response:
                return response.status, response.read().decode()
        except HTTPError as refusal:
            return refusal.code, refusal.read().decode()

    def until_ready(self, within: float = START_WITHIN) -> None:
        deadline = time.monotonic() + within
        while (answer := self.get("/readyz"))[0] != 200:
            assert time.monotonic() < deadline, answer
            time.sleep(0.2)

    def stop(self, with_signal: signal.Signals) -> tuple[int, float]:
        began = time.monotonic()
        # To the whole group, as a terminal does for Ctrl-C.
        os.killpg(self.process.pid, with_signal)
        return self.process.wait(timeout=20), time.monotonic() - began


@contextmanager
def running(environment: dict[str, str], port: int, output: Path) -> Iterator[Site]:
    with output.open("w") as file:
        process = subprocess.Popen(
            SERVE,
            cwd=ROOT,
            env=environment | {"PORT": str(port)},
            stdout=file,
            stderr=file,
            text=True,
            start_new_session=True,
        )
        try:
            site = Site(process, output, port)
            site.wait_for("Ctrl-C stops everything.")
            yield site
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()


def refused(environment: dict[str, str]) -> str:
    """What is said when the site does not start: words on one screen, no traceback."""
    ended = subprocess.run(
        SERVE, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr
    assert len(ended.stderr.splitlines()) <= 24
    return ended.stderr


def test_first_start_says_everything_and_second_start_keeps_everything(
    clean_environment: dict[str, str], free_port: int, tmp_path: Path
) -> None:
    with running(clean_environment, free_port, tmp_path / "first.log") as site:
        said = site.output.read_text()
        password = re.search(r"Admin +admin / (\S+)", said)
        assert password and len(password.group(1)) >= 20
        assert f"http://127.0.0.1:{free_port}/admin/" in said
        assert f"{tmp_path}/var/mail/" in said
        assert site.get("/healthz") == (200, "ok\n")
        assert site.get("/en/")[0] == 200
        assert site.get("/admin/login/")[0] == 200
        assert site.get("/static/admin/css/base.css")[0] == 200
        site.until_ready()
        code, seconds = site.stop(signal.SIGINT)
    assert code in (0, 130)
    assert seconds < STOP_WITHIN
    assert not re.search("Traceback|SIGKILL", site.output.read_text())

    secret = (tmp_path / "var" / "secret-key").read_text()
    with running(clean_environment, free_port, tmp_path / "second.log") as site:
        assert "admin /" not in site.output.read_text()
        assert site.get("/en/")[0] == 200
        code, seconds = site.stop(signal.SIGTERM)
    assert (code, seconds < STOP_WITHIN) == (0, True)
    assert not re.search("Traceback|SIGKILL", site.output.read_text())
    assert (tmp_path / "var" / "secret-key").read_text() == secret


def test_with_its_redis_down_it_still_sweeps(
    clean_environment: dict[str, str], free_port: int, tmp_path: Path
) -> None:
    nobody = {"REDIS_URL": f"redis://127.0.0.1:{free_port + 1}/0"}
    with running(clean_environment | nobody, free_port, tmp_path / "log") as site:
        site.until_ready()
        code, seconds = site.stop(signal.SIGINT)
    assert (code in (0, 130), seconds < STOP_WITHIN) == (True, True)


def test_what_it_keeps_is_readable_by_its_owner_only(
    clean_environment: dict[str, str], free_port: int, tmp_path: Path
) -> None:
    with running(clean_environment, free_port, tmp_path / "log"):
        state = tmp_path / "var"
        modes = {path.name: path.stat().st_mode & 0o077 for path in (state, *state.iterdir())}
    assert set(modes.values()) == {0}, modes


def test_a_taken_port_is_said_in_a_sentence(clean_environment: dict[str, str], tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        said = refused(clean_environment | {"PORT": str(port)})
    assert said.startswith(f"Cannot listen on 127.0.0.1:{port} (Address already in use).")
    assert not (tmp_path / "var" / "db.sqlite3").exists()


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"PORT": "80a"}, 'PORT: "80a" is not a whole number'),
        ({"DATABSE_URL": "x"}, "DATABSE_URL is not a setting. Did you mean DATABASE_URL?"),
        ({"REDIS_ULR": "x"}, "REDIS_ULR is not a setting. Did you mean REDIS_URL?"),
        ({"EMAIL_URL": "stmp://x"}, "EMAIL_URL: "),
    ],
)
def test_a_slip_stops_the_start_and_is_named(
    clean_environment: dict[str, str], given: dict[str, str], words: str
) -> None:
    assert words in refused(clean_environment | given)


def test_production_without_its_settings_names_each(clean_environment: dict[str, str]) -> None:
    said = refused(clean_environment | {"CECSITE_MODE": "production"})
    for name in ("SECRET_KEY", "ALLOWED_HOSTS", "STAFF_EMAILS", "OPERATOR_NAME", "OPERATOR_LICENCE"):
        assert f"{name} must be set in production" in said


def test_a_database_that_is_down_is_said_in_a_sentence(
    clean_environment: dict[str, str], free_port: int
) -> None:
    nobody = f"postgres://postgres@127.0.0.1:{free_port}/cecsite?connect_timeout=2"
    said = refused(clean_environment | {"DATABASE_URL": nobody, "PORT": "8099"})
    assert "DATABASE_URL: the database does not answer" in said
