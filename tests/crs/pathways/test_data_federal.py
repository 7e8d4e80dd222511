"""The federal pathways that are not for families, against people whose standing the facts decide."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from crs.outcome import Outcome, Standing
from crs.pathways import catalogue, packaged
from crs.pathways.assessing import Shared, assess_pathway
from crs.pathways.model import Pathway
from crs.profile import CanadianStudy, Designation, Education, JobOffer, Province, Status
from tests.crs.making import english, french
from tests.crs.pathways.building import NOTHING_HELD
from tests.crs.pathways.satisfying import HOURS_A_MONTH, job
from tests.crs.pathways.situation import person

NB, NS, ONTARIO, QUEBEC = (
    Province.NEW_BRUNSWICK,
    Province.NOVA_SCOTIA,
    Province.ONTARIO,
    Province.QUEBEC,
)
MEETS, NOT, OPEN = Standing.MEETS, Standing.NOT_WITH_THESE_ANSWERS, Standing.UNKNOWN
CLOSED, NOT_ASSESSED = Standing.CLOSED, Standing.NOT_ASSESSED
CODES = {
    "ca_express_entry": (
        "ee.cec ee.fsw ee.fst ee.cat.french ee.cat.health ee.cat.physicians ee.cat.stem ee.cat.trades"
        " ee.cat.education ee.cat.transport ee.cat.senior_managers ee.cat.researchers ee.cat.military"
        " ee.pnp ee.fhs"
    ),
    "ca_other": (
        "aip rcip fcip hcwip.childcare hcwip.homesupport agrifood empp suv selfemployed"
        " entrepreneur_pilot icwi fmcsp"
    ),
}
EVERY = [pathway for name in CODES for pathway in packaged(name)]
DEVELOPER, ENGINEER, NURSE, ELECTRICIAN, PHYSICIAN = "21232", "21300", "31301", "72200", "31102"
SUPERVISOR, COOK, NURSE_AIDE, LABOURER, FORCES = "62020", "63200", "33102", "75110", "43204"


def standing(code: str, **facts: Any) -> Standing:
    """Of someone from abroad of whom all is told, changed by these facts."""
    pathway = catalogue()[code]
    told = replace(NOTHING_HELD, **facts)
    rules = Shared().rules_of(pathway)
    return assess_pathway(pathway, rules, person(told, pathway.criteria), {}).standing


def work(months: int, noc: str, province: Province | None = None) -> Any:
    return (job(months * HOURS_A_MONTH, noc=noc, province=province),)


def offer(noc: str | None, province: Province, *designations: Designation, **terms: Any) -> JobOffer:
    told = {"permanent": True, "works_for_employer": False, "lmia": False} | terms
    return JobOffer(noc=noc, province=province, designations=designations, **told)


def study(province: Province, done: date = date(2025, 6, 1), level: Education = Education.TWO_YEAR) -> Any:
    return (CanadianStudy(province=province, completed_on=done, credential=level, months=24),)


@pytest.mark.parametrize("name", CODES)
def test_each_file_lists_its_pathways_in_the_order_of_the_facts(name: str) -> None:
    assert [each.code for each in packaged(name)] == [f"ca.{code}" for code in CODES[name].split()]


@pytest.mark.parametrize("pathway", EVERY, ids=lambda each: each.code)
def test_each_is_federal_and_told_in_both_languages(pathway: Pathway) -> None:
    assert (pathway.authority, pathway.kind) == ("CA", "permanent")
    assert pathway.express_entry == ("yes" if pathway.code.startswith("ca.ee.") else "no")
    assert pathway.source is not None
    for words in (pathway.name, pathway.note or pathway.name):
        assert words.en != words.fr
        assert "'" not in words.en + words.fr
        assert not any(f" {mark}" in words.fr for mark in ":;?!%$")


@pytest.mark.parametrize("pathway", EVERY, ids=lambda each: each.code)
def test_whatever_is_assessed_says_what_no_form_can_check(pathway: Pathway) -> None:
    assert not pathway.criteria or {"admissibility", "documents"} <= set(pathway.not_checkable)


@pytest.mark.parametrize(
    ("code", "status", "as_of", "since", "confidence"),
    [
        ("ca.ee.cec", "open", date(2026, 11, 3), None, "high"),
        ("ca.ee.cat.french", "invitation_only", date(2026, 5, 28), None, "high"),
        ("ca.ee.cat.trades", "invitation_only", date(2026, 5, 28), None, "medium"),
        ("ca.ee.cat.stem", "invitation_only", date(2026, 5, 28), None, "low"),
        ("ca.ee.pnp", "open", date(2026, 7, 25), None, "high"),
        ("ca.ee.fhs", "planned", date(2026, 4, 23), None, "medium"),
        ("ca.aip", "open", date(2026, 9, 28), None, "high"),
        ("ca.rcip", "open", date(2026, 9, 30), None, "medium"),
        ("ca.fcip", "open", date(2026, 9, 30), None, "high"),
        ("ca.hcwip.childcare", "paused", date(2026, 3, 31), date(2026, 3, 31), "high"),
        ("ca.agrifood", "closed", date(2025, 5, 14), None, "high"),
        ("ca.empp", "closed", date(2025, 12, 31), None, "high"),
        ("ca.suv", "closed", date(2026, 6, 30), None, "high"),
        ("ca.selfemployed", "paused", date(2025, 12, 19), date(2024, 4, 30), "high"),
        ("ca.entrepreneur_pilot", "planned", date(2026, 10, 31), None, "medium"),
        ("ca.icwi", "open", date(2026, 5, 4), None, "high"),
        ("ca.fmcsp", "open", date(2026, 10, 31), None, "low"),
    ],
)
def test_status_and_how_sure_it_is(
    code: str, status: str, as_of: date, since: date | None, confidence: str
) -> None:
    told = catalogue()[code]
    assert told.source is not None
    assert (told.status, told.status_as_of, told.status_since) == (status, as_of, since)
    assert told.source.confidence == confidence


SHUT = "hcwip.childcare hcwip.homesupport agrifood empp suv selfemployed entrepreneur_pilot ee.fhs"


@pytest.mark.parametrize("code", SHUT.split())
def test_what_takes_nobody_is_shown_as_closed_to_everybody(code: str) -> None:
    assert standing(f"ca.{code}") is CLOSED


def test_nobody_can_apply_to_the_initiative_for_workers_so_it_is_not_assessed() -> None:
    assert standing("ca.icwi") is NOT_ASSESSED


@pytest.mark.parametrize(
    ("code", "facts", "expected"),
    [
        ("cec", {"work": work(13, DEVELOPER, ONTARIO)}, MEETS),
        ("cec", {"work": work(13, DEVELOPER)}, NOT),
        ("cec", {"work": work(13, LABOURER, ONTARIO)}, NOT),
        ("cec", {"work": None}, OPEN),
        ("fsw", {"work": work(13, DEVELOPER)}, MEETS),
        ("fsw", {"work": work(13, DEVELOPER), "settlement_funds": 0}, NOT),
        ("fsw", {"work": work(13, DEVELOPER), "settlement_funds": None}, OPEN),
        ("fst", {"work": work(25, ELECTRICIAN), "certificate_of_qualification": True}, MEETS),
        ("fst", {"work": work(25, ELECTRICIAN)}, NOT),
        ("fst", {"work": work(25, ELECTRICIAN), "certificate_of_qualification": None}, OPEN),
    ],
)
def test_each_program_of_express_entry(code: str, facts: dict[str, Any], expected: Standing) -> None:
    assert standing(f"ca.ee.{code}", **facts) is expected


@pytest.mark.parametrize("code", ["cec", "fsw", "fst", "cat.french", "pnp"])
def test_whoever_means_to_live_in_quebec_is_outside_express_entry(code: str) -> None:
    told = {
        "work": work(25, ELECTRICIAN, ONTARIO),
        "certificate_of_qualification": True,
        "nominated_by": (ONTARIO,),
        "express_entry_profile": True,
    }
    assert standing(f"ca.ee.{code}", **told) is MEETS
    assert standing(f"ca.ee.{code}", **told, intends_quebec=True) is NOT


@pytest.mark.parametrize(
    ("languages", "expected"),
    [
        ((english(10), french(7)), MEETS),
        ((english(10), french(7, 7, 6, 7)), NOT),
        ((english(10),), NOT),
        (None, OPEN),
    ],
)
def test_the_french_category_asks_for_level_7_in_each_ability(languages: Any, expected: Standing) -> None:
    told = {"work": work(13, DEVELOPER, ONTARIO), "languages": languages}
    assert standing("ca.ee.cat.french", **told) is expected


@pytest.mark.parametrize(
    ("category", "noc", "abroad"),
    [
        ("health", NURSE, MEETS),
        ("stem", ENGINEER, MEETS),
        ("trades", ELECTRICIAN, MEETS),
        ("education", "41220", MEETS),
        ("transport", "72600", MEETS),
        ("physicians", PHYSICIAN, NOT),
        ("senior_managers", "00012", NOT),
        ("researchers", "41200", NOT),
    ],
)
def test_a_year_in_a_listed_occupation_counts_from_abroad_but_for_three_categories(
    category: str, noc: str, abroad: Standing
) -> None:
    code = f"ca.ee.cat.{category}"
    assert standing(code, work=work(13, noc, ONTARIO)) is MEETS
    assert standing(code, work=work(13, noc)) is abroad
    assert standing(code, work=work(13, DEVELOPER, ONTARIO)) is NOT
    assert standing(code, work=work(11, noc, ONTARIO)) is NOT
    assert standing(code, work=None) is OPEN


def test_a_category_is_no_way_in_without_a_program() -> None:
    told = {"work": work(13, NURSE), "settlement_funds": 0}
    assert standing("ca.ee.cat.health", **told) is NOT


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (offer(FORCES, ONTARIO, full_time_one_year=True), OPEN),
        (offer(DEVELOPER, ONTARIO, full_time_one_year=True), NOT),
        (False, NOT),
        (None, OPEN),
    ],
)
def test_a_military_recruit_needs_an_offer_and_stays_open_with_it(made: Any, expected: Standing) -> None:
    assert standing("ca.ee.cat.military", work=work(13, DEVELOPER, ONTARIO), job_offer=made) is expected


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, MEETS),
        ({"express_entry_profile": False}, NOT),
        ({"nominated_by": (), "provincial_nomination": False}, NOT),
        ({"nominated_by": None, "provincial_nomination": None}, OPEN),
        ({"work": ()}, NOT),
    ],
)
def test_a_nomination_counts_with_a_profile_and_a_program(change: dict[str, Any], expected: Standing) -> None:
    told = {"work": work(13, DEVELOPER), "nominated_by": (NB,), "express_entry_profile": True} | change
    assert standing("ca.ee.pnp", **told) is expected


ATLANTIC, RURAL, FRANCOPHONE = (
    Designation.ATLANTIC,
    Designation.RURAL_COMMUNITY,
    Designation.FRANCOPHONE_COMMUNITY,
)
TOO_LONG_AGO = date(2024, 9, 15)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, MEETS),
        ({"job_offer": offer(COOK, NB, ATLANTIC, permanent=False)}, MEETS),
        ({"job_offer": offer(COOK, NB)}, NOT),
        ({"job_offer": offer(COOK, ONTARIO, ATLANTIC)}, NOT),
        ({"job_offer": offer(LABOURER, NB, ATLANTIC)}, NOT),
        ({"job_offer": offer(None, NB, ATLANTIC)}, OPEN),
        ({"job_offer": replace(offer(COOK, NB), designations=None)}, OPEN),
        ({"job_offer": offer(SUPERVISOR, NB, ATLANTIC)}, MEETS),
        ({"job_offer": offer(SUPERVISOR, NS, ATLANTIC)}, NOT),
        ({"job_offer": offer(COOK, NS, ATLANTIC)}, MEETS),
        ({"work": work(11, COOK)}, NOT),
        ({"work": work(13, LABOURER)}, NOT),
        ({"work": None}, OPEN),
        ({"work": (), "canadian_studies": study(NB)}, MEETS),
        ({"work": (), "canadian_studies": study(NB, TOO_LONG_AGO)}, NOT),
        ({"work": (), "canadian_studies": study(NB, level=Education.ONE_YEAR)}, NOT),
        ({"work": (), "canadian_studies": study(ONTARIO)}, NOT),
        ({"education": Education.NONE}, NOT),
        ({"education_assessed": False}, NOT),
        ({"settlement_funds": 0}, MEETS),
    ],
)
def test_the_atlantic_program(change: dict[str, Any], expected: Standing) -> None:
    told = {
        "job_offer": offer(COOK, NB, ATLANTIC),
        "work": work(13, COOK),
        "education": Education.SECONDARY,
        "languages": (english(5),),
    } | change
    assert standing("ca.aip", **told) is expected


@pytest.mark.parametrize(
    ("noc", "permanent", "level", "education", "expected"),
    [
        (DEVELOPER, False, 5, Education.ONE_YEAR, MEETS),
        (DEVELOPER, False, 5, Education.SECONDARY, NOT),
        (DEVELOPER, False, 4, Education.ONE_YEAR, NOT),
        (COOK, False, 5, Education.SECONDARY, MEETS),
        (COOK, False, 4, Education.SECONDARY, NOT),
        ("64100", True, 4, Education.SECONDARY, MEETS),
        ("64100", False, 4, Education.SECONDARY, NOT),
        ("64100", None, 4, Education.SECONDARY, OPEN),
        ("64100", True, 3, Education.SECONDARY, NOT),
    ],
)
def test_the_atlantic_program_asks_by_the_teer_of_the_offer(
    noc: str, permanent: bool | None, level: int, education: Education, expected: Standing
) -> None:
    told = {"work": work(13, noc), "languages": (english(level),), "education": education}
    made = offer(noc, NB, ATLANTIC, permanent=permanent)
    assert standing("ca.aip", **told, job_offer=made) is expected


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, MEETS),
        ({"languages": (english(5),)}, NOT),
        ({"languages": (english(4),), "job_offer": offer(LABOURER, ONTARIO, RURAL)}, MEETS),
        ({"languages": (english(5),), "job_offer": offer(COOK, ONTARIO, RURAL)}, MEETS),
        ({"job_offer": offer(DEVELOPER, ONTARIO, RURAL, permanent=False)}, NOT),
        ({"job_offer": offer(DEVELOPER, NB, RURAL)}, NOT),
        ({"job_offer": offer(DEVELOPER, ONTARIO, FRANCOPHONE)}, NOT),
        ({"work": ()}, NOT),
        ({"work": (), "canadian_studies": study(ONTARIO)}, MEETS),
        ({"work": None}, OPEN),
        ({"education_assessed": False}, NOT),
        ({"education_assessed": False, "canadian_studies": study(ONTARIO)}, MEETS),
    ],
)
def test_the_rural_pilot(change: dict[str, Any], expected: Standing) -> None:
    told = {
        "job_offer": offer(DEVELOPER, ONTARIO, RURAL),
        "work": work(13, DEVELOPER),
        "languages": (english(6),),
    } | change
    assert standing("ca.rcip", **told) is expected


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, MEETS),
        ({"languages": (english(10),)}, NOT),
        ({"languages": (french(5, 5, 5, 4),)}, NOT),
        ({"languages": None}, OPEN),
        ({"job_offer": offer(LABOURER, NB, FRANCOPHONE)}, MEETS),
        ({"job_offer": offer(DEVELOPER, QUEBEC, FRANCOPHONE)}, NOT),
        ({"job_offer": False}, NOT),
        ({"work": work(11, DEVELOPER)}, NOT),
        ({"work": (), "canadian_studies": study(NB)}, MEETS),
    ],
)
def test_the_francophone_pilot_takes_french_alone(change: dict[str, Any], expected: Standing) -> None:
    told = {
        "job_offer": offer(DEVELOPER, NB, FRANCOPHONE),
        "work": work(13, DEVELOPER),
        "languages": (french(5),),
    } | change
    assert standing("ca.fcip", **told) is expected


def test_that_local_graduates_are_exempt_is_least_sure_where_it_was_not_read() -> None:
    sources = [each.source for each in catalogue()["ca.fcip"].criteria if each.source]
    assert [source.confidence for source in sources] == ["low"]


@pytest.mark.parametrize(
    ("code", "noc"), [("ca.hcwip.childcare", "44100"), ("ca.hcwip.homesupport", "44101")]
)
def test_home_care_keeps_the_rules_of_2025_though_it_is_paused(code: str, noc: str) -> None:
    pathway = catalogue()[code]
    rules = Shared().rules_of(pathway)
    told = replace(NOTHING_HELD, job_offer=offer(noc, ONTARIO), languages=(english(4),))
    for facts, last in (
        ({}, Outcome.MET),
        ({"job_offer": offer(noc, QUEBEC)}, Outcome.NOT_MET),
        ({"languages": (english(3),)}, Outcome.NOT_MET),
    ):
        result = assess_pathway(pathway, rules, person(replace(told, **facts), pathway.criteria), {})
        assert (result.outcome, result.standing) == (last, CLOSED)
    assert {each.source.confidence for each in pathway.criteria if each.source} == {"medium"}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, MEETS),
        ({"admission_letter": False}, NOT),
        ({"admission_letter": None}, OPEN),
        ({"languages": (french(4),)}, NOT),
        ({"education": Education.NONE}, NOT),
        ({"status_in_canada": Status.STUDY_PERMIT}, MEETS),
    ],
)
def test_francophone_students_need_a_place_at_a_school(change: dict[str, Any], expected: Standing) -> None:
    told = {"admission_letter": True, "languages": (french(5),)} | change
    assert standing("ca.fmcsp", **told) is expected
