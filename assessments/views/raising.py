"""What would it take to reach a score: sets of changes, and any changes tried together."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

import limits
from assessments.advice_targets import last_cutoffs
from assessments.flow import first_missing
from assessments.forms.raising import RaiseForm
from assessments.presenter.advice import gain
from assessments.presenter.comparison import comparison
from assessments.presenter.headline import score
from assessments.presenter.raising import choices, reach, scale_changed
from assessments.profile_builder import build_profile
from assessments.views.base import UNPROCESSABLE, DraftView, to_first_missing
from crs.advice import Move, effects, moves_for, together
from crs.assess import assess
from crs.outcome import Assessment
from crs.profile import Profile

FRAGMENT = "X-Fragment"
"""The header with which the page's script asks for the answer alone."""


class RaiseView(DraftView):
    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest) -> HttpResponse:
        if first_missing(self.answers):
            return to_first_missing(self.answers)
        limits.hit(request, "calculate")
        profile = build_profile(self.answers)
        assessment = assess(profile, on=timezone.localdate())
        moves = moves_for(profile, on=assessment.on)
        form = RaiseForm(request.GET, moves=moves, most=assessment.crs.maximum)
        found = answer(form, profile, assessment, moves)
        status = UNPROCESSABLE if form.errors else 200
        if FRAGMENT in request.headers:
            alone = {"form": form, "alone": True, **found}
            return render(request, "result/_raised.html", alone, status=status)
        page = {"form": form, **found, **around(form, profile, assessment, moves)}
        return render(request, "result/raise.html", page, status=status)


def answer(
    form: RaiseForm, profile: Profile, assessment: Assessment, moves: Sequence[Move]
) -> dict[str, Any]:
    """What was asked, as far as it was asked well."""
    form.is_valid()
    target, tried = form.cleaned_data.get("target"), form.cleaned_data.get("together")
    changed = together(profile, tried) if tried else None
    return {
        "reach": reach(target, profile, assessment, moves) if target else None,
        "compared": comparison(assessment, assess(changed, on=assessment.on)) if changed else None,
    }


def around(
    form: RaiseForm, profile: Profile, assessment: Assessment, moves: Sequence[Move]
) -> dict[str, Any]:
    """What stands around the answer: the score, the cut-offs to pick, the changes to tick."""
    targets = last_cutoffs(assessment, profile)
    gains = {each.move.code: gain(each) for each in effects(profile, assessment, moves)}
    return {
        "score": score(assessment),
        "targets": choices(targets),
        "scale_changed": scale_changed(targets, assessment.crs.pending),
        "boxes": form.boxes(gains),
    }
