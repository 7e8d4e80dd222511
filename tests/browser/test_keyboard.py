"""By keyboard alone: the focus can always be seen, and a whole assessment needs nothing else."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page

from assessments.cookie import cookie_name
from assessments.forms.further import SKIP
from assessments.models import Draft
from leads.models import Lead
from leads.tokens import digest
from tests.browser.states import STATES
from tests.browser.states.exploring import CORE
from tests.browser.visitor import Visitor
from tests.journeys.people import AMARA
from tests.journeys.walk import Walk

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
FOCUS = (Path(__file__).parent / "focus.js").read_text()
TROUBLE = (": lies under ", ": is not on the page", ": does not show its focus")
MOST_STOPS = 250
MOST_PRESSES = 120  # beyond typing, for one person with one job


def stops(page: Page) -> list[str]:
    """Everything that Tab leads to, from the top of the page until it is back there."""
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0); delete window.firstStop")
    found: list[str] = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        if stop is None:
            break
        found.append(stop)
    return found


SCREENS = [name for name in STATES if "too much" not in name and "unfolded" not in name]


@pytest.mark.parametrize(("width", "language"), [(320, "fr"), (1280, "en")])
@pytest.mark.parametrize("name", SCREENS[::6])
def test_the_focus_is_never_hidden(name: str, width: int, visitor: Visitor) -> None:
    visitor.page.set_viewport_size({"width": width, "height": 600})
    STATES[name](visitor)
    found = stops(visitor.page)
    assert len(found) > 1
    assert [stop for stop in found if any(words in stop for words in TROUBLE)] == []


class KeyboardWalk(Walk):
    """The same walk without a mouse: Tab to each control, arrows and Space to choose, Enter to go on."""

    presses = 0

    def strike(self, key: str) -> None:
        self.presses += 1
        self.page.keyboard.press(key)

    def tab_to(self, control: Locator) -> None:
        """Tab reaches one radio of a group, so its group is what is looked for."""
        wanted = control.element_handle()
        if self.page.evaluate("document.activeElement === document.body"):
            self.skip()
        for _ in range(MOST_STOPS):
            if wanted.evaluate(REACHED):
                return
            self.strike("Tab")
        raise AssertionError(f"Tab does not lead to {control} on {self.page.url}")

    def skip(self) -> None:
        """The first link of a new page leads past its head."""
        self.strike("Tab")
        self.strike("Enter")
        assert self.page.evaluate("document.activeElement.id") == "main"

    def press(self, control: Locator) -> None:
        """Enter in a field sends its form by the first of its buttons; any other button must be reached."""
        if not control.element_handle().evaluate(SENT_BY_ENTER):
            self.tab_to(control)
        with self.page.expect_navigation():
            self.strike("Enter")

    def choose(self, control: Locator) -> None:
        self.tab_to(control)
        if control.get_attribute("type") == "checkbox":
            self.strike("Space")
        else:
            self.choose_radio(control)
        assert control.is_checked()

    def choose_radio(self, control: Locator) -> None:
        """Space takes the one that has the focus, arrows the next."""
        self.strike("Space")
        for _ in range(20):
            if control.is_checked():
                return
            self.strike("ArrowDown")

    def select(self, control: Locator, value: str) -> None:
        """As people do: the beginning of the name."""
        self.tab_to(control)
        self.page.keyboard.type(control.locator(f"option[value='{value}']").inner_text())
        assert control.input_value() == value

    def type(self, control: Locator, value: str) -> None:
        self.tab_to(control)
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type(value)


SENT_BY_ENTER = """wanted => {
    const here = document.activeElement;
    const first = here.form && here.form.querySelector("[type=submit]");
    return here.tagName === "INPUT" && first === wanted;
}"""
REACHED = """wanted => {
    const here = document.activeElement;
    return here === wanted || (here.type === "radio" && here.name === wanted.name);
}"""


def test_a_whole_assessment_by_keyboard(visitor: Visitor) -> None:
    visitor.page.set_viewport_size({"width": 390, "height": 844})
    walk = KeyboardWalk(visitor.page, visitor.site, AMARA, language=visitor.language, seen=lambda name: None)
    walk.to_check()
    walk.to_result()
    presses = walk.presses
    walk.to_thanks()
    assert Lead.objects.count() == 1
    print(f"{presses} presses of keys besides typing, from the landing page to the result")
    assert presses <= MOST_PRESSES


def test_a_further_question_is_answered_and_the_next_passed_over_by_keyboard(visitor: Visitor) -> None:
    """The button that passes over lies behind the one that goes on, so Enter never presses it unasked."""
    client = visitor.answers(CORE)
    visitor.go("assessments:explore")
    page = visitor.page
    walk = KeyboardWalk(page, visitor.site, AMARA, language=visitor.language, seen=lambda name: None)
    walk.select(page.locator("[name=province]"), "NB")
    walk.choose(page.locator("[name=permanent][value=yes]"))
    walk.type(page.locator("[name=hourly_wage]"), "24")
    walk.choose(page.locator("[name=designations][value=none]"))
    walk.press(page.locator("main form button[type=submit]").first)
    assert "/offer-terms/" not in page.url
    walk.press(page.locator(f"main form button[name={SKIP}]"))
    kept = Draft.objects.get(keys__key_hash=digest(client.cookies[cookie_name()].value)).answers
    assert [answer.get("permanent", answer.get(SKIP)) for answer in kept.values() if "place" in answer] == [
        "yes",
        "yes",
    ]
