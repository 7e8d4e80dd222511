"""The list of jobs and the pages of one job."""

from typing import Any

from tests.assessments.people import JOB
from tests.browser.states.registry import state, states
from tests.browser.visitor import ALL_ANSWERS, LONG, Visitor, overfill

NO_JOB: dict[str, Any] = {"more": "no", "periods": []}
TEN_JOBS = {"more": "no", "periods": [JOB | {"id": f"0a1b2c3{place:x}"} for place in range(10)]}


@state
def work_with_no_job(visitor: Visitor) -> None:
    visitor.answers(ALL_ANSWERS | {"work": NO_JOB})
    visitor.go("assessments:step", "work")


@state
def work_with_ten_jobs(visitor: Visitor) -> None:
    visitor.answers(ALL_ANSWERS | {"work": TEN_JOBS})
    visitor.go("assessments:step", "work")


JOB_PAGES = ("assessments:job_occupation", "assessments:job_details")


@states(*JOB_PAGES, "assessments:job_remove")
def of_a_known_job(name: str, visitor: Visitor) -> None:
    visitor.answers()
    visitor.go(name, JOB["id"])
    visitor.open_everything()


@states(*JOB_PAGES)
def of_a_new_job(name: str, visitor: Visitor) -> None:
    one_job(visitor, name, {"id": JOB["id"], "noc": "21231"})


@states(*JOB_PAGES)
def of_a_new_job_sent_empty(name: str, visitor: Visitor) -> None:
    of_a_new_job(name, visitor)
    visitor.submit()


@states("assessments:job_details")
def of_a_job_filled_with_too_much(name: str, visitor: Visitor) -> None:
    one_job(visitor, name, JOB)
    overfill(visitor)
    visitor.submit()


def one_job(visitor: Visitor, name: str, job: dict[str, Any]) -> None:
    visitor.answers(ALL_ANSWERS | {"work": {"more": "yes", "periods": [job]}})
    visitor.go(name, JOB["id"])


@states("cook", "infirmiere", "manager", "00018", "qqqqqq", LONG)
def searched_as_an_occupation(text: str, visitor: Visitor) -> None:
    visitor.answers()
    visitor.go("assessments:job_occupation", JOB["id"])
    look_for(visitor, text)


def look_for(visitor: Visitor, text: str) -> None:
    visitor.page.locator("input[name=q]").fill(text[:100])
    visitor.page.locator("input[name=q]").press("Enter")
    visitor.page.wait_for_load_state("load")


@states("job", "offer")
def of_an_occupation_to_confirm(kind: str, visitor: Visitor) -> None:
    visitor.answers()
    to_page(visitor, kind, "confirm")


def to_page(visitor: Visitor, kind: str, page: str, *args: str) -> None:
    of = [JOB["id"]] if kind == "job" else []
    visitor.go(f"assessments:{kind}_{page}", *of, *args)


@state
def senior_manager_to_confirm(visitor: Visitor) -> None:
    one_job(visitor, "assessments:job_confirm", {"id": JOB["id"], "noc": "00013"})


@states("job", "offer")
def fields_to_browse(kind: str, visitor: Visitor) -> None:
    visitor.answers()
    to_page(visitor, kind, "browse")


@states("2", "211", "2112", "30", "0")
def field_of_occupations(code: str, visitor: Visitor) -> None:
    visitor.answers()
    to_page(visitor, "job", "browse", code)


@state
def field_of_occupations_sent_empty(visitor: Visitor) -> None:
    one_job(visitor, "assessments:job_confirm", {"id": JOB["id"]})
    to_page(visitor, "job", "browse", "2112")
    visitor.submit()


@states("cook", "00018", "qqqqqq")
def searched_as_the_job_offered(text: str, visitor: Visitor) -> None:
    visitor.answers()
    to_page(visitor, "offer", "occupation")
    look_for(visitor, text)


@states("cook", "infirmiere", "senior manager", "qqqqqq")
def suggested_while_typing(text: str, visitor: Visitor) -> None:
    visitor.answers()
    to_page(visitor, "job", "occupation")
    suggest(visitor, text)


@state
def second_suggestion_reached_by_keyboard(visitor: Visitor) -> None:
    visitor.answers(ALL_ANSWERS | {"work": NO_JOB})
    visitor.go("assessments:step", "work")
    suggest(visitor, "cook")
    visitor.page.keyboard.press("ArrowDown")
    visitor.page.keyboard.press("ArrowDown")


@state
def suggestions_that_do_not_come(visitor: Visitor) -> None:
    visitor.answers()
    to_page(visitor, "job", "occupation")
    visitor.page.route("**/*", lambda route: route.abort())
    suggest(visitor, "cook")
    visitor.page.unroute_all()


def suggest(visitor: Visitor, text: str) -> None:
    """Types, and waits until there is an answer."""
    visitor.page.locator("input[name=q]").press_sequentially(text)
    visitor.page.locator(".finder-status:not(:empty)").wait_for()
