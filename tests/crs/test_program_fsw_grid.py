"""The selection grid of the Federal Skilled Worker Class, factor by factor, over its whole tables."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from crs.outcome import PointsLine
from crs.profile import (
    Education,
    JobOffer,
    LanguageResult,
    Official,
    Partner,
    Profile,
    Test,
    WorkPeriod,
    WorkYears,
)
from crs.programs import fsw, fsw_grid
from tests.crs.making import english, french, partner
from tests.crs.working import (
    CASHIER,
    DEVELOPER,
    ON,
    SECRETARY,
    days_for,
    lasting,
    worked,
)

LAW = fsw.FSW.at(ON)
GRID = LAW.grid
YEAR = days_for(LAW.experience.hours)
OFFER = JobOffer(DEVELOPER, lmia=True, full_time_one_year=True, works_for_employer=False, work_permit="open")


def line(profile: Profile, factor: str) -> PointsLine:
    grid = fsw_grid.grid(profile, GRID, LAW.points.pass_mark, on=ON)
    return {each.code: each for each in grid.lines}[f"fsw.grid.{factor}"]


def points(profile: Profile, factor: str) -> tuple[int, int]:
    found = line(profile, factor)
    return found.low, found.high


class TestGridTables:
    @pytest.mark.parametrize(
        ("age", "expected"),
        [
            (0, 0), (17, 0), (18, 12), (19, 12), (34, 12), (35, 12), (36, 11), (37, 10), (38, 9), (39, 8),
            (40, 7), (41, 6), (42, 5), (43, 4), (44, 3), (45, 2), (46, 1), (47, 0), (48, 0), (90, 0),
        ],
    )  # fmt: skip
    def test_age(self, age: int, expected: int) -> None:
        assert points(Profile(age=age), "age") == (expected, expected)

    @pytest.mark.parametrize("band", GRID.age.bands[1:], ids=lambda band: f"from {band.from_}")
    def test_a_birthday_moves_the_age(self, band: fsw_grid.GridBand) -> None:
        born = ON.replace(year=ON.year - band.from_)
        day_younger = born + timedelta(days=1)
        assert points(Profile(date_of_birth=born), "age") == (band.points,) * 2
        before = GRID.age.points(band.from_ - 1)
        assert points(Profile(date_of_birth=day_younger), "age") == (before, before)

    @pytest.mark.parametrize(
        ("years", "expected"),
        [(0, 0), (1, 9), (2, 11), (3, 11), (4, 13), (5, 13), (6, 15), (7, 15), (10, 15)],
    )
    def test_experience(self, years: int, expected: int) -> None:
        assert points(Profile(work_years=WorkYears(0, years)), "experience") == (expected, expected)
        assert points(worked(lasting(years * YEAR, country="IN")), "experience") == (expected, expected)
        if years:
            short = GRID.experience.points(years - 1)
            assert points(worked(lasting(years * YEAR - 1, country="IN")), "experience") == (short, short)

    def test_experience_adds_up_occupations_and_countries(self) -> None:
        profile = worked(lasting(YEAR), lasting(YEAR, until=date(2020, 1, 1), noc=SECRETARY, country="FR"))
        assert points(profile, "experience") == (11, 11)

    @pytest.mark.parametrize(
        ("level", "expected"),
        [("none", 0), ("secondary", 5), ("one_year", 15), ("two_year", 19), ("three_plus", 21),
         ("two_or_more", 22), ("masters", 23), ("doctoral", 25)],
    )  # fmt: skip
    def test_education(self, level: str, expected: int) -> None:
        told = Education(level)
        assert points(Profile(education=told, education_assessed=True), "education") == (expected, expected)
        assert points(Profile(education=told, education_assessed=None), "education") == (0, expected)
        assert points(Profile(education=told, education_assessed=False), "education") == (0, 0)

    @pytest.mark.parametrize(("level", "expected"), [(6, 0), (7, 4), (8, 5), (9, 6), (10, 6)])
    def test_first_language_by_ability(self, level: int, expected: int) -> None:
        assert points(Profile(languages=(english(level, 4, 4, 4),)), "first_language") == (expected, expected)
        assert points(Profile(languages=(english(level),)), "first_language") == (4 * expected,) * 2

    @pytest.mark.parametrize(("level", "expected"), [(4, 0), (5, 4), (6, 4)])
    def test_second_language_by_its_weakest_ability(self, level: int, expected: int) -> None:
        profile = Profile(languages=(english(9), french(9, level, 9, 9)))
        assert points(profile, "second_language") == (expected, expected)
        assert dict(line(profile, "second_language").because) == {"language": "fr", "minimum_level": level}

    def test_the_grid_never_gives_more_than_a_hundred(self) -> None:
        grid = fsw_grid.grid(Profile(), GRID, 67, on=ON)
        assert (grid.low, grid.high) == (0, 100)
        assert sum(each.maximum for each in grid.lines) == 100


class TestLanguages:
    def test_the_first_language_is_the_one_that_gives_more(self) -> None:
        profile = Profile(languages=(english(7), french(9)))
        assert line(profile, "first_language").because["language"] == "fr"
        assert (points(profile, "first_language"), points(profile, "second_language")) == ((24, 24), (4, 4))

    def test_unless_one_is_chosen(self) -> None:
        profile = Profile(languages=(english(7), french(9)), first_official_language=Official.ENGLISH)
        assert (points(profile, "first_language"), points(profile, "second_language")) == ((16, 16), (4, 4))

    def test_english_among_equals(self) -> None:
        profile = Profile(languages=(french(8), english(8)))
        assert line(profile, "first_language").because["language"] == "en"

    def test_a_chosen_language_without_a_result_gives_nothing(self) -> None:
        profile = Profile(languages=(english(9),), first_official_language=Official.FRENCH)
        assert (points(profile, "first_language"), points(profile, "second_language")) == ((0, 0), (4, 4))

    def test_the_better_of_two_results_in_one_language(self) -> None:
        profile = Profile(languages=(english(7), english(8), french(4), french(5)))
        assert (points(profile, "first_language"), points(profile, "second_language")) == ((20, 20), (4, 4))

    def test_no_result_and_an_expired_one(self) -> None:
        assert line(Profile(languages=()), "first_language").because["none"] is True
        expired = Profile(languages=(english(9, taken_on=date(2024, 1, 1)),))
        assert line(expired, "first_language").because["expired_on"] == "2026-01-01"
        assert points(expired, "first_language") == (0, 0)

    def test_not_told(self) -> None:
        assert points(Profile(), "first_language") == (0, 24)
        assert points(Profile(), "second_language") == (0, 4)
        assert line(Profile(), "second_language").missing == ("languages",)

    def test_while_either_may_be_first_each_line_covers_both(self) -> None:
        profile = Profile(languages=(english(8), LanguageResult(Test.CLB, Official.FRENCH)))
        first, second = line(profile, "first_language"), line(profile, "second_language")
        assert ((first.low, first.high), (second.low, second.high)) == ((0, 24), (0, 4))
        assert first.missing == ("languages.fr",)
        spoken, total = fsw_grid.languages(profile, GRID, on=ON)
        assert [each.code for each in spoken] == [first.code, second.code]
        assert total == (20, 28)

    def test_a_result_that_cannot_win_changes_nothing(self) -> None:
        profile = Profile(languages=(english(9), french(6, 6, 6, None)))
        assert points(profile, "first_language") == (24, 24)
        assert points(profile, "second_language") == (0, 4)


class TestArrangedEmployment:
    @pytest.mark.parametrize(
        ("offer", "expected", "missing"),
        [
            (False, (0, 0), ()),
            (None, (0, 10), ("job_offer",)),
            (True, (0, 10), ("job_offer",)),
            (OFFER, (10, 10), ()),
        ],
    )
    def test_points(
        self, offer: JobOffer | bool | None, expected: tuple[int, int], missing: tuple[str, ...]
    ) -> None:
        profile = Profile(job_offer=offer)
        assert points(profile, "arranged_employment") == expected
        assert line(profile, "arranged_employment").missing == missing

    def test_the_occupation_must_be_skilled(self) -> None:
        assert points(Profile(job_offer=replace(OFFER, noc=CASHIER)), "arranged_employment") == (0, 0)
        assert points(Profile(job_offer=replace(OFFER, noc="63200")), "arranged_employment") == (10, 10)


NOTHING: dict[str, Any] = {
    "has_partner": False,
    "canadian_study_two_years": False,
    "work": (),
    "relative_in_canada": False,
    "sibling_in_canada": False,
    "job_offer": False,
}
PARTNER = partner(canadian_study_two_years=False)


def items(profile: Profile) -> dict[str, tuple[int, int]]:
    told = line(profile, "adaptability").because["items"]
    return {each["code"]: (each["points_low"], each["points_high"]) for each in told}


def with_partner(**facts: Any) -> Profile:
    return Profile(**(NOTHING | {"has_partner": True, "partner": replace(PARTNER, **facts)}))


class TestAdaptability:
    @pytest.mark.parametrize(
        ("item", "facts", "expected"),
        [
            ("own_study", {"canadian_study_two_years": True}, 5),
            ("own_work", {"work": (lasting(YEAR),)}, 10),
            ("own_work", {"work": None, "work_years": WorkYears(1, 0)}, 10),
            ("relative", {"relative_in_canada": True}, 5),
            ("relative", {"sibling_in_canada": True}, 5),
            ("arranged_employment", {"job_offer": OFFER}, 5),
        ],
    )
    def test_each_item_of_ones_own(self, item: str, facts: dict[str, Any], expected: int) -> None:
        profile = Profile(**(NOTHING | facts))
        assert {code: found for code, found in items(profile).items() if found != (0, 0)} == {
            item: (expected,) * 2
        }
        assert points(profile, "adaptability") == (expected, expected)

    @pytest.mark.parametrize(
        ("item", "facts"),
        [
            ("partner_language", {"language": english(4)}),
            ("partner_study", {"canadian_study_two_years": True}),
            ("partner_work", {"canadian_work_years": 1}),
            ("partner_work", {"work": (lasting(YEAR, noc=CASHIER),), "canadian_work_years": None}),
        ],
    )
    def test_each_item_of_the_partner(self, item: str, facts: dict[str, Any]) -> None:
        profile = with_partner(**facts)
        assert {code: found for code, found in items(profile).items() if found != (0, 0)} == {item: (5, 5)}
        for away in ({"accompanying": False}, {"citizen_or_permanent_resident": True}):
            assert points(with_partner(**facts, **away), "adaptability") == (0, 0)
        open_ = with_partner(**facts, accompanying=None)
        assert points(open_, "adaptability") == (0, 5)
        assert line(open_, "adaptability").missing == ("partner.accompanying",)

    def test_items_stop_at_ten(self) -> None:
        profile = Profile(**(NOTHING | {"work": (lasting(YEAR),), "relative_in_canada": True}))
        assert points(profile, "adaptability") == (GRID.adaptability.maximum,) * 2

    def test_what_is_open_above_the_most_is_not_asked_for(self) -> None:
        profile = Profile(**(NOTHING | {"work": (lasting(YEAR),), "relative_in_canada": None}))
        assert line(profile, "adaptability").missing == ()

    @pytest.mark.parametrize(
        ("language", "expected"),
        [
            (english(4), (5, 5)),
            (english(9, 9, 9, 0), (0, 0)),
            (english(9, 9, 9, None), (0, 5)),
            (french(4, 5, 6, 7), (5, 5)),
            (english(9, taken_on=date(2024, 1, 1)), (0, 0)),
            (False, (0, 0)),
            (True, (0, 5)),
            (None, (0, 5)),
        ],
    )
    def test_the_partner_s_language(
        self, language: LanguageResult | bool | None, expected: tuple[int, int]
    ) -> None:
        assert points(with_partner(language=language), "adaptability") == expected

    @pytest.mark.parametrize(
        ("jobs", "expected"),
        [
            ((lasting(YEAR - 1),), 0),
            ((lasting(YEAR, until=date(2005, 1, 1)),), 10),
            ((lasting(YEAR, full_time_student=True, self_employed=True),), 10),
            ((lasting(YEAR, authorized=False),), 0),
            ((lasting(YEAR, noc=CASHIER),), 0),
            ((lasting(YEAR, country="IN"),), 0),
            ((lasting(2 * YEAR, hours=15),), 0),
            ((lasting(YEAR, hours=15), lasting(YEAR, hours=15, noc=SECRETARY)), 10),
            ((lasting(YEAR // 2), lasting(YEAR // 2, until=date(2020, 1, 1))), 10),
        ],
    )
    def test_a_year_of_full_time_work_in_canada(self, jobs: tuple[WorkPeriod, ...], expected: int) -> None:
        assert items(Profile(**(NOTHING | {"work": jobs})))["own_work"] == (expected, expected)

    @pytest.mark.parametrize(
        "facts", [{"country": None}, {"noc": None}, {"authorized": None}, {"hours": None}]
    )
    def test_work_not_fully_told_may_count(self, facts: dict[str, Any]) -> None:
        assert items(Profile(**(NOTHING | {"work": (lasting(YEAR, **facts),)})))["own_work"] == (0, 10)
        assert items(Profile(**(NOTHING | {"work": (lasting(YEAR - 1, **facts),)})))["own_work"] == (0, 0)

    @pytest.mark.parametrize(
        ("facts", "expected"), [({}, 5), ({"country": "FR"}, 0), ({"authorized": False}, 0)]
    )
    def test_the_partner_s_work(self, facts: dict[str, Any], expected: int) -> None:
        told = with_partner(work=(lasting(YEAR, **facts),), canadian_work_years=None)
        assert items(told)["partner_work"] == (expected, expected)
        assert items(with_partner(work=(lasting(YEAR, authorized=None),)))["partner_work"] == (0, 5)

    def test_nothing_told(self) -> None:
        found = line(Profile(), "adaptability")
        assert (found.low, found.high) == (0, 10)
        assert found.missing == (
            "canadian_study_two_years",
            "work",
            "relative_in_canada",
            "job_offer",
            "has_partner",
            "partner.accompanying",
            "partner.citizen_or_permanent_resident",
            "partner.language",
            "partner.canadian_study_two_years",
            "partner.canadian_work",
        )

    def test_a_partner_of_whom_nothing_is_told(self) -> None:
        told = Profile(**(NOTHING | {"has_partner": True, "partner": Partner(True, False)}))
        assert points(told, "adaptability") == (0, 10)
