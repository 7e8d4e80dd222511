"""A score that a person shows to others by a link of its own."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from assessments.explanations import law as law_words
from assessments.explanations import quantities as q
from assessments.models import SHARED_FOR, Draft, ShareLink
from crs.outcome import Assessment
from leads import tokens
from leads.words import day as day_of_the_week

MOST = 10
"""How many scores a person may be sharing at a time."""
SHOWN = ("low", "high", "maximum", "on", "law", "law_pending")


def share(draft_id: int, assessment: Assessment) -> ShareLink | None:
    """The link to this score: the one there is, if it shows just the same. None when there are too many."""
    new = figures_of(assessment)
    with transaction.atomic():
        new.draft = Draft.objects.select_for_update().get(pk=draft_id)
        shared = list(links_of(draft_id))
        if found := next((link for link in shared if same(link, new)), None):
            return found
        if len(shared) >= MOST:
            return None
        new.nonce = tokens.new_nonce()
        new.token_hash = tokens.digest(token(new.nonce))
        new.save()
    return new


def figures_of(assessment: Assessment) -> ShareLink:
    """What others would see of this assessment: a link that is not kept yet and opens nothing."""
    crs = assessment.crs
    return ShareLink(
        low=crs.low,
        high=crs.high,
        maximum=crs.maximum,
        on=assessment.on,
        law=crs.law,
        law_pending=crs.pending,
        until=timezone.now() + SHARED_FOR,
    )


def same(one: ShareLink, other: ShareLink) -> bool:
    """Whether two links show the same."""
    return all(getattr(one, name) == getattr(other, name) for name in SHOWN)


def links_of(draft_id: int) -> "QuerySet[ShareLink]":
    """What this draft's person is sharing now, newest first."""
    return ShareLink.objects.filter(draft_id=draft_id, until__gt=timezone.now())


def stop(draft_id: int, pk: int) -> None:
    """Ends one link of this draft. Nothing of it is left."""
    ShareLink.objects.filter(draft_id=draft_id, pk=pk).delete()


def open_link(token: str, *, now: datetime) -> ShareLink | None:
    """The score to which the token leads. Unknown, ended and switched off all give None."""
    return tokens.find(token, "token_hash", ShareLink.objects.filter(until__gt=now))


def token(nonce: str) -> str:
    return tokens.derive("assessments.shared", nonce)


def url_of(link: ShareLink) -> str:
    """The full address, in the language of now."""
    return settings.SITE_URL + reverse("assessments:shared", args=[token(link.nonce)])


def words_of(link: ShareLink) -> dict[str, Any]:
    """The score in the language of now: everything that anyone sees of it."""
    return {
        "score": q.points(link.low, link.high),
        "exact": link.low == link.high,
        "low": link.low,
        "high": link.high,
        "span": link.high - link.low,
        "maximum": link.maximum,
        "maximum_text": q.count(link.maximum),
        "on": q.day(link.on),
        "law": law_words.version(link.law),
        "pending": pending(link),
        "until": day_of_the_week(link.until),
    }


def pending(link: ShareLink) -> str:
    """That newer rules are in force whose points are not counted; empty where there are none."""
    if link.law_pending is None:
        return ""
    return _(
        "New rules have been in force since %(day)s. Their points are not confirmed "
        "and are not counted, so the score may change."
    ) % {"day": q.day(link.law_pending)}
