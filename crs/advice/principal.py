"""The partner as principal applicant: both change places, with only what is known of each.

What was never asked about the partner stays open and makes a range: age, work abroad, a Canadian credential,
a certificate, a second language. One thing is settled: nobody has nominated the partner.
"""

from collections.abc import Iterator
from datetime import date
from functools import partial

from crs.advice.move import Move
from crs.language import levels_of
from crs.points.versions import LAW
from crs.profile import LanguageResult, Official, Partner, Profile, Test, WorkYears
from crs.work import partner_canadian_work

SLOTS = ("language", "education", "work", "certificate", "partner.role")
"""It leaves room for moves of the partner, which come before it, and for a nomination, which comes after."""


def moves(profile: Profile, on: date) -> Iterator[Move]:
    """Where both go to Canada and neither is at home there."""
    partner = profile.partner
    if not (profile.has_partner and partner and partner.accompanying):
        return
    if partner.citizen_or_permanent_resident is False:
        change = partial(changed_places, on=on)
        yield Move("partner_principal", "partner.principal", SLOTS, change)


def changed_places(profile: Profile, *, on: date) -> Profile:
    partner = profile.partner or Partner()
    return Profile(
        has_partner=True,
        partner=_as_partner(profile, on),
        education=partner.education,
        education_assessed=partner.education_assessed,
        canadian_study_two_years=partner.canadian_study_two_years,
        languages=_languages(partner),
        work_years=WorkYears(canada=_canadian_years(partner, on)),
        provincial_nomination=False,
        sibling_in_canada=profile.sibling_in_canada,
        relative_in_canada=profile.relative_in_canada,
        settlement_funds=profile.settlement_funds,
        family_size=profile.family_size,
        intends_quebec=profile.intends_quebec,
    )


def _as_partner(profile: Profile, on: date) -> Partner:
    years = profile.work_years or WorkYears()
    return Partner(
        accompanying=True,
        citizen_or_permanent_resident=False,
        education=profile.education,
        education_assessed=profile.education_assessed,
        language=_best_language(profile, on),
        canadian_work_years=years.canada if profile.work is None else None,
        work=profile.work,
        canadian_study_two_years=profile.canadian_study_two_years,
    )


def _best_language(profile: Profile, on: date) -> LanguageResult | bool | None:
    """The result that gives a partner the most; False when none counts."""
    if profile.languages is None:
        return None
    row = LAW.at(on).partner.language.row
    read = [levels for result in profile.languages if (levels := levels_of(result, on=on)).counts]
    best = max(read, key=lambda levels: row.of_four(levels.low), default=None)
    return best.result if best else False


def _languages(partner: Partner) -> tuple[LanguageResult, ...] | None:
    """The one result that is told; of the other language nothing is known."""
    told = partner.language
    if told is False:
        return ()
    if not isinstance(told, LanguageResult):
        return None
    other = next(each for each in Official if each is not told.language)
    return told, LanguageResult(Test.CLB, other)


def _canadian_years(partner: Partner, on: date) -> int | None:
    worked = partner_canadian_work(partner, on=on)
    return worked.low if worked.low == worked.high else None
