"""Dates in three boxes: what is understood, and what is refused with which words."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from assessments.forms.dates import DateField, month_number

MARCH = date(1994, 3, 27)


@pytest.mark.parametrize(
    "typed",
    [
        ("27", "3", "1994"),
        (" 27 ", "03", "1994 "),
        ("27", "March", "1994"),
        ("27", "mar", "1994"),
        ("27", "Mar.", "1994"),
        ("27", "mars", "1994"),
        ("3", "27", "1994"),
        ("March", "27", "1994"),
        ("1994", "3", "27"),
        ("1994", "mars", "27"),
        ("1994-03-27", "", ""),
        ("", "", "1994-03-27"),
    ],
)
def test_one_day_typed_in_many_ways(typed: tuple[str, str, str]) -> None:
    assert DateField().clean(list(typed)) == MARCH


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (("", "", ""), "required"),
        (("27", "", "1994"), "incomplete"),
        (("", "3", "1994"), "incomplete"),
        (("27", "3", ""), "incomplete"),
        (("27", "3", "94"), "year"),
        (("31", "2", "1994"), "invalid"),
        (("29", "2", "2025"), "invalid"),
        (("0", "1", "1994"), "invalid"),
        (("1", "0", "1994"), "invalid"),
        (("32", "1", "1994"), "invalid"),
        (("13", "13", "1994"), "invalid"),
        (("1", "jui", "1994"), "invalid"),
        (("1", "ma", "1994"), "invalid"),
        (("one", "3", "1994"), "invalid"),
        (("-1", "3", "1994"), "invalid"),
        (("1.5", "3", "1994"), "invalid"),
        (("²", "3", "1994"), "invalid"),
        (("1", "3", "19940"), "invalid"),
        (("\x00", "3", "1994"), "invalid"),
    ],
)
def test_what_is_no_day_says_why(typed: tuple[str, str, str], code: str) -> None:
    with pytest.raises(ValidationError) as caught:
        DateField().clean(list(typed))
    assert caught.value.code == code


def test_a_leap_day_exists_in_its_year() -> None:
    assert DateField().clean(["29", "2", "2024"]) == date(2024, 2, 29)


def test_a_day_that_reads_both_ways_stays_as_typed() -> None:
    assert DateField().clean(["3", "4", "2024"]) == date(2024, 4, 3)


def test_an_optional_date_may_be_empty_but_not_half_typed() -> None:
    assert DateField(required=False).clean(["", "", ""]) is None
    with pytest.raises(ValidationError):
        DateField(required=False).clean(["1", "", ""])


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("janvier", 1),
        ("février", 2),
        ("FEVR", 2),
        ("août", 8),
        ("juin", 6),
        ("juil", 7),
        ("décembre", 12),
        ("xyz", None),
    ],
)
def test_months_in_both_languages(word: str, number: int | None) -> None:
    assert month_number(word) == number
