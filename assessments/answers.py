"""Reading and writing answers: by slug, one at a time, so that two tabs never undo each other."""

import hashlib
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import get_language

from assessments.models import Draft

Answer = dict[str, Any]
Answers = Mapping[str, Answer]
KEY_BYTES = 20  # 160 bits


@dataclass(frozen=True, slots=True)
class AnswerStore:
    """The answers of one draft, as they were when the store was opened; writes go to the newest row."""

    draft_id: int
    submission_key: str
    answers: Answers

    def write(self, slug: str, answer: Answer) -> "AnswerStore":
        """Replaces the answer to one question and leaves all others as they are now."""
        return self.change(slug, lambda _old: answer)

    def change(self, slug: str, edit: Callable[[Answer], Answer]) -> "AnswerStore":
        """Replaces one answer by `edit(newest answer)` while nobody else can write."""
        with transaction.atomic():
            draft = Draft.objects.select_for_update().get(pk=self.draft_id)
            draft.answers[slug] = edit(draft.answers.get(slug, {}))
            draft.language = _language()
            draft.save(update_fields=["answers", "language", "updated_at"])
        return _store(draft)

    def mark_completed(self) -> None:
        """Notes the first time a result was shown."""
        Draft.objects.filter(pk=self.draft_id, completed_at=None).update(completed_at=timezone.now())

    def delete(self) -> None:
        """Removes the row and everything in it."""
        Draft.objects.filter(pk=self.draft_id).delete()


def start() -> tuple[str, AnswerStore]:
    """A new, empty draft and the only copy of the key that opens it."""
    key = secrets.token_urlsafe(KEY_BYTES)
    return key, _store(Draft.objects.create(key_hash=_hash(key), language=_language()))


def open_store(key: str) -> AnswerStore | None:
    """The draft that this key opens; None when there is none (any more)."""
    draft = Draft.objects.filter(key_hash=_hash(key)).first()
    return _store(draft) if draft else None


def _store(draft: Draft) -> AnswerStore:
    return AnswerStore(draft.pk, draft.submission_key, draft.answers)


def _hash(key: str) -> str:
    return hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()


def _language() -> str:
    return (get_language() or "en")[:2]
