"""The search finds the same sets as trying out all of them does."""

from collections.abc import Sequence
from datetime import date
from itertools import combinations as subsets
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crs.advice import Combination, Move, combinations, moves_for, together
from crs.advice.move import asks_less, exclude
from crs.advice.search import MOST_MOVES
from crs.advice.sure import Sure
from crs.points.total import crs
from crs.profile import Education, Profile
from tests.crs.advice.people import ON, PEOPLE, couple, single
from tests.crs.making import english
from tests.crs.strategies import Case, cases

Set = tuple[Move, ...]


def possible(moves: Sequence[Move], most: int) -> list[Set]:
    return [
        chosen
        for size in range(1, most + 1)
        for chosen in subsets(moves, size)
        if not any(exclude(one, other) for one, other in subsets(chosen, 2))
    ]


def asks_no_more(one: Set, other: Set) -> bool:
    """Whether each move of the one is a move of the other or a lower step of one, each of its own."""
    return one != other and any(
        all(a == b or asks_less(a, b) for a, b in zip(one, paired, strict=True))
        for paired in permutations(other, min(len(one), len(other)))
        if len(one) <= len(other)
    )


def brute_force(profile: Profile, moves: Set, target: int, on: date, most: int) -> dict[Set, int]:
    """Every set worked out on its own, and those left out that ask for more than another."""
    if crs(profile, on=on).low >= target:
        return {}
    points = {chosen: crs(together(profile, chosen), on=on).low for chosen in possible(moves, most)}
    reaching = {chosen: found for chosen, found in points.items() if found >= target}
    return {
        chosen: found
        for chosen, found in reaching.items()
        if not any(asks_no_more(other, chosen) for other in reaching)
    }


def check(profile: Profile, moves: Set, above: int, on: date, most: int = MOST_MOVES) -> None:
    target = crs(profile, on=on).low + above
    found = combinations(profile, moves, target, on=on, most=most)
    assert {each.moves: each.points for each in found} == brute_force(profile, moves, target, on, most)
    assert list(found) == sorted(found, key=lambda each: each.rank)


points_above = st.integers(1, 90) | st.integers(1, 700)
NOT_ALL = 6
"""So many moves of each of hundreds of people, so that trying out every set of them takes no hours."""


def some(data: st.DataObject, profile: Profile, on: date) -> Set:
    """Some of the moves, in the order of the catalogue."""
    moves = moves_for(profile, on=on)
    drawn = data.draw(st.permutations(range(len(moves))))[:NOT_ALL]
    return tuple(moves[place] for place in sorted(drawn))


@given(st.data(), cases(), points_above, st.booleans())
@settings(max_examples=PEOPLE)
def test_some_moves_together_are_found_as_by_brute_force(
    data: st.DataObject, case: Case, above: int, partly: bool
) -> None:
    profile = case.partial(case.hidden) if partly else case.profile
    check(profile, some(data, profile, case.on), above, case.on)


@given(st.data(), cases(dated_work=False), points_above, st.booleans())
@settings(max_examples=PEOPLE)
def test_the_same_where_only_years_of_work_are_told(
    data: st.DataObject, case: Case, above: int, partly: bool
) -> None:
    profile = case.partial(case.hidden) if partly else case.profile
    check(profile, some(data, profile, case.on), above, case.on)


@given(cases(dated_work=False), points_above)
@settings(max_examples=25)
def test_all_moves_two_at_a_time_are_found_as_by_brute_force(case: Case, above: int) -> None:
    check(case.profile, moves_for(case.profile, on=case.on), above, case.on, most=2)


@pytest.mark.parametrize(
    ("person", "above"),
    [(single(languages=(english(8, 7, 9, 8),)), 60), (couple(education_assessed=False), 230)],
)
def test_all_moves_three_at_a_time_of_people_like_most(person: Profile, above: int) -> None:
    check(person, moves_for(person, on=ON), above, ON)


@given(st.data(), cases())
@settings(max_examples=40)
def test_sure_points_of_larger_sets_are_those_of_the_changed_person(data: st.DataObject, case: Case) -> None:
    """Beyond the sizes that are tried out: any set of moves that do not shut each other out."""
    profile = case.partial(case.hidden)
    moves = moves_for(profile, on=case.on)
    chosen: list[int] = []
    for place in data.draw(st.permutations(range(len(moves)))):
        if not any(exclude(moves[place], moves[other]) for other in chosen):
            chosen.append(place)
    chosen.sort()
    sure = Sure(profile, moves, on=case.on)
    changed = together(profile, [moves[place] for place in chosen])
    assert sure.points(sum(1 << place for place in chosen)) == crs(changed, on=case.on).low


def codes(found: Sequence[Combination]) -> list[list[str]]:
    return [[move.code for move in each.moves] for each in found]


def search(profile: Profile, target: int) -> tuple[Combination, ...]:
    return combinations(profile, moves_for(profile, on=ON), target, on=ON)


def test_nothing_is_needed_where_the_score_is_reached() -> None:
    person = single()
    assert search(person, crs(person, on=ON).low) == ()


def test_nothing_is_found_where_nothing_reaches_it() -> None:
    assert search(single(), 1200) == ()


def test_the_fewest_moves_come_first_and_then_the_least_effort() -> None:
    person = single()
    found = search(person, crs(person, on=ON).low + 40)
    assert codes(found)[0] == ["language.en.all"]
    assert [len(each.moves) for each in found] == sorted(len(each.moves) for each in found)
    assert ["nomination"] in codes(found)


def test_a_higher_step_is_left_out_where_a_lower_one_is_enough() -> None:
    person = single(education=Education.THREE_PLUS)
    found = codes(search(person, crs(person, on=ON).low + 30))
    assert ["education.two_or_more"] in found and ["education.masters"] not in found
    assert ["language.fr.test.7"] in found and ["language.fr.test.9"] not in found


def test_no_set_holds_a_move_that_it_can_do_without() -> None:
    person = single()
    target = crs(person, on=ON).low + 60
    for each in search(person, target):
        for left_out in each.moves:
            rest = [move for move in each.moves if move != left_out]
            assert crs(together(person, rest), on=ON).low < target
