"""Is the process up, and does it do its work? For load balancers and monitors."""

import logging
from datetime import timedelta

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache

from leads import outbox

SWEEP_AT_MOST = timedelta(seconds=60)
logger = logging.getLogger(__name__)


@never_cache
def alive(request: HttpRequest) -> HttpResponse:
    return HttpResponse("ok\n", content_type="text/plain")


@never_cache
def ready(request: HttpRequest) -> JsonResponse:
    """200 when the database answers and mail is being swept; 503 with what is wrong otherwise.

    The age of the last sweep counts, not a process: the worker can die while the web server lives.
    """
    state = {"database": database_state(), "sweep": "unknown"}
    if state["database"] == "ok":
        state["sweep"] = sweep_state()
    healthy = set(state.values()) == {"ok"}
    return JsonResponse(state, status=200 if healthy else 503)


def database_state() -> str:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError as problem:
        logger.error("The database does not answer: %s", problem)
        return "does not answer"
    return "ok"


def sweep_state() -> str:
    last = outbox.last_sweep_at()
    if last is None:
        return "never ran"
    return "ok" if timezone.now() - last <= SWEEP_AT_MOST else "late"
