"""How one kind of criterion of pathways is told: as a phrase that says what is needed, and in sentences."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from assessments.explanations.criterion import Criterion, Telling
from crs.outcome import Facts, Finding, Outcome

Phrase = Callable[[Facts], str]
"""From the parameters of a criterion to a phrase that can stand inside a sentence."""


def by_having_it(finding: Finding) -> str:
    """For a criterion whose need says all that would meet it."""
    return _("Having it would meet this criterion.")


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind. The need is a phrase without an end: it also stands among others in a list of ways."""

    title: str | Promise
    need: Phrase
    have: Telling
    change: Telling = by_having_it

    @property
    def criterion(self) -> Criterion:
        """The same in the five sentences in which every finding is told."""
        return Criterion(
            title=lambda finding: str(self.title),
            have=self.have,
            need=lambda finding: f"{capfirst(self.need(finding.need))}.",
            why=why,
            change=self.change,
        )


def why(finding: Finding) -> str:
    if finding.outcome is Outcome.MET:
        return _("That is enough.")
    if finding.outcome is Outcome.NOT_MET:
        return _("That is not enough.")
    return _("An answer that decides is missing.")


def and_so(*parts: str) -> str:
    """A phrase and what narrows it, empty parts left out."""
    return ", ".join(part for part in parts if part)


def list_of(facts: Facts, name: str) -> list[Any]:
    """A parameter that may be left out."""
    return list(facts.get(name) or ())
