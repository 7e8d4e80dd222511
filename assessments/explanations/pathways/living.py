"""Criteria about where a person lives, would live, and with what status."""

from collections.abc import Container

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from assessments.explanations import quantities as q
from assessments.explanations.pathways import places
from assessments.explanations.pathways.kind import Kind, and_so, list_of
from assessments.explanations.pathways.occupations import months
from crs.outcome import Facts, Finding

STATUSES = {
    "abroad": gettext_lazy("living outside Canada"),
    "visitor": gettext_lazy("visitor"),
    "study_permit": gettext_lazy("study permit"),
    "post_graduation_permit": gettext_lazy("post-graduation work permit"),
    "lmia_permit": gettext_lazy("work permit with a labour market impact assessment"),
    "lmia_exempt_permit": gettext_lazy("work permit without a labour market impact assessment"),
    "spouse_permit": gettext_lazy("open work permit for spouses"),
    "iec_permit": gettext_lazy("work permit of International Experience Canada"),
    "bridging_permit": gettext_lazy("bridging open work permit"),
    "other_open_permit": gettext_lazy("another open work permit"),
    "refugee_claimant": gettext_lazy("refugee claimant"),
    "no_status": gettext_lazy("no valid status"),
    "permanent_resident": gettext_lazy("permanent resident"),
    "citizen": gettext_lazy("Canadian citizen"),
}


def statuses(codes: Container[str]) -> str:
    return q.either(str(name) for code, name in STATUSES.items() if code in codes)


def residence_need(facts: Facts) -> str:
    lasting = facts.get("months")
    return and_so(
        _("a home %(place)s") % {"place": places.within(facts["places"])},
        _("for at least %(months)s") % {"months": months(lasting)} if lasting else "",
    )


def residence_have(finding: Finding) -> str:
    province, since, status = (finding.have[name] for name in ("province", "since", "status"))
    if status == "abroad":
        return _("You live outside Canada.")
    if province and since:
        told = _("You live %(place)s, since %(day)s.")
        return told % {"place": places.WITHIN[province], "day": q.day(since)}
    if province:
        return _("You live %(place)s.") % {"place": places.WITHIN[province]}
    if status:
        return _("You live in Canada, and we do not know in which province.")
    return _("We do not know yet where you live.")


RESIDENCE = Kind(gettext_lazy("Where you live"), residence_need, residence_have)


def willing_need(facts: Facts) -> str:
    return _("a true plan to live %(place)s") % {"place": places.within(facts["provinces"])}


def willing_have(finding: Finding) -> str:
    told = finding.have["provinces"]
    if told:
        return _("You would live in: %(provinces)s.") % {"provinces": places.named(told)}
    quebec = finding.have.get("intends_quebec")
    if told is None and quebec is None:
        return _("We do not know yet where you plan to live.")
    return _("You plan to live in Quebec.") if quebec else _("You named no such province.")


WILLING = Kind(gettext_lazy("Where you plan to live"), willing_need, willing_have)


def held(codes: list[str]) -> str:
    if len(codes) < 2:
        return _("this status: %(status)s") % {"status": statuses(codes)} if codes else ""
    return _("one of these statuses: %(statuses)s") % {"statuses": statuses(codes)}


def other_than(codes: list[str]) -> str:
    """Whoever may not be without status needs a valid one."""
    rest = [each for each in codes if each != "no_status"]
    but = _("other than: %(statuses)s") % {"statuses": statuses(rest)} if rest else ""
    if not codes:
        return ""
    return and_so(_("a valid status") if len(rest) < len(codes) else _("a status"), but)


def status_need(facts: Facts) -> str:
    one, none, lasting = list_of(facts, "any_of"), list_of(facts, "none_of"), facts.get("valid_months")
    return and_so(
        held(one),
        other_than(none),
        _("a status that stays valid for at least %(months)s") % {"months": months(lasting)}
        if lasting
        else "",
    )


def status_have(finding: Finding) -> str:
    status, expires = finding.have["status"], finding.have["expires"]
    if status is None:
        return _("We do not know your status in Canada yet.")
    if not expires or status == "abroad":
        return _("Your status: %(status)s.") % {"status": STATUSES[status]}
    told = _("Your status: %(status)s, valid until %(day)s.")
    return told % {"status": STATUSES[status], "day": q.day(expires)}


STATUS = Kind(gettext_lazy("Your status in Canada"), status_need, status_have)
