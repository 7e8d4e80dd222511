"""From the quick page to the profile that the domain reads."""

from dataclasses import replace

from assessments.answers import Answers
from assessments.forms.education import ABROAD
from assessments.language_tests import SCORED, UNKNOWN
from assessments.profile_builder import build_profile
from assessments.quick.carry import answers_of
from assessments.quick.form import QuickForm
from crs.profile import Official, Profile, WorkYears

LANGUAGES = {"english": Official.ENGLISH, "french": Official.FRENCH}


def profile_of(quick: QuickForm) -> Profile:
    """Everything that was told and can be read; what was not told stays open."""
    answers = answers_of(quick)
    first = only_language_of(answers)
    age, years = quick["you"].cleaned_data.get("age"), quick["years"].cleaned_data
    work = WorkYears(_number(years.get("canada")), _number(years.get("foreign")))
    return replace(
        build_profile(with_what_is_open(answers)), age=age, work_years=work, first_official_language=first
    )


def with_what_is_open(answers: Answers) -> Answers:
    """The answers with *I do not know* where only half a topic is told: the full pages ask for all of it."""
    told = {slug for slug in LANGUAGES if "test" in answers.get(slug, {})}
    languages = {slug: {"test": UNKNOWN} for slug in LANGUAGES if told and slug not in told}
    education = answers.get("education", {})
    if "level" in education and "where" not in education:
        education = {**education, "where": ABROAD}
    return {**answers, **languages, "education": education}


def only_language_of(answers: Answers) -> Official | None:
    """The one language that scores were told in, while nothing at all was told of the other.

    It is taken as the first official language. Otherwise the least of the range would be that of someone
    who names the language they know nothing of.
    """
    told = [slug for slug in LANGUAGES if "test" in answers.get(slug, {})]
    if len(told) != 1 or answers[told[0]]["test"] not in SCORED:
        return None
    return LANGUAGES[told[0]]


def _number(told: str | None) -> int | None:
    return int(told) if told else None
