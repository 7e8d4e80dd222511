"""What every question page has in common."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Submit
from django import forms
from django.forms.utils import ErrorDict
from django.utils.translation import gettext as _

from assessments.answers import Answer, Answers
from assessments.forms.ticks import TicksField
from assessments.partial import Partial

EARLIEST_YEAR = 1900


class StepForm(forms.Form):
    """A page of questions. `title` is its heading, `why` the line under it that says what it is for."""

    title: ClassVar[Any] = ""
    why: Any = ""
    help_template: ClassVar[str] = ""
    has_own_heading: ClassVar[bool] = False
    needs: ClassVar[tuple[str, ...]] = ()
    """What a kept answer must hold to be whole."""
    unjudged = False
    """Shown with what was typed and not a word about it."""
    use_required_attribute = False

    def __init__(
        self, data: Any = None, *, answers: Answers, today: date, initial: Answer | None = None
    ) -> None:
        self.known = Partial(answers)
        self.today = today
        super().__init__(data, initial=initial)
        self.adapt()
        for name, field in self.fields.items():
            if isinstance(field, TicksField) and initial:
                self.initial[name] = field.kept_in(initial)
        if self.one_field:
            field = next(iter(self.fields.values()))
            field.help_text = field.help_text or self.why

    @property
    def errors(self) -> ErrorDict:
        return ErrorDict() if self.unjudged else super().errors

    def adapt(self) -> None:
        """Where a page fits its words to earlier answers."""

    @property
    def one_field(self) -> bool:
        """A page with a single question has that question as its heading."""
        return len(self.fields) == 1 and not self.has_own_heading

    @property
    def heading(self) -> Any:
        """What the page is called, in its `<title>` too."""
        return next(iter(self.fields.values())).label if self.one_field else self.title

    @property
    def helper(self) -> FormHelper:
        """How crispy-forms lays the page out."""
        helper = FormHelper(self)
        helper.label_is_heading = self.one_field
        helper.add_input(Submit("", _("Continue")))
        return helper

    def answer(self) -> Answer:
        """The cleaned answers as they are kept: JSON values, dates in ISO form, decimals as text."""
        kept: Answer = {}
        for name, value in self.cleaned_data.items():
            kept |= (value or {}) if isinstance(self.fields[name], TicksField) else {name: _kept(value)}
        return kept

    @classmethod
    def stands(cls, answer: Answer | None, answers: Answers) -> bool:
        """Whether a kept answer still answers the question as it is asked now."""
        return bool(answer) and all((answer or {}).get(name) for name in cls.needs)

    def must_be_past(self, name: str, words: Mapping[str, Any]) -> date | None:
        """A date that cannot lie in the future, nor before anyone's time."""
        day: date | None = self.cleaned_data.get(name)
        if day and day > self.today:
            raise forms.ValidationError(words["future"], code="future")
        if day and day.year < EARLIEST_YEAR:
            raise forms.ValidationError(words["past"], code="past")
        return day

    def need(self, name: str) -> None:
        """Adds the error of a question that another answer of the page has made necessary."""
        if name not in self.errors and not self.cleaned_data.get(name):
            self.add_error(name, self.fields[name].error_messages["required"])

    def leave_out(self, *names: str) -> None:
        """Forgets what was typed under questions that another answer of the page has taken away."""
        for name in names:
            self.errors.pop(name, None)
            self.cleaned_data[name] = None


def _kept(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value
