"""What the tests in a browser share."""

import os
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from tests.browser.visitor import Proven, Visitor


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


@pytest.fixture(scope="session")
def proven(tmp_path_factory: pytest.TempPathFactory) -> Proven:
    """Shared by the workers of one run, and by no other run."""
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "proven"
    folder.mkdir(exist_ok=True)
    return Proven(folder)
