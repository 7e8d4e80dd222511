"""Settlement funds and arranged employment, as two programs see them."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from crs.law import LawError, parse
from crs.outcome import Finding, Outcome
from crs.profile import JobOffer, Profile
from crs.programs import fst, fsw
from crs.programs.funds import FUNDS, FundsTable, table_on
from crs.programs.offer import Arranged, arranged
from tests.crs.working import DEVELOPER, ELECTRICIAN, ON

MET, NOT_MET, UNKNOWN = Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN
SIZES = range(1, 10)


def funds(on: date = ON, **facts: Any) -> Finding:
    told = {"job_offer": False} | facts
    return fsw.funds(Profile(**told), fsw.FSW.at(on), on=on)


class TestTables:
    @pytest.mark.parametrize(
        ("on", "amounts"),
        [
            (date(2023, 4, 25), (13_757, 17_127, 21_055, 25_564, 28_994, 32_700, 36_407, 40_113, 43_819)),
            (date(2024, 5, 28), (14_690, 18_288, 22_483, 27_297, 30_690, 34_917, 38_875, 42_833, 46_791)),
            (date(2025, 7, 7), (15_263, 19_001, 23_360, 28_362, 32_168, 36_280, 40_392, 44_504, 48_616)),
        ],
    )
    def test_amounts_by_family(self, on: date, amounts: tuple[int, ...]) -> None:
        table = FUNDS.at(on)
        assert tuple(table.needed(size) for size in SIZES) == amounts
        earlier = table_on(on - timedelta(days=1))
        assert earlier is None or earlier.needed(1) < table.needed(1)

    @pytest.mark.parametrize("table", FUNDS.versions, ids=lambda table: str(table.effective_from))
    @pytest.mark.parametrize("size", SIZES)
    @pytest.mark.parametrize(("more", "outcome"), [(-1, NOT_MET), (0, MET), (1, MET)])
    def test_a_boundary_in_dollars(self, table: FundsTable, size: int, more: int, outcome: Outcome) -> None:
        on, need = table.effective_from, table.needed(size)
        found = funds(on, settlement_funds=need + more, family_size=size)
        assert found.outcome is outcome
        assert dict(found.have) == {"funds": need + more, "family_size": size, "exempt": None}
        assert dict(found.need) == {"funds": need, "family_size": size}
        assert found.source == table.source

    def test_the_disputed_day_says_so(self) -> None:
        source = FUNDS.at(date(2024, 5, 28)).source
        assert source.confidence == "medium" and "2024-06-03" in source.note
        assert "No table for 2026 was found" in FUNDS.at(ON).source.note

    def test_before_the_record_nothing_is_borrowed(self) -> None:
        found = funds(date(2023, 4, 24), settlement_funds=1_000_000, family_size=1)
        assert (found.outcome, found.missing) == (UNKNOWN, ())
        assert dict(found.need) == {"funds": None, "family_size": 1, "no_record": True}
        offer = JobOffer(DEVELOPER, True, True, False, "open")
        assert funds(date(2015, 1, 1), job_offer=offer).outcome is MET

    def test_amounts_that_fall_are_refused(self) -> None:
        text = """
        [[version]]
        effective_from = 2023-04-25
        source = {instrument="a", section="b", url="https://c.ca", checked=2026-11-22, confidence="low"}
        amounts = [3, 2]
        each_more = 1
        """
        with pytest.raises(LawError, match="amounts: must rise with the family"):
            parse(text, name="funds", version=FundsTable)


class TestNotKnown:
    def test_the_family(self) -> None:
        one = FUNDS.at(ON).needed(1)
        found = funds(settlement_funds=1_000_000)
        assert (found.outcome, found.missing, found.need["funds"]) == (UNKNOWN, ("family_size",), None)
        assert funds(settlement_funds=one).outcome is UNKNOWN
        assert funds(settlement_funds=one - 1).outcome is NOT_MET

    def test_the_funds(self) -> None:
        found = funds(family_size=3)
        assert (found.outcome, found.missing, found.need["funds"]) == (UNKNOWN, ("settlement_funds",), 23_360)

    def test_the_offer_matters_only_when_funds_are_short(self) -> None:
        assert funds(settlement_funds=50_000, family_size=1, job_offer=None).outcome is MET
        short = funds(settlement_funds=1, family_size=1, job_offer=None)
        assert (short.outcome, short.missing) == (UNKNOWN, ("job_offer",))

    def test_nothing(self) -> None:
        assert funds(job_offer=None).missing == ("settlement_funds", "family_size", "job_offer")


OFFER = JobOffer(DEVELOPER, lmia=False, full_time_one_year=True, works_for_employer=False, work_permit="open")
YES, NO = True, False


def of(offer: JobOffer | bool | None) -> Arranged:
    return arranged(offer, lambda noc: noc == DEVELOPER)


class TestArrangedEmployment:
    @pytest.mark.parametrize(
        ("lmia", "works", "permit", "expected"),
        [
            (YES, YES, "lmia", (YES, "a", YES)),
            (NO, YES, "lmia", (YES, "a", YES)),
            (NO, YES, "exempt", (YES, "b", YES)),
            (None, YES, "exempt", (YES, "b", YES)),
            (YES, NO, "none", (YES, "c", NO)),
            (YES, NO, "open", (YES, "d", YES)),
            (YES, NO, "lmia", (YES, "d", YES)),
            (YES, YES, "open", (YES, "d", YES)),
            (YES, NO, None, (YES, None, None)),
            (NO, NO, "exempt", (NO, None, NO)),
            (NO, YES, "open", (NO, None, NO)),
            (NO, YES, "none", (NO, None, NO)),
            (NO, NO, None, (NO, None, NO)),
            (NO, YES, None, (None, None, None)),
            (NO, None, "exempt", (None, None, None)),
            (None, NO, "open", (None, None, None)),
            (None, NO, "none", (None, None, NO)),
            (None, None, None, (None, None, None)),
        ],
    )
    def test_by_assessment_employer_and_permit(
        self, lmia: bool | None, works: bool | None, permit: str | None, expected: tuple[Any, ...]
    ) -> None:
        offer = replace(OFFER, lmia=lmia, works_for_employer=works, work_permit=permit)
        assert of(offer) == Arranged(*expected)

    @pytest.mark.parametrize(
        ("facts", "expected"),
        [
            ({"full_time_one_year": False}, False),
            ({"full_time_one_year": None}, None),
            ({"noc": ELECTRICIAN}, False),
            ({"noc": None}, None),
            ({"noc": None, "full_time_one_year": False}, False),
        ],
    )
    def test_full_time_for_a_year_in_the_right_occupation(
        self, facts: dict[str, Any], expected: bool | None
    ) -> None:
        found = of(replace(OFFER, lmia=True, **facts))
        assert (found.arranged, found.replaces_funds, found.basis) == (expected, expected, None)

    def test_an_offer_without_details_and_none(self) -> None:
        assert of(True) == of(None) == Arranged(None, None, None)
        assert of(False) == Arranged(False, None, False)

    @pytest.mark.parametrize(
        ("permit", "outcome"),
        [("lmia", MET), ("exempt", MET), ("open", MET), ("none", NOT_MET), (None, UNKNOWN)],
    )
    def test_it_replaces_funds_only_of_someone_who_may_work(
        self, permit: str | None, outcome: Outcome
    ) -> None:
        offer = replace(OFFER, lmia=True, works_for_employer=True, work_permit=permit)
        found = funds(settlement_funds=0, family_size=1, job_offer=offer)
        assert found.outcome is outcome
        assert found.have["exempt"] == ("arranged_employment" if outcome is MET else None)
        assert found.missing == (("job_offer",) if outcome is UNKNOWN else ())
        in_trade = replace(offer, noc=ELECTRICIAN)
        profile = Profile(settlement_funds=0, family_size=1, job_offer=in_trade)
        assert fst.funds(profile, fst.FST.at(ON), on=ON).outcome is outcome
