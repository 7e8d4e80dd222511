"""The forecast on the result: for open types only, in words no more exact than the backtest, or why not."""

import json
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.template.loader import render_to_string
from django.utils.translation import override

from assessments.explanations.forecast import chance
from assessments.pdf import result_pdf
from assessments.presenter import present
from assessments.presenter.forecast import forecast
from assessments.presenter.rounds import Record, record
from crs.assess import assess
from crs.profile import Profile
from rounds.forecast import outlook, published
from rounds.kinds import Kind
from rounds.reading import RoundFact, all_rounds
from tests.assessments.tagged import TaggedPdf, squeezed
from tests.assessments.test_presenter import skilled

BEFORE, AFTER = date(2026, 10, 1), date(2026, 11, 28)
BREAK = date(2026, 11, 3)


def page_of(profile: Profile, *, on: date, rounds: tuple[RoundFact, ...]) -> dict[str, Any]:
    return present(assess(profile, on=on), profile=profile, on_record=Record(rounds))


def section(profile: Profile, *, on: date, rounds: tuple[RoundFact, ...]) -> Any:
    return page_of(profile, on=on, rounds=rounds)["forecast"]


def rounds_of(kind: Kind, count: int) -> tuple[RoundFact, ...]:
    """Made-up rounds of the regime after the break, two weeks apart, with one cut-off."""
    days = [BREAK + timedelta(days=7 + 14 * place) for place in range(count)]
    return tuple(RoundFact(str(900 + i), day, kind, "", 1000, 400) for i, day in enumerate(days))


class TestWords:
    @pytest.mark.parametrize(
        ("share", "text"),
        [
            (0.0, "Within 3 months: very unlikely, less than 1 in 10."),
            (0.049, "Within 3 months: very unlikely, less than 1 in 10."),
            (0.051, "Within 3 months: unlikely, about 1 in 10."),
            (0.31, "Within 3 months: possible, but less likely than not, about 3 in 10."),
            (0.5, "Within 3 months: as likely as not, about 5 in 10."),
            (0.74, "Within 3 months: more likely than not, about 7 in 10."),
            (0.9, "Within 3 months: likely, about 9 in 10."),
            (0.96, "Within 3 months: very likely, more than 9 in 10."),
            (1.0, "Within 3 months: very likely, more than 9 in 10."),
        ],
    )
    def test_a_chance_is_named_in_tenths_and_never_as_certain(self, share: float, text: str) -> None:
        assert chance(3, share, share, rough=False) == text

    def test_where_the_test_was_less_exact_there_are_words_alone(self) -> None:
        assert chance(6, 0.74, 0.74, rough=True) == "Within 6 months: more likely than not."

    def test_open_answers_make_a_range(self) -> None:
        said = chance(3, 0.2, 0.7, rough=False)
        assert said == "Within 3 months: from about 2 in 10 to about 7 in 10. Your open answers decide."
        assert chance(3, 0.2, 0.7, rough=True).startswith(
            "Within 3 months: from unlikely to more likely than not."
        )
        assert chance(3, 0.68, 0.72, rough=False) == chance(3, 0.7, 0.7, rough=False)
        assert chance(3, 0.6, 0.7, rough=True) == chance(3, 0.65, 0.65, rough=True)


@pytest.mark.usefixtures("known_rounds")
class TestSection:
    def test_after_the_break_there_is_one_sentence_and_no_chance(self) -> None:
        found = section(skilled(), on=AFTER, rounds=all_rounds())
        assert found["kinds"] == []
        assert "on another scale" in found["text"] and "3 November 2026" in found["text"]

    def test_before_the_break_a_member_of_the_class_reads_the_chance_of_the_model(self) -> None:
        profile = skilled()
        found = section(profile, on=BEFORE, rounds=all_rounds())
        own = next(each for each in found["kinds"] if each["code"] == "cec")
        ahead = outlook(all_rounds(), Kind.CEC, on=BEFORE, figures=published())
        low = assess(profile, on=BEFORE).crs.low
        likely = ahead.chance(low, 3)
        assert likely is not None
        assert own["chances"] == [chance(3, likely, likely, rough=False)]
        assert own["why"] == (
            "For 6 months and 12 months we name no chance: the test on past rounds does not bear it out."
        )

    def test_only_types_that_are_open_to_the_person_are_told(self) -> None:
        codes = {each["code"] for each in section(skilled(), on=BEFORE, rounds=all_rounds())["kinds"]}
        assert "cec" in codes and not codes & {"pnp", "french", "physicians", "other"}
        nominated = skilled(provincial_nomination=True)
        found = section(nominated, on=BEFORE, rounds=all_rounds())["kinds"]
        nominee = next(each for each in found if each["code"] == "pnp")
        assert [text[:15] for text in nominee["chances"]] == ["Within 3 months", "Within 6 months"]
        assert " in 10" in nominee["chances"][0] and " in 10" not in nominee["chances"][1]

    def test_who_meets_no_program_reads_nothing(self) -> None:
        assert section(skilled(intends_quebec=True), on=BEFORE, rounds=all_rounds()) is None
        assert section(Profile(), on=BEFORE, rounds=all_rounds()) is None

    def test_it_takes_one_look_at_the_rounds(self, django_assert_num_queries: Any) -> None:
        on_record = record(on=BEFORE)
        with django_assert_num_queries(0):
            present(assess(skilled(), on=BEFORE), profile=skilled(), on_record=on_record)

    def test_three_years_of_rounds_say_the_same_as_all(self) -> None:
        recent = record(on=BEFORE).rounds
        assert section(skilled(), on=BEFORE, rounds=recent) == section(
            skilled(), on=BEFORE, rounds=all_rounds()
        )


class TestNewRegime:
    def test_without_any_round_on_record_nothing_is_said(self) -> None:
        assert section(skilled(), on=AFTER, rounds=()) is None

    @staticmethod
    def confirmed(count: int) -> Any:
        """The section once the numbers of the new scale are confirmed and so many rounds were held on it."""
        profile, on = skilled(), BREAK + timedelta(days=90)
        assessment = assess(profile, on=on)
        known = replace(assessment, crs=replace(assessment.crs, pending=None))
        return forecast(known, profile, rounds_of(Kind.CEC, count))

    def test_a_score_that_is_counted_the_old_way_is_not_put_beside_rounds_on_the_new_scale(self) -> None:
        found = section(skilled(), on=BREAK + timedelta(days=90), rounds=rounds_of(Kind.CEC, 6))
        assert found["kinds"] == found["silent"] == []
        assert "Your score here is counted the old way" in found["text"]

    def test_the_first_rounds_are_too_few_and_those_of_other_types_tell_nothing(self) -> None:
        found = self.confirmed(5)
        assert found["kinds"] == [] and found["text"] == ""
        none, few = found["silent"]
        assert none.startswith("All programs") and "as no round was held since the points changed" in none
        assert few.startswith("Canadian Experience Class: ") and "fewer than 6 rounds" in few

    def test_with_rounds_enough_there_is_a_chance(self) -> None:
        found = self.confirmed(6)
        assert [each["code"] for each in found["kinds"]] == ["cec"]
        assert found["kinds"][0]["chances"] == ["Within 3 months: likely, about 9 in 10."]


@pytest.mark.usefixtures("known_rounds")
class TestOnPaper:
    @pytest.mark.parametrize("language", ["en", "fr"])
    @pytest.mark.parametrize("on", [BEFORE, AFTER])
    def test_page_and_pdf_say_all_of_it(self, language: str, on: date) -> None:
        with override(language):
            page = page_of(skilled(provincial_nomination=True), on=on, rounds=all_rounds())
            assert json.loads(json.dumps(page)) == page
            html = render_to_string("result/_body.html", {"page": page})
        text = TaggedPdf(result_pdf(page)).text
        found = page["forecast"]
        said = [found["text"], *found["silent"]]
        said += [
            words
            for each in found["kinds"]
            for words in (each["name"], *each["chances"], each["why"])
            if words
        ]
        assert len(said) == 1 if on == AFTER else len(said) > 5
        assert [words for words in said if squeezed(words) not in text] == []
        assert [words for words in said if words not in html.replace("&#x27;", "'")] == []

    def test_pages_kept_from_before_are_shown_without_it(self) -> None:
        page = page_of(skilled(), on=BEFORE, rounds=all_rounds())
        del page["forecast"]
        html = render_to_string("result/_body.html", {"page": page})
        assert "result-forecast" not in html
        assert squeezed("How likely an invitation is") not in TaggedPdf(result_pdf(page)).text
