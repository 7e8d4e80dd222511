"""The Canadian Experience Class: each criterion met, not met and unknown, and its boundaries."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from crs.law import NoLawInForce
from crs.outcome import Finding, Outcome
from crs.profile import LanguageResult, Official, Profile, Test, WorkYears
from crs.programs import cec
from tests.crs.making import english, french, ielts
from tests.crs.working import (
    ANALYST,
    CASHIER,
    DEVELOPER,
    ON,
    PHYSICIAN,
    SECRETARY,
    days_for,
    finding,
    job,
    lasting,
    worked,
)

LAW = cec.CEC.at(ON)
NEED = LAW.canadian_work.hours
MET, NOT_MET, UNKNOWN = Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN
YEAR = days_for(NEED)
SEVEN = (english(7),)


def work(profile: Profile, on: date = ON) -> Finding:
    return cec.canadian_work(profile, cec.CEC.at(on), on=on)


def language(*jobs: Any, languages: Any = SEVEN, **facts: Any) -> Finding:
    told = {"work": jobs, "languages": languages} | facts
    return cec.language(Profile(**told), LAW, on=ON)


class TestWork:
    @pytest.mark.parametrize(
        ("minutes_more", "outcome"),
        [(-420, NOT_MET), (0, MET), (420, MET)],
        ids=["below", "exactly", "above"],
    )
    def test_a_boundary_in_hours(self, minutes_more: int, outcome: Outcome) -> None:
        """One day of the period is worked an hour more or less: 420 minutes a week for a seventh of it."""
        first = lasting(YEAR - 1, until=ON - timedelta(days=1))
        last = job(ON, ON, minutes_per_week=1800 + min(0, minutes_more))
        found = work(worked(first, last))
        assert found.outcome is outcome
        assert found.have["hours_low"] == found.have["hours_high"] == NEED + min(0, minutes_more) // 420

    def test_the_facts_of_it(self) -> None:
        found = work(worked(lasting(YEAR), lasting(70, until=date(2025, 1, 1), full_time_student=True)))
        assert dict(found.have) == {
            "hours_low": 1560,
            "hours_high": 1560,
            "years_low": None,
            "years_high": None,
            "left_out": [
                {
                    "reason": "full_time_study",
                    "hours": 300,
                    "noc": DEVELOPER,
                    "country": "CA",
                    "start": "2024-10-24",
                    "end": "2025-01-01",
                }
            ],
            "since": "2023-10-01",
            "until": "2026-10-01",
        }
        assert dict(found.need) == {"hours": 1560, "within_years": 3}
        assert found.source.section.startswith("paragraph 87.1(2)(a)")

    def test_work_that_need_not_be_continuous(self) -> None:
        early, late = lasting(YEAR // 2, until=date(2024, 6, 1)), lasting(YEAR // 2, noc=SECRETARY)
        assert work(worked(early, late)).outcome is MET

    def test_only_the_last_three_years(self) -> None:
        since = date(2023, 10, 1)
        inside = job(since, since + timedelta(days=YEAR - 1))
        assert work(worked(inside)).outcome is MET
        shifted = job(since - timedelta(days=1), since + timedelta(days=YEAR - 2))
        found = work(worked(shifted))
        assert found.outcome is NOT_MET
        assert [each["reason"] for each in found.have["left_out"]] == ["outside_window"]

    @pytest.mark.parametrize(
        "facts",
        [
            {"country": "IN"},
            {"full_time_student": True},
            {"self_employed": True},
            {"authorized": False},
            {"noc": CASHIER},
        ],
    )
    def test_work_that_does_not_count(self, facts: dict[str, Any]) -> None:
        assert work(worked(lasting(1000, **facts))).outcome is NOT_MET

    def test_self_employed_physicians_count(self) -> None:
        assert work(worked(lasting(YEAR, noc=PHYSICIAN, self_employed=True))).outcome is MET

    def test_a_fact_not_answered_leaves_it_open(self) -> None:
        found = work(worked(lasting(YEAR, authorized=None)))
        assert (found.outcome, found.missing) == (UNKNOWN, ("work",))

    def test_unless_it_cannot_be_enough_either_way(self) -> None:
        assert work(worked(lasting(YEAR - 1, authorized=None))).outcome is NOT_MET

    def test_nothing_told(self) -> None:
        found = work(Profile())
        assert (found.outcome, found.missing) == (UNKNOWN, ("work",))
        assert found.have["hours_low"] is None and found.have["years_high"] is None

    @pytest.mark.parametrize(
        ("years", "outcome"),
        [
            (0, NOT_MET),
            (1, UNKNOWN),
            (LAW.canadian_work.settled_by_total_years - 1, UNKNOWN),
            (LAW.canadian_work.settled_by_total_years, MET),
            (10, MET),
        ],
    )
    def test_a_total_settles_it_only_at_the_ends(self, years: int, outcome: Outcome) -> None:
        found = work(Profile(work_years=WorkYears(canada=years)))
        assert found.outcome is outcome
        assert (found.have["years_low"], found.have["years_high"], found.have["hours_low"]) == (
            years,
            years,
            None,
        )
        assert found.missing == (("work",) if outcome is UNKNOWN else ())


class TestLanguage:
    @pytest.mark.parametrize(
        ("noc", "group", "level"),
        [("00012", "0-1", 7), (DEVELOPER, "0-1", 7), (SECRETARY, "2-3", 5), ("63200", "2-3", 5)],
    )
    @pytest.mark.parametrize("more", [-1, 0, 1])
    def test_the_level_of_the_occupation(self, noc: str, group: str, level: int, more: int) -> None:
        for weakest in range(4):
            levels = [10] * 4
            levels[weakest] = level + more
            found = language(lasting(YEAR, noc=noc), languages=(english(*levels),))
            assert found.outcome is (NOT_MET if more < 0 else MET)
            assert found.have["teer_group"] == group
            assert dict(found.need) == {"level": level, "levels_possible": [level]}

    def test_the_thresholds_stand_in_the_law(self) -> None:
        assert [(each.teers, each.level) for each in LAW.language.thresholds] == [((0, 1), 7), ((2, 3), 5)]

    def test_the_occupation_with_more_work_decides(self) -> None:
        skilled, office = lasting(YEAR), lasting(YEAR + 1, until=date(2025, 8, 1), noc=SECRETARY)
        assert language(skilled, office, languages=(english(5),)).outcome is MET
        assert language(replace(skilled, start=skilled.start - timedelta(days=2)), office).need["level"] == 7

    def test_occupations_are_not_added_up(self) -> None:
        """Two jobs of TEER 2 or 3 are longer together, but neither is the main one (IRPR 87.1(2)(e))."""
        jobs = (
            lasting(200),
            lasting(150, until=date(2025, 12, 1), noc=SECRETARY),
            lasting(150, until=date(2025, 3, 1), noc="12200"),
        )
        assert language(*jobs).have["teer_group"] == "0-1"

    def test_several_jobs_in_one_occupation_are(self) -> None:
        jobs = (
            lasting(200),
            lasting(150, until=date(2025, 12, 1), noc=SECRETARY),
            lasting(150, until=date(2025, 3, 1), noc=SECRETARY),
        )
        assert language(*jobs).have["teer_group"] == "2-3"

    def test_only_work_in_the_window_and_that_counts_decides(self) -> None:
        jobs = (
            lasting(200, noc=SECRETARY),
            lasting(1500, until=date(2023, 9, 1)),
            lasting(400, full_time_student=True),
        )
        assert language(*jobs).need["level"] == 5

    def test_equal_amounts_ask_for_the_higher_level_and_say_that_it_is_not_sure(self) -> None:
        found = language(
            lasting(200), lasting(200, until=date(2025, 8, 1), noc=SECRETARY), languages=(english(6),)
        )
        assert (found.outcome, found.need["level"], found.have["teer_group"]) == (NOT_MET, 7, "0-1")
        assert found.source.confidence == "low"

    def test_two_occupations_of_one_group_never_tie(self) -> None:
        found = language(lasting(200), lasting(200, until=date(2025, 8, 1), noc=ANALYST))
        assert (found.need["level"], found.source.confidence) == (7, LAW.language.source.confidence)

    @pytest.mark.parametrize(
        ("levels", "outcome"),
        [((7,), MET), ((6,), UNKNOWN), ((5,), UNKNOWN), ((4,), NOT_MET), ((9, 9, 9, 4), NOT_MET)],
    )
    @pytest.mark.parametrize(
        "told",
        [
            {"work": ()},
            {"work": None},
            {"work": None, "work_years": WorkYears(canada=2)},
            {"work": (lasting(YEAR, noc=None),)},
            {"work": (lasting(YEAR, country=None),)},
            {"work": (lasting(YEAR), lasting(YEAR, until=date(2025, 6, 1), noc=None))},
            {"work": (lasting(300, hours=None), lasting(200, until=date(2025, 6, 1), noc=SECRETARY))},
        ],
        ids=[
            "none",
            "not-told",
            "totals",
            "no-occupation",
            "perhaps-elsewhere",
            "one-more-occupation",
            "hours-open",
        ],
    )
    def test_without_a_main_occupation_only_the_ends_settle_it(
        self, told: dict[str, Any], levels: tuple[int, ...], outcome: Outcome
    ) -> None:
        found = language(languages=(english(*levels),), **told)
        assert found.outcome is outcome
        assert found.have["teer_group"] is None
        assert dict(found.need) == {"level": None, "levels_possible": [5, 7]}
        assert found.missing == (("work",) if outcome is UNKNOWN else ())

    def test_an_occupation_not_told_that_is_too_short_to_lead_changes_nothing(self) -> None:
        found = language(lasting(YEAR), lasting(30, until=date(2025, 6, 1), noc=None))
        assert (found.need["level"], found.outcome) == (7, MET)

    def test_the_result_that_serves_best(self) -> None:
        found = language(lasting(YEAR), languages=(english(9, 9, 9, 6), french(7)))
        assert (found.outcome, found.have["language"], found.have["minimum"]) == (MET, "fr", 7)
        assert found.have["levels"] == {"listening": 7, "reading": 7, "writing": 7, "speaking": 7}
        assert (found.have["test"], found.have["expired_on"], found.have["none"]) == ("clb", None, False)

    def test_results_are_not_mixed(self) -> None:
        assert (
            language(lasting(YEAR), languages=(english(9, 9, 9, 6), english(6, 9, 9, 9))).outcome is NOT_MET
        )

    def test_no_result(self) -> None:
        found = language(lasting(YEAR), languages=())
        assert (found.outcome, found.have["none"], found.have["expired_on"]) == (NOT_MET, True, None)
        assert set(found.have["levels"].values()) == {None}

    def test_an_expired_result(self) -> None:
        taken = date(2024, 10, 1)
        assert (
            language(lasting(YEAR), languages=(english(9, taken_on=taken),)).have["expired_on"]
            == "2026-10-01"
        )
        assert language(lasting(YEAR), languages=(english(9, taken_on=taken),)).outcome is NOT_MET
        assert (
            language(lasting(YEAR), languages=(english(9, taken_on=taken + timedelta(days=1)),)).outcome
            is MET
        )

    def test_a_result_of_the_future_is_none(self) -> None:
        found = language(lasting(YEAR), languages=(english(9, taken_on=ON + timedelta(days=1)),))
        assert (found.outcome, found.have["none"], found.have["expired_on"]) == (NOT_MET, True, None)

    def test_languages_not_told(self) -> None:
        found = language(lasting(YEAR), languages=None)
        assert (found.outcome, found.missing, found.have["none"]) == (UNKNOWN, ("languages",), None)
        both = language(work=None, languages=None)
        assert both.missing == ("languages", "work")

    def test_scores_not_told(self) -> None:
        open_ = LanguageResult(Test.CLB, Official.FRENCH)
        found = language(lasting(YEAR), languages=(open_,))
        assert (found.outcome, found.missing, found.have["minimum"]) == (UNKNOWN, ("languages.fr",), None)
        assert language(lasting(YEAR), languages=(open_, english(6))).outcome is UNKNOWN
        assert language(lasting(YEAR), languages=(open_, english(7))).outcome is MET
        assert language(lasting(YEAR), languages=(english(None, 9, 9, 6),)).outcome is NOT_MET


class TestTheProgram:
    def profile(self, **facts: Any) -> Profile:
        told: dict[str, Any] = {
            "work": (lasting(YEAR),),
            "languages": (ielts("6.0", "6.0", "6.0", "6.0", taken_on=date(2026, 1, 1)),),
            "intends_quebec": False,
        }
        return Profile(**(told | facts))

    def test_all_criteria_together(self) -> None:
        result = cec.assess(self.profile(), on=ON)
        assert (result.code, result.outcome, result.grid) == ("cec", MET, None)
        assert [each.code for each in result.findings] == [
            "cec.outside_quebec",
            "cec.canadian_work",
            "cec.language",
        ]

    @pytest.mark.parametrize(("quebec", "outcome"), [(False, MET), (True, NOT_MET), (None, UNKNOWN)])
    def test_quebec(self, quebec: bool | None, outcome: Outcome) -> None:
        result = cec.assess(self.profile(intends_quebec=quebec), on=ON)
        found = finding(result, "cec.outside_quebec")
        assert result.outcome is found.outcome is outcome
        assert (dict(found.have), dict(found.need)) == ({"intends_quebec": quebec}, {"intends_quebec": False})
        assert found.missing == (("intends_quebec",) if quebec is None else ())

    def test_everything_is_looked_at_even_when_one_fails(self) -> None:
        result = cec.assess(self.profile(work=(), intends_quebec=None), on=ON)
        assert [each.outcome for each in result.findings] == [UNKNOWN, NOT_MET, MET]
        assert result.outcome is NOT_MET

    def test_nothing_told_is_unknown(self) -> None:
        assert {each.outcome for each in cec.assess(Profile(), on=ON).findings} == {UNKNOWN}

    def test_the_record_begins_with_express_entry(self) -> None:
        old = self.profile(work=(lasting(YEAR, until=date(2015, 1, 1)),), languages=(english(7),))
        assert cec.assess(old, on=date(2015, 1, 1)).outcome is MET
        with pytest.raises(NoLawInForce):
            cec.assess(old, on=date(2014, 12, 31))

    def test_the_version_of_the_day(self) -> None:
        assert cec.CEC.at(date(2022, 11, 15)).source.confidence == "medium"
        assert cec.CEC.at(date(2022, 11, 16)).source.confidence == "high"
