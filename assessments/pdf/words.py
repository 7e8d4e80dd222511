"""The words around a result on paper. Where the page on the screen says the same, they are the same."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext


def labels() -> dict[str, str]:
    """In the language that is active."""
    return _of_programs() | _of_categories() | _of_points() | _of_rounds() | _of_the_rest()


def _of_programs() -> dict[str, str]:
    return {
        "programs": _("The programs"),
        "program": _("Program"),
        "verdict": _("Verdict"),
        "criterion": _("Criterion"),
        "have": _("You have"),
        "need": _("Needed"),
        "change": _("To change it"),
        "settle": _("These answers would settle it:"),
        "left_out": _("Not counted, and why:"),
        "grid": _("The selection grid of this program"),
        "grid_remark": _("This grid decides who may enter. It is not the score that ranks people."),
        "grid_total": _("Points on the grid"),
    }


def _of_categories() -> dict[str, str]:
    return {
        "categories": _("Category-based rounds"),
        "categories_remark": _(
            "Some rounds of invitations go only to people in one category, ranked by their score."
        ),
    }


def _of_points() -> dict[str, str]:
    return {
        "score": _("Your score"),
        "ledger": _("Your points, line by line"),
        "factor": _("Factor"),
        "share": _("Share of the most"),
        "points": _("Points"),
        "most": _("Most"),
        "source": _("Source"),
        "sources": _("Sources"),
        "sources_remark": _(
            "Where the law says so, as the numbers beside each criterion and each line refer to it."
        ),
        "number": _("No."),
        "section": _("Section"),
    }


def _of_rounds() -> dict[str, str]:
    return {
        "rounds": _("Past rounds of invitations"),
        "round": _("Round"),
        "lowest": _("Lowest score"),
        "ticks": _("Last lowest scores invited:"),
        "pool": _("Your place in the pool"),
        "band": _("Score"),
        "people": _("People"),
    }


def _of_the_rest() -> dict[str, str]:
    """The number of the page and of all pages are put in by the press."""
    return {
        "advice": _("What would raise it"),
        "advice_change": pgettext("something that changes", "Change"),
        "advice_total": _("New total"),
        "advice_effort": _("What it takes"),
        "advice_time": _("Time"),
        "missing": _("What is missing"),
        "missing_remark": _(
            "Each of these answers would make the result more exact. You can leave any of them open."
        ),
        "pathways": _("Other pathways"),
        "pathways_near": _("The nearest that are not shut"),
        "timeline": _("Your score in the coming months"),
        "forecast": _("How likely an invitation is"),
        "notes": _("Notes"),
        "not_for": _("What this result does not cover"),
        "disclaimer": _("Who decides"),
        "contact": _("Who made this"),
        "page": _("Page %(page)s of %(total)s") % {"page": "{page}", "total": "{total}"},
    }
