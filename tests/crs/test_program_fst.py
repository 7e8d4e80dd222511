"""The Federal Skilled Trades Class: each criterion met, not met and unknown, and the list of trades."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from crs.law import NoLawInForce
from crs.occupations import unit_groups
from crs.outcome import Finding, Outcome
from crs.profile import ABILITIES, JobOffer, LanguageResult, Official, Profile, Test, WorkPeriod, WorkYears
from crs.programs import fst
from tests.crs.making import english, french
from tests.crs.working import DEVELOPER, ELECTRICIAN, ON, days_for, finding, job, lasting, worked

LAW = fst.FST.at(ON)
TWO_YEARS = days_for(LAW.experience.hours)
MET, NOT_MET, UNKNOWN = Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN
COOK = "63200"
OFFER = JobOffer(
    ELECTRICIAN, lmia=True, full_time_one_year=True, works_for_employer=False, work_permit="open"
)


def trade(days: int, **facts: Any) -> WorkPeriod:
    return lasting(days, **({"noc": ELECTRICIAN} | facts))


def experience(*jobs: WorkPeriod) -> Finding:
    return fst.experience(worked(*jobs), LAW, on=ON)


class TestTrades:
    @pytest.mark.parametrize(
        "noc",
        [
            "72010", "72100", "72106", "72200", "72310", "72401", "72501", "72999",
            "73100", "73300", "73400", "82010", "82030", "83100", "83121", "92010", "92100", "93100", "93101",
            "63200", "63201", "63202", "62200",
        ],
    )  # fmt: skip
    def test_in(self, noc: str) -> None:
        assert noc in LAW.trades
        assert experience(trade(TWO_YEARS, noc=noc)).outcome is MET

    @pytest.mark.parametrize(
        "noc",
        [
            "72600", "72601", "72602", "72603", "72604", "93200", "63100", "63210", "63220", "62201",
            "62020", "74100", "75110", "84100", "85100", "94100", "22311", "21232", "70010", "80020", "90010",
        ],
    )  # fmt: skip
    def test_out(self, noc: str) -> None:
        assert noc not in LAW.trades
        found = experience(trade(TWO_YEARS, noc=noc))
        assert found.outcome is NOT_MET
        assert [(each["reason"], each["hours"]) for each in found.have["left_out"]] == [("not_a_trade", 3120)]

    def test_every_trade_is_in_teer_2_or_3(self) -> None:
        """Totals of work in TEER 0 to 3 therefore hold all work in a trade."""
        trades = [group for code, group in unit_groups().items() if code in LAW.trades]
        assert {group.teer for group in trades} == {2, 3}
        assert len(trades) == 96


class TestExperience:
    @pytest.mark.parametrize(("days", "outcome"), [(-1, NOT_MET), (0, MET), (1, MET)])
    @pytest.mark.parametrize("country", ["CA", "PH"])
    def test_a_boundary_in_days(self, days: int, outcome: Outcome, country: str) -> None:
        assert experience(trade(TWO_YEARS + days, country=country)).outcome is outcome

    def test_the_facts_of_it(self) -> None:
        found = experience(trade(TWO_YEARS, hours=36))
        assert (found.have["hours_low"], found.have["hours_high"], found.have["nocs"]) == (
            3120,
            3120,
            [ELECTRICIAN],
        )
        assert [(each["reason"], each["hours"]) for each in found.have["left_out"]] == [
            ("over_weekly_limit", 624)
        ]
        assert dict(found.need) == {"hours": 3120, "within_years": 5}

    def test_only_the_last_five_years(self) -> None:
        since = date(2021, 10, 1)
        inside = job(since, since + timedelta(days=TWO_YEARS - 1), noc=ELECTRICIAN)
        assert experience(inside).outcome is MET
        shifted = replace(inside, start=since - timedelta(days=1), end=inside.end - timedelta(days=1))
        assert experience(shifted).outcome is NOT_MET

    def test_two_trades_are_not_added_up(self) -> None:
        found = experience(trade(500), trade(300, until=date(2024, 6, 1), noc=COOK))
        assert (found.outcome, found.have["nocs"], found.have["hours_low"]) == (
            NOT_MET,
            [ELECTRICIAN],
            500 * 30 // 7,
        )

    def test_breaks_do_not_matter(self) -> None:
        half = TWO_YEARS // 2
        assert experience(trade(half), trade(half, until=date(2023, 6, 1), country="PH")).outcome is MET

    def test_authorization_matters_only_in_canada(self) -> None:
        found = experience(trade(TWO_YEARS, authorized=False))
        assert (found.outcome, found.have["left_out"][0]["reason"]) == (NOT_MET, "not_authorized")
        assert experience(trade(TWO_YEARS, authorized=False, country="PH")).outcome is MET

    def test_the_self_employed_and_students_count(self) -> None:
        assert experience(trade(TWO_YEARS, self_employed=True, full_time_student=True)).outcome is MET

    @pytest.mark.parametrize(
        "facts", [{"noc": None}, {"authorized": None}, {"country": None, "authorized": None}, {"hours": None}]
    )
    def test_a_fact_not_answered_leaves_it_open(self, facts: dict[str, Any]) -> None:
        found = experience(trade(TWO_YEARS, **facts))
        assert (found.outcome, found.missing, found.have["nocs"]) == (UNKNOWN, ("work",), [])
        assert experience(trade(TWO_YEARS - 1, **facts)).outcome is NOT_MET

    def test_work_in_an_unknown_occupation_may_be_in_the_trade(self) -> None:
        half = TWO_YEARS // 2
        found = experience(trade(half), trade(half, until=date(2023, 6, 1), noc=None))
        assert (found.outcome, found.have["hours_low"], found.have["hours_high"]) == (UNKNOWN, 1560, 3120)

    @pytest.mark.parametrize(
        ("totals", "outcome"),
        [
            (None, UNKNOWN),
            (WorkYears(0, 0), NOT_MET),
            (WorkYears(None, 0), UNKNOWN),
            (WorkYears(1, 0), UNKNOWN),
        ],
    )
    def test_totals_do_not_name_a_trade(self, totals: WorkYears | None, outcome: Outcome) -> None:
        found = fst.experience(Profile(work_years=totals), LAW, on=ON)
        assert (found.outcome, found.have["hours_low"], found.have["nocs"]) == (outcome, None, [])
        assert found.missing == (("work",) if outcome is UNKNOWN else ())

    def test_no_work_at_all(self) -> None:
        assert experience().outcome is NOT_MET


class TestLanguage:
    NEED = {"listening": 5, "reading": 4, "writing": 4, "speaking": 5}

    def test_the_levels_stand_in_the_law(self) -> None:
        found = fst.language(Profile(languages=()), LAW, on=ON)
        assert dict(found.need) == {"levels": self.NEED}

    @pytest.mark.parametrize("ability", ABILITIES)
    @pytest.mark.parametrize(("more", "outcome"), [(-1, NOT_MET), (0, MET), (1, MET)])
    def test_a_boundary_for_each_ability(self, ability: str, more: int, outcome: Outcome) -> None:
        levels = self.NEED | {ability: self.NEED[ability] + more}
        found = fst.language(Profile(languages=(french(*levels.values()),)), LAW, on=ON)
        assert found.outcome is outcome
        assert set(found.have) == {"language", "test", "levels", "expired_on", "none"}

    def test_unknown(self) -> None:
        assert fst.language(Profile(), LAW, on=ON).missing == ("languages",)
        open_ = Profile(languages=(LanguageResult(Test.CLB, Official.ENGLISH),))
        assert fst.language(open_, LAW, on=ON).missing == ("languages.en",)


class TestCertificateOrOffer:
    @pytest.mark.parametrize(
        ("certificate", "offer", "outcome", "missing"),
        [
            (True, False, MET, ()),
            (True, None, MET, ()),
            (False, OFFER, MET, ()),
            (None, OFFER, MET, ()),
            (False, False, NOT_MET, ()),
            (False, None, UNKNOWN, ("job_offer",)),
            (False, True, UNKNOWN, ("job_offer",)),
            (None, False, UNKNOWN, ("certificate_of_qualification",)),
            (None, None, UNKNOWN, ("certificate_of_qualification", "job_offer")),
        ],
    )
    def test_one_is_enough(
        self,
        certificate: bool | None,
        offer: JobOffer | bool | None,
        outcome: Outcome,
        missing: tuple[str, ...],
    ) -> None:
        profile = Profile(certificate_of_qualification=certificate, job_offer=offer)
        found = fst.certificate_or_offer(profile, LAW, on=ON)
        assert (found.outcome, found.missing) == (outcome, missing)
        assert found.have["certificate"] is certificate

    def test_the_offer_must_be_in_a_trade(self) -> None:
        profile = Profile(certificate_of_qualification=False, job_offer=replace(OFFER, noc=DEVELOPER))
        found = fst.certificate_or_offer(profile, LAW, on=ON)
        assert (found.outcome, found.have["offer"]) == (NOT_MET, False)


class TestTheProgram:
    def profile(self, **facts: Any) -> Profile:
        told: dict[str, Any] = {
            "work": (trade(TWO_YEARS, country="PH"),),
            "languages": (english(5, 4, 4, 5),),
            "certificate_of_qualification": True,
            "job_offer": False,
            "settlement_funds": 50_000,
            "family_size": 2,
            "intends_quebec": False,
        }
        return Profile(**(told | facts))

    def test_all_criteria_in_the_order_of_the_regulation(self) -> None:
        result = fst.assess(self.profile(), on=ON)
        assert (result.code, result.outcome, result.grid) == ("fst", MET, None)
        assert [each.code for each in result.findings] == [
            "fst.outside_quebec",
            "fst.language",
            "fst.experience",
            "fst.certificate_or_offer",
            "fst.funds",
        ]

    def test_funds_or_an_offer_of_someone_who_may_work(self) -> None:
        poor = self.profile(settlement_funds=0)
        assert fst.assess(poor, on=ON).outcome is NOT_MET
        found = finding(fst.assess(replace(poor, job_offer=OFFER), on=ON), "fst.funds")
        assert (found.outcome, found.have["exempt"]) == (MET, "offer")
        abroad = replace(poor, job_offer=replace(OFFER, work_permit="none"))
        assert finding(fst.assess(abroad, on=ON), "fst.funds").outcome is NOT_MET

    def test_quebec(self) -> None:
        assert fst.assess(self.profile(intends_quebec=True), on=ON).outcome is NOT_MET

    def test_nothing_told_is_unknown(self) -> None:
        assert {each.outcome for each in fst.assess(Profile(), on=ON).findings} == {UNKNOWN}

    def test_the_record_begins_with_express_entry(self) -> None:
        with pytest.raises(NoLawInForce):
            fst.assess(Profile(), on=date(2014, 12, 31))
