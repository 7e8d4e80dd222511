"""The nightly reading of the feed: once a day, believed or not, written down; two misses raise an alarm."""

import threading
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from celery.schedules import crontab
from django.conf import settings as site
from django.db import connection

from cecsite.tasks import check_rounds
from rounds import importing
from rounds.fetching import NotFetched, fetch
from rounds.kinds import CheckOutcome
from rounds.models import FeedCheck, PoolBand, Round
from rounds.nightly import LEASE, MOST_REWRITTEN, check_feed, misses_in_a_row
from tests.rounds import hostile
from tests.rounds.feeds import TODAY, feed, feed_of, record, zeros
from tests.rounds.hostile import Behaviour, says, serving

URL = "https://www.canada.ca/content/feed.json"
NIGHT = datetime(TODAY.year, TODAY.month, TODAY.day, 9, 17, tzinfo=UTC)
STORED = 20
ATTACKS: dict[str, tuple[Behaviour, str]] = {
    "a redirect": (says(b"", "Location: http://127.0.0.1/", status="301 Moved"), "redirect"),
    "ten gigabytes": (hostile.endless(), "larger than 2 MB"),
    "a slow drip": (hostile.drip(hostile.head()), "more than 0.6 s"),
    "a bomb": (says(hostile.bomb(), "Content-Encoding: gzip"), "larger than 2 MB"),
    "a page": (says(b"<!doctype html>", kind="text/html"), "something else than JSON"),
    "a page that is called JSON": (says(b"<!doctype html>"), "not JSON"),
    "nothing": (says(b""), "The file is empty"),
    "a list of nothing": (says(b'{"rounds": []}'), "it lists no round"),
    "less": (says(feed_of(STORED - 1)), "shorter than what is stored: 19 records, 20 rounds stored"),
    "another shape": (says(b'{"rounds": {"r1": {}}}'), "another shape"),
    "other figures": (
        says(feed(*(record(n, drawCRS="9") for n in range(1, 21)))),
        "at odds with what is stored",
    ),
    "goodbye": (hostile.hangs_up, "no proper answer"),
}


@pytest.fixture
def stored(db: None, settings: Any) -> list[Any]:
    """Twenty rounds from a good feed, and a feed that is switched on."""
    settings.ROUNDS_FEED_URL = URL
    importing.store(importing.read(feed_of(STORED), on=TODAY))
    return everything()


def everything() -> list[Any]:
    return [list(model.objects.order_by("pk").values()) for model in (Round, PoolBand)]


def from_server(server: hostile.Server, seconds: float = 5) -> Callable[[str], bytes]:
    return lambda url: fetch(
        url, hosts=["www.canada.ca"], agent="tests", connect=server.connect, seconds=seconds
    )


def night(
    number: int, get: Callable[[str], bytes], alarm: Callable[[date], None] = print
) -> FeedCheck | None:
    return check_feed(now=NIGHT + timedelta(days=number), alarm=alarm, get=get)


def unreachable(url: str) -> bytes:
    raise NotFetched("it was a test")


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_changes_nothing_is_a_miss_and_the_second_raises_the_alarm(
    name: str, stored: list[Any]
) -> None:
    behave, words = ATTACKS[name]
    alarms: list[date] = []
    with serving(behave) as server:
        for number in range(2):
            check = night(number, from_server(server, 0.6 if "0.6 s" in words else 5), alarms.append)
            assert check and check.outcome == CheckOutcome.MISSED and check.ended_at
            assert words in check.reason
            assert everything() == stored
            assert alarms == [TODAY][:number]


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1"])
def test_a_private_address_is_a_miss_even_where_the_settings_allow_its_name(
    host: str, stored: list[Any], settings: Any
) -> None:
    with serving(says(feed_of(STORED + 1))) as server:
        settings.ROUNDS_FEED_URL, settings.ROUNDS_FEED_HOSTS = f"https://{host}/feed.json", [host]
        check = check_feed(now=NIGHT, alarm=print)
        assert check and "not an address of the internet" in check.reason
        assert (server.asked, everything()) == (0, stored)


def test_a_good_feed_is_read_and_counted(stored: list[Any]) -> None:
    odd = record(22, drawCRS="0")
    data = feed(*(record(place) for place in range(1, 22)), odd, record(23, **zeros()))
    with serving(hostile.zipped(data)) as server:
        check = night(0, from_server(server))
    assert check and check.outcome == CheckOutcome.READ
    assert (check.inserted, check.updated, check.unchanged, check.rejected) == (2, 0, 20, 1)
    assert check.remarks == "22: the lowest score is 0, not from 1 to 1200"
    assert Round.objects.count() == 22


def test_switched_off_nothing_is_fetched_and_nothing_written(db: None, settings: Any) -> None:
    settings.ROUNDS_FEED_URL = ""
    assert night(0, unreachable) is None
    assert FeedCheck.objects.count() == 0


def test_what_nobody_thought_of_is_a_miss(stored: list[Any]) -> None:
    def get(url: str) -> bytes:
        raise ZeroDivisionError("a secret")

    check = night(0, get)
    assert check and check.reason == "Reading failed: ZeroDivisionError."
    assert everything() == stored


class TestMisses:
    def test_a_night_that_works_begins_a_new_row(self, stored: list[Any]) -> None:
        alarms: list[date] = []
        nights = [
            unreachable,
            unreachable,
            unreachable,
            lambda url: feed_of(STORED),
            unreachable,
            unreachable,
        ]
        for number, get in enumerate(nights):
            night(number, get, alarms.append)
        assert alarms == [TODAY, TODAY, TODAY + timedelta(days=4)]
        assert misses_in_a_row() == [TODAY + timedelta(days=4), TODAY + timedelta(days=5)]

    def test_the_alarm_is_raised_with_the_miss_or_neither_is_written(self, stored: list[Any]) -> None:
        night(0, unreachable)

        def broken(since: date) -> None:
            raise RuntimeError

        with pytest.raises(RuntimeError):
            night(1, unreachable, broken)
        assert FeedCheck.objects.get(day=TODAY + timedelta(days=1)).outcome == CheckOutcome.RUNNING

    def test_a_few_figures_may_be_mended(self, stored: list[Any]) -> None:
        mended = [record(place, drawCRS="450") for place in range(1, MOST_REWRITTEN + 1)]
        check = night(0, lambda url: feed(*mended, *(record(place) for place in range(11, STORED + 1))))
        assert check and check.updated == MOST_REWRITTEN


class TestOnceADay:
    def test_the_second_finds_nothing_to_do(self, stored: list[Any]) -> None:
        assert night(0, lambda url: feed_of(STORED))
        assert night(0, unreachable) is None
        assert FeedCheck.objects.get().outcome == CheckOutcome.READ

    def test_a_miss_is_not_tried_again_the_same_day(self, stored: list[Any]) -> None:
        assert night(0, unreachable)
        assert night(0, unreachable) is None

    def test_what_died_is_taken_over_and_records_nothing_any_more(self, stored: list[Any]) -> None:
        def dies_while_another_takes_over(url: str) -> bytes:
            later = NIGHT + LEASE + timedelta(seconds=1)
            taken = check_feed(now=later, alarm=print, get=lambda url: feed_of(STORED))
            assert taken and taken.outcome == CheckOutcome.READ
            raise NotFetched("it died")

        check = night(0, dies_while_another_takes_over)
        assert check and (check.outcome, check.reason) == (CheckOutcome.READ, "")

    def test_what_runs_is_left_alone(self, stored: list[Any]) -> None:
        FeedCheck.objects.create(day=TODAY, started_at=NIGHT - LEASE)
        assert night(0, unreachable) is None

    def test_what_died_the_day_before_was_a_miss(self, stored: list[Any]) -> None:
        alarms: list[date] = []
        FeedCheck.objects.create(day=TODAY - timedelta(days=1), started_at=NIGHT - timedelta(days=1))
        night(0, unreachable, alarms.append)
        assert FeedCheck.objects.last().reason == "It did not come to an end."  # type: ignore[union-attr]
        assert alarms == [TODAY - timedelta(days=1)]


@pytest.mark.django_db(transaction=True)
def test_of_many_workers_one_fetches(settings: Any) -> None:
    settings.ROUNDS_FEED_URL = URL
    fetched: list[str] = []
    together = threading.Barrier(6)

    def get(url: str) -> bytes:
        fetched.append(url)
        return feed_of(3)

    def work() -> None:
        together.wait(10)
        try:
            check_feed(now=NIGHT, alarm=print, get=get)
        finally:
            connection.close()

    workers = [threading.Thread(target=work) for _number in range(6)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(30)
    assert fetched == [URL]
    assert FeedCheck.objects.get().outcome == CheckOutcome.READ
    assert Round.objects.count() == 3


class TestTheClock:
    def test_it_runs_every_night(self) -> None:
        entry = site.CELERY_BEAT_SCHEDULE["rounds"]
        assert entry["task"] == check_rounds.name
        assert entry["schedule"] == crontab("17", "4")

    @pytest.mark.django_db
    def test_without_a_feed_it_does_nothing(self) -> None:
        assert site.ROUNDS_FEED_URL == ""
        assert check_rounds() == "nothing to do"
        assert FeedCheck.objects.count() == 0
