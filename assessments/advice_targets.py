"""Scores worth asking about: the last cut-off of each type of round that a person could be invited in."""

from dataclasses import dataclass
from datetime import date

from django.db.models import OuterRef, Subquery

from crs.outcome import Assessment, Outcome
from crs.profile import Profile
from rounds.eligibility import outcome_for
from rounds.kinds import Kind
from rounds.models import Round


@dataclass(frozen=True, slots=True)
class Target:
    """The lowest score that the last round of a type invited."""

    kind: Kind
    cutoff: int
    on: date


def last_cutoffs(assessment: Assessment, profile: Profile) -> list[Target]:
    """One for each type that the person is eligible for, in the order of the types. One query."""
    kinds = open_to(assessment, profile)
    newest = Round.objects.filter(kind=OuterRef("kind"), date__lte=assessment.on).order_by("-date", "-id")
    rows = Round.objects.filter(kind__in=kinds, pk=Subquery(newest.values("pk")[:1]))
    targets = [Target(Kind(row.kind), row.cutoff, row.date) for row in rows]
    return sorted(targets, key=lambda target: kinds.index(target.kind))


def open_to(assessment: Assessment, profile: Profile) -> list[Kind]:
    """The types of rounds for which all that is needed is surely met."""
    return [kind for kind in Kind if outcome_for(kind, assessment, profile) is Outcome.MET]
