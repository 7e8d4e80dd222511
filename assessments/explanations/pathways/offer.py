"""The criterion about a job offer: where, in which occupation and on which terms."""

from decimal import Decimal

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from assessments.explanations import facts as f
from assessments.explanations.pathways import places
from assessments.explanations.pathways.kind import Kind, and_so, list_of
from assessments.explanations.pathways.occupations import listed, of_levels
from crs.outcome import Facts, Finding

DESIGNATIONS = {
    "atlantic": gettext_lazy("from an employer that is designated in the Atlantic program"),
    "rural_community": gettext_lazy("from an employer that is designated in a rural community"),
    "francophone_community": gettext_lazy("from an employer that is designated in a Francophone community"),
    "alberta_rural_renewal": gettext_lazy("endorsed by a community of Alberta’s rural renewal"),
}
TERMS = {
    ("permanent", True): gettext_lazy("full-time and without an end date"),
    ("permanent", False): gettext_lazy("with an end date or not full-time"),
    ("lmia", True): gettext_lazy("with a labour market impact assessment"),
    ("lmia", False): gettext_lazy("without a labour market impact assessment"),
    ("works_for_employer", True): gettext_lazy("from the employer you work for now"),
    ("works_for_employer", False): gettext_lazy("from an employer you do not work for"),
}


def terms(facts: Facts) -> list[str]:
    return [str(words) for (name, value), words in TERMS.items() if facts.get(name) is value]


def an_hour(amount: float) -> str:
    """ "at least $34.50 an hour"."""
    figure = number_format(Decimal(str(amount)), decimal_pos=0 if amount == int(amount) else 2)
    return _("at least %(amount)s an hour") % {"amount": _("$%(amount)s") % {"amount": figure}}


def need(facts: Facts) -> str:
    where, parts = list_of(facts, "provinces"), list_of(facts, "regions")
    wage = facts.get("min_hourly_wage")
    return and_so(
        _("a job offer %(place)s") % {"place": places.within(where)} if where else _("a job offer"),
        places.in_regions(parts) if parts else "",
        of_levels(facts),
        *(str(DESIGNATIONS[each]) for each in list_of(facts, "designations")),
        *terms(facts),
        an_hour(wage) if wage else "",
        *listed(facts),
    )


def have(finding: Finding) -> str:
    told = finding.have
    if told["offer"] is None:
        return _("We do not know yet whether you have a job offer.")
    if not told["offer"]:
        return _("You have no job offer.")
    known = and_so(
        f.occupation(told["noc"]) if told.get("noc") else "",
        str(places.WITHIN[told["province"]]) if told.get("province") else "",
        *(str(DESIGNATIONS[each]) for each in told.get("designations") or ()),
        an_hour(told["hourly_wage_cents"] / 100) if told.get("hourly_wage_cents") else "",
    )
    return _("You have a job offer: %(offer)s.") % {"offer": known} if known else _("You have a job offer.")


def change(finding: Finding) -> str:
    return _("Such an offer would meet this criterion.")


OFFER = Kind(gettext_lazy("A job offer"), need, have, change)
