"""One of each secret link of the site, as the tests of guessing, of ending and of dumps need them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from assessments import links, sharing
from assessments.models import Draft, ShareLink
from assessments.snapshot import snapshot_of
from leads.consents import CONTACT_ASSESSMENT, NEWS, REQUESTS
from leads.inbox import Contact, submit_lead
from leads.links import find_result, result_token, saved_token
from leads.models import Lead
from tests.assessments.people import KEPT, give_draft, url

Find = Callable[[str], Any]


@dataclass(frozen=True)
class Kind:
    """A kind of link: its pages, how its token is looked up, and how a row of it ends."""

    pages: tuple[str, ...]
    make: Callable[[], str]
    find: Find
    expire: Callable[[datetime], Any]
    revoke: Callable[[str], Any]

    def addresses(self, token: str, language: str = "en") -> list[str]:
        with override(language):
            return [reverse(page, args=[token]) for page in self.pages]


def saved() -> str:
    client = Client()
    draft = give_draft(client)
    client.post(url("keep"))
    client.post(url("keep_send"), {"email": "ana@example.org"})
    draft.refresh_from_db()
    return saved_token(draft.link_nonce)


def shared() -> str:
    client = Client()
    give_draft(client)
    client.post(url("share"))
    return sharing.token(ShareLink.objects.latest("pk").nonce)


def result() -> str:
    consents = [REQUESTS[CONTACT_ASSESSMENT].answered(True), REQUESTS[NEWS].answered(False)]
    contact = Contact(name="Ana Silva", email="ana@example.org")
    seen = snapshot_of(KEPT, on=timezone.localdate())
    key = f"key {Lead.objects.count()}"
    lead = submit_lead(contact=contact, consents=consents, snapshot=seen, submission_key=key)
    return result_token(lead)


KINDS = {
    "saved": Kind(
        pages=("assessments:resume", "assessments:resume_off"),
        make=saved,
        find=lambda token: links.open_draft(token, now=timezone.now()),
        expire=lambda now: Draft.objects.update(kept_until=now),
        revoke=lambda token: Client().post(url("resume_off", token)),
    ),
    "shared": Kind(
        pages=("assessments:shared",),
        make=shared,
        find=lambda token: sharing.open_link(token, now=timezone.now()),
        expire=lambda now: ShareLink.objects.update(until=now),
        revoke=lambda _token: ShareLink.objects.all().delete(),
    ),
    "result": Kind(
        pages=("leads:kept_result", "leads:revoke_result", "assessments:kept_result_pdf"),
        make=result,
        find=lambda token: find_result(token, now=timezone.now()),
        expire=lambda now: Lead.objects.update(result_until=now),
        revoke=lambda token: Client().post(reverse("leads:revoke_result", args=[token])),
    ),
}
