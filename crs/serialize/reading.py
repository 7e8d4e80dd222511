"""From JSON to a `Profile`, strictly: every complaint names the field by its whole path.

A missing key and `null` both mean *not answered*. Nothing is corrected in silence: an unknown key, a
key that stands twice or a value the field cannot have is a `ProfileError`.
"""

import difflib
from collections.abc import Mapping
from datetime import date
from typing import Any

from crs.language import TESTS_OF, ScoreError, check_scores
from crs.profile import (
    ABILITIES,
    CanadianCredential,
    CanadianStudy,
    Designation,
    Education,
    JobOffer,
    LanguageResult,
    Official,
    Partner,
    Profile,
    Province,
    Region,
    Relation,
    Relative,
    Status,
    TefColumn,
    Test,
    WorkPeriod,
    WorkYears,
)
from crs.serialize.errors import ProfileError, refuse, shortened
from crs.serialize.text import Twice
from crs.serialize.values import (
    Read,
    cents,
    country,
    day,
    dollars,
    minutes,
    noc,
    number,
    one_of,
    text,
    whole,
    yes_or_no,
)

SCHEMA = 1
OLDEST = 120
_YEARS = whole(0, 80)
_NET_WORTH = whole(-(10**12), 10**12)


_Field = tuple[str, Read]
"""The attribute that a key fills, and how its value is read."""


def profile_from_json(value: Any, *, on: date) -> Profile:
    """Read one parsed profile. `on` is the day of assessment: nobody is born after it.

    Raises `ProfileError`.
    """
    facts = _facts(value, _PROFILE)
    if "schema" not in facts:
        raise ProfileError("schema", f"is missing; write {SCHEMA}")
    del facts["schema"]
    profile = Profile(**facts)
    _check_age(profile, on)
    return profile


def _facts(value: Any, fields: Mapping[str, _Field]) -> dict[str, Any]:
    """The answered keys of one object, as arguments for its dataclass."""
    if not isinstance(value, dict):
        raise refuse("an object", value)
    facts = {}
    for key, each in value.items():
        field = fields.get(key)
        if field is None:
            raise _unknown(key, fields)
        if each is not None:
            name, read = field
            try:
                facts[name] = read(each)
            except ProfileError as error:
                raise error.under(key) from None
    if type(value) is Twice:
        raise ProfileError(shortened(value.key), "stands twice")
    return facts


def _unknown(key: str, fields: Mapping[str, _Field]) -> ProfileError:
    nearest = difflib.get_close_matches(key[:60], fields, n=1, cutoff=0.0)[0]
    name = shortened(key)
    return ProfileError(name, f'unknown key "{name}"; the nearest known one is "{nearest}"')


def _listed(read: Read) -> Read:
    def read_list(value: Any) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise refuse("a list", value)
        found = []
        for place, each in enumerate(value):
            try:
                found.append(read(each))
            except ProfileError as error:
                raise error.under(f"[{place}]") from None
        return tuple(found)

    return read_list


def _one_or_more(read: Read) -> Read:
    """One value, or a list of them."""
    several = _listed(read)
    return lambda value: several(value) if isinstance(value, list) else (read(value),)


def _or_false(read: Read, wanted: str) -> Read:
    """An object, or `false` for "there is none"."""

    def read_either(value: Any) -> Any:
        if value is False:
            return False
        if not isinstance(value, dict):
            raise refuse(f"false or an object ({wanted})", value)
        return read(value)

    return read_either


def _schema(value: Any) -> int:
    if type(value) is not int or value != SCHEMA:
        raise refuse(f"{SCHEMA}, the only version there is", value)
    return SCHEMA


def _language_result(value: Any) -> LanguageResult:
    facts = _facts(value, _LANGUAGE)
    if "test" not in facts:
        raise ProfileError("test", f"is needed: one of {', '.join(Test)}")
    test = facts["test"]
    if "language" not in facts:
        facts["language"] = _language_of(test)
    if test not in TESTS_OF[facts["language"]]:
        raise ProfileError("language", f'the test {test} is in "{_language_of(test)}"')
    if "column" in facts and test is not Test.TEF_CANADA:
        raise ProfileError("column", f"only {Test.TEF_CANADA} has columns")
    result = LanguageResult(**facts)
    try:
        check_scores(result)
    except ScoreError as error:
        raise ProfileError(error.ability, str(error)) from None
    return result


def _language_of(test: Test) -> Official:
    if test is Test.CLB:
        raise ProfileError("language", f"is needed with the test clb: one of {', '.join(Official)}")
    return next(language for language, tests in TESTS_OF.items() if test in tests)


def _period(value: Any) -> WorkPeriod:
    period = WorkPeriod(**_facts(value, _WORK))
    if period.start and period.end and period.end < period.start:
        raise ProfileError("to", f"the last day {period.end} is before the first, {period.start}")
    return period


def _check_age(profile: Profile, on: date) -> None:
    born = profile.date_of_birth
    if born is None:
        return
    if born > on:
        raise ProfileError("date_of_birth", f"{born} is after the day of assessment, {on}")
    age = on.year - born.year - ((on.month, on.day) < (born.month, born.day))
    if age > OLDEST:
        raise ProfileError("date_of_birth", f"{born} makes an age of {age}; the oldest is {OLDEST}")
    if profile.age not in (None, age):
        raise ProfileError("age", f"{profile.age} does not agree with date_of_birth: {age} on {on}")


def _fields(**readers: Read | _Field) -> dict[str, _Field]:
    """Keys by name; a pair says that the attribute is called otherwise. A trailing "_" frees a keyword."""
    return {
        key.rstrip("_"): given if isinstance(given, tuple) else (key, given) for key, given in readers.items()
    }


_LANGUAGE = _fields(
    test=one_of(Test),
    language=one_of(Official),
    taken_on=day,
    column=one_of(TefColumn),
    **dict.fromkeys(ABILITIES, number),
)
_WORK = _fields(
    noc=noc,
    country=country,
    from_=("start", day),
    to=("end", day),
    hours_per_week=("minutes_per_week", minutes),
    authorized=yes_or_no,
    self_employed=yes_or_no,
    full_time_student=yes_or_no,
    primary=yes_or_no,
    province=one_of(Province),
    offering_employer=yes_or_no,
)
_WORK_YEARS = _fields(canada=_YEARS, foreign=_YEARS)
_OFFER = _fields(
    noc=noc,
    lmia=yes_or_no,
    full_time_one_year=yes_or_no,
    works_for_employer=yes_or_no,
    work_permit=text,
    permanent=yes_or_no,
    province=one_of(Province),
    region=one_of(Region),
    wage_per_hour=("hourly_wage", cents),
    designations=_listed(one_of(Designation)),
)
_STUDY = _fields(
    province=one_of(Province), credential=one_of(Education), months=whole(0, 240), completed_on=day
)
_RELATIVE = _fields(
    relation=one_of(Relation), province=one_of(Province), citizen_or_permanent_resident=yes_or_no
)
_PROVINCES = _listed(one_of(Province))
_PARTNER = _fields(
    accompanying=yes_or_no,
    citizen_or_permanent_resident=yes_or_no,
    education=one_of(Education),
    education_assessed=yes_or_no,
    language=_or_false(_language_result, "one test result"),
    canadian_work_years=_YEARS,
    work=_listed(_period),
    canadian_study_two_years=yes_or_no,
)
_PROFILE = _fields(
    schema=_schema,
    id=text,
    age=whole(0, OLDEST),
    date_of_birth=day,
    has_partner=yes_or_no,
    partner=lambda value: Partner(**_facts(value, _PARTNER)),
    education=one_of(Education),
    education_assessed=yes_or_no,
    canadian_credential=one_of(CanadianCredential),
    canadian_study_two_years=yes_or_no,
    languages=_listed(_language_result),
    first_official_language=one_of(Official),
    work=_listed(_period),
    work_years=lambda value: WorkYears(**_facts(value, _WORK_YEARS)),
    certificate_of_qualification=yes_or_no,
    job_offer=_or_false(lambda value: JobOffer(**_facts(value, _OFFER)), "the offer"),
    provincial_nomination=yes_or_no,
    sibling_in_canada=yes_or_no,
    relative_in_canada=yes_or_no,
    settlement_funds=dollars,
    family_size=whole(1, 99),
    intends_quebec=yes_or_no,
    province=one_of(Province),
    province_since=day,
    status_in_canada=one_of(Status),
    status_expires=day,
    provinces_willing=_PROVINCES,
    citizenship=("citizenships", _one_or_more(country)),
    canadian_studies=_listed(lambda value: CanadianStudy(**_facts(value, _STUDY))),
    relatives=_listed(lambda value: Relative(**_facts(value, _RELATIVE))),
    sponsors=_listed(one_of(Relation)),
    licensed_in=_PROVINCES,
    invited_by=_PROVINCES,
    nominated_by=_PROVINCES,
    express_entry_profile=yes_or_no,
    net_worth=_NET_WORTH,
    investment=dollars,
    ownership_years=_YEARS,
    management_years=_YEARS,
    best_income=dollars,
    days_in_canada=whole(0, 1830),
    taxes_filed_years=whole(0, 5),
    canadian_parent=yes_or_no,
    admission_letter=yes_or_no,
    multinational_employer=yes_or_no,
    mitacs_internship=yes_or_no,
)
