"""Ready-made leads, advisers and snapshots."""

import os
from collections.abc import Callable
from datetime import UTC, datetime
from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, User

from leads.consents import CONTACT_ASSESSMENT, NEWS, REQUESTS
from leads.inbox import Contact, submit_lead
from leads.models import Lead

NOON = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)  # a Monday, noon in Toronto


def snapshot(**changes: Any) -> dict[str, Any]:
    """What an assessment hands over with a lead, as far as this app reads it."""
    page = {
        "language": "en",
        "on": {"iso": "2026-11-22", "text": "22 November 2026"},
        "headline": "You meet the Canadian Experience Class. Your score is 479.",
        "law": {
            "version": "2025-03-25",
            "text": "Rules of 25 March 2025.",
            "complete": False,
            "pending": None,
        },
    }
    return {
        "schema": 1,
        "on": "2026-11-22",
        "language": "en",
        "answers": [{"slug": "about-you", "question": "When were you born?", "answer": "1 May 1996"}],
        "profile": {"schema": 1, "age": 30},
        "result": {
            "crs": {"low": 470, "high": 479, "law": "2025-03-25", "complete": False, "pending": "2026-11-03"},
            "programs": {
                "cec": {"outcome": "met"},
                "fsw": {"outcome": "unknown"},
                "fst": {"outcome": "not_met"},
            },
        },
        "page": page,
    } | changes


def contact(**changes: Any) -> Contact:
    return Contact(**({"name": "Ana Silva", "email": "ana@example.org"} | changes))


@pytest.fixture(autouse=True)
def keep_hints(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, ...]]:
    """The hints that would have gone to the broker."""
    given: list[tuple[int, ...]] = []
    monkeypatch.setattr("leads.hint._start", given.append)
    return given


@pytest.fixture
def new_lead(db: None) -> Callable[..., Lead]:
    """Stores a lead as the site does: `new_lead(name="…", key="…", snapshot=None)`."""

    def make(*, key: str = "", with_snapshot: Any = ..., **changes: Any) -> Lead:
        kept = snapshot() if with_snapshot is ... else with_snapshot
        consents = [REQUESTS[CONTACT_ASSESSMENT].answered(True), REQUESTS[NEWS].answered(False)]
        return submit_lead(
            contact=contact(**changes),
            consents=consents,
            snapshot=kept,
            submission_key=key or os.urandom(8).hex(),
        )

    return make


@pytest.fixture
def adviser(db: None) -> User:
    """A member of Advisers and nothing else."""
    import_module("leads.migrations.0002_advisers").make_group(apps, None)
    user = User.objects.create_user("maya", "maya@example.com", "a long password", is_staff=True)
    user.groups.add(Group.objects.get(name="Advisers"))
    return user
