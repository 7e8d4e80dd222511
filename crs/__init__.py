"""Express Entry as law: who qualifies for which program, with how many points, and why. No Django, no clock.

>>> from datetime import date
>>> from crs import Education, Profile, assess
>>> someone = Profile(age=29, has_partner=False, education=Education.MASTERS, education_assessed=True)
>>> result = assess(someone, on=date(2026, 10, 1))
>>> result.crs.low, result.crs.high, result.crs.complete
(245, 1185, True)
>>> [finding.missing for finding in result.programs["cec"].findings]
[('intends_quebec',), ('work',), ('languages', 'work')]
"""

from crs.assess import assess
from crs.law import LawError, NoLawInForce, Source
from crs.outcome import (
    Assessment,
    CategoryResult,
    CrsResult,
    Finding,
    Grid,
    Outcome,
    PathwayResult,
    PointsLine,
    ProgramResult,
    Section,
    Standing,
    TestLevels,
)
from crs.profile import (
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

__all__ = [
    "Assessment",
    "CanadianCredential",
    "CanadianStudy",
    "CategoryResult",
    "CrsResult",
    "Designation",
    "Education",
    "Finding",
    "Grid",
    "JobOffer",
    "LanguageResult",
    "LawError",
    "NoLawInForce",
    "Official",
    "Outcome",
    "Partner",
    "PathwayResult",
    "PointsLine",
    "Profile",
    "ProgramResult",
    "Province",
    "Region",
    "Relation",
    "Relative",
    "Section",
    "Source",
    "Standing",
    "Status",
    "TefColumn",
    "Test",
    "TestLevels",
    "WorkPeriod",
    "WorkYears",
    "assess",
]
