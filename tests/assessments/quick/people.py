"""What people type into the quick calculator."""

from typing import Any

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import override

from crs.profile import (
    ABILITIES,
    CanadianCredential,
    Education,
    LanguageResult,
    Official,
    Partner,
    Profile,
    Test,
    WorkYears,
)

Typed = dict[str, Any]
DIPLOMAS = {
    CanadianCredential.NONE: "never",
    CanadianCredential.ONE_OR_TWO_YEAR: "two_year",
    CanadianCredential.THREE_PLUS: "three_plus",
}
OFFERS = {
    "nomination": "provincial_nomination",
    "certificate": "certificate_of_qualification",
    "sibling": "sibling_in_canada",
}

COMPLETE: Typed = {
    "you-age": "29",
    "you-partner": "no",
    "education-level": "masters",
    "education-where": "assessed",
    "education-credential": "never",
    "english-test": "clb_en",
    **{f"english-{ability}": "9" for ability in ABILITIES},
    "french-test": "none",
    "years-canada": "0",
    "years-foreign": "3",
    "offers-offers": "none",
}
"""The person of the worked case G1."""
COUPLE: Typed = {
    **COMPLETE,
    "you-partner": "comes",
    "partner-education-education": "three_plus",
    "partner-education-where": "abroad",
    "partner-education-canadian_work_years": "1",
    "partner-language-test": "none",
}


def url(name: str, language: str = "en") -> str:
    with override(language):
        return reverse(f"assessments:{name}")


def sent(typed: Typed) -> QueryDict:
    data = QueryDict(mutable=True)
    for name, value in typed.items():
        data.setlist(name, value if isinstance(value, list) else [value])
    return data


def typed_by(profile: Profile, *, age: int) -> Typed:
    """A whole profile as it is typed here."""
    years = profile.work_years or WorkYears()
    ticked = [name for name, field in OFFERS.items() if getattr(profile, field)]
    assert profile.education and profile.canadian_credential
    return {
        "you-age": str(age),
        "you-partner": "comes" if profile.has_partner else "no",
        **_schooling("education", "level", profile.education),
        "education-credential": DIPLOMAS[profile.canadian_credential],
        **_language("english", profile, Official.ENGLISH),
        **_language("french", profile, Official.FRENCH),
        "years-canada": str(years.canada),
        "years-foreign": str(years.foreign),
        "offers-offers": ticked or "none",
        **(_partner(profile.partner) if profile.partner else {}),
    }


def _schooling(part: str, name: str, level: Education) -> Typed:
    return {f"{part}-{name}": level.value, f"{part}-where": "assessed"}


def _language(part: str, profile: Profile, language: Official) -> Typed:
    found = [each for each in profile.languages or () if each.language is language]
    return _result(part, found[0]) if found else {f"{part}-test": "none"}


def _result(part: str, result: LanguageResult) -> Typed:
    levels = {Official.ENGLISH: "clb_en", Official.FRENCH: "nclc_fr"}
    test = levels[result.language] if result.test is Test.CLB else result.test.value
    return {f"{part}-test": test} | {f"{part}-{each}": str(getattr(result, each)) for each in ABILITIES}


def _partner(partner: Partner) -> Typed:
    assert partner.education
    spoken = partner.language
    return {
        **_schooling("partner-education", "education", partner.education),
        "partner-education-canadian_work_years": str(partner.canadian_work_years),
        **(
            _result("partner-language", spoken)
            if isinstance(spoken, LanguageResult)
            else {"partner-language-test": "none"}
        ),
    }
