"""The points of the quick page are those of the domain: every worked case comes out the same."""

from datetime import date

import pytest

from assessments.quick.form import QuickForm
from assessments.quick.points import points
from assessments.quick.profile import profile_of
from crs import Official
from crs.points.known import age_on
from tests.assessments.quick.people import COMPLETE, COUPLE, sent, typed_by
from tests.crs.test_golden_crs import GOLDEN

ON = date(2026, 10, 1)


def span(typed, on=ON):
    found = points(QuickForm(sent(typed), today=on), on=on)
    return found["score"]["low"], found["score"]["high"]


@pytest.mark.parametrize(
    ("profile", "on", "total"), [(g[0], g[1], g[-1]) for g in GOLDEN.values()], ids=GOLDEN
)
def test_a_worked_case_typed_in_gives_its_total(profile, on, total):
    form = QuickForm(sent(typed_by(profile, age=age_on(profile, on=on))), today=on)
    found = points(form, on=on)
    assert form.errors == {}
    assert (found["score"]["low"], found["score"]["high"]) == (total, total)
    assert found["sentence"] == f"Your points: {total:,}"


def test_nothing_told_leaves_everything_open():
    found = points(QuickForm(sent({}), today=ON), on=ON)
    assert found["score"]["low"] == 0
    assert found["score"]["high"] == found["score"]["maximum"]


@pytest.mark.parametrize("left_open", sorted(COUPLE))
def test_leaving_one_answer_open_never_leaves_the_truth_outside_the_range(left_open):
    true, _same = span(COUPLE)
    low, high = span({name: value for name, value in COUPLE.items() if name != left_open})
    assert low <= true <= high


@pytest.mark.parametrize("name", ["you-age", "years-canada", "english-listening", "education-level"])
def test_a_wrong_answer_is_left_open(name):
    assert span({**COMPLETE, name: "zzz"}) == span({**COMPLETE, name: ""})


def test_one_language_told_is_the_first_official_language():
    told = {name: value for name, value in COMPLETE.items() if not name.startswith("french")}
    form = QuickForm(sent(told), today=ON)
    assert profile_of(form).first_official_language is Official.ENGLISH
    assert "English counts as your first official language" in points(form, on=ON)["first"]
    assert span(told)[0] == span(COMPLETE)[0]


def test_two_languages_told_leave_the_choice_to_the_points():
    form = QuickForm(sent(COMPLETE), today=ON)
    assert profile_of(form).first_official_language is None
    assert points(form, on=ON)["first"] == ""


@pytest.mark.parametrize("partner", ["no", "stays", "settled"])
def test_a_partner_who_does_not_count_counts_for_nothing(partner):
    wrong = {"partner-language-test": "ielts_general", "partner-language-listening": "999"}
    form = QuickForm(sent({**COUPLE, **wrong, "you-partner": partner}), today=ON)
    assert form.errors == {}
    assert span({**COUPLE, **wrong, "you-partner": partner}) == span(COMPLETE)
