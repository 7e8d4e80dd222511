"""Families, temporary ways and citizenship, against people whose standing the facts decide."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from crs.outcome import Standing
from crs.pathways import catalogue, packaged
from crs.pathways.assessing import Shared, assess_pathway
from crs.pathways.model import Pathway, Uncheckable
from crs.profile import CanadianStudy, Education, JobOffer, Partner, Province, Relation, Relative, Status
from tests.crs.making import english, french
from tests.crs.pathways.building import NOTHING_HELD
from tests.crs.pathways.situation import ON, person

MEETS, NOT, OPEN = Standing.MEETS, Standing.NOT_WITH_THESE_ANSWERS, Standing.UNKNOWN
CLOSED, NOT_ASSESSED = Standing.CLOSED, Standing.NOT_ASSESSED
KINDS = {"ca_family": "permanent", "ca_temporary": "temporary", "ca_citizenship": "citizenship"}
CODES = {
    "ca_family": "family.spouse family.child family.pgp family.other",
    "ca_temporary": (
        "temp.study temp.pgwp temp.lmia.high temp.lmia.low temp.lmia.agri temp.gts temp.ict temp.iec"
        " temp.cusma temp.fta temp.c16 temp.sowp.worker temp.sowp.student temp.sowp.inland temp.bowp"
        " temp.pnp_wp temp.visitor temp.supervisa"
    ),
    "ca_citizenship": "citizenship.grant citizenship.descent",
}
NOBODY_READ = (
    *("temp.lmia.high", "temp.lmia.low", "temp.lmia.agri", "temp.gts", "temp.ict", "temp.iec"),
    *("temp.cusma", "temp.fta", "temp.sowp.inland", "temp.pnp_wp", "temp.visitor", "citizenship.descent"),
)
EVERY = [pathway for name in CODES for pathway in packaged(name)]
READ = [pathway for pathway in EVERY if pathway.source]
DAY = timedelta(days=1)


def standing(code: str, **facts: Any) -> Standing:
    """Of someone from abroad of whom all is told, changed by these facts."""
    pathway = catalogue()[f"ca.{code}"]
    told = replace(NOTHING_HELD, **facts)
    rules = Shared().rules_of(pathway)
    return assess_pathway(pathway, rules, person(told, pathway.criteria), {}).standing


@pytest.mark.parametrize("name", CODES)
def test_each_file_lists_its_pathways_in_the_order_of_the_facts(name: str) -> None:
    assert [each.code for each in packaged(name)] == [f"ca.{code}" for code in CODES[name].split()]
    assert {(each.authority, each.kind, each.express_entry) for each in packaged(name)} == {
        ("CA", KINDS[name], "no")
    }


@pytest.mark.parametrize("pathway", EVERY, ids=lambda each: each.code)
def test_each_is_told_in_both_languages(pathway: Pathway) -> None:
    assert pathway.note is not None
    for words in (pathway.name, pathway.note):
        assert words.en != words.fr
        assert "'" not in words.en + words.fr
        assert not any(f" {mark}" in words.fr for mark in ":;?!%$")


@pytest.mark.parametrize("pathway", READ, ids=lambda each: each.code)
def test_what_was_read_says_when_and_what_no_form_can_check(pathway: Pathway) -> None:
    assert pathway.status_as_of is not None
    assert {Uncheckable.ADMISSIBILITY, Uncheckable.DOCUMENTS} <= set(pathway.not_checkable)


@pytest.mark.parametrize("code", NOBODY_READ)
def test_what_nobody_read_is_named_and_no_more(code: str) -> None:
    told = catalogue()[f"ca.{code}"]
    assert (told.status, told.status_as_of, told.source) == ("unknown", None, None)
    assert (told.criteria, told.not_checkable) == ((), ())
    assert standing(code) is NOT_ASSESSED


def test_all_others_have_a_source() -> None:
    assert {each.code for each in EVERY if each.source is None} == {f"ca.{code}" for code in NOBODY_READ}


@pytest.mark.parametrize(
    ("code", "status", "as_of", "since", "confidence"),
    [
        ("family.spouse", "open", date(2026, 6, 14), None, "high"),
        ("family.child", "open", date(2026, 6, 14), None, "high"),
        ("family.pgp", "paused", date(2026, 1, 1), date(2026, 1, 1), "high"),
        ("family.other", "open", date(2026, 6, 14), None, "medium"),
        ("temp.study", "open", date(2026, 1, 1), None, "medium"),
        ("temp.pgwp", "open", date(2026, 1, 1), None, "high"),
        ("temp.c16", "open", date(2026, 5, 30), None, "high"),
        ("temp.sowp.worker", "open", date(2026, 1, 1), None, "medium"),
        ("temp.sowp.student", "open", date(2026, 1, 1), None, "medium"),
        ("temp.bowp", "open", date(2026, 6, 20), None, "medium"),
        ("temp.supervisa", "open", date(2026, 3, 31), None, "high"),
        ("citizenship.grant", "open", date(2026, 7, 25), None, "high"),
    ],
)
def test_status_and_how_sure_it_is(
    code: str, status: str, as_of: date, since: date | None, confidence: str
) -> None:
    told = catalogue()[f"ca.{code}"]
    assert told.source is not None
    assert (told.status, told.status_as_of, told.status_since) == (status, as_of, since)
    assert told.source.confidence == confidence


@pytest.mark.parametrize(
    ("code", "facts", "expected"),
    [
        ("spouse", {"sponsors": (Relation.PARTNER,)}, MEETS),
        ("spouse", {"sponsors": (Relation.PARENT,)}, NOT),
        ("spouse", {"sponsors": None}, NOT),
        ("spouse", {"sponsors": None, "has_partner": True}, OPEN),
        (
            "spouse",
            {
                "sponsors": None,
                "has_partner": True,
                "partner": Partner(citizen_or_permanent_resident=False),
            },
            NOT,
        ),
        ("child", {"sponsors": (Relation.PARENT,), "age": 21}, MEETS),
        ("child", {"sponsors": (Relation.PARENT,), "age": 22}, NOT),
        ("child", {"sponsors": (Relation.PARENT,), "age": 21, "has_partner": True}, NOT),
        ("child", {"sponsors": (Relation.GRANDPARENT,), "age": 10}, NOT),
        ("child", {"sponsors": None, "age": 21}, OPEN),
        ("child", {"sponsors": None, "age": 22}, NOT),
        ("pgp", {"sponsors": (Relation.CHILD,)}, CLOSED),
        ("other", {"sponsors": (Relation.SIBLING,)}, MEETS),
        ("other", {"sponsors": (Relation.AUNT_OR_UNCLE,)}, MEETS),
        ("other", {"sponsors": (Relation.PARTNER, Relation.CHILD)}, NOT),
        ("other", {"sponsors": ()}, NOT),
        ("other", {"sponsors": None}, OPEN),
    ],
)
def test_who_may_be_sponsored(code: str, facts: dict[str, Any], expected: Standing) -> None:
    assert standing(f"family.{code}", **facts) is expected


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"admission_letter": True, "settlement_funds": 22_895}, MEETS),
        ({"admission_letter": True, "settlement_funds": 22_894}, NOT),
        ({"admission_letter": True, "settlement_funds": None}, OPEN),
        ({"admission_letter": False}, NOT),
        ({"admission_letter": None}, OPEN),
    ],
)
def test_a_student_needs_a_letter_and_money(facts: dict[str, Any], expected: Standing) -> None:
    assert standing("temp.study", **facts) is expected


def studied(months: int, done: date, level: Education = Education.TWO_YEAR) -> dict[str, Any]:
    return {"canadian_studies": (CanadianStudy(Province.ONTARIO, level, months, done),)}


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (studied(8, ON), MEETS),
        (studied(7, ON), NOT),
        (studied(24, date(2026, 4, 1)), MEETS),
        (studied(24, date(2026, 4, 1) - DAY), NOT),
        (studied(24, ON) | {"languages": (english(5),)}, MEETS),
        (studied(24, ON) | {"languages": (english(5, 5, 4, 5),)}, NOT),
        (studied(24, ON) | {"languages": (french(5),)}, MEETS),
        (studied(24, ON) | {"languages": None}, OPEN),
        ({"canadian_studies": ()}, NOT),
        ({"canadian_studies": None, "canadian_credential": None}, OPEN),
    ],
)
def test_a_graduate_has_six_months_and_needs_the_lowest_level(
    facts: dict[str, Any], expected: Standing
) -> None:
    assert standing("temp.pgwp", **facts) is expected


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"languages": (french(5, 4, 4, 5),)}, MEETS),
        ({"languages": (french(4, 5, 5, 5),)}, NOT),
        ({"languages": (french(5, 5, 5, 4),)}, NOT),
        ({"languages": (english(10),)}, NOT),
        ({"job_offer": JobOffer(noc="75110", province=Province.NUNAVUT)}, MEETS),
        ({"job_offer": JobOffer(noc="21232", province=Province.QUEBEC)}, NOT),
        ({"job_offer": JobOffer(noc="21232")}, OPEN),
        ({"job_offer": False}, NOT),
    ],
)
def test_francophone_mobility_is_for_oral_french_and_any_job_outside_quebec(
    facts: dict[str, Any], expected: Standing
) -> None:
    told = {"job_offer": JobOffer(noc="63200", province=Province.MANITOBA)} | facts
    assert standing("temp.c16", **told) is expected


@pytest.mark.parametrize("code", ["worker", "student"])
@pytest.mark.parametrize(
    ("has", "citizen", "expected"),
    [(True, False, MEETS), (True, True, NOT), (True, None, OPEN), (False, None, NOT), (None, None, OPEN)],
)
def test_a_spouse_works_by_the_permit_of_a_partner_who_needs_one(
    code: str, has: bool | None, citizen: bool | None, expected: Standing
) -> None:
    partner = Partner(citizen_or_permanent_resident=citizen) if has else None
    assert standing(f"temp.sowp.{code}", has_partner=has, partner=partner) is expected


def test_of_the_bridging_permit_too_little_was_read() -> None:
    assert standing("temp.bowp", status_in_canada=Status.LMIA_PERMIT) is NOT_ASSESSED


@pytest.mark.parametrize(
    ("relatives", "expected"),
    [
        ((Relative(Relation.CHILD, None, True),), MEETS),
        ((Relative(Relation.GRANDCHILD, None, True),), MEETS),
        ((Relative(Relation.CHILD, None, False),), NOT),
        ((Relative(Relation.SIBLING, None, True),), NOT),
        ((Relative(Relation.CHILD),), OPEN),
        ((), NOT),
    ],
)
def test_a_super_visa_needs_a_child_or_grandchild(relatives: Any, expected: Standing) -> None:
    assert standing("temp.supervisa", relatives=relatives) is expected


RESIDENT = {
    "status_in_canada": Status.PERMANENT_RESIDENT,
    "days_in_canada": 1_095,
    "taxes_filed_years": 3,
    "languages": (english(4, 1, 1, 4),),
}


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, MEETS),
        ({"age": 18}, MEETS),
        ({"age": 17}, NOT),
        ({"days_in_canada": 1_094}, NOT),
        ({"days_in_canada": None}, OPEN),
        ({"taxes_filed_years": 2}, NOT),
        ({"languages": (english(4, 4, 4, 3),)}, NOT),
        ({"languages": (english(3, 4, 4, 4),)}, NOT),
        ({"languages": (), "age": 54}, NOT),
        ({"languages": (), "age": 55}, MEETS),
        ({"languages": None, "age": 55}, MEETS),
        ({"languages": None, "age": 54}, OPEN),
        *(
            ({"status_in_canada": status}, NOT)
            for status in Status
            if status is not Status.PERMANENT_RESIDENT
        ),
    ],
)
def test_who_may_become_a_citizen(facts: dict[str, Any], expected: Standing) -> None:
    assert standing("citizenship.grant", **(RESIDENT | facts)) is expected
