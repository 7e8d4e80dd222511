"""The whole site from one command, `python -m cecsite.serve`: made ready, then web, worker and clock."""

import os
import signal
import socket
import sys
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cecsite.settings")

import django
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import OperationalError
from gunicorn.app.base import BaseApplication

from cecsite.background import Background
from cecsite.prepare import prepare

INTERRUPTED = 130


class Server(BaseApplication):
    """Gunicorn with one process of eight threads, which also holds the worker and the clock."""

    background: Background | None = None

    def load_config(self) -> None:
        for name, value in self.options().items():
            self.cfg.set(name, value)

    def options(self) -> dict[str, Any]:
        return {
            "bind": f"{settings.BIND_ADDRESS}:{settings.PORT}",
            "workers": 1,
            "worker_class": "gthread",
            "threads": 8,
            "timeout": 60,
            "graceful_timeout": 4,
            "loglevel": "warning",
            "forwarded_allow_ips": ",".join(settings.TRUSTED_PROXIES),
            "control_socket_disable": True,
            "when_ready": self.announce,
            "post_worker_init": self.start_background,
            "worker_exit": self.stop_background,
        }

    def load(self) -> Any:
        from cecsite.wsgi import application

        return application

    def announce(self, arbiter: Any) -> None:
        say(f"Site       {settings.SITE_URL}/")
        say(f"Admin at   {settings.SITE_URL}/admin/")
        say(f"Mail       {mail_destination()}")
        say("Ctrl-C stops everything.")

    def start_background(self, worker: Any) -> None:
        # Ctrl-C reaches this process and its parent, which then tells this one to stop: the thread worker of
        # gunicorn may lock itself up when it is told twice.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        self.background = Background()
        self.background.start()

    def stop_background(self, arbiter: Any, worker: Any) -> None:
        if self.background:
            self.background.stop()


def mail_destination() -> str:
    if settings.EMAIL_BACKEND == "cecsite.mail.FileBackend":
        return f"one file each in {settings.EMAIL_FILE_PATH}/"
    if settings.EMAIL_HOST:
        return f"through {settings.EMAIL_HOST}:{settings.EMAIL_PORT}"
    return "printed here"


def refuse_a_taken_port() -> None:
    """Say it in a sentence before anything is touched; gunicorn would retry for five seconds first."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.BIND_ADDRESS, settings.PORT))
        except OSError as problem:
            place = f"{settings.BIND_ADDRESS}:{settings.PORT}"
            sys.exit(f"Cannot listen on {place} ({problem.strerror}). Choose another with PORT=8001.")


def say(line: str) -> None:
    print(line, flush=True)


def main() -> None:
    # Leads lie in the state directory: nobody else on this machine may read what is written there.
    os.umask(0o077)
    django.setup()
    refuse_a_taken_port()
    try:
        for line in prepare():
            say(line)
    except OperationalError as problem:
        sys.exit(f"DATABASE_URL: the database does not answer: {problem}")
    except ImproperlyConfigured as problem:
        sys.exit(str(problem))
    Server().run()


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
