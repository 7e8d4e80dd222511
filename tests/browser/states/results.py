"""The end of the questions: the answers, the result, what a change would do, and leaving details."""

from rounds.table import load_known
from tests.browser.states.registry import state, states
from tests.browser.states.work import NO_JOB, TEN_JOBS
from tests.browser.visitor import ALL_ANSWERS, CONTACT, Visitor, overfill
from tests.journeys.personas import PERSONAS
from tests.journeys.test_personas import Walk


@state
def check_your_answers(visitor: Visitor) -> None:
    visitor.answers()
    visitor.go("assessments:check")


@state
def check_your_answers_with_ten_jobs(visitor: Visitor) -> None:
    visitor.answers(ALL_ANSWERS | {"work": TEN_JOBS})
    visitor.go("assessments:check")


RESULTS = {
    "with a partner": {},
    "with ten jobs": {"work": TEN_JOBS},
    "with no work": {"work": NO_JOB},
}


@states(*RESULTS)
def result(person: str, visitor: Visitor) -> None:
    load_known()
    visitor.answers(ALL_ANSWERS | RESULTS[person])
    visitor.go("assessments:result")


@states(*RESULTS)
def result_unfolded(person: str, visitor: Visitor) -> None:
    result(person, visitor)
    visitor.open_everything()


# All twenty are walked in tests/journeys; a few of them show every look of a result.
@states(*[*PERSONAS][::4])
def reads_their_result(person: str, visitor: Visitor) -> None:
    walk = Walk(PERSONAS[person], visitor.language)
    walk.to_check()
    load_known()
    visitor.continue_as(walk.client)
    visitor.go("assessments:result")
    visitor.open_everything()


@state
def change_one_answer(visitor: Visitor) -> None:
    visitor.answers()
    visitor.go("assessments:change_one")


@state
def compare_with_nothing_changed(visitor: Visitor) -> None:
    visitor.answers()
    visitor.go("assessments:compare")


def try_older(visitor: Visitor) -> None:
    """Someone who wonders what it would be had they been born much earlier."""
    visitor.answers()
    visitor.go("assessments:step", "you", query="?compare=1")
    visitor.type(date_of_birth_year="1974")
    visitor.submit()


@state
def old_and_new_side_by_side(visitor: Visitor) -> None:
    try_older(visitor)


@state
def result_while_a_change_is_tried(visitor: Visitor) -> None:
    try_older(visitor)
    visitor.go("assessments:result")


@states("assessments:contact", "assessments:delete", "assessments:how_we_assess")
def with_answers(name: str, visitor: Visitor) -> None:
    visitor.answers()
    visitor.go(name)


@states("assessments:contact", "leads:contact")
def contact_sent_empty(name: str, visitor: Visitor) -> None:
    visitor.answers()
    visitor.go(name)
    visitor.submit()


@states("assessments:contact", "leads:contact")
def contact_filled_with_too_much(name: str, visitor: Visitor) -> None:
    visitor.answers()
    visitor.go(name)
    overfill(visitor)
    visitor.submit()


@state
def thanks_after_the_contact_form(visitor: Visitor) -> None:
    visitor.answers()
    visitor.go("assessments:contact")
    visitor.type(**CONTACT)
    visitor.page.locator("main input[type=checkbox]").first.check()
    visitor.submit()


@state
def delete_with_nothing_to_delete(visitor: Visitor) -> None:
    visitor.go("assessments:delete")


@state
def answers_deleted(visitor: Visitor) -> None:
    visitor.answers()
    visitor.go("assessments:delete")
    visitor.submit()


@states("assessments:check", "assessments:result", "assessments:contact")
def without_answers(name: str, visitor: Visitor) -> None:
    visitor.go(name)
