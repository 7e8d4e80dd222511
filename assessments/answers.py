"""Reading and writing answers: by slug, one at a time, so that two tabs never undo each other."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import get_language

from assessments.models import Draft, DraftKey
from leads import outbox
from leads.tokens import digest

Answer = dict[str, Any]
Answers = Mapping[str, Answer]
KEY_BYTES = 20  # 160 bits


@dataclass(frozen=True, slots=True)
class AnswerStore:
    """The answers of one draft, as they were when the store was opened; writes go to the newest row."""

    draft_id: int
    submission_key: str
    answers: Answers
    before: Answers | None = None

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
        """Removes the row and all that came of it: links, shared scores, and mails with the link."""
        with transaction.atomic():
            draft = Draft.objects.select_for_update().filter(pk=self.draft_id).first()
            if draft:
                remove(draft)


def start() -> tuple[str, AnswerStore]:
    """A new, empty draft and the only copy of the key that opens it."""
    with transaction.atomic():
        draft = Draft.objects.create(language=_language())
        key = new_key(draft.pk)
    return key, _store(draft)


def new_key(draft_id: int, *, by_link: bool = False) -> str:
    """The only copy of one more key to this draft."""
    key = secrets.token_urlsafe(KEY_BYTES)
    DraftKey.objects.create(draft_id=draft_id, key_hash=digest(key), by_link=by_link)
    return key


def open_store(key: str) -> AnswerStore | None:
    """The draft that this key opens; None when there is none (any more)."""
    try:
        return _store(Draft.objects.get(keys__key_hash=digest(key), kept_until__gt=timezone.now()))
    except Draft.DoesNotExist:
        return None


def let_go(key: str) -> None:
    """This browser turns to other answers. Answers that nobody can open any more are deleted."""
    with transaction.atomic():
        draft = Draft.objects.select_for_update(of=("self",)).filter(keys__key_hash=digest(key)).first()
        if draft:
            draft.keys.filter(key_hash=digest(key)).delete()
            remove_if_lost(draft)


def remove_if_lost(draft: Draft) -> None:
    """Deletes a draft that has neither a browser nor a link."""
    if not draft.link_hash and not draft.keys.exists():
        remove(draft)


def remove(draft: Draft) -> None:
    """Deletes a draft with everything that came of it. The caller holds its row."""
    outbox.forget(draft.link_nonce)
    draft.shares.all().delete()
    draft.delete()


def _store(draft: Draft) -> AnswerStore:
    return AnswerStore(draft.pk, draft.submission_key, draft.answers, draft.before)


def _language() -> str:
    return (get_language() or "en")[:2]
