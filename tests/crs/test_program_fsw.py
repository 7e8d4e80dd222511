"""The Federal Skilled Worker Class: its requirements, each met, not met and unknown."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from crs.law import NoLawInForce
from crs.outcome import Finding, Outcome
from crs.profile import (
    Education,
    Profile,
    WorkPeriod,
    WorkYears,
)
from crs.programs import fsw
from tests.crs.making import answered, english, french
from tests.crs.working import (
    ANALYST,
    CASHIER,
    DEVELOPER,
    ON,
    days_for,
    finding,
    job,
    lasting,
    worked,
)

LAW = fsw.FSW.at(ON)
YEAR = days_for(LAW.experience.hours)
MET, NOT_MET, UNKNOWN = Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN


def experience(*jobs: WorkPeriod) -> Finding:
    return fsw.experience(worked(*jobs), LAW, on=ON)


class TestExperience:
    @pytest.mark.parametrize(("days", "outcome"), [(-1, NOT_MET), (0, MET), (1, MET)])
    def test_a_boundary_in_days(self, days: int, outcome: Outcome) -> None:
        assert experience(lasting(YEAR + days, country="IN")).outcome is outcome

    def test_the_facts_of_it(self) -> None:
        found = experience(lasting(YEAR, hours=40), lasting(70, until=date(2025, 1, 1), noc=CASHIER))
        assert {key: value for key, value in found.have.items() if key != "left_out"} == {
            "hours_low": 1560,
            "hours_high": 1560,
            "noc": DEVELOPER,
            "start": (ON - timedelta(days=YEAR - 1)).isoformat(),
            "end": ON.isoformat(),
        }
        assert [(each["reason"], each["hours"]) for each in found.have["left_out"]] == [
            ("teer", 300),
            ("over_weekly_limit", 520),
        ]
        assert dict(found.need) == {"hours": 1560, "within_years": 10, "continuous": True}

    def test_a_break_starts_again(self) -> None:
        early = lasting(200, until=date(2025, 6, 4))
        assert experience(early, lasting(200, until=early.end + timedelta(days=202))).outcome is NOT_MET
        touching = job(early.end + timedelta(days=1), early.end + timedelta(days=200), country="IN")
        assert experience(touching, early).outcome is MET

    def test_a_weekend_is_no_break(self) -> None:
        friday = date(2025, 6, 6)
        assert friday.weekday() == 4
        early, monday = lasting(200, until=friday), friday + timedelta(days=3)
        found = experience(early, job(monday, monday + timedelta(days=199)))
        assert (found.outcome, found.have["hours_low"]) == (MET, 400 * 30 // 7)
        assert (found.have["start"], found.have["end"]) == (
            str(early.start),
            str(monday + timedelta(days=199)),
        )
        tuesday = monday + timedelta(days=1)
        assert experience(early, job(tuesday, tuesday + timedelta(days=199))).outcome is NOT_MET

    def test_one_occupation(self) -> None:
        early = lasting(200, until=date(2025, 6, 4))
        late = job(date(2025, 6, 5), date(2025, 12, 31))
        assert experience(early, late).outcome is MET
        assert experience(early, replace(late, noc=ANALYST)).outcome is NOT_MET

    def test_the_best_occupation_unless_one_is_marked(self) -> None:
        long, short = lasting(YEAR), lasting(100, until=date(2024, 6, 4), noc=ANALYST)
        assert experience(short, long).have["noc"] == DEVELOPER
        marked = experience(long, replace(short, primary=True))
        assert (marked.outcome, marked.have["noc"]) == (NOT_MET, ANALYST)
        assert experience(replace(long, primary=True), replace(short, primary=True)).have["noc"] == DEVELOPER

    def test_all_work_in_the_marked_occupation_counts(self) -> None:
        marked = job(date(2025, 1, 1), date(2025, 1, 31), primary=True)
        assert experience(marked, job(date(2025, 2, 1), date(2026, 9, 30))).outcome is MET

    def test_a_marked_occupation_that_is_not_skilled_is_not_replaced_by_another(self) -> None:
        assert experience(lasting(YEAR), lasting(YEAR, noc=CASHIER, primary=True)).outcome is NOT_MET

    def test_a_marked_job_of_an_unknown_occupation_leaves_it_open(self) -> None:
        unnamed = lasting(30, until=date(2022, 6, 4), noc=None, primary=True)
        assert experience(lasting(YEAR), unnamed).outcome is UNKNOWN
        assert experience(lasting(YEAR, primary=True), unnamed).outcome is MET

    def test_the_latest_of_equals(self) -> None:
        early, late = lasting(YEAR, until=date(2022, 1, 1)), lasting(YEAR)
        assert experience(early, late).have["end"] == ON.isoformat()

    def test_part_time_work_takes_longer(self) -> None:
        assert experience(lasting(2 * YEAR, hours=15)).outcome is MET
        assert experience(lasting(2 * YEAR - 1, hours=15)).outcome is NOT_MET

    def test_students_and_the_self_employed_count(self) -> None:
        assert experience(lasting(YEAR, full_time_student=True, self_employed=True)).outcome is MET

    def test_authorization_matters_only_in_canada(self) -> None:
        assert experience(lasting(YEAR, authorized=False)).outcome is NOT_MET
        assert experience(lasting(YEAR, authorized=False, country="FR")).outcome is MET

    @pytest.mark.parametrize("facts", [{"noc": None}, {"country": None, "authorized": None}, {"hours": None}])
    def test_a_fact_not_answered_leaves_it_open(self, facts: dict[str, Any]) -> None:
        found = experience(lasting(YEAR, **facts))
        assert (found.outcome, found.missing) == (UNKNOWN, ("work",))
        assert (found.have["hours_low"], found.have["hours_high"], found.have["noc"]) == (0, 1560, None)
        assert experience(lasting(YEAR - 1, **facts)).outcome is NOT_MET

    def test_a_job_of_an_unknown_occupation_may_join_two_others(self) -> None:
        jobs = lasting(150), lasting(150, until=ON - timedelta(days=150), noc=None)
        assert experience(*jobs).outcome is NOT_MET
        more = lasting(150, until=ON - timedelta(days=300))
        found = experience(*jobs, more)
        assert (found.outcome, found.have["hours_low"], found.have["hours_high"]) == (UNKNOWN, 642, 1928)
        assert experience(*jobs, replace(more, noc=ANALYST)).outcome is NOT_MET

    def test_only_the_last_ten_years(self) -> None:
        since = date(2016, 10, 1)
        assert experience(job(since, since + timedelta(days=YEAR - 1))).outcome is MET
        shifted = experience(job(since - timedelta(days=1), since + timedelta(days=YEAR - 2)))
        assert shifted.outcome is NOT_MET
        assert [each["reason"] for each in shifted.have["left_out"]] == ["outside_window"]

    @pytest.mark.parametrize(
        ("totals", "outcome"),
        [
            (None, UNKNOWN),
            (WorkYears(0, 0), NOT_MET),
            (WorkYears(0, None), UNKNOWN),
            (WorkYears(0, 5), UNKNOWN),
        ],
    )
    def test_totals_do_not_say_whether_work_was_continuous(
        self, totals: WorkYears | None, outcome: Outcome
    ) -> None:
        found = fsw.experience(Profile(work_years=totals), LAW, on=ON)
        assert (found.outcome, found.have["hours_low"], found.have["left_out"]) == (outcome, None, [])
        assert found.missing == (("work",) if outcome is UNKNOWN else ())


class TestLanguage:
    @pytest.mark.parametrize("weakest", range(4))
    @pytest.mark.parametrize(("more", "outcome"), [(-1, NOT_MET), (0, MET), (1, MET)])
    def test_a_boundary_in_levels(self, weakest: int, more: int, outcome: Outcome) -> None:
        levels = [10] * 4
        levels[weakest] = LAW.language.level + more
        found = fsw.language(Profile(languages=(french(*levels),)), LAW, on=ON)
        assert (found.outcome, dict(found.need)) == (outcome, {"level": 7})

    def test_unknown(self) -> None:
        assert fsw.language(Profile(), LAW, on=ON).missing == ("languages",)
        assert fsw.language(Profile(languages=()), LAW, on=ON).outcome is NOT_MET


class TestEducation:
    @pytest.mark.parametrize(
        ("level", "assessed", "outcome", "missing"),
        [
            (Education.SECONDARY, True, MET, ()),
            (Education.DOCTORAL, True, MET, ()),
            (Education.DOCTORAL, False, NOT_MET, ()),
            (Education.NONE, None, NOT_MET, ()),
            (Education.NONE, True, NOT_MET, ()),
            (None, False, NOT_MET, ()),
            (None, True, UNKNOWN, ("education",)),
            (Education.MASTERS, None, UNKNOWN, ("education_assessed",)),
            (None, None, UNKNOWN, ("education", "education_assessed")),
        ],
    )
    def test_a_credential_that_counts(
        self, level: Education | None, assessed: bool | None, outcome: Outcome, missing: tuple[str, ...]
    ) -> None:
        found = fsw.education(Profile(education=level, education_assessed=assessed), LAW, on=ON)
        assert (found.outcome, found.missing) == (outcome, missing)
        assert dict(found.have) == {"education": level.value if level else None, "assessed": assessed}


class TestPassMark:
    """35 years old with a year of work abroad: the rest comes from education and language."""

    @pytest.mark.parametrize(
        ("facts", "total"),
        [
            ({"education": Education.THREE_PLUS, "languages": (english(9, 9, 9, 9),)}, 66),
            ({"education": Education.TWO_OR_MORE, "languages": (english(9, 9, 9, 9),)}, 67),
            ({"education": Education.MASTERS, "languages": (english(9, 9, 9, 9),)}, 68),
        ],
    )
    def test_a_boundary_in_points(self, facts: dict[str, Any], total: int) -> None:
        known = {"canadian_study_two_years": False, "relative_in_canada": False}
        result = fsw.assess(answered(age=35, foreign=1, **known, **facts), on=ON)
        found = finding(result, "fsw.points")
        assert result.grid is not None and (result.grid.low, result.grid.high) == (total, total)
        assert found.outcome is (MET if total >= LAW.points.pass_mark else NOT_MET)
        assert (dict(found.have), dict(found.need)) == ({"low": total, "high": total}, {"points": 67})

    def test_an_answer_that_would_decide_is_named(self) -> None:
        profile = answered(
            age=35,
            foreign=1,
            education=Education.THREE_PLUS,
            languages=(english(9),),
            relative_in_canada=False,
        )
        found = fsw.points(profile, LAW, on=ON)
        assert (found.outcome, dict(found.have)) == (UNKNOWN, {"low": 66, "high": 71})
        assert found.missing == ("canadian_study_two_years",)
        assert fsw.points(replace(profile, sibling_in_canada=True), LAW, on=ON).outcome is MET


class TestTheProgram:
    def test_the_order_of_the_regulation(self) -> None:
        result = fsw.assess(Profile(), on=ON)
        assert [each.code for each in result.findings] == [
            "fsw.outside_quebec",
            "fsw.experience",
            "fsw.language",
            "fsw.education",
            "fsw.points",
            "fsw.funds",
        ]
        assert {each.outcome for each in result.findings} == {UNKNOWN}

    def test_all_of_it_met(self) -> None:
        profile = replace(
            answered(age=30, education=Education.MASTERS, languages=(english(9),)),
            work=(lasting(3 * YEAR, country="IN"),),
            canadian_study_two_years=False,
            relative_in_canada=False,
            settlement_funds=50_000,
            family_size=1,
            intends_quebec=False,
        )
        result = fsw.assess(profile, on=ON)
        assert (result.code, result.outcome) == ("fsw", MET)
        assert fsw.assess(replace(profile, intends_quebec=True), on=ON).outcome is NOT_MET
        assert fsw.assess(replace(profile, settlement_funds=None), on=ON).outcome is UNKNOWN

    def test_the_points_of_the_finding_are_those_of_the_grid(self) -> None:
        profile = answered(age=30, education=Education.MASTERS, languages=(english(8),), foreign=2)
        assert finding(fsw.assess(profile, on=ON), "fsw.points") == fsw.points(profile, LAW, on=ON)

    def test_the_record_begins_with_express_entry(self) -> None:
        with pytest.raises(NoLawInForce):
            fsw.assess(Profile(), on=date(2014, 12, 31))
