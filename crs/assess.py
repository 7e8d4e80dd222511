"""Everything that follows from one profile on one day."""

from collections.abc import Callable, Mapping
from datetime import date

from crs.language import levels_of
from crs.outcome import Assessment, ProgramResult, TestLevels
from crs.points.total import crs
from crs.profile import LanguageResult, Profile
from crs.programs import cec, fst, fsw

PROGRAMS: Mapping[str, Callable[..., ProgramResult]] = {
    "cec": cec.assess,
    "fsw": fsw.assess,
    "fst": fst.assess,
}
"""In the order in which someone eligible for several is invited."""


def assess(profile: Profile, *, on: date) -> Assessment:
    """Levels, points and programs. Raises `NoLawInForce` for a day before the record begins."""
    return Assessment(
        on=on,
        languages=tuple(_levels(result, on) for result in profile.languages or ()),
        crs=crs(profile, on=on),
        programs={code: program(profile, on=on) for code, program in PROGRAMS.items()},
        id=profile.id,
    )


def _levels(result: LanguageResult, on: date) -> TestLevels:
    read = levels_of(result, on=on)
    return TestLevels(
        language=result.language.value,
        test=result.test.value,
        levels=read.by_ability(),
        counts=read.counts,
        expires_on=read.expires_on,
    )
