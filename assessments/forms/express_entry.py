"""An Express Entry profile, and what a province has granted already."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from assessments.answers import Answer
from assessments.forms.fields import YES_NO_UNKNOWN, choice
from assessments.forms.further import FurtherForm
from assessments.forms.places import PROVINCES
from assessments.forms.several import NOT_KNOWN, Several

LISTS = {"invited": "invited_by", "nominated": "nominated_by"}
"""Each question with the list that its *yes* opens."""
WHICH = _("Which provinces or territories?")
CHOOSE = _("Choose the provinces, or “I do not know”.")


class ExpressEntryForm(FurtherForm):
    title = _("Express Entry, invitations and nominations")
    why = _("Some provinces choose people from Express Entry; others invite them first.")
    needs = ("profile", "invited", "nominated")

    profile = choice(
        _("Do you have a profile in Express Entry now?"),
        YES_NO_UNKNOWN,
        missing=_("Say whether you have a profile in Express Entry."),
    )
    invited = choice(
        _("Has a province or territory invited you to apply to it?"),
        YES_NO_UNKNOWN,
        hint=_("An invitation, a letter of interest, or an offer at its recruitment event."),
        missing=_("Say whether a province or territory has invited you."),
        reveals={"yes": "invited"},
    )
    invited_by = Several(label=WHICH, choices=PROVINCES, alone=NOT_KNOWN, missing=CHOOSE, shown_if="invited")
    nominated = choice(
        _("Has a province or territory nominated you?"),
        YES_NO_UNKNOWN,
        hint=_("A nomination certificate, through Express Entry or not."),
        missing=_("Say whether a province or territory has nominated you."),
        reveals={"yes": "nominated"},
    )
    nominated_by = Several(
        label=WHICH, choices=PROVINCES, alone=NOT_KNOWN, missing=CHOOSE, shown_if="nominated"
    )

    def known_before(self) -> Answer:
        """A nomination through Express Entry is told in the assessment."""
        return {"nominated": "yes"} if self.known.get("offers", "nomination") == "yes" else {}

    def clean(self) -> dict[str, Any]:
        super().clean()
        for asked, listed in LISTS.items():
            if self.cleaned_data.get(asked) == "yes":
                self.need(listed)
            else:
                self.leave_out(listed)
        return self.cleaned_data
