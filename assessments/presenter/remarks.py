"""Beside the numbers: tests and their dates, remarks, whom the tool does not serve, who decides."""

from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from assessments.explanations import facts
from assessments.explanations import quantities as q
from assessments.explanations.law import NOTES
from crs.outcome import Assessment, TestLevels
from crs.profile import Profile

SOON = timedelta(days=183)
"""How long before a test stops counting the page begins to say so."""


def tests(assessment: Assessment) -> list[dict[str, Any]]:
    """Each test result with its levels, and when it stops or stopped counting."""
    return [_test(each, assessment.on) for each in assessment.languages]


def _test(result: TestLevels, on: date) -> dict[str, Any]:
    state = _state(result, on)
    shown = {name: facts.level(value, result.language) for name, value in result.levels.items()}
    return {
        "state": state,
        "levels": facts.sitting(result.language, result.test, shown),
        "text": _when(state, result.expires_on),
    }


def _state(result: TestLevels, on: date) -> str:
    ends = result.expires_on
    if not result.counts:
        return "not_yet" if ends is not None and ends > on else "expired"
    return "soon" if ends is not None and ends - on <= SOON else "counts"


def _when(state: str, ends: date | None) -> str:
    if state == "not_yet":
        return _("This result does not count yet: its date lies after the date of this assessment.")
    if ends is None:
        return _("We take this result as valid, because we do not know its date.")
    if state == "expired":
        return _("This result stopped counting on %(day)s. A new result can bring points again.") % {
            "day": q.day(ends)
        }
    return _("This result counts until %(day)s. From that day it gives no points.") % {"day": q.day(ends)}


def notes(assessment: Assessment, profile: Profile) -> list[str]:
    return [str(NOTES[code]) for code in assessment.crs.notes] + _about_partner(profile)


def _about_partner(profile: Profile) -> list[str]:
    """Why a partner gives no points, when there is one."""
    partner = profile.partner
    if not profile.has_partner or partner is None:
        return []
    if partner.citizen_or_permanent_resident:
        return [_("Your partner is a Canadian citizen or permanent resident, so the points are yours alone.")]
    if partner.accompanying is False:
        return [_("Your partner does not come with you to Canada, so the points are yours alone.")]
    return []


def not_for() -> list[str]:
    return [
        _("People who are already citizens or permanent residents of Canada."),
        _("People who plan to live in Quebec, which chooses its own skilled workers."),
        _("Family sponsorship, refugee protection, business immigration, visits, studies and work permits."),
        _("What no form can check of other pathways, and those that we do not know of."),
        _("Questions of health, security, criminal records or past refusals, which this tool does not ask."),
    ]


def disclaimer() -> list[str]:
    run_by = _("This site is run by %(operator)s. It is not a government site.")
    return [
        _("This result is information, not legal advice. It rests on your answers alone."),
        _("Immigration, Refugees and Citizenship Canada (IRCC) decides on every profile and application."),
        run_by % {"operator": settings.OPERATOR_NAME},
        settings.OPERATOR_LICENCE,
    ]
