"""The lines of the Federal Skilled Worker selection grid."""

from collections.abc import Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from assessments.explanations import facts as f
from assessments.explanations import quantities as q
from assessments.explanations.points import Because
from crs.outcome import Facts


def age(facts: Facts) -> str:
    if facts["age"] is None:
        return _("We do not know your age yet.")
    return _("Age %(age)s.") % {"age": q.count(facts["age"])}


def education(facts: Facts) -> str:
    return f.education(facts["education"], facts["assessed"])


def first_language(facts: Facts) -> str:
    return f.language_result(facts)


def second_language(facts: Facts) -> str:
    if facts["minimum_level"] is None:
        return _("We do not know your levels in a second official language.")
    shown = q.level(facts["minimum_level"], facts["language"])
    if facts["minimum_level"] < q.LOWEST_LEVEL:
        below = _("You have no result in a second official language that counts, or it is %(level)s.")
        return below % {"level": shown}
    return _("Your lowest ability in the second official language is %(level)s.") % {"level": shown}


def experience(facts: Facts) -> str:
    low, high = facts["years_low"], facts["years_high"]
    if f.nothing_known(low, high):
        return _("We do not know your work yet.")
    return _("You have %(years)s of skilled work, in Canada or elsewhere.") % {
        "years": q.full_years(low, high)
    }


BASIS = {
    "a": gettext_lazy("You work for the employer who makes the offer, on a permit tied to that job."),
    "b": gettext_lazy(
        "You work for the employer who makes the offer, on a permit that needs no labour market test."
    ),
    "c": gettext_lazy(
        "You have no permission to work yet, and a labour market assessment supports the offer."
    ),
    "d": gettext_lazy("You may work in Canada, and a labour market assessment supports the offer."),
}


def arranged_employment(facts: Facts) -> str:
    if facts["arranged"] is None:
        return _("We do not know yet whether you have arranged employment.")
    if not facts["arranged"]:
        return _("You have no arranged employment.")
    return f.sentences(_("You have arranged employment."), str(BASIS.get(facts["basis"], "")))


ADAPTABILITY = {
    "partner_language": gettext_lazy("Your partner’s language"),
    "own_study": gettext_lazy("Your studies in Canada"),
    "partner_study": gettext_lazy("Your partner’s studies in Canada"),
    "own_work": gettext_lazy("Your work in Canada"),
    "partner_work": gettext_lazy("Your partner’s work in Canada"),
    "relative": gettext_lazy("A relative in Canada"),
    "arranged_employment": gettext_lazy("Arranged employment"),
}


def adaptability(facts: Facts) -> str:
    """What counts, what may count, or that nothing does."""
    sure = [_item(each) for each in facts["items"] if each["points_low"]]
    open_ = [_item(each) for each in facts["items"] if each["points_high"] > each["points_low"]]
    counted = _("Counted: %(items)s.") % {"items": "; ".join(sure)} if sure else ""
    possible = _("Not known yet: %(items)s.") % {"items": "; ".join(open_)} if open_ else ""
    return f.sentences(counted, possible) or _("Nothing in your answers counts here.")


def _item(item: Mapping[str, Any]) -> str:
    name = ADAPTABILITY[item["code"]]
    return _("%(name)s (%(points)s)") % {
        "name": name,
        "points": q.points(item["points_low"], item["points_high"]),
    }


GRID: dict[str, tuple[str | Promise, Because]] = {
    "fsw.grid.education": (gettext_lazy("Education"), education),
    "fsw.grid.first_language": (gettext_lazy("First official language"), first_language),
    "fsw.grid.second_language": (gettext_lazy("Second official language"), second_language),
    "fsw.grid.experience": (gettext_lazy("Experience"), experience),
    "fsw.grid.age": (gettext_lazy("Age"), age),
    "fsw.grid.arranged_employment": (gettext_lazy("Arranged employment"), arranged_employment),
    "fsw.grid.adaptability": (gettext_lazy("Adaptability"), adaptability),
}
