"""What a person asks of the page on raising a score: a score to reach, and changes to try together."""

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from assessments.explanations import advice as told
from assessments.explanations import quantities as q
from crs.advice import Move
from crs.advice.move import exclude

LEAST, LONGEST = 1, 12


class RaiseForm(forms.Form):
    """Sent by GET, since it changes nothing. `moves` are in the order of the catalogue."""

    target = forms.CharField(label=gettext_lazy("A score to reach"), required=False, max_length=LONGEST)
    pick = forms.CharField(required=False)
    together = forms.MultipleChoiceField(label=gettext_lazy("Changes"), required=False)
    use_required_attribute = False

    def __init__(self, data: QueryDict, *, moves: Sequence[Move], most: int) -> None:
        super().__init__(data)
        self.asked, self.moves, self.most = data, moves, most
        field: forms.MultipleChoiceField = self.fields["together"]  # type: ignore[assignment]
        field.choices = [(move.code, told.title(move)) for move in moves]
        field.error_messages["invalid_choice"] = _("One of these changes is no longer open to you.")

    def clean_target(self) -> int | None:
        """A button beside the field says its score in place of what is typed."""
        typed = (self.data.get("pick") or self.cleaned_data["target"]).strip()
        if not typed:
            return None
        if not (typed.isascii() and typed.isdigit()):
            raise forms.ValidationError(_("Type a whole number, with digits only."))
        if len(typed) > LONGEST or not LEAST <= int(typed) <= self.most:
            text = _("Type a number from %(least)s to %(most)s.") % {
                "least": q.count(LEAST),
                "most": q.count(self.most),
            }
            raise forms.ValidationError(text)
        return int(typed)

    def clean_together(self) -> list[Move]:
        """The chosen changes, none of which sets what another sets."""
        codes = set(self.cleaned_data["together"])
        chosen = [move for move in self.moves if move.code in codes]
        for one, other in combinations(chosen, 2):
            if exclude(one, other):
                names = {"one": told.title(one), "other": told.title(other)}
                text = _("These two cannot be combined: “%(one)s” and “%(other)s”. Untick one of them.")
                raise forms.ValidationError(text % names)
        return chosen

    def boxes(self, gains: Mapping[str, str]) -> list[dict[str, Any]]:
        """Every change that gains something as a box to tick, with its gain; and what is ticked already."""
        ticked = self.asked.getlist("together")
        return [
            {
                "code": move.code,
                "title": told.title(move),
                "gain": gains.get(move.code, ""),
                "checked": move.code in ticked,
            }
            for move in self.moves
            if move.code in gains or move.code in ticked
        ]

    @property
    def shown_target(self) -> str:
        """What stands in the field."""
        return str(self.data.get("pick") or self.data.get("target") or "").strip()
