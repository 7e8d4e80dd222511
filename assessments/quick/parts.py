"""The parts of the quick page: pages of the full assessment in which every question may be left open.

A part has the slug of its page and asks in its words, so its answer is an answer of that page too.
"""

from typing import Any, ClassVar

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Layout
from django import forms
from django.utils.translation import gettext_lazy as _

from assessments.forms.base import StepForm
from assessments.forms.education import EducationForm
from assessments.forms.fields import Choice, WholeNumberField, choice
from assessments.forms.language import EnglishForm, FrenchForm
from assessments.forms.offers import OffersForm
from assessments.forms.partner import PartnerEducationForm, PartnerLanguageForm
from assessments.forms.scores import REVEALED, Scales
from assessments.forms.window import in_window
from assessments.forms.you import YouForm
from assessments.partial import MAY_COUNT
from crs.profile import ABILITIES

OLDEST = 120
OPEN = _("Not answered")
PARTNER = "partner"


class OpenForm(StepForm):
    """A page of questions as a part of a longer one: lists instead of rows, and no question is required."""

    left_out: ClassVar[tuple[str, ...]] = ()
    """Questions of the page that change no points."""
    of_partner: ClassVar[bool] = False

    def adapt(self) -> None:
        super().adapt()
        for name in self.left_out:
            del self.fields[name]
        for field in self.fields.values():
            field.required = False
            field.conditional = True  # type: ignore[attr-defined]  # nothing is marked as optional where all is
            if isinstance(field, Choice):
                field.widget = forms.Select()
                field.choices = [("", OPEN), *field.choices]  # type: ignore[misc]

    def need(self, name: str) -> None:
        """Nothing is needed here: what is open makes the score a range."""

    def leave_out(self, *names: str) -> None:
        super().leave_out(*(name for name in names if name in self.fields))

    @property
    def helper(self) -> FormHelper:
        """One part of a form that the page makes."""
        helper = FormHelper()
        helper.form_tag = False
        helper.disable_csrf = True
        helper.layout = self.layout
        return helper

    @property
    def layout(self) -> Layout:
        """Every question, inside what opens it."""
        return Layout(*(self._opened(name) for name in self.fields))

    def _opened(self, name: str) -> Any:
        opener = getattr(self.fields[name], "shown_if", "")
        return Div(name, css_class=f"if-{opener}") if opener else name


class OpenScores(OpenForm):
    """A test and its four scores. Without a day of the test it is taken as still valid."""

    left_out = ("taken_on",)

    @property
    def layout(self) -> Layout:
        four = Div(*ABILITIES, css_class="four")
        return Layout("test", Div(Scales(self), four, css_class=f"if-{REVEALED}"))  # type: ignore[arg-type]


class You(OpenForm, YouForm):
    prefix = "you"
    left_out = ("date_of_birth", "destination")

    age = WholeNumberField(
        label=_("How old are you, in full years?"),
        lowest=0,
        highest=OLDEST,
        out_of_range=_("Enter your age in full years, such as 30."),
    )
    field_order = ("age", "partner")

    def adapt(self) -> None:
        super().adapt()
        self.fields["partner"].reveals = dict.fromkeys(MAY_COUNT, PARTNER)  # type: ignore[attr-defined]


class Education(OpenForm, EducationForm):
    prefix = "education"


class English(OpenScores, EnglishForm):
    prefix = "english"


class French(OpenScores, FrenchForm):
    prefix = "french"


def years(label: Any) -> Choice:
    """Full years of work, as the page about a partner asks for them."""
    rows = PartnerEducationForm.base_fields["canadian_work_years"].choices  # type: ignore[attr-defined]
    told = [row for row in rows if row[0] != "unknown"]
    return choice(label, told, missing=_("Choose how long you have worked."))


class Years(OpenForm):
    """Work as totals. The full assessment asks for jobs instead, because their dates decide what counts."""

    prefix = "years"
    title = _("Your work")

    canada = years(_("How many full years of skilled work in Canada, in the last %(window)s years?"))
    foreign = years(_("And outside Canada, in the last %(window)s years?"))

    def adapt(self) -> None:
        super().adapt()
        for field in self.fields.values():
            field.label = in_window(field.label, self.today)
        self.fields["canada"].help_text = _(
            "Count paid, authorized work in skilled jobs. Leave out self-employment and full-time study."
        )


class PartnerEducation(OpenForm, PartnerEducationForm):
    prefix = "partner-education"
    of_partner = True


class PartnerLanguage(OpenScores, PartnerLanguageForm):
    prefix = "partner-language"
    of_partner = True


class Offers(OpenForm, OffersForm):
    prefix = "offers"


PARTS: tuple[type[OpenForm], ...] = (
    You,
    Education,
    English,
    French,
    Years,
    PartnerEducation,
    PartnerLanguage,
    Offers,
)
