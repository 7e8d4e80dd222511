"""What a pathway is: its kind, its link with Express Entry, its status, and what no form can check."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from assessments.explanations import quantities as q
from crs.pathways import Pathway
from crs.pathways.model import Kind, Link, Status, Uncheckable

KINDS = {
    Kind.PERMANENT: gettext_lazy("Permanent residence"),
    Kind.TEMPORARY: gettext_lazy("Temporary stay"),
    Kind.CITIZENSHIP: gettext_lazy("Citizenship"),
}
LINKS = {
    Link.NO: gettext_lazy("Outside Express Entry."),
    Link.YES: gettext_lazy("Through Express Entry."),
    Link.BOTH: gettext_lazy("Through Express Entry or outside it."),
    Link.UNKNOWN: gettext_lazy("Whether it goes through Express Entry was not read."),
}
STATUSES = {
    Status.OPEN: gettext_lazy("Open"),
    Status.INVITATION_ONLY: gettext_lazy("By invitation only"),
    Status.WINDOW: gettext_lazy("Open at certain times"),
    Status.PAUSED: gettext_lazy("Paused"),
    Status.CLOSED: gettext_lazy("Closed"),
    Status.PLANNED: gettext_lazy("Planned, not open yet"),
    Status.UNKNOWN: gettext_lazy("Status not known"),
}
SINCE = {
    Status.PAUSED: gettext_lazy("Paused since %(day)s"),
    Status.CLOSED: gettext_lazy("Closed since %(day)s"),
}
NOT_CHECKABLE = {
    Uncheckable.ADMISSIBILITY: gettext_lazy("Health, security and criminal record"),
    Uncheckable.DOCUMENTS: gettext_lazy("Whether your documents are accepted"),
    Uncheckable.DUTIES: gettext_lazy("Whether the duties of your work fit the occupation"),
    Uncheckable.EMPLOYER: gettext_lazy("What the employer must be and do"),
    Uncheckable.LICENCE: gettext_lazy("Whether you get the licence that the occupation needs"),
    Uncheckable.DRAW: gettext_lazy("Whether and when you are invited"),
    Uncheckable.INTENTION: gettext_lazy("Whether an officer believes your plans"),
    Uncheckable.RELATIONSHIP: gettext_lazy("Whether the relationship is genuine"),
    Uncheckable.SETTLEMENT: gettext_lazy("Whether you will settle in the province"),
    Uncheckable.OCCUPATION_LIST: gettext_lazy("Whether the occupation is on the list of the day"),
    Uncheckable.RELATED: gettext_lazy("Whether your work or study is related to the job"),
    Uncheckable.BUSINESS_PLAN: gettext_lazy("The business plan"),
    Uncheckable.COMMUNITY: gettext_lazy("The choice of the community"),
    Uncheckable.WAGE: gettext_lazy("Whether the wage is what such jobs pay there"),
    Uncheckable.FUNDS_ORIGIN: gettext_lazy("Where your money comes from"),
    Uncheckable.QUOTA: gettext_lazy("Whether places are left"),
    Uncheckable.STUDY_PROGRAM: gettext_lazy("Whether your program of study counts"),
    Uncheckable.OFFICER: gettext_lazy("What an officer decides case by case"),
    Uncheckable.SPONSOR_INCOME: gettext_lazy("The income of the sponsor"),
    Uncheckable.STATUS_HISTORY: gettext_lazy("Your status and permits in the past"),
    Uncheckable.LANGUAGE_WAIVER: gettext_lazy("Whether you need no language test"),
    Uncheckable.POINTS: gettext_lazy("Points that nothing we ask decides"),
    Uncheckable.OTHER: gettext_lazy("Further conditions, named in the note where we know them"),
}


def status(pathway: Pathway) -> str:
    """ "Open", "Paused since 31 March 2026"."""
    if pathway.status_since is None or pathway.status not in SINCE:
        return str(STATUSES[pathway.status])
    return str(SINCE[pathway.status]) % {"day": q.day(pathway.status_since)}


def read_on(as_of: date | None) -> str:
    """When the status was last read."""
    if as_of is None:
        return _("the day of reading is not known")
    return _("as of %(day)s") % {"day": q.day(as_of)}
