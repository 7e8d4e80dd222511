"""The project's own table of rounds and pools, and what is read of it."""

from datetime import date
from itertools import pairwise

import pytest
from pytest_django import DjangoAssertNumQueries

from rounds.kinds import Kind
from rounds.models import PoolBand, PoolSnapshot, Round
from rounds.reading import Pool, all_pools, all_rounds, latest_pool, order_of, pool_on, rounds_since
from rounds.table import known_pools, known_rounds, load_known


class TestTheTable:
    def test_no_number_is_missing_and_none_is_there_twice(self) -> None:
        numbers = [record.number for record in known_rounds()]
        plain = [str(number) for number in range(1, 445) if number != 91]
        assert sorted(numbers) == sorted([*plain, "91a", "91b"])

    def test_days_never_go_back(self) -> None:
        days = [record.date for record in known_rounds()]
        assert days == sorted(days)

    def test_every_round_is_of_a_known_type(self) -> None:
        assert Kind.OTHER not in {record.kind for record in known_rounds()}

    def test_the_bands_of_a_pool_touch_and_never_overlap(self) -> None:
        for pool in known_pools():
            assert pool.bands[0][1] == 1200 and pool.bands[-1][0] == 0
            for above, below in pairwise(pool.bands):
                assert above[0] == below[1] + 1, pool.as_of

    def test_no_pool_repeats_the_one_before(self) -> None:
        pools = known_pools()
        assert all(one.bands != other.bands for one, other in pairwise(pools))


@pytest.mark.django_db
class TestLoading:
    def test_everything_is_stored_once(self, django_assert_num_queries: DjangoAssertNumQueries) -> None:
        assert load_known() == (445, 122)
        stored = Round.objects.count(), PoolSnapshot.objects.count(), PoolBand.objects.count()
        assert stored == (445, 122, 122 * 15)
        assert load_known() == (0, 0)
        assert (Round.objects.count(), PoolBand.objects.count()) == (445, 122 * 15)

    def test_what_is_stored_is_never_overwritten(self) -> None:
        load_known()
        Round.objects.filter(number="437").update(cutoff=1, label="From the feed")
        PoolSnapshot.objects.filter(as_of=date(2026, 9, 13)).update(total=1)
        Round.objects.filter(number="438").delete()
        assert load_known() == (1, 0)
        changed = Round.objects.get(number="437")
        assert (changed.cutoff, changed.label) == (1, "From the feed")
        assert PoolSnapshot.objects.get(as_of=date(2026, 9, 13)).total == 1


class TestReading:
    def test_the_newest_comes_first(self, known_rounds: None) -> None:
        rounds = all_rounds()
        assert [fact.number for fact in rounds[:2]] == ["444", "443"]
        assert [fact.number for fact in rounds if fact.number.startswith("91")] == ["91b", "91a"]
        assert rounds[-1].number == "1" and rounds[-1].kind is Kind.GENERAL

    def test_rounds_since_a_day_count_it_in(self, known_rounds: None) -> None:
        day = date(2026, 8, 19)
        since = rounds_since(day)
        assert since == tuple(fact for fact in all_rounds() if fact.date >= day)
        assert since[-1].date == day

    def test_the_latest_pool(self, known_rounds: None) -> None:
        pool = latest_pool()
        assert isinstance(pool, Pool)
        assert pool.as_of == date(2026, 9, 13)
        assert pool.total == sum(band.count for band in pool.bands) == 226_793
        assert [(band.low, band.high) for band in pool.bands][:2] == [(601, 1200), (501, 600)]
        assert pool_on(date(2026, 9, 12)) == all_pools()[1]
        assert pool_on(date(2022, 1, 16)) is None

    @pytest.mark.django_db
    def test_without_data_there_is_nothing_to_read(self) -> None:
        assert (all_rounds(), all_pools(), latest_pool()) == ((), (), None)

    def test_no_query_grows(
        self, known_rounds: None, django_assert_num_queries: DjangoAssertNumQueries
    ) -> None:
        for read, queries in ((all_rounds, 1), (latest_pool, 2), (all_pools, 2)):
            with django_assert_num_queries(queries):
                read()
        with django_assert_num_queries(1):
            rounds_since(date(2020, 1, 1))

    def test_numbers_stand_in_their_order(self) -> None:
        numbers = ["100", "91b", "9", "91a", "99", "92", "90"]
        assert sorted(numbers, key=order_of) == ["9", "90", "91a", "91b", "92", "99", "100"]
