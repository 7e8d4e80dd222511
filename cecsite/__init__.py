"""The house: settings, addresses, processes. Wiring only."""

from cecsite.celery import app as celery_app

__all__ = ["celery_app"]
