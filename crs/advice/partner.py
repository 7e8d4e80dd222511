"""Moves of the spouse or common-law partner: language, education, work in Canada, and staying behind."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from crs.advice.language import tested
from crs.advice.move import Move
from crs.advice.schooling import NEXT
from crs.advice.work import a_year_on, last_skilled
from crs.language import levels_of
from crs.points.known import columns_of
from crs.points.versions import CrsLaw
from crs.profile import Education, LanguageResult, Official, Partner, Profile

Of = Callable[[Partner], Partner]


def moves(profile: Profile, law: CrsLaw, on: date) -> Iterator[Move]:
    """Only for a partner who gives points, or may give some."""
    partner = profile.partner
    if partner is None or not profile.has_partner or True not in columns_of(profile):
        return
    yield from _language(partner, law, on)
    yield from _education(partner)
    yield from _work(partner, on)
    if partner.accompanying:
        yield Move("partner_stays", "partner.stays", ("partner",), of_partner(_stays))


def of_partner(change: Of) -> Callable[[Profile], Profile]:
    """A change of the partner as a change of the profile."""

    def changed(profile: Profile) -> Profile:
        return replace(profile, partner=change(profile.partner or Partner()))

    return changed


def _language(partner: Partner, law: CrsLaw, on: date) -> Iterator[Move]:
    """All four abilities at each level from which more is given."""
    now = spoken(partner, on)
    if now is None:
        return
    language, levels = now
    for band in law.partner.language.bands:
        if band.from_ > min(levels):
            reached = tuple(max(band.from_, each) for each in levels)
            result = tested(language, reached, on)
            facts = {"level": band.from_, "first": not any(levels)}
            change = of_partner(partial(_with, language=result))
            code, slots = f"partner.language.{band.from_}", ("partner.language",)
            yield Move("partner_language", code, slots, change, band.from_, facts)


def spoken(partner: Partner, on: date) -> tuple[Official, tuple[int, ...]] | None:
    """The language and levels that count; none at all are levels of nothing. None while any is open."""
    if partner.language is False:
        return Official.ENGLISH, (0,) * 4
    if not isinstance(partner.language, LanguageResult):
        return None
    levels = levels_of(partner.language, on=on)
    if not levels.counts:
        return levels.language, (0,) * 4
    return (levels.language, levels.low) if levels.known else None


def _education(partner: Partner) -> Iterator[Move]:
    held = partner.education
    if held is None:
        return
    if partner.education_assessed is False and held is not Education.NONE:
        slots = ("partner.education.assessed",)
        change = of_partner(partial(_with, education_assessed=True))
        yield Move("partner_assessment", slots[0], slots, change)
    assessed = None if partner.education_assessed is None else True
    for place, target in enumerate(NEXT[held]):
        change = of_partner(partial(_with, education=target, education_assessed=assessed))
        facts = {"education": target.value, "from": held.value}
        code, slots = f"partner.education.{target.value}", ("partner.education",)
        yield Move("partner_credential", code, slots, change, place, facts)


def _work(partner: Partner, on: date) -> Iterator[Move]:
    told = partner.work if partner.work is not None else partner.canadian_work_years
    if told is None or (partner.work and last_skilled(partner.work, False, on) is None):
        return
    change = of_partner(partial(_another_year, on=on))
    yield Move("partner_work", "partner.work.year", ("partner.work",), change)


def _another_year(partner: Partner, *, on: date) -> Partner:
    if partner.work:
        return replace(partner, work=a_year_on(partner.work, False, on))
    years = 0 if partner.work is not None else partner.canadian_work_years or 0
    return replace(partner, work=None, canadian_work_years=years + 1)


def _with(partner: Partner, **facts: Any) -> Partner:
    return replace(partner, **facts)


def _stays(partner: Partner) -> Partner:
    return replace(partner, accompanying=False)
