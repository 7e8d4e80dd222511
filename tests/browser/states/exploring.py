"""Pages of further questions: the first one, answered before, sent empty, filled with what does not fit."""

from assessments.exploring.topics import TOPICS
from tests.assessments.people import EXPLORED, FURTHER_KEPT
from tests.browser.states.registry import state, states
from tests.browser.visitor import Visitor, overfill

SLUGS = [topic.slug for topic in TOPICS]
WITH_TEXT = [slug for slug in SLUGS if slug in ("living", "offer-terms", "canadian-studies", "business")]
CORE = {slug: answer for slug, answer in EXPLORED.items() if slug not in FURTHER_KEPT}
EXPLORING = "?explore=1"


def send(visitor: Visitor) -> None:
    """By the first button: the other one says that nothing is known."""
    visitor.page.locator("main form[method=post] button[type=submit]").first.click()
    visitor.page.wait_for_load_state("load")


@states(*SLUGS)
def explored_before(slug: str, visitor: Visitor) -> None:
    visitor.answers(EXPLORED)
    visitor.go("assessments:step", slug, query=EXPLORING)


@states(*(slug for slug in SLUGS if slug != "canada-years"))
def explored_empty(slug: str, visitor: Visitor) -> None:
    visitor.answers(CORE)
    visitor.go("assessments:step", slug, query=EXPLORING)
    send(visitor)


@states(*WITH_TEXT, "canada-years")
def explored_with_too_much(slug: str, visitor: Visitor) -> None:
    visitor.answers(EXPLORED)
    visitor.go("assessments:step", slug, query=EXPLORING)
    overfill(visitor)
    send(visitor)


@state
def the_first_further_question(visitor: Visitor) -> None:
    visitor.answers(CORE)
    visitor.go("assessments:explore")


@state
def no_further_question(visitor: Visitor) -> None:
    """Two topics are left open by somebody who does not know."""
    unsure = {slug: {"skip": "yes", "place": 20} for slug in ("offer-terms", "relatives", "business")}
    visitor.answers(EXPLORED | unsure)
    visitor.go("assessments:explore")


@state
def further_answers_to_check(visitor: Visitor) -> None:
    visitor.answers(EXPLORED)
    visitor.go("assessments:check")
