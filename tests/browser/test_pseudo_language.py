"""A language made of brackets: what stands outside them was never marked for translation.

Its texts are a third longer than the English, so a screen that cannot hold a longer language shows it too.
It borrows the code of a language that the site does not speak, so nothing cached in French is touched.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as site_settings
from django.utils.translation import trans_real
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from crs.charts import CHARTS, COLUMN_NAMES
from crs.occupations import branches, unit_groups
from crs.pathways import catalogue
from crs.pathways.grids import grids
from tests.browser.states import STATES
from tests.browser.visitor import CHECKS, Visitor

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
UNMARKED = (Path(__file__).parent / "unmarked.js").read_text()
PSEUDO = "eo"
LONGER = 0.35
# What no catalogue translates: the firm, its tests, languages in their own words, occupations, and what the
# data says of a pathway in both languages.
NAMES = (
    *(pathway.note.en for pathway in catalogue().values() if pathway.note),
    *(factor.note.en for grid in grids().values() for factor in grid.factor if factor.note),
    *sorted(
        {
            *(pathway.name.en for pathway in catalogue().values()),
            *(factor.name.en for grid in grids().values() for factor in grid.factor),
        },
        key=len,
        reverse=True,
    ),
    *(f"{group.title_en} ({group.code})" for group in unit_groups().values()),
    *sorted(
        {node.title_en for node in (*unit_groups().values(), *branches().values())}, key=len, reverse=True
    ),
    *sorted({chart.versions[0].name for chart in CHARTS.values()}, key=len, reverse=True),
    *COLUMN_NAMES.values(),
    site_settings.SITE_NAME,
    site_settings.OPERATOR_NAME,
    site_settings.OPERATOR_LICENCE,
    site_settings.OPERATOR_ADDRESS,
    site_settings.OPERATOR_EMAIL,
    *("English", "Français", "Canada"),
)
# A lead is kept in one of the site's own languages, and so are the pages that show it.
OF_A_LEAD = ("kept result", "thanks after")
# For those who build the site; English, and only where DEBUG is on.
FOR_DEVELOPERS = ("the design page",)


def marked(text: str) -> str:
    """The text in brackets and a third longer; addresses stay as they are."""
    text = text.rpartition(trans_real.CONTEXT_SEPARATOR)[2]
    if not text.strip() or text.endswith("/"):
        return text
    return f"⟦{text}{' ooo' * round(len(text) * LONGER / 4)}⟧"


@pytest.fixture
def pseudo(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    settings.LANGUAGES = [*site_settings.LANGUAGES, (PSEUDO, "Pseudo")]
    catalogue = trans_real.translation(PSEUDO)
    monkeypatch.setattr(catalogue, "gettext", marked)
    monkeypatch.setattr(catalogue, "ngettext", lambda one, many, n: marked(one if n == 1 else many))
    yield


@pytest.mark.parametrize(
    "name", [name for name in STATES if not name.startswith((*OF_A_LEAD, *FOR_DEVELOPERS))]
)
def test_every_text_is_marked_and_a_longer_one_fits(
    name: str, pseudo: None, settings: Any, live_server: LiveServer, new_page: Callable[..., Page]
) -> None:
    settings.SITE_URL = live_server.url
    page = new_page(viewport={"width": 320, "height": 900}, locale=PSEUDO)
    STATES[name](Visitor(page, live_server.url, PSEUDO))
    assert page.locator("html").get_attribute("lang") == PSEUDO
    assert page.evaluate(UNMARKED, [*NAMES]) == []
    assert [found for found in page.evaluate(CHECKS) if "sideways" in found or "sticks out" in found] == []
