"""A pathway as data: who decides on it, whether it takes applications, and what it asks for."""

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum

from crs.law import LawError
from crs.pathways.criteria import Criterion, points_in
from crs.pathways.reading import Reading
from crs.pathways.words import Words
from crs.profile import Province

FEDERAL = "CA"
AUTHORITIES = (FEDERAL, *Province)


class Kind(StrEnum):
    """What a pathway leads to."""

    PERMANENT = "permanent"
    TEMPORARY = "temporary"
    CITIZENSHIP = "citizenship"


class Link(StrEnum):
    """Whether a pathway goes through Express Entry."""

    NO = "no"
    YES = "yes"
    BOTH = "both"
    UNKNOWN = "unknown"


class Status(StrEnum):
    """Whether a pathway takes applications, as last read."""

    OPEN = "open"
    INVITATION_ONLY = "invitation_only"
    WINDOW = "window"
    PAUSED = "paused"
    CLOSED = "closed"
    PLANNED = "planned"
    UNKNOWN = "unknown"


TAKES_NOBODY = (Status.PAUSED, Status.CLOSED, Status.PLANNED)


class Uncheckable(StrEnum):
    """What decides, though no form can check it."""

    ADMISSIBILITY = "admissibility"
    DOCUMENTS = "documents"
    DUTIES = "duties"
    EMPLOYER = "employer"
    LICENCE = "licence"
    DRAW = "draw"
    INTENTION = "intention"
    RELATIONSHIP = "relationship"
    SETTLEMENT = "settlement"
    OCCUPATION_LIST = "occupation_list"
    RELATED = "related"
    BUSINESS_PLAN = "business_plan"
    COMMUNITY = "community"
    WAGE = "wage"
    FUNDS_ORIGIN = "funds_origin"
    QUOTA = "quota"
    STUDY_PROGRAM = "study_program"
    OFFICER = "officer"
    SPONSOR_INCOME = "sponsor_income"
    STATUS_HISTORY = "status_history"
    LANGUAGE_WAIVER = "language_waiver"
    POINTS = "points"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Pathway:
    """One way in. All `criteria` must hold, and beside them what no form can check.

    `status_since` is the first day of a pause or an end. Without a source nothing was read, and nothing
    is assessed.
    """

    code: str
    name: Words
    authority: str
    kind: Kind
    express_entry: Link
    status: Status
    status_as_of: dt.date | None = None
    status_since: dt.date | None = None
    source: Reading | None = None
    grid: str | None = None
    not_checkable: tuple[Uncheckable, ...] = ()
    note: Words | None = None
    criteria: tuple[Criterion, ...] = field(default=(), metadata={"key": "criterion"})

    def __post_init__(self) -> None:
        for complaint in (_of_code(self), _of_status(self), _of_criteria(self)):
            if complaint:
                raise LawError(complaint)

    @property
    def is_shut(self) -> bool:
        """Nobody can apply now."""
        return self.status in TAKES_NOBODY


def _of_code(pathway: Pathway) -> str:
    if pathway.authority not in AUTHORITIES:
        return f"authority: {pathway.authority!r} is not one of {', '.join(AUTHORITIES)}"
    beginning = f"{pathway.authority.lower()}."
    return "" if pathway.code.startswith(beginning) else f"code: does not begin with {beginning!r}"


def _of_status(pathway: Pathway) -> str:
    if pathway.source is None and pathway.status is not Status.UNKNOWN:
        return f"status: {pathway.status} without a source; what nobody read is unknown"
    if pathway.status_since and not pathway.is_shut:
        return f"status_since: is told only of {', '.join(TAKES_NOBODY)}"
    if pathway.status_since and pathway.status_as_of and pathway.status_as_of < pathway.status_since:
        return "status_as_of: lies before status_since"
    return ""


def _of_criteria(pathway: Pathway) -> str:
    if pathway.criteria and pathway.source is None:
        return "criterion: a pathway with criteria needs a source"
    if points_in(pathway.criteria) and not pathway.grid:
        return "criterion: points need the grid of the pathway"
    for place, each in enumerate(pathway.criteria):
        if each in pathway.criteria[:place]:
            return f"criterion[{place}]: stands twice"
    if len(set(pathway.not_checkable)) != len(pathway.not_checkable):
        return "not_checkable: a code stands in it twice"
    return ""
