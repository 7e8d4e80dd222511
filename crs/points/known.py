"""What is known of a person on the day, read once from the profile for all factors of the CRS."""

from dataclasses import dataclass, replace
from datetime import date

from crs.language import UNKNOWN, Levels, abilities_facts, expired_in, levels_of, results_in
from crs.points.tables import Row, Span
from crs.profile import Education, LanguageResult, Official, Partner, Profile
from crs.work import Worked, canadian_work, foreign_work, partner_canadian_work

Levels4 = tuple[int, int, int, int]
NO_LEVELS: Levels4 = (0, 0, 0, 0)
NOTHING = (NO_LEVELS, NO_LEVELS, (0, 0))
ANYTHING = (NO_LEVELS, (UNKNOWN[1],) * 4, UNKNOWN)


@dataclass(frozen=True, slots=True)
class Spoken:
    """One official language as it counts on the day: a result, no result, or not answered (`none=None`)."""

    language: Official | None
    none: bool | None
    low: Levels4
    high: Levels4
    minimum: Span
    test: str | None = None
    expired_on: date | None = None
    missing: tuple[str, ...] = ()

    def points(self, row: Row) -> Span:
        """The points of the four abilities together."""
        low = row.of_four(self.low)
        return low, low if self.low == self.high else row.of_four(self.high)

    def facts(self) -> dict[str, object]:
        return {
            "language": self.language.value if self.language else None,
            "test": self.test,
            "abilities": abilities_facts(self.low, self.high),
            "expired_on": self.expired_on.isoformat() if self.expired_on else None,
            "none": self.none,
        }


@dataclass(frozen=True, slots=True)
class Choice:
    """Which result is taken as the first official language and which as the second."""

    first: Spoken
    second: Spoken


@dataclass(frozen=True, slots=True)
class Schooling:
    """The level of education that counts: the least and the most it can be."""

    low: Education
    high: Education
    claimed: Education | None
    assessed: bool | None
    missing: tuple[str, ...]

    def facts(self) -> dict[str, object]:
        return {"education": self.claimed.value if self.claimed else None, "assessed": self.assessed}


@dataclass(frozen=True, slots=True)
class KnownPartner:
    """The spouse or common-law partner who is, or may be, accompanying."""

    schooling: Schooling
    spoken: Spoken
    canadian: Worked


@dataclass(frozen=True, slots=True)
class Known:
    """Everything the factors of the CRS read."""

    profile: Profile
    age: int | None
    schooling: Schooling
    canadian: Worked
    foreign: Worked
    columns: tuple[bool, ...]
    columns_missing: tuple[str, ...]
    choices: tuple[Choice, ...]
    english: tuple[Spoken, ...]
    french: tuple[Spoken, ...]
    partner: KnownPartner | None


def read(profile: Profile, *, on: date) -> Known:
    """Read a profile as it stands on that day."""
    columns = columns_of(profile)
    english = _spoken(profile.languages, Official.ENGLISH, on)
    french = _spoken(profile.languages, Official.FRENCH, on)
    return Known(
        profile=profile,
        age=age_on(profile, on=on),
        schooling=_schooling(profile.education, profile.education_assessed, ""),
        canadian=canadian_work(profile, on=on),
        foreign=foreign_work(profile, on=on),
        columns=columns,
        columns_missing=_columns_missing(profile) if len(columns) > 1 else (),
        choices=_choices(english, french, profile.first_official_language),
        english=english,
        french=french,
        partner=_partner(profile.partner or Partner(), on) if True in columns else None,
    )


def age_on(profile: Profile, *, on: date) -> int | None:
    """Full years of age on that day; someone born on 29 February ages on 1 March in a common year."""
    born = profile.date_of_birth
    if born is None:
        return profile.age
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def columns_of(profile: Profile) -> tuple[bool, ...]:
    """The columns that may apply: with an accompanying partner (True), without (False), or both.

    A partner who stays behind, or is a citizen or permanent resident, is not accompanying
    (Ministerial Instructions, section 1).
    """
    partner = profile.partner or Partner()
    accompanying = (profile.has_partner, partner.accompanying)
    if False in accompanying or partner.citizen_or_permanent_resident is True:
        return (False,)
    if None in accompanying or partner.citizen_or_permanent_resident is None:
        return (True, False)
    return (True,)


def _columns_missing(profile: Profile) -> tuple[str, ...]:
    partner = profile.partner or Partner()
    facts = {
        "has_partner": profile.has_partner,
        "partner.accompanying": partner.accompanying,
        "partner.citizen_or_permanent_resident": partner.citizen_or_permanent_resident,
    }
    return tuple(name for name, value in facts.items() if value is None)


def _schooling(claimed: Education | None, assessed: bool | None, prefix: str) -> Schooling:
    """Education without an assessment counts for nothing; not answered, it may or may not count."""
    facts = {f"{prefix}education": claimed, f"{prefix}education_assessed": assessed}
    low = claimed if claimed and assessed else Education.NONE
    high = Education.NONE if assessed is False else claimed or Education.DOCTORAL
    missing = tuple(name for name, value in facts.items() if value is None)
    return Schooling(low, high, claimed, assessed, missing)


def _partner(partner: Partner, on: date) -> KnownPartner:
    return KnownPartner(
        _schooling(partner.education, partner.education_assessed, "partner."),
        _partner_spoken(partner.language, on),
        partner_canadian_work(partner, on=on),
    )


def _partner_spoken(language: LanguageResult | bool | None, on: date) -> Spoken:
    if language is False:
        return Spoken(None, True, *NOTHING)
    if not isinstance(language, LanguageResult):
        none = False if language else None
        return Spoken(None, none, *ANYTHING, missing=("partner.language",))
    levels = levels_of(language, on=on)
    if levels.counts:
        return _counting(levels, "partner.language")
    return Spoken(language.language, True, *NOTHING, expired_on=levels.expired_on(on=on))


def _spoken(languages: tuple[LanguageResult, ...] | None, language: Official, on: date) -> tuple[Spoken, ...]:
    """The results in one language that count, or one entry saying that there is none or that it is open."""
    found = results_in(languages, language, on=on)
    if found is None:
        return (Spoken(language, None, *ANYTHING, missing=("languages",)),)
    if not found:
        expired_on = expired_in(languages, language, on=on)
        return (Spoken(language, True, *NOTHING, expired_on=expired_on),)
    return tuple(_counting(levels, f"languages.{language.value}") for levels in found)


def _counting(levels: Levels, field: str) -> Spoken:
    missing = () if levels.known else (field,)
    low, high, result = levels.low, levels.high, levels.result
    return Spoken(result.language, False, low, high, (min(low), min(high)), result.test.value, None, missing)


def _choices(
    english: tuple[Spoken, ...], french: tuple[Spoken, ...], chosen: Official | None
) -> tuple[Choice, ...]:
    """Every way of naming a first and a second official language, English first among equals.

    A language without a result is the first one only if it was chosen.
    """
    english_first = [Choice(first, second) for first in english for second in french]
    french_first = [Choice(second, first) for first in english for second in french]
    if chosen is not None:
        return tuple(english_first if chosen is Official.ENGLISH else french_first)
    return tuple(each for each in (*english_first, *french_first) if not each.first.none) or (
        _no_choice(english[0], french[0]),
    )


def _no_choice(english: Spoken, french: Spoken) -> Choice:
    """No result in either language."""
    gone = max((day for each in (english, french) if (day := each.expired_on)), default=None)
    nothing = Spoken(None, True, *NOTHING)
    return Choice(replace(nothing, expired_on=gone), nothing)
