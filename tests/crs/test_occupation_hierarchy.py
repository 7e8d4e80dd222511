"""The tree of the classification, for people who would rather read than search."""

from collections import Counter

import pytest

from crs.occupations import (
    LEVELS,
    SENIOR_MANAGER_CODES,
    Branch,
    UnitGroup,
    branches,
    children,
    choices,
    groups_meant,
    node,
    path,
    under,
    unit_groups,
)


def codes(nodes: tuple[Branch | UnitGroup, ...]) -> list[str]:
    return [each.code for each in nodes]


def test_there_are_as_many_categories_as_the_classification_has() -> None:
    number = Counter(branch.level for branch in branches().values())
    assert number == {"broad category": 10, "major group": 45, "sub-major group": 89, "minor group": 162}
    assert all(branch.title("en").strip() and branch.title("fr").strip() for branch in branches().values())


def test_every_code_stands_under_another() -> None:
    for code in [*branches(), *unit_groups()]:
        assert len(code) == 1 or code[:-1] in branches()


def test_no_category_is_empty() -> None:
    assert all(children(code) for code in branches())


def test_walking_down_reaches_every_group_once() -> None:
    def reached(code: str) -> list[str]:
        if code in unit_groups():
            return [code]
        return [leaf for below in choices(code) for leaf in reached(below.code)]

    assert reached("") == list(unit_groups())


def test_the_ten_broad_categories_come_first() -> None:
    assert codes(children()) == list("0123456789")
    assert children()[3].title("en") == "Health occupations"


def test_a_person_is_never_asked_to_choose_from_one_category() -> None:
    for code in ["", *branches()]:
        below = choices(code)
        assert len(below) > 1 or isinstance(below[0], UnitGroup)
    assert codes(choices("0")) == ["00010", *SENIOR_MANAGER_CODES]


def test_the_way_to_a_group_is_told_from_the_broadest() -> None:
    assert codes(path("72300")) == ["7", "72", "723", "7230", "72300"]
    assert [len(each.code) for each in path("7230")] == [1, 2, 3, 4]
    assert len(LEVELS) == 5


def test_what_stands_under_a_code() -> None:
    assert codes(under("7230")) == ["72300", "72301", "72302"]
    assert len(under("")) == 516
    assert codes(under("72300")) == ["72300"]
    assert children("72300") == choices("72300") == ()


@pytest.mark.parametrize("code", ["x", "99", "00018", "723000", "７"])
def test_a_code_that_does_not_exist_leads_nowhere(code: str) -> None:
    assert node(code) is None
    assert children(code) == choices(code) == under(code) == ()


def test_00018_asks_which_of_the_five() -> None:
    assert codes(groups_meant("00018")) == list(SENIOR_MANAGER_CODES)
    assert codes(groups_meant("72300")) == ["72300"]
    assert groups_meant("99999") == ()
