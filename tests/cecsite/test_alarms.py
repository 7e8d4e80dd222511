"""What staff are told when the rounds of invitations are not being updated."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.core import mail
from django.utils import timezone

from cecsite.tasks import check_rounds
from leads import emails, outbox
from leads.choices import MailStatus
from leads.models import OutgoingEmail
from rounds.fetching import NotFetched
from rounds.kinds import CheckOutcome
from rounds.models import FeedCheck

pytestmark = pytest.mark.django_db


@pytest.fixture
def missed_before(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A feed that cannot be read today, and could not be read yesterday."""
    settings.ROUNDS_FEED_URL = "https://www.canada.ca/feed.json"
    settings.STAFF_EMAILS = ["one@example.com", "two@example.com"]
    yesterday = timezone.localdate() - timedelta(days=1)
    FeedCheck.objects.create(day=yesterday, started_at=timezone.now(), outcome=CheckOutcome.MISSED)

    def fetch(url: str, **options: Any) -> bytes:
        raise NotFetched("it was a test")

    monkeypatch.setattr("rounds.fetching.fetch", fetch)


def write(kept: OutgoingEmail) -> Any:
    return emails.write(kept, now=datetime(2026, 11, 28, 12, tzinfo=UTC))


def test_after_the_second_miss_each_staff_address_is_told_once(
    missed_before: None, known_rounds: None
) -> None:
    assert check_rounds() == CheckOutcome.MISSED
    assert check_rounds() == "nothing to do"
    queued = OutgoingEmail.objects.filter(kind="rounds_missed_staff")
    assert sorted(each.recipient for each in queued) == ["one@example.com", "two@example.com"]
    assert outbox.sweep() == 2
    message = mail.outbox[0]
    assert message.subject == "The rounds of invitations are not being updated"
    for part in (message.body, message.alternatives[0][0]):
        assert "could not be read 2 nights in a row" in part
        assert "the last one of Wednesday 16 September 2026" in " ".join(part.split())
        assert "/admin/rounds/feedcheck/" in part


def test_a_third_miss_tells_nobody_again(missed_before: None) -> None:
    check_rounds()
    with time_machine.travel(timezone.now() + timedelta(days=1)):
        assert check_rounds() == CheckOutcome.MISSED
    assert OutgoingEmail.objects.count() == 2


def test_one_miss_tells_nobody(missed_before: None) -> None:
    FeedCheck.objects.all().delete()
    assert check_rounds() == CheckOutcome.MISSED
    assert OutgoingEmail.objects.count() == 0


def test_it_is_not_sent_any_more_once_the_feed_was_read(missed_before: None) -> None:
    check_rounds()
    kept = OutgoingEmail.objects.first()
    assert kept
    tomorrow = timezone.localdate() + timedelta(days=1)
    FeedCheck.objects.create(day=tomorrow, started_at=timezone.now(), outcome=CheckOutcome.READ)
    assert write(kept) is None
    assert outbox.sweep() == 0
    assert set(OutgoingEmail.objects.values_list("status", flat=True)) == {MailStatus.VOID}


def test_in_the_staffs_language(missed_before: None, known_rounds: None, settings: Any) -> None:
    settings.STAFF_LANGUAGE = "fr"
    check_rounds()
    message = write(OutgoingEmail.objects.first())  # type: ignore[arg-type]
    assert message.subject == "Les rondes d’invitations ne sont plus mises à jour"
    assert "2 nuits de suite" in message.body
