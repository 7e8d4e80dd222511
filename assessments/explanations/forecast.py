"""The chance of an invitation in words, never more exact than the backtest allows, and why there is none."""

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from assessments.explanations import quantities as q
from rounds.forecast.backtest import FEWEST

TENTHS = 10
WORDS = (
    gettext_lazy("very unlikely"),
    gettext_lazy("unlikely"),
    gettext_lazy("unlikely"),
    gettext_lazy("possible, but less likely than not"),
    gettext_lazy("possible, but less likely than not"),
    gettext_lazy("as likely as not"),
    gettext_lazy("more likely than not"),
    gettext_lazy("more likely than not"),
    gettext_lazy("likely"),
    gettext_lazy("likely"),
    gettext_lazy("very likely"),
)
"""By the tenths that a chance is nearest to."""


def intro() -> str:
    return _(
        "How likely it is that at least one round of a type reaches down to your score, as far as past "
        "rounds tell. This is a forecast, not a promise. The rules can change without notice."
    )


def new_scale(since: date) -> str:
    """No type has a round on the scale of the day."""
    text = _(
        "We name no chance of an invitation. Since %(since)s points are counted in a new way. All rounds on "
        "our record are older and on another scale, so they cannot tell."
    )
    return text % {"since": q.day(since)}


def unconfirmed(since: date) -> str:
    """There are rounds on the scale of the day, but the score is counted on the one before."""
    text = _(
        "We name no chance of an invitation. Since %(since)s rounds are held on a new scale of points. Your "
        "score here is counted the old way, until the new numbers are confirmed."
    )
    return text % {"since": q.day(since)}


def none_on_this_scale(names: str, since: date) -> str:
    text = _("%(names)s: no chance is named, as no round was held since the points changed on %(since)s.")
    return text % {"names": names, "since": q.day(since)}


def too_few(names: str, since: date) -> str:
    text = _(
        "%(names)s: no chance is named, as fewer than %(fewest)s rounds were held since the last change, on "
        "%(since)s."
    )
    return text % {"names": names, "since": q.day(since), "fewest": q.count(FEWEST)}


def stale(names: str) -> str:
    return _("%(names)s: no chance is named, as our record of rounds is not up to date.") % {"names": names}


def unproven(names: str) -> str:
    text = _(
        "%(names)s: no chance is named, as our forecast of past rounds was no better than a simple guess."
    )
    return text % {"names": names}


def chance(months: int, low: float, high: float, *, rough: bool) -> str:
    """One horizon. `low` and `high` are the chances of the lowest and of the highest score possible."""
    least, most = _tenth(low), _tenth(high)
    said = {"months": _months(months), "words": WORDS[least], "most": WORDS[most]}
    if WORDS[least] != WORDS[most] or (least != most and not rough):
        if rough:
            return _("Within %(months)s: from %(words)s to %(most)s. Your open answers decide.") % said
        text = _("Within %(months)s: from %(low)s to %(high)s. Your open answers decide.")
        return text % (said | {"low": _figure(least), "high": _figure(most)})
    if rough:
        return _("Within %(months)s: %(words)s.") % said
    return _("Within %(months)s: %(words)s, %(figure)s.") % (said | {"figure": _figure(least)})


def withheld(months: Iterable[int]) -> str:
    """Horizons that did not pass the test, where others did."""
    named = q.listed(_months(each) for each in months)
    return _("For %(months)s we name no chance: the test on past rounds does not bear it out.") % {
        "months": named
    }


def _tenth(share: float) -> int:
    return round(share * TENTHS)


def _figure(tenth: int) -> str:
    """ "about 7 in 10"; at the ends it says no more than that it is beyond."""
    if tenth == 0:
        return _("less than %(part)s in %(whole)s") % {"part": 1, "whole": TENTHS}
    if tenth == TENTHS:
        return _("more than %(part)s in %(whole)s") % {"part": TENTHS - 1, "whole": TENTHS}
    return _("about %(part)s in %(whole)s") % {"part": tenth, "whole": TENTHS}


def _months(value: int) -> str:
    return ngettext("%(count)s month", "%(count)s months", value) % {"count": q.count(value)}
