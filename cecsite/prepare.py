"""What must be true before the first request: tables, reference data, an administrator, static files.

`python -m cecsite.prepare` does it before separate processes are started; cecsite/serve.py does it by itself.
"""

import os
import secrets
import tomllib
from collections.abc import Iterator
from importlib.resources import files

import django
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connections

from crs.occupations import unit_groups

ADMIN = "admin"


def prepare() -> Iterator[str]:
    """Do it all, and say in one line each what was done. Safe to repeat: what exists stays."""
    settings.VAR_DIR.mkdir(parents=True, exist_ok=True)
    call_command("migrate", interactive=False, verbosity=0)
    yield f"Database   {settings.DATABASES['default']['NAME']}, migrated"
    yield f"Law        {law_summary()}"
    yield f"Rounds     {rounds_summary()}"
    if settings.PRODUCTION:
        call_command("collectstatic", interactive=False, verbosity=0)
    password = first_administrator()
    if password:
        yield f"Admin      {ADMIN} / {password}   (shown this once: write it down)"
    close_connections()


def law_summary() -> str:
    """How much dated law the copy holds."""
    texts = [
        file.read_text("utf-8")
        for file in files("crs").joinpath("data").iterdir()
        if file.name.endswith(".toml")
    ]
    versions = [version for text in texts for version in tomllib.loads(text).get("version", [])]
    return f"{len(versions)} versions in {len(texts)} families, {len(unit_groups())} occupations"


def rounds_summary() -> str:
    """Store the known rounds of invitations that are missing; how many there are, and up to which day."""
    # Models can be imported only once Django is set up, and this module is imported before.
    from rounds import reading, table

    table.load_known()
    rounds = reading.all_rounds()
    return f"{len(rounds)} rounds of invitations, the last of {rounds[0].date.isoformat()}"


def first_administrator() -> str | None:
    """The password of a new superuser; None when there is one already."""
    users = get_user_model().objects
    if users.filter(is_superuser=True).exists():
        return None
    password = secrets.token_urlsafe(15)
    users.create_superuser(ADMIN, settings.OPERATOR_EMAIL, password)
    return password


def close_connections() -> None:
    """A connection must not be shared with the process that is forked next."""
    for connection in connections.all(initialized_only=True):
        connection.close()
        if hasattr(connection, "close_pool"):
            connection.close_pool()


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cecsite.settings")
    django.setup()
    for line in prepare():
        print(line)
