"""Moves of education: an assessment of what there is, and the next credentials, elsewhere or in Canada."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from crs.advice.move import Move
from crs.profile import CanadianCredential, Education, Profile

NEXT = {
    Education.NONE: (Education.SECONDARY,),
    Education.SECONDARY: (Education.ONE_YEAR, Education.TWO_YEAR, Education.THREE_PLUS),
    Education.ONE_YEAR: (Education.TWO_YEAR, Education.TWO_OR_MORE),
    Education.TWO_YEAR: (Education.TWO_OR_MORE,),
    Education.THREE_PLUS: (Education.TWO_OR_MORE, Education.MASTERS),
    Education.TWO_OR_MORE: (Education.MASTERS,),
    Education.MASTERS: (Education.DOCTORAL,),
    Education.DOCTORAL: (),
}
"""The levels that the next credential can lead to. A further one of three years makes two or more."""

IN_CANADA = {
    Education.ONE_YEAR: CanadianCredential.ONE_OR_TWO_YEAR,
    Education.TWO_YEAR: CanadianCredential.ONE_OR_TWO_YEAR,
    Education.THREE_PLUS: CanadianCredential.THREE_PLUS,
    Education.MASTERS: CanadianCredential.THREE_PLUS,
    Education.DOCTORAL: CanadianCredential.THREE_PLUS,
}
SHORT_ON_TOP = (Education.THREE_PLUS,)
"""From here the second credential may be a short one; from below it is the one of three years."""
RANKS = tuple(CanadianCredential)


def moves(profile: Profile) -> Iterator[Move]:
    yield from assessment(profile)
    if profile.education is None:
        return
    for place, target in enumerate(NEXT[profile.education]):
        facts = {"education": target.value, "from": profile.education.value}
        slots, code = ("education",), f"education.{target.value}"
        yield Move("credential", code, slots, partial(_reached, target=target), place, facts)
        if credential := in_canada(profile.education, target):
            change = partial(_reached, target=target, credential=credential)
            yield Move("canadian_credential", f"{code}.canada", slots, change, place, facts)


def assessment(profile: Profile) -> Iterator[Move]:
    if profile.education_assessed is False and profile.education not in (None, Education.NONE):
        yield Move("assessment", "education.assessed", ("education.assessed",), _assessed)


def in_canada(held: Education, target: Education) -> CanadianCredential | None:
    """What the next credential is among those earned in Canada; None for a secondary school."""
    if target is Education.TWO_OR_MORE:
        short = held in SHORT_ON_TOP
        return CanadianCredential.ONE_OR_TWO_YEAR if short else CanadianCredential.THREE_PLUS
    return IN_CANADA.get(target)


def _assessed(profile: Profile) -> Profile:
    return replace(profile, education_assessed=True)


def _reached(profile: Profile, *, target: Education, credential: CanadianCredential | None = None) -> Profile:
    """With its assessment, unless it is open whether there is one: a move answers no question."""
    assessed = None if profile.education_assessed is None else True
    higher = replace(profile, education=target, education_assessed=assessed)
    held = profile.canadian_credential
    if credential is None or held is None:
        return higher
    return replace(higher, canadian_credential=max(held, credential, key=RANKS.index))
