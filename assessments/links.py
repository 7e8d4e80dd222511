"""The link by which a person comes back to their answers, on any device and without an account.

A draft has one link at most. Making it is what prolongs the draft: both then end on the same day. Each
browser that comes by the link gets a key of its own, so switching the link off can shut these out again.
"""

from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from assessments import answers
from assessments.models import Draft, DraftKey, a_term_from_now
from leads import outbox
from leads.hint import hurry
from leads.links import saved_token, saved_url
from leads.models import OutgoingEmail
from leads.tokens import digest, find, new_nonce

BROWSERS = 20
"""How many browsers may hold a draft by its link: the one that came first makes room for the next."""
MAILS = 5
"""How often a link is e-mailed: nobody's mailbox is filled through this site."""
KIND = "saved_answers_person"


def make(draft_id: int) -> Draft:
    """The draft with its link, which is made if there is none."""
    with transaction.atomic():
        draft = Draft.objects.select_for_update().get(pk=draft_id)
        if not draft.link_hash:
            draft.link_nonce = new_nonce()
            draft.link_hash = digest(saved_token(draft.link_nonce))
            draft.kept_until = a_term_from_now()
            draft.save(update_fields=["link_nonce", "link_hash", "kept_until"])
    return draft


def url_of(draft: Draft, page: str = "resume") -> str | None:
    """The full address of the link, or of the page that switches it off; None where there is none."""
    return saved_url(draft.link_nonce, page) if draft.link_hash else None


def open_draft(token: str, *, now: datetime) -> Draft | None:
    """The draft to which the token leads. Unknown, ended and switched off all give None."""
    return find(token, "link_hash", Draft.objects.filter(kept_until__gt=now))


def new_browser(draft: Draft) -> str:
    """A key for a browser that came by the link. Raises `Draft.DoesNotExist` if it has ended meanwhile."""
    with transaction.atomic():
        Draft.objects.select_for_update().get(pk=draft.pk, link_hash=draft.link_hash)
        came = DraftKey.objects.filter(draft=draft, by_link=True).order_by("-pk")
        crowded = list(came.values_list("pk", flat=True)[BROWSERS - 1 :])
        DraftKey.objects.filter(pk__in=crowded).delete()
        return answers.new_key(draft.pk, by_link=True)


def switch_off(draft_id: int, *, staying: str) -> None:
    """Ends the link, its mails, and the browsers that came by it but for the one whose key is `staying`."""
    with transaction.atomic():
        draft = Draft.objects.select_for_update().get(pk=draft_id)
        outbox.forget(draft.link_nonce)
        draft.link_nonce, draft.link_hash = "", None
        draft.save(update_fields=["link_nonce", "link_hash"])
        draft.keys.filter(key_hash=digest(staying)).update(by_link=False)
        draft.keys.filter(by_link=True).delete()
        answers.remove_if_lost(draft)


def was_sent(draft: Draft, address: str) -> bool:
    """Whether a mail with the link is on its way to this address, or has gone there."""
    return bool(draft.link_nonce) and mails(draft).filter(recipient=address).exists()


def mails(draft: Draft) -> "QuerySet[OutgoingEmail]":
    """The e-mails with the link, until their addresses are forgotten."""
    return OutgoingEmail.objects.filter(link_nonce=draft.link_nonce, kind=KIND)


def send(draft: Draft, *, address: str, language: str) -> bool:
    """Queues the mail with the link, once for each address. False when the link was sent often enough."""
    now = timezone.now()
    with transaction.atomic():
        Draft.objects.select_for_update().get(pk=draft.pk)
        if not was_sent(draft, address) and mails(draft).count() >= MAILS:
            return False
        mail = outbox.queue(
            KIND,
            recipient=address,
            language=language,
            now=now,
            occasion=draft.link_nonce,
            link_nonce=draft.link_nonce,
            link_until=draft.kept_until,
        )
        hurry(mail.pk)
    return True
