"""Other pathways as a page: the few that are nearest, and the list of all of them, without HTTP."""

import json
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from django.conf import settings
from django.utils import translation

from assessments.presenter import present
from assessments.presenter.pathway import slug_of
from assessments.presenter.pathway_list import FEW, Wanted, listing
from assessments.presenter.pathways import ABOVE, MOST, READY, by_nearness, nearness, pathways
from assessments.profile_builder import build_profile
from assessments.steps import QUESTIONS
from crs.assess import assess
from crs.outcome import Assessment, Outcome, Standing
from crs.pathways import catalogue
from crs.pathways.questions import settled, still_open
from crs.profile import Profile
from tests.assessments.people import KEPT, WORKED
from tests.assessments.test_presenter import skilled

TODAY = date(2026, 11, 28)
LANGUAGES = [code for code, _ in settings.LANGUAGES]
PEOPLE = {
    "unknown": Profile(),
    "skilled": skilled(),
    "to Quebec": skilled(intends_quebec=True),
    "no work": skilled(work=(), job_offer=False),
}


def assessed(profile: Profile) -> Assessment:
    return assess(profile, on=TODAY, pathways=True)


@pytest.fixture(params=PEOPLE)
def assessment(request: pytest.FixtureRequest) -> Iterator[Assessment]:
    yield assessed(PEOPLE[request.param])


def entries(list_: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        entry
        for section in list_["sections"]
        for province in section["provinces"]
        for entry in province["entries"]
    ]


class TestOnTheResult:
    def test_it_stands_there_only_where_pathways_were_assessed(self) -> None:
        profile = skilled()
        assert present(assess(profile, on=TODAY), profile=profile)["pathways"] is None
        assert present(assessed(profile), profile=profile)["pathways"]

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_it_is_plain_json(self, assessment: Assessment, language: str) -> None:
        with translation.override(language):
            page = pathways(assessment)
        assert json.loads(json.dumps(page)) == page

    def test_it_names_a_few_that_may_help_and_that_are_not_told_above(self, assessment: Assessment) -> None:
        near = pathways(assessment)["near"]
        assert 0 < len(near) <= MOST
        for each in near:
            known = catalogue()[each["code"]]
            assert not known.is_shut and not each["code"].startswith(ABOVE)
            assert assessment.pathways[each["code"]].standing is not Standing.NOT_ASSESSED
            assert each["decides"] and each["as_of"] and each["verdict"]

    def test_the_counts_add_up_to_all_of_them(self, assessment: Assessment) -> None:
        page = pathways(assessment)
        numbers = [int(each.split()[0]) for each in page["counts"]]
        assert sum(numbers) == page["total"] == len(catalogue())

    def test_what_a_form_cannot_check_is_named_with_every_pathway_that_is_met(self) -> None:
        near = pathways(assessed(build_profile({**KEPT, "work": WORKED})))["near"]
        met = [each for each in near if each["outcome"] == "met"]
        assert met and all(each["unchecked"].startswith("Not checked: ") for each in met)
        assert not any(each["unchecked"] for each in near if each not in met)


class TestOrder:
    def test_the_nearest_come_first(self, assessment: Assessment) -> None:
        found = by_nearness(assessment.pathways.values())
        assert len(found) == len(catalogue())
        keys = [nearness(*each) for each in found]
        assert keys == sorted(keys)

    def test_those_that_are_met_come_before_those_that_are_open_and_shut_ones_late(self) -> None:
        standings = [result.standing for _, result in by_nearness(assessed(skilled()).pathways.values())]
        firsts = list(dict.fromkeys(standings))
        assert firsts == list(Standing.__members__.values()) or set(firsts) == set(Standing)
        assert firsts.index(Standing.MEETS) < firsts.index(Standing.UNKNOWN) < firsts.index(Standing.CLOSED)

    def test_of_two_that_lack_as_much_the_one_that_takes_anyone_comes_first(self) -> None:
        found = by_nearness(assessed(skilled()).pathways.values())
        open_ = [(p, r) for p, r in found if r.standing is Standing.UNKNOWN]
        for (one, a), (other, b) in pairwise(open_):
            if nearness(one, a)[:3] == nearness(other, b)[:3]:
                assert READY.get(one.status, len(READY)) <= READY.get(other.status, len(READY))


class TestList:
    def test_every_pathway_stands_in_it_once(self, assessment: Assessment) -> None:
        codes = [each["code"] for each in entries(listing(assessment, Wanted()))]
        assert sorted(codes) == sorted(catalogue())

    def test_the_verdict_is_one_of_five(self, assessment: Assessment) -> None:
        for each in entries(listing(assessment, Wanted())):
            standing = assessment.pathways[each["code"]].standing
            begins = {
                Standing.MEETS: ("You meet what a form can check",),
                Standing.NOT_WITH_THESE_ANSWERS: ("Not with these answers; nearest: ",),
                Standing.UNKNOWN: ("Answer ", "Not known"),
                Standing.CLOSED: ("Closed", "Paused", "Planned"),
                Standing.NOT_ASSESSED: ("Not assessed",),
            }[standing]
            assert each["verdict"].startswith(begins), each["verdict"]

    def test_every_entry_says_when_its_status_was_read_and_what_is_not_checked(
        self, assessment: Assessment
    ) -> None:
        for each in entries(listing(assessment, Wanted())):
            assert each["as_of"]
            assert bool(each["source"]) == bool(catalogue()[each["code"]].source)
            assert len(each["unchecked"]) == len(catalogue()[each["code"]].not_checkable)

    def test_every_criterion_is_told_with_its_verdict(self, assessment: Assessment) -> None:
        for each in entries(listing(assessment, Wanted())):
            findings = assessment.pathways[each["code"]].findings
            assert [one["outcome"] for one in each["criteria"]] == [found.outcome.value for found in findings]

    def test_the_number_of_questions_is_that_of_the_questions_that_are_named(self) -> None:
        asking = [each for each in entries(listing(assessed(skilled()), Wanted())) if each["missing"]]
        assert asking
        for each in asking:
            assert each["verdict"].split()[1] == str(len(each["missing"]))

    def test_a_question_is_named_once_and_leads_to_where_it_is_asked(self) -> None:
        for each in entries(listing(assessed(Profile()), Wanted())):
            places = [(one["slug"], one["anchor"]) for one in each["missing"] if one["slug"]]
            assert len(places) == len(set(places))
            for one in each["missing"]:
                asked = QUESTIONS.get(one["field"])
                assert one["slug"] == (asked.slug if asked else "")

    def test_a_no_names_what_is_nearest_and_what_would_change_it(self, assessment: Assessment) -> None:
        for each in entries(listing(assessment, Wanted())):
            result = assessment.pathways[each["code"]]
            if result.standing is Standing.NOT_WITH_THESE_ANSWERS:
                assert result.findings[result.nearest].outcome is Outcome.NOT_MET
                assert each["decides"].startswith("Nearest: ") and each["change"]

    def test_a_standing_with_many_is_folded_by_province_and_one_with_few_is_not(self) -> None:
        list_ = listing(assessed(skilled()), Wanted())
        seen = set()
        for section in list_["sections"]:
            number = sum(len(province["entries"]) for province in section["provinces"])
            seen.add(number <= FEW)
            assert {province["open"] for province in section["provinces"]} == {number <= FEW}
        assert seen == {True, False}

    def test_a_grid_is_told_once_with_its_range(self) -> None:
        list_ = listing(assessed(skilled()), Wanted(province="BC"))
        ranked = [each for each in entries(list_) if each["grid"]]
        assert len(ranked) > 1 and [grid["slug"] for grid in list_["grids"]] == ["bc-sirs"]
        assert {each["grid"] for each in ranked} == {"bc-sirs"}
        assert all(line["text"] for line in list_["grids"][0]["lines"])

    def test_what_more_answers_could_settle_is_counted(self) -> None:
        found = assessed(skilled())
        told = listing(found, Wanted())["open"]
        assert str(still_open(found.pathways)) in told and str(settled(found.pathways)) in told


class TestNarrowing:
    @pytest.mark.parametrize("province", sorted({each.authority for each in catalogue().values()}))
    def test_to_one_province(self, province: str) -> None:
        found = entries(listing(assessed(Profile()), Wanted(province=province)))
        assert {each["code"] for each in found} == {
            each.code for each in catalogue().values() if each.authority == province
        }

    @pytest.mark.parametrize(
        "query", [{"province": "XX"}, {"kind": "everything"}, {"province": "", "kind": ""}, {}, {"x": "1"}]
    )
    def test_what_nobody_knows_narrows_nothing(self, query: dict[str, str]) -> None:
        assert Wanted.from_query(query) == Wanted()

    def test_nothing_is_left_where_there_is_none(self) -> None:
        assert listing(assessed(Profile()), Wanted(province="NU"))["sections"] == []

    def test_only_what_there_is_can_be_chosen(self) -> None:
        choices = Wanted().choices()
        assert {code for code, _ in choices["provinces"]} == {p.authority for p in catalogue().values()}
        assert {code for code, _ in choices["kinds"]} == {p.kind.value for p in catalogue().values()}


def test_every_pathway_has_an_address_of_its_own() -> None:
    slugs = [slug_of(code) for code in catalogue()]
    assert len(slugs) == len(set(slugs))
    assert all(slug.replace("-", "").isalnum() for slug in slugs)
