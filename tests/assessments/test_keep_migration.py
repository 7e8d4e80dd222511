"""Drafts from before the links keep their key and the term they were promised."""

from datetime import timedelta

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from assessments import answers
from assessments.models import Draft
from leads.tokens import digest

BEFORE = [("assessments", "0001_drafts")]


@pytest.mark.django_db(transaction=True)
def test_a_browser_finds_its_answers_again() -> None:
    executor = MigrationExecutor(connection)
    latest = executor.loader.graph.leaf_nodes("assessments")
    try:
        executor.migrate(BEFORE)
        old = executor.loader.project_state(BEFORE).apps.get_model("assessments", "Draft")
        old.objects.create(key_hash=digest("mine"), answers={"a": 1}, language="en", submission_key="one")
        old.objects.create(key_hash=digest("theirs"), answers={"b": 2}, language="fr", submission_key="two")
    finally:
        executor = MigrationExecutor(connection)
        executor.migrate(latest)
    mine, theirs = answers.open_store("mine"), answers.open_store("theirs")
    assert mine is not None and mine.answers == {"a": 1}
    assert theirs is not None and theirs.answers == {"b": 2}
    for draft in Draft.objects.all():
        assert draft.kept_until == draft.created_at + timedelta(days=30)
        assert draft.link_hash is None and [key.by_link for key in draft.keys.all()] == [False]
