"""What a timeline takes to go on as it is, and what will move on a day that nobody told."""

from collections.abc import Iterator
from datetime import date

from crs.points.known import columns_of
from crs.profile import Education, LanguageResult, Partner, Profile
from crs.timeline.days import jobs_of


def assumed(profile: Profile, *, on: date) -> tuple[str, ...]:
    """`job_goes_on`: a job has no end, or none yet. `law_stays`: always."""
    going_on = any(job.end is None and (job.start is None or job.start <= on) for job in jobs_of(profile))
    return ("job_goes_on", "law_stays") if going_on else ("law_stays",)


def unknown_days(profile: Profile) -> tuple[str, ...]:
    """Codes of what moves on an unknown day: `birthday`, `work`, `test`, `assessment`, and of the partner."""
    partner = profile.partner if True in columns_of(profile) else None
    return (*_own(profile), *_of_partner(partner or Partner()))


def _own(profile: Profile) -> Iterator[str]:
    if profile.date_of_birth is None:
        yield "birthday"
    if profile.work is None:
        yield "work"
    if any(result.taken_on is None for result in profile.languages or ()):
        yield "test"
    if profile.education_assessed and profile.education is not Education.NONE:
        yield "assessment"


def _of_partner(partner: Partner) -> Iterator[str]:
    if partner.work is None and partner.canadian_work_years is not None:
        yield "partner.work"
    if isinstance(partner.language, LanguageResult) and partner.language.taken_on is None:
        yield "partner.test"
