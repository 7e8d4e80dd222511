"""The box for an occupation in a browser: by keyboard, by touch, on a slow line, and without scripts."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.assessments.people import JOB
from tests.browser.visitor import ALL_ANSWERS, Visitor

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
NO_JOB = {"more": "no", "periods": []}


def at_the_box(visitor: Visitor) -> Locator:
    """Someone with a job of which the occupation is to be found anew."""
    visitor.answers()
    visitor.go("assessments:job_occupation", JOB["id"])
    return visitor.page.locator("#id_q")


def rows(page: Page) -> Locator:
    return page.locator("#suggestions [role=option]")


def active(page: Page) -> Locator:
    return page.locator("#suggestions [aria-selected=true]")


def suggestions_for(page: Page, text: str) -> None:
    """Types and waits for the list."""
    page.locator("#id_q").press_sequentially(text)
    expect(page.locator("#suggestions")).to_be_visible()


def confirmed(visitor: Visitor, title: str) -> None:
    """The page shows that occupation, to be confirmed."""
    expect(visitor.page).to_have_url(visitor.address("assessments:job_confirm", JOB["id"]))
    expect(visitor.page.locator(".occupation h2")).to_have_text(title)


COOKS = {"en": "Cooks", "fr": "Cuisiniers/cuisinières"}


class TestKeyboard:
    def test_typing_arrows_and_enter_choose(self, visitor: Visitor) -> None:
        box, page = at_the_box(visitor), visitor.page
        expect(box).to_have_role("combobox")
        expect(box).to_have_attribute("aria-expanded", "false")
        suggestions_for(page, "cook")
        expect(box).to_have_attribute("aria-expanded", "true")
        expect(box).to_have_attribute("aria-controls", "suggestions")
        expect(active(page)).to_have_count(0)
        box.press("ArrowDown")
        first = rows(page).first.get_attribute("id")
        assert first is not None
        expect(box).to_have_attribute("aria-activedescendant", first)
        expect(active(page)).to_contain_text("63200")
        expect(box).to_be_focused()
        box.press("Enter")
        confirmed(visitor, COOKS[visitor.language])

    def test_the_list_goes_round(self, visitor: Visitor) -> None:
        box, page = at_the_box(visitor), visitor.page
        suggestions_for(page, "cook")
        last = rows(page).count() - 1
        box.press("ArrowUp")
        expect(rows(page).nth(last)).to_have_attribute("aria-selected", "true")
        box.press("ArrowDown")
        expect(rows(page).first).to_have_attribute("aria-selected", "true")
        expect(active(page)).to_have_count(1)

    def test_within_the_text_nothing_of_the_list_is_meant(self, visitor: Visitor) -> None:
        box, page = at_the_box(visitor), visitor.page
        suggestions_for(page, "cook")
        box.press("ArrowDown")
        box.press("ArrowLeft")
        expect(active(page)).to_have_count(0)
        expect(box).not_to_have_attribute("aria-activedescendant", "suggestion-1")

    def test_escape_closes_then_empties(self, visitor: Visitor) -> None:
        box, page = at_the_box(visitor), visitor.page
        suggestions_for(page, "cook")
        box.press("ArrowDown")
        box.press("Escape")
        expect(page.locator("#suggestions")).to_be_hidden()
        expect(box).to_have_attribute("aria-expanded", "false")
        expect(box).to_have_value("cook")
        box.press("Alt+ArrowDown")
        expect(page.locator("#suggestions")).to_be_visible()
        expect(active(page)).to_have_count(0)
        box.press("Alt+ArrowUp")
        expect(page.locator("#suggestions")).to_be_hidden()
        box.press("Escape")
        expect(box).to_have_value("")

    def test_enter_without_a_choice_searches(self, visitor: Visitor) -> None:
        box, page = at_the_box(visitor), visitor.page
        suggestions_for(page, "cook")
        box.press("Enter")
        expect(page.locator("main input[type=radio][value='63200']")).to_be_visible()
        expect(box).to_have_value("cook")
        assert page.url == visitor.address("assessments:job_occupation", JOB["id"])

    def test_leaving_chooses_nothing(self, visitor: Visitor) -> None:
        box, page = at_the_box(visitor), visitor.page
        suggestions_for(page, "cook")
        box.press("ArrowDown")
        box.press("Tab")
        expect(page.locator("#suggestions")).to_be_hidden()
        assert page.url == visitor.address("assessments:job_occupation", JOB["id"])
        expect(page.locator("main input[type=radio][value='21231']")).to_be_checked()

    def test_the_first_job_is_found_in_the_same_way(self, visitor: Visitor) -> None:
        visitor.answers(ALL_ANSWERS | {"work": NO_JOB})
        visitor.go("assessments:step", "work")
        suggestions_for(visitor.page, "cook")
        visitor.page.keyboard.press("ArrowDown")
        visitor.page.keyboard.press("Enter")
        expect(visitor.page.locator(".occupation h2")).to_have_text(COOKS[visitor.language])


def test_the_number_found_is_announced(visitor: Visitor) -> None:
    box, page = at_the_box(visitor), visitor.page
    status = page.locator(".finder-status")
    expect(status).to_have_role("status")
    expect(status).to_be_empty()
    suggestions_for(page, "cook")
    expect(status).to_contain_text(str(rows(page).count()))
    box.fill("qqqqqq")
    expect(page.locator("#suggestions")).to_be_hidden()
    assert len(status.inner_text().split()) > 5
    box.fill("q")
    expect(status).to_be_empty()


def test_a_finger_chooses_on_a_narrow_phone(new_visitor: Callable[..., Visitor]) -> None:
    visitor = new_visitor(viewport={"width": 320, "height": 568}, has_touch=True, is_mobile=True)
    box, page = at_the_box(visitor), visitor.page
    box.tap()
    suggestions_for(page, "cook")
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    for row in rows(page).all():
        shape = row.bounding_box()
        assert shape and shape["height"] >= 44 and shape["x"] >= 0 and shape["x"] + shape["width"] <= 320
    rows(page).first.tap()
    confirmed(visitor, COOKS[visitor.language])


def test_coming_back_shows_the_same_list_and_chooses_nothing(visitor: Visitor) -> None:
    box, page = at_the_box(visitor), visitor.page
    suggestions_for(page, "cook")
    box.press("ArrowDown")
    box.press("Enter")
    confirmed(visitor, COOKS[visitor.language])
    page.locator(".back a").click()
    expect(box).to_have_value("cook")
    expect(page.locator("main input[type=radio][value='63200']")).to_be_checked()
    expect(page.locator("form.finder [name=noc]")).to_have_count(0)


class Line:
    """The line to the server: every question for suggestions goes through here."""

    def __init__(self, page: Page) -> None:
        self.asked: list[str] = []
        self.waiting: list[Route] = []
        self.holds = False
        page.route("**/*", self.carry)

    def carry(self, route: Route) -> None:
        if route.request.headers.get("x-fragment") != "options":
            route.fallback()
            return
        self.asked.append(typed_in(route))
        if self.holds:
            self.waiting.append(route)
        else:
            answer(route, f"about {self.asked[-1]}")


def typed_in(route: Route) -> str:
    """What stood in the box when the question was sent."""
    sent = route.request.post_data or ""
    return sent.partition('name="q"')[2].strip().partition("\r\n")[0]


def answer(route: Route, words: str) -> None:
    option = f'<li role="option" id="suggestion-1" data-noc="63200" aria-selected="false">{words}</li>'
    told = json.dumps({"options": option, "status": words})
    route.fulfill(status=200, content_type="application/json", body=told)


def test_a_late_answer_is_ignored(visitor: Visitor) -> None:
    """The first question is answered after the second: the list stays that of the second."""
    box, page = at_the_box(visitor), visitor.page
    line = Line(page)
    line.holds = True
    box.fill("coo")
    wait_for(page, lambda: len(line.waiting) == 1)
    line.holds = False
    box.press_sequentially("k")
    expect(rows(page)).to_have_text(["about cook"])
    answer(line.waiting[0], "too late")
    page.wait_for_timeout(300)
    expect(rows(page)).to_have_text(["about cook"])
    assert line.asked == ["coo", "cook"]


def test_a_late_answer_is_ignored_though_it_cannot_be_called_off(visitor: Visitor) -> None:
    """An old browser, or one whose answer is already on its way."""
    visitor.page.add_init_script("AbortController.prototype.abort = () => {}")
    test_a_late_answer_is_ignored(visitor)


def test_an_answer_to_what_is_no_longer_there_is_ignored(visitor: Visitor) -> None:
    box, page = at_the_box(visitor), visitor.page
    line = Line(page)
    line.holds = True
    box.fill("coo")
    wait_for(page, lambda: len(line.waiting) == 1)
    box.fill("")
    answer(line.waiting[0], "too late")
    page.wait_for_timeout(300)
    expect(page.locator("#suggestions")).to_be_hidden()
    expect(page.locator(".finder-status")).to_be_empty()


def test_fast_typing_asks_once_and_one_letter_asks_nothing(visitor: Visitor) -> None:
    box, page = at_the_box(visitor), visitor.page
    line = Line(page)
    box.press_sequentially("c")
    page.wait_for_timeout(500)
    assert line.asked == []
    box.press_sequentially("ook")
    expect(rows(page)).to_have_text(["about cook"])
    assert line.asked[-1] == "cook" and len(line.asked) <= 2


@pytest.mark.parametrize(("status", "body"), [(429, "<p>Wait</p>"), (500, ""), (200, "<html>"), (0, "")])
def test_without_suggestions_the_button_does_it(visitor: Visitor, status: int, body: str) -> None:
    box, page = at_the_box(visitor), visitor.page

    def fail(route: Route) -> None:
        if route.request.headers.get("x-fragment") != "options":
            route.fallback()
        elif status:
            route.fulfill(status=status, body=body)
        else:
            route.abort()

    page.route("**/*", fail)
    box.press_sequentially("cook")
    said = page.locator("form.finder").get_attribute("data-failed")
    assert said
    expect(page.locator(".finder-status")).to_have_text(said)
    expect(page.locator("#suggestions")).to_be_hidden()
    page.locator("form.finder button").click()
    expect(page.locator("main input[type=radio][value='63200']")).to_be_visible()


def test_what_is_typed_stands_in_no_address(visitor: Visitor) -> None:
    box, page = at_the_box(visitor), visitor.page
    addresses: list[str] = []
    page.on("request", lambda request: addresses.append(request.url))
    suggestions_for(page, "cook")
    box.press("Enter")
    expect(page.locator("main input[type=radio][value='63200']")).to_be_visible()
    assert len(addresses) >= 3
    assert [each for each in addresses if "cook" in each] == []


def test_without_scripts_it_is_found_by_searching(new_visitor: Callable[..., Visitor]) -> None:
    visitor = new_visitor(java_script_enabled=False)
    box, page = at_the_box(visitor), visitor.page
    assert not page.locator(".finder-live").is_visible() and not page.locator("#suggestions").is_visible()
    assert box.get_attribute("role") is None
    box.fill("cook")
    box.press("Enter")
    page.locator("main input[type=radio][value='63200']").check()
    page.locator("main form button[type=submit]").last.click()
    confirmed(visitor, COOKS[visitor.language])
    page.locator("main a.button").first.click()
    assert page.url == visitor.address("assessments:job_details", JOB["id"])


def test_without_scripts_it_is_found_by_browsing(new_visitor: Callable[..., Visitor]) -> None:
    visitor = new_visitor(java_script_enabled=False)
    visitor.answers()
    visitor.go("assessments:offer_browse")
    page = visitor.page
    for code in ("6", "63", "632", "6320"):
        page.locator(f".fields a[href$='/{code}/']").click()
    page.locator("main input[type=radio][value='63200']").check()
    page.locator("main form button[type=submit]").last.click()
    assert page.url == visitor.address("assessments:offer_confirm")
    expect(page.locator(".occupation h2")).to_have_text(COOKS[visitor.language])
    page.locator("main a.button").first.click()
    assert page.url == visitor.address("assessments:step", "job-offer")


def wait_for(page: Page, true: Callable[[], bool]) -> None:
    """Lets the browser go on until something is so."""
    for _ in range(100):
        if true():
            return
        page.wait_for_timeout(50)
    raise AssertionError("it did not come to be so")
