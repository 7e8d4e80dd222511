"""Everything that follows from one profile on one day."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from crs.categories import assess_categories
from crs.language import levels_of
from crs.outcome import Assessment, ProgramResult, TestLevels
from crs.pathways import assess_pathways
from crs.points.total import crs
from crs.profile import LanguageResult, Profile
from crs.programs import cec, fst, fsw

PROGRAMS: Mapping[str, Callable[..., ProgramResult]] = {
    "cec": cec.assess,
    "fsw": fsw.assess,
    "fst": fst.assess,
}
"""In the order in which someone eligible for several is invited."""


def assess(profile: Profile, *, on: date, pathways: bool = False) -> Assessment:
    """Levels, points, programs and categories; every other pathway only where it is asked for.

    Raises `NoLawInForce` for a day before the record begins.
    """
    programs = {code: program(profile, on=on) for code, program in PROGRAMS.items()}
    assessment = Assessment(
        on=on,
        languages=tuple(_levels(result, on) for result in profile.languages or ()),
        crs=crs(profile, on=on),
        programs=programs,
        categories=assess_categories(profile, on=on, programs=programs),
        id=profile.id,
    )
    return with_pathways(assessment, profile) if pathways else assessment


def with_pathways(assessment: Assessment, profile: Profile) -> Assessment:
    """The assessment of that profile, with where it stands on every pathway."""
    found = assess_pathways(
        profile,
        on=assessment.on,
        programs=assessment.programs,
        categories=assessment.categories,
        crs=assessment.crs,
    )
    return replace(assessment, pathways=found)


def _levels(result: LanguageResult, on: date) -> TestLevels:
    read = levels_of(result, on=on)
    return TestLevels(
        language=result.language.value,
        test=result.test.value,
        levels=read.by_ability(),
        counts=read.counts,
        expires_on=read.expires_on,
    )
