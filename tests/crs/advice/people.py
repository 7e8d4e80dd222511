"""People as the golden cases make them, and their moves by code."""

from datetime import date
from typing import Any

from crs.advice import Effect, Move, effects, moves_for
from crs.assess import assess
from crs.profile import Education, Profile
from tests.crs.making import answered, english, partner

ON = date(2026, 10, 1)
PEOPLE = 250
"""With dated jobs as many, with totals of work as many again."""


def single(**facts: Any) -> Profile:
    """29, a master's degree, CLB 8 in all four, a year of work in Canada and one abroad."""
    known: dict[str, Any] = {
        "age": 29,
        "education": Education.MASTERS,
        "languages": (english(8),),
        "canada": 1,
        "foreign": 1,
    }
    return answered(**(known | facts))


def couple(**facts: Any) -> Profile:
    """The same with a partner who has a bachelor's degree and no test."""
    theirs = {"education": Education.THREE_PLUS, **facts.pop("partner", {})}
    return single(has_partner=True, partner=partner(**theirs), **facts)


def by_code(profile: Profile, *, on: date = ON) -> dict[str, Move]:
    return {move.code: move for move in moves_for(profile, on=on)}


def effects_of(profile: Profile, *, on: date = ON) -> dict[str, Effect]:
    """The effects that matter, by code, in their order."""
    found = effects(profile, assess(profile, on=on), moves_for(profile, on=on))
    return {effect.move.code: effect for effect in found}
