"""Django logs the address of every refused or failed request: no log may hold what opens a page."""

import logging
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from cecsite.logs import WithoutSecrets

TOKEN = "0123456789abcdef0123456789abcdef01234567"
PAGES = ("assessments:resume", "assessments:resume_off", "assessments:shared", "leads:kept_result")


def written(message: str, *args: Any) -> str:
    record = logging.LogRecord("django.request", logging.WARNING, "", 0, message, args, None)
    assert WithoutSecrets().filter(record)
    return record.getMessage()


@pytest.mark.parametrize("token", [TOKEN, TOKEN[:39], TOKEN + "0", TOKEN[:20]])
def test_a_token_or_half_of_one_is_taken_out(token: str) -> None:
    assert written("Not Found: %s", f"/en/r/{token}/off/") == "Not Found: /en/r/[secret]/off/"


@pytest.mark.parametrize("message", ["Not Found: /en/terms/", "100 %"])
def test_everything_else_stays(message: str) -> None:
    assert written("%s", message) == message


def test_every_handler_has_the_filter() -> None:
    assert settings.LOGGING["handlers"]
    for handler in settings.LOGGING["handlers"].values():
        assert "without secrets" in handler["filters"]
    assert settings.LOGGING["filters"]["without secrets"] == {"()": "cecsite.logs.WithoutSecrets"}


@pytest.mark.django_db
@pytest.mark.parametrize("page", PAGES)
def test_a_failed_look_leaves_no_token(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    handler = logging.StreamHandler()
    handler.addFilter(WithoutSecrets())
    logger = logging.getLogger("django.request")
    logger.addHandler(handler)
    try:
        assert Client().get(reverse(page, args=[TOKEN])).status_code == 404
    finally:
        logger.removeHandler(handler)
    assert "[secret]" in capsys.readouterr().err
