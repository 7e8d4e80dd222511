"""From a file to the tables: upsert, overrides, refusals, and the command that does it."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.core.management import CommandError, call_command
from pytest_django import DjangoAssertNumQueries

from rounds import importing
from rounds.corrections import CORRECTIONS
from rounds.importing import Counts, Report
from rounds.kinds import Kind
from rounds.models import PoolBand, PoolSnapshot, Round
from rounds.reading import all_pools, all_rounds
from rounds.records import Unusable
from tests.rounds.feeds import TODAY, feed, feed_of, long_date, pool_columns, record

pytestmark = pytest.mark.django_db
OWN_TABLE = Path(importing.__file__).parent / "data" / "rounds.csv"


def take(data: bytes, **options: Any) -> Report:
    return importing.store(importing.read(data, on=TODAY), **options)


def everything() -> list[Any]:
    """All that is stored, to see that nothing has changed."""
    rows = (
        Round.objects.order_by("pk"),
        PoolSnapshot.objects.order_by("pk"),
        PoolBand.objects.order_by("pk"),
    )
    return [list(each.values()) for each in rows]


class TestUpsert:
    def test_first_all_is_new_then_nothing_is(self) -> None:
        assert take(feed_of(9)).rounds == Counts(9, 0, 0)
        before = everything()
        report = take(feed_of(9))
        assert (report.rounds, report.pools) == (Counts(0, 0, 9), Counts(0, 0, 9))
        assert everything() == before
        assert [fact.number for fact in all_rounds()] == [str(place) for place in range(9, 0, -1)]
        assert len(all_pools()) == 9 and len(all_pools()[0].bands) == 15

    def test_new_rounds_changed_rounds_and_the_rest(self) -> None:
        take(feed_of(9))
        renamed = record(3, drawName="Canadian Experience Class (Version 2)")
        others = [record(place) for place in (1, 2, 4, 5, 6, 7, 8, 9, 10)]
        report = take(feed(*others[:2], renamed, *others[2:]))
        assert report.rounds == Counts(1, 1, 8)
        assert Round.objects.get(number="3").label == "Canadian Experience Class (Version 2)"

    def test_a_pool_that_is_told_anew(self) -> None:
        take(feed_of(2))
        report = take(feed(record(1), record(2, **pool_columns())))
        assert report.pools == Counts(0, 1, 1)
        assert all_pools()[0].bands[-1].count == 1017
        assert PoolBand.objects.count() == 30

    def test_a_time_that_is_not_told_erases_none(self) -> None:
        take(feed_of(2))
        before = everything()
        report = take(feed(record(1, drawCutOff="", drawDateTime=""), record(2)))
        assert report.rounds == Counts(0, 0, 2)
        assert everything() == before

    def test_a_time_that_was_unknown_is_filled_in(self) -> None:
        take(feed(record(1, drawCutOff="")))
        assert take(feed_of(1)).rounds == Counts(0, 1, 0)
        assert Round.objects.get().tie_break == datetime(2025, 11, 26, 1, 2, 3, tzinfo=UTC)

    def test_a_dry_run_tells_the_same_and_does_nothing(self) -> None:
        take(feed_of(3))
        before = everything()
        assert take(feed_of(5), dry_run=True).rounds == Counts(2, 0, 3)
        assert everything() == before

    def test_no_query_grows(self, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
        take(feed_of(3))
        with django_assert_max_num_queries(14):
            take(feed_of(45))


class TestOverride:
    def test_it_survives_the_next_import(self) -> None:
        take(feed_of(3))
        Round.objects.filter(number="2").update(cutoff=499, override="The ministry corrected it by mail.")
        assert take(feed_of(4)).rounds == Counts(1, 0, 3)
        assert Round.objects.get(number="2").cutoff == 499

    def test_without_its_reason_the_feed_is_believed_again(self) -> None:
        take(feed_of(3))
        Round.objects.filter(number="2").update(cutoff=499, override="")
        assert take(feed_of(3)).rounds == Counts(0, 1, 2)
        assert Round.objects.get(number="2").cutoff == 502

    def test_the_known_wrong_record_is_imported_right_and_renamed_like_any_other(self) -> None:
        wrong = record(1, drawNumber="208", drawSize="681")
        take(feed(wrong))
        assert take(feed(wrong)).rounds == Counts(0, 0, 1)
        assert take(feed(wrong | {"drawName": "Provincial Nominee Program"})).rounds == Counts(0, 1, 0)
        stored = Round.objects.get()
        assert (stored.invitations, stored.kind) == (888, Kind.PNP)
        assert stored.override == CORRECTIONS["208"].reason

    def test_a_persons_own_reason_goes_before_the_known_one(self) -> None:
        wrong = feed(record(1, drawNumber="208", drawSize="681"))
        take(wrong)
        Round.objects.update(invitations=890, override="Two more were found.")
        assert take(wrong).rounds == Counts(0, 0, 1)
        assert Round.objects.get().invitations == 890


def without(key: str, count: int) -> bytes:
    records = [record(place) for place in range(1, count + 1)]
    return feed(*({name: text for name, text in each.items() if name != key} for each in records))


REFUSED = {
    "nothing": (b"", "empty"),
    "blanks": (b" \n", "empty"),
    "an empty list": (b'{"rounds": []}', "empty"),
    "a page": (b"<!doctype html><title>Sorry</title>", "not JSON"),
    "cut off": (feed_of(12)[:-40], "not JSON"),
    "an object": (json.dumps({"rounds": {"r1": record(1)}}).encode(), "another shape"),
    "other keys": (without("drawCRS", 12), "another shape"),
    "shorter": (feed_of(9), "shorter than what is stored: 9 records, 10 rounds stored"),
    "others": (
        feed(*(record(place) for place in range(5, 17))),
        "without rounds that are stored: 1, 2, 3, 4",
    ),
    "a table of something": (b"number,name\n1,x\n", "another shape"),
    "a table of nothing": (OWN_TABLE.read_bytes().splitlines()[0], "empty"),
    "a table in another writing": (b"number,\xff\xfe", "not CSV"),
}


class TestRefusal:
    @pytest.mark.parametrize("name", REFUSED)
    def test_it_changes_nothing(self, name: str) -> None:
        data, words = REFUSED[name]
        take(feed_of(10))
        before = everything()
        with pytest.raises(Unusable, match=words):
            take(data)
        assert everything() == before

    def test_a_rejected_record_of_a_known_round_is_not_a_missing_one(self) -> None:
        take(feed_of(5))
        report = take(feed(*(record(place) for place in (1, 2, 3, 5)), record(4, drawCRS="?")))
        assert report.rounds == Counts(0, 0, 4)
        assert [each.number for each in report.rejected] == ["4"]
        assert Round.objects.get(number="4").cutoff == 504

    @pytest.mark.parametrize(("rewritten", "believed"), [(2, True), (3, False)])
    def test_unattended_not_too_many_figures_are_rewritten(self, rewritten: int, believed: bool) -> None:
        take(feed_of(9))
        data = feed(
            *(record(place, drawCRS="400") for place in range(1, rewritten + 1)),
            *(record(place) for place in range(rewritten + 1, 10)),
        )
        before = everything()
        if believed:
            assert take(data, most_rewritten=2).rounds == Counts(0, rewritten, 9 - rewritten)
        else:
            with pytest.raises(Unusable, match="gives 3 known rounds other figures"):
                take(data, most_rewritten=2)
            assert everything() == before

    def test_unattended_any_number_may_be_renamed(self) -> None:
        take(feed_of(9))
        renamed = feed(*(record(place, drawName="General") for place in range(1, 10)))
        assert take(renamed, most_rewritten=0).rounds == Counts(0, 9, 0)

    def test_a_copy_of_the_feed_older_than_the_own_table(self, known_rounds: None) -> None:
        old = feed(*(record(1, drawNumber=str(number)) for number in range(1, 439)))
        with pytest.raises(Unusable, match="shorter than what is stored: 438 records, 445 rounds stored"):
            take(old)


class TestOwnTable:
    def test_it_can_be_imported_over_itself(self, known_rounds: None) -> None:
        before = everything()
        assert take(OWN_TABLE.read_bytes()).rounds == Counts(0, 0, 445)
        assert everything() == before

    def test_and_into_nothing(self) -> None:
        assert take(OWN_TABLE.read_bytes()).rounds == Counts(445, 0, 0)

    def test_each_bad_row_is_rejected(self) -> None:
        head, *rows = OWN_TABLE.read_text().splitlines()[:12]
        bad = [
            "x,2026-01-01,,General,general,1,1,,",
            "445,2026-01-01,noon,General,general,1,1,,",
            "446,2026-01-01",
        ]
        report = take("\n".join([head, *rows, *bad]).encode())
        assert report.rounds == Counts(11, 0, 0)
        assert [each.reason for each in report.rejected] == [
            "number is not a round's number",
            "'noon' is not a moment",
            "'' is not a count",
        ]

    @pytest.mark.parametrize(
        ("code", "label", "kind"),
        [("", "French language", Kind.FRENCH), ("stem", "?", Kind.STEM), ("magic", "French", Kind.OTHER)],
    )
    def test_a_type_by_its_code_or_else_by_its_label(self, code: str, label: str, kind: Kind) -> None:
        head = OWN_TABLE.read_text().splitlines()[0]
        take(f"{head}\n1,2026-01-01,,{label},{code},5,400,2025-12-31T01:02:03,\n".encode())
        stored = Round.objects.get()
        assert (stored.kind, stored.tie_break) == (kind, datetime(2025, 12, 31, 1, 2, 3, tzinfo=UTC))


class TestCommand:
    @pytest.fixture(autouse=True)
    def on_a_day(self) -> Iterator[None]:
        with time_machine.travel(datetime(TODAY.year, TODAY.month, TODAY.day, 17, tzinfo=UTC), tick=False):
            yield

    def run(self, *arguments: str) -> str:
        out = StringIO()
        call_command("import_rounds", *arguments, stdout=out)
        return out.getvalue()

    def file(self, tmp_path: Path, data: bytes) -> str:
        path = tmp_path / "feed.json"
        path.write_bytes(data)
        return str(path)

    def test_what_it_prints(self, tmp_path: Path) -> None:
        bad = record(3, drawCRS="0")
        path = self.file(tmp_path, feed(record(1), record(2), bad, record(4, dd18="1")))
        dry = self.run("--dry-run", path)
        assert dry.splitlines()[0] == "inserted 3, updated 0, unchanged 0, rejected 1"
        assert dry.splitlines()[-1] == "dry run: nothing was changed"
        assert Round.objects.count() == 0
        first, second, pools, warning = self.run(path).splitlines()
        assert first == "inserted 3, updated 0, unchanged 0, rejected 1"
        assert second == "rejected 3: the lowest score is 0, not from 1 to 1200"
        assert pools == "pools: inserted 2, updated 0, unchanged 0"
        assert warning.startswith("warning: round 4: no pool is read")
        assert self.run(path).startswith("inserted 0, updated 0, unchanged 3, rejected 1\n")

    @pytest.mark.parametrize("name", REFUSED)
    def test_a_refusal_ends_with_one(self, name: str, tmp_path: Path) -> None:
        take(feed_of(10))
        with pytest.raises(CommandError, match="Nothing was changed") as refused:
            self.run(self.file(tmp_path, REFUSED[name][0]))
        assert refused.value.returncode == 1

    def test_a_file_that_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(CommandError, match="No such file"):
            self.run(str(tmp_path / "none.json"))

    @pytest.mark.parametrize(
        ("url", "words"),
        [
            ("http://www.canada.ca/feed.json", "only https"),
            ("https://elsewhere.example/feed.json", "not on the list"),
            ("file:///etc/hostname", "only https"),
        ],
    )
    def test_an_address_that_may_not_be_fetched(self, url: str, words: str) -> None:
        with pytest.raises(CommandError, match=words):
            self.run(url)

    def test_an_address_that_may(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("rounds.management.commands.import_rounds.official", lambda url: feed_of(2))
        assert self.run("https://www.canada.ca/feed.json").startswith("inserted 2,")


def test_long_dates_are_those_of_the_feed() -> None:
    assert long_date(TODAY) == "November 28, 2026"
