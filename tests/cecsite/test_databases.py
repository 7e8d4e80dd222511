"""How the databases are opened: strictly where it matters."""

from pathlib import Path

import pytest
from django.db import connection

from cecsite.databases import database
from cecsite.environment import database as read_url


def test_without_a_url_it_is_a_file_in_the_state_directory(tmp_path: Path) -> None:
    assert database(None, var_dir=tmp_path)["NAME"] == str(tmp_path / "db.sqlite3")


def test_options_in_the_url_are_kept_beside_ours() -> None:
    url = read_url("postgres://me:secret@db.example.com:5433/site?sslmode=require")
    opened = database(url, var_dir=Path())
    assert (opened["HOST"], opened["PORT"], opened["NAME"]) == ("db.example.com", 5433, "site")
    assert opened["OPTIONS"]["sslmode"] == "require"
    assert opened["OPTIONS"]["pool"]["max_size"] == 10


@pytest.mark.django_db
def test_the_open_connection_keeps_commits_through_a_power_cut() -> None:
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            asked = {"PRAGMA journal_mode": "wal", "PRAGMA synchronous": 2, "PRAGMA busy_timeout": 10_000}
        else:
            asked = {
                "SHOW synchronous_commit": "on",
                "SHOW statement_timeout": "10s",
                "SHOW lock_timeout": "2s",
            }
        found = {}
        for question in asked:
            cursor.execute(question)
            found[question] = cursor.fetchone()[0]
    assert found == asked
