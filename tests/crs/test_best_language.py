"""Which language comes first is the person's choice: the range never counts a choice nobody would take."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from crs.points.total import crs
from crs.profile import CanadianCredential, Education, LanguageResult, Official, Profile, Test, WorkYears

ON = date(2026, 6, 1)
FRENCH = {"listening": 10, "reading": 10, "writing": 9, "speaking": 9}
KNOWN = Profile(
    age=31,
    has_partner=False,
    education=Education.THREE_PLUS,
    education_assessed=True,
    canadian_credential=CanadianCredential.NONE,
    work_years=WorkYears(canada=2, foreign=0),
    certificate_of_qualification=False,
    provincial_nomination=False,
    sibling_in_canada=False,
)


def levels(language: Official, four: dict[str, int] | None) -> LanguageResult:
    typed = {ability: Decimal(level) for ability, level in (four or {}).items()}
    return LanguageResult(Test.CLB, language, **typed)


def total(english: dict[str, int] | None) -> tuple[int, int]:
    languages = (levels(Official.FRENCH, FRENCH), levels(Official.ENGLISH, english))
    found = crs(replace(KNOWN, languages=languages), on=ON)
    return found.low, found.high


def test_the_range_is_that_of_all_levels_it_might_be() -> None:
    """Brute force: every level from 0 to 10 in all four abilities at once, and a few uneven ones."""
    even = [dict.fromkeys(FRENCH, level) for level in range(11)]
    uneven = [dict.fromkeys(FRENCH, 10) | {ability: low} for ability in FRENCH for low in range(11)]
    ends = [total(english) for english in (*even, *uneven)]
    assert all(low == high for low, high in ends)
    assert total(None) == (min(ends)[0], max(ends)[1])


@pytest.mark.parametrize("section", ["core", "transferability"])
def test_a_section_holds_what_it_may_come_to(section: str) -> None:
    languages = (levels(Official.FRENCH, FRENCH), levels(Official.ENGLISH, None))
    wide = crs(replace(KNOWN, languages=languages), on=ON).sections[section]
    for level in range(11):
        known = (languages[0], levels(Official.ENGLISH, dict.fromkeys(FRENCH, level)))
        found = crs(replace(KNOWN, languages=known), on=ON).sections[section]
        assert wide.low <= found.low and found.high <= wide.high
