"""In forced colours every text can be read. Edges, motion, zoom and wider text are part of every state."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.states import STATES
from tests.browser.visitor import OF_COLOURS, RUN_COLOURS, Visitor, violations

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


# States of one screen share their styles: every few of them are enough here.
@pytest.mark.parametrize("name", list(STATES)[::20])
def test_in_forced_colours_all_text_can_be_read(name: str, new_visitor: Callable[..., Visitor]) -> None:
    visitor = new_visitor(forced_colors="active")
    STATES[name](visitor)
    visitor.page.evaluate(Axe().axe_script)
    assert violations(visitor.page, RUN_COLOURS, OF_COLOURS) == []
