"""Scores: only what the test can give, said in the words of its own scale."""

from datetime import date

import pytest

from assessments.forms.language import EnglishForm, FrenchForm
from assessments.forms.scores import LanguageForm, scale_words
from assessments.language_tests import SCORED
from crs.language import scale_of
from crs.profile import ABILITIES, TefColumn, Test
from tests.assessments.people import day, scores

TODAY = date(2026, 11, 22)


def form_for(test: str, typed: dict[str, str]) -> LanguageForm:
    form_class = FrenchForm if test[0] in "tn" else EnglishForm
    return form_class({"test": test, **typed}, answers={}, today=TODAY)


@pytest.mark.parametrize(
    ("test", "typed"),
    [
        ("ielts_general", ["7,5", " 8.0 ", "9", "0"]),
        ("celpip_general", ["M", "m", "12", "10"]),
        ("pte_core", ["10", "90", "55", "60"]),
        ("clb_en", ["4", "10", "7", "9"]),
        ("nclc_fr", ["4", "10", "7", "9"]),
        ("tef_699", ["0", "699", "434", "456"]),
        ("tcf_canada", ["699", "100", "20", "0"]),
    ],
)
def test_scores_that_the_test_gives(test: str, typed: list[str]) -> None:
    form = form_for(test, scores(*typed))
    assert form.is_valid(), form.errors


@pytest.mark.parametrize("ability", ABILITIES)
@pytest.mark.parametrize(
    ("test", "typed"),
    [
        ("ielts_general", "7.3"),
        ("ielts_general", "9.5"),
        ("ielts_general", "CLB 9"),
        ("celpip_general", "7.5"),
        ("celpip_general", "13"),
        ("pte_core", "91"),
        ("pte_core", "9"),
        ("pte_core", "M"),
        ("tef_699", "700"),
        ("tcf_canada", "700"),
        ("clb_en", "13"),
    ],
)
def test_a_score_off_the_scale_names_the_scale_at_its_field(test: str, typed: str, ability: str) -> None:
    good = {"ielts_general": "7", "celpip_general": "7", "pte_core": "60", "clb_en": "7"}.get(test, "12")
    fine = scores("400", "400", "12", "12") if test == "tcf_canada" else scores(*[good] * 4)
    form = form_for(test, fine | {ability: typed})
    assert list(form.errors) == [ability]
    highest = scale_of(SCORED[test].test, SCORED[test].column, ability).maximum
    assert f"{highest.normalize():f}" in form.errors[ability][0]


def test_a_score_from_the_other_column_names_the_mistake() -> None:
    top = scale_of(Test.TEF_CANADA, TefColumn.FORMER_EQUIVALENT, "listening").maximum
    form = form_for("tef_former", scores(str(int(top) + 100), "200", "300", "300"))
    assert "column" in form.errors["listening"][0]


@pytest.mark.parametrize(
    ("typed", "words"),
    [(day("taken_on", 2026, 11, 23), "in the past"), (day("taken_on", 1890, 1, 1), "Check the year")],
)
def test_a_test_that_cannot_have_been_taken(typed: dict[str, str], words: str) -> None:
    form = form_for("ielts_general", scores("7", "7", "7", "7") | typed)
    assert words in form.errors["taken_on"][0]


def test_an_old_result_is_no_error_here() -> None:
    assert form_for("ielts_general", scores("7", "7", "7", "7") | day("taken_on", 2020, 1, 1)).is_valid()


def test_the_scale_is_that_of_each_test() -> None:
    assert "0.5" in scale_words(SCORED["ielts_general"])
    assert "699" in scale_words(SCORED["tef_699"])
    assert "699" not in scale_words(SCORED["tef_former"])


def test_an_error_about_a_column_reads_as_a_sentence() -> None:
    form = form_for("tef_699", scores("B2", "400", "400", "400"))
    said = "Listening: enter a score from 0 to 699, in steps of 1 (TEF Canada)."
    assert form.errors["listening"][0] == said


@pytest.mark.parametrize("test", ["ielts_general", "tef_699"])
def test_all_four_scores_are_needed_once_a_test_is_chosen(test: str) -> None:
    assert list(form_for(test, {}).errors) == list(ABILITIES)


@pytest.mark.parametrize("test", ["none", "unknown"])
def test_scores_typed_before_another_answer_are_forgotten(test: str) -> None:
    typed = scores("<b>", "9", "9", "x" * 400) | day("taken_on", 2090, 99, 99)
    form = EnglishForm({"test": test, **typed}, answers={}, today=TODAY)
    assert form.is_valid(), form.errors
    assert form.answer() == {"test": test}


def test_without_a_test_only_the_test_is_asked_for() -> None:
    form = EnglishForm(scores("<b>", "", "", ""), answers={}, today=TODAY)
    assert list(form.errors) == ["test"]


def test_only_scores_of_the_language_of_the_page_can_be_chosen() -> None:
    form = EnglishForm({"test": "tef_699", **scores("1", "1", "1", "1")}, answers={}, today=TODAY)
    assert list(form.errors) == ["test"]
