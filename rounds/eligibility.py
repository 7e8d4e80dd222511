"""Which types of rounds a person can be invited in."""

from crs.outcome import Assessment, Outcome, combine
from crs.profile import Profile
from rounds.kinds import PROGRAMS, Kind


def outcome_for(kind: Kind, assessment: Assessment, profile: Profile) -> Outcome:
    """Whether the person could have been in a round of that type on the day of the assessment.

    Nobody can for a type that nobody knows, nor for a category that did not exist on that day.
    """
    if kind in PROGRAMS:
        return assessment.programs[kind.value].outcome
    if kind is Kind.GENERAL:
        return any_program(assessment)
    if kind is Kind.PNP:
        return combine((_of_answer(profile.provincial_nomination), any_program(assessment)))
    category = assessment.categories.get(kind.value)
    return category.outcome if category else Outcome.NOT_MET


def any_program(assessment: Assessment) -> Outcome:
    """One program is enough to be in the pool."""
    outcomes = {program.outcome for program in assessment.programs.values()}
    if Outcome.MET in outcomes:
        return Outcome.MET
    return Outcome.UNKNOWN if Outcome.UNKNOWN in outcomes else Outcome.NOT_MET


def _of_answer(answer: bool | None) -> Outcome:
    if answer is None:
        return Outcome.UNKNOWN
    return Outcome.MET if answer else Outcome.NOT_MET
