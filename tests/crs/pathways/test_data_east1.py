"""The pathways of Quebec, New Brunswick and Newfoundland and Labrador, against people whose facts decide."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from crs.outcome import Standing
from crs.pathways import catalogue, packaged
from crs.pathways.assessing import Shared, assess_pathway
from crs.profile import CanadianStudy, Education, JobOffer, Province, Relation, Status
from tests.crs.making import english, french
from tests.crs.pathways.building import NOTHING_HELD
from tests.crs.pathways.satisfying import HOURS_A_MONTH, job
from tests.crs.pathways.situation import person

QC, NB, NL, ONTARIO = (
    Province.QUEBEC,
    Province.NEW_BRUNSWICK,
    Province.NEWFOUNDLAND_AND_LABRADOR,
    Province.ONTARIO,
)
MEETS, NOT, OPEN = Standing.MEETS, Standing.NOT_WITH_THESE_ANSWERS, Standing.UNKNOWN
CODES = {
    "qc": "pstq.1 pstq.2 pstq.3 pstq.4 peq.worker peq.graduate pilots business family",
    "nb": "sw.experience sw.graduates sw.priority ee.employment ee.interest "
    "si.workers si.priorities si.remote cwp pccg business",
    "nl": "sw grad eesw entrepreneur ige",
}
DEVELOPER, COOK, SERVER, LABOURER = "21232", "63200", "65200", "75110"


def standing(code: str, **facts: Any) -> Standing:
    """Of someone from abroad of whom all is told, changed by these facts."""
    pathway = catalogue()[code]
    told = replace(NOTHING_HELD, **facts)
    rules = Shared().rules_of(pathway)
    return assess_pathway(pathway, rules, person(told, pathway.criteria), {}).standing


def offer(noc: str | None, province: Province, **terms: Any) -> JobOffer:
    return JobOffer(noc=noc, province=province, **({"permanent": True, "works_for_employer": True} | terms))


def work(months: int, noc: str, province: Province | None = None, *, offering: bool = False) -> Any:
    return (job(months * HOURS_A_MONTH, noc=noc, province=province, offering=offering),)


def study(province: Province, done: date = date(2025, 6, 1), **facts: Any) -> Any:
    told = {"credential": Education.TWO_YEAR, "months": 24} | facts
    return (CanadianStudy(province=province, completed_on=done, **told),)


def living(province: Province, since: date = date(2024, 1, 1), **facts: Any) -> dict[str, Any]:
    """With a permit on the ground of an assessed job that lasts long."""
    permit = {"status_in_canada": Status.LMIA_PERMIT, "status_expires": date(2028, 1, 1)}
    return {**permit, "province": province, "province_since": since, **facts}


@pytest.mark.parametrize("name", CODES)
def test_each_file_lists_its_pathways_in_the_order_of_the_facts(name: str) -> None:
    assert [each.code for each in packaged(name)] == [f"{name}.{code}" for code in CODES[name].split()]


@pytest.mark.parametrize(
    "pathway", [each for name in CODES for each in packaged(name)], ids=lambda each: each.code
)
def test_each_says_what_no_form_can_check_in_both_languages(pathway: Any) -> None:
    assert pathway.source is not None
    assert pathway.is_shut or {"admissibility", "documents"} <= set(pathway.not_checkable)
    for words in (pathway.name, pathway.note):
        assert words.en != words.fr
        assert "'" not in words.en + words.fr
        assert not any(f" {mark}" in words.fr for mark in ":;?!%$")


@pytest.mark.parametrize(
    ("code", "status", "as_of", "confidence"),
    [
        ("qc.pstq.1", "invitation_only", date(2026, 7, 25), "medium"),
        ("qc.pstq.4", "invitation_only", date(2026, 7, 25), "low"),
        ("qc.peq.worker", "unknown", date(2026, 10, 31), "high"),
        ("qc.pilots", "closed", date(2026, 1, 1), "high"),
        ("qc.family", "open", date(2026, 6, 20), "medium"),
        ("nb.sw.experience", "invitation_only", date(2026, 9, 28), "high"),
        ("nb.si.remote", "invitation_only", date(2026, 9, 30), "high"),
        ("nb.cwp", "open", date(2026, 9, 30), "high"),
        ("nb.business", "unknown", None, "low"),
        ("nl.sw", "invitation_only", date(2026, 9, 28), "high"),
        ("nl.ige", "invitation_only", date(2026, 6, 20), "high"),
    ],
)
def test_status_and_how_sure_it_is(code: str, status: str, as_of: date | None, confidence: str) -> None:
    told = catalogue()[code]
    assert told.source is not None
    assert (told.status, told.status_as_of, told.source.confidence) == (status, as_of, confidence)


def test_what_nobody_read_is_not_assessed_and_what_has_ended_is_closed() -> None:
    assert standing("qc.business") is Standing.NOT_ASSESSED
    assert standing("nb.business") is Standing.NOT_ASSESSED
    assert standing("qc.pilots") is Standing.CLOSED


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_the_streams_of_the_pstq_share_the_grid_of_quebec(number: int) -> None:
    assert catalogue()[f"qc.pstq.{number}"].grid == "qc.pstq"


def test_the_age_that_an_old_guide_gives_is_told_with_low_confidence() -> None:
    ages = [c for p in packaged("nb") if p.code.startswith("nb.sw") for c in p.criteria if c.kind == "age"]
    assert [age.source.confidence for age in ages if age.source] == ["low"] * 3


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, MEETS),
        ({"languages": (french(7, 5, 5, 7),)}, MEETS),
        ({"languages": (french(6, 7, 7, 7),)}, NOT),
        ({"languages": (french(7, 7, 4, 7),)}, NOT),
        ({"languages": (english(10),)}, NOT),
        ({"languages": None}, OPEN),
        ({"work": work(13, COOK)}, NOT),
        ({"work": work(11, DEVELOPER)}, NOT),
        ({"education": Education.NONE}, NOT),
        ({"age": 17}, NOT),
        ({"age": 60}, MEETS),
    ],
)
def test_stream_1_takes_skilled_work_and_french_stronger_when_spoken(
    change: dict[str, Any], expected: Standing
) -> None:
    assert standing("qc.pstq.1", **({"work": work(13, DEVELOPER)} | change)) is expected


@pytest.mark.parametrize(
    ("held", "level", "expected"),
    [
        (work(25, COOK, QC), 5, MEETS),
        (work(25, COOK, QC), 4, NOT),
        (work(25, COOK, ONTARIO), 5, NOT),
        (work(13, COOK, QC), 5, NOT),
        (work(25, DEVELOPER, QC), 5, NOT),
        (work(25, COOK) + work(13, COOK, QC), 5, MEETS),
        (None, 5, OPEN),
    ],
)
def test_stream_2_takes_two_years_of_which_one_in_quebec(held: Any, level: int, expected: Standing) -> None:
    assert standing("qc.pstq.2", work=held, languages=(french(level, 4, 4, level),)) is expected


@pytest.mark.parametrize(
    ("held", "levels", "expected"),
    [
        (work(36, DEVELOPER), (7, 5, 5, 7), MEETS),
        (work(36, DEVELOPER), (5, 5, 5, 5), NOT),
        (work(36, COOK), (5, 4, 4, 5), MEETS),
        (work(36, COOK), (4, 5, 5, 5), NOT),
        ((), (7, 5, 5, 7), MEETS),
        (None, (5, 4, 4, 5), OPEN),
    ],
)
def test_stream_3_takes_less_french_where_the_work_may_be_in_teer_3_to_5(
    held: Any, levels: tuple[int, ...], expected: Standing
) -> None:
    assert standing("qc.pstq.3", work=held, languages=(french(*levels),)) is expected


def test_stream_4_takes_three_years_in_one_occupation_and_no_level_of_french() -> None:
    assert standing("qc.pstq.4", work=work(37, DEVELOPER), languages=()) is MEETS
    assert standing("qc.pstq.4", work=work(20, DEVELOPER) + work(20, COOK), languages=()) is NOT
    assert standing("qc.pstq.4", work=None) is OPEN


PEQ = {**living(QC), "provinces_willing": (QC,), "work": work(30, DEVELOPER, QC), "languages": (french(7),)}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, MEETS),
        ({"languages": (french(7, 4, 4, 7),)}, MEETS),
        ({"languages": (french(6),)}, NOT),
        ({"work": work(30, SERVER, QC)}, NOT),
        ({"work": work(30, DEVELOPER, ONTARIO)}, NOT),
        ({"province": ONTARIO}, NOT),
        ({"province": None}, OPEN),
        ({"provinces_willing": ()}, NOT),
        ({"provinces_willing": None, "intends_quebec": True}, MEETS),
    ],
)
def test_workers_of_the_peq_live_and_work_in_quebec(change: dict[str, Any], expected: Standing) -> None:
    assert standing("qc.peq.worker", **(PEQ | change)) is expected


def test_a_worker_of_the_peq_holds_a_job_in_quebec_now() -> None:
    ended = (replace(work(40, DEVELOPER, QC)[0], end=date(2026, 5, 1)),)
    assert standing("qc.peq.worker", **(PEQ | {"work": ended})) is NOT
    assert standing("qc.peq.worker", **(PEQ | {"work": ended, "job_offer": offer(DEVELOPER, QC)})) is MEETS
    assert standing("qc.peq.worker", **(PEQ | {"work": ended, "job_offer": offer(SERVER, QC)})) is NOT


def test_graduates_of_the_peq_studied_in_quebec_and_no_months_of_work_are_assessed() -> None:
    told = {"provinces_willing": (QC,), "languages": (french(7),), "work": ()}
    assert standing("qc.peq.graduate", **told, canadian_studies=study(QC)) is MEETS
    assert standing("qc.peq.graduate", **told, canadian_studies=study(ONTARIO)) is NOT
    assert standing("qc.peq.graduate", **told, canadian_studies=None, canadian_credential=None) is OPEN


def test_the_undertaking_of_quebec_needs_a_sponsor() -> None:
    assert standing("qc.family", sponsors=(Relation.PARTNER,)) is MEETS
    assert standing("qc.family", sponsors=()) is NOT
    assert standing("qc.family", sponsors=None) is OPEN


EXPERIENCED = {
    **living(NB, since=date(2026, 1, 1)),
    "job_offer": offer(LABOURER, NB),
    "work": work(7, LABOURER, NB, offering=True),
    "languages": (english(4),),
}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, MEETS),
        ({"job_offer": offer(LABOURER, ONTARIO)}, NOT),
        ({"work": work(7, LABOURER, NB)}, NOT),
        ({"work": work(5, LABOURER, NB, offering=True)}, NOT),
        ({"province_since": date(2026, 4, 2)}, NOT),
        ({"province_since": None}, OPEN),
        ({"languages": (english(4, 4, 4, 0),)}, NOT),
        ({"education": Education.NONE}, NOT),
        ({"age": 18}, NOT),
        ({"age": 56}, NOT),
    ],
)
def test_new_brunswick_experience_is_six_months_there_and_with_the_employer(
    change: dict[str, Any], expected: Standing
) -> None:
    assert standing("nb.sw.experience", **(EXPERIENCED | change)) is expected


def test_new_brunswick_graduates_studied_there() -> None:
    told = {"job_offer": offer(SERVER, NB), "languages": (english(4),)}
    assert standing("nb.sw.graduates", **told, canadian_studies=study(NB)) is MEETS
    assert standing("nb.sw.graduates", **told, canadian_studies=study(ONTARIO)) is NOT
    assert standing("nb.sw.graduates", **told, canadian_studies=None, canadian_credential=None) is OPEN


@pytest.mark.parametrize(("invited", "expected"), [((NB,), MEETS), ((ONTARIO,), NOT), (None, OPEN)])
def test_priority_occupations_need_a_recruitment_of_the_province(invited: Any, expected: Standing) -> None:
    told = {"job_offer": offer(COOK, NB), "work": work(13, COOK), "invited_by": invited}
    assert standing("nb.sw.priority", **told) is expected


IN_THE_POOL = {
    **living(NB),
    "express_entry_profile": True,
    "job_offer": offer(DEVELOPER, NB),
    "work": work(13, DEVELOPER, NB),
    "languages": (english(7),),
}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, MEETS),
        ({"express_entry_profile": False}, NOT),
        ({"job_offer": offer(DEVELOPER, NB, works_for_employer=False)}, NOT),
        ({"job_offer": offer(DEVELOPER, NB, works_for_employer=None)}, OPEN),
        ({"work": work(11, DEVELOPER, NB)}, NOT),
        ({"work": work(13, SERVER, NB)}, NOT),
        ({"province_since": date(2026, 1, 1)}, NOT),
        ({"languages": (english(6),)}, NOT),
    ],
)
def test_employment_in_new_brunswick_is_the_last_year_of_work_there(
    change: dict[str, Any], expected: Standing
) -> None:
    assert standing("nb.ee.employment", **(IN_THE_POOL | change)) is expected


def test_interest_of_new_brunswick_is_told_by_its_letter() -> None:
    told = {"express_entry_profile": True, "work": work(13, DEVELOPER)}
    assert standing("nb.ee.interest", **told, invited_by=(NB,)) is MEETS
    assert standing("nb.ee.interest", **told, invited_by=()) is NOT
    assert standing("nb.ee.interest", **told, invited_by=None) is OPEN


FRANCOPHONE = {
    **living(NB),
    "job_offer": offer(SERVER, NB),
    "work": work(13, SERVER),
    "languages": (french(5),),
}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, MEETS),
        ({"languages": (english(10),)}, NOT),
        ({"languages": (french(5, 5, 4, 5),)}, NOT),
        ({"work": ()}, NOT),
        ({"work": (), "canadian_studies": study(NB)}, MEETS),
        ({"province_since": date(2026, 9, 1)}, NOT),
        ({"province_since": date(2026, 9, 1), "invited_by": (NB,)}, MEETS),
        ({"job_offer": offer(SERVER, NB, permanent=False)}, NOT),
        ({"job_offer": offer(SERVER, NB, permanent=None)}, OPEN),
    ],
)
def test_francophone_workers_may_be_graduates_or_recruited(
    change: dict[str, Any], expected: Standing
) -> None:
    assert standing("nb.si.workers", **(FRANCOPHONE | change)) is expected


def test_francophone_priorities_are_studies_there_or_a_letter_of_the_province() -> None:
    assert standing("nb.si.priorities", canadian_studies=study(NB)) is MEETS
    assert standing("nb.si.priorities", work=work(13, COOK), invited_by=(NB,)) is MEETS
    assert standing("nb.si.priorities", work=work(11, COOK), invited_by=(NB,)) is NOT
    assert standing("nb.si.priorities", work=work(13, COOK)) is NOT
    assert standing("nb.si.priorities", work=work(13, COOK), invited_by=None) is OPEN


def test_remote_work_is_told_by_a_year_in_new_brunswick() -> None:
    held = work(13, DEVELOPER, ONTARIO)
    assert standing("nb.si.remote", **living(NB), work=held) is MEETS
    assert standing("nb.si.remote", **living(ONTARIO), work=held) is NOT
    assert standing("nb.si.remote", **living(NB, province_since=None), work=held) is OPEN


def test_the_pilots_of_new_brunswick_need_an_offer_there() -> None:
    there, elsewhere = offer(SERVER, NB), offer(SERVER, ONTARIO)
    assert standing("nb.cwp", job_offer=there) is MEETS
    assert standing("nb.cwp", job_offer=elsewhere) is NOT
    assert standing("nb.pccg", job_offer=there, canadian_studies=study(NB)) is MEETS
    assert standing("nb.pccg", job_offer=there) is NOT
    assert standing("nb.pccg", job_offer=None, canadian_studies=study(NB)) is OPEN


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, MEETS),
        (living(NL), MEETS),
        (living(NL, status_expires=date(2027, 1, 31)), NOT),
        (living(NL, status_expires=None), OPEN),
        (living(NL, status_in_canada=Status.VISITOR, status_expires=date(2026, 11, 1)), MEETS),
        (living(NL, status_in_canada=Status.POST_GRADUATION_PERMIT), NOT),
        ({"languages": ()}, MEETS),
        ({"languages": (), "job_offer": offer(SERVER, NL)}, NOT),
        ({"languages": (english(4),), "job_offer": offer(SERVER, NL)}, MEETS),
        ({"age": 20}, NOT),
        ({"age": 59}, MEETS),
        ({"age": 60}, NOT),
    ],
)
def test_newfoundland_skilled_worker(change: dict[str, Any], expected: Standing) -> None:
    assert standing("nl.sw", **({"job_offer": offer(DEVELOPER, NL)} | change)) is expected


GRADUATE = living(NL, status_in_canada=Status.POST_GRADUATION_PERMIT)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, MEETS),
        ({"canadian_studies": study(ONTARIO)}, NOT),
        ({"canadian_studies": study(ONTARIO), "work": work(13, DEVELOPER, NL)}, MEETS),
        ({"canadian_studies": study(ONTARIO), "work": None}, OPEN),
        ({"status_expires": date(2027, 1, 31)}, NOT),
        ({"status_in_canada": Status.LMIA_PERMIT}, NOT),
        ({"job_offer": offer(LABOURER, NL)}, NOT),
        ({"job_offer": offer("64100", NL), "languages": ()}, NOT),
        ({"languages": ()}, MEETS),
    ],
)
def test_newfoundland_graduates_of_elsewhere_work_there_for_a_year(
    change: dict[str, Any], expected: Standing
) -> None:
    told = GRADUATE | {"job_offer": offer(DEVELOPER, NL), "canadian_studies": study(NL)} | change
    assert standing("nl.grad", **told) is expected


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, MEETS),
        ({"express_entry_profile": False}, NOT),
        ({"job_offer": offer(SERVER, NL)}, NOT),
        ({"education_assessed": False}, NOT),
        ({"job_offer": None}, OPEN),
    ],
)
def test_newfoundland_express_entry_needs_an_offer_and_an_assessed_education(
    change: dict[str, Any], expected: Standing
) -> None:
    told = {
        **living(NL),
        "express_entry_profile": True,
        "job_offer": offer(DEVELOPER, NL),
        "work": work(36, DEVELOPER, NL),
    }
    assert standing("nl.eesw", **(told | change)) is expected


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, MEETS),
        ({"ownership_years": 1}, NOT),
        ({"ownership_years": 0, "management_years": 5}, MEETS),
        ({"net_worth": 599_999}, NOT),
        ({"investment": 199_999}, NOT),
        ({"investment": None}, OPEN),
    ],
)
def test_newfoundland_entrepreneurs_by_the_lower_amount_of_investment(
    change: dict[str, Any], expected: Standing
) -> None:
    told = {"ownership_years": 2, "net_worth": 600_000, "investment": 200_000} | change
    assert standing("nl.entrepreneur", **told) is expected


@pytest.mark.parametrize(
    ("done", "expected"), [(date(2024, 10, 1), MEETS), (date(2024, 9, 30), NOT), (None, OPEN)]
)
def test_newfoundland_graduate_entrepreneurs_studied_there_in_the_last_two_years(
    done: Any, expected: Standing
) -> None:
    told = {"canadian_studies": study(NL, done), "ownership_years": 1, "languages": (english(7),)}
    assert standing("nl.ige", **GRADUATE, **told) is expected
