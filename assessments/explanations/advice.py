"""What a change is called, and what else is true of it. Facts of the rules, never what to do."""

from collections.abc import Callable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from assessments.explanations import quantities as q
from assessments.explanations import words
from crs.advice import Move

Title = Callable[[Move], str]


def title(move: Move) -> str:
    """The change as a heading of a few words. Raises `KeyError` for a kind without words."""
    return TITLES[move.kind](move)


def note(move: Move) -> str:
    """What else is true of changes of this kind; empty where nothing is."""
    return str(NOTES[move.kind]) if move.kind in NOTES else ""


def _language(move: Move) -> dict[str, str]:
    language = move.facts["language"]
    return {
        "language": str(words.LANGUAGES[language]),
        "level": q.level(move.facts["level"], language),
    }


def _ability(move: Move) -> str:
    ability = str(words.ABILITIES[move.facts["ability"]])
    return _("%(language)s, %(ability)s: %(level)s") % {**_language(move), "ability": ability}


def _all_abilities(move: Move) -> str:
    return _("%(language)s: all four abilities up a level") % _language(move)


def _at_level(move: Move) -> str:
    return _("%(language)s: %(level)s in all four abilities") % _language(move)


def _test(move: Move) -> str:
    if move.facts["second"]:
        text = _("%(language)s as a second language: a test with %(level)s in all four abilities")
    else:
        text = _("%(language)s: a test with %(level)s in all four abilities")
    return text % _language(move)


def _education(move: Move) -> str:
    return str(words.EDUCATION[move.facts["education"]])


def _credential(move: Move) -> str:
    return _("A further credential: %(education)s") % {"education": _education(move)}


def _canadian_credential(move: Move) -> str:
    return _("A further credential, earned in Canada: %(education)s") % {"education": _education(move)}


def _partner_language(move: Move) -> str:
    level = {"level": q.level(move.facts["level"], None)}
    if move.facts["first"]:
        return _("Your partner takes a language test: %(level)s in all four abilities") % level
    return _("Your partner’s language: %(level)s in all four abilities") % level


def _partner_credential(move: Move) -> str:
    return _("Your partner’s further credential: %(education)s") % {"education": _education(move)}


TITLES: dict[str, Title] = {
    "language_ability": _ability,
    "language_all": _all_abilities,
    "language_level": _at_level,
    "language_test": _test,
    "assessment": lambda move: _("An educational credential assessment of what you have"),
    "credential": _credential,
    "canadian_credential": _canadian_credential,
    "canadian_work": lambda move: _("Another year of skilled work in Canada"),
    "foreign_work": lambda move: _("Another year of skilled work outside Canada"),
    "certificate": lambda move: _("A certificate of qualification in a trade"),
    "nomination": lambda move: _("A nomination by a province or territory"),
    "partner_language": _partner_language,
    "partner_assessment": lambda move: _("An educational credential assessment for your partner"),
    "partner_credential": _partner_credential,
    "partner_work": lambda move: _("Another year of skilled work in Canada by your partner"),
    "partner_stays": lambda move: _("Your partner does not come with you to Canada"),
    "partner_principal": lambda move: _("Your partner applies, and you are the partner"),
}

PASSING_YEAR = gettext_lazy(
    "Counted as if that year were over today: your other work then lies a year further back. A birthday in "
    "that year is not taken off here."
)
NOTES = {
    "credential": gettext_lazy("One from outside Canada counts only with its assessment."),
    "canadian_work": PASSING_YEAR,
    "foreign_work": PASSING_YEAR,
    "certificate": gettext_lazy("Only people who work in a trade can have one."),
    "nomination": gettext_lazy("Each province and territory chooses by rules of its own."),
    "partner_credential": gettext_lazy("One from outside Canada counts only with its assessment."),
    "partner_work": PASSING_YEAR,
    "partner_stays": gettext_lazy(
        "Who comes with you is a fact that you state truthfully. It decides much more than points."
    ),
    "partner_principal": gettext_lazy(
        "Only what you told of your partner is used. Age, work outside Canada and what else is not asked "
        "make it a range; a nomination is not assumed. Your partner would have to meet a program."
    ),
}


def met(programs: list[str]) -> str:
    return _("You would now meet: %(programs)s.") % {"programs": q.listed(programs)}


def fits(categories: list[str]) -> str:
    return _("You would now fit the category: %(categories)s.") % {"categories": "; ".join(categories)}


def lost(names: list[str]) -> str:
    """Programs that are no longer met, or categories that no longer fit."""
    return _("No longer sure: %(names)s.") % {"names": "; ".join(names)}


KINDS = {
    "language_ability": gettext_lazy("One ability up a level"),
    "language_all": gettext_lazy("All four abilities up a level"),
    "language_level": gettext_lazy("All four abilities at a higher level"),
    "language_test": gettext_lazy("A test in another language"),
    "assessment": gettext_lazy("Assessment of education"),
    "credential": gettext_lazy("A further credential"),
    "canadian_credential": gettext_lazy("A further credential, in Canada"),
    "canadian_work": gettext_lazy("Another year of work in Canada"),
    "foreign_work": gettext_lazy("Another year of work outside Canada"),
    "certificate": gettext_lazy("Certificate of qualification"),
    "nomination": gettext_lazy("Nomination"),
    "partner_language": gettext_lazy("The partner’s language test"),
    "partner_assessment": gettext_lazy("Assessment of the partner’s education"),
    "partner_credential": gettext_lazy("The partner’s further credential"),
    "partner_work": gettext_lazy("The partner’s work in Canada"),
    "partner_stays": gettext_lazy("The partner does not come"),
    "partner_principal": gettext_lazy("The partner applies"),
}
"""The kinds of change as the firm's editors see them."""
