"""Test scores read as CLB/NCLC levels: every edge of every chart, the two TEF columns, expiry, refusals."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from crs.charts import CHARTS, read_charts
from crs.language import (
    TESTS_OF,
    ScoreError,
    check_scores,
    column_of,
    expired_in,
    levels_of,
    results_in,
    scale_of,
)
from crs.law import LawError, packaged
from crs.profile import ABILITIES, LanguageResult, Official, TefColumn, Test
from tests.crs.making import EN, FR, english, french, ielts, result

ON = date(2026, 10, 1)
FORMER, SCORE_699 = TefColumn.FORMER_EQUIVALENT, TefColumn.SCORE_699

# Lowest scores of levels 4 to 10 as printed: listening, reading, writing, speaking; then the step.
PRINTED = {
    "ielts_general": (
        (
            "4.5 5.0 5.5 6.0 7.5 8.0 8.5",
            "3.5 4.0 5.0 6.0 6.5 7.0 8.0",
            "4.0 5.0 5.5 6.0 6.5 7.0 7.5",
            "4.0 5.0 5.5 6.0 6.5 7.0 7.5",
        ),
        "0.5",
    ),
    "celpip_general": (("4 5 6 7 8 9 10",) * 4, "1"),
    "clb": (("4 5 6 7 8 9 10",) * 4, "1"),
    "pte_core": (
        ("28 39 50 60 71 82 89", "33 42 51 60 69 78 88", "41 51 60 69 79 88 90", "42 51 59 68 76 84 89"),
        "1",
    ),
    "tef_canada.score_699": (
        (
            "306 352 393 434 462 503 546",
            "306 352 393 434 462 503 546",
            "268 330 379 428 472 512 558",
            "328 387 422 456 494 518 556",
        ),
        "1",
    ),
    "tef_canada.former_equivalent": (
        (
            "145 181 217 249 280 298 316",
            "121 151 181 207 233 248 263",
            "181 226 271 310 349 371 393",
            "181 226 271 310 349 371 393",
        ),
        "1",
    ),
    "tcf_canada": (
        (
            "331 369 398 458 503 523 549",
            "342 375 406 453 499 524 549",
            "4 6 7 10 12 14 16",
            "4 6 7 10 12 14 16",
        ),
        "1",
    ),
}
LEVELS = (0, 4, 5, 6, 7, 8, 9, 10)


def edges():
    for chart, (columns, step) in PRINTED.items():
        for ability, column in zip(ABILITIES, columns, strict=True):
            for below, level, bound in zip(LEVELS, LEVELS[1:], column.split(), strict=False):
                yield pytest.param(chart, ability, Decimal(bound), level, id=f"{chart}-{ability}-{bound}-at")
                less = Decimal(bound) - Decimal(step)
                yield pytest.param(chart, ability, less, below, id=f"{chart}-{ability}-{bound}-below")


def of_chart(chart: str, **scores: Decimal) -> LanguageResult:
    test, _, column = chart.partition(".")
    language = FR if Test(test) in (Test.TEF_CANADA, Test.TCF_CANADA) else EN
    return LanguageResult(Test(test), language, column=TefColumn(column or "score_699"), **scores)


@pytest.mark.parametrize(("chart", "ability", "score", "level"), list(edges()))
def test_each_edge_of_each_chart(chart, ability, score, level):
    given = of_chart(chart, **{ability: score})
    check_scores(given)
    assert levels_of(given, on=ON).level(ability) == level


def test_every_chart_of_the_law_is_printed_here():
    assert set(PRINTED) == set(CHARTS)


@pytest.mark.parametrize("chart", PRINTED)
def test_the_ends_of_the_scale_are_levels_0_and_10(chart):
    test, _, column = chart.partition(".")
    for ability in ABILITIES:
        scale = scale_of(Test(test), TefColumn(column or "score_699"), ability)
        for score, level in ((scale.minimum, 0), (scale.maximum, 10)):
            assert levels_of(of_chart(chart, **{ability: score}), on=ON).level(ability) == level


def test_listening_7_is_level_7_and_reading_7_is_level_9():
    """The best-known trap of the IELTS chart."""
    levels = levels_of(ielts(7, 7, 7, 7), on=ON)
    assert levels.low == (7, 9, 9, 9)
    assert levels.minimum == 7


def test_levels_above_ten_read_as_ten():
    assert levels_of(english(12, 11, 10, 9), on=ON).low == (10, 10, 10, 9)


# --- what a test cannot give -------------------------------------------------------------------

OFF_THE_SCALE = [
    (ielts(7.3), "IELTS General Training listening goes from 0 to 9 in steps of 0.5; 7.3 is not on it"),
    (ielts(9.5), "IELTS General Training listening goes from 0 to 9 in steps of 0.5; 9.5 is not on it"),
    (ielts(7, -0.5), "IELTS General Training reading goes from 0 to 9"),
    (
        result(Test.CELPIP_GENERAL, EN, 7, 7, 7.5),
        "CELPIP-General writing goes from 0 to 12 in steps of 1; 7.5",
    ),
    (result(Test.CELPIP_GENERAL, EN, 13), "CELPIP-General listening goes from 0 to 12"),
    (result(Test.PTE_CORE, EN, 9), "PTE Core listening goes from 10 to 90 in steps of 1; 9 is not on it"),
    (result(Test.PTE_CORE, EN, 60, 60, 60, 91), "PTE Core speaking goes from 10 to 90"),
    (result(Test.TCF_CANADA, FR, 700), "TCF Canada listening goes from 0 to 699 in steps of 1; 700"),
    (result(Test.TCF_CANADA, FR, 500, 500, 21), "TCF Canada writing goes from 0 to 20 in steps of 1; 21"),
    (english(13), "CLB/NCLC listening goes from 0 to 12 in steps of 1; 13 is not on it"),
    (english("7.5"), "CLB/NCLC listening goes from 0 to 12 in steps of 1; 7.5 is not on it"),
    (ielts("NaN"), "NaN is not on it"),
    (ielts("Infinity"), "Infinity is not on it"),
]


@pytest.mark.parametrize(("given", "words"), OFF_THE_SCALE, ids=[words for _, words in OFF_THE_SCALE])
def test_a_score_the_test_cannot_give_is_refused(given, words):
    with pytest.raises(ScoreError) as refused:
        check_scores(given)
    assert words in str(refused.value)
    assert refused.value.other_column is None
    assert refused.value.ability in str(refused.value)


@pytest.mark.parametrize("given", [ielts(), ielts(0, 9, 4.5, None), english(0, 12, 4, 10), french(7)])
def test_scores_on_the_scale_and_missing_ones_pass(given):
    check_scores(given)


TOPS = {"listening": 360, "reading": 300, "writing": 450, "speaking": 450}


@pytest.mark.parametrize("ability", ABILITIES)
def test_a_699_score_in_the_former_column_is_refused_and_names_the_other_column(ability):
    fits = LanguageResult(Test.TEF_CANADA, FR, column=FORMER, **{ability: Decimal(TOPS[ability])})
    check_scores(fits)
    high = LanguageResult(Test.TEF_CANADA, FR, column=FORMER, **{ability: Decimal(TOPS[ability] + 1)})
    with pytest.raises(
        ScoreError, match=f"TEF Canada {ability} in the column “Équivalence ancien score”"
    ) as refused:
        check_scores(high)
    assert "“Score /699” goes up to 699" in str(refused.value)
    assert (refused.value.ability, refused.value.other_column) == (ability, SCORE_699)


def test_above_699_is_refused_and_names_the_former_column():
    with pytest.raises(ScoreError, match="“Équivalence ancien score” goes up to 360") as refused:
        check_scores(result(Test.TEF_CANADA, FR, 700))
    assert refused.value.other_column is FORMER


def test_half_a_point_is_refused_without_suspecting_the_column():
    with pytest.raises(ScoreError, match=r"in steps of 1; 300\.5 is not on it$") as refused:
        check_scores(result(Test.TEF_CANADA, FR, 300.5))
    assert refused.value.other_column is None


# --- the two columns of TEF Canada -------------------------------------------------------------


def test_the_same_numbers_read_differently_in_the_two_columns():
    scores = (316, 263, 393, 393)
    assert levels_of(result(Test.TEF_CANADA, FR, *scores, column=FORMER), on=ON).low == (10, 10, 10, 10)
    assert levels_of(result(Test.TEF_CANADA, FR, *scores, column=SCORE_699), on=ON).low == (4, 0, 6, 5)


@pytest.mark.parametrize("column", TefColumn)
def test_a_test_before_11_december_2023_is_read_on_the_former_scale(column):
    taken = date(2023, 12, 10)
    given = result(Test.TEF_CANADA, FR, 249, 207, 310, 310, taken_on=taken, column=column)
    check_scores(given)
    assert column_of(given) is FORMER
    assert levels_of(given, on=date(2024, 6, 1)).low == (7, 7, 7, 7)


def test_the_699_column_begins_on_11_december_2023():
    given = result(Test.TEF_CANADA, FR, 434, 434, 428, 456, taken_on=date(2023, 12, 11))
    assert column_of(given) is SCORE_699
    assert levels_of(given, on=date(2024, 6, 1)).low == (7, 7, 7, 7)


def test_a_699_score_of_an_older_test_is_refused():
    with pytest.raises(ScoreError, match="Tests before 2023-12-11 are read by this column"):
        check_scores(result(Test.TEF_CANADA, FR, 434, taken_on=date(2023, 12, 10)))


def test_before_its_test_is_on_record_a_result_does_not_count_and_no_chart_is_borrowed():
    given = result(Test.PTE_CORE, EN, 90, 90, 90, 90, taken_on=date(2024, 1, 29))
    levels = levels_of(given, on=date(2024, 6, 1))
    assert not levels.counts
    assert (levels.low, levels.high) == ((0,) * 4, (10,) * 4)
    assert levels.by_ability() == dict.fromkeys(ABILITIES)
    assert levels_of(result(Test.PTE_CORE, EN, 90, taken_on=date(2024, 1, 30)), on=date(2024, 6, 1)).counts


def test_only_tef_canada_has_columns():
    assert column_of(ielts(7)) is None
    assert column_of(result(Test.TEF_CANADA, FR, 7)) is SCORE_699


# --- how long a result counts ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("taken_on", "expires_on"),
    [
        (date(2024, 5, 15), date(2026, 5, 15)),
        (date(2024, 2, 29), date(2026, 3, 1)),
        (date(2023, 2, 28), date(2025, 2, 28)),
    ],
)
def test_a_result_counts_for_two_years_less_a_day(taken_on, expires_on):
    given = ielts(7, 7, 7, 7, taken_on=taken_on)
    last_day = levels_of(given, on=expires_on - timedelta(days=1))
    gone = levels_of(given, on=expires_on)
    assert (last_day.counts, last_day.expires_on, last_day.expired_on(on=ON)) == (
        True,
        expires_on,
        expires_on,
    )
    assert (gone.counts, gone.expires_on) == (False, expires_on)
    assert last_day.expired_on(on=expires_on - timedelta(days=1)) is None


def test_a_result_counts_from_the_day_it_was_taken():
    given = ielts(7, 7, 7, 7, taken_on=ON)
    assert levels_of(given, on=ON).counts
    before = levels_of(given, on=ON - timedelta(days=1))
    assert not before.counts
    assert before.expired_on(on=ON - timedelta(days=1)) is None


def test_a_result_without_a_date_is_taken_as_valid():
    levels = levels_of(ielts(7, 7, 7, 7), on=ON)
    assert levels.counts and levels.expires_on is None


def test_an_unanswered_score_leaves_its_level_open():
    levels = levels_of(ielts(8, None, 7, 7), on=ON)
    assert (levels.low, levels.high) == ((9, 0, 9, 9), (9, 10, 9, 9))
    assert (levels.minimum_low, levels.minimum_high, levels.minimum) == (0, 9, None)
    assert not levels.known
    assert levels.level("listening") == 9 and levels.level("reading") is None
    assert levels.abilities_facts()["reading"] == {"level": None, "low": 0, "high": 10}
    assert levels.abilities_facts()["writing"] == {"level": 9, "low": 9, "high": 9}


def test_results_in_a_language_are_the_ones_that_count():
    old, new = ielts(9, 9, 9, 9, taken_on=date(2024, 10, 1)), ielts(6, 6, 6, 6, taken_on=date(2024, 10, 2))
    both = (old, new, french(7))
    assert [levels.result for levels in results_in(both, EN, on=ON)] == [new]
    assert [levels.result for levels in results_in(both, FR, on=ON)] == [french(7)]
    assert results_in((), EN, on=ON) == ()
    assert results_in(None, EN, on=ON) is None


def test_the_day_a_language_was_lost_is_that_of_its_latest_result():
    first, second = ielts(9, taken_on=date(2022, 1, 1)), ielts(6, taken_on=date(2023, 1, 1))
    assert expired_in((first, second), EN, on=ON) == date(2025, 1, 1)
    assert expired_in((first, ielts(6)), EN, on=ON) is None
    assert expired_in((first, second), FR, on=ON) is None
    assert expired_in(None, EN, on=ON) is None


def test_each_test_belongs_to_its_language():
    assert {test for tests in TESTS_OF.values() for test in tests} == set(Test)
    assert set(TESTS_OF[Official.ENGLISH]) & set(TESTS_OF[Official.FRENCH]) == {Test.CLB}


def test_a_chart_without_its_test_is_refused():
    text = packaged("language").replace('chart = "pte_core"', 'chart = "toefl"')
    with pytest.raises(LawError, match=r"language.toml: key 'chart': wrong or missing: pte_core, toefl"):
        read_charts(text)
