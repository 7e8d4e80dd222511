"""The clock goes on when the broker does not."""

from pathlib import Path

import pytest
from celery import Celery, Task
from kombu.exceptions import OperationalError

from cecsite.beat import Scheduler
from cecsite.celery import app as site


def tick(app: Celery, ran: list[str]) -> Task:
    @app.task(name="tick", shared=False)
    def note(word: str) -> None:
        ran.append(word)

    return app.tasks["tick"]


@pytest.fixture
def clock(tmp_path: Path) -> Scheduler:
    app = Celery("clock", broker="memory://localhost", set_as_current=False)
    app.conf.task_ignore_result = True
    app.conf.beat_schedule = {"tick": {"task": "tick", "schedule": 1.0, "args": ("now",)}}
    return Scheduler(app, schedule_filename=str(tmp_path / "schedule"))


@pytest.mark.django_db
def test_a_task_that_cannot_be_queued_runs_here(clock: Scheduler, monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[str] = []
    task = tick(clock.app, ran)

    def down(*args: object, **options: object) -> None:
        raise OperationalError("no broker")

    monkeypatch.setattr(task, "apply_async", down)
    clock.apply_entry(clock.schedule["tick"])
    assert ran == ["now"]


def test_a_task_that_can_be_queued_does_not_run_here(clock: Scheduler) -> None:
    ran: list[str] = []
    tick(clock.app, ran)
    clock.apply_entry(clock.schedule["tick"])
    assert ran == []
    with clock.app.connection() as connection:
        assert connection.default_channel.queue_declare("celery", passive=True).message_count == 1


def test_every_scheduled_task_exists() -> None:
    site.loader.import_default_modules()
    scheduled = {entry["task"] for entry in site.conf.beat_schedule.values()}
    assert scheduled <= set(site.tasks)


def test_messages_are_json_and_results_are_not_kept() -> None:
    assert site.conf.accept_content == ["json"]
    assert site.conf.task_serializer == "json"
    assert site.conf.task_ignore_result
    assert site.conf.task_acks_late and site.conf.task_reject_on_worker_lost
    assert not site.conf.task_publish_retry
