"""Rounds, pools and checks in the admin: to be read, but for an override with its reason."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from rounds import importing
from rounds.kinds import CheckOutcome, Kind
from rounds.models import FeedCheck, PoolSnapshot, Round
from tests.rounds.feeds import TODAY, feed_of

pytestmark = pytest.mark.django_db
REASON = "The ministry corrected it the next day."


@pytest.fixture
def root() -> Client:
    """A superuser's browser, on a site with three rounds, three pools and a check."""
    client = Client()
    client.force_login(User.objects.create_superuser("root", "root@example.com", "a long password"))
    importing.store(importing.read(feed_of(3), on=TODAY))
    FeedCheck.objects.create(
        day=TODAY,
        started_at=datetime(2026, 11, 28, 9, tzinfo=UTC),
        outcome=CheckOutcome.MISSED,
        reason="The file was not fetched: it took more than 5 s.",
    )
    return client


def page_of(thing: Round | PoolSnapshot | FeedCheck) -> str:
    return reverse(f"admin:rounds_{thing._meta.model_name}_change", args=[thing.pk])


def save(root: Client, which: str, **changes: Any) -> Any:
    """The form of a round as the page shows it, with changes."""
    stored = Round.objects.get(number=which)
    shown = {
        "kind": stored.kind,
        "invitations": stored.invitations,
        "cutoff": stored.cutoff,
        "override": stored.override,
    }
    return root.post(page_of(stored), shown | changes)


class TestReading:
    @pytest.mark.parametrize("model", ["round", "poolsnapshot", "feedcheck"])
    def test_lists_open_and_offer_nothing_to_add(self, root: Client, model: str) -> None:
        response = root.get(reverse(f"admin:rounds_{model}_changelist"))
        assert response.status_code == 200
        assert "/add/" not in response.content.decode().split('id="changelist"')[1]
        assert root.get(reverse(f"admin:rounds_{model}_add")).status_code == 403

    @pytest.mark.parametrize("query", ["kind__exact=cec", "override__isempty=0", "q=2", "date__year=2026"])
    def test_rounds_can_be_narrowed_down(self, root: Client, query: str) -> None:
        found = root.get(f"{reverse('admin:rounds_round_changelist')}?{query}").context["cl"].result_list
        assert len(found) == {"override__isempty=0": 0, "q=2": 1}.get(query, 3)

    @pytest.mark.parametrize("model", [PoolSnapshot, FeedCheck])
    def test_pools_and_checks_cannot_be_changed(
        self, root: Client, model: type[PoolSnapshot | FeedCheck]
    ) -> None:
        thing = model.objects.first()
        assert thing
        before = model.objects.values().get(pk=thing.pk)
        assert root.get(page_of(thing)).status_code == 200
        assert root.post(page_of(thing), {"total": 1, "reason": "x"}).status_code == 403
        assert model.objects.values().get(pk=thing.pk) == before

    def test_nothing_can_be_deleted(self, root: Client) -> None:
        for thing in (Round.objects.first(), PoolSnapshot.objects.first(), FeedCheck.objects.first()):
            assert thing
            assert (
                root.post(page_of(thing).replace("/change/", "/delete/"), {"post": "yes"}).status_code == 403
            )

    def test_a_miss_shows_its_reason(self, root: Client) -> None:
        assert (
            "it took more than 5 s" in root.get(reverse("admin:rounds_feedcheck_changelist")).content.decode()
        )

    def test_a_pool_shows_its_bands(self, root: Client) -> None:
        pool = PoolSnapshot.objects.first()
        assert pool
        assert "601 – 1200: 1001<br>501 – 600: 1002<br>" in root.get(page_of(pool)).content.decode()

    def test_who_is_no_superuser_reads_nothing(self, root: Client) -> None:
        client = Client()
        client.force_login(User.objects.create_user("adviser", is_staff=True))
        assert client.get(reverse("admin:rounds_round_changelist")).status_code == 403

    def test_in_french(self, root: Client) -> None:
        page = root.get(reverse("admin:rounds_round_changelist"), headers={"accept-language": "fr"})
        assert "rondes d’invitations" in page.content.decode()


class TestOverride:
    def test_it_survives_the_next_import(self, root: Client) -> None:
        assert save(root, "2", cutoff="499", override=REASON).status_code == 302
        importing.store(importing.read(feed_of(4), on=TODAY))
        stored = Round.objects.get(number="2")
        assert (stored.cutoff, stored.override) == (499, REASON)

    def test_emptied_it_gives_way_to_the_feed(self, root: Client) -> None:
        save(root, "2", cutoff="499", override=REASON)
        assert save(root, "2", override="").status_code == 302
        importing.store(importing.read(feed_of(3), on=TODAY))
        assert Round.objects.get(number="2").cutoff == 502

    @pytest.mark.parametrize(
        "changes",
        [{"cutoff": "499"}, {"invitations": "1"}, {"kind": Kind.PNP}, {"cutoff": "499", "override": "  "}],
    )
    def test_another_figure_needs_its_reason(self, root: Client, changes: dict[str, str]) -> None:
        response = save(root, "2", **changes)
        assert "Say why this round is to differ from the feed." in response.content.decode()
        assert Round.objects.get(number="2").cutoff == 502

    def test_and_a_new_reason_each_time(self, root: Client) -> None:
        save(root, "2", cutoff="499", override=REASON)
        assert save(root, "2", cutoff="498").status_code == 200
        assert Round.objects.get(number="2").cutoff == 499
        assert save(root, "2", cutoff="498", override="And again the day after.").status_code == 302

    @pytest.mark.parametrize("score", ["0", "1201", "-1", ""])
    def test_a_score_that_cannot_be(self, root: Client, score: str) -> None:
        assert save(root, "2", cutoff=score, override=REASON).status_code == 200
        assert Round.objects.get(number="2").cutoff == 502

    def test_what_the_feed_alone_tells_cannot_be_changed(self, root: Client) -> None:
        save(root, "2", number="9", date="2020-01-01", label="x", override=REASON)
        stored = Round.objects.get(number="2")
        assert stored.label == "Canadian Experience Class" and stored.date.year == 2026
