"""Criteria about education: the highest level, and study in Canada."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from assessments.explanations import facts as f
from assessments.explanations import quantities as q
from assessments.explanations import words
from assessments.explanations.pathways import places
from assessments.explanations.pathways.kind import Kind, and_so, by_having_it, list_of
from assessments.explanations.pathways.occupations import months, span
from crs.outcome import Facts, Finding


def level(code: str) -> str:
    """A level as it stands inside a sentence."""
    name = str(words.EDUCATION[code])
    return name[:1].lower() + name[1:]


def education_need(facts: Facts) -> str:
    return and_so(
        _("education of this level or higher: %(level)s") % {"level": level(facts["min"])},
        _("from Canada or with an educational credential assessment") if facts.get("assessed") else "",
    )


def education_have(finding: Finding) -> str:
    """Whether it was assessed is told only where it matters."""
    assessed = finding.have["assessed"] if finding.need.get("assessed") else True
    if finding.have["education"] is not None and assessed is None:
        return f"{words.EDUCATION[finding.have['education']]}."
    return f.education(finding.have["education"], assessed)


def education_change(finding: Finding) -> str:
    held = list(words.EDUCATION)
    have = finding.have["education"]
    if have is not None and held.index(have) >= held.index(finding.need["min"]):
        return _("An educational credential assessment would meet this criterion.")
    return by_having_it(finding)


EDUCATION = Kind(gettext_lazy("Education"), education_need, education_have, education_change)


def study_need(facts: Facts) -> str:
    where = places.within(list_of(facts, "provinces") or ["CA"])
    program, recent = facts.get("months"), facts.get("completed_within_months")
    return and_so(
        _("a completed program of study %(place)s") % {"place": where},
        _("of this level or higher: %(level)s") % {"level": level(facts["min"])} if facts.get("min") else "",
        _("of at least %(months)s") % {"months": months(program)} if program else "",
        _("completed in the last %(time)s") % {"time": span(recent)} if recent else "",
    )


def study_have(finding: Finding) -> str:
    studies = finding.have["studies"]
    if studies is None:
        return _("We do not know your studies in Canada yet.")
    if not studies:
        return _("You completed no program of study in Canada.")
    return _("You studied in Canada: %(studies)s.") % {"studies": "; ".join(map(study, studies))}


def study(told: Mapping[str, Any]) -> str:
    """One program of study, as far as it is known."""
    province, credential, done = told["province"], told["credential"], told["completed_on"]
    parts = (
        str(places.PROVINCES[province]) if province else "",
        level(credential) if credential else "",
        months(told["months"]) if told["months"] else "",
        q.day(done) if done else "",
    )
    return and_so(*parts) or _("a program of which nothing more is known")


STUDY = Kind(gettext_lazy("Study in Canada"), study_need, study_have)
