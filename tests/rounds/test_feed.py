"""What a feed tells: its rounds, its pools, and each of its known traps."""

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from rounds.corrections import CORRECTIONS
from rounds.feed import read_feed
from rounds.kinds import Kind
from rounds.plausible import longest_in_order
from rounds.records import Contents, Rejected, Unusable
from rounds.table import known_rounds
from tests.rounds.feeds import FIRST, TODAY, feed, feed_of, long_date, pool_columns, record, total_with, zeros


def told(*records: dict[str, Any]) -> Contents:
    return read_feed(feed(*records), on=TODAY)


def reason_for(**changes: Any) -> str:
    """Why the second of four records is rejected."""
    contents = told(record(1), record(2, **changes), record(3), record(4))
    assert [each.number for each in contents.rounds] == ["1", "3", "4"]
    (rejected,) = contents.rejected
    return rejected.reason


class TestRounds:
    def test_everything_is_read_in_the_order_of_the_numbers(self) -> None:
        contents = read_feed(feed_of(12), on=TODAY)
        assert [each.number for each in contents.rounds] == [str(place) for place in range(1, 13)]
        assert (contents.rejected, contents.warnings) == ((), ())
        first = contents.rounds[0]
        assert (first.date, first.kind, first.label) == (FIRST, Kind.CEC, "Canadian Experience Class")
        assert (first.invitations, first.cutoff) == (1250, 501)
        assert first.drawn_at == datetime(2026, 1, 5, 14, 15, 16, tzinfo=UTC)
        assert first.tie_break == datetime(2025, 11, 26, 1, 2, 3, tzinfo=UTC)

    def test_two_rounds_of_one_number(self) -> None:
        contents = told(record(1, drawNumber="91a"), record(1, drawNumber="91b"), record(2, drawNumber="92"))
        assert [each.number for each in contents.rounds] == ["91a", "91b", "92"]

    def test_a_tie_break_that_was_not_published(self) -> None:
        contents = told(record(1, drawCutOff=""))
        assert (contents.rounds[0].tie_break, contents.warnings) == (None, ())

    def test_a_time_that_cannot_be_read_costs_no_round(self) -> None:
        contents = told(record(1, drawCutOff="soon", drawDateTime="at noon"))
        assert (contents.rounds[0].tie_break, contents.rounds[0].drawn_at) == (None, None)
        assert contents.warnings == (
            "round 1: drawDateTime cannot be read",
            "round 1: drawCutOff cannot be read",
        )

    def test_a_day_told_day_first(self) -> None:
        assert told(record(1, drawDate="05-01-2026")).rounds[0].date == FIRST

    def test_an_unknown_label_is_another_type(self) -> None:
        (found,) = told(record(1, drawName=" Astronauts,  2027-Version 1 ")).rounds
        assert (found.kind, found.label) == (Kind.OTHER, "Astronauts, 2027-Version 1")

    def test_numbers_may_be_numbers(self) -> None:
        (found,) = told(record(1, drawNumber=1, drawSize=1250, drawCRS=501)).rounds
        assert (found.number, found.invitations, found.cutoff) == ("1", 1250, 501)


class TestKnownWrong:
    def test_the_record_is_corrected_and_says_why(self) -> None:
        (found,) = told(record(1, drawNumber="208", drawSize="681")).rounds
        assert (found.invitations, found.override) == (888, CORRECTIONS["208"].reason)

    def test_another_number_is_believed(self) -> None:
        (found,) = told(record(1, drawNumber="208", drawSize="889")).rounds
        assert (found.invitations, found.override) == (889, "")

    def test_the_own_table_says_the_same(self) -> None:
        overridden = {each.number: each for each in known_rounds() if each.override}
        assert overridden.keys() == CORRECTIONS.keys()
        for number, correction in CORRECTIONS.items():
            assert overridden[number].override == correction.reason
            assert overridden[number].invitations == correction.right


class TestRejected:
    @pytest.mark.parametrize(
        ("changes", "words"),
        [
            ({"drawCRS": "0"}, "the lowest score is 0"),
            ({"drawCRS": "1201"}, "the lowest score is 1201"),
            ({"drawCRS": "n/a"}, "'n/a' is not a count"),
            ({"drawSize": "0"}, "the number of invitations is 0"),
            ({"drawSize": "1,000,001"}, "the number of invitations is 1000001"),
            ({"drawDate": "2026-01-32", "drawDateFull": ""}, "'2026-01-32' is not a date"),
            ({"drawDate": "2026-01-13"}, "drawDate says 2026-01-13 and drawDateFull 2026-01-12"),
            ({"drawDate": "2025-01-12", "drawDateFull": ""}, "does not lie between"),
            ({"drawDate": "2026-05-12", "drawDateFull": ""}, "does not lie between"),
            ({"drawDate": "2062-01-12", "drawDateFull": ""}, "has not come yet"),
            ({"drawName": "  "}, "its label is empty"),
            ({"drawName": "x" * 121}, "its label is empty"),
            ({"drawName": "x\x00y"}, "its label is empty"),
            ({"drawName": "x\ud800"}, "its label is empty"),
            ({"drawNumber": "two"}, "drawNumber is not a round's number"),
            ({"drawNumber": "2\x00\ud800"}, "drawNumber is not a round's number"),
            ({"drawNumber": ""}, "drawNumber is not a round's number"),
            ({"drawSize": None}, "drawSize is not there"),
            ({"drawCRS": ["501"]}, "drawCRS is not there"),
        ],
    )
    def test_with_its_reason(self, changes: dict[str, Any], words: str) -> None:
        assert words in reason_for(**changes)

    @pytest.mark.parametrize("number", ["2\x00", "\ud800", "two", "", "9" * 50])
    def test_a_number_that_cannot_be_printed_is_not(self, number: str) -> None:
        (rejected,) = told(record(1), record(2, drawNumber=number)).rejected
        assert rejected.number == "?"

    @pytest.mark.parametrize(("score", "size"), [("1", "1"), ("1200", "1,000,000")])
    def test_the_bounds_themselves_are_believed(self, score: str, size: str) -> None:
        assert told(record(1, drawCRS=score, drawSize=size)).rejected == ()

    def test_a_number_that_is_there_twice_is_not_believed_at_all(self) -> None:
        contents = told(record(1), record(2), record(3), record(2, drawCRS="600"))
        assert [each.number for each in contents.rounds] == ["1", "3"]
        assert contents.rejected == (Rejected("2", "the number is there more than once"),) * 2

    def test_one_wrong_day_spoils_only_itself(self) -> None:
        days = [FIRST + timedelta(days=place) for place in (0, 1, 90, 2, 2, 3, -5, 4)]
        assert longest_in_order(days) == {0, 1, 3, 4, 5, 7}
        assert longest_in_order([]) == set()

    def test_of_two_that_exclude_each_other_the_older_stays(self) -> None:
        days = [FIRST + timedelta(days=place) for place in (0, 5, 3)]
        assert longest_in_order(days) == {0, 1}


class TestOtherShapes:
    @pytest.mark.parametrize(
        ("data", "words"),
        [
            (b"x", "not JSON"),
            (b"<!doctype html><title>Sorry</title>", "not JSON"),
            (b"\xff\xfe", "not JSON"),
            (b"[" * 100_000, "not JSON"),
            (b'{"rounds": ' + b"9" * 5000 + b"}", "not JSON"),
            (b"[]", "another shape"),
            (b"null", "another shape"),
            (b'{"classes": "wb-tables"}', "another shape"),
            (b'{"rounds": {"r1": {"drawNumber": "1"}}}', "another shape"),
            (b'{"rounds": ["1"]}', "another shape"),
            (b'{"rounds": [' + b"{}," * 5_000 + b"{}]}", "another shape: it lists 5001 rounds"),
            (b'{"rounds": []}', "empty"),
        ],
        ids=lambda given: str(given)[:30],
    )
    def test_nothing_is_used(self, data: bytes, words: str) -> None:
        with pytest.raises(Unusable, match=words):
            read_feed(data, on=TODAY)

    def test_a_mark_of_the_byte_order_does_no_harm(self) -> None:
        assert len(read_feed(b"\xef\xbb\xbf" + feed_of(2), on=TODAY).rounds) == 2


class TestPools:
    def test_fifteen_bands_and_no_subtotal(self) -> None:
        (pool,) = told(record(1)).pools
        assert pool.as_of == FIRST - timedelta(days=1)
        assert pool.bands[:3] == ((601, 1200, 1001), (501, 600, 1002), (491, 500, 1004))
        assert pool.bands[-1] == (0, 300, 9001)
        assert len(pool.bands) == 15 and pool.total == total_with(9001)

    def test_zeros_are_no_pool(self) -> None:
        contents = told(record(1, **zeros()))
        assert (contents.pools, contents.warnings) == ((), ())

    def test_rounds_that_share_a_pool(self) -> None:
        same = {"drawDistributionAsOn": long_date(FIRST)} | pool_columns()
        contents = told(record(1, **same), record(2, **same))
        assert [pool.as_of for pool in contents.pools] == [FIRST]
        assert contents.warnings == ()

    def test_one_day_told_in_two_ways(self) -> None:
        day = long_date(FIRST + timedelta(days=6))
        contents = told(record(1, drawDistributionAsOn=day), record(2, drawDistributionAsOn=day))
        assert contents.pools[0].bands[-1] == (0, 300, 9002)
        assert "pool of 2026-01-11: told in two ways; the newest round counts" in contents.warnings

    def test_the_same_figures_of_another_day(self) -> None:
        contents = told(record(1, **pool_columns()), record(2, **pool_columns()), record(3))
        assert [pool.as_of for pool in contents.pools] == [date(2026, 1, 4), date(2026, 1, 18)]
        assert contents.warnings == ("pool of 2026-01-11: repeats the one before",)

    def test_a_swap_of_digits_in_a_subtotal(self) -> None:
        total = int(pool_columns()["dd18"].replace(",", ""))
        contents = told(record(1, **pool_columns(dd3="5,210", dd18=f"{total + 180:,}")))
        assert contents.pools[0].total == total
        assert contents.warnings == ("round 1: the pool's subtotal dd3 is off by +180; the bands count",)

    @pytest.mark.parametrize(
        ("changes", "words"),
        [
            ({"dd18": "99"}, "the bands add up to"),
            ({"dd4": "many"}, "'many' is not a count"),
            ({"dd4": None}, "dd4 is not there"),
            ({"drawDistributionAsOn": ""}, "'' is not a date"),
            ({"drawDistributionAsOn": "January 4, 2062"}, "its day is 2062-01-04"),
        ],
    )
    def test_what_cannot_be_believed_costs_the_pool_alone(self, changes: dict[str, Any], words: str) -> None:
        contents = told(record(1, **changes))
        assert len(contents.rounds) == 1 and contents.pools == ()
        (warning,) = contents.warnings
        assert warning.startswith("round 1: no pool is read: ") and words in warning

    @pytest.mark.parametrize(
        ("days", "words"),
        [(-5, ["is of 2026-01-10, after its round"]), (0, []), (14, []), (15, ["15 days before its round"])],
    )
    def test_a_day_that_is_odd(self, days: int, words: list[str]) -> None:
        day = long_date(FIRST - timedelta(days=days))
        contents = told(record(1, drawDistributionAsOn=day))
        assert len(contents.pools) == 1
        assert [word in warning for word, warning in zip(words, contents.warnings, strict=True)] == [
            True
        ] * len(words)


def test_the_made_up_feed_has_the_keys_of_the_real_one() -> None:
    document = json.loads(feed_of(1))
    assert len(document["rounds"][0]) == 31
    assert all(isinstance(value, str) for value in document["rounds"][0].values())
