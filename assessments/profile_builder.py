"""From the answers, as typed, to the profile that the domain reads."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from assessments.answers import Answers
from assessments.exploring.facts import further_facts, place_facts, with_terms
from assessments.forms.education import (
    ABROAD,
    ASSESSED,
    CANADA,
    NEVER,
    NOT_ASSESSED,
    PARTLY,
    asks_credential,
)
from assessments.jobs import Job, is_finished, periods_of
from assessments.language_tests import NONE, SCORED
from assessments.partial import Partial
from crs.profile import (
    ABILITIES,
    CanadianCredential,
    Education,
    JobOffer,
    LanguageResult,
    Official,
    Partner,
    Profile,
    Test,
    WorkPeriod,
)

CREDENTIALS = {
    NEVER: (Education.NONE, CanadianCredential.NONE),
    "none": (Education.NONE, CanadianCredential.NONE),
    "secondary": (Education.SECONDARY, CanadianCredential.NONE),
    "one_year": (Education.ONE_YEAR, CanadianCredential.ONE_OR_TWO_YEAR),
    "two_year": (Education.TWO_YEAR, CanadianCredential.ONE_OR_TWO_YEAR),
    "three_plus": (Education.THREE_PLUS, CanadianCredential.THREE_PLUS),
    "masters": (Education.MASTERS, CanadianCredential.THREE_PLUS),
    "doctoral": (Education.DOCTORAL, CanadianCredential.THREE_PLUS),
}
ASSESSMENTS = {CANADA: True, PARTLY: True, ASSESSED: True, NOT_ASSESSED: False, ABROAD: None}
RANKS = list(Education)
PARTNERS = {
    "comes": Partner(accompanying=True, citizen_or_permanent_resident=False),
    "stays": Partner(accompanying=False),
    "settled": Partner(citizen_or_permanent_resident=True),
    "unknown": Partner(),
}
"""The facts that decide the column, by the answer about a partner."""
NOT_GIVEN: Mapping[str, Any] = {}


def build_profile(answers: Answers) -> Profile:
    """Everything that was answered and still matters; what was not answered stays `None`."""
    known = Partial(answers)
    education, assessed = education_of(answers)
    _level, credential = canadian_of(known)
    return Profile(
        date_of_birth=_day(known.get("you", "date_of_birth")),
        has_partner=known.has_partner if known.get("you", "partner") else None,
        partner=partner_of(answers) if known.has_partner else None,
        education=education,
        education_assessed=assessed,
        canadian_credential=credential,
        canadian_study_two_years=study_of(known),
        languages=languages_of(answers),
        work=work_of(answers),
        certificate_of_qualification=_bool(known.get("offers", "certificate")),
        job_offer=offer_of(answers),
        provincial_nomination=_bool(known.get("offers", "nomination")),
        sibling_in_canada=_bool(known.get("offers", "sibling")),
        relative_in_canada=relative_of(answers),
        settlement_funds=known.get("funds", "settlement_funds"),
        family_size=known.get("funds", "family_size"),
        intends_quebec={"quebec": True, "elsewhere": False}.get(known.get("you", "destination")),
        **further_facts(answers),
    )


def education_of(answers: Answers) -> tuple[Education | None, bool | None]:
    """The level and whether it counts: a Canadian diploma stands in for a higher one that does not."""
    known = Partial(answers)
    claimed = _education(known.get("education", "level"))
    if claimed is None:
        return None, None
    assessed = ASSESSMENTS.get(known.get("education", "where"))
    if claimed is Education.NONE:
        assessed = True
    canadian, _credential = canadian_of(known)
    if canadian is None:
        # A diploma of an unknown level may still count in Canada, so nothing is certain.
        return claimed, assessed or None
    return _better(claimed, assessed, canadian)


def canadian_of(known: Partial) -> tuple[Education | None, CanadianCredential | None]:
    """The diploma earned in Canada; the highest level itself where that was earned there."""
    level, where = known.get("education", "level"), known.get("education", "where")
    if level == "none":
        return CREDENTIALS[NEVER]
    told = known.get("education", "credential") if asks_credential(level, where) else level
    return CREDENTIALS.get(told, (None, None))


def study_of(known: Partial) -> bool | None:
    """Two years of study in Canada; no for someone who never studied there."""
    if known.get("education", "credential") == NEVER:
        return False
    return _bool(known.get("ties", "two_years"))


def languages_of(answers: Answers) -> tuple[LanguageResult, ...] | None:
    """The results in both languages; None until both questions are answered."""
    known = Partial(answers)
    chosen = [known.get(slug, "test") for slug in ("english", "french")]
    if None in chosen:
        return None
    results = [
        result_of(answers[slug], language)
        for slug, language in zip(("english", "french"), Official, strict=True)
    ]
    return tuple(result for result in results if result)


def result_of(told: Mapping[str, Any], language: Official) -> LanguageResult | None:
    """One result; with unknown scores when the person has none at hand, None when there was no test."""
    if told["test"] == NONE:
        return None
    if told["test"] not in SCORED:
        return LanguageResult(Test.CLB, language)
    choice = SCORED[told["test"]]
    facts: dict[str, Any] = {ability: _decimal(told.get(ability)) for ability in ABILITIES}
    taken_on = _day(told.get("taken_on"))
    return LanguageResult(choice.test, choice.language, taken_on=taken_on, column=choice.column, **facts)


def work_of(answers: Answers) -> tuple[WorkPeriod, ...] | None:
    """Every job told in full; an empty tuple when there was none, None until asked."""
    jobs = [job for job in periods_of(answers) if is_finished(job)]
    if not jobs and answers.get("work", NOT_GIVEN).get("more") != "no":
        return None
    return tuple(period_of(job, answers) for job in jobs)


def period_of(job: Job, answers: Answers) -> WorkPeriod:
    """One job. What was not asked because it cannot matter stays `None`."""
    in_canada = job["country"] == "CA"
    return WorkPeriod(
        noc=job["noc"] or None,
        country=job["country"],
        start=_day(job["start"]),
        end=_day(job["end"]),
        minutes_per_week=int(Decimal(job["hours"]) * 60),
        authorized=_bool(job.get("authorized")) if in_canada else None,
        self_employed=_bool(job.get("self_employed")) if in_canada else None,
        full_time_student=_bool(job.get("full_time_student")) if in_canada else None,
        **place_facts(job, answers),
    )


def offer_of(answers: Answers) -> JobOffer | bool | None:
    """The offer with its details, `False` for none, `None` when not known."""
    known = Partial(answers)
    if not known.has_offer:
        return _bool(known.get("offers", "job_offer"))
    permit = known.get("job-offer", "work_permit")
    offer = JobOffer(
        noc=known.get("job-offer", "noc") or None,
        lmia=_bool(known.get("job-offer", "lmia")),
        full_time_one_year=_bool(known.get("job-offer", "full_time_one_year")),
        works_for_employer=_bool(known.get("job-offer", "works_for_employer")),
        work_permit=None if permit == "unknown" else permit,
    )
    return with_terms(offer, known)


def relative_of(answers: Answers) -> bool | None:
    """A relative in the wide sense: a brother or sister is one too."""
    known = Partial(answers)
    told = [_bool(known.get("offers", "sibling")), _bool(known.get("ties", "relative"))]
    return True if True in told else None if None in told else False


def partner_of(answers: Answers) -> Partner:
    """The partner; only the two facts that decide the column when the rest cannot count."""
    known = Partial(answers)
    column = PARTNERS[known.get("you", "partner")]
    if not known.partner_may_count:
        return column
    education = _education(known.get("partner-education", "education"))
    years = known.get("partner-education", "canadian_work_years")
    where = known.get("partner-education", "where")
    return replace(
        column,
        education=education,
        education_assessed=education is Education.NONE or ASSESSMENTS.get(where),
        language=partner_language_of(answers),
        canadian_work_years=int(years) if years and years != "unknown" else None,
        canadian_study_two_years=_bool(known.get("ties", "partner_two_years")),
    )


def partner_language_of(answers: Answers) -> LanguageResult | bool | None:
    """The partner's one result, `False` for no test, `None` when the scores or the test are not known."""
    told = answers.get("partner-language", NOT_GIVEN)
    test = told.get("test")
    if test not in SCORED:
        return False if test == NONE else None
    return result_of(told, SCORED[test].language)


def _better(
    claimed: Education, assessed: bool | None, canadian: Education
) -> tuple[Education | None, bool | None]:
    if assessed:
        return max(claimed, canadian, key=RANKS.index), True
    if assessed is None and RANKS.index(canadian) < RANKS.index(claimed):
        return claimed, None
    if canadian is Education.NONE:
        return claimed, assessed
    return canadian, True


def _education(value: str | None) -> Education | None:
    return Education(value) if value in set(Education) else None


def _bool(value: str | None) -> bool | None:
    return {"yes": True, "no": False}.get(value or "")


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _decimal(value: str | None) -> Decimal | None:
    return Decimal(value) if value else None
