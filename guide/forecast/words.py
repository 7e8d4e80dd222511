"""The regimes and the verdicts of the backtest, for readers."""

from decimal import Decimal

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from guide.amounts import count, months
from rounds.forecast import Mark, Verdict
from rounds.forecast.verdicts import in_figures

REGIMES = {
    "launch": gettext_lazy("Express Entry begins."),
    "offers_lowered": gettext_lazy(
        "A job offer gives far fewer points. Studies in Canada begin to give some."
    ),
    "sibling_and_french": gettext_lazy("A brother or sister in Canada gives points, and so does French."),
    "tie_breaks": gettext_lazy("Among people with the lowest score, only older profiles are invited."),
    "borders_closed": gettext_lazy("Borders close. Rounds turn to people who are in Canada or nominated."),
    "french_raised": gettext_lazy("French gives more points."),
    "nominees_only": gettext_lazy("Only people nominated by a province are invited."),
    "all_programs_again": gettext_lazy("Rounds for all programs come back."),
    "categories": gettext_lazy("Rounds for one category of people begin."),
    "after_a_pause": gettext_lazy("Rounds come back after a pause, at higher scores."),
    "class_again": gettext_lazy(
        "Rounds for the Canadian Experience Class come back. Those for all programs have stopped."
    ),
    "offers_removed": gettext_lazy("A job offer gives no points any more."),
    "high_wages": gettext_lazy("Points are counted in a new way. The numbers are not confirmed yet."),
}
"""What was new on the first day of each regime, by its code in rounds/data/regimes.toml."""

VERDICTS = {
    Verdict.SHOWN: gettext_lazy("shown"),
    Verdict.TOO_SHORT: gettext_lazy("withheld: too short a time to test"),
    Verdict.NOT_BETTER: gettext_lazy("withheld: a simple guess did as well or better"),
    Verdict.MAY_BE_CHANCE: gettext_lazy("withheld: better, but it may be luck"),
}


def title(mark: Mark) -> str:
    """A type and a horizon: "Provincial nominees, within 3 months"."""
    return _("%(kind)s, within %(months)s") % {"kind": mark.kind.label, "months": months(mark.months)}


def within(mark: Mark) -> str:
    return _("Within %(months)s") % {"months": months(mark.months)}


def verdict(mark: Mark) -> str:
    """Whether the forecast is shown, and if not, why."""
    if mark.verdict is Verdict.SHOWN and not in_figures(mark.off_by):
        return _("shown in words, without figures")
    return str(VERDICTS[mark.verdict])


def basis(mark: Mark) -> str:
    """On how much a mark rests."""
    days = ngettext("%(count)s day of forecasting", "%(count)s days of forecasting", mark.days)
    stretches = ngettext(
        "%(count)s stretch of time of its own", "%(count)s stretches of time that share no day", mark.windows
    )
    found = {
        "days": days % {"count": count(mark.days)},
        "stretches": stretches % {"count": count(mark.windows)},
    }
    return _("From %(days)s, in %(stretches)s.") % found


def percent(share: float) -> str:
    return _("%(number)s%%") % {"number": round(share * 100)}


def score(value: float) -> str:
    """A Brier score, rounded as the command prints it: to format a float cuts digits off."""
    return number_format(Decimal(f"{value:.3f}"), 3, use_l10n=True)
