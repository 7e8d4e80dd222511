"""Category-based rounds on the result: words for every code, and what fits, what is open, what does not."""

import itertools
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.template.loader import render_to_string
from django.utils import translation

from assessments import explanations
from assessments.explanations import CRITERIA, facts, words
from assessments.explanations.categories import NAMES, VERDICTS, WITHOUT
from assessments.presenter import present
from crs.assess import assess
from crs.categories import CODES
from crs.outcome import Finding, Outcome
from crs.profile import JobOffer, Profile, WorkYears
from tests.assessments.people import url
from tests.assessments.test_explanations import (
    HOURS,
    LANGUAGES,
    MAYBE,
    PLAIN_LEVELS,
    SOURCE,
    Exact,
    _moved,
    _numbers,
    a_sentence,
    exact,
    left_out,
    product,
    spoken,
)
from tests.assessments.test_presenter import ON, skilled
from tests.crs.making import french
from tests.crs.working import PHYSICIAN, job

Facts = Iterator[tuple[Exact, Exact]]
PROGRAMS = tuple(words.PROGRAMS)
NURSE, COOK = "31301", "63200"


def program_facts() -> Facts:
    for met, still_open in itertools.product(((), PROGRAMS[:1], PROGRAMS), repeat=2):
        yield exact(met=list(met), open=list(still_open)), exact(program=True)


def french_facts() -> Facts:
    for have in spoken("levels", PLAIN_LEVELS, minimum=None):
        if have["language"] in ("fr", None):
            yield have, exact(level=7)


def experience_facts() -> Facts:
    shapes = itertools.product(HOURS, (None, NURSE), ([], left_out()))
    for (low, high), noc, left in shapes:
        days = {"start": noc and "2024-06-03", "end": noc and "2026-10-01"}
        for continuous, in_canada, occupations in itertools.product((False, True), (False, True), (1, 37)):
            have = exact(hours_low=low, hours_high=high, noc=noc, left_out=left, **days)
            rule = {"continuous": continuous, "in_canada": in_canada, "occupations": occupations}
            yield have, exact(months=12, hours=1560, within_years=3, **rule)


def offer_facts() -> Facts:
    for have in product(offer=MAYBE, noc=(None, "42102", "99999"), possible=MAYBE):
        yield have, exact(years=3, nocs=["40042", "42102", "43204"])


FACTS: dict[str, list[tuple[Exact, Exact]]] = {
    "category.program": list(program_facts()),
    "category.french": list(french_facts()),
    "category.experience": list(experience_facts()),
    "category.service": [(exact(years=None), exact(years=10))],
    "category.offer": list(offer_facts()),
    "category.credential": [
        (have, exact(education="two_year"))
        for have in product(education=(None, *words.EDUCATION), assessed=MAYBE)
    ],
}


def test_the_shapes_cover_every_code_of_the_domain() -> None:
    found: set[str] = set()
    for on in (date(2024, 6, 1), date(2025, 6, 1), ON):
        for category in assess(Profile(), on=on).categories.values():
            found |= {each.code for each in category.findings}
    assert found == set(CRITERIA) == set(FACTS)
    assert set(NAMES) == set(CODES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("outcome", Outcome)
@pytest.mark.parametrize("code", CRITERIA)
def test_a_criterion_has_words_for_every_shape_of_its_facts(
    code: str, outcome: Outcome, language: str
) -> None:
    with translation.override(language):
        for have, need in FACTS[code]:
            told = explanations.finding(Finding(code, outcome, have, need, SOURCE))
            for text in (told.title, told.have, told.need, told.why):
                a_sentence(text)
            assert not told.title.endswith(".")
            assert told.have.endswith(".") and told.need.endswith(".") and told.why.endswith(".")
            assert bool(told.change) is (outcome is Outcome.NOT_MET)
            for item in facts.left_out(have) if "left_out" in have else []:
                a_sentence(item["why"])


@pytest.mark.parametrize("code", CRITERIA)
def test_numbers_of_law_come_from_the_facts(code: str) -> None:
    for have, need in FACTS[code]:
        moved = Exact(
            {name: value if name in ("nocs", "education") else _moved(value) for name, value in need.items()}
        )
        told = explanations.finding(Finding(code, Outcome.UNKNOWN, have, moved, SOURCE))
        known = {*_numbers([*moved.values()]), *dict(need).get("nocs", ())}
        assert set(re.findall(r"\d[\d,]*", f"{told.title} {told.need}".replace(", ", " "))) <= known


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("names", [NAMES, VERDICTS, WITHOUT])
def test_names_are_finished_text(names: dict[str, Any], language: str) -> None:
    with translation.override(language):
        for name in names.values():
            a_sentence(str(name))


def shown(profile: Profile, *, on: date = ON) -> dict[str, Any]:
    section: dict[str, Any] = present(assess(profile, on=on), profile=profile)["categories"]
    return section


def names(group: list[dict[str, Any]]) -> list[str]:
    return [each["name"] for each in group]


def nurse(**facts: Any) -> Profile:
    """Meets a program, speaks French, and has worked as a nurse for more than two years."""
    known: dict[str, Any] = {
        "work": (job(date(2024, 6, 3), noc=NURSE),),
        "languages": (*skilled().languages, french(7)),
    }
    return skilled(**(known | facts))


def test_what_fits_comes_first_with_its_reason_and_its_version() -> None:
    section = shown(nurse())
    assert names(section["fit"]) == [
        "French-language proficiency",
        "Healthcare and social services occupations",
    ]
    health = section["fit"][1]
    assert (health["outcome"], health["verdict"]) == ("met", "You fit it")
    assert health["decides"].startswith("We count 3,647 hours in one listed occupation (NOC 31301, ")
    assert health["decides"].endswith(
        "That is enough. The rules of this category date from 18 February 2026."
    )
    assert [each["code"] for each in health["findings"]] == ["category.experience", "category.program"]
    assert all(each["source"]["url"].startswith("https://") for each in health["findings"])
    assert (section["alone"], section["open"]) == ("", [])


def test_what_does_not_fit_is_folded_with_its_reason() -> None:
    rest = shown(nurse())["rest"]
    assert (rest["title"], rest["verdict"]) == ("8 categories that do not fit", "Not by these answers")
    stem = rest["findings"][0]
    assert stem["title"] == "Science, technology, engineering and math (STEM) occupations"
    assert stem["why"] == "Only listed occupations count for this category."
    assert "(1,560 hours)" in stem["need"] and stem["need"].endswith(
        "The rules of this category date from 18 February 2026."
    )
    assert rest["findings"][-1]["title"].startswith("Skilled military recruits: An offer of the Canadian")


def test_a_person_who_meets_no_program_is_told_that_a_category_does_not_help_by_itself() -> None:
    section = shown(nurse(intends_quebec=True))
    assert section["alone"].startswith("A category does not help by itself.")
    assert section["alone"].endswith("by these answers you meet none.")
    assert [(each["outcome"], each["verdict"]) for each in section["fit"]] == [
        ("not_met", "You fit it, but meet no program")
    ] * 2


def test_a_program_that_is_open_is_said_to_be_missing() -> None:
    section = shown(nurse(intends_quebec=None))
    assert section["alone"].endswith("answers that decide this are missing.")
    assert {each["verdict"] for each in section["fit"]} == {"You fit it, if you meet a program"}


def test_categories_that_one_answer_settles_are_named_together() -> None:
    work, language, military = shown(Profile())["open"]
    assert work["title"] == "8 categories to settle" and len(work["names"]) == 8
    assert work["settles"] == "These answers would settle all of them:"
    assert [each["field"] for each in work["missing"]] == ["work"]
    assert (language["title"], language["settles"]) == (
        "French-language proficiency",
        "These answers would settle it:",
    )
    assert [each["slug"] for each in language["missing"]] == ["french"]
    assert military["settles"].endswith("These answers may rule it out:")


def test_what_no_answer_settles_says_so() -> None:
    offer = JobOffer(noc="42102", full_time_one_year=True)
    (military,) = shown(nurse(job_offer=offer))["open"]
    assert (military["missing"], military["names"]) == ([], [])
    assert military["settles"].startswith("This tool cannot check all of it.")


def test_totals_that_are_too_low_say_so() -> None:
    section = shown(nurse(work=None, work_years=WorkYears(0, 5)))
    doctors = next(each for each in section["rest"]["findings"] if each["title"].startswith("Physicians"))
    assert doctors["have"] == "You gave totals of your work, without the dates."
    assert doctors["why"] == "They are too low for this category."


def test_work_that_was_left_out_stays_visible() -> None:
    unpaid = job(date(2024, 6, 3), noc=PHYSICIAN, authorized=False)
    doctors = shown(nurse(work=(unpaid,)))["rest"]["findings"]
    health = next(each for each in doctors if each["title"].startswith("Healthcare"))
    assert health["left_out"][0]["why"] == "Work in Canada without authorization does not count."
    assert health["why"] == "That is 1,560 hours too few."


@pytest.mark.parametrize(
    ("on", "read"),
    [(ON, "26 August 2026"), (date(2026, 11, 23), "26 August 2026"), (date(2024, 6, 1), "26 August 2026")],
)
def test_it_says_when_the_categories_were_last_read(on: date, read: str) -> None:
    assert f"last read on {read} and may have changed since" in shown(Profile(), on=on)["read"]


def test_a_category_that_ended_is_named_with_its_last_day() -> None:
    gone = "Agriculture and agri-food occupations: a category until 17 February 2026."
    assert shown(Profile())["ended"] == [gone]
    assert shown(Profile(), on=date(2024, 6, 1))["ended"] == []


def test_a_cook_fitted_the_trades_of_2025_only() -> None:
    cook = nurse(work=(job(date(2022, 1, 3), noc=COOK),), languages=skilled().languages)
    days = (date(2024, 6, 1), date(2025, 6, 1), date(2026, 6, 1))
    assert [names(shown(cook, on=on)["fit"]) for on in days] == [[], ["Trade occupations"], []]


def test_there_is_no_section_before_there_were_categories() -> None:
    assert shown(Profile(), on=date(2023, 5, 30)) is None
    assert "result-categories" not in html(Profile(), on=date(2023, 5, 30))


def html(profile: Profile, *, on: date = ON, links: bool = False) -> str:
    page = present(assess(profile, on=on), profile=profile)
    return render_to_string("result/_body.html", {"page": page, "links": links})


def test_the_page_has_what_fits_then_what_is_open_then_the_rest_folded() -> None:
    told = html(nurse(job_offer=None), links=True)
    section = told[told.index('id="result-categories"') : told.index('id="result-ledger"')]
    marks = ["French-language proficiency</h3>", "Skilled military recruits</h3>", "7 categories that do not"]
    places = [section.index(mark) for mark in marks]
    assert places == sorted(places)
    folded = section[places[-1] :]
    assert folded.index("<details") < folded.index("Transport occupations") < folded.index("</details>")


def test_an_open_category_leads_to_its_question_only_on_the_live_result() -> None:
    address = f"{url('step', 'french')}?compare=1"
    assert html(Profile(), links=True).count(address) > html(Profile()).count(address) == 0


def test_a_result_kept_before_there_were_categories_still_shows() -> None:
    page = present(assess(Profile(), on=ON), profile=Profile())
    del page["categories"]
    assert "result-programs" in render_to_string("result/_body.html", {"page": page, "links": False})
