"""Criteria about Express Entry, points, and what somebody has already granted."""

from collections.abc import Callable

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from assessments.explanations import quantities as q
from assessments.explanations.categories import NAMES, programs_named
from assessments.explanations.pathways import places
from assessments.explanations.pathways.kind import Kind, list_of
from crs.outcome import Facts, Finding, Outcome

FLAGS = {
    ("admission_letter", True): gettext_lazy("a letter of admission from a school in Canada"),
    ("admission_letter", False): gettext_lazy("no letter of admission from a school in Canada"),
    ("multinational_employer", True): gettext_lazy(
        "an employer with offices in Canada that would transfer you"
    ),
    ("multinational_employer", False): gettext_lazy("no employer that would transfer you to Canada"),
    ("mitacs_internship", True): gettext_lazy("a Mitacs internship in Canada"),
    ("mitacs_internship", False): gettext_lazy("no Mitacs internship in Canada"),
    ("express_entry_profile", True): gettext_lazy("a valid profile in Express Entry"),
    ("express_entry_profile", False): gettext_lazy("no profile in Express Entry"),
    ("certificate_of_qualification", True): gettext_lazy(
        "a Canadian certificate of qualification in a trade"
    ),
    ("certificate_of_qualification", False): gettext_lazy(
        "no Canadian certificate of qualification in a trade"
    ),
    ("canadian_parent", True): gettext_lazy("a parent who was a Canadian citizen when you were born"),
    ("canadian_parent", False): gettext_lazy("no parent who was a Canadian citizen when you were born"),
    ("intends_quebec", True): gettext_lazy("a true plan to live in Quebec"),
    ("intends_quebec", False): gettext_lazy("a true plan to live outside Quebec"),
    ("provincial_nomination", True): gettext_lazy("a nomination of a province or territory"),
    ("provincial_nomination", False): gettext_lazy("no nomination of a province or territory"),
    ("relative_in_canada", True): gettext_lazy("a close relative in Canada"),
    ("relative_in_canada", False): gettext_lazy("no close relative in Canada"),
}


def flag_need(facts: Facts) -> str:
    return str(FLAGS[facts["fact"], facts["is"]])


def flag_have(finding: Finding) -> str:
    fact = finding.need["fact"]
    told = finding.have[fact]
    if told is None:
        return _("You have not told us this yet.")
    return _("Your answer: %(answer)s.") % {"answer": FLAGS[fact, told]}


FLAG = Kind(gettext_lazy("A fact of yours"), flag_need, flag_have)


def granted(title: Promise, fact: str, some: Promise, of: Promise) -> Kind:
    """Something that provinces grant: any of them, or one of those that are named."""

    def need(facts: Facts) -> str:
        provinces = [str(places.PROVINCES[each]) for each in list_of(facts, "provinces")]
        return str(of) % {"provinces": q.either(provinces)} if provinces else str(some)

    def have(finding: Finding) -> str:
        told, enhanced = finding.have[fact], finding.have.get("provincial_nomination")
        if told:
            return _("You have this from: %(provinces)s.") % {"provinces": places.named(told)}
        if enhanced:
            return _("You have a nomination of a province or territory by Express Entry.")
        if told is None and enhanced is None:
            return _("You have not told us this yet.")
        return _("You have none.")

    return Kind(title, need, have)


INVITATION = granted(
    gettext_lazy("An invitation"),
    "invited_by",
    gettext_lazy("an invitation of a province or territory"),
    gettext_lazy("an invitation of the province: %(provinces)s"),
)
LICENCE = granted(
    gettext_lazy("A licence"),
    "licensed_in",
    gettext_lazy("a licence or registration to practise your occupation"),
    gettext_lazy("a licence or registration to practise your occupation: %(provinces)s"),
)
NOMINATION = granted(
    gettext_lazy("A nomination"),
    "nominated_by",
    gettext_lazy("a nomination of a province or territory"),
    gettext_lazy("a nomination of the province: %(provinces)s"),
)


def program_need(facts: Facts) -> str:
    return _("all criteria of a program of Express Entry: %(programs)s") % {
        "programs": programs_named(facts["any_of"], "or")
    }


def program_have(finding: Finding) -> str:
    outcomes = finding.have["programs"]
    met = [code for code, outcome in outcomes.items() if outcome == Outcome.MET]
    still_open = [code for code, outcome in outcomes.items() if outcome == Outcome.UNKNOWN]
    if met:
        return _("You meet: %(programs)s.") % {"programs": programs_named(met, "and")}
    if still_open:
        return _("You may meet: %(programs)s.") % {"programs": programs_named(still_open, "or")}
    return _("By these answers you meet none of them.")


def program_change(finding: Finding) -> str:
    return _("Meeting one of the programs would meet this criterion.")


PROGRAM = Kind(gettext_lazy("A program of Express Entry"), program_need, program_have, program_change)


def category_need(facts: Facts) -> str:
    return _("a place in this category: %(category)s") % {"category": NAMES[facts["code"]]}


def category_have(finding: Finding) -> str:
    if not finding.have["in_force"]:
        return _("The category was not in use on this day.")
    if finding.outcome is Outcome.UNKNOWN:
        return _("We do not know yet whether you fit it.")
    return _("You fit it.") if finding.outcome is Outcome.MET else _("By these answers you do not fit it.")


def category_change(finding: Finding) -> str:
    return _("What it asks for is told with the categories of your result.")


CATEGORY = Kind(gettext_lazy("A category"), category_need, category_have, category_change)


def points_have(finding: Finding) -> str:
    low, high = finding.have["low"], finding.have["high"]
    if low is None or high is None:
        return _("This tool does not work out these points.")
    if low == high:
        return _("You have %(points)s points.") % {"points": q.count(low)}
    return _("You have between %(low)s and %(high)s points.") % {"low": q.count(low), "high": q.count(high)}


def points_change(finding: Finding) -> str:
    short = finding.need["min"] - finding.have["high"]
    text = ngettext(
        "%(count)s more point would meet this criterion.",
        "%(count)s more points would meet this criterion.",
        short,
    )
    return text % {"count": q.count(short)}


def least(phrase: Promise) -> Callable[[Facts], str]:
    return lambda facts: str(phrase) % {"points": q.count(facts["min"])}


CRS = Kind(
    gettext_lazy("Your CRS score"),
    least(gettext_lazy("a CRS score of at least %(points)s")),
    points_have,
    points_change,
)
POINTS = Kind(
    gettext_lazy("Points of the province"),
    least(gettext_lazy("at least %(points)s points on the grid of this pathway")),
    points_have,
    points_change,
)
