"""Trying a change: the answers as they were are kept beside those of now, until one of the two is chosen.

What was before stands in the draft, so every tab and every question page works on the same trial, and
putting it back restores each answer exactly.
"""

import hashlib
import json
from dataclasses import replace

from django.db import transaction

from assessments.answers import Answers, AnswerStore
from assessments.models import Draft


def begin(store: AnswerStore) -> AnswerStore:
    """Remembers the answers as they are, unless some are remembered already."""
    with transaction.atomic():
        draft = Draft.objects.select_for_update().get(pk=store.draft_id)
        if draft.before is None:
            draft.before = draft.answers
            draft.save(update_fields=["before"])
    return replace(store, answers=draft.answers, before=draft.before)


def is_trying(store: AnswerStore) -> bool:
    """Whether any answer differs from what is remembered."""
    return store.before is not None and store.before != store.answers


def changed(before: Answers, after: Answers) -> list[str]:
    """The slugs of the questions whose answer differs."""
    return [slug for slug in {**before, **after} if before.get(slug) != after.get(slug)]


def seal(store: AnswerStore) -> str:
    """Names exactly these old and new answers, so that a choice made on an old page is not taken for new."""
    both = json.dumps([store.before, store.answers], sort_keys=True)
    return hashlib.sha256(both.encode()).hexdigest()[:32]


def settle(store: AnswerStore, *, seen: str, put_back: bool) -> bool:
    """Keeps the new answers or restores the old ones. False, and nothing done, if others were `seen`."""
    with transaction.atomic():
        draft = Draft.objects.select_for_update().get(pk=store.draft_id)
        if draft.before is None or seal(replace(store, answers=draft.answers, before=draft.before)) != seen:
            return False
        draft.answers = draft.before if put_back else draft.answers
        draft.before = None
        draft.save(update_fields=["answers", "before", "updated_at"])
    return True
