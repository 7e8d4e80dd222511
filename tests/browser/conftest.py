"""What the tests in a browser share."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from tests.browser.visitor import Visitor


@pytest.fixture(params=["en", "fr"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def new_visitor(
    live_server: LiveServer, settings: Any, new_page: Callable[..., Page], language: str
) -> Callable[..., Visitor]:
    """Someone who has just arrived: `new_visitor(forced_colors="active")`."""
    settings.SITE_URL = live_server.url

    def arrive(**options: Any) -> Visitor:
        page = new_page(**{"locale": f"{language}-CA", "reduced_motion": "reduce", **options})
        return Visitor(page, live_server.url, language)

    return arrive


@pytest.fixture
def visitor(new_visitor: Callable[..., Visitor]) -> Visitor:
    return new_visitor()
