"""What every test may ask for: a browser, a page in it, a free port, a clean environment for a process."""

import os
import shutil
import socket
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings
from django.utils import translation
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, sync_playwright

from cecsite.catalogue import compile_all
from cecsite.environment import NAMES
from rounds.table import load_known

# The shell does nothing but render pages and takes a quarter less time.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
CHROMIUM = next(filter(None, map(shutil.which, BROWSERS)), None)
CHROMIUM_ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
]
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
ON_SERVICES = settings.DATABASES["default"]["ENGINE"].endswith("postgresql") and bool(settings.REDIS_URL)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--with-database",
        action="store_true",
        help="only tests that need a database or the services: what can differ on another database",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Compile the catalogues once, before any worker of a parallel run reads them."""
    if not hasattr(config, "workerinput"):
        list(compile_all())


def needs_database(item: pytest.Item) -> bool:
    asked = set(getattr(item, "fixturenames", ()))
    marked = any(item.get_closest_marker(name) for name in ("django_db", "services"))
    return marked or bool(asked & {"db", "transactional_db", "live_server"})


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--with-database"):
        config.hook.pytest_deselected(items=[item for item in items if not needs_database(item)])
        items[:] = [item for item in items if needs_database(item)]
    for item in items:
        if item.get_closest_marker("services") and not ON_SERVICES:
            item.add_marker(
                pytest.mark.skip(reason="DATABASE_URL and REDIS_URL name no PostgreSQL and Redis")
            )
        if item.get_closest_marker("browser") and not CHROMIUM:
            item.add_marker(pytest.mark.skip(reason="no Chromium is installed"))


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """How many states of how many screens were looked at, in both languages."""
    passed = terminalreporter.stats.get("passed", ())
    seen = [value for report in passed for name, value in report.user_properties if name == "state"]
    if seen:
        terminalreporter.write_line(f"{len(set(seen))} states looked at in the browser, no complaint")


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    """A request in French leaves its language active in the thread: no test inherits it."""
    with translation.override("en"):
        yield


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_ARGS)
        yield chromium
        chromium.close()


@pytest.fixture
def new_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens pages: `new_page(java_script_enabled=False)`, `new_page(**PHONE)`.

    The test fails if a page asked another host for anything, broke the content policy or threw an error.
    """
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def stay_here(request: Request) -> None:
        if request.url.startswith("http") and socket_host(request.url) not in ("localhost", "127.0.0.1"):
            complaints.append(f"asked another host: {request.url}")

    def listen(message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            complaints.append(message.text)

    def open_page(**options: Any) -> Page:
        context = browser.new_context(**{"locale": "en-CA", **options})
        contexts.append(context)
        context.on("request", stay_here)
        page = context.new_page()
        page.on("console", listen)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


def socket_host(url: str) -> str:
    return url.split("/")[2].rsplit(":", 1)[0]


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """A page on a phone-size screen."""
    return new_page(**PHONE)


def port_of_nobody() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def environment_in(folder: Any) -> dict[str, str]:
    """The environment for a process of its own: no setting of a developer or of the tests, an empty state."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in NAMES and not name.startswith("DJANGO_")
    }
    return kept | {"ENV_FILE": os.devnull, "VAR_DIR": str(folder / "var")}


@pytest.fixture
def known_rounds(db: None) -> None:
    """The project's own table of rounds and pools, for this test: no other finds any round."""
    load_known()


@pytest.fixture
def free_port() -> int:
    return port_of_nobody()


@pytest.fixture
def clean_environment(tmp_path: Any) -> dict[str, str]:
    return environment_in(tmp_path)
