"""Work: a list of jobs, each with its occupation, its dates and what decides whether it counts."""

from datetime import date
from decimal import Decimal
from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout, Submit
from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from assessments.answers import Answer
from assessments.forms.base import StepForm
from assessments.forms.dates import DateField
from assessments.forms.fields import DecimalField, country, yes_no
from assessments.forms.ticks import Fact, TicksField
from assessments.forms.window import in_window
from assessments.jobs import CANADA, is_finished, periods_of

HOURS_IN_A_WEEK = Decimal(168)
NOTHING_SAID = _("Search for your occupation, or say that you have done no paid work.")
STARTED = {
    "future": _("The first day of work must be in the past. Leave out a job you have not begun."),
    "past": _("Check the year you began."),
}
ENDED = {
    "future": _("The last day of work must be in the past. If you still work there, say so."),
    "past": _("Check the year you stopped."),
}

CONDITIONS = {
    "authorized": Fact(
        _("I was not allowed to do this work, for all of the time or a part of it"),
        _("Allowed means with a work permit, or in another way the law accepts."),
        ticked_means="no",
    ),
    "self_employed": Fact(
        _("I was self-employed"),
        _("You had your own business or invoiced your clients, instead of being paid a wage."),
    ),
    "full_time_student": Fact(
        _("I was a full-time student at the same time"),
        _("If only for part of the time, add that part as a job of its own."),
    ),
}


class WorkForm(StepForm):
    """*Have you worked?* while the list is empty, *anything to add?* after that."""

    has_own_heading = True
    title = _("Your work")
    why: Any = _(
        "Add every skilled job of the last %(window)s years, in Canada and elsewhere, one at a time."
    )

    noc = forms.ChoiceField(
        choices=[("none", "")],
        widget=forms.HiddenInput,
        initial="none",
        error_messages=dict.fromkeys(("required", "invalid_choice"), NOTHING_SAID),
    )
    more = yes_no(
        _("Do you have another job to add?"),
        missing=_("Say whether you have work to add."),
    )

    def adapt(self) -> None:
        """Another question once there is a job."""
        self.has_jobs = bool(periods_of(self.known.answers))
        del self.fields["noc" if self.has_jobs else "more"]
        self.why = in_window(self.why, self.today)

    @property
    def helper(self) -> FormHelper:
        """Without a job one button is the whole answer; the way to a first job is the search above it."""
        if self.has_jobs:
            return super().helper
        helper = FormHelper(self)
        words = in_window(_("I have done no paid work in the last %(window)s years"), self.today)
        helper.add_input(Submit("", words, css_class="button--quiet"))
        return helper

    def answer(self) -> Answer:
        """Whether the list is open or closed."""
        return {"more": self.cleaned_data.get("more", "no")}

    @classmethod
    def stands(cls, answer: Any, answers: Any) -> bool:
        """The list is closed and no job in it is half told."""
        return bool(answer) and answer.get("more") == "no" and all(map(is_finished, periods_of(answers)))


class Another:
    """The question that the two buttons under a job answer."""

    def render(self, form: Any, context: Any, template_pack: str = "", **kwargs: Any) -> str:
        """Called by crispy-forms, as for every part of a layout."""
        words = _("Did you have another skilled job in the last %(window)s years, in Canada or elsewhere?")
        return format_html('<p class="another">{}</p>', in_window(words, form.today))


class DetailsForm(StepForm):
    title = _("When and where you did this job")
    why = _("Dates and hours decide how much of this work counts, and for what.")

    country = country(
        _("Which country did you work in?"),
        hint=_("Where you were while you worked, even if your employer was elsewhere."),
        missing=_("Choose the country you worked in."),
        reveals={CANADA: "canada"},
    )
    start = DateField(
        label=_("What was your first day?"),
        help_text=_("If you do not remember the day, enter the last day of that month."),
        words={"required": _("Enter your first day of work.")},
    )
    still_there = yes_no(
        _("Do you still work there?"), missing=_("Say whether you still work there."), reveals={"no": "end"}
    )
    end = DateField(
        label=_("What was your last day?"),
        shown_if="end",
        words={"required": _("Enter your last day of work.")},
    )
    hours = DecimalField(
        label=_("How many paid hours did you work in a usual week?"),
        lowest=Decimal(0),
        highest=HOURS_IN_A_WEEK,
        out_of_range=_("Enter the hours of one week as a number, such as 37.5."),
        error_messages={"required": _("Enter how many hours a week you worked.")},
    )
    conditions = TicksField(
        label=_("In Canada: was any of this so?"),
        hint=_("Work in Canada counts for the Canadian Experience Class only under some conditions."),
        facts=CONDITIONS,
        missing=_("Choose what was so, or “None of these”."),
        shown_if="canada",
    )

    offers_another = False
    """Whether the page ends with a way to add another job."""

    @property
    def helper(self) -> FormHelper:
        """The last page of a job: on, or to another job."""
        helper = FormHelper(self)
        helper.layout = Layout(*self.fields)
        if not self.offers_another:
            helper.add_input(Submit("", _("Continue")))
            return helper
        helper.layout.append(Another())
        helper.add_input(Submit("", _("No other job: continue")))
        helper.add_input(Submit("another", _("Add another job"), css_class="button--quiet"))
        return helper

    def clean_start(self) -> date | None:
        """Work that has begun."""
        return self.must_be_past("start", STARTED)

    def clean_end(self) -> date | None:
        """Work that has ended."""
        return self.must_be_past("end", ENDED)

    def clean(self) -> dict[str, Any]:
        """The last day belongs to a job that is over, the conditions to one in Canada."""
        super().clean()
        if self.cleaned_data.get("still_there") == "no":
            self._check_end()
        else:
            self.leave_out("end")
        if self.cleaned_data.get("country") == CANADA:
            self.need("conditions")
        else:
            self.leave_out("conditions")
        return self.cleaned_data

    def _check_end(self) -> None:
        self.need("end")
        start, end = self.cleaned_data.get("start"), self.cleaned_data.get("end")
        if start and end and end < start:
            self.add_error("end", _("The last day cannot come before the first day."))
