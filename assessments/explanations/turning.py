"""What a day of change does: to the score, to the programs and to the categories."""

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from assessments.explanations import quantities as q
from assessments.explanations import words
from assessments.explanations.categories import NAMES
from crs.outcome import Outcome
from crs.timeline import Event, Standing, Turned

PROGRAMS = {
    Outcome.MET: gettext_lazy("You then meet: %(names)s."),
    Outcome.UNKNOWN: gettext_lazy("You may then meet: %(names)s. Some answers are missing."),
    Outcome.NOT_MET: gettext_lazy("You then no longer meet: %(names)s."),
}
CATEGORIES = {
    Outcome.MET: gettext_lazy("You then fit: %(names)s."),
    Outcome.NOT_MET: gettext_lazy("You then no longer fit: %(names)s."),
}


def score(standing: Standing) -> str:
    """The score as it stands inside a sentence."""
    low, high = q.count(standing.low), q.count(standing.high)
    return (
        low
        if standing.low == standing.high
        else _("between %(low)s and %(high)s") % {"low": low, "high": high}
    )


def moved(event: Event) -> int | None:
    """By how many points the score moves; None where the two ends of a range do not move alike."""
    low, high = event.after.low - event.before.low, event.after.high - event.before.high
    return low if low == high else None


def points(amount: int) -> str:
    return ngettext("%(count)s point", "%(count)s points", amount) % {"count": q.count(amount)}


def of_score(event: Event) -> str:
    """What becomes of the score; nothing where it stays."""
    by = moved(event)
    if by == 0:
        return ""
    if by is None:
        return _("Your score is then %(score)s.") % {"score": score(event.after)}
    text = _("Your score rises by %(points)s, to %(score)s.")
    if by < 0:
        text = _("Your score falls by %(points)s, to %(score)s.")
    return text % {"points": points(abs(by)), "score": score(event.after)}


def of_birthday(event: Event) -> str:
    """All that happens on a birthday that moves the score and nothing else, in one sentence."""
    by = moved(event) or 0
    text = _("Your score rises by %(points)s, to %(score)s, on %(day)s because you turn %(age)s.")
    if by < 0:
        text = _("Your score falls by %(points)s, to %(score)s, on %(day)s because you turn %(age)s.")
    return text % {
        "points": points(abs(by)),
        "score": score(event.after),
        "day": q.day(event.on),
        "age": q.count(event.causes[0].facts["age"]),
    }


def of_programs(event: Event) -> list[str]:
    """The programs that come to be met, become open, or are met no longer."""
    return [
        str(text) % {"names": q.listed(names)}
        for verdict, text in PROGRAMS.items()
        if (names := [str(words.PROGRAMS[each.code]) for each in event.programs if each.after is verdict])
    ]


def of_categories(event: Event) -> list[str]:
    """The categories that come to be fitted, and those that were and are no longer."""
    came = [each for each in event.categories if each.after is Outcome.MET]
    went = [each for each in event.categories if each.before is Outcome.MET]
    return [_named(verdict, each) for verdict, each in ((Outcome.MET, came), (Outcome.NOT_MET, went)) if each]


def _named(verdict: Outcome, turned: Iterable[Turned]) -> str:
    return str(CATEGORIES[verdict]) % {"names": q.listed(str(NAMES[each.code]) for each in turned)}


def best(month: str, standing: Standing) -> str:
    return _("Best month: %(month)s. Score: %(score)s.") % {"month": month, "score": score(standing)}


def worst(month: str, standing: Standing) -> str:
    return _("Lowest month: %(month)s. Score: %(score)s.") % {"month": month, "score": score(standing)}


def met(standing: Standing) -> str:
    """The programs that are met in a month, those that may be, or none."""
    for verdict, text in (
        (Outcome.MET, _("You meet: %(names)s")),
        (Outcome.UNKNOWN, _("You may meet: %(names)s")),
    ):
        names = [str(words.PROGRAMS[code]) for code, each in standing.programs.items() if each is verdict]
        if names:
            return text % {"names": q.listed(names)}
    return _("You meet no program")


def no_program() -> str:
    return _("By these answers you meet no program then.")


def between(low: int, high: int, since: date, until: date) -> str:
    """How far the score moves."""
    text = _("From %(since)s to %(until)s your score lies between %(low)s and %(high)s.")
    return text % {**_span(since, until), "low": q.count(low), "high": q.count(high)}


def stays(standing: Standing, since: date, until: date) -> str:
    text = _("From %(since)s to %(until)s your score stays %(score)s.")
    return text % {**_span(since, until), "score": score(standing)}


def nothing(since: date, until: date) -> str:
    text = _(
        "By these answers nothing changes your score or the programs you meet from %(since)s to %(until)s."
    )
    return text % _span(since, until)


def _span(since: date, until: date) -> dict[str, str]:
    return {"since": q.day(since), "until": q.day(until)}
