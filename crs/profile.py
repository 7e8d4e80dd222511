"""What a person tells us: frozen facts, nothing computed.

Everywhere in this module `None` means *not answered*. "No" is a value: `False`, an
empty tuple of languages, `Education.NONE`. The JSON form of a profile is read and
written by `crs.serialize`.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Official(StrEnum):
    """An official language of Canada."""

    ENGLISH = "en"
    FRENCH = "fr"


class Test(StrEnum):
    """A language test that Express Entry accepts, or levels that are already known (`CLB`)."""

    __test__ = False  # pytest would take the name for a test class

    IELTS_GENERAL = "ielts_general"
    CELPIP_GENERAL = "celpip_general"
    PTE_CORE = "pte_core"
    TEF_CANADA = "tef_canada"
    TCF_CANADA = "tcf_canada"
    CLB = "clb"


class TefColumn(StrEnum):
    """Which of the two columns of a TEF Canada attestation the scores were copied from."""

    SCORE_699 = "score_699"
    FORMER_EQUIVALENT = "former_equivalent"


class Education(StrEnum):
    """Levels of education in the words of the CRS grid, lowest first (the order is used)."""

    NONE = "none"
    SECONDARY = "secondary"
    ONE_YEAR = "one_year"
    TWO_YEAR = "two_year"
    THREE_PLUS = "three_plus"
    TWO_OR_MORE = "two_or_more"
    MASTERS = "masters"
    DOCTORAL = "doctoral"


class CanadianCredential(StrEnum):
    """A post-secondary credential earned in Canada, as the additional points see it."""

    NONE = "none"
    ONE_OR_TWO_YEAR = "one_or_two_year"
    THREE_PLUS = "three_plus"


ABILITIES = ("listening", "reading", "writing", "speaking")


@dataclass(frozen=True, slots=True)
class LanguageResult:
    """One sitting of one test. Scores are on the scale of the test; for `Test.CLB` they are levels."""

    test: Test
    language: Official
    listening: Decimal | None = None
    reading: Decimal | None = None
    writing: Decimal | None = None
    speaking: Decimal | None = None
    taken_on: date | None = None
    column: TefColumn = TefColumn.SCORE_699


@dataclass(frozen=True, slots=True)
class WorkPeriod:
    """One job from its first to its last day worked, both included.

    `end=None` means still there (the one `None` that is an answer); `start=None` means not answered.
    `minutes_per_week` keeps hours such as 37.5 exact as a whole number.
    """

    noc: str | None = None
    country: str | None = None
    start: date | None = None
    end: date | None = None
    minutes_per_week: int | None = None
    authorized: bool | None = None
    self_employed: bool | None = None
    full_time_student: bool | None = None
    primary: bool | None = None


@dataclass(frozen=True, slots=True)
class WorkYears:
    """Totals when the dates are not known: full years of TEER 0 to 3 work in the last ten years."""

    canada: int | None = None
    foreign: int | None = None


@dataclass(frozen=True, slots=True)
class JobOffer:
    """An offer of employment in Canada. `Profile.job_offer = False` says there is none."""

    noc: str | None = None
    lmia: bool | None = None
    full_time_one_year: bool | None = None
    works_for_employer: bool | None = None
    work_permit: str | None = None


@dataclass(frozen=True, slots=True)
class Partner:
    """The spouse or common-law partner. `language=False` says there is no test result."""

    accompanying: bool | None = None
    citizen_or_permanent_resident: bool | None = None
    education: Education | None = None
    education_assessed: bool | None = None
    language: LanguageResult | bool | None = None
    canadian_work_years: int | None = None
    work: tuple[WorkPeriod, ...] | None = None
    canadian_study_two_years: bool | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """All that is known of one person. Give `age` (whole years) or `date_of_birth`."""

    id: str | None = None
    age: int | None = None
    date_of_birth: date | None = None
    has_partner: bool | None = None
    partner: Partner | None = None
    education: Education | None = None
    education_assessed: bool | None = None
    canadian_credential: CanadianCredential | None = None
    canadian_study_two_years: bool | None = None
    languages: tuple[LanguageResult, ...] | None = None
    first_official_language: Official | None = None
    work: tuple[WorkPeriod, ...] | None = None
    work_years: WorkYears | None = None
    certificate_of_qualification: bool | None = None
    job_offer: JobOffer | bool | None = None
    provincial_nomination: bool | None = None
    sibling_in_canada: bool | None = None
    relative_in_canada: bool | None = None
    settlement_funds: int | None = None
    family_size: int | None = None
    intends_quebec: bool | None = None
    province: str | None = None
    status_in_canada: str | None = None
    citizenship: str | None = None
    net_worth: int | None = None
