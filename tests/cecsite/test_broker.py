"""A broker that is down, or accepts and stays silent, holds nobody up for more than a second."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from statistics import median

import pytest

from tests.cecsite.test_serve import ROOT

PUBLISH = """
import time
import django; django.setup()
import kombu.transport.redis
from cecsite.celery import app
from kombu.exceptions import OperationalError
@app.task(name="ping")
def ping(): pass
for attempt in range(5):
    began = time.monotonic()
    try:
        ping.delay()
    except OperationalError:
        print(time.monotonic() - began)
"""


@pytest.fixture
def silent_port() -> Iterator[int]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(50)
        yield listener.getsockname()[1]


def seconds_to_fail(environment: dict[str, str], port: int) -> list[float]:
    given = {"REDIS_URL": f"redis://127.0.0.1:{port}/0", "DJANGO_SETTINGS_MODULE": "cecsite.settings"}
    ended = subprocess.run(
        [sys.executable, "-c", PUBLISH],
        cwd=ROOT,
        env=environment | given,
        capture_output=True,
        text=True,
        check=True,
    )
    return [float(line) for line in ended.stdout.split()]


def test_down(clean_environment: dict[str, str], free_port: int) -> None:
    took = seconds_to_fail(clean_environment, free_port)
    assert len(took) == 5
    assert median(took) < 1


def test_silent(clean_environment: dict[str, str], silent_port: int) -> None:
    took = seconds_to_fail(clean_environment, silent_port)
    assert len(took) == 5
    assert median(took) < 1
