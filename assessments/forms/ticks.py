"""Several facts asked as one list to tick, where *none of these* and *I am not sure* are answers too."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

YES, NO, UNKNOWN = "yes", "no", "unknown"
NONE, UNSURE = "none", "unsure"
WORDS = {
    "invalid": _("Choose one of the answers shown."),
    "both": _("Choose what applies, or “None of these”, but not both."),
}


class Fact(NamedTuple):
    """A row to tick. Where ticking says that something is *not* so, the fact is the other way round."""

    label: Any
    hint: Any = ""
    ticked_means: str = YES


class Ticked(NamedTuple):
    """What was ticked, and which facts the person is not sure of."""

    ticked: list[str]
    unsure: list[str]


class TicksWidget(forms.Widget):
    """Two lists under one name: what applies, and (under `name_unsure`) what is not known."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Ticked:
        return Ticked(_list(data, name), _list(data, f"{name}_unsure"))

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return False


class TicksField(forms.Field):
    """Yes, no or unknown for each fact: `{"job_offer": "yes", "nomination": "no"}`."""

    widget = TicksWidget

    def __init__(
        self, *, label: Any, facts: Mapping[str, Fact], missing: Any, shown_if: str = "", hint: Any = ""
    ) -> None:
        words = {**WORDS, "required": missing}
        super().__init__(label=label, help_text=hint, required=not shown_if, error_messages=words)
        self.facts = dict(facts)
        self.known = frozenset(facts)
        """Every fact of the list, asked of this person or not: another tab may have changed that."""
        self.shown_if = shown_if

    def clean(self, value: Ticked) -> dict[str, str] | None:
        """Unsure without saying of what is unsure of everything that was not ticked."""
        ticked, unsure = set(value.ticked), set(value.unsure)
        if not ticked and not self.required:
            return None
        self._check(ticked, unsure)
        if UNSURE not in ticked:
            unsure = set()
        elif not unsure:
            unsure = set(self.facts) - ticked
        return {name: self._answer(name, ticked, unsure) for name in self.facts}

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Never asked for; every answer is written."""
        return True

    def kept_in(self, answer: Mapping[str, Any]) -> dict[str, str]:
        """The kept facts of this list, out of the whole answer of the page."""
        return {name: answer[name] for name in self.facts if answer.get(name)}

    def shown(self, value: Any) -> Ticked:
        """What to tick: as it was sent, or from facts kept earlier."""
        if isinstance(value, Ticked):
            return value
        kept = value or {}
        unsure = [name for name, answer in kept.items() if answer == UNKNOWN]
        ticked = [name for name, answer in kept.items() if answer == self.facts[name].ticked_means]
        if kept and not ticked and not unsure:
            ticked = [NONE]
        return Ticked([*ticked, *([UNSURE] if unsure else [])], unsure)

    def _check(self, ticked: set[str], unsure: set[str]) -> None:
        if ticked - {*self.known, NONE, UNSURE} or unsure - self.known:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        if not ticked & {*self.facts, NONE, UNSURE}:
            raise ValidationError(self.error_messages["required"], code="required")
        if NONE in ticked and len(ticked) > 1:
            raise ValidationError(self.error_messages["both"], code="both")

    def _answer(self, name: str, ticked: set[str], unsure: set[str]) -> str:
        if name in unsure:
            return UNKNOWN
        opposite = {YES: NO, NO: YES}
        means = self.facts[name].ticked_means
        return means if name in ticked else opposite[means]


def _list(data: Any, name: str) -> list[str]:
    if hasattr(data, "getlist"):
        return list(data.getlist(name))
    value = data.get(name, [])
    return [value] if isinstance(value, str) else list(value)
