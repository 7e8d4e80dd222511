"""Where a person stands on a pathway, in words that promise nothing."""

from collections.abc import Sequence

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from assessments.explanations import quantities as q
from assessments.explanations.pathways import catalogue
from assessments.explanations.pathways.choice import KINDS, PATHWAYS
from assessments.explanations.pathways.missing import label
from crs.outcome import Finding, Outcome, PathwayResult, Standing
from crs.pathways import Pathway

TITLES = {
    Standing.MEETS: gettext_lazy("You meet what a form can check"),
    Standing.UNKNOWN: gettext_lazy("A few more answers, to know"),
    Standing.NOT_WITH_THESE_ANSWERS: gettext_lazy("Not with these answers"),
    Standing.CLOSED: gettext_lazy("Closed, paused or planned"),
    Standing.NOT_ASSESSED: gettext_lazy("Not assessed"),
}
INTRODUCTIONS = {
    Standing.MEETS: gettext_lazy(
        "Every criterion that a form can check is met. Each pathway names what decides beside that."
    ),
    Standing.UNKNOWN: gettext_lazy(
        "No criterion fails, and an answer is missing. Those that need the fewest answers come first."
    ),
    Standing.NOT_WITH_THESE_ANSWERS: gettext_lazy(
        "At least one criterion is not met. Each pathway names the one that is nearest to being met."
    ),
    Standing.CLOSED: gettext_lazy(
        "Nobody can apply now. They are listed so that you need not look for them elsewhere."
    ),
    Standing.NOT_ASSESSED: gettext_lazy(
        "We know of them, and no answer of yours can be compared with what we have read."
    ),
}
NAMED = 3
"""So many missing answers are named in one line."""


def verdict(pathway: Pathway, result: PathwayResult, asked: int) -> str:
    """`asked`: the questions that would settle it."""
    if result.standing is Standing.CLOSED:
        return catalogue.status(pathway)
    if result.standing is not Standing.UNKNOWN:
        return str(TITLES[result.standing])
    if not asked:
        return _("Not known: no question of ours decides it")
    text = ngettext(
        "Answer %(count)s more question to know", "Answer %(count)s more questions to know", asked
    )
    return text % {"count": q.count(asked)}


def decides(result: PathwayResult) -> str:
    """The one thing to know: what is nearest to being met, or which answers are missing."""
    if result.standing is Standing.MEETS:
        total = len(result.findings)
        text = ngettext("Its only criterion is met.", "All %(count)s criteria are met.", total)
        return text % {"count": q.count(total)}
    if result.nearest is not None and result.standing is Standing.NOT_WITH_THESE_ANSWERS:
        found = result.findings[result.nearest]
        told = _("Nearest: %(need)s. %(have)s")
        return told % {"need": need(found), "have": PATHWAYS[found.code].have(found)}
    if result.standing is Standing.UNKNOWN and result.missing:
        return _("Missing: %(answers)s.") % {"answers": few(result.missing)}
    return ""


def need(found: Finding) -> str:
    """What a criterion asks for, as a phrase."""
    return KINDS[found.code.removeprefix("pathway.")].need(found.need)


def few(fields: Sequence[str]) -> str:
    """The first of the missing answers, and how many more there are."""
    names = [_within(label(each)) for each in fields]
    rest = len(names) - NAMED
    if rest < 2:
        return q.listed(names)
    more = ngettext("%(count)s more answer", "%(count)s more answers", rest) % {"count": q.count(rest)}
    return q.listed([*names[:NAMED], more])


def _within(name: str) -> str:
    return name[:1].lower() + name[1:]


def change(result: PathwayResult) -> str:
    """What would make the nearest criterion a yes, and how many others fail."""
    if result.nearest is None:
        return ""
    found = result.findings[result.nearest]
    others = sum(each.outcome is Outcome.NOT_MET for each in result.findings) - 1
    told = PATHWAYS[found.code].change(found)
    if not others:
        return told
    more = ngettext("%(count)s other criterion is not met.", "%(count)s other criteria are not met.", others)
    return f"{told} {more % {'count': q.count(others)}}"


def counted(standing: Standing, number: int) -> str:
    """How many pathways stand so, as a line of its own."""
    texts = {
        Standing.MEETS: ngettext(
            "%(count)s pathway of which you meet what a form can check",
            "%(count)s pathways of which you meet what a form can check",
            number,
        ),
        Standing.UNKNOWN: ngettext(
            "%(count)s pathway that needs more answers", "%(count)s pathways that need more answers", number
        ),
        Standing.NOT_WITH_THESE_ANSWERS: ngettext(
            "%(count)s pathway not met with these answers",
            "%(count)s pathways not met with these answers",
            number,
        ),
        Standing.CLOSED: ngettext(
            "%(count)s pathway closed, paused or planned",
            "%(count)s pathways closed, paused or planned",
            number,
        ),
        Standing.NOT_ASSESSED: ngettext(
            "%(count)s pathway not assessed", "%(count)s pathways not assessed", number
        ),
    }
    return texts[standing] % {"count": q.count(number)}


def introduction() -> str:
    return _(
        "Provinces, territories and the federal government have other ways in. This is where your answers "
        "put you. Nothing here is a promise: no form can check health, security, documents and much else."
    )


def see_all(number: int) -> str:
    text = ngettext(
        "See %(count)s pathway and every criterion", "See all %(count)s pathways and every criterion", number
    )
    return text % {"count": q.count(number)}


def beside(pathway: Pathway) -> str:
    """What decides beside the criteria, in one line."""
    names = [_within(str(catalogue.NOT_CHECKABLE[each])) for each in pathway.not_checkable]
    return _("Not checked: %(names)s.") % {"names": "; ".join(names)} if names else ""


def to_settle(settled: int, still_open: int) -> str:
    """What further questions could do."""
    if not still_open:
        return ""
    text = ngettext(
        "Further questions could settle %(count)s more pathway; %(settled)s are settled.",
        "Further questions could settle up to %(count)s more pathways; %(settled)s are settled.",
        still_open,
    )
    return text % {"count": q.count(still_open), "settled": q.count(settled)}


def sentence(phrase: str) -> str:
    return f"{capfirst(phrase)}."
