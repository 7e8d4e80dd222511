"""How likely an invitation is for each type of round that is open to the person, or why nothing is said."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from assessments.explanations import forecast as told
from assessments.explanations import quantities as q
from crs.outcome import Assessment, Outcome
from crs.profile import Profile
from rounds.eligibility import outcome_for
from rounds.forecast import Outlook, Verdict, Why, outlook, published
from rounds.kinds import Kind
from rounds.reading import RoundFact

Part = dict[str, Any]


def forecast(assessment: Assessment, profile: Profile, rounds: Sequence[RoundFact]) -> Part | None:
    """The section of the page; None where no round is on record or no type is open to the person."""
    kinds = [kind for kind in Kind if outcome_for(kind, assessment, profile) is Outcome.MET]
    if not rounds or not kinds:
        return None
    found = [outlook(rounds, kind, on=assessment.on, figures=published()) for kind in kinds]
    if text := _nothing_at_all(assessment, rounds, found):
        return {"text": text, "kinds": [], "silent": []}
    low, high = assessment.crs.low, assessment.crs.high
    told_of = [_kind(each, low, high) for each in found if each.why is None]
    return {"text": told.intro() if told_of else "", "kinds": told_of, "silent": list(_silent(found))}


def _nothing_at_all(
    assessment: Assessment, rounds: Sequence[RoundFact], found: Sequence[Outlook]
) -> str | None:
    """Why nothing can be said of any type: the score or all of the rounds are on another scale."""
    since = found[0].regime.effective_from
    if not any(since <= each.date <= assessment.on for each in rounds):
        return told.new_scale(since) if found[0].why is Why.NEW_SCALE else None
    return told.unconfirmed(assessment.crs.pending) if assessment.crs.pending else None


def _kind(found: Outlook, low: int, high: int) -> Part:
    left = [months for months, verdict in found.verdicts.items() if verdict is not Verdict.SHOWN]
    return {
        "code": found.kind.value,
        "name": str(found.kind.label),
        "chances": list(_chances(found, low, high)),
        "why": told.withheld(left) if left else "",
    }


def _chances(found: Outlook, low: int, high: int) -> Iterator[str]:
    for months in found.verdicts:
        least, most = found.chance(low, months), found.chance(high, months)
        if least is not None and most is not None:
            yield told.chance(months, least, most, rough=months in found.rough)


def _silent(found: Sequence[Outlook]) -> Iterator[str]:
    """Types of which nothing is said, together where the reason is the same."""
    since = found[0].regime.effective_from
    for why in Why:
        names = q.listed(str(each.kind.label) for each in found if each.why is why)
        if names:
            yield _why(why, names, since)


def _why(why: Why, names: str, since: date) -> str:
    if why is Why.NEW_SCALE:
        return told.none_on_this_scale(names, since)
    if why is Why.TOO_FEW:
        return told.too_few(names, since)
    return told.stale(names) if why is Why.STALE else told.unproven(names)
