"""Work: a list of jobs, each with its occupation, its dates and what decides whether it counts."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from assessments.forms.base import StepForm
from assessments.forms.dates import DateField
from assessments.forms.fields import DecimalField, choice, country, yes_no, yes_no_unknown
from assessments.jobs import is_finished, periods_of
from crs.occupations import UnitGroup, unit_group

HOURS_IN_A_WEEK = Decimal(168)
STARTED = {
    "future": _("The first day of work must be in the past. Leave out a job you have not begun."),
    "past": _("Check the year you began."),
}
ENDED = {
    "future": _("The last day of work must be in the past. If you still work there, say so."),
    "past": _("Check the year you stopped."),
}


class WorkForm(StepForm):
    """*Have you worked?* while the list is empty, *anything to add?* after that."""

    why = _("Add every skilled job of the last ten years, in Canada and elsewhere, one at a time.")

    more = yes_no(
        _("Have you done any paid work in the last ten years?"),
        missing=_("Say whether you have work to add."),
    )

    def adapt(self) -> None:
        """The same answer to another question, once there is a job."""
        if periods_of(self.known.answers):
            self.has_own_heading = True  # type: ignore[misc]
            self.fields["more"].label = _("Do you have another job to add?")

    @classmethod
    def stands(cls, answer: Any, answers: Any) -> bool:
        """The list is closed and no job in it is half told."""
        return bool(answer) and answer.get("more") == "no" and all(map(is_finished, periods_of(answers)))


class SearchForm(forms.Form):
    """The box in which an occupation is looked for."""

    use_required_attribute = False
    q = forms.CharField(required=False, max_length=100)

    def text(self) -> str:
        """What to look for; nothing when the box holds what cannot be a title."""
        return self.cleaned_data["q"] if self.is_valid() else ""


class OccupationForm(StepForm):
    """One of the occupations found, or *I do not know my code*."""

    has_own_heading = True

    noc = choice(
        _("Which of these is closest to what you did?"),
        (),
        missing=_("Choose the occupation that is closest, or say that you do not know it."),
    )

    def offer(self, groups: Sequence[tuple[str, str]]) -> None:
        """Shows these occupations; any code of the classification is accepted, whatever was shown."""
        unknown = ("unknown", _("I do not know my occupation code"))
        typed = self.data.get("noc") if self.is_bound else None
        shown = list(groups)
        if typed and typed not in dict(shown) and (group := known_group(str(typed))):
            shown.append(group)
        if not shown:
            self.fields["noc"].label = _("Or go on without a code")
        self.fields["noc"].choices = [*shown, unknown]  # type: ignore[attr-defined]


def known_group(code: str) -> tuple[str, str] | None:
    """A code with its title, as a row to choose; None for a code that does not exist."""
    group = unit_group(code) if len(code) == 5 and code.isascii() and code.isdigit() else None
    return row_of(group) if group else None


def row_of(group: UnitGroup) -> tuple[str, str]:
    """An occupation as a row to choose, its title in the reader's language."""
    return group.code, f"{group.title((get_language() or 'en')[:2])} ({group.code})"


class DetailsForm(StepForm):
    title = _("When and where you did this job")
    why = _("Dates and hours decide how much of this work counts, and for what.")

    country = country(
        _("Which country did you work in?"),
        hint=_("Where you were while you worked, even if your employer was elsewhere."),
        missing=_("Choose the country you worked in."),
    )
    start = DateField(
        label=_("What was your first day?"),
        help_text=_("If you do not remember the day, enter the last day of that month."),
        words={"required": _("Enter your first day of work.")},
    )
    still_there = yes_no(_("Do you still work there?"), missing=_("Say whether you still work there."))
    end = DateField(
        label=_("If not, what was your last day?"),
        conditional=True,
        words={"required": _("Enter your last day of work.")},
    )
    hours = DecimalField(
        label=_("How many paid hours did you work in a usual week?"),
        lowest=Decimal(0),
        highest=HOURS_IN_A_WEEK,
        out_of_range=_("Enter the hours of one week as a number, such as 37.5."),
        error_messages={"required": _("Enter how many hours a week you worked.")},
    )

    def clean_start(self) -> date | None:
        """Work that has begun."""
        return self.must_be_past("start", STARTED)

    def clean_end(self) -> date | None:
        """Work that has ended."""
        return self.must_be_past("end", ENDED)

    def clean(self) -> dict[str, Any]:
        """The last day belongs to a job that is over, and cannot come before the first."""
        cleaned = super().clean() or {}
        if cleaned.get("still_there") == "yes":
            cleaned["end"] = None
        elif cleaned.get("still_there") == "no" and "end" not in self.errors:
            self._check_order(cleaned)
        return cleaned

    def _check_order(self, cleaned: dict[str, Any]) -> None:
        start, end = cleaned.get("start"), cleaned.get("end")
        if end is None:
            self.add_error("end", self.fields["end"].error_messages["required"])
        elif start and end < start:
            self.add_error("end", _("The last day cannot come before the first day."))


class ConditionsForm(StepForm):
    """Asked for work in Canada only: elsewhere the answers change nothing."""

    title = _("This job in Canada")
    why = _("Work in Canada counts for the Canadian Experience Class only under some conditions.")

    authorized = yes_no_unknown(
        _("Were you allowed to do this work the whole time?"),
        hint=_("With a work permit, or in another way the law allows."),
        missing=_("Say whether you were allowed to do this work."),
    )
    self_employed = yes_no_unknown(
        _("Were you self-employed in this job?"),
        hint=_("You had your own business or invoiced your clients, instead of being paid a wage."),
        missing=_("Say whether you were self-employed."),
    )
    full_time_student = yes_no_unknown(
        _("Were you a full-time student while you did this job?"),
        hint=_("If only for part of the time, add that part as a job of its own."),
        missing=_("Say whether you were a full-time student at the time."),
    )
