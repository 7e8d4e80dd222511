"""The criterion about work: so many months of it, in some places, occupations and years."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from assessments.explanations import quantities as q
from assessments.explanations.pathways import places
from assessments.explanations.pathways.kind import Kind, and_so, list_of
from assessments.explanations.pathways.occupations import listed, months, of_levels, span
from crs.outcome import Facts, Finding, Outcome


def need(facts: Facts) -> str:
    where, within, before = list_of(facts, "places"), facts.get("within_months"), facts.get("before_months")
    return and_so(
        _("at least %(months)s of full-time work, or as much part-time work")
        % {"months": months(facts["months"])},
        places.within(where) if where else "",
        of_levels(facts),
        _("in one occupation") if facts.get("one_occupation") else "",
        _("in the occupation of the job offer") if facts.get("offer_occupation") else "",
        _("for the employer of the job offer") if facts.get("offering_employer") else "",
        _("without a break") if facts.get("continuous") else "",
        _("in the last %(time)s") % {"time": span(within)} if within else "",
        _("without the last %(time)s") % {"time": span(before)} if before else "",
        *listed(facts),
    )


def have(finding: Finding) -> str:
    low, high = finding.have["hours_low"], finding.have["hours_high"]
    if high == 0:
        return _("We count no such work.")
    if finding.outcome is Outcome.UNKNOWN and not low:
        return _("We do not know yet how much of this work you have.")
    if finding.outcome is Outcome.MET and low != high:
        return _("We count at least %(hours)s of it.") % {"hours": q.hours(low)}
    return _("We count %(hours)s of it.") % {"hours": q.hours(low, high)}


def change(finding: Finding) -> str:
    wanting = max(0, finding.have["hours_needed"] - finding.have["hours_high"])
    return _("Another %(hours)s of such work would meet this criterion.") % {"hours": q.hours(wanting)}


WORK = Kind(gettext_lazy("Work"), need, have, change)
