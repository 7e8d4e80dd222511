"""Celery's worker and clock as threads of the server's own process."""

import threading
import time
from collections.abc import Callable

from celery.beat import Service
from celery.worker import WorkController, state

from cecsite.beat import Scheduler
from cecsite.celery import app

STOP_WITHIN = 2.5
TASKS_AT_ONCE = 2


class Background:
    """A worker and a clock that start and stop with the web server.

    Threads do not survive a fork, so `start` belongs in the process that serves.
    """

    def __init__(self) -> None:
        self.worker = WorkController(
            app=app,
            pool="threads",
            concurrency=TASKS_AT_ONCE,
            hostname="embedded",
            loglevel="WARNING",
            use_eventloop=False,
            without_heartbeat=True,
            without_mingle=True,
            without_gossip=True,
        )
        # A short interval, so that the thread notices soon that it is to stop.
        self.clock = Service(app, scheduler_cls=Scheduler, max_interval=0.25, remote_control=False)
        self.threads = [thread("worker", self.worker.start), thread("clock", self.clock.start)]

    def start(self) -> None:
        for each in self.threads:
            each.start()

    def stop(self) -> None:
        """Take nothing new, let the clock write down its times, and give the tasks at hand a moment to end.

        The worker's own loop is not waited for: it looks up every few seconds, and idle it holds nothing.
        A mail that is being sent meanwhile is the outbox's to send after the next start.
        """
        state.should_stop = 0
        self.clock.stop()
        deadline = time.monotonic() + STOP_WITHIN
        self.threads[-1].join(STOP_WITHIN)
        while state.active_requests and time.monotonic() < deadline:
            time.sleep(0.05)


def thread(name: str, target: Callable[[], None]) -> threading.Thread:
    return threading.Thread(name=name, target=target, daemon=True)
