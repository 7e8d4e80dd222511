"""Every state of every screen, in both languages, light and dark, at 320, 768 and 1280 pixels and zoomed."""

from collections.abc import Callable

import pytest

from tests.browser.states import STATES
from tests.browser.visitor import Proven, Visitor, complaints

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("name", STATES)
def test_nothing_is_wrong_with(
    name: str, visitor: Visitor, proven: Proven, record_property: Callable[[str, object], None]
) -> None:
    STATES[name](visitor)
    assert visitor.page.locator("html").get_attribute("lang") == visitor.language
    found = complaints(visitor.page, proven)
    assert found == [], "\n".join(found[:20])
    record_property("state", f"{name} [{visitor.language}]")


def test_there_are_enough_states() -> None:
    assert len(STATES) * 2 >= 300
