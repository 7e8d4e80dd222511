"""The points of the quick page in words. Points only: whether a program is open needs more questions."""

from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from assessments.explanations import quantities as q
from assessments.presenter import law
from assessments.presenter.headline import score
from assessments.presenter.ledger import ledger
from assessments.quick.form import QuickForm
from assessments.quick.profile import profile_of
from crs.assess import assess
from crs.outcome import CrsResult
from crs.profile import Official

FIRST = {
    Official.ENGLISH: gettext_lazy(
        "English counts as your first official language here: you have said nothing of French."
    ),
    Official.FRENCH: gettext_lazy(
        "French counts as your first official language here: you have said nothing of English."
    ),
}


def points(quick: QuickForm, *, on: date) -> dict[str, Any]:
    """The total, its lines and the law they rest on. Whatever is wrong or open widens the range."""
    profile = profile_of(quick)
    assessment = assess(profile, on=on)
    return {
        "sentence": sentence(assessment.crs),
        "first": _first(profile.first_official_language),
        "score": score(assessment),
        "ledger": ledger(assessment.crs),
        "law": law(assessment.crs),
        "on": q.day(on),
    }


def sentence(crs: CrsResult) -> str:
    """The total in one line, as it is read out at every change."""
    figures = {"low": q.count(crs.low), "high": q.count(crs.high)}
    if crs.low == crs.high:
        return _("Your points: %(low)s") % figures
    return _("Your points: between %(low)s and %(high)s") % figures


def _first(language: Official | None) -> str:
    return str(FIRST[language]) if language else ""
