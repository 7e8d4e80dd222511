"""The pathways of Nova Scotia and Prince Edward Island, against people whose standing the facts decide."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from crs.outcome import Standing
from crs.pathways import catalogue, packaged
from crs.pathways.assessing import Shared, assess_pathway
from crs.profile import CanadianStudy, Education, JobOffer, Province, Status
from tests.crs.making import english
from tests.crs.pathways.building import NOTHING_HELD
from tests.crs.pathways.satisfying import HOURS_A_MONTH, job
from tests.crs.pathways.situation import person

NS, PE, ONTARIO = Province.NOVA_SCOTIA, Province.PRINCE_EDWARD_ISLAND, Province.ONTARIO
MEETS, NOT, OPEN = Standing.MEETS, Standing.NOT_WITH_THESE_ANSWERS, Standing.UNKNOWN
CODES = {
    "ns": "sw construction physician oid graduate ee.experience ee.physician entrepreneur ige",
    "pe": "sw sw_outside critical grad oid intermediate ee business",
}
DEVELOPER, FAMILY_PHYSICIAN, SUPERVISOR = "21232", "31102", "62020"
COOK, NURSE_AIDE, LABOURER = "63200", "33102", "75110"
SELLER, SERVER = "64100", "65200"


def standing(code: str, **facts: Any) -> Standing:
    """Of someone from abroad of whom all is told, changed by these facts."""
    pathway = catalogue()[code]
    told = replace(NOTHING_HELD, **facts)
    rules = Shared().rules_of(pathway)
    return assess_pathway(pathway, rules, person(told, pathway.criteria), {}).standing


def offer(noc: str | None, province: Province, **terms: Any) -> JobOffer:
    return JobOffer(noc=noc, province=province, **({"permanent": True, "works_for_employer": False} | terms))


def work(months: int, noc: str, province: Province | None = None, *, offering: bool = False) -> Any:
    return (job(months * HOURS_A_MONTH, noc=noc, province=province, offering=offering),)


def study(province: Province, done: date = date(2025, 6, 1), **facts: Any) -> Any:
    told = {"credential": Education.TWO_YEAR, "months": 24} | facts
    return (CanadianStudy(province=province, completed_on=done, **told),)


@pytest.mark.parametrize("name", CODES)
def test_each_file_lists_its_pathways_in_the_order_of_the_facts(name: str) -> None:
    assert [each.code for each in packaged(name)] == [f"{name}.{code}" for code in CODES[name].split()]


@pytest.mark.parametrize("pathway", (*packaged("ns"), *packaged("pe")), ids=lambda each: each.code)
def test_each_says_what_no_form_can_check_in_both_languages(pathway: Any) -> None:
    assert pathway.source is not None
    assert {"admissibility", "documents"} <= set(pathway.not_checkable)
    for words in (pathway.name, pathway.note):
        assert words.en != words.fr
        assert "'" not in words.en + words.fr
        assert not any(f" {mark}" in words.fr for mark in ":;?!%$")


@pytest.mark.parametrize(
    ("code", "status", "as_of", "confidence"),
    [
        ("ns.sw", "invitation_only", date(2026, 9, 28), "high"),
        ("ns.oid", "paused", date(2026, 6, 20), "high"),
        ("ns.ige", "invitation_only", date(2026, 6, 20), "high"),
        ("pe.critical", "invitation_only", date(2026, 9, 28), "medium"),
        ("pe.ee", "invitation_only", date(2026, 9, 30), "medium"),
        ("pe.business", "unknown", None, "low"),
    ],
)
def test_status_and_how_sure_it_is(code: str, status: str, as_of: date | None, confidence: str) -> None:
    told = catalogue()[code]
    assert told.source is not None
    assert (told.status, told.status_as_of, told.source.confidence) == (status, as_of, confidence)


def test_what_nobody_read_is_not_assessed_and_what_is_paused_is_closed() -> None:
    assert standing("pe.business") is Standing.NOT_ASSESSED
    assert standing("ns.oid") is Standing.CLOSED


@pytest.mark.parametrize(
    ("noc", "status", "offering", "expected"),
    [
        (COOK, Status.POST_GRADUATION_PERMIT, False, MEETS),
        (LABOURER, Status.LMIA_PERMIT, True, MEETS),
        (LABOURER, Status.LMIA_PERMIT, False, NOT),
        (LABOURER, Status.LMIA_PERMIT, None, OPEN),
        (LABOURER, Status.POST_GRADUATION_PERMIT, True, NOT),
        (LABOURER, None, True, OPEN),
        (SELLER, Status.POST_GRADUATION_PERMIT, True, MEETS),
    ],
)
def test_nova_scotia_asks_more_of_an_offer_in_teer_4_or_5(
    noc: str, status: Status | None, offering: bool | None, expected: Standing
) -> None:
    held = work(13, noc, NS)
    told = (replace(held[0], offering_employer=offering),)
    found = standing("ns.sw", job_offer=offer(noc, NS), work=told, status_in_canada=status, province=NS)
    assert found is expected


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, MEETS),
        ({"age": 20}, NOT),
        ({"age": 56}, NOT),
        ({"age": None}, OPEN),
        ({"work": work(11, DEVELOPER)}, NOT),
        ({"education": Education.NONE}, NOT),
        ({"job_offer": offer(DEVELOPER, NS, permanent=False)}, NOT),
        ({"job_offer": offer(DEVELOPER, NS, permanent=None)}, OPEN),
        ({"job_offer": offer(DEVELOPER, ONTARIO)}, NOT),
        ({"job_offer": False}, NOT),
    ],
)
def test_nova_scotia_skilled_worker(change: dict[str, Any], expected: Standing) -> None:
    told = {"job_offer": offer(DEVELOPER, NS), "work": work(13, DEVELOPER)} | change
    assert standing("ns.sw", **told) is expected


@pytest.mark.parametrize("code", ["ns.sw", "ns.construction"])
def test_a_native_speaker_without_a_test_is_not_refused_in_teer_0_to_3(code: str) -> None:
    skilled = {"job_offer": offer("72401", NS), "work": work(13, "72401")}
    lower = {"job_offer": offer(LABOURER, NS), "work": work(13, LABOURER, NS, offering=True)}
    assert standing(code, languages=(), **skilled) is MEETS
    assert standing(code, languages=(), **lower) is NOT
    assert standing(code, languages=(english(4),), **lower) is MEETS


def test_a_construction_program_may_stand_for_secondary_school() -> None:
    told = {"job_offer": offer("72401", NS), "work": work(13, "72401")}
    assert standing("ns.construction", education=Education.NONE, **told) is MEETS


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, MEETS),
        ({"canadian_studies": study(NS, date(2023, 9, 30))}, NOT),
        ({"canadian_studies": study(ONTARIO)}, NOT),
        ({"canadian_studies": None, "canadian_credential": None}, OPEN),
        ({"job_offer": offer(DEVELOPER, NS)}, NOT),
        ({"languages": (english(4),)}, NOT),
        ({"age": 19}, MEETS),
    ],
)
def test_nova_scotia_graduates_studied_there_within_three_years(
    change: dict[str, Any], expected: Standing
) -> None:
    told = {"job_offer": offer(NURSE_AIDE, NS), "canadian_studies": study(NS)} | change
    assert standing("ns.graduate", **told) is expected


@pytest.mark.parametrize(
    ("held", "level", "expected"),
    [
        (work(13, DEVELOPER, NS), 7, MEETS),
        (work(13, DEVELOPER, NS), 6, NOT),
        (work(13, COOK, NS), 5, MEETS),
        (work(13, COOK, NS), 4, NOT),
        (work(13, SUPERVISOR, NS), 10, NOT),
        (work(13, LABOURER, NS), 10, NOT),
        (work(13, COOK, ONTARIO), 10, NOT),
        (work(60, DEVELOPER) + work(13, COOK, NS), 5, MEETS),
        (None, 7, OPEN),
    ],
)
def test_nova_scotia_express_entry_takes_the_level_of_the_work_there(
    held: Any, level: int, expected: Standing
) -> None:
    told = {"express_entry_profile": True, "work": held, "languages": (english(level),)}
    assert standing("ns.ee.experience", **told) is expected


def test_nova_scotia_express_entry_asks_for_a_profile_and_no_offer() -> None:
    told = {"work": work(13, DEVELOPER, NS), "job_offer": False}
    assert standing("ns.ee.experience", **told, express_entry_profile=True) is MEETS
    assert standing("ns.ee.experience", **told, express_entry_profile=False) is NOT


@pytest.mark.parametrize("code", ["ns.physician", "ns.ee.physician"])
def test_nova_scotia_physicians_need_an_offer_as_one(code: str) -> None:
    told = {"express_entry_profile": True, "work": work(36, FAMILY_PHYSICIAN, NS)}
    assert standing(code, **told, job_offer=offer(FAMILY_PHYSICIAN, NS)) is MEETS
    assert standing(code, **told, job_offer=offer(DEVELOPER, NS)) is NOT
    assert standing(code, **told, job_offer=offer(None, NS)) is OPEN


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, MEETS),
        ({"ownership_years": 2}, NOT),
        ({"ownership_years": 0, "management_years": 5}, MEETS),
        ({"ownership_years": 0, "management_years": 4}, NOT),
        ({"net_worth": 399_999}, NOT),
        ({"investment": 99_999}, NOT),
        ({"net_worth": None}, OPEN),
    ],
)
def test_nova_scotia_entrepreneurs_by_the_amounts_outside_halifax(
    change: dict[str, Any], expected: Standing
) -> None:
    told = {"ownership_years": 3, "net_worth": 400_000, "investment": 100_000} | change
    assert standing("ns.entrepreneur", **told) is expected


def test_a_graduate_entrepreneur_holds_a_post_graduation_permit() -> None:
    told = {"canadian_studies": study(NS), "ownership_years": 1, "languages": (english(7),)}
    permit = {"status_in_canada": Status.POST_GRADUATION_PERMIT, "province": NS}
    assert standing("ns.ige", **told, **permit) is MEETS
    assert standing("ns.ige", **told, status_in_canada=Status.LMIA_PERMIT) is NOT
    assert standing("ns.ige", **told, status_in_canada=None) is OPEN


ISLANDER = {"status_in_canada": Status.LMIA_PERMIT, "province": PE}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, MEETS),
        ({"languages": ()}, MEETS),
        ({"job_offer": offer(DEVELOPER, PE, permanent=False)}, MEETS),
        ({"job_offer": offer(LABOURER, PE)}, NOT),
        ({"province": ONTARIO}, NOT),
        ({"province": None}, OPEN),
        (
            {"province": Province.NEW_BRUNSWICK, "job_offer": offer(DEVELOPER, PE, works_for_employer=True)},
            MEETS,
        ),
        ({"status_in_canada": Status.VISITOR}, NOT),
        ({"education": Education.ONE_YEAR}, NOT),
        ({"work": work(23, DEVELOPER)}, NOT),
        ({"age": 60}, NOT),
    ],
)
def test_prince_edward_island_skilled_worker_works_there_now(
    change: dict[str, Any], expected: Standing
) -> None:
    told = {**ISLANDER, "job_offer": offer(DEVELOPER, PE), "work": work(25, DEVELOPER)} | change
    assert standing("pe.sw", **told) is expected


def test_skilled_workers_outside_canada_live_abroad() -> None:
    told = {"job_offer": offer(DEVELOPER, PE), "work": work(25, DEVELOPER), "languages": ()}
    assert standing("pe.sw_outside", **told) is MEETS
    assert standing("pe.sw_outside", **told, **ISLANDER) is NOT
    assert standing("pe.sw_outside", **told, status_in_canada=None) is OPEN


@pytest.mark.parametrize(("offering", "expected"), [(True, MEETS), (False, NOT), (None, OPEN)])
def test_a_critical_worker_has_six_months_with_the_employer(
    offering: bool | None, expected: Standing
) -> None:
    held = (replace(work(7, SERVER, PE)[0], offering_employer=offering),)
    assert standing("pe.critical", **ISLANDER, job_offer=offer(SERVER, PE), work=held) is expected


@pytest.mark.parametrize(
    ("noc", "languages", "expected"),
    [
        (DEVELOPER, (), MEETS),
        (SERVER, (english(4),), MEETS),
        (SERVER, (english(3),), NOT),
        (SERVER, None, OPEN),
    ],
)
def test_an_island_graduate_needs_a_test_in_teer_4_and_5_only(
    noc: str, languages: Any, expected: Standing
) -> None:
    permit = {"status_in_canada": Status.POST_GRADUATION_PERMIT, "province": PE}
    told = {"canadian_studies": study(PE), "job_offer": offer(noc, PE), "languages": languages}
    assert standing("pe.grad", **permit, **told) is expected


@pytest.mark.parametrize(
    ("noc", "expected"), [(LABOURER, MEETS), (NURSE_AIDE, MEETS), (SERVER, NOT), (None, OPEN)]
)
def test_occupations_in_demand_on_the_island(noc: str | None, expected: Standing) -> None:
    told = {"job_offer": offer(noc, PE), "work": work(13, LABOURER), "languages": (english(4),)}
    assert standing("pe.oid", **told) is expected


def test_intermediate_experience_is_an_offer_in_teer_4_and_six_months_in_canada() -> None:
    told = {"job_offer": offer(SELLER, PE)}
    assert standing("pe.intermediate", **told, work=work(7, SELLER, ONTARIO)) is MEETS
    assert standing("pe.intermediate", **told, work=work(7, SELLER)) is NOT
    assert standing("pe.intermediate", **told, work=None) is OPEN


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, MEETS),
        ({"express_entry_profile": False}, NOT),
        ({"status_in_canada": Status.POST_GRADUATION_PERMIT}, NOT),
        ({"status_in_canada": Status.POST_GRADUATION_PERMIT, "canadian_studies": study(PE)}, MEETS),
        (
            {
                "status_in_canada": Status.POST_GRADUATION_PERMIT,
                "canadian_studies": None,
                "canadian_credential": None,
            },
            OPEN,
        ),
        (
            {
                "status_in_canada": Status.POST_GRADUATION_PERMIT,
                "status_expires": date(2027, 2, 1),
                "work": work(36, DEVELOPER, PE),
            },
            MEETS,
        ),
        (
            {
                "status_in_canada": Status.POST_GRADUATION_PERMIT,
                "status_expires": date(2027, 1, 31),
                "work": work(36, DEVELOPER, PE),
            },
            NOT,
        ),
    ],
)
def test_island_express_entry_asks_more_of_graduates_of_other_provinces(
    change: dict[str, Any], expected: Standing
) -> None:
    told = {**ISLANDER, "express_entry_profile": True, "work": work(36, DEVELOPER, ONTARIO)} | change
    assert standing("pe.ee", **told) is expected
