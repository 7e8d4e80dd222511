"""The version of law a result rests on, what is not confirmed of a later one, and remarks on the whole."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from assessments.explanations import quantities as q

PENDING = {
    "high_wage_occupations": gettext_lazy("Points for occupations with high wages"),
    "job_offer_points": gettext_lazy("Points for a job offer"),
    "canadian_work_points": gettext_lazy("Possibly other points for work in Canada"),
}

NOTES = {
    "skill_levels_read_through_teer": gettext_lazy(
        "On this date the law sorted occupations by skill level. This tool reads those levels through "
        "today’s TEER categories, so an occupation that changed its level may be read differently."
    ),
}

INSTRUMENTS = (
    gettext_noop("Immigration and Refugee Protection Regulations, SOR/2002-227"),
    gettext_noop("Ministerial Instructions respecting the Express Entry system"),
    gettext_noop(
        "Ministerial Instructions respecting the Express Entry system, amending instructions 2016-1"
    ),
    gettext_noop(
        "Ministerial Instructions respecting the Express Entry system, amending instructions 2017-1"
    ),
    gettext_noop("Immigration and Refugee Protection Act, S.C. 2001, c. 27"),
    gettext_noop("Category-based selection (IRCC)"),
    gettext_noop("Language test equivalency charts (IRCC)"),
    gettext_noop(
        "Proof of funds for Express Entry (IRCC), under the Immigration and Refugee "
        "Protection Regulations, SOR/2002-227"
    ),
    gettext_noop(
        "Canada Gazette, Part I, Extra, 2014-12-01: Ministerial Instructions "
        "respecting the Express Entry system"
    ),
    gettext_noop(
        "Public policy exempting physicians from certain requirements of the economic "
        "classes, and section 15 of the Ministerial Instructions respecting the Express Entry system"
    ),
)
"""As the law data names them; a test finds any that is missing here."""


def instrument(name: str) -> str:
    """The name of a law in the reader's language, or as the law data has it."""
    return _(name) if name in INSTRUMENTS else name


def version(law: date) -> str:
    return _("Points of the Comprehensive Ranking System in the version of %(day)s.") % {"day": q.day(law)}


def pending_title(pending: date) -> str:
    return _("A newer version of the points has been in force since %(day)s") % {"day": q.day(pending)}


def pending_text(law: date) -> str:
    return _(
        "Its values are not confirmed here, so this result uses the version of %(day)s. "
        "Your official score may be different. These parts are not counted:"
    ) % {"day": q.day(law)}
