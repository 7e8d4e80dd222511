"""The lines of the CRS: what each factor is called, and the facts its points rest on."""

from collections.abc import Callable

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from assessments.explanations import facts as f
from assessments.explanations import quantities as q
from assessments.explanations import words
from crs.outcome import Facts

Because = Callable[[Facts], str]


def age(facts: Facts) -> str:
    value, column = facts["age"], facts["column"]
    if value is None:
        return _("We do not know your age yet.")
    if column == "with_partner":
        return _("Age %(age)s, with an accompanying partner.") % {"age": q.count(value)}
    if column == "without_partner":
        return _("Age %(age)s, without an accompanying partner.") % {"age": q.count(value)}
    return _("Age %(age)s.") % {"age": q.count(value)}


def education(facts: Facts) -> str:
    return f.education(facts["education"], facts["assessed"])


def language(facts: Facts) -> str:
    return f.language_result(facts)


def canadian_work(facts: Facts) -> str:
    return f.sentences(f.canadian_years(facts["years_low"], facts["years_high"]), f.hours_counted(facts))


def partner_education(facts: Facts) -> str:
    return f.education(facts["education"], facts["assessed"], partner=True)


def partner_language(facts: Facts) -> str:
    return f.language_result(facts, partner=True)


def partner_canadian_work(facts: Facts) -> str:
    low, high = facts["years_low"], facts["years_high"]
    if f.nothing_known(low, high):
        return _("We do not know your partner’s work in Canada yet.")
    worked = _("Your partner has %(years)s of skilled work in Canada that count.")
    return f.sentences(worked % {"years": q.full_years(low, high)}, f.hours_counted(facts))


def education_language(facts: Facts) -> str:
    return f.sentences(f.credential(facts["education"]), f.lowest_ability(facts["minimum_level"]))


def education_canadian_work(facts: Facts) -> str:
    worked = f.canadian_years(facts["years_low"], facts["years_high"])
    return f.sentences(f.credential(facts["education"]), worked)


def foreign_work_language(facts: Facts) -> str:
    worked = f.foreign_years(facts["years_low"], facts["years_high"])
    return f.sentences(worked, f.lowest_ability(facts["minimum_level"]))


def foreign_work_canadian_work(facts: Facts) -> str:
    return f.sentences(
        f.foreign_years(facts["foreign_years_low"], facts["foreign_years_high"]),
        f.canadian_years(facts["canadian_years_low"], facts["canadian_years_high"]),
    )


def certificate_language(facts: Facts) -> str:
    return f.sentences(certificate(facts["certificate"]), f.lowest_ability(facts["minimum_level"]))


def certificate(held: bool | None) -> str:
    if held is None:
        return _("We do not know yet whether you have a certificate of qualification in a trade.")
    if held:
        return _("You have a certificate of qualification in a trade.")
    return _("You have no certificate of qualification in a trade.")


def nomination(facts: Facts) -> str:
    if facts["nomination"] is None:
        return _("We do not know yet whether a province or territory has nominated you.")
    if facts["nomination"]:
        return _("A province or territory has nominated you through Express Entry.")
    return _("No province or territory has nominated you through Express Entry.")


def job_offer(facts: Facts) -> str:
    if facts["removed"]:
        return _("The version of the points used here gives nothing for a job offer.")
    if facts["offer"] is None:
        return _("We do not know yet whether you have a job offer that counts.")
    if not facts["offer"]:
        return _("You have no job offer that counts.")
    if facts["senior"]:
        return _("You have a job offer in a senior management occupation.")
    if facts["senior"] is None:
        return _("You have a job offer. The occupation decides how many points it gives.")
    return _("You have a job offer that is not in senior management.")


def french(facts: Facts) -> str:
    return f.sentences(_french_level(facts["french_minimum"]), _english_beside(facts))


def _french_level(minimum: int | None) -> str:
    if minimum is None:
        return _("We do not know your lowest level in French.")
    if minimum < q.LOWEST_LEVEL:
        below = _("You have no French test result that counts, or your lowest level is %(level)s.")
        return below % {"level": q.level(minimum, "fr")}
    return _("Your lowest level in French is %(level)s.") % {"level": q.level(minimum, "fr")}


def _english_beside(facts: Facts) -> str:
    if facts["english_none"]:
        return _("You have no English test result.")
    if facts["english_minimum"] is None:
        return _("We do not know your lowest level in English.")
    return _("Your lowest level in English is %(level)s.") % {
        "level": q.level(facts["english_minimum"], "en")
    }


def canadian_study(facts: Facts) -> str:
    if facts["credential"] is None:
        return _("We do not know yet whether you have a Canadian credential.")
    return str(words.CREDENTIALS[facts["credential"]])


def sibling(facts: Facts) -> str:
    if facts["sibling"] is None:
        return _("We do not know yet whether a brother or sister lives in Canada.")
    if facts["sibling"]:
        return _("An adult brother or sister lives in Canada as a citizen or permanent resident.")
    return _("No adult brother or sister lives in Canada as a citizen or permanent resident.")


LINES: dict[str, tuple[str | Promise, Because]] = {
    "crs.core.age": (gettext_lazy("Age"), age),
    "crs.core.education": (gettext_lazy("Education"), education),
    "crs.core.first_language": (gettext_lazy("First official language"), language),
    "crs.core.second_language": (gettext_lazy("Second official language"), language),
    "crs.core.canadian_work": (gettext_lazy("Work in Canada"), canadian_work),
    "crs.partner.education": (gettext_lazy("Partner’s education"), partner_education),
    "crs.partner.language": (gettext_lazy("Partner’s official language"), partner_language),
    "crs.partner.canadian_work": (gettext_lazy("Partner’s work in Canada"), partner_canadian_work),
    "crs.transferability.education_language": (gettext_lazy("Education and language"), education_language),
    "crs.transferability.education_canadian_work": (
        gettext_lazy("Education and work in Canada"),
        education_canadian_work,
    ),
    "crs.transferability.foreign_work_language": (
        gettext_lazy("Work outside Canada and language"),
        foreign_work_language,
    ),
    "crs.transferability.foreign_work_canadian_work": (
        gettext_lazy("Work outside Canada and work in Canada"),
        foreign_work_canadian_work,
    ),
    "crs.transferability.certificate_language": (
        gettext_lazy("Certificate of qualification and language"),
        certificate_language,
    ),
    "crs.additional.nomination": (gettext_lazy("Provincial or territorial nomination"), nomination),
    "crs.additional.job_offer": (gettext_lazy("Job offer"), job_offer),
    "crs.additional.french": (gettext_lazy("French"), french),
    "crs.additional.canadian_study": (gettext_lazy("Study in Canada"), canadian_study),
    "crs.additional.sibling": (gettext_lazy("Brother or sister in Canada"), sibling),
}
