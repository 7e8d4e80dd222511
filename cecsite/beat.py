"""The clock of the periodic tasks, which goes on when the broker does not."""

import logging
from typing import Any

from celery import Task
from celery.beat import PersistentScheduler, ScheduleEntry
from django.db import close_old_connections
from kombu.exceptions import OperationalError

logger = logging.getLogger(__name__)


class Scheduler(PersistentScheduler):
    """Celery's scheduler, except that a task which cannot be queued runs here, in the clock's own thread.

    Without this the sweep, which makes up for a broker that is down, would itself need the broker.
    """

    # Celery would hold one connection and, without a broker, wait for it for as long as it takes.
    producer = None

    def apply_async(
        self, entry: ScheduleEntry, producer: Any = None, advance: bool = True, **kwargs: Any
    ) -> Any:
        task = self.app.tasks.get(entry.task)
        if task is None:
            return super().apply_async(entry, producer=producer, advance=advance, **kwargs)
        try:
            return task.apply_async(entry.args, entry.kwargs, **entry.options)
        except OperationalError as problem:
            logger.warning("The broker took no message (%s); %s runs here.", problem, entry.task)
            return self.run_here(task, entry)
        finally:
            if self.should_sync():
                self._do_sync()

    def run_here(self, task: Task, entry: ScheduleEntry) -> Any:
        # Outside a worker nobody tidies up after a task, and the database may have been restarted meanwhile.
        close_old_connections()
        try:
            return task.apply(entry.args, entry.kwargs)
        finally:
            close_old_connections()
