"""Finding an occupation: the box to search in, and the answers to choose from."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from assessments.forms.base import StepForm
from assessments.forms.fields import choice
from assessments.occupations import Choice, asks_senior, rows_of
from crs.occupations import unit_group

UNKNOWN = "unknown"
MISSING = _("Choose the occupation that is closest, or say that you do not know it.")

SENIOR = _(
    "Senior managers are in five groups, by what the organization does. Some lists show one code for all "
    "of them; Express Entry needs the right one of the five."
)


@dataclass(frozen=True, slots=True)
class Words:
    """What is said of a job that was done, and of one that is offered."""

    heading: Any
    why: Any
    closest: Any
    unknown: Any
    confirm: Any
    yes: Any


WORDS = {
    "job": Words(
        heading=_("What was this job?"),
        why=_(
            "Every occupation in Canada has a code in the National Occupational Classification (NOC). "
            "Its level decides whether the work counts."
        ),
        closest=_("Which of these is closest to what you did?"),
        unknown=_("I do not know my occupation code"),
        confirm=_("Is this what you did?"),
        yes=_("Yes, this is what I did"),
    ),
    "offer": Words(
        heading=_("Which job are you offered?"),
        why=_(
            "Every occupation in Canada has a code in the National Occupational Classification (NOC). "
            "It decides what the offer counts for."
        ),
        closest=_("Which of these is closest to the job you are offered?"),
        unknown=_("I do not know its occupation code"),
        confirm=_("Is this the job you are offered?"),
        yes=_("Yes, this is the job"),
    ),
}


class SearchForm(forms.Form):
    """The box in which an occupation is looked for."""

    use_required_attribute = False
    q = forms.CharField(required=False, max_length=100)

    def text(self) -> str:
        """What to look for; nothing when the box holds what cannot be a title."""
        return self.cleaned_data["q"] if self.is_valid() else ""


class OccupationForm(StepForm):
    """One of the occupations shown, or that the code is not known."""

    has_own_heading = True

    noc = choice("", (), missing=MISSING)

    def offer(self, choices: Sequence[Choice], words: Words) -> None:
        """Shows these occupations; any code of the classification is accepted, whatever was shown."""
        shown = [*choices, *self._typed(choices)]
        field = self.fields["noc"]
        field.choices = [*rows_of(shown), (UNKNOWN, words.unknown)]  # type: ignore[attr-defined]
        field.label = words.closest if shown else _("Or go on without a code")
        field.help_text = SENIOR if asks_senior(shown) else ""

    def noc_chosen(self) -> str:
        """The code; empty where the person does not know it."""
        noc: str = self.cleaned_data["noc"]
        return "" if noc == UNKNOWN else noc

    def _typed(self, choices: Sequence[Choice]) -> list[Choice]:
        """A code that was sent though it stood on an earlier page."""
        typed = unit_group(str(self.data.get("noc"))) if self.is_bound else None
        return [Choice(typed)] if typed and typed not in {choice.group for choice in choices} else []
