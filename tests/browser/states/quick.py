"""The quick calculator, on its own page and in a frame of another site."""

from tests.assessments.quick.people import COMPLETE, COUPLE, Typed
from tests.browser.states.registry import state, states
from tests.browser.visitor import ALL_ANSWERS, Visitor, overfill

PAGES = ("assessments:quick", "assessments:embed")
NONSENSE = {"you-age": "7.5", "english-test": "ielts_general", "english-listening": "99"}


def fill(visitor: Visitor, typed: Typed) -> None:
    """Answers as a person gives them: what is not asked yet is asked once the answer before it is there."""
    for name, value in typed.items():
        field = visitor.page.locator(f"main [name='{name}']")
        kind = field.first.evaluate("field => field.tagName === 'SELECT' ? 'select' : field.type")
        if kind == "select":
            field.select_option(value)
        elif kind in ("radio", "checkbox"):
            visitor.page.locator(f"main [name='{name}'][value='{value}']").check()
        else:
            field.fill(value)
    visitor.page.keyboard.press("Tab")
    visitor.page.wait_for_timeout(900)


@states(*PAGES)
def with_nothing_answered(name: str, visitor: Visitor) -> None:
    visitor.go(name)


@states(*PAGES)
def answered_in_full(name: str, visitor: Visitor) -> None:
    visitor.go(name)
    fill(visitor, COMPLETE)


@states(*PAGES)
def answered_in_full_and_unfolded(name: str, visitor: Visitor) -> None:
    answered_in_full(name, visitor)
    visitor.open_everything()


@states(*PAGES)
def answered_with_a_partner(name: str, visitor: Visitor) -> None:
    visitor.go(name)
    fill(visitor, COUPLE)


@states(*PAGES)
def answered_wrongly(name: str, visitor: Visitor) -> None:
    visitor.go(name)
    fill(visitor, NONSENSE)


@states(*PAGES)
def overfilled(name: str, visitor: Visitor) -> None:
    visitor.go(name)
    overfill(visitor)
    visitor.page.keyboard.press("Tab")
    visitor.page.wait_for_timeout(900)


@state
def the_calculator_goes_on_among_earlier_answers(visitor: Visitor) -> None:
    visitor.answers(ALL_ANSWERS)
    visitor.go("assessments:quick")
    fill(visitor, COMPLETE)
    visitor.page.locator("main button[type=submit]").last.click()
    visitor.page.wait_for_load_state("load")
