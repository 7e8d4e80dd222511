"""Days as people write them."""

from datetime import date

import pytest
from django.utils.translation import override

from leads import days


@pytest.mark.parametrize(
    ("language", "day", "written", "with_weekday"),
    [
        ("en", date(2026, 11, 1), "1 November 2026", "Sunday 1 November 2026"),
        ("en", date(2026, 11, 21), "21 November 2026", "Saturday 21 November 2026"),
        ("fr", date(2026, 11, 1), "1er novembre 2026", "dimanche 1er novembre 2026"),
        ("fr", date(2026, 11, 21), "21 novembre 2026", "samedi 21 novembre 2026"),
    ],
)
def test_the_first_of_a_month_is_an_ordinal_in_french(language, day, written, with_weekday):
    with override(language):
        assert days.written(day) == written
        assert days.with_weekday(day) == with_weekday
