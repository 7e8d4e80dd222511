"""The categories of category-based selection: their names, their criteria, and remarks on all of them."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from assessments.explanations import facts as f
from assessments.explanations import quantities as q
from assessments.explanations import words
from assessments.explanations.criterion import (
    Criterion,
    below_one_level,
    hours_missing,
    hours_why,
    language_change,
    language_why,
)
from crs.outcome import Finding, Outcome

NAMES = {
    "french": gettext_lazy("French-language proficiency"),
    "healthcare": gettext_lazy("Healthcare and social services occupations"),
    "stem": gettext_lazy("Science, technology, engineering and math (STEM) occupations"),
    "trades": gettext_lazy("Trade occupations"),
    "transport": gettext_lazy("Transport occupations"),
    "agriculture": gettext_lazy("Agriculture and agri-food occupations"),
    "education": gettext_lazy("Education occupations"),
    "physicians": gettext_lazy("Physicians with Canadian work experience"),
    "senior_managers": gettext_lazy("Senior managers with Canadian work experience"),
    "researchers": gettext_lazy("Researchers with Canadian work experience"),
    "military": gettext_lazy("Skilled military recruits"),
}

VERDICTS = {
    "met": gettext_lazy("You fit it"),
    "unknown": gettext_lazy("You fit it, if you meet a program"),
    "not_met": gettext_lazy("You fit it, but meet no program"),
}
"""For someone who fits a category: whether a program makes it of use."""
WITHOUT = {"unknown": gettext_lazy("Not known yet"), "not_met": gettext_lazy("Not by these answers")}
"""For everyone else."""


def programs_named(codes: Iterable[str], combined: str) -> str:
    """The names of programs in one phrase, joined by "and" or "or"."""
    join = q.listed if combined == "and" else q.either
    return join(str(words.PROGRAMS[code]) for code in codes)


def program_have(finding: Finding) -> str:
    met, still_open = finding.have["met"], finding.have["open"]
    if met:
        return _("You meet: %(programs)s.") % {"programs": programs_named(met, "and")}
    if still_open:
        return _("You may meet: %(programs)s.") % {"programs": programs_named(still_open, "or")}
    return _("By these answers you meet none of the programs.")


def program_why(finding: Finding) -> str:
    if finding.outcome is Outcome.MET:
        return _("One program is enough.")
    if finding.outcome is Outcome.NOT_MET:
        return _(
            "A category chooses among people in the pool, and the pool is for people who meet a program."
        )
    return _("Answers that decide a program are missing.")


PROGRAM = Criterion(
    title=lambda finding: _("A program of Express Entry"),
    have=program_have,
    need=lambda finding: _(
        "The Canadian Experience Class, the Federal Skilled Worker Program or the "
        "Federal Skilled Trades Program, when you are invited and when you apply."
    ),
    why=program_why,
    change=lambda finding: _("Meeting one of the programs would meet this criterion."),
)


def french_level(finding: Finding) -> str:
    return q.threshold(finding.need["level"], language="fr")


def french_have(finding: Finding) -> str:
    have = finding.have
    if have["expired_on"]:
        return _("Your French test result stopped counting on %(day)s.") % {"day": q.day(have["expired_on"])}
    if have["none"]:
        return _("You have no French test result.")
    return f.language_result(have)


def french_change(finding: Finding) -> str:
    if below_one_level(finding):
        return language_change(finding, french_level(finding))
    change = _("A French test result of %(level)s or higher in all four abilities would meet this criterion.")
    return change % {"level": french_level(finding)}


FRENCH = Criterion(
    title=lambda finding: _("At least %(level)s in all four abilities") % {"level": french_level(finding)},
    have=french_have,
    need=lambda finding: (
        _("%(level)s or higher in listening, reading, writing and speaking, by a French test that counts.")
        % {"level": french_level(finding)}
    ),
    why=lambda finding: language_why(finding, below_one_level(finding)),
    change=french_change,
)


def amount(finding: Finding) -> dict[str, str]:
    """Months, the hours they stand for, the years they lie in, and the number of occupations."""
    need = finding.need
    return _amount(need["months"], need["hours"], need["within_years"], need["occupations"], get_language())


@lru_cache(maxsize=256)
def _amount(months: int, hours: int, years: int, occupations: int, language: str | None) -> dict[str, str]:
    """Made once for each language: a category asks everyone for the same."""
    of_months = ngettext("%(count)s month", "%(count)s months", months)
    listed = ngettext("%(count)s occupation", "%(count)s occupations", occupations)
    return {
        "months": of_months % {"count": q.count(months)},
        "hours": q.hours(hours),
        "years": q.years(years),
        "occupations": listed % {"count": q.count(occupations)},
    }


def work_have(finding: Finding) -> str:
    have = finding.have
    if have["hours_high"] is None and finding.outcome is Outcome.NOT_MET:
        return _("You gave totals of your work, without the dates.")
    if have["hours_high"] is None:
        return _("We do not know your work in the listed occupations yet.")
    if have["hours_high"] == 0:
        return _("We count no work in a listed occupation.")
    hours = q.hours(have["hours_low"], have["hours_high"])
    if not (have["noc"] and have["start"] and have["end"]):
        return _("We count %(hours)s in a listed occupation.") % {"hours": hours}
    counted = _("We count %(hours)s in one listed occupation (%(noc)s), from %(start)s to %(end)s.")
    return counted % {
        "hours": hours,
        "noc": f.occupation(have["noc"]),
        "start": q.day(have["start"]),
        "end": q.day(have["end"]),
    }


def work_title(finding: Finding) -> str:
    if finding.need["in_canada"]:
        title = _("At least %(months)s of work in Canada in one listed occupation in the last %(years)s")
    else:
        title = _("At least %(months)s of work in one listed occupation in the last %(years)s")
    return title % amount(finding)


def work_need(finding: Finding) -> str:
    if finding.need["in_canada"]:
        need = _(
            "%(months)s of full-time work (%(hours)s), or as much part-time work, in Canada, "
            "in one of %(occupations)s, in the last %(years)s."
        )
    else:
        need = _(
            "%(months)s of full-time work (%(hours)s), or as much part-time work, in Canada or elsewhere, "
            "in one of %(occupations)s, in the last %(years)s."
        )
    unbroken = _("Without a break.") if finding.need["continuous"] else _("Breaks do no harm.")
    return f.sentences(need % amount(finding), unbroken)


def work_why(finding: Finding) -> str:
    have = finding.have
    if finding.outcome is not Outcome.NOT_MET or have["hours_high"] or have["left_out"]:
        return hours_why(finding)
    if have["hours_high"] is None:
        return _("They are too low for this category.")
    return _("Only listed occupations count for this category.")


def work_change(finding: Finding) -> str:
    if not finding.have["hours_high"]:
        change = _("%(months)s of work (%(hours)s) in one listed occupation would meet this criterion.")
        return change % amount(finding)
    if finding.need["continuous"]:
        more = _(
            "Another %(hours)s in the same listed occupation, without a break, would meet this criterion."
        )
    else:
        more = _(
            "Another %(hours)s in the same listed occupation would meet this criterion, "
            "as long as the hours counted today still lie in the last %(years)s."
        )
    return more % {**amount(finding), "hours": hours_missing(finding)}


EXPERIENCE = Criterion(title=work_title, have=work_have, need=work_need, why=work_why, change=work_change)


def years_needed(finding: Finding) -> dict[str, str]:
    return {"years": q.years(finding.need["years"])}


SERVICE = Criterion(
    title=lambda finding: (
        _("At least %(years)s of continuous service in a foreign military") % years_needed(finding)
    ),
    have=lambda finding: _("This tool does not ask about military service."),
    need=lambda finding: (
        _("%(years)s of continuous service in a foreign military that Canada recognizes, until today.")
        % years_needed(finding)
    ),
    why=lambda finding: _("This tool cannot check it."),
    change=lambda finding: _("Such service would meet this criterion."),
)


def offer_have(finding: Finding) -> str:
    have = finding.have
    if have["offer"] is None:
        return _("We do not know yet whether you have a job offer.")
    if not have["offer"]:
        return _("You have no job offer.")
    if have["noc"] is None:
        return _("You have a job offer, and we do not know in which occupation.")
    return _("You have a job offer: %(noc)s.") % {"noc": f.occupation(have["noc"])}


def offer_why(finding: Finding) -> str:
    if finding.outcome is Outcome.NOT_MET:
        return _("Only an offer of the Canadian Armed Forces counts.")
    if finding.have["possible"]:
        return _("This tool cannot check who made the offer, or for how many years.")
    return _("Whether you have such an offer decides.")


def offer_need(finding: Finding) -> str:
    need = _(
        "A full-time offer of the Canadian Armed Forces for at least %(years)s, in one of these occupations: "
        "%(nocs)s."
    )
    nocs = "; ".join(f.occupation(code) for code in finding.need["nocs"])
    return need % {**years_needed(finding), "nocs": nocs}


OFFER = Criterion(
    title=lambda finding: (
        _("An offer of the Canadian Armed Forces for at least %(years)s") % years_needed(finding)
    ),
    have=offer_have,
    need=offer_need,
    why=offer_why,
    change=lambda finding: (
        _("An offer of the Canadian Armed Forces for at least %(years)s would meet this criterion.")
        % years_needed(finding)
    ),
)


def credential_why(finding: Finding) -> str:
    if finding.outcome is Outcome.MET:
        return _("The credential counts.")
    if finding.outcome is Outcome.UNKNOWN:
        return _("Your credential, and its assessment if it is from outside Canada, decide.")
    if finding.have["assessed"] is False:
        return _("A credential from outside Canada counts only with an assessment.")
    return _("The credential is lower than what is needed.")


CREDENTIAL = Criterion(
    title=lambda finding: _("A post-secondary credential, assessed if it is from outside Canada"),
    have=lambda finding: f.education(finding.have["education"], finding.have["assessed"]),
    need=lambda finding: (
        _("At least: %(education)s. One from outside Canada needs an educational credential assessment.")
        % {"education": words.EDUCATION[finding.need["education"]]}
    ),
    why=credential_why,
    change=lambda finding: _(
        "A completed credential of that level, assessed if it is from outside Canada, "
        "would meet this criterion."
    ),
)

CRITERIA: dict[str, Criterion] = {
    "category.program": PROGRAM,
    "category.french": FRENCH,
    "category.experience": EXPERIENCE,
    "category.service": SERVICE,
    "category.offer": OFFER,
    "category.credential": CREDENTIAL,
}


def since(law: date) -> str:
    """From when a category has been what it is."""
    return _("The rules of this category date from %(day)s.") % {"day": q.day(law)}


def last_read(checked: date) -> str:
    return _(
        "The categories below were last read on %(day)s and may have changed since: look at the official "
        "page before you rely on them."
    ) % {"day": q.day(checked)}


def ended(code: str, last_day: date) -> str:
    text = _("%(category)s: a category until %(day)s.")
    return text % {"category": NAMES[code], "day": q.day(last_day)}


def alone(outcome: Outcome) -> str:
    """For someone who meets no program, or may meet one."""
    if outcome is Outcome.MET:
        return ""
    if outcome is Outcome.NOT_MET:
        return _(
            "A category does not help by itself. You also need to meet one of the programs above, "
            "and by these answers you meet none."
        )
    return _(
        "A category does not help by itself. You also need to meet one of the programs above, "
        "and answers that decide this are missing."
    )


def settles(number: int, *, beyond: bool, asked: bool) -> str:
    """What the answers named after it do. `beyond`: something stays open that no answer settles."""
    if beyond and asked:
        return _("This tool cannot check all of it. These answers may rule it out:")
    if beyond:
        return _("This tool cannot check all of it. The criteria say what to look at.")
    if number == 1:
        return _("These answers would settle it:")
    return _("These answers would settle all of them:")
