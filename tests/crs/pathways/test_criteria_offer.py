"""Language, job offer, living, money, and what was granted: three verdicts each."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from crs.pathways.criteria.choice import AnyOf
from crs.pathways.criteria.entry import Crs, Fact, Flag, Invitation, Licence, Nomination, Program, ProgramCode
from crs.pathways.criteria.living import Residence, StatusHeld, Willing
from crs.pathways.criteria.money import Amount, Counted, Funds, Table
from crs.pathways.criteria.offer import Offer
from crs.pathways.criteria.oneself import Age
from crs.pathways.criteria.spoken import Language, Spoken, Whose
from crs.pathways.dates import months_after, months_before
from crs.profile import Designation, JobOffer, Province, Region, Status
from tests.crs.making import english, french, ielts
from tests.crs.pathways.situation import MET, NOT_MET, ON, judged, unknown, verdict
from tests.crs.working import CASHIER, DEVELOPER, ELECTRICIAN, lasting

MB, ON_, SK, QC = Province.MANITOBA, Province.ONTARIO, Province.SASKATCHEWAN, Province.QUEBEC

# --- language ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "results", "expected"),
    [
        ("either", (english(5),), MET),
        ("either", (english(4), french(5)), MET),
        ("either", (english(5, 5, 5, 4), french(4)), NOT_MET),
        ("en", (french(9),), NOT_MET),
        ("fr", (english(9), french(5)), MET),
        ("fr", (english(9),), NOT_MET),
        ("either", (), NOT_MET),
        ("either", None, unknown("languages")),
        ("fr", None, unknown("languages")),
        ("either", (english(5, 5, 5, None),), unknown("languages.en")),
        ("either", (english(5, 5, 4, None),), NOT_MET),
    ],
)
def test_a_level_in_all_four_abilities(language, results, expected):
    assert verdict(Language(language=Spoken(language), all=5), languages=results) == expected


def test_a_result_must_be_valid_on_the_day():
    two_years_ago = date(ON.year - 2, ON.month, ON.day)
    gone = ielts(6, 6, 6, 6, taken_on=two_years_ago)
    stands = ielts(6, 6, 6, 6, taken_on=two_years_ago + timedelta(days=1))
    assert verdict(Language(all=5), languages=(gone,)) == NOT_MET
    assert verdict(Language(all=5), languages=(stands,)) == MET


def test_single_abilities():
    criterion = Language(language=Spoken.FRENCH, listening=7, speaking=7)
    assert verdict(criterion, languages=(french(7, 4, 4, 7),)) == MET
    assert verdict(criterion, languages=(french(7, 9, 9, 6),)) == NOT_MET
    assert verdict(criterion, languages=(french(7, None, None, 7),)) == MET


BY_TEER = Language(by_teer={"0": 7, "1": 7, "2": 5, "3": 5}, of=Whose.OFFER)


@pytest.mark.parametrize(
    ("offer", "level", "expected"),
    [
        (JobOffer(noc=DEVELOPER), 7, MET),
        (JobOffer(noc=DEVELOPER), 6, NOT_MET),
        (JobOffer(noc=ELECTRICIAN), 5, MET),
        (JobOffer(noc=ELECTRICIAN), 4, NOT_MET),
        (JobOffer(noc=CASHIER), 4, MET),  # a TEER that does not stand there asks for none
        (JobOffer(), 7, MET),
        (JobOffer(), 6, unknown("job_offer")),
        (None, 5, unknown("job_offer")),
        (False, 5, MET),  # without an offer the lowest level is judged
        (False, 4, NOT_MET),
    ],
)
def test_the_level_goes_by_the_occupation_of_the_offer(offer, level, expected):
    assert verdict(BY_TEER, job_offer=offer, languages=(english(level),)) == expected


def test_a_level_for_no_occupation_is_not_asked_about():
    assert verdict(BY_TEER, job_offer=JobOffer(noc=CASHIER)) == MET
    assert verdict(BY_TEER, job_offer=JobOffer(noc=DEVELOPER)) == unknown("languages")
    assert verdict(BY_TEER) == unknown("languages", "job_offer")


BY_MAIN = Language(by_teer={"0": 7, "1": 7, "2": 5, "3": 5}, of=Whose.MAIN)
LONGER = (lasting(700, noc=ELECTRICIAN), lasting(300, noc=DEVELOPER))


@pytest.mark.parametrize(
    ("work", "level", "expected"),
    [
        (LONGER, 5, MET),
        ((LONGER[0], lasting(900, noc=DEVELOPER)), 5, NOT_MET),
        ((LONGER[0], lasting(300, noc=DEVELOPER, primary=True)), 5, NOT_MET),
        ((lasting(300, noc=ELECTRICIAN), lasting(300, noc=DEVELOPER)), 6, NOT_MET),
        ((LONGER[0], lasting(900, noc=None)), 6, unknown("work")),
        ((), 5, MET),
        (None, 6, unknown("work")),
        (None, 7, MET),
    ],
)
def test_the_level_goes_by_the_main_occupation(work, level, expected):
    """The one with the most work, or the one marked; of equal amounts the one that asks for more."""
    assert verdict(BY_MAIN, work=work, languages=(english(level),)) == expected


# --- offer ------------------------------------------------------------------------------------

OFFER = JobOffer(
    noc=DEVELOPER,
    lmia=True,
    works_for_employer=True,
    permanent=True,
    province=MB,
    hourly_wage=3_000,
    designations=(Designation.RURAL_COMMUNITY,),
)


@pytest.mark.parametrize(
    ("criterion", "offer", "expected"),
    [
        (Offer(), OFFER, MET),
        (Offer(), False, NOT_MET),
        (Offer(), None, unknown("job_offer")),
        (Offer(provinces=(MB,)), OFFER, MET),
        (Offer(provinces=(SK,)), OFFER, NOT_MET),
        (Offer(provinces=(MB,)), JobOffer(), unknown("job_offer.province")),
        (Offer(provinces=(MB,)), JobOffer(region=Region.WINNIPEG), MET),
        (Offer(provinces=(SK,)), JobOffer(region=Region.WINNIPEG), NOT_MET),
        (Offer(teer=(0, 1)), OFFER, MET),
        (Offer(teer=(4, 5)), OFFER, NOT_MET),
        (Offer(noc=("2",), except_=("21232",)), OFFER, NOT_MET),
        (Offer(teer=(0, 1)), JobOffer(), unknown("job_offer")),
        (Offer(permanent=True), OFFER, MET),
        (Offer(permanent=False), OFFER, NOT_MET),
        (Offer(permanent=True), JobOffer(), unknown("job_offer.permanent")),
        (Offer(lmia=True, works_for_employer=True), OFFER, MET),
        (Offer(lmia=False), OFFER, NOT_MET),
        (Offer(works_for_employer=True), JobOffer(works_for_employer=False), NOT_MET),
        (Offer(lmia=True), JobOffer(), unknown("job_offer")),
        (Offer(designations=(Designation.RURAL_COMMUNITY, Designation.ATLANTIC)), OFFER, MET),
        (Offer(designations=(Designation.ATLANTIC,)), OFFER, NOT_MET),
        (Offer(designations=(Designation.ATLANTIC,)), JobOffer(), unknown("job_offer.designations")),
        (Offer(min_hourly_wage=Decimal(30)), OFFER, MET),
        (Offer(min_hourly_wage=Decimal("30.01")), OFFER, NOT_MET),
        (Offer(min_hourly_wage=Decimal(30)), JobOffer(), unknown("job_offer.hourly_wage")),
        (Offer(regions=(Region.WINNIPEG,)), JobOffer(province=SK), NOT_MET),
        (Offer(regions=(Region.WINNIPEG,)), OFFER, unknown("job_offer.region")),
        (Offer(regions=(Region.WINNIPEG,)), JobOffer(region=Region.REST_OF_MANITOBA), NOT_MET),
        (Offer(provinces=(MB,), permanent=True), JobOffer(permanent=False), NOT_MET),
        (
            Offer(provinces=(MB,), permanent=True),
            JobOffer(),
            unknown("job_offer.province", "job_offer.permanent"),
        ),
    ],
)
def test_an_offer_answers_to_all_of_it(criterion, offer, expected):
    assert verdict(criterion, job_offer=offer) == expected


def test_an_offer_on_other_terms_is_nearer_than_none():
    criterion = Offer(provinces=(MB,), permanent=True)
    almost = judged(criterion, job_offer=JobOffer(province=MB, permanent=False))
    neither = judged(criterion, job_offer=JobOffer(province=SK, permanent=False))
    none = judged(criterion, job_offer=False)
    assert almost.distance < neither.distance < none.distance


# --- living -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("places", "facts", "expected"),
    [
        (("MB",), {"province": MB}, MET),
        (("MB",), {"province": SK}, NOT_MET),
        (("MB",), {"status_in_canada": Status.ABROAD}, NOT_MET),
        (("MB",), {"status_in_canada": Status.VISITOR}, unknown("province")),
        (("MB",), {}, unknown("status_in_canada")),
        (("CA",), {"province": SK}, MET),
        (("CA",), {"status_in_canada": Status.VISITOR}, MET),
        (("CA",), {"status_in_canada": Status.ABROAD}, NOT_MET),
        (("CA",), {}, unknown("status_in_canada")),
        (("abroad",), {"status_in_canada": Status.ABROAD}, MET),
        (("abroad",), {"province": SK}, NOT_MET),
        (("abroad", "MB"), {"status_in_canada": Status.ABROAD}, MET),
    ],
)
def test_where_a_person_lives(places, facts, expected):
    assert verdict(Residence(places=places), **facts) == expected


def test_and_since_when():
    criterion = Residence(places=("MB",), months=12)
    since = months_before(ON, 12)
    found = [
        verdict(criterion, province=MB, province_since=day)
        for day in (since, since + timedelta(days=1), None)
    ]
    assert found == [MET, NOT_MET, unknown("province_since")]
    assert verdict(criterion, province=SK) == NOT_MET


def test_where_a_person_would_live():
    criterion = Willing(provinces=(MB, SK))
    assert verdict(criterion, provinces_willing=(SK,)) == MET
    assert verdict(criterion, provinces_willing=(QC,)) == NOT_MET
    assert verdict(criterion) == unknown("provinces_willing")
    quebec = [verdict(Willing(provinces=(QC,)), intends_quebec=answer) for answer in (True, False, None)]
    assert quebec == [MET, NOT_MET, unknown("provinces_willing")]


PERMITS = (Status.LMIA_PERMIT, Status.POST_GRADUATION_PERMIT)


@pytest.mark.parametrize(
    ("criterion", "status", "months_left", "expected"),
    [
        (StatusHeld(any_of=PERMITS), Status.LMIA_PERMIT, None, MET),
        (StatusHeld(any_of=PERMITS), Status.VISITOR, None, NOT_MET),
        (StatusHeld(any_of=PERMITS), None, None, unknown("status_in_canada")),
        (StatusHeld(none_of=PERMITS), Status.VISITOR, None, MET),
        (StatusHeld(none_of=PERMITS), Status.LMIA_PERMIT, None, NOT_MET),
        (StatusHeld(any_of=PERMITS, valid_months=4), Status.LMIA_PERMIT, 4, MET),
        (StatusHeld(any_of=PERMITS, valid_months=4), Status.LMIA_PERMIT, 3, NOT_MET),
        (StatusHeld(any_of=PERMITS, valid_months=4), Status.LMIA_PERMIT, None, unknown("status_expires")),
        (StatusHeld(any_of=PERMITS, valid_months=4), Status.VISITOR, None, NOT_MET),
        (StatusHeld(valid_months=4), Status.ABROAD, None, MET),
        (StatusHeld(valid_months=4), Status.CITIZEN, None, MET),
        (StatusHeld(valid_months=4), Status.NO_STATUS, None, NOT_MET),
    ],
)
def test_a_status_and_how_long_it_lasts(criterion, status, months_left, expected):
    expires = None if months_left is None else months_after(ON, months_left)
    assert verdict(criterion, status_in_canada=status, status_expires=expires) == expected


# --- money ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("criterion", "money", "persons", "expected"),
    [
        (Funds(table=Table.EXPRESS_ENTRY), 15_263, 1, MET),
        (Funds(table=Table.EXPRESS_ENTRY), 15_262, 1, NOT_MET),
        (Funds(table=Table.EXPRESS_ENTRY), 19_001, 2, MET),
        (Funds(table=Table.EXPRESS_ENTRY), 19_000, None, unknown("family_size")),
        (Funds(table=Table.EXPRESS_ENTRY), 15_262, None, NOT_MET),
        (Funds(table=Table.EXPRESS_ENTRY), None, 2, unknown("settlement_funds")),
        (Funds(dollars=10_000), 10_000, None, MET),
        (Funds(dollars=10_000), 9_999, None, NOT_MET),
        (Funds(dollars=10_000, per_person=2_000), 14_000, 3, MET),
        (Funds(dollars=10_000, per_person=2_000), 13_999, 3, NOT_MET),
        (Funds(dollars=10_000, per_person=2_000), 13_999, None, unknown("family_size")),
    ],
)
def test_money_to_settle(criterion, money, persons, expected):
    assert verdict(criterion, settlement_funds=money, family_size=persons) == expected


def test_an_amount():
    criterion = Amount(fact=Counted.NET_WORTH, min=500_000)
    found = [verdict(criterion, net_worth=amount) for amount in (499_999, 500_000, None)]
    assert found == [NOT_MET, MET, unknown("net_worth")]
    assert judged(criterion, net_worth=-1).distance[1] == 100
    assert judged(criterion, net_worth=400_000).distance[1] == 20


# --- what was granted -------------------------------------------------------------------------


def test_a_yes_or_a_no():
    yes, no = Flag(fact=Fact.MITACS_INTERNSHIP), Flag(fact=Fact.INTENDS_QUEBEC, is_=False)
    assert [verdict(yes, mitacs_internship=answer) for answer in (True, False, None)] == [
        MET,
        NOT_MET,
        unknown("mitacs_internship"),
    ]
    assert [verdict(no, intends_quebec=answer) for answer in (True, False)] == [NOT_MET, MET]


@pytest.mark.parametrize(("kind", "fact"), [(Invitation, "invited_by"), (Licence, "licensed_in")])
def test_something_of_a_province(kind, fact):
    assert verdict(kind(provinces=(MB,)), **{fact: (SK, MB)}) == MET
    assert verdict(kind(provinces=(MB,)), **{fact: (SK,)}) == NOT_MET
    assert verdict(kind(provinces=(MB,))) == unknown(fact)
    assert [verdict(kind(), **{fact: told}) for told in ((SK,), ())] == [MET, NOT_MET]


@pytest.mark.parametrize(
    ("criterion", "facts", "expected"),
    [
        (Nomination(provinces=(MB,)), {"nominated_by": (MB,)}, MET),
        (Nomination(provinces=(MB,)), {"nominated_by": (SK,)}, NOT_MET),
        (Nomination(provinces=(MB,)), {"provincial_nomination": True}, unknown("nominated_by")),
        (Nomination(), {"provincial_nomination": True}, MET),
        (Nomination(), {"provincial_nomination": False}, NOT_MET),
        (Nomination(), {"provincial_nomination": False, "nominated_by": (SK,)}, MET),
        (Nomination(), {}, unknown("provincial_nomination")),
    ],
)
def test_a_nomination(criterion, facts, expected):
    assert verdict(criterion, **facts) == expected


def test_a_program_of_express_entry():
    work = (lasting(400),)
    eligible = {"work": work, "languages": (english(7),), "intends_quebec": False}
    cec, fst = Program(any_of=(ProgramCode.CEC,)), Program(any_of=(ProgramCode.FST,))
    assert verdict(cec, **eligible) == MET
    assert verdict(cec, **eligible | {"intends_quebec": True}) == NOT_MET
    assert verdict(cec, **eligible | {"intends_quebec": None}) == unknown("intends_quebec")
    assert verdict(fst, **eligible)[0] == "not_met"
    assert verdict(Program(any_of=(ProgramCode.FST, ProgramCode.CEC)), **eligible) == MET


def test_points_are_a_range_until_they_are_known():
    low = judged(Crs(min=300)).have["low"]
    assert verdict(Crs(min=max(low, 1))) != NOT_MET
    assert verdict(Crs(min=1201)) == NOT_MET
    outcome, missing = verdict(Crs(min=300))
    assert outcome == "unknown"
    assert {"date_of_birth", "languages", "education"} <= set(missing)


# --- one of several ---------------------------------------------------------------------------

EITHER = AnyOf(
    options=((Age(min=40),), (Flag(fact=Fact.ADMISSION_LETTER), Flag(fact=Fact.MITACS_INTERNSHIP)))
)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"age": 40}, MET),
        ({"age": 39, "admission_letter": True, "mitacs_internship": True}, MET),
        ({"age": 39, "admission_letter": True, "mitacs_internship": False}, NOT_MET),
        ({"age": 39, "admission_letter": True}, unknown("mitacs_internship")),
        ({"age": 39, "admission_letter": False}, NOT_MET),
        ({"admission_letter": False}, unknown("date_of_birth")),
        ({}, unknown("date_of_birth", "admission_letter", "mitacs_internship")),
    ],
)
def test_one_option_all_of_whose_criteria_hold(facts, expected):
    """An option that already failed is asked about no more."""
    assert verdict(EITHER, **facts) == expected


def test_a_choice_tells_each_option():
    found = judged(EITHER, age=30, admission_letter=False, mitacs_internship=True)
    assert found.have == {"options": ["not_met", "not_met"]}
    assert EITHER.need() == {
        "options": [
            [{"kind": "age", "min": 40}],
            [
                {"kind": "flag", "fact": "admission_letter", "is": True},
                {"kind": "flag", "fact": "mitacs_internship", "is": True},
            ],
        ]
    }
