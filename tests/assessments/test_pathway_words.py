"""Every code, every kind, every shape of a need and every pathway has words, in both languages."""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any, get_args

import pytest
from django.conf import settings
from django.utils import translation

from assessments import explanations
from assessments.explanations.pathways import catalogue as told
from assessments.explanations.pathways import choice, entry, grids, living, money, offer, oneself, places
from assessments.explanations.pathways.missing import MISSING, label
from assessments.presenter import pathway as shown
from crs.assess import assess
from crs.law import keys_of
from crs.outcome import Finding, Outcome, PathwayResult
from crs.pathways import Pathway, catalogue
from crs.pathways.assessing import Shared, assess_pathway
from crs.pathways.criteria import Criterion
from crs.pathways.criteria.entry import Fact, Nomination
from crs.pathways.criteria.money import Counted, Funds, Table
from crs.pathways.criteria.offer import Offer
from crs.pathways.criteria.oneself import Citizenship, Partner, Relative
from crs.pathways.criteria.schooling import Study
from crs.pathways.criteria.work import Work
from crs.pathways.grids import grids as all_grids
from crs.pathways.model import Kind, Link, Uncheckable
from crs.pathways.model import Status as State
from crs.profile import Designation, Profile, Province, Region, Relation, Status
from tests.assessments.test_explanations import a_sentence
from tests.crs.pathways.building import breaking, meeting
from tests.crs.pathways.situation import ON, flat, person

LANGUAGES = [code for code, _ in settings.LANGUAGES]
EVERYONE = list(catalogue().values())
KINDS = {each.kind for each in get_args(Criterion)}


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    with translation.override(request.param):
        yield request.param


def test_every_kind_of_criterion_has_words_and_no_other_has() -> None:
    assert set(choice.KINDS) == KINDS
    assert set(explanations.PATHWAYS) == {f"pathway.{kind}" for kind in KINDS}


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (told.KINDS, Kind),
        (told.LINKS, Link),
        (told.STATUSES, State),
        (told.NOT_CHECKABLE, Uncheckable),
        (places.PROVINCES, Province),
        (places.AUTHORITIES, ("CA", *Province)),
        (places.WITHIN, ("CA", "abroad", *Province)),
        (places.REGIONS, Region),
        (oneself.RELATIONS, Relation),
        (living.STATUSES, Status),
        (money.COUNTED, Counted),
        (offer.DESIGNATIONS, Designation),
        (entry.FLAGS, [(fact, value) for fact in Fact for value in (True, False)]),
        (grids.NAMES, all_grids()),
        (money.TABLES, Table),
    ],
)
def test_every_code_has_a_name_and_no_name_is_left_over(words: Any, codes: Any) -> None:
    assert set(words) == set(codes)


def test_what_is_shut_since_a_day_says_so_in_its_own_way() -> None:
    since = [each for each in EVERYONE if each.status_since]
    assert {each.status for each in since} == set(told.SINCE) == {State.PAUSED, State.CLOSED}
    assert all("since" in told.status(each) for each in since)


def needs() -> dict[tuple[str, tuple[str, ...]], Finding]:
    """One finding of nobody for every kind with every set of parameters that the catalogue gives."""
    found = {}
    for result in assess(Profile(), on=ON, pathways=True).pathways.values():
        for each in result.findings:
            found[each.code, tuple(sorted(each.need))] = each
    return found


NEEDS = needs()
SAMPLES: tuple[Criterion, ...] = (
    Partner(has=False),
    Partner(has=True, citizen_or_permanent_resident=True),
    Partner(accompanying=True),
    Citizenship(any_of=("FR", "JP")),
    Citizenship(none_of=("FR",)),
    Funds(table=Table.EXPRESS_ENTRY),
    Funds(dollars=10_000, per_person=2_000),
    Relative(relations=(Relation.PARENT,), provinces=(Province.QUEBEC,), citizen_or_permanent_resident=True),
    Offer(lmia=True, min_hourly_wage=Decimal("31.5"), regions=(Region.WINNIPEG,)),
    Work(months=12, within_months=60, before_months=12, noc=("72",), places=("abroad",)),
    Nomination(provinces=(Province.YUKON,)),
    Study(provinces=(Province.QUEBEC,), months=8),
)
"""Parameters that no pathway uses yet."""
EVERY_NEED = [
    (each.kind, each.need())
    for each in flat(
        (
            *(each for pathway in EVERYONE for each in pathway.criteria),
            *(each for grid in all_grids().values() for f in grid.factor for b in f.band for each in b.when),
            *SAMPLES,
        )
    )
]
PARAMETERS = [
    (each.kind, key) for each in get_args(Criterion) for key in keys_of(each) if key not in ("source", "kind")
]


@pytest.mark.parametrize(("kind", "key"), PARAMETERS, ids="-".join)
def test_every_parameter_of_a_need_is_told(kind: str, key: str, language: str) -> None:
    """Without it the phrase is another one, or there is none."""
    using = [need for named, need in EVERY_NEED if named == kind and key in need]
    assert using, "no pathway uses it: add a sample above"
    assert any(is_told(kind, need, key) for need in using)


def is_told(kind: str, need: dict[str, Any], key: str) -> bool:
    phrase = choice.KINDS[kind].need
    a_sentence(phrase(need))
    try:
        return phrase(need) != phrase({name: value for name, value in need.items() if name != key})
    except (KeyError, TypeError):
        return True


@pytest.mark.parametrize("shape", NEEDS, ids=lambda shape: f"{shape[0]}-{'-'.join(shape[1])}")
def test_every_shape_of_a_need_is_told(shape: tuple[str, tuple[str, ...]], language: str) -> None:
    finding = NEEDS[shape]
    told_of = explanations.finding(finding)
    for text in (told_of.title, told_of.have, told_of.need, told_of.why):
        a_sentence(text)
    assert told_of.need.endswith(".") and not told_of.title.endswith(".")


@pytest.mark.parametrize("pathway", EVERYONE, ids=lambda pathway: pathway.code)
def test_a_pathway_is_told_to_everyone(pathway: Any, language: str) -> None:
    about = shown.about(pathway)
    for key in ("name", "authority", "status", "as_of", "kind", "express_entry"):
        a_sentence(about[key])
    assert len(about["unchecked"]) == len(pathway.not_checkable)
    if pathway.source is None:
        assert about["source"] is None and about["status"] == str(told.STATUSES[State.UNKNOWN])
    else:
        assert about["source"]["label"] and about["source"]["confidence"]
    for each in shown.criteria(pathway):
        for text in (each["title"], *(each["ways"] or [each["need"]])):
            a_sentence(text)


def result_of(pathway: Pathway, profile: Profile) -> PathwayResult:
    return assess_pathway(pathway, Shared().rules_of(pathway), person(profile, pathway.criteria), {})


@cache
def people() -> list[tuple[Pathway, PathwayResult]]:
    """Made from the data, for every pathway: a stranger, someone who meets it, who fails one criterion."""
    found = []
    for pathway in EVERYONE:
        met = meeting(pathway)
        places = range(len(pathway.criteria)) if met else ()
        several = [Profile(), met, *(breaking(pathway, place, met) for place in places)]
        found += [(pathway, result_of(pathway, each)) for each in several if each]
    return found


def test_everyone_is_told_where_they_stand(language: str) -> None:
    for pathway, result in people():
        told_of = shown.entry(pathway, result)
        a_sentence(told_of["verdict"])
        for each in (told_of["decides"], told_of["change"], *told_of["unchecked"]):
            a_sentence(each or "nothing to say")
        for each in told_of["criteria"]:
            a_sentence(each["have"])


def test_a_no_says_what_would_make_it_a_yes(language: str) -> None:
    failed = [each for _, result in people() for each in result.findings if each.outcome is Outcome.NOT_MET]
    assert len({each.code for each in failed}) > 15
    for finding in failed:
        a_sentence(explanations.finding(finding).change)


def test_every_answer_that_a_pathway_may_wait_for_has_a_name(language: str) -> None:
    waited_for = {name for _, result in people() for name in result.missing}
    assert len(waited_for) > 25
    for name in {*waited_for, *MISSING}:
        a_sentence(label(name))


@pytest.mark.parametrize("code", all_grids())
def test_a_points_grid_is_told_line_by_line(code: str, language: str) -> None:
    grid = shown.grid(code)
    a_sentence(grid["name"])
    assert len(grid["lines"]) == len(all_grids()[code].factor)
    for each in grid["lines"]:
        a_sentence(each["label"])
        assert not each["remark"] or each["remark"].endswith(".")


def test_french_is_not_english() -> None:
    """Every phrase of a need differs between the languages, or a translation is missing."""
    told_in = {}
    for language in LANGUAGES:
        with translation.override(language):
            told_in[language] = [explanations.finding(each).need for each in NEEDS.values()]
    assert [a for a, b in zip(*told_in.values(), strict=True) if a == b] == []
