"""The advisers' screens in both languages, light and dark, on a desk: they are used at a computer.

Below 1280 pixels Django's own lists scroll inside themselves, so only the pages of a lead are held to 768.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings as site_settings
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from leads.models import Lead, OutgoingEmail
from rounds.kinds import CheckOutcome
from rounds.models import FeedCheck, PoolSnapshot, Round
from tests.browser.states.links import mailed_result
from tests.browser.visitor import RUN_RULES, Visitor
from tests.leads.conftest import adviser

__all__ = ["adviser"]
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
WIDE = {"viewport": {"width": 1280, "height": 900}}
# The search box of Django's lists is labelled by an image, which has its words but does not show them.
DJANGOS_OWN = ["label-title-only"]
SETTLED = 400  # milliseconds: Django's admin fades from one scheme to the other
SCREENS: dict[str, Callable[[], str]] = {
    "start": lambda: reverse("admin:index"),
    "leads": lambda: reverse("admin:leads_lead_changelist"),
    "no lead found": lambda: reverse("admin:leads_lead_changelist") + "?q=nobody-of-that-name",
    "a lead": lambda: reverse("admin:leads_lead_change", args=[Lead.objects.get().pk]),
    "history": lambda: reverse("admin:leads_lead_history", args=[Lead.objects.get().pk]),
    "mails": lambda: reverse("admin:leads_outgoingemail_changelist"),
    "a mail": lambda: reverse(
        "admin:leads_outgoingemail_change", args=[OutgoingEmail.objects.latest("pk").pk]
    ),
    "new password": lambda: reverse("admin:password_change"),
}

OF_ROUNDS: dict[str, Callable[[], str]] = {
    "rounds": lambda: reverse("admin:rounds_round_changelist"),
    "a round": lambda: reverse("admin:rounds_round_change", args=[Round.objects.get(number="208").pk]),
    "pools": lambda: reverse("admin:rounds_poolsnapshot_changelist"),
    "a pool": lambda: reverse(
        "admin:rounds_poolsnapshot_change", args=[PoolSnapshot.objects.latest("pk").pk]
    ),
    "checks of the feed": lambda: reverse("admin:rounds_feedcheck_changelist"),
    "a check of the feed": lambda: reverse(
        "admin:rounds_feedcheck_change", args=[FeedCheck.objects.get().pk]
    ),
}


def logged_in(visitor: Visitor, user: User) -> None:
    client = Client()
    client.force_login(user)
    name = site_settings.SESSION_COOKIE_NAME
    visitor.page.context.add_cookies(
        [{"name": name, "value": client.cookies[name].value, "url": visitor.site}]
    )


def complaints(visitor: Visitor) -> list[Any]:
    visitor.page.evaluate(Axe().axe_script)
    found = []
    for scheme in ("light", "dark"):
        visitor.page.emulate_media(color_scheme=scheme)
        visitor.page.wait_for_timeout(SETTLED)
        for each in visitor.page.evaluate(RUN_RULES, DJANGOS_OWN)["violations"]:
            found.append((scheme, each["id"], [node["html"][:120] for node in each["nodes"]]))
    if visitor.page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        found.append("sideways scroll")
    return found


@pytest.mark.parametrize("name", SCREENS)
def test_nothing_is_wrong_for_an_adviser_with(
    name: str,
    adviser: User,
    new_visitor: Callable[..., Visitor],
    record_property: Callable[[str, object], None],
) -> None:
    mailed_result(new_visitor())
    visitor = new_visitor(**WIDE)
    logged_in(visitor, adviser)
    visitor.page.goto(visitor.site + SCREENS[name]())
    assert visitor.page.locator("html").get_attribute("lang") == f"{visitor.language}"
    assert complaints(visitor) == []
    record_property("state", f"admin: {name} [{visitor.language}]")


@pytest.mark.parametrize("name", OF_ROUNDS)
def test_nothing_is_wrong_for_a_superuser_with(
    name: str,
    known_rounds: None,
    new_visitor: Callable[..., Visitor],
    record_property: Callable[[str, object], None],
) -> None:
    day = date(2026, 11, 28)
    missed = {"outcome": CheckOutcome.MISSED, "reason": "The file was not fetched: it took more than 5 s."}
    FeedCheck.objects.create(day=day, started_at=datetime(2026, 11, 28, 9, tzinfo=UTC), **missed)
    visitor = new_visitor(**WIDE)
    logged_in(visitor, User.objects.create_superuser("root", "root@example.com", "a long password"))
    visitor.page.goto(visitor.site + OF_ROUNDS[name]())
    assert complaints(visitor) == []
    record_property("state", f"admin: {name} [{visitor.language}]")


@pytest.mark.parametrize("name", ["log in", "log in refused"])
def test_nothing_is_wrong_with_the_door(
    name: str, new_visitor: Callable[..., Visitor], record_property: Callable[[str, object], None]
) -> None:
    visitor = new_visitor(**WIDE)
    visitor.page.goto(visitor.site + reverse("admin:login"))
    if name == "log in refused":
        visitor.page.fill("[name=username]", "nobody")
        visitor.page.fill("[name=password]", "nothing")
        visitor.page.locator("[type=submit]").click()
        visitor.page.wait_for_load_state("load")
    assert complaints(visitor) == []
    record_property("state", f"admin: {name} [{visitor.language}]")
