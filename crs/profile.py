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


class Province(StrEnum):
    """A province or territory of Canada."""

    ALBERTA = "AB"
    BRITISH_COLUMBIA = "BC"
    MANITOBA = "MB"
    NEW_BRUNSWICK = "NB"
    NEWFOUNDLAND_AND_LABRADOR = "NL"
    NOVA_SCOTIA = "NS"
    NORTHWEST_TERRITORIES = "NT"
    NUNAVUT = "NU"
    ONTARIO = "ON"
    PRINCE_EDWARD_ISLAND = "PE"
    QUEBEC = "QC"
    SASKATCHEWAN = "SK"
    YUKON = "YT"


class Status(StrEnum):
    """The status held in Canada; `ABROAD` for someone who lives elsewhere."""

    ABROAD = "abroad"
    VISITOR = "visitor"
    STUDY_PERMIT = "study_permit"
    POST_GRADUATION_PERMIT = "post_graduation_permit"
    LMIA_PERMIT = "lmia_permit"
    LMIA_EXEMPT_PERMIT = "lmia_exempt_permit"
    SPOUSE_PERMIT = "spouse_permit"
    IEC_PERMIT = "iec_permit"
    BRIDGING_PERMIT = "bridging_permit"
    OTHER_OPEN_PERMIT = "other_open_permit"
    REFUGEE_CLAIMANT = "refugee_claimant"
    NO_STATUS = "no_status"
    PERMANENT_RESIDENT = "permanent_resident"
    CITIZEN = "citizen"


class Region(StrEnum):
    """The part of a province that a job is in, where a points grid tells parts apart."""

    TORONTO = "on.toronto"
    GREATER_TORONTO = "on.greater_toronto"
    CENTRAL_ONTARIO = "on.central"
    EASTERN_ONTARIO = "on.eastern"
    SOUTHWESTERN_ONTARIO = "on.southwestern"
    NORTHERN_ONTARIO = "on.northern"
    METRO_VANCOUVER = "bc.metro_vancouver"
    NEAR_METRO_VANCOUVER = "bc.near_metro_vancouver"
    REST_OF_BRITISH_COLUMBIA = "bc.rest"
    CALGARY_OR_EDMONTON = "ab.calgary_or_edmonton"
    REST_OF_ALBERTA = "ab.rest"
    WINNIPEG = "mb.winnipeg"
    REST_OF_MANITOBA = "mb.rest"
    MONTREAL = "qc.montreal"
    REST_OF_QUEBEC = "qc.rest"


class Designation(StrEnum):
    """A program under which an employer, or its community, is designated to make offers."""

    ATLANTIC = "atlantic"
    RURAL_COMMUNITY = "rural_community"
    FRANCOPHONE_COMMUNITY = "francophone_community"
    ALBERTA_RURAL_RENEWAL = "alberta_rural_renewal"


class Relation(StrEnum):
    """What another person is to this one, by blood, marriage, common law or adoption."""

    PARTNER = "partner"
    PARENT = "parent"
    CHILD = "child"
    SIBLING = "sibling"
    GRANDPARENT = "grandparent"
    GRANDCHILD = "grandchild"
    AUNT_OR_UNCLE = "aunt_or_uncle"
    NIECE_OR_NEPHEW = "niece_or_nephew"
    COUSIN = "cousin"
    FRIEND = "friend"


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
    `minutes_per_week` keeps hours such as 37.5 exact as a whole number. `offering_employer`: the work was
    for the employer who now makes the job offer.
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
    province: Province | None = None
    offering_employer: bool | None = None


@dataclass(frozen=True, slots=True)
class WorkYears:
    """Totals when the dates are not known: full years of TEER 0 to 3 work in the last ten years."""

    canada: int | None = None
    foreign: int | None = None


@dataclass(frozen=True, slots=True)
class JobOffer:
    """An offer of employment in Canada. `Profile.job_offer = False` says there is none.

    `hourly_wage` is in cents of a Canadian dollar, before tax. `permanent` says full-time and without an
    end date.
    """

    noc: str | None = None
    lmia: bool | None = None
    full_time_one_year: bool | None = None
    works_for_employer: bool | None = None
    work_permit: str | None = None
    permanent: bool | None = None
    province: Province | None = None
    region: Region | None = None
    hourly_wage: int | None = None
    designations: tuple[Designation, ...] | None = None


@dataclass(frozen=True, slots=True)
class CanadianStudy:
    """A program of study in Canada that ended with a credential. `months` is its length, full-time."""

    province: Province | None = None
    credential: Education | None = None
    months: int | None = None
    completed_on: date | None = None


@dataclass(frozen=True, slots=True)
class Relative:
    """Someone in Canada, 18 or older: what they are to the person, where they live and with what status."""

    relation: Relation | None = None
    province: Province | None = None
    citizen_or_permanent_resident: bool | None = None


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
    # Read by pathways only. Money is in Canadian dollars; an empty tuple says "none".
    province: Province | None = None
    province_since: date | None = None
    status_in_canada: Status | None = None
    status_expires: date | None = None
    provinces_willing: tuple[Province, ...] | None = None
    citizenships: tuple[str, ...] | None = None
    canadian_studies: tuple[CanadianStudy, ...] | None = None
    relatives: tuple[Relative, ...] | None = None
    sponsors: tuple[Relation, ...] | None = None
    licensed_in: tuple[Province, ...] | None = None
    invited_by: tuple[Province, ...] | None = None
    nominated_by: tuple[Province, ...] | None = None
    express_entry_profile: bool | None = None
    net_worth: int | None = None
    investment: int | None = None
    ownership_years: int | None = None
    management_years: int | None = None
    best_income: int | None = None
    days_in_canada: int | None = None
    taxes_filed_years: int | None = None
    canadian_parent: bool | None = None
    admission_letter: bool | None = None
    multinational_employer: bool | None = None
    mitacs_internship: bool | None = None
