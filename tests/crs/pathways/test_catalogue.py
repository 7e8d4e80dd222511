"""What the catalogue holds: how many pathways of which authority and kind, and what is said of all."""

from collections import Counter

import pytest

from crs.pathways import catalogue
from crs.pathways.model import AUTHORITIES, Kind, Pathway, Status
from crs.profile import Province

EVERY = list(catalogue().values())
NONE_OF_ITS_OWN = {Province.NUNAVUT: "it nominates nobody, and has no program of its own"}


@pytest.mark.parametrize(
    ("kind", "authorities"),
    {
        Kind.PERMANENT: {
            "CA": 31,
            "ON": 7,
            "BC": 12,
            "AB": 12,
            "SK": 9,
            "MB": 7,
            "QC": 9,
            "NB": 11,
            "NS": 9,
            "PE": 8,
            "NL": 5,
            "YT": 5,
            "NT": 5,
        },
        Kind.TEMPORARY: {"CA": 18},
        Kind.CITIZENSHIP: {"CA": 2},
    }.items(),
)
def test_so_many_of_each_kind_by_each_authority(kind: Kind, authorities: dict[str, int]) -> None:
    assert Counter(each.authority for each in EVERY if each.kind is kind) == authorities


def test_there_are_a_hundred_and_fifty() -> None:
    assert len(EVERY) == 150


def test_every_authority_has_some_but_the_one_that_has_no_program() -> None:
    assert {each.authority for each in EVERY} == set(AUTHORITIES) - set(NONE_OF_ITS_OWN)


def test_no_two_have_the_same_name() -> None:
    for language in ("en", "fr"):
        names = Counter(each.name.of(language) for each in EVERY)
        assert [name for name, times in names.items() if times > 1] == []


@pytest.mark.parametrize("pathway", EVERY, ids=lambda each: each.code)
def test_whatever_was_read_says_when(pathway: Pathway) -> None:
    """A source has its day, and so has a status that is told."""
    assert pathway.source is None or pathway.source.date is not None
    assert (pathway.status_as_of is not None) or pathway.status is Status.UNKNOWN


@pytest.mark.parametrize("pathway", EVERY, ids=lambda each: each.code)
def test_what_is_not_assessed_says_why(pathway: Pathway) -> None:
    assert pathway.criteria or pathway.note


@pytest.mark.parametrize("pathway", EVERY, ids=lambda each: each.code)
def test_whatever_is_assessed_names_what_no_form_can_check(pathway: Pathway) -> None:
    assert pathway.not_checkable or not pathway.criteria
