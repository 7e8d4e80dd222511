"""Celery's worker and clock as threads of the server's own process."""

import logging
import threading
from collections.abc import Callable

from celery.beat import Service
from celery.worker import WorkController, state

from cecsite.celery import app

STOP_WITHIN = 3.0
TASKS_AT_ONCE = 2
logger = logging.getLogger(__name__)


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
        self.clock = Service(app, max_interval=1, remote_control=False)
        self.threads = [thread("worker", self.worker.start), thread("clock", self.clock.start)]

    def start(self) -> None:
        for each in self.threads:
            each.start()

    def stop(self) -> None:
        """Ask both to end. A mail that is being sent meanwhile goes on in the outbox after the next start."""
        # The worker looks at this flag between messages and ends as it would for a signal.
        state.should_stop = 0
        self.clock.stop()
        for each in self.threads:
            each.join(STOP_WITHIN)
            if each.is_alive():
                logger.warning("The %s did not end within %s s.", each.name, STOP_WITHIN)


def thread(name: str, target: Callable[[], None]) -> threading.Thread:
    return threading.Thread(name=name, target=target, daemon=True)
