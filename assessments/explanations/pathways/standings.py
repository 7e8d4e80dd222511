"""Where a person stands on a pathway, in words that promise nothing."""

from collections.abc import Callable, Sequence

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, ngettext_lazy, pgettext_lazy

from assessments.explanations import quantities as q
from assessments.explanations.pathways import catalogue
from assessments.explanations.pathways.choice import KINDS, PATHWAYS
from assessments.explanations.pathways.missing import label
from crs.outcome import Finding, Outcome, PathwayResult, Standing
from crs.pathways import Pathway, Uncheckable

TITLES = {
    Standing.MEETS: gettext_lazy("You meet what a form can check"),
    Standing.UNKNOWN: gettext_lazy("A few more answers, to know"),
    Standing.NOT_WITH_THESE_ANSWERS: gettext_lazy("Not with these answers"),
    Standing.CLOSED: gettext_lazy("Closed, paused or planned"),
    Standing.NOT_ASSESSED: pgettext_lazy("pathways", "Not assessed"),
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
COUNTED = {
    Standing.MEETS: ngettext_lazy(
        "%(count)s pathway of which you meet what a form can check",
        "%(count)s pathways of which you meet what a form can check",
        "count",
    ),
    Standing.UNKNOWN: ngettext_lazy(
        "%(count)s pathway that needs more answers", "%(count)s pathways that need more answers", "count"
    ),
    Standing.NOT_WITH_THESE_ANSWERS: ngettext_lazy(
        "%(count)s pathway not met with these answers",
        "%(count)s pathways not met with these answers",
        "count",
    ),
    Standing.CLOSED: ngettext_lazy(
        "%(count)s pathway closed, paused or planned", "%(count)s pathways closed, paused or planned", "count"
    ),
    Standing.NOT_ASSESSED: ngettext_lazy(
        "%(count)s pathway not assessed", "%(count)s pathways not assessed", "count"
    ),
}
NAMED = 3
"""So many missing answers, or things that are not checked, are named in one line."""
EVERYWHERE = frozenset(
    {
        Uncheckable.ADMISSIBILITY,
        Uncheckable.DOCUMENTS,
        Uncheckable.DUTIES,
        Uncheckable.SETTLEMENT,
        Uncheckable.INTENTION,
        Uncheckable.OTHER,
    }
)
"""What hardly any pathway does without."""


def verdict(pathway: Pathway, result: PathwayResult, asked: int) -> str:
    """`asked`: the questions that would settle it."""
    if result.standing is Standing.CLOSED:
        return catalogue.status(pathway)
    if result.standing is Standing.NOT_ASSESSED:
        return _("Not assessed")
    if result.standing is Standing.MEETS:
        return _("You meet what a form can check")
    if result.nearest is not None:
        criterion = KINDS[_kind(result.findings[result.nearest])].title
        return _("Not with these answers; nearest: %(criterion)s") % {"criterion": _within(str(criterion))}
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
    return KINDS[_kind(found)].need(found.need)


def _kind(found: Finding) -> str:
    return found.code.removeprefix("pathway.")


def few(fields: Sequence[str]) -> str:
    """The first of the missing answers, and how many more there are."""
    return _shortened([_within(label(each)) for each in fields], _more_answers)


def _more_answers(number: int) -> str:
    text = ngettext("%(count)s more answer", "%(count)s more answers", number)
    return text % {"count": q.count(number)}


def _shortened(names: list[str], more: Callable[[int], str]) -> str:
    rest = len(names) - NAMED
    return q.listed(names if rest < 2 else [*names[:NAMED], more(rest)])


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
    return str(COUNTED[standing] % {"count": number})


def introduction() -> str:
    return _(
        "Provinces, territories and the federal government have other ways in. This is where your answers "
        "put you. Nothing here is a promise: no form can check health, security, documents and much else."
    )


def beside(pathway: Pathway) -> str:
    """What decides beside the criteria, in one line: first what is not the same everywhere."""
    ordered = sorted(pathway.not_checkable, key=EVERYWHERE.__contains__)
    names = [_within(str(catalogue.NOT_CHECKABLE[each])) for each in ordered]
    return _("Not checked: %(names)s.") % {"names": _shortened(names, _more_things)} if names else ""


def _more_things(number: int) -> str:
    text = ngettext("%(count)s more thing", "%(count)s more things", number)
    return text % {"count": q.count(number)}


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
