"""What a job is called, and when it was."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from assessments.explanations.quantities import day
from assessments.jobs import Job
from assessments.occupations import name_of


def job_title(job: Mapping[str, Any]) -> str:
    """What a job is called in a list, or a job offer."""
    return name_of(job.get("noc", "")) or _("Occupation code not known")


def job_dates(job: Job) -> str:
    """From its first day to its last, or since its first."""
    facts = {"start": _day(job["start"]), "end": _day(job["end"]) if job.get("end") else ""}
    return _("%(start)s to %(end)s") % facts if job.get("end") else _("Since %(start)s") % facts


def _day(value: str) -> str:
    return day(date.fromisoformat(value))
