"""Made from the data: for every pathway someone who meets it, and someone who fails one criterion alone."""

import pytest

from crs.outcome import Outcome
from crs.pathways import catalogue
from tests.crs.pathways.building import breaking, meeting
from tests.crs.pathways.situation import outcomes

A_YEAR_IN_EVERY_PROGRAM = "every program of Express Entry asks for a year of work itself"
NOBODY_FAILS_ONLY: dict[tuple[str, str], str] = {
    ("ab.dhcp.ee", "work"): A_YEAR_IN_EVERY_PROGRAM,
    ("ab.ee.tech", "work"): A_YEAR_IN_EVERY_PROGRAM,
    ("ab.ee.law", "work"): A_YEAR_IN_EVERY_PROGRAM,
    ("ab.ee.priority", "work"): A_YEAR_IN_EVERY_PROGRAM,
    ("sk.ee", "work"): A_YEAR_IN_EVERY_PROGRAM,
    ("nt.ed.ee", "work"): A_YEAR_IN_EVERY_PROGRAM,
}
"""Criteria that cannot fail alone, by pathway and kind, and why."""

NOBODY_MEETS = {"ca.ee.cat.military": "no answer tells of service in a foreign military"}
"""Pathways one of whose criteria stays open for everybody whom it does not refuse, and why."""

WITH_CRITERIA = [
    pathway for pathway in catalogue().values() if pathway.criteria and pathway.code not in NOBODY_MEETS
]
EACH = [(pathway, place) for pathway in WITH_CRITERIA for place in range(len(pathway.criteria))]


def kind(case):
    pathway, place = case
    return f"{pathway.code}-{place}-{pathway.criteria[place].kind}"


@pytest.mark.parametrize("pathway", WITH_CRITERIA, ids=lambda pathway: pathway.code)
def test_someone_meets_every_criterion(pathway):
    profile = meeting(pathway)
    assert profile is not None
    assert set(outcomes(pathway, profile)) == {Outcome.MET}


@pytest.mark.parametrize("case", EACH, ids=kind)
def test_someone_fails_that_criterion_alone(case):
    pathway, place = case
    profile = breaking(pathway, place, meeting(pathway))
    if (pathway.code, pathway.criteria[place].kind) in NOBODY_FAILS_ONLY:
        assert profile is None, "it can: take it off the list"
        return
    assert profile is not None
    found = outcomes(pathway, profile)
    assert found.pop(place) is Outcome.NOT_MET
    assert set(found) <= {Outcome.MET}


def test_every_exception_stands_in_the_data():
    assert set(NOBODY_FAILS_ONLY) <= {(p.code, p.criteria[place].kind) for p, place in EACH}


@pytest.mark.parametrize("code", NOBODY_MEETS)
def test_nobody_meets_what_no_answer_tells(code):
    assert meeting(catalogue()[code]) is None, "somebody does: take it off the list"
