"""The random walk of `tests/assessments/test_random_walks.py`, with the buttons of a real browser.

Back, forward, reload, a double click, two tabs and the language link: the draft keeps every answer.
"""

import random
from collections.abc import Callable
from typing import Any

import pytest
from django.urls import resolve, reverse
from django.utils.translation import override
from playwright.sync_api import Page

from assessments.flow import first_missing
from assessments.models import Draft
from tests.assessments.people import KEPT
from tests.browser.visitor import ALL_ANSWERS, Visitor

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
ACTS = 30
SEND = "main form[method=post] button[type=submit]:not([name])"
OPEN_QUESTIONS = ("education", "english", "french", "offers", "funds")


class Wanderer:
    """Two tabs of one browser on one draft, a few questions of which are still open."""

    def __init__(self, visitor: Visitor, number: int) -> None:
        self.chance = random.Random(number)
        visitor.answers({slug: kept for slug, kept in ALL_ANSWERS.items() if slug not in OPEN_QUESTIONS[3:]})
        self.site = visitor.site
        self.tabs = [visitor.page, visitor.page.context.new_page()]
        for tab in self.tabs:
            self.open(tab)

    def kept(self) -> dict[str, Any]:
        answers: dict[str, Any] = Draft.objects.get().answers
        return answers

    def act(self) -> None:
        tab = self.chance.choice(self.tabs)
        act = self.chance.choice((self.open, self.back, self.forward, self.reload, self.switch, self.send))
        before = self.kept()
        changed = act(tab) or set()
        after = self.kept()
        assert {slug for slug in before | after if before.get(slug) != after.get(slug)} <= changed
        assert set(before) <= set(after)

    def open(self, tab: Page) -> None:
        missing = first_missing(self.kept())
        slug = self.chance.choice([*OPEN_QUESTIONS[:3], missing.slug if missing else "you"])
        with override(self.chance.choice(("en", "fr"))):
            tab.goto(self.site + reverse("assessments:step", args=[slug]))

    def back(self, tab: Page) -> None:
        tab.go_back()

    def forward(self, tab: Page) -> None:
        tab.go_forward()

    def reload(self, tab: Page) -> None:
        tab.reload()

    def switch(self, tab: Page) -> None:
        if not tab.url.startswith(self.site):  # gone back to before the first page
            return
        tab.locator(".languages a").click()
        tab.wait_for_load_state("load")

    def send(self, tab: Page) -> set[str]:
        """Sends what the page shows, with one click or two: what was kept is sent back as it was."""
        if not tab.url.startswith(self.site) or tab.locator(SEND).count() != 1:
            return set()
        slug = self.slug(tab)
        for box in ("none", "no"):
            if slug not in self.kept() and tab.locator(f"main input[value={box}]").count():
                tab.locator(f"main input[value={box}]").first.check()
        tab.locator(SEND).click(click_count=self.chance.choice((1, 2)))
        tab.wait_for_load_state("load")
        return set() if slug in KEPT and slug in OPEN_QUESTIONS[:3] else {slug}

    def slug(self, tab: Page) -> str:
        path = tab.url.removeprefix(self.site).partition("?")[0]
        with override(path.split("/")[1]):
            return str(resolve(path).kwargs.get("slug"))


@pytest.mark.parametrize("number", range(6))
@pytest.mark.parametrize("language", ["en"])
def test_no_answer_is_lost_in_a_browser(number: int, new_visitor: Callable[..., Visitor]) -> None:
    wanderer = Wanderer(new_visitor(), number)
    for _act in range(ACTS):
        wanderer.act()
    assert set(OPEN_QUESTIONS[:3]) <= set(wanderer.kept())
