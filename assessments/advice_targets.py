"""Scores worth asking about: the last cut-off of each type of round that a person could be invited in."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import OuterRef, Subquery

from crs.outcome import Assessment, Outcome
from crs.profile import Profile
from rounds.kinds import PROGRAMS, Kind
from rounds.models import Round


@dataclass(frozen=True, slots=True)
class Target:
    """The lowest score that the last round of a type invited."""

    kind: Kind
    cutoff: int
    on: date


def last_cutoffs(assessment: Assessment, profile: Profile) -> list[Target]:
    """One for each type that the person is eligible for, in the order of the types. One query."""
    kinds = list(open_to(assessment, profile))
    newest = Round.objects.filter(kind=OuterRef("kind"), date__lte=assessment.on).order_by("-date", "-id")
    rows = Round.objects.filter(kind__in=kinds, pk=Subquery(newest.values("pk")[:1]))
    targets = [Target(Kind(row.kind), row.cutoff, row.date) for row in rows]
    return sorted(targets, key=lambda target: kinds.index(target.kind))


def open_to(assessment: Assessment, profile: Profile) -> Iterator[Kind]:
    """The types of rounds for which all that is needed is surely met."""
    programs = [code for code, result in assessment.programs.items() if result.outcome is Outcome.MET]
    if not programs:
        return
    yield Kind.GENERAL
    yield from (kind for kind in PROGRAMS if kind.value in programs)
    if profile.provincial_nomination:
        yield Kind.PNP
    for code, result in assessment.categories.items():
        if result.outcome is Outcome.MET and code in Kind.values:
            yield Kind(code)
