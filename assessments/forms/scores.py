"""A language test and its four scores, each on the scale of that test and no other."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Layout
from django import forms
from django.utils.formats import number_format
from django.utils.html import format_html_join
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from assessments.answers import Answer, Answers
from assessments.explanations import words
from assessments.forms.base import StepForm
from assessments.forms.dates import DateField
from assessments.forms.fields import Choice, Choices, choice, decimal_of, unreadable
from assessments.language_tests import SCORED, TestChoice
from crs.language import ScoreError, check_scores, scale_of
from crs.profile import ABILITIES, LanguageResult, Test

REVEALED = "scores"
TAKEN = {
    "future": gettext_lazy("The date of the test must be in the past."),
    "past": gettext_lazy("Check the year of the test."),
}
LABELS = {
    "listening": gettext_lazy("Listening"),
    "reading": gettext_lazy("Reading"),
    "writing": gettext_lazy("Writing"),
    "speaking": gettext_lazy("Speaking"),
}


def test_choice(label: Any, choices: Choices, *, missing: Any) -> Choice:
    """Which test; the ones with scores open the table of scores."""
    return choice(label, choices, missing=missing, reveals=dict.fromkeys(SCORED, REVEALED))


test_choice.__test__ = False  # type: ignore[attr-defined]


class ScoreField(forms.CharField):
    """One score as typed; the form reads it on the scale of its test."""

    conditional = True

    def __init__(self, ability: str, missing: Any) -> None:
        attrs = {"inputmode": "decimal", "class": "input--short", "autocomplete": "off"}
        super().__init__(
            label=LABELS[ability],
            required=False,
            max_length=10,
            widget=forms.TextInput(attrs=attrs),
            error_messages={"required": missing, **unreadable(missing)},
        )


class LanguageForm(StepForm):
    """Which test; and where it has scores, the four of them and the day of the test."""

    needs = ("test",)

    test: Choice
    listening = ScoreField("listening", gettext_lazy("Enter the listening score."))
    reading = ScoreField("reading", gettext_lazy("Enter the reading score."))
    writing = ScoreField("writing", gettext_lazy("Enter the writing score."))
    speaking = ScoreField("speaking", gettext_lazy("Enter the speaking score."))
    taken_on = DateField(
        label=gettext_lazy("When was the test taken?"),
        help_text=gettext_lazy("Results expire. Without a date they are taken as still valid."),
        required=False,
    )
    field_order = ("test", *ABILITIES, "taken_on")

    @property
    def chosen(self) -> TestChoice | None:
        """The test whose scores are typed; None for an answer without scores."""
        return SCORED.get(self.cleaned_data.get("test", ""))

    @property
    def helper(self) -> FormHelper:
        """The test; then the four abilities side by side under their scale, and the date."""
        helper = super().helper
        four = Div(*ABILITIES, css_class="four")
        helper.layout = Layout("test", Div(Scales(self), four, "taken_on", css_class=f"if-{REVEALED}"))
        return helper

    def clean_taken_on(self) -> date | None:
        """A test that has been taken."""
        return self.must_be_past("taken_on", TAKEN)

    def clean(self) -> dict[str, Any]:
        """Reads the scores once the date is known: older papers have another scale."""
        super().clean()
        chosen = self.chosen
        if chosen is None:
            self.leave_out(*ABILITIES, "taken_on")
            return self.cleaned_data
        for ability in ABILITIES:
            self.need(ability)
            if self.cleaned_data.get(ability):
                self._read(ability, chosen)
        return self.cleaned_data

    def answer(self) -> Answer:
        """Only what the test has."""
        return {name: value for name, value in super().answer().items() if value is not None}

    @classmethod
    def stands(cls, answer: Answer | None, answers: Answers) -> bool:
        """A test with scores is told with all four of them."""
        if not answer or not super().stands(answer, answers):
            return False
        return answer["test"] not in SCORED or all(answer.get(ability) for ability in ABILITIES)

    def _read(self, ability: str, chosen: TestChoice) -> None:
        score = score_of(self.cleaned_data[ability], chosen.test)
        if score is None:
            self.add_error(ability, _off_scale(ability, chosen))
            return
        facts: dict[str, Any] = {ability: score, "taken_on": self.cleaned_data.get("taken_on")}
        try:
            check_scores(LanguageResult(chosen.test, chosen.language, column=chosen.column, **facts))
        except ScoreError as error:
            self.add_error(ability, _off_scale(ability, chosen, other=error.other_column is not None))
        else:
            self.cleaned_data[ability] = score


class Scales:
    """For each test of a page, the scale of its scores; the style sheet shows that of the test chosen."""

    def __init__(self, form: LanguageForm) -> None:
        self.tests = [value for value, _label in form.fields["test"].choices if value in SCORED]  # type: ignore[attr-defined]

    def render(self, form: Any, context: Any, template_pack: str = "", **kwargs: Any) -> str:
        """Called by crispy-forms, as for every part of a layout."""
        return _scales(tuple(self.tests), get_language())


@cache
def _scales(tests: tuple[str, ...], language: str | None) -> str:
    """The same words for everybody who reads the page in one language."""
    rows = ((test, paper(SCORED[test]), scale_words(SCORED[test])) for test in tests)
    return format_html_join("", '<p class="hint if-test if-{}"><strong>{}.</strong> {}</p>', rows)


def score_of(text: str, test: Test) -> Decimal | None:
    """A typed score as a number; the M of a CELPIP paper stands for its lowest."""
    if test is Test.CELPIP_GENERAL and text.strip().upper() == "M":
        return Decimal(0)
    return decimal_of(text)


def paper(chosen: TestChoice) -> Any:
    """What the scores are copied from, in a few words."""
    return chosen.label if chosen.test is not Test.CLB else _("Your levels")


def scale_words(chosen: TestChoice) -> str:
    """From where to where the scores of a test go."""
    scales = {tuple(_scale(ability, chosen).items()): ability for ability in ABILITIES}
    if len(scales) == 1:
        facts = _scale("listening", chosen)
        return _("Scores go from %(low)s to %(high)s, in steps of %(step)s.") % facts
    return " ".join(_scale_lines(chosen))


def _off_scale(ability: str, chosen: TestChoice, *, other: bool = False) -> str:
    facts = {"ability": LABELS[ability], **_scale(ability, chosen)}
    if other:
        text = _("%(ability)s: this column goes from %(low)s to %(high)s. Check which column you copy.")
        return text % facts
    facts["test"] = words.TESTS.get(chosen.test.value, _("CLB/NCLC"))
    return _("%(ability)s: enter a score from %(low)s to %(high)s, in steps of %(step)s (%(test)s).") % facts


def _scale(ability: str, chosen: TestChoice) -> dict[str, Any]:
    scale = scale_of(chosen.test, chosen.column, ability)
    return {"low": _shown(scale.minimum), "high": _shown(scale.maximum), "step": _shown(scale.step)}


def _scale_lines(chosen: TestChoice) -> Iterator[str]:
    for ability in ABILITIES:
        yield _("%(ability)s: %(low)s to %(high)s.") % {"ability": LABELS[ability], **_scale(ability, chosen)}


def _shown(number: Decimal) -> str:
    return number_format(number.normalize() if number % 1 else number.quantize(Decimal(1)))
