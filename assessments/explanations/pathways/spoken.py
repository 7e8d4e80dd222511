"""The criterion about language: levels by one test, perhaps by the level of an occupation."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from assessments.explanations import facts as f
from assessments.explanations import quantities as q
from assessments.explanations import words
from assessments.explanations.pathways.kind import Kind, and_so
from crs.outcome import Facts, Finding


def test_of(language: str | None) -> str:
    if language == "en":
        return _("an English test result")
    if language == "fr":
        return _("a French test result")
    return _("an English or French test result")


def levels(facts: Facts) -> str:
    """ "at least CLB 7 in all four abilities", "at least CLB 5 in listening, CLB 4 in reading"."""
    language = facts.get("language")
    if facts.get("all"):
        each = _("at least %(level)s in all four abilities")
        return each % {"level": q.threshold(facts["all"], language=language)}
    if facts.get("by_teer"):
        return by_occupation(facts)
    single = _("at least %(level)s in %(ability)s")
    return and_so(
        *(
            single % {"level": q.threshold(facts[name], language=language), "ability": ability}
            for name, ability in words.ABILITIES.items()
            if facts.get(name)
        )
    )


def by_occupation(facts: Facts) -> str:
    """The levels by the TEER of an occupation, TEERs with one level together."""
    whose = facts.get("of")
    teers: dict[int, list[str]] = {}
    for teer, level in facts["by_teer"].items():
        teers.setdefault(level, []).append(teer)
    each = _("at least %(level)s for TEER %(levels)s")
    told = and_so(
        *(
            each % {"level": q.threshold(level, language=facts.get("language")), "levels": q.either(of)}
            for level, of in teers.items()
        )
    )
    if whose == "offer":
        return _("in all four abilities by the occupation of the job offer: %(levels)s") % {"levels": told}
    return _("in all four abilities by your main occupation: %(levels)s") % {"levels": told}


def need(facts: Facts) -> str:
    return and_so(test_of(facts.get("language")), levels(facts))


def have(finding: Finding) -> str:
    if "levels" not in finding.have:
        return _("For that occupation no level is asked.")
    return f.language_result(finding.have)


def change(finding: Finding) -> str:
    told, level = finding.have.get("levels") or {}, finding.have.get("level")
    if not level:
        return _("A test result with these levels would meet this criterion.")
    low = [name for name, found in told.items() if found is not None and found < level]
    if not low:
        return _("A test result with these levels would meet this criterion.")
    return _("A result of %(level)s or higher in %(abilities)s would meet this criterion.") % {
        "level": q.threshold(level, language=finding.have["language"]),
        "abilities": q.listed(str(words.ABILITIES[name]) for name in low),
    }


LANGUAGE = Kind(gettext_lazy("Language"), need, have, change)
