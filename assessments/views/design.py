"""The parts of the site on one page, in every state, for the people who build it."""

from typing import Any

from django import forms
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from assessments.colours import PAIRS, contrast, schemes
from assessments.forms.dates import DateField
from assessments.presenter import present
from assessments.presenter.comparison import comparison
from assessments.templatetags.icons import names
from crs.assess import assess
from crs.profile import Education, Profile

FULL = 100
YES_NO = (("yes", "Yes"), ("no", "No"))


class Fields(forms.Form):
    """One field of each kind."""

    title = "One field of each kind"
    words = forms.CharField(label="A line of words", help_text="A hint says what a person cannot guess.")
    message = forms.CharField(label="Several lines", widget=forms.Textarea, required=False)
    pick = forms.ChoiceField(label="One of a few", choices=YES_NO, widget=forms.RadioSelect)
    many = forms.MultipleChoiceField(
        label="Any of a few", choices=YES_NO, widget=forms.CheckboxSelectMultiple
    )
    listed = forms.ChoiceField(label="One of many", choices=(("", "Choose"), *YES_NO))
    day = DateField(label="A day", help_text="For example, 27 3 1994.")
    agree = forms.BooleanField(label="A box to tick")


@require_safe
def design(request: HttpRequest) -> HttpResponse:
    """Only where the site is built or shown; in production there is no such page."""
    if not (settings.DEBUG or settings.DEMONSTRATION):
        raise Http404
    context = {
        "schemes": [colours(name) for name in schemes()],
        "icons": names(),
        "fields": Fields(auto_id="plain_%s"),
        "wrong": Fields({}, auto_id="wrong_%s"),
        "page": result(Profile(has_partner=False, age=30)),
        "compared": compared(),
        "bars": [bar("Sure", 60, 60), bar("Open", 20, 80), bar("Nothing", 0, 0)],
        "not_counted": [{"hours": "520 hours", "job": "a made-up job", "why": "Made-up for this page."}],
        "closest": result(Profile(intends_quebec=True))["closest"],
    }
    response = render(request, "design/page.html", context)
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def colours(scheme: str) -> dict[str, Any]:
    """The swatches of one scheme, and every pair with its measured contrast."""
    tokens = schemes()[scheme]
    pairs = [
        {
            "front": pair.front,
            "back": pair.back,
            "front_colour": tokens[pair.front],
            "back_colour": tokens[pair.back],
            "ratio": f"{contrast(tokens[pair.front], tokens[pair.back]):.1f}",
            "least": pair.least,
        }
        for pair in PAIRS
    ]
    return {"name": scheme, "tokens": tokens.items(), "pairs": pairs}


def bar(text: str, low: int, high: int) -> dict[str, Any]:
    return {"text": text, "low": low, "span": high - low, "maximum": FULL}


def result(profile: Profile) -> dict[str, Any]:
    """The page of a made-up person, today."""
    return present(assess(profile, on=timezone.localdate()), profile=profile)


def compared() -> dict[str, Any]:
    """One made-up answer changed."""
    old, new = Profile(education=Education.THREE_PLUS), Profile(education=Education.MASTERS)
    return comparison(*(assess(each, on=timezone.localdate()) for each in (old, new)))
