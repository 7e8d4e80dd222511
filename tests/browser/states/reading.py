"""Pages to read, and the way in."""

from assessments.steps import STEPS
from guide.pages import PUBLIC
from tests.browser.states.registry import state, states
from tests.browser.visitor import ALL_ANSWERS, Visitor

NOT_HERE = ("assessments:start", "assessments:quick")
READING = [name for name in PUBLIC if name not in NOT_HERE]


@states(*READING)
def as_it_opens(name: str, visitor: Visitor) -> None:
    visitor.go(name)


@states(*READING)
def unfolded(name: str, visitor: Visitor) -> None:
    visitor.go(name)
    visitor.open_everything()


@state
def start_for_the_first_time(visitor: Visitor) -> None:
    visitor.go("assessments:start")


@state
def start_when_begun(visitor: Visitor) -> None:
    first = STEPS[0].slug
    visitor.answers({first: ALL_ANSWERS[first]})
    visitor.go("assessments:start")


@state
def start_when_finished(visitor: Visitor) -> None:
    visitor.answers()
    visitor.go("assessments:start")


@state
def the_design_page(visitor: Visitor) -> None:
    visitor.go("design")
