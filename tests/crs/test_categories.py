"""Who fits which category: boundary cases made from the law data, for every category in every version."""

import math
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from crs.assess import assess
from crs.categories import assess_categories
from crs.categories.law import CATEGORIES, CategoryLaw, ExperienceNeeded
from crs.hours import FRIDAY
from crs.jobs import WORK
from crs.outcome import CategoryResult, Finding, Outcome, ProgramResult
from crs.profile import Education, JobOffer, Profile, WorkPeriod, WorkYears
from crs.serialize import to_json
from crs.work import years_before
from tests.crs.making import answered, english, french
from tests.crs.working import CASHIER, ON, PHYSICIAN, job, lasting

MET, NOT_MET, UNKNOWN = Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN
ELIGIBLE = {"cec": ProgramResult("cec", MET, ())}
DAY = timedelta(days=1)


def results(profile: Profile, on: date = ON) -> Any:
    """Everyone is taken as eligible for a program, so the category alone decides."""
    return assess_categories(profile, on=on, programs=ELIGIBLE)


def own(result: CategoryResult) -> Finding:
    """The first criterion of the category itself."""
    return result.findings[0]


class Case:
    """A version with a rule on work, on the last day it was in force (or the day of the tests)."""

    def __init__(self, law: CategoryLaw, needed: ExperienceNeeded, on: date) -> None:
        self.code, self.needed, self.on = law.category, needed, on
        self.noc = needed.nocs[0]

    @property
    def name(self) -> str:
        return f"{self.code}-{self.on}"

    def days(self, months: int) -> int:
        """Full-time days that reach so many months; one day fewer does not."""
        return math.ceil(months * WORK.at(self.on).year.hours * 7 / (12 * 30))

    @property
    def enough(self) -> int:
        return self.days(self.needed.months)

    def work(self, days: int, *, until: date | None = None, **facts: Any) -> WorkPeriod:
        return lasting(days, until=until or self.on, **({"noc": self.noc} | facts))

    def found(self, *work: WorkPeriod, **facts: Any) -> Finding:
        result: CategoryResult = results(Profile(**({"work": work} | facts)), self.on)[self.code]
        assert result.outcome is result.fits is own(result).outcome
        return own(result)


def cases() -> Iterator[Case]:
    for history in CATEGORIES.values():
        versions = history.versions
        for place, law in enumerate(versions):
            following = versions[place + 1].effective_from - DAY if place + 1 < len(versions) else ON
            last = law.ended.last_day if law.ended else following
            if law.experience:
                yield Case(law, law.experience, last)


CASES = list(cases())
every = pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])


def test_there_is_a_case_for_every_version_with_a_rule_on_work() -> None:
    assert len(CASES) == 19


@every
class TestWork:
    @pytest.mark.parametrize(("more", "outcome"), [(-1, NOT_MET), (0, MET), (1, MET)])
    def test_a_month_fewer_as_many_or_a_month_more(self, case: Case, more: int, outcome: Outcome) -> None:
        assert case.found(case.work(case.days(case.needed.months + more))).outcome is outcome

    def test_a_day_fewer_is_too_little(self, case: Case) -> None:
        found = case.found(case.work(case.enough - 1))
        assert found.outcome is NOT_MET
        assert found.have["hours_low"] == found.have["hours_high"] < found.need["hours"]

    def test_every_listed_occupation_counts(self, case: Case) -> None:
        for noc in case.needed.nocs:
            found = case.found(case.work(case.enough, noc=noc))
            assert (found.outcome, found.have["noc"]) == (MET, noc)

    def test_no_other_occupation_does(self, case: Case) -> None:
        found = case.found(case.work(900, noc=CASHIER))
        assert (found.outcome, found.have["hours_high"], found.have["left_out"]) == (NOT_MET, 0, [])

    def test_nor_does_it_beside_too_little_listed_work(self, case: Case) -> None:
        found = case.found(case.work(30), case.work(900, until=case.on - 40 * DAY, noc=CASHIER))
        assert (found.outcome, found.have["noc"]) == (NOT_MET, case.noc)

    def test_the_first_day_of_the_window(self, case: Case) -> None:
        since = years_before(case.on, case.needed.within_years)
        last = since + (case.enough - 1) * DAY
        assert case.found(case.work(case.enough, until=last)).outcome is MET
        found = case.found(case.work(case.enough, until=last - DAY))
        assert found.outcome is NOT_MET
        assert [each["reason"] for each in found.have["left_out"]] == ["outside_window"]

    def test_the_last_day_of_the_window(self, case: Case) -> None:
        found = case.found(case.work(case.enough, until=case.on + DAY))
        assert found.outcome is NOT_MET

    def test_in_canada_or_abroad(self, case: Case) -> None:
        assert case.found(case.work(case.enough)).outcome is MET
        abroad = case.found(case.work(case.enough, country="IN", authorized=None))
        assert abroad.outcome is (NOT_MET if case.needed.in_canada else MET)

    def test_half_in_canada_and_half_abroad(self, case: Case) -> None:
        half = math.ceil(case.enough / 2)
        here, there = case.work(half), case.work(half, until=case.on - half * DAY, country="IN")
        assert case.found(here, there).outcome is (NOT_MET if case.needed.in_canada else MET)

    def test_a_break(self, case: Case) -> None:
        """A break of working days; where continuous work is asked for, it parts what lies around it."""
        half = math.ceil(case.enough / 2)
        late, early = case.work(half), case.work(half, until=case.on - (half + 10) * DAY)
        assert case.found(late, early).outcome is (NOT_MET if case.needed.continuous else MET)

    def test_two_jobs_in_one_occupation_without_a_break(self, case: Case) -> None:
        half = math.ceil(case.enough / 2)
        assert case.found(case.work(half), case.work(half, until=case.on - half * DAY)).outcome is MET

    def test_a_weekend_is_no_break(self, case: Case) -> None:
        half = math.ceil(case.enough / 2)
        first = case.on - half * DAY
        monday = first - first.weekday() * DAY
        friday = monday - 3 * DAY
        assert friday.weekday() == FRIDAY
        late = job(monday, monday + half * DAY, noc=case.noc)
        assert case.found(late, case.work(half, until=friday)).outcome is MET

    def test_two_listed_occupations_are_not_added_up(self, case: Case) -> None:
        if len(case.needed.nocs) == 1:
            return
        half = math.ceil(case.enough / 2)
        other = case.work(half, until=case.on - half * DAY, noc=case.needed.nocs[1])
        assert case.found(case.work(half), other).outcome is NOT_MET

    @pytest.mark.parametrize(("fewer", "outcome"), [(0, MET), (2, NOT_MET)])
    def test_as_much_part_time_work(self, case: Case, fewer: int, outcome: Outcome) -> None:
        assert case.found(case.work(2 * case.enough - fewer, hours=15)).outcome is outcome

    def test_long_weeks_count_no_more(self, case: Case) -> None:
        found = case.found(case.work(case.enough - 1, hours=60))
        assert found.outcome is NOT_MET
        assert [each["reason"] for each in found.have["left_out"]] == ["over_weekly_limit"]

    def test_it_need_not_be_the_primary_occupation(self, case: Case) -> None:
        primary = case.work(900, until=case.on - 900 * DAY, noc=CASHIER, primary=True)
        assert case.found(case.work(case.enough, primary=False), primary).outcome is MET

    def test_work_without_authorization_does_not_count(self, case: Case) -> None:
        found = case.found(case.work(case.enough, authorized=False))
        assert found.outcome is NOT_MET
        assert [each["reason"] for each in found.have["left_out"]] == ["not_authorized"]

    @pytest.mark.parametrize("fact", ["noc", "authorized", "minutes_per_week", "start"])
    def test_a_fact_not_answered_leaves_it_open(self, case: Case, fact: str) -> None:
        found = case.found(replace(case.work(case.enough), **{fact: None}))
        assert (found.outcome, found.missing) == (UNKNOWN, ("work",))
        assert found.have["hours_low"] == 0

    def test_a_country_not_answered(self, case: Case) -> None:
        found = case.found(case.work(case.enough, country=None))
        assert found.outcome is (UNKNOWN if case.needed.in_canada else MET)

    def test_nothing_told(self, case: Case) -> None:
        found = case.found(work=None)
        assert (found.outcome, found.missing, found.have["hours_low"]) == (UNKNOWN, ("work",), None)

    def test_no_work_at_all(self, case: Case) -> None:
        assert case.found().outcome is NOT_MET

    @pytest.mark.parametrize("canada", [0, 1, 10])
    @pytest.mark.parametrize("foreign", [0, 5, None])
    def test_totals_can_only_show_that_it_was_too_little(
        self, case: Case, canada: int, foreign: int | None
    ) -> None:
        """No full year in Canada is less than twelve months there, and may still be six."""
        too_little = case.needed.in_canada and canada == 0
        found = case.found(work=None, work_years=WorkYears(canada, foreign))
        assert found.outcome is (NOT_MET if too_little else UNKNOWN)


LONG_AGO = date(2021, 1, 4)
DATES = [date(2024, 6, 1), date(2025, 6, 1), date(2026, 6, 1)]


@pytest.mark.parametrize(
    ("noc", "expected"),
    {
        "31102": ["healthcare", "healthcare", "healthcare physicians"],
        "33102": ["healthcare", "healthcare", "healthcare"],
        "41300": ["", "healthcare", "healthcare"],
        "21231": ["stem", "", ""],
        "21220": ["stem", "stem", "stem"],
        "72310": ["trades", "trades", "trades"],
        "63200": ["", "trades", ""],
        "63201": ["agriculture", "agriculture", "trades"],
        "82031": ["agriculture", "", ""],
        "72600": ["transport", "", "transport"],
        "73300": ["transport", "", ""],
        "41221": ["", "education", "education"],
        "41200": ["", "", "researchers"],
        "00012": ["", "", "senior_managers"],
        "00011": ["", "", ""],
    }.items(),
)
def test_one_occupation_through_three_years(noc: str, expected: list[str]) -> None:
    someone = Profile(work=(job(LONG_AGO, noc=noc),), languages=(english(9),), job_offer=False)
    found = [results(someone, on) for on in DATES]
    assert [[code for code, each in one.items() if each.fits is MET] for one in found] == [
        each.split() for each in expected
    ]


def test_one_person_is_in_other_categories_on_each_of_three_days() -> None:
    """An engineer, a cook and a lecturer in one; nothing changes but the law."""
    jobs = tuple(job(LONG_AGO, noc=noc) for noc in ("21231", "63200", "41200"))
    someone = answered(work=jobs, languages=(english(9),), intends_quebec=False)
    found = [assess(someone, on=on) for on in DATES]
    assert {each.programs["cec"].outcome for each in found} == {MET}
    assert [[code for code, each in one.categories.items() if each.outcome is MET] for one in found] == [
        ["stem"],
        ["trades"],
        ["researchers"],
    ]


def test_eight_months_were_enough_until_february_2026() -> None:
    """From 1 October 2023 to 31 May 2024; all of it lies in the three years before each day."""
    someone = Profile(work=(job(date(2023, 10, 1), date(2024, 5, 31), noc="31301"),))
    days = [*DATES, date(2026, 2, 17), date(2026, 2, 18)]
    outcomes = [own(results(someone, on)["healthcare"]).outcome for on in days]
    assert outcomes == [MET, MET, NOT_MET, MET, NOT_MET]


def test_french_through_three_years() -> None:
    someone = Profile(languages=(french(7),))
    assert [results(someone, on)["french"].outcome for on in DATES] == [MET, MET, MET]


class TestFrench:
    @pytest.mark.parametrize("weakest", range(4))
    @pytest.mark.parametrize("more", [-1, 0, 1])
    def test_the_level_in_each_ability(self, weakest: int, more: int) -> None:
        levels = [10] * 4
        levels[weakest] = 7 + more
        found = own(results(Profile(languages=(french(*levels), english(10))))["french"])
        assert found.outcome is (NOT_MET if more < 0 else MET)
        assert (found.have["language"], found.need["level"]) == ("fr", 7)

    def test_english_does_not_help(self) -> None:
        found = own(results(Profile(languages=(english(10),)))["french"])
        assert (found.outcome, found.have["none"]) == (NOT_MET, True)

    def test_a_result_that_stopped_counting(self) -> None:
        found = own(results(Profile(languages=(french(9, taken_on=date(2024, 10, 1)),)))["french"])
        assert (found.outcome, found.have["expired_on"]) == (NOT_MET, "2026-10-01")
        still = (french(9, taken_on=date(2024, 10, 2)),)
        assert own(results(Profile(languages=still))["french"]).outcome is MET

    def test_the_better_of_two_results(self) -> None:
        assert own(results(Profile(languages=(french(6), french(8))))["french"]).outcome is MET

    @pytest.mark.parametrize("languages", [None, (french(9, 9, 9, None),)])
    def test_not_answered(self, languages: Any) -> None:
        found = own(results(Profile(languages=languages))["french"])
        assert (found.outcome, found.missing) == (UNKNOWN, ("languages.fr",))


def military(**facts: Any) -> dict[str, Finding]:
    return {each.code: each for each in results(Profile(**facts))["military"].findings}


class TestMilitary:
    CODES = ("40042", "42102", "43204")

    def test_it_is_never_surely_met(self) -> None:
        """Service in a foreign military and the years of an offer are asked nowhere."""
        offer = JobOffer(noc="40042", full_time_one_year=True)
        someone = Profile(education=Education.MASTERS, education_assessed=True, job_offer=offer)
        found = results(someone)["military"]
        assert (found.outcome, found.fits) == (UNKNOWN, UNKNOWN)
        outcomes = {each.code: (each.outcome, each.missing) for each in found.findings}
        assert outcomes == {
            "category.service": (UNKNOWN, ()),
            "category.offer": (UNKNOWN, ()),
            "category.credential": (MET, ()),
            "category.program": (MET, ()),
        }

    @pytest.mark.parametrize(
        ("offer", "outcome", "missing"),
        [
            (False, NOT_MET, ()),
            (None, UNKNOWN, ("job_offer",)),
            (True, UNKNOWN, ("job_offer",)),
            (JobOffer(noc="21231"), NOT_MET, ()),
            (JobOffer(noc="42102", full_time_one_year=False), NOT_MET, ()),
            (JobOffer(noc="42102"), UNKNOWN, ("job_offer",)),
            (JobOffer(full_time_one_year=True), UNKNOWN, ("job_offer",)),
            *((JobOffer(noc=noc, full_time_one_year=True), UNKNOWN, ()) for noc in CODES),
        ],
    )
    def test_the_offer(self, offer: Any, outcome: Outcome, missing: tuple[str, ...]) -> None:
        found = military(job_offer=offer)["category.offer"]
        assert (found.outcome, found.missing) == (outcome, missing)
        assert dict(found.need) == {"years": 3, "nocs": ["40042", "42102", "43204"]}

    @pytest.mark.parametrize("education", Education)
    @pytest.mark.parametrize("assessed", [True, False, None])
    def test_the_credential(self, education: Education, assessed: bool | None) -> None:
        short = education in (Education.NONE, Education.SECONDARY, Education.ONE_YEAR)
        found = military(education=education, education_assessed=assessed)["category.credential"]
        expected = NOT_MET if short or assessed is False else MET if assessed else UNKNOWN
        assert found.outcome is expected
        assert found.missing == (("education_assessed",) if expected is UNKNOWN else ())

    def test_nothing_told(self) -> None:
        assert military()["category.credential"].missing == ("education", "education_assessed")


DOCTOR = Profile(work=(lasting(400, noc=PHYSICIAN),))


class TestProgram:
    @pytest.mark.parametrize(
        ("programs", "outcome", "have"),
        [
            ([MET, NOT_MET, NOT_MET], MET, {"met": ["cec"], "open": []}),
            ([UNKNOWN, NOT_MET, MET], MET, {"met": ["fst"], "open": ["cec"]}),
            ([NOT_MET, UNKNOWN, NOT_MET], UNKNOWN, {"met": [], "open": ["fsw"]}),
            ([NOT_MET, NOT_MET, NOT_MET], NOT_MET, {"met": [], "open": []}),
        ],
    )
    def test_a_category_needs_one(
        self, programs: list[Outcome], outcome: Outcome, have: dict[str, list[str]]
    ) -> None:
        given = {
            code: ProgramResult(code, each, ())
            for code, each in zip(("cec", "fsw", "fst"), programs, strict=True)
        }
        found = assess_categories(DOCTOR, on=ON, programs=given)
        assert (found["physicians"].fits, found["physicians"].outcome) == (MET, outcome)
        assert found["stem"].outcome is NOT_MET
        last = found["physicians"].findings[-1]
        assert (last.code, last.outcome, dict(last.have)) == ("category.program", outcome, have)

    def test_it_names_the_answers_that_settle_an_open_program(self) -> None:
        found = assess(Profile(intends_quebec=False), on=ON).categories["french"].findings[-1]
        assert found.outcome is UNKNOWN
        assert {"work", "languages", "settlement_funds"} <= set(found.missing)
        assert len(set(found.missing)) == len(found.missing)

    def test_a_met_program_asks_for_nothing(self) -> None:
        assert results(Profile())["french"].findings[-1].missing == ()


def test_an_assessment_holds_the_categories_of_its_day() -> None:
    assert assess(Profile(), on=date(2023, 5, 30)).categories == {}
    found = assess(Profile(), on=ON)
    assert [each.code for each in found.categories.values()] == list(found.categories)
    assert found.categories["healthcare"].law == date(2026, 2, 18)


def test_they_are_written_as_json() -> None:
    written = to_json(assess(DOCTOR, on=ON))["categories"]
    assert list(written) == [
        "french", "healthcare", "stem", "trades", "transport", "education",
        "physicians", "senior_managers", "researchers", "military",
    ]  # fmt: skip
    doctor = written["physicians"]
    assert (doctor["outcome"], doctor["fits"], doctor["law"]) == ("unknown", "met", "2026-02-18")
    first, last = doctor["findings"]
    assert first["need"] == {
        "months": 12,
        "hours": 1560,
        "within_years": 3,
        "continuous": False,
        "in_canada": True,
        "occupations": 3,
    }
    assert last["code"] == "category.program"
    assert first["source"]["instrument"] == "Category-based selection (IRCC)"
