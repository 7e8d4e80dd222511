"""What goes wrong: pages that are not there, forms that cannot be checked, and a site that is away."""

from unittest.mock import patch

from django.test import override_settings

import limits
from tests.browser.states.registry import state
from tests.browser.visitor import Visitor

HALF_AN_HOUR, HALF_A_DAY = 1800, 43_200


@state
def not_found(visitor: Visitor) -> None:
    visitor.page.goto(f"{visitor.site}/{visitor.language}/no-such-page/")


@state
def a_form_that_cannot_be_checked(visitor: Visitor) -> None:
    visitor.go("assessments:start")
    visitor.page.evaluate("document.querySelectorAll('[name=csrfmiddlewaretoken]').forEach(e => e.remove())")
    visitor.submit()


def too_many(visitor: Visitor, seconds: int) -> None:
    with patch("limits.gate._refuse", side_effect=limits.TooManyRequests(seconds)):
        visitor.go("leads:kept_result", "0" * 40)


@state
def too_many_requests_this_hour(visitor: Visitor) -> None:
    too_many(visitor, HALF_AN_HOUR)


@state
def too_many_requests_today(visitor: Visitor) -> None:
    too_many(visitor, HALF_A_DAY)


@state
def away_for_maintenance(visitor: Visitor) -> None:
    with override_settings(MAINTENANCE=True):
        visitor.go("guide:home")


@state
def an_error_of_ours(visitor: Visitor) -> None:
    with patch("guide.views.render", side_effect=RuntimeError("on purpose, for the page of errors")):
        visitor.go("guide:terms")


@state
def no_pdf_today(visitor: Visitor) -> None:
    from assessments.pdf import PressFailed

    visitor.answers()
    with patch("assessments.views.pdf.result_pdf", side_effect=PressFailed("on purpose")):
        visitor.go("assessments:result_pdf")
