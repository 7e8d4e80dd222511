"""What each kind of change asks for, in plain words, until the firm writes its own in the admin.

Cautious on purpose: no price, no date and no chance of success, because these differ and change.
"""

from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _


class Effort(NamedTuple):
    """What it takes, and how long."""

    effort: Any
    time: Any


TEST = _("Weeks or months, for practice, a free seat and the result.")
STUDY = _("Long. It depends on the program.")
PAPERS = _("Often weeks to months. It depends on the school and on who assesses.")
YEAR = _("The year itself, and the papers that prove it.")

SHIPPED: dict[str, Effort] = {
    "language_ability": Effort(
        _("Practice, and the whole test once more: a single ability cannot be taken alone."), TEST
    ),
    "language_all": Effort(_("Practice in all four abilities, and the whole test once more."), TEST),
    "language_level": Effort(_("Practice in all four abilities, and the whole test once more."), TEST),
    "language_test": Effort(
        _("A paid test. How much you need to learn first depends on what you know already."), TEST
    ),
    "assessment": Effort(
        _("Papers from your school, sent to a designated organization, and its fee."), PAPERS
    ),
    "credential": Effort(_("Study with tuition, and an assessment if it is outside Canada."), STUDY),
    "canadian_credential": Effort(
        _("Study in Canada: admission, tuition, and permission to study unless you have it."), STUDY
    ),
    "canadian_work": Effort(_("A skilled job in Canada that you are allowed to do."), YEAR),
    "foreign_work": Effort(_("A skilled job outside Canada, full-time or as much part-time."), YEAR),
    "certificate": Effort(
        _("An assessment of your trade by a province or territory, and often an examination."),
        _("Months or longer. It depends on the trade and on the province."),
    ),
    "nomination": Effort(
        _("An application to a province or territory, often with ties or a job there, and its fee."),
        _("Months, and nothing is certain: each opens and closes its programs."),
    ),
    "partner_language": Effort(_("Your partner takes a paid test, after practice."), TEST),
    "partner_assessment": Effort(
        _("Papers from your partner’s school, sent to a designated organization, and its fee."), PAPERS
    ),
    "partner_credential": Effort(_("Study with tuition, and an assessment if it is outside Canada."), STUDY),
    "partner_work": Effort(_("A skilled job in Canada that your partner is allowed to do."), YEAR),
    "partner_stays": Effort(
        _("No paper of its own, but a serious choice for a family."),
        _("At once on paper. Bringing a partner later is an application of its own."),
    ),
    "partner_principal": Effort(
        _("A profile in your partner’s name, with your partner’s own papers and test."),
        _("Days, if the papers are there."),
    ),
}
