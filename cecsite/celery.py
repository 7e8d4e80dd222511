"""The Celery application. Its settings are the CELERY_ ones of cecsite/settings.py."""

import os
from typing import Any

from celery import Celery, signals

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cecsite.settings")
app = Celery("cecsite")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@signals.setup_logging.connect
def leave_logging_to_django(**kwargs: Any) -> None:
    """Having a receiver for this signal is what keeps Celery from setting up logging its own way."""
