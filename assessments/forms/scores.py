"""The four scores of one language test, on the scale of that test and no other."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Layout
from django import forms
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from assessments.answers import Answer, Answers
from assessments.forms.base import StepForm
from assessments.forms.dates import DateField
from assessments.forms.fields import decimal_of, unreadable
from assessments.language_tests import SCORED, TestChoice
from crs.language import ScoreError, check_scores, scale_of
from crs.profile import ABILITIES, LanguageResult, Test

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


class ScoreField(forms.CharField):
    """One score as typed; the form reads it on the scale of its test."""

    def __init__(self, ability: str, missing: Any) -> None:
        attrs = {"inputmode": "decimal", "class": "input--short", "autocomplete": "off"}
        super().__init__(
            label=LABELS[ability],
            max_length=10,
            widget=forms.TextInput(attrs=attrs),
            error_messages={"required": missing, **unreadable(missing)},
        )


class ScoresForm(StepForm):
    """Scores of the test named in the answer to `question_slug`."""

    question_slug: ClassVar[str]

    listening = ScoreField("listening", gettext_lazy("Enter the listening score."))
    reading = ScoreField("reading", gettext_lazy("Enter the reading score."))
    writing = ScoreField("writing", gettext_lazy("Enter the writing score."))
    speaking = ScoreField("speaking", gettext_lazy("Enter the speaking score."))
    taken_on = DateField(
        label=gettext_lazy("When was the test taken?"),
        help_text=gettext_lazy("Results expire. Without a date they are taken as still valid."),
        required=False,
    )

    @property
    def chosen(self) -> TestChoice:
        """The test whose scores are being typed. The page is only asked when there is one."""
        return SCORED[self.known.get(self.question_slug, "test")]

    @property
    def why(self) -> str:  # type: ignore[override]
        """Which paper to copy from, and its scale."""
        facts = {"test": self._paper(), "scale": self._scale_words()}
        return _("From your results: %(test)s. %(scale)s") % facts

    @property
    def helper(self) -> FormHelper:
        """The four abilities side by side, then the date."""
        helper = super().helper
        helper.layout = Layout(Div(*ABILITIES, css_class="four"), "taken_on")
        return helper

    def clean_taken_on(self) -> date | None:
        """A test that has been taken."""
        return self.must_be_past("taken_on", TAKEN)

    def clean(self) -> dict[str, Any]:
        """Reads the scores once the date is known: older papers have another scale."""
        cleaned = super().clean() or {}
        for ability in ABILITIES:
            if cleaned.get(ability):
                self._read(ability, cleaned)
        return cleaned

    def answer(self) -> Answer:
        """The scores with the test they belong to, so that another test never inherits them."""
        return {"test": self.known.get(self.question_slug, "test"), **super().answer()}

    @classmethod
    def stands(cls, answer: Answer | None, answers: Answers) -> bool:
        """Kept scores stand only for the test they were typed for."""
        chosen = answers.get(cls.question_slug, {}).get("test")
        return bool(answer) and answer is not None and answer.get("test") == chosen

    def _read(self, ability: str, cleaned: dict[str, Any]) -> None:
        score = score_of(cleaned[ability], self.chosen.test)
        if score is None:
            self.add_error(ability, self._off_scale(ability))
            return
        facts: dict[str, Any] = {ability: score, "taken_on": cleaned.get("taken_on")}
        chosen = self.chosen
        try:
            check_scores(LanguageResult(chosen.test, chosen.language, column=chosen.column, **facts))
        except ScoreError as error:
            self.add_error(ability, self._off_scale(ability, other=error.other_column is not None))
        else:
            cleaned[ability] = score

    def _off_scale(self, ability: str, *, other: bool = False) -> str:
        facts = {"ability": LABELS[ability], **self._scale(ability)}
        if other:
            words = _("%(ability)s: this column goes from %(low)s to %(high)s. Check which column you copy.")
            return words % facts
        return _("%(ability)s: %(test)s scores go from %(low)s to %(high)s, in steps of %(step)s.") % facts

    def _scale(self, ability: str) -> dict[str, Any]:
        scale = scale_of(self.chosen.test, self.chosen.column, ability)
        return {
            "test": self.chosen.label if self.chosen.test is not Test.CLB else _("CLB/NCLC"),
            "low": _shown(scale.minimum),
            "high": _shown(scale.maximum),
            "step": _shown(scale.step),
        }

    def _scale_words(self) -> str:
        scales = {tuple(self._scale(ability).items()): ability for ability in ABILITIES}
        if len(scales) == 1:
            return _("Scores go from %(low)s to %(high)s, in steps of %(step)s.") % self._scale("listening")
        return " ".join(self._scale_lines())

    def _scale_lines(self) -> Iterator[str]:
        for ability in ABILITIES:
            facts = {"ability": LABELS[ability], **self._scale(ability)}
            yield _("%(ability)s: %(low)s to %(high)s.") % facts

    def _paper(self) -> Any:
        return self.chosen.label if self.chosen.test is not Test.CLB else _("your levels")


def score_of(text: str, test: Test) -> Decimal | None:
    """A typed score as a number; the M of a CELPIP paper stands for its lowest."""
    if test is Test.CELPIP_GENERAL and text.strip().upper() == "M":
        return Decimal(0)
    return decimal_of(text)


def _shown(number: Decimal) -> str:
    return number_format(number.normalize() if number % 1 else number.quantize(Decimal(1)))
