"""The version of law a result rests on, what is not confirmed of a later one, and remarks on the whole."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

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

INSTRUMENTS = {
    "Ministerial Instructions respecting the Express Entry system": gettext_lazy(
        "Ministerial Instructions respecting the Express Entry system"
    ),
    "Immigration and Refugee Protection Regulations": gettext_lazy(
        "Immigration and Refugee Protection Regulations"
    ),
    "Immigration and Refugee Protection Act": gettext_lazy("Immigration and Refugee Protection Act"),
}


def instrument(name: str) -> str:
    """The name of a law in the reader's language, or as the law data has it."""
    return str(INSTRUMENTS.get(name, name))


def version(law: date) -> str:
    return _("Points of the Comprehensive Ranking System in the version of %(day)s.") % {"day": q.day(law)}


def pending_title(pending: date) -> str:
    return _("A newer version of the points has been in force since %(day)s") % {"day": q.day(pending)}


def pending_text(law: date) -> str:
    return _(
        "Its values are not confirmed here, so this result uses the version of %(day)s. "
        "Your official score may be different. These parts are not counted:"
    ) % {"day": q.day(law)}
