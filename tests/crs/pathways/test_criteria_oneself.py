"""Age, citizenship, partner, relatives, sponsors, education and study: three verdicts each."""

from datetime import date

import pytest

from crs.pathways.criteria.base import Effort
from crs.pathways.criteria.oneself import Age, Citizenship, Partner, Relative, Sponsor
from crs.pathways.criteria.schooling import Education, Study
from crs.profile import CanadianCredential, CanadianStudy, Province, Relation
from crs.profile import Education as Level
from crs.profile import Partner as PartnerFacts
from crs.profile import Relative as RelativeFacts
from tests.crs.pathways.situation import MET, NOT_MET, ON, judged, unknown, verdict

MB, SK = Province.MANITOBA, Province.SASKATCHEWAN


@pytest.mark.parametrize(
    ("age", "expected"),
    [(20, NOT_MET), (21, MET), (45, MET), (46, NOT_MET), (None, unknown("date_of_birth"))],
)
def test_both_ends_of_an_age_are_included(age, expected):
    assert verdict(Age(min=21, max=45), age=age) == expected


def test_age_is_that_of_the_day():
    assert verdict(Age(min=18), date_of_birth=date(2008, 10, 1)) == MET
    assert verdict(Age(min=18), date_of_birth=date(2008, 10, 2)) == NOT_MET


def test_only_being_too_old_is_out_of_reach():
    assert judged(Age(min=18), age=17).distance[0] is Effort.LONG
    assert judged(Age(max=45), age=46).distance[0] is Effort.NEVER


@pytest.mark.parametrize(
    ("held", "expected"),
    [(("US",), MET), (("FR", "MX"), MET), (("FR",), NOT_MET), ((), NOT_MET), (None, unknown("citizenships"))],
)
def test_one_of_the_citizenships_is_enough(held, expected):
    assert verdict(Citizenship(any_of=("US", "MX")), citizenships=held) == expected


def test_a_citizenship_may_rule_out():
    assert verdict(Citizenship(none_of=("US",)), citizenships=("US", "FR")) == NOT_MET
    assert verdict(Citizenship(none_of=("US",)), citizenships=("FR",)) == MET


@pytest.mark.parametrize(
    ("has", "partner", "expected"),
    [
        (True, PartnerFacts(citizen_or_permanent_resident=True), MET),
        (True, PartnerFacts(citizen_or_permanent_resident=False), NOT_MET),
        (True, PartnerFacts(), unknown("partner.citizen_or_permanent_resident")),
        (True, None, unknown("partner.citizen_or_permanent_resident")),
        (False, None, NOT_MET),
        (None, None, unknown("has_partner", "partner.citizen_or_permanent_resident")),
    ],
)
def test_a_partner_with_status(has, partner, expected):
    criterion = Partner(citizen_or_permanent_resident=True)
    assert verdict(criterion, has_partner=has, partner=partner) == expected


def test_to_have_no_partner():
    found = [verdict(Partner(has=False), has_partner=has) for has in (False, True, None)]
    assert found == [MET, NOT_MET, unknown("has_partner")]


SISTER = RelativeFacts(Relation.SIBLING, MB, True)


@pytest.mark.parametrize(
    ("relatives", "expected"),
    [
        ((SISTER,), MET),
        ((RelativeFacts(Relation.SIBLING, SK, True), SISTER), MET),
        ((RelativeFacts(Relation.SIBLING, SK, True), RelativeFacts(Relation.FRIEND, MB, True)), NOT_MET),
        ((RelativeFacts(Relation.SIBLING, None, True),), unknown("relatives")),
        ((RelativeFacts(Relation.SIBLING, MB, None),), unknown("relatives")),
        ((RelativeFacts(Relation.SIBLING, SK, None),), NOT_MET),
        ((), NOT_MET),
        (None, unknown("relatives")),
    ],
)
def test_one_relative_answers_to_all_of_it(relatives, expected):
    criterion = Relative(relations=(Relation.SIBLING,), provinces=(MB,), citizen_or_permanent_resident=True)
    assert verdict(criterion, relatives=relatives) == expected


def test_no_close_relative_in_canada_rules_out_those_it_speaks_of():
    close = Relative(relations=(Relation.SIBLING, Relation.PARENT), citizen_or_permanent_resident=True)
    friend = Relative(relations=(Relation.SIBLING, Relation.FRIEND), citizen_or_permanent_resident=True)
    assert verdict(close, relative_in_canada=False) == NOT_MET
    assert verdict(friend, relative_in_canada=False) == unknown("relatives")
    assert verdict(close, relative_in_canada=True) == unknown("relatives")


def test_a_sponsor():
    criterion = Sponsor(relations=(Relation.PARTNER,))
    assert verdict(criterion, sponsors=(Relation.PARTNER,)) == MET
    assert verdict(criterion, sponsors=(Relation.PARENT,)) == NOT_MET
    assert verdict(criterion) == unknown("sponsors")
    assert verdict(criterion, has_partner=False) == NOT_MET
    foreign = PartnerFacts(citizen_or_permanent_resident=False)
    assert verdict(criterion, has_partner=True, partner=foreign) == NOT_MET
    assert verdict(Sponsor(relations=(Relation.PARENT,)), has_partner=False) == unknown("sponsors")


# --- education --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("level", "expected"),
    [(Level.ONE_YEAR, NOT_MET), (Level.TWO_YEAR, MET), (Level.MASTERS, MET), (None, unknown("education"))],
)
def test_a_level_or_a_higher_one(level, expected):
    assert verdict(Education(min=Level.TWO_YEAR), education=level) == expected


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"education": Level.MASTERS, "education_assessed": True}, MET),
        ({"education": Level.MASTERS}, unknown("education_assessed")),
        ({"education_assessed": True}, unknown("education")),
        ({}, unknown("education", "education_assessed")),
        ({"education": Level.SECONDARY}, NOT_MET),
        ({"education": Level.MASTERS, "education_assessed": False}, unknown("canadian_studies")),
        (
            {
                "education": Level.MASTERS,
                "education_assessed": False,
                "canadian_credential": CanadianCredential.NONE,
            },
            NOT_MET,
        ),
        (
            {
                "education": Level.MASTERS,
                "education_assessed": False,
                "canadian_credential": CanadianCredential.ONE_OR_TWO_YEAR,
            },
            unknown("canadian_studies"),
        ),
        (
            {
                "education": Level.MASTERS,
                "education_assessed": False,
                "canadian_studies": (CanadianStudy(credential=Level.TWO_YEAR),),
            },
            MET,
        ),
        (
            {
                "education": Level.MASTERS,
                "education_assessed": False,
                "canadian_studies": (CanadianStudy(credential=Level.ONE_YEAR),),
            },
            NOT_MET,
        ),
    ],
)
def test_education_that_has_to_count_in_canada(facts, expected):
    assert verdict(Education(min=Level.TWO_YEAR, assessed=True), **facts) == expected


def test_an_assessment_is_nearer_than_a_degree():
    criterion = Education(min=Level.THREE_PLUS, assessed=True)
    none = CanadianCredential.NONE
    unassessed = judged(
        criterion, education=Level.MASTERS, education_assessed=False, canadian_credential=none
    )
    too_low = judged(criterion, education=Level.TWO_YEAR, education_assessed=True)
    assert unassessed.distance < too_low.distance


STUDY = CanadianStudy(MB, Level.TWO_YEAR, 20, date(2024, 10, 1))
CRITERION = Study(provinces=(MB,), min=Level.TWO_YEAR, months=18, completed_within_months=24)


@pytest.mark.parametrize(
    ("study", "expected"),
    [
        (STUDY, MET),
        (CanadianStudy(SK, Level.TWO_YEAR, 20, date(2025, 6, 1)), NOT_MET),
        (CanadianStudy(MB, Level.ONE_YEAR, 20, date(2025, 6, 1)), NOT_MET),
        (CanadianStudy(MB, Level.TWO_YEAR, 17, date(2025, 6, 1)), NOT_MET),
        (CanadianStudy(MB, Level.TWO_YEAR, 18, date(2024, 9, 30)), NOT_MET),
        (CanadianStudy(MB, Level.TWO_YEAR, 18, date(2026, 10, 2)), NOT_MET),
        (CanadianStudy(MB, Level.TWO_YEAR, 18, ON), MET),
        (CanadianStudy(MB, Level.TWO_YEAR, 18, None), unknown("canadian_studies")),
        (CanadianStudy(None, Level.TWO_YEAR, 18, ON), unknown("canadian_studies")),
        (CanadianStudy(None, Level.TWO_YEAR, 17, ON), NOT_MET),
    ],
)
def test_one_program_of_study_answers_to_all_of_it(study, expected):
    assert verdict(CRITERION, canadian_studies=(study,)) == expected


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, unknown("canadian_studies")),
        ({"canadian_studies": ()}, NOT_MET),
        ({"canadian_credential": CanadianCredential.NONE}, NOT_MET),
        ({"education": Level.ONE_YEAR}, NOT_MET),
        ({"education": Level.TWO_YEAR}, unknown("canadian_studies")),
    ],
)
def test_study_in_canada_is_not_asked_of_those_who_cannot_have_it(facts, expected):
    assert verdict(CRITERION, **facts) == expected


def test_two_programs_do_not_add_up():
    halves = (
        CanadianStudy(MB, Level.ONE_YEAR, 20, date(2025, 6, 1)),
        CanadianStudy(SK, Level.TWO_YEAR, 20, date(2025, 6, 1)),
    )
    assert verdict(CRITERION, canadian_studies=halves) == NOT_MET
