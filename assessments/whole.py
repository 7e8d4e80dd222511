"""The whole result page: every pathway assessed, and the person put beside all that is on record."""

from datetime import date
from typing import Any

from assessments.advice_texts import firm_texts
from assessments.presenter import present
from assessments.presenter.rounds import record
from crs.assess import assess, with_pathways
from crs.outcome import Assessment
from crs.profile import Profile


def whole_page(profile: Profile, *, on: date) -> dict[str, Any]:
    """The page of one person on one day, in the active language."""
    return page_of(assess(profile, on=on), profile)


def page_of(assessment: Assessment, profile: Profile) -> dict[str, Any]:
    """The page of an assessment that is there already."""
    return present(
        with_pathways(assessment, profile),
        profile=profile,
        on_record=record(on=assessment.on),
        texts=firm_texts(),
    )
