"""Criteria about the person: age, citizenship, partner, relatives and sponsors."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_countries import countries

from assessments.explanations import quantities as q
from assessments.explanations.pathways import places
from assessments.explanations.pathways.kind import Kind, and_so, list_of
from crs.outcome import Facts, Finding

RELATIONS = {
    "partner": gettext_lazy("spouse or common-law partner"),
    "parent": gettext_lazy("father or mother"),
    "child": gettext_lazy("son or daughter"),
    "sibling": gettext_lazy("brother or sister"),
    "grandparent": gettext_lazy("grandparent"),
    "grandchild": gettext_lazy("grandchild"),
    "aunt_or_uncle": gettext_lazy("aunt or uncle"),
    "niece_or_nephew": gettext_lazy("niece or nephew"),
    "cousin": gettext_lazy("cousin"),
    "friend": gettext_lazy("friend"),
}


def relations(codes: Iterable[str]) -> str:
    return q.either(str(RELATIONS[each]) for each in codes)


def age_need(facts: Facts) -> str:
    least, most = facts.get("min"), facts.get("max")
    if least is None:
        return _("an age of at most %(most)s") % {"most": q.count(most or 0)}
    if most is None:
        return _("an age of at least %(least)s") % {"least": q.count(least)}
    return _("an age from %(least)s to %(most)s") % {"least": q.count(least), "most": q.count(most)}


def age_have(finding: Finding) -> str:
    age = finding.have["age"]
    if age is None:
        return _("We do not know your age yet.")
    return _("Age %(age)s.") % {"age": q.count(age)}


def age_change(finding: Finding) -> str:
    least = finding.need.get("min")
    if least is not None and finding.have["age"] < least:
        return _("This criterion can be met later, by that age.")
    return _("Nothing can change this.")


AGE = Kind(gettext_lazy("Age"), age_need, age_have, age_change)


def countries_named(codes: Iterable[str]) -> str:
    return q.either(countries.name(each) or each for each in codes)


def citizenship_need(facts: Facts) -> str:
    one, none = list_of(facts, "any_of"), list_of(facts, "none_of")
    return and_so(
        _("citizenship of %(countries)s") % {"countries": countries_named(one)} if one else "",
        _("no citizenship of %(countries)s") % {"countries": countries_named(none)} if none else "",
    )


def citizenship_have(finding: Finding) -> str:
    told = finding.have["citizenships"]
    if told is None:
        return _("We do not know your citizenship yet.")
    if not told:
        return _("You have no citizenship.")
    return _("You are a citizen of %(countries)s.") % {
        "countries": q.listed(countries.name(each) or each for each in told)
    }


CITIZENSHIP = Kind(gettext_lazy("Citizenship"), citizenship_need, citizenship_have)

PARTNER_TERMS = {
    ("citizen_or_permanent_resident", True): gettext_lazy("who is a Canadian citizen or permanent resident"),
    ("citizen_or_permanent_resident", False): gettext_lazy(
        "who is neither a Canadian citizen nor a permanent resident"
    ),
    ("accompanying", True): gettext_lazy("who comes with you to Canada"),
    ("accompanying", False): gettext_lazy("who does not come with you to Canada"),
}


def partner_need(facts: Facts) -> str:
    if facts.get("has") is False:
        return _("no spouse or common-law partner")
    terms = (str(words) for (name, value), words in PARTNER_TERMS.items() if facts.get(name) is value)
    return and_so(_("a spouse or common-law partner"), *terms)


def partner_have(finding: Finding) -> str:
    has = finding.have["has"]
    if has is None:
        return _("We do not know yet whether you have a spouse or common-law partner.")
    if not has:
        return _("You have no spouse or common-law partner.")
    terms = [str(words) for (name, value), words in PARTNER_TERMS.items() if finding.have.get(name) is value]
    return f"{and_so(_('You have a spouse or common-law partner'), *terms)}."


PARTNER = Kind(gettext_lazy("Your partner"), partner_need, partner_have)


def status_of_relative(facts: Facts) -> str:
    status = facts.get("citizen_or_permanent_resident")
    if status is None:
        return ""
    return str(PARTNER_TERMS["citizen_or_permanent_resident", status])


def relative_need(facts: Facts) -> str:
    who = list_of(facts, "relations")
    where = list_of(facts, "provinces") or ["CA"]
    if who:
        someone = _("a relative or friend %(place)s: %(relations)s")
    else:
        someone = _("a relative or friend %(place)s")
    told = someone % {"place": places.within(where), "relations": relations(who)}
    return and_so(told, status_of_relative(facts))


def relative_have(finding: Finding) -> str:
    told = finding.have["relatives"]
    if told is None:
        return _("We do not know your relatives and friends in Canada yet.")
    if not told:
        return _("You have no relatives or friends in Canada.")
    named = q.listed(str(RELATIONS[each]) for each in dict.fromkeys(told))
    return _("In Canada you have: %(relations)s.") % {"relations": named}


RELATIVE = Kind(gettext_lazy("Someone in Canada"), relative_need, relative_have)


def sponsor_need(facts: Facts) -> str:
    return _("a citizen or permanent resident of Canada who can sponsor you: %(relations)s") % {
        "relations": relations(facts["relations"])
    }


def sponsor_have(finding: Finding) -> str:
    told = finding.have["sponsors"]
    if told is None:
        return _("We do not know yet who could sponsor you.")
    if not told:
        return _("Nobody could sponsor you.")
    return _("Someone could sponsor you: %(relations)s.") % {
        "relations": q.listed(str(RELATIONS[each]) for each in told)
    }


SPONSOR = Kind(gettext_lazy("A sponsor"), sponsor_need, sponsor_have)
