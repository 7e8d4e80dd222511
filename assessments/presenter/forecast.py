"""How likely an invitation is for each type of round that is open to the person, or why nothing is said."""

from collections.abc import Iterator, Sequence
from typing import Any

from assessments.explanations import forecast as told
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
    if all(each.why is Why.NEW_SCALE for each in found) and not _drawn_since(found[0], rounds):
        return {"text": told.new_scale(found[0].regime.effective_from), "kinds": []}
    low, high = assessment.crs.low, assessment.crs.high
    return {"text": told.intro(), "kinds": [_kind(each, low, high) for each in found]}


def _drawn_since(found: Outlook, rounds: Sequence[RoundFact]) -> bool:
    """Whether any round was held in the regime, of whatever type."""
    return any(each.date >= found.regime.effective_from for each in rounds)


def _kind(found: Outlook, low: int, high: int) -> Part:
    return {
        "code": found.kind.value,
        "name": str(found.kind.label),
        "chances": list(_chances(found, low, high)),
        "why": _why(found),
    }


def _chances(found: Outlook, low: int, high: int) -> Iterator[str]:
    for months in found.verdicts:
        least, most = found.chance(low, months), found.chance(high, months)
        if least is not None and most is not None:
            yield told.chance(months, least, most, rough=months in found.rough)


def _why(found: Outlook) -> str:
    """Why nothing is said of the type, or of some horizons."""
    since = found.regime.effective_from
    if found.why is Why.NEW_SCALE:
        return told.none_on_this_scale(since)
    if found.why is Why.TOO_FEW:
        return told.too_few(found.rounds, since)
    if found.why is not None:
        return told.stale() if found.why is Why.STALE else told.unproven()
    left = [months for months, verdict in found.verdicts.items() if verdict is not Verdict.SHOWN]
    return told.withheld(left) if left else ""
