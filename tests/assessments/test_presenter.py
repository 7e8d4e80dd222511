"""The page of an assessment: plain data, honest sentences, nothing that the assessment does not say."""

import json
from datetime import date
from typing import Any

import pytest
from django.utils import translation
from hypothesis import HealthCheck, given, settings

from assessments.presenter import present
from assessments.steps import BY_SLUG
from crs.assess import assess
from crs.profile import Education, Partner, Profile, WorkPeriod, WorkYears
from tests.crs.making import answered, english, french, ielts
from tests.crs.strategies import Case, cases
from tests.crs.working import ANALYST, CASHIER, job

ON = date(2026, 10, 1)
TWO_YEARS = (job(date(2024, 6, 3), noc=ANALYST),)


def skilled(**facts: Any) -> Profile:
    """Someone whose every answer is known and who meets the Canadian Experience Class."""
    known: dict[str, Any] = {
        "age": 29,
        "education": Education.THREE_PLUS,
        "languages": (ielts(8.5, 7.5, 7, 7.5, taken_on=date(2026, 2, 3)),),
        "work": TWO_YEARS,
        "settlement_funds": 20000,
        "family_size": 1,
        "intends_quebec": False,
        "canadian_study_two_years": False,
        "relative_in_canada": False,
    }
    return answered(**(known | facts))


def page(profile: Profile, *, on: date = ON) -> dict[str, Any]:
    return present(assess(profile, on=on), profile=profile)


def program(shown: dict[str, Any], code: str) -> dict[str, Any]:
    return next(each for each in shown["programs"] if each["code"] == code)


def finding(shown: dict[str, Any], code: str) -> dict[str, Any]:
    found = program(shown, code.partition(".")[0])["findings"]
    return next(each for each in found if each["code"] == code)


def lines(shown: dict[str, Any]) -> dict[str, dict[str, Any]]:
    parts = [*shown["ledger"]["sections"], *(g for s in shown["ledger"]["sections"] for g in s["groups"])]
    return {line["code"]: line for part in parts for line in part["lines"]}


PEOPLE = [
    Profile(),
    Profile(has_partner=True),
    skilled(),
    skilled(has_partner=True, partner=Partner(accompanying=True, citizen_or_permanent_resident=False)),
    skilled(work=None, work_years=WorkYears(2, 3)),
    skilled(languages=()),
    skilled(work=(WorkPeriod(),)),
]


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("on", [date(2015, 1, 1), date(2018, 1, 1), ON, date(2026, 11, 22)], ids=str)
@pytest.mark.parametrize("profile", PEOPLE)
def test_a_page_survives_json(profile: Profile, on: date, language: str) -> None:
    with translation.override(language):
        shown = page(profile, on=on)
    assert shown["language"] == language
    assert json.loads(json.dumps(shown)) == shown


@given(case=cases())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_page_says_what_the_assessment_says(case: Case) -> None:
    profile = case.partial(case.hidden)
    found = assess(profile, on=case.on)
    shown = present(found, profile=profile)
    assert (shown["score"]["low"], shown["score"]["high"]) == (found.crs.low, found.crs.high)
    assert [each["outcome"] for each in shown["programs"]] == [
        each.outcome for each in found.programs.values()
    ]
    assert set(lines(shown)) == {each.code for each in found.crs.lines}
    for each in shown["missing"]:
        assert each["slug"] in BY_SLUG


def test_a_known_score_is_one_number() -> None:
    shown = page(skilled())
    score = shown["score"]
    assert shown["headline"] == (
        "You meet 2 programs: Canadian Experience Class and Federal Skilled Worker Program. "
        f"Your score is {score['low']}."
    )
    assert score["exact"] and score["text"] == str(score["low"])
    assert score["depends"] == score["caveat"] == ""
    assert shown["missing"] == []


def test_one_program_is_named_in_a_sentence_of_its_own() -> None:
    assert page(skilled(settlement_funds=0))["headline"].startswith(
        "You meet the Canadian Experience Class. "
    )


def test_an_open_score_says_which_answers_decide_it_the_weightiest_first() -> None:
    shown = page(skilled(education_assessed=None, sibling_in_canada=None))
    score = shown["score"]
    assert f"Your score is between {score['low']} and {score['high']}." in shown["headline"]
    assert score["depends"] == (
        f"The score lies between {score['low']} and {score['high']}, "
        "depending on: the assessment of your education; a brother or sister in Canada."
    )


def test_many_open_answers_are_counted_after_the_first_three() -> None:
    depends = page(Profile())["score"]["depends"]
    assert depends.count(";") == 3
    assert depends.endswith(" other answers.")


def test_a_score_without_a_program_is_only_what_it_would_be() -> None:
    shown = page(skilled(intends_quebec=True))
    assert shown["headline"].startswith("By these answers you do not meet an Express Entry program today. ")
    assert "Your score is" not in shown["headline"]
    assert shown["score"]["caveat"] == "A score counts only for a person who meets one of the programs."


def test_a_program_that_is_open_may_be_met() -> None:
    shown = page(skilled(work=None, work_years=WorkYears(2, 0), settlement_funds=0, job_offer=False))
    assert shown["headline"].startswith("You may meet the Canadian Experience Class: some answers are still")
    assert program(shown, "cec")["verdict"] == "Not known yet"
    assert [each["field"] for each in shown["missing"]] == ["work"]


def test_every_open_answer_is_asked_once_and_leads_to_its_question() -> None:
    missing = page(Profile())["missing"]
    assert len({each["field"] for each in missing}) == len(missing)
    work = {"field": "work", "label": "Your work, with dates and hours", "slug": "work", "anchor": ""}
    assert work in missing


def test_the_answer_that_settles_most_is_asked_first() -> None:
    """What decides a program comes before what only moves the points."""
    shown = page(skilled(sibling_in_canada=None, settlement_funds=None, provincial_nomination=None))
    fields = [each["field"] for each in shown["missing"]]
    assert fields == ["settlement_funds", "provincial_nomination", "sibling_in_canada"]


def test_all_programs_at_once_need_no_names() -> None:
    assert page(Profile())["headline"].startswith(
        "You may meet any of the 3 programs of Express Entry: some answers are still missing. "
    )


def test_the_nearest_program_says_what_would_make_it_a_yes() -> None:
    shown = page(skilled(work=(), languages=()))["closest"]
    assert shown["code"] == "cec"
    assert shown["text"].startswith("2 of its 3 criteria are not met. Another ")
    assert shown["text"].count("would meet this criterion") == 2


@pytest.mark.parametrize("profile", [Profile(), skilled(), skilled(settlement_funds=0)])
def test_nobody_who_may_meet_a_program_is_sent_elsewhere(profile: Profile) -> None:
    assert page(profile)["closest"] is None


def test_what_cannot_change_a_verdict_is_not_asked() -> None:
    """Who plans to live in Quebec meets no program, whatever the funds are."""
    shown = page(skilled(intends_quebec=True, settlement_funds=None))
    assert finding(shown, "fsw.funds")["missing"] != []
    assert shown["missing"] == []


def test_a_program_says_the_one_thing_that_decides_it_and_what_would_change_it() -> None:
    shown = program(page(skilled(work=(job(date(2026, 6, 1), noc=ANALYST),))), "cec")
    assert shown["decides"].startswith("We count 527 hours from ")
    assert shown["decides"].endswith("That is 1,033 hours too few.")
    assert shown["change"].startswith("Another 1,033 hours of skilled work in Canada would meet this")
    assert shown["others"] == ""


def test_other_criteria_that_fail_are_counted() -> None:
    assert program(page(skilled(languages=(), work=())), "cec")["others"] == "1 other criterion is not met."


def test_a_met_program_counts_its_criteria() -> None:
    assert program(page(skilled()), "cec")["decides"] == "All 3 criteria are met."


def test_every_criterion_is_shown_with_its_source() -> None:
    for each in page(Profile())["programs"]:
        for found in each["findings"]:
            assert found["have"] and found["need"] and found["why"]
            assert found["source"]["url"].startswith("https://")
            assert found["source"]["checked"] == "Last checked on 22 November 2026"


def test_work_that_was_not_counted_stays_visible() -> None:
    studying = job(date(2023, 10, 2), date(2024, 5, 1), full_time_student=True)
    shown = finding(page(skilled(work=(studying, *TWO_YEARS))), "cec.canadian_work")
    assert shown["left_out"][0]["why"] == "Work during full-time study does not count."
    assert shown["left_out"][0]["hours"].endswith(" hours")


def test_unskilled_work_names_the_occupation() -> None:
    shown = finding(page(skilled(work=(job(date(2024, 6, 3), noc=CASHIER),))), "cec.canadian_work")
    assert shown["left_out"][0]["job"].startswith("NOC 65100, Cashiers · Canada · since 3 June 2024")


def test_the_ledger_adds_up() -> None:
    shown = page(skilled())["ledger"]
    assert sum(each["low"] for each in shown["sections"]) == shown["low"]
    for each in shown["sections"]:
        parts = each["groups"] or each["lines"]
        assert min(each["maximum"], sum(part["low"] for part in parts)) == each["low"]


def test_a_cap_says_what_it_cuts() -> None:
    shown = page(skilled(education=Education.DOCTORAL))
    groups = {g["code"]: g for s in shown["ledger"]["sections"] for g in s["groups"]}
    assert groups["education"]["capped"] == "The lines add up to 100. No more than 50 count."
    assert groups["certificate"]["capped"] == ""


def test_a_part_that_does_not_exist_is_not_shown() -> None:
    assert [each["code"] for each in page(skilled())["ledger"]["sections"]] == [
        "core",
        "transferability",
        "additional",
    ]
    with_partner = skilled(
        has_partner=True, partner=Partner(accompanying=True, citizen_or_permanent_resident=False)
    )
    assert "partner" in [each["code"] for each in page(with_partner)["ledger"]["sections"]]


@pytest.mark.parametrize(
    ("partner", "said"),
    [
        (Partner(accompanying=True, citizen_or_permanent_resident=True), "citizen or permanent resident"),
        (Partner(accompanying=False, citizen_or_permanent_resident=False), "does not come with you"),
    ],
)
def test_a_partner_who_gives_no_points_is_explained(partner: Partner, said: str) -> None:
    assert said in page(skilled(has_partner=True, partner=partner))["notes"][0]


def test_law_that_is_complete_has_no_note() -> None:
    law = page(skilled())["law"]
    assert law["complete"] and law["pending"] is None
    assert law["text"] == "Points of the Comprehensive Ranking System in the version of 25 March 2025."


def test_pending_law_is_said_with_its_date_and_what_it_leaves_out() -> None:
    pending = page(skilled(), on=date(2026, 11, 22))["law"]["pending"]
    assert pending["title"] == "A newer version of the points has been in force since 3 November 2026"
    assert "uses the version of 25 March 2025" in pending["text"]
    assert pending["items"] == [
        "Points for occupations with high wages",
        "Points for a job offer",
        "Possibly other points for work in Canada",
    ]


@pytest.mark.parametrize(
    ("taken_on", "state", "said"),
    [
        (date(2024, 10, 1), "expired", "This result stopped counting on 1 October 2026."),
        (date(2024, 10, 2), "soon", "This result counts until 2 October 2026."),
        (date(2026, 9, 30), "counts", "This result counts until 30 September 2028."),
        (date(2026, 10, 2), "not_yet", "This result does not count yet"),
        (None, "counts", "We take this result as valid"),
    ],
)
def test_a_test_says_how_long_it_counts(taken_on: date | None, state: str, said: str) -> None:
    (shown,) = page(skilled(languages=(english(9, taken_on=taken_on),)))["tests"]
    assert shown["state"] == state
    assert shown["text"].startswith(said)
    assert shown["levels"] == "English: CLB 9 in all four abilities."


def test_old_skill_levels_are_said_to_be_read_through_today() -> None:
    assert "skill level" in page(skilled(), on=date(2018, 1, 1))["notes"][0]


def test_french_levels_are_called_nclc() -> None:
    shown = page(skilled(languages=(english(9), french(7))))
    assert "NCLC 7" in lines(shown)["crs.core.second_language"]["because"]


def test_the_page_says_who_runs_the_site_and_who_decides(settings: Any) -> None:
    settings.OPERATOR_NAME, settings.OPERATOR_LICENCE = "Nadia Roy Immigration", "RCIC R000000"
    said = page(Profile())["disclaimer"]
    assert "This site is run by Nadia Roy Immigration. It is not a government site." in said
    assert "RCIC R000000" in said
    assert any("(IRCC) decides" in each for each in said)
