"""The categories as dated law: how many occupations, from when, until when, and what the reader refuses."""

from dataclasses import fields, is_dataclass
from datetime import date, timedelta
from typing import Any

import pytest

from crs.categories.law import CATEGORIES, CODES, ROUNDS, CategoryLaw, ended, in_force, read_categories
from crs.law import LawError, Source, packaged

PAGE = "https://www.canada.ca/en/immigration-refugees-citizenship/services/immigrate-canada/express-entry/"
ACT = "https://laws-lois.justice.gc.ca/eng/acts/I-2.5/"
VERSIONS = [
    pytest.param(law, id=f"{code}-{law.effective_from}")
    for code, history in CATEGORIES.items()
    for law in history.versions
]


def occupations(law: CategoryLaw) -> int:
    listed = law.experience or law.offer
    return len(listed.nocs) if listed else 0


@pytest.mark.parametrize(
    ("code", "counts"),
    {
        "french": {"2023-05-31": 0},
        "healthcare": {"2023-05-31": 35, "2025-02-27": 37, "2026-02-18": 37},
        "stem": {"2023-05-31": 24, "2025-02-27": 11, "2026-02-18": 11},
        "trades": {"2023-05-31": 10, "2025-02-27": 25, "2026-02-18": 25},
        "transport": {"2023-05-31": 10, "2026-02-18": 4},
        "agriculture": {"2023-05-31": 3, "2025-02-27": 1},
        "education": {"2025-02-27": 5, "2026-02-18": 5},
        "physicians": {"2025-12-08": 3, "2026-02-18": 3},
        "senior_managers": {"2026-02-18": 4},
        "researchers": {"2026-02-18": 2},
        "military": {"2026-02-18": 3},
    }.items(),
)
def test_the_number_of_occupations_of_every_version(code: str, counts: dict[str, int]) -> None:
    versions = CATEGORIES[code].versions
    assert {law.effective_from.isoformat(): occupations(law) for law in versions} == counts


def test_lists_that_did_not_change_are_the_same() -> None:
    for code in ("healthcare", "stem", "education", "physicians"):
        before, now = (law.experience for law in CATEGORIES[code].versions[-2:])
        assert before and now and before.nocs == now.nocs


def test_cooks_left_the_trades_and_butchers_came() -> None:
    before, now = (law.experience for law in CATEGORIES["trades"].versions[-2:])
    assert before and now and set(before.nocs) ^ set(now.nocs) == {"63200", "63201"}
    assert "63201" in now.nocs


def test_senior_managers_are_four_of_the_five() -> None:
    (law,) = CATEGORIES["senior_managers"].versions
    assert law.experience and law.experience.nocs == ("00012", "00013", "00014", "00015")


@pytest.mark.parametrize("law", VERSIONS)
def test_the_amount_of_work_changed_on_18_february_2026(law: CategoryLaw) -> None:
    if law.experience is None:
        return
    rule = (law.experience.months, law.experience.continuous)
    first_physicians = law.category == "physicians" and law.effective_from < date(2026, 2, 18)
    expected = (12, False) if law.effective_from >= date(2026, 2, 18) else (6, True)
    assert rule == ((12, True) if first_physicians else expected)
    assert law.experience.within_years == 3
    assert law.experience.in_canada is (law.category in ("physicians", "senior_managers", "researchers"))


def test_military_recruits_need_service_an_offer_and_a_credential() -> None:
    (law,) = CATEGORIES["military"].versions
    assert law.service and law.offer and law.credential and not law.experience
    assert (law.service.years, law.offer.years, law.credential.level) == (10, 3, "two_year")
    assert law.offer.nocs == ("40042", "42102", "43204")


AUTUMN_2026 = [each for each in CODES if each != "agriculture"]


@pytest.mark.parametrize(
    ("on", "codes"),
    [
        ("2023-05-30", []),
        ("2023-05-31", CODES[:6]),
        ("2025-02-26", CODES[:6]),
        ("2025-02-27", ["french", "healthcare", "stem", "trades", "agriculture", "education"]),
        ("2025-12-07", ["french", "healthcare", "stem", "trades", "agriculture", "education"]),
        ("2025-12-08", ["french", "healthcare", "stem", "trades", "agriculture", "education", "physicians"]),
        ("2026-02-17", ["french", "healthcare", "stem", "trades", "agriculture", "education", "physicians"]),
        ("2026-02-18", AUTUMN_2026),
        ("2026-11-03", AUTUMN_2026),
        ("2026-11-23", AUTUMN_2026),
    ],
)
def test_the_categories_of_a_day(on: str, codes: list[str]) -> None:
    assert [law.category for law in in_force(date.fromisoformat(on))] == list(codes)


@pytest.mark.parametrize(
    ("on", "gone"),
    [
        ("2025-02-26", {}),
        ("2025-02-27", {"transport": "2025-02-26"}),
        ("2026-02-17", {"transport": "2025-02-26"}),
        ("2026-02-18", {"agriculture": "2026-02-17"}),
        ("2026-11-23", {"agriculture": "2026-02-17"}),
    ],
)
def test_the_categories_that_are_no_longer(on: str, gone: dict[str, str]) -> None:
    found = ended(date.fromisoformat(on))
    assert {code: each.last_day.isoformat() for code, each in found.items()} == gone


def sources(law: Any) -> list[Source]:
    """Every source inside a version."""
    found: list[Source] = []
    for field in fields(law):
        value = getattr(law, field.name)
        if isinstance(value, Source):
            found.append(value)
        elif is_dataclass(value):
            found += sources(value)
    return found


@pytest.mark.parametrize("law", [*VERSIONS, *ROUNDS.versions])
def test_every_rule_has_its_own_source(law: Any) -> None:
    rules = [each for each in (getattr(law, field.name) for field in fields(law)) if hasattr(each, "source")]
    found = sources(law)
    assert len(found) == 1 + len(rules)
    for source in found:
        assert source.url.startswith((PAGE, ACT))
        assert source.checked in (date(2026, 8, 26), date(2026, 11, 22))


def test_what_was_rebuilt_is_not_called_well_confirmed() -> None:
    first = CATEGORIES["trades"].versions[0].experience
    assert first and first.source.confidence == "medium"


TEXT = packaged("categories")
FROM = "\neffective_from ="
A_SOURCE = next(line for line in TEXT.splitlines() if line.startswith("source ="))
EMPTY = f'[[version]]\ncategory = "french"{FROM} 2026-03-01\n{A_SOURCE}\n'


def broken(old: str, new: str) -> str:
    assert old in TEXT
    return TEXT.replace(old, new, 1)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (broken('category = "french"', 'category = "francais"'), ["key 'category'", "francais", "french"]),
        (broken('"31100"', '"31109"'), ["2023-05-31", "experience", "'31109'", "not a skilled occupation"]),
        (broken('"31100"', '"65100"'), ["experience", "'65100'", "not a skilled occupation"]),
        (broken('"31100"', '"31101"'), ["experience", "stands in it twice"]),
        (broken("last_day = 2025-02-26", "last_day = 2023-05-30"), ["ended.last_day", "before"]),
        (broken("last_day = 2025-02-26", "last_day = 2026-02-18"), ["2023-05-31", "reaches", "transport"]),
        (broken('level = "two_year"', 'level = "two_years"'), ["credential", "'two_years'"]),
        (broken("months = 6", "month = 6"), ["unknown key 'experience.month'"]),
        (broken("in_canada = false\n", ""), ["missing key 'experience.in_canada'"]),
        (broken("continuous = true", 'continuous = "yes"'), ["experience.continuous", "true or false"]),
        (
            broken(f'"stem"{FROM} 2025-02-27', f'"stem"{FROM} 2023-05-31'),
            ["2023-05-31", "out of order"],
        ),
        (f"{TEXT}\n{EMPTY}", ["2026-03-01", "asks for nothing"]),
    ],
)
def test_a_broken_file_is_refused_with_its_place(text: str, said: list[str]) -> None:
    with pytest.raises(LawError) as refused:
        read_categories(text)
    for each in ["categories.toml", *said]:
        assert each in str(refused.value)


def test_no_gap_is_left_by_accident() -> None:
    """A version without an end lasts to the day before the next, or to today."""
    for history in CATEGORIES.values():
        for law in history.versions:
            assert law.holds(law.effective_from)
            assert law.ended is None or not law.holds(law.ended.last_day + timedelta(days=1))
