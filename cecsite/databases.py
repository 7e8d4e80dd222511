"""How the two databases are opened."""

from pathlib import Path
from typing import Any

# Leads must survive a power cut, hence FULL: with NORMAL a write-ahead log may lose its last commits.
SQLITE_OPENING = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
POSTGRES_LIMITS = "-c statement_timeout=10s -c lock_timeout=2s -c idle_in_transaction_session_timeout=10s"


def database(given: dict[str, Any] | None, *, var_dir: Path) -> dict[str, Any]:
    """Django's settings of the database given by its URL, or of the embedded one."""
    if given is None:
        given = {"ENGINE": "django.db.backends.sqlite3", "NAME": str(var_dir / "db.sqlite3")}
    own = sqlite_options() if given["ENGINE"].endswith("sqlite3") else postgres_options()
    return {**given, "OPTIONS": {**own, **given.get("OPTIONS", {})}}


def sqlite_options() -> dict[str, Any]:
    # IMMEDIATE takes the write lock at BEGIN, where waiting works; a lock upgraded later fails at once.
    return {"transaction_mode": "IMMEDIATE", "timeout": 10, "init_command": SQLITE_OPENING}


def postgres_options() -> dict[str, Any]:
    return {"pool": {"min_size": 1, "max_size": 10, "timeout": 5}, "options": POSTGRES_LIMITS}
