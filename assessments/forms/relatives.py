"""Family and friends in Canada, one after the other."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from assessments.answers import Answer
from assessments.forms.fields import YES_NO, YES_NO_UNKNOWN, Choice, choice
from assessments.forms.further import FurtherForm
from assessments.forms.places import province
from assessments.forms.sponsors import FAMILY

RELATIONS = (*FAMILY, ("friend", _("My friend")))
ASKED = ("relation", "province", "settled")
"""What is asked of each."""
ONES = ("first", "second", "third")
OPENS = {"any": "first", "another": "second", "second_another": "third"}
"""The questions whose *yes* opens those about one of them."""
MORE = {"first": ("another",), "second": ("second_another",)}
"""What is asked after one of them."""


def names_of(one: str) -> dict[str, str]:
    """The names under which the facts of one of them are kept: `relation`, then `second_relation`."""
    return {name: name if one == ONES[0] else f"{one}_{name}" for name in ASKED}


def who(one: str) -> Choice:
    return Choice(
        label=_("Who is it?"),
        choices=[("", ""), *RELATIONS],
        widget=forms.Select,
        error_messages={
            "required": _("Choose who it is."),
            "invalid_choice": _("Choose one of the answers shown."),
        },
        shown_if=one,
    )


def where(one: str) -> Choice:
    return province(_("In which province or territory do they live?"), shown_if=one)


def standing(one: str) -> Choice:
    return choice(
        _("Are they a Canadian citizen or permanent resident?"),
        YES_NO_UNKNOWN,
        missing=_("Say whether they are a citizen or permanent resident."),
        shown_if=one,
    )


def more(one: str, opens: str) -> Choice:
    return choice(
        _("Is there somebody else?"),
        YES_NO,
        missing=_("Say whether there is somebody else."),
        reveals={"yes": opens},
        shown_if=one,
    )


class RelativesForm(FurtherForm):
    title = _("Family and friends in Canada")
    why = _("A few provinces give weight to people you know there. They must be adults.")
    needs = ("any",)

    any = choice(
        _("Does a relative or a close friend of yours live in Canada?"),
        YES_NO_UNKNOWN,
        missing=_("Say whether a relative or friend lives in Canada."),
        reveals={"yes": "first"},
    )
    relation = who("first")
    province = where("first")
    settled = standing("first")
    another = more("first", "second")
    second_relation = who("second")
    second_province = where("second")
    second_settled = standing("second")
    second_another = more("second", "third")
    third_relation = who("third")
    third_province = where("third")
    third_settled = standing("third")

    def known_before(self) -> Answer:
        """A brother or sister told in the assessment is a citizen or permanent resident."""
        if self.known.get("offers", "sibling") != "yes":
            return {}
        return {"any": "yes", "relation": "sibling", "settled": "yes"}

    def clean(self) -> dict[str, Any]:
        """Each of them is told in full, as far as the list goes."""
        super().clean()
        goes_on = True
        for asked, one in OPENS.items():
            goes_on = goes_on and self.cleaned_data.get(asked) == "yes"
            names = [*names_of(one).values(), *MORE.get(one, ())]
            if not goes_on:
                self.leave_out(*names)
            else:
                for name in names:
                    self.need(name)
        return self.cleaned_data
