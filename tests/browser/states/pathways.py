"""Other pathways: the list of one person, the catalogue for everyone, and the page of one."""

from typing import Any

from crs.pathways import catalogue
from tests.assessments.people import JOB
from tests.browser.states.registry import state, states
from tests.browser.states.work import NO_JOB
from tests.browser.visitor import ALL_ANSWERS, Visitor

NOBODY: dict[str, Any] = {
    **ALL_ANSWERS,
    "you": {"date_of_birth": "1961-03-27", "partner": "no", "destination": "elsewhere"},
    "education": {"level": "none", "where": "", "credential": "none"},
    "english": {"test": "none"},
    "french": {"test": "none"},
    "work": NO_JOB,
    "offers": {"certificate": "no", "job_offer": "no", "nomination": "no", "sibling": "no"},
}
LONG_AT_WORK = {"more": "no", "periods": [JOB | {"start": "2018-06-01"}]}
MANY: dict[str, Any] = {
    **ALL_ANSWERS,
    "work": LONG_AT_WORK,
    "offers": {"certificate": "yes", "job_offer": "yes", "nomination": "yes", "sibling": "yes"},
}
PEOPLE = {"with ordinary answers": ALL_ANSWERS, "meeting many": MANY, "meeting nothing": NOBODY}


@states(*PEOPLE)
def pathways(person: str, visitor: Visitor) -> None:
    visitor.answers(PEOPLE[person])
    visitor.go("assessments:pathways")


@states("with ordinary answers", "meeting many")
def pathways_unfolded_of_one_province(person: str, visitor: Visitor) -> None:
    visitor.answers(PEOPLE[person])
    visitor.go("assessments:pathways", query="?province=NS")
    visitor.open_everything()


@states("province=NU", "province=QC&kind=permanent", "province=CA", "kind=nonsense")
def pathways_narrowed_to(query: str, visitor: Visitor) -> None:
    visitor.answers()
    visitor.go("assessments:pathways", query=f"?{query}")


@state
def pathways_that_are_shut(visitor: Visitor) -> None:
    visitor.answers()
    visitor.go("assessments:pathways", query="?province=CA")
    visitor.open_everything()


@state
def pathways_without_answers(visitor: Visitor) -> None:
    visitor.go("assessments:pathways")


@states("province=AB", "kind=citizenship", "province=NU")
def catalogue_narrowed_to(query: str, visitor: Visitor) -> None:
    visitor.go("pathways:list", query=f"?{query}")


# An open one, one with a points grid and several ways, a paused one, and one that is not assessed.
@states("ca-aip", "on-owp-teer03", "ca-hcwip-childcare", "ca-entrepreneur-pilot")
def page_of_a_pathway(slug: str, visitor: Visitor) -> None:
    assert any(slug == code.replace(".", "-").replace("_", "-") for code in catalogue())
    visitor.go("pathways:one", slug)
