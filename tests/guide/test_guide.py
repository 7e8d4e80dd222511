"""The guide: its figures are the law's, its links lead somewhere, and its questions stand in its data."""

import gzip
import itertools
import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from html import unescape
from urllib.parse import urldefrag

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from assessments.explanations.words import EDUCATION
from guide import figures, glossary, words
from guide.examples import effects
from guide.grid import grid, spans
from guide.questions import Question, questions, structured_data
from guide.ways import ways

pytestmark = pytest.mark.django_db
ON = date(2026, 11, 23)
NAMES = ["home", "cec", "crs_explained", "glossary", "about", "accessibility", "privacy", "terms", "forecast"]
TOPICS = [
    "how-it-works",
    "who-qualifies",
    "the-work",
    "job-levels",
    "language",
    "quebec",
    "advantages",
    "apply",
]
TOPICS += ["ranking", "raise", "not-eligible", "questions", "next"]


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    with override("en"):
        yield


def address(name: str, language: str) -> str:
    with override(language):
        return reverse(f"guide:{name}")


def page_of(client: Client, name: str, language: str) -> str:
    response = client.get(address(name, language))
    assert response.status_code == 200
    return response.content.decode()


@pytest.fixture(params=["en", "fr"])
def language(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.mark.parametrize("name", NAMES)
def test_a_page_has_one_heading_a_title_and_no_id_twice(client: Client, name: str, language: str) -> None:
    page = page_of(client, name, language)
    assert len(re.findall(r"<h1[ >]", page)) == 1
    assert re.search(r"<title>[^<]{8,}</title>", page)
    ids = Counter(re.findall(r'\sid="([^"]+)"', page))
    assert [name for name, times in ids.items() if times > 1] == []
    levels = [int(level) for level in re.findall(r"<h([1-6])[ >]", page)]
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


@pytest.mark.parametrize("name", NAMES)
def test_every_link_leads_to_a_page_and_to_a_place_on_it(client: Client, name: str, language: str) -> None:
    here = address(name, language)
    main = re.search(r"<main.*</main>", page_of(client, name, language), re.DOTALL)
    assert main
    for link in set(map(unescape, re.findall(r'href="([^"]+)"', main[0]))):
        if link.startswith(("https://", "mailto:", "tel:")):
            continue
        path, anchor = urldefrag(link)
        response = client.get(path or here)
        assert response.status_code == 200, link
        assert not anchor or f'id="{anchor}"' in response.content.decode(), link


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_light(client: Client, name: str, language: str) -> None:
    """14 KB of compressed HTML fit into what a server sends before it hears back."""
    assert len(gzip.compress(page_of(client, name, language).encode(), 9)) <= 14 * 1024


def test_the_guide_holds_every_topic_and_lists_it(client: Client, language: str) -> None:
    page = page_of(client, "cec", language)
    for topic in TOPICS:
        assert f'<h2 id="{topic}">' in page and f'href="#{topic}"' in page


def test_the_figures_are_those_of_the_law() -> None:
    found = figures.figures(ON)
    assert found == found | {
        "class_hours": "1,560 hours",
        "class_weeks": "52 weeks",
        "class_window": "3 years",
        "week_hours": "30 hours",
        "half_week_hours": "15 hours",
        "year_hours": "1,560 hours",
        "crs_window": "10 years",
        "skilled_teers": "0, 1, 2 or 3",
        "lowest_level": "CLB 5",
        "highest_level": "CLB 7",
        "tests": "IELTS General Training, CELPIP-General, PTE Core, TEF Canada and TCF Canada",
        "test_years": "2 years",
        "fsw_mark": "67 points",
        "fsw_level": "CLB 7",
        "fsw_hours": "1,560 hours",
        "fsw_window": "10 years",
        "fst_hours": "3,120 hours",
        "fst_window": "5 years",
        "funds_one": "$15,263",
        "crs_maximum": "1,200",
        "nomination_points": "600 points",
        "combined_maximum": "100 points",
        "group_maximum": "50 points",
        "french_level": "NCLC 7",
        "age_best_until": "29",
        "age_nothing_from": "45",
        "changed_on": "3 November 2026",
        "counted_until": "25 March 2025",
    }


def test_french_figures_are_written_the_french_way() -> None:
    with override("fr"):
        found = figures.figures(ON)
    assert found["class_hours"] == "1\u00a0560 heures"
    assert found["lowest_level"] == "NCLC 5"
    assert found["changed_on"] == "3 novembre 2026"


def test_a_change_of_law_changes_the_figures() -> None:
    """Funds of 2024, and the points for an offer before they were removed."""
    earlier = figures.figures(date(2024, 6, 1))
    assert earlier["funds_one"] == "$14,690"
    assert figures.figures(ON)["funds_one"] != earlier["funds_one"]
    rows = {title: points for title, points, _ in grid(date(2024, 6, 1))["additional"]}
    assert rows["A job offer, at most"] == "200"


def test_levels_by_kind_of_job() -> None:
    assert list(figures.thresholds(ON)) == [
        {"teers": "0 and 1", "level": "CLB 7"},
        {"teers": "2 and 3", "level": "CLB 5"},
    ]


def test_every_teer_has_three_jobs_of_its_own() -> None:
    rows = list(figures.teers(ON, "en"))
    assert [row["teer"] for row in rows] == [0, 1, 2, 3, 4, 5]
    assert [row["counts"] for row in rows] == [True, True, True, True, False, False]
    assert [len(row["examples"]) for row in rows] == [3] * 6
    for teer, codes in figures.EXAMPLES.items():
        assert {int(code[1]) for code in codes} == {teer}


def test_the_effects_agree_with_the_grid_by_hand() -> None:
    """Age 31: 99. Bachelor: 120. CLB 8: 4 x 23. One year: 40. Pairs: 13 + 13 + 13 + 13. In all 403."""
    found = effects(ON)
    assert found["alone"].score == 99 + 120 + 4 * 23 + 40 + 4 * 13 == 403
    gains = {name: effect.gain for name, effect in found.items()}
    assert gains == gains | {
        "better_test": 4 * (31 - 23) + 2 * (25 - 13),
        "french": 4 * 3 + 50,
        "another_year": (53 - 40) - (99 - 94) + 2 * (25 - 13),
        "older_work": 2 * (25 - 13),
        "second_credential": (128 - 120) + 2 * (25 - 13) + 15,
        "masters": (135 - 120) + 2 * (25 - 13) + 30,
        "certificate": 100 - 52,
        "sibling": 15,
        "nomination": 600,
        "birthday": 94 - 99,
        "no_assessment": -120 - 2 * 13,
        "lapsed_test": -4 * 23 - 2 * 13,
        "partner_test": 4 * 5,
    }


def test_the_ways_up_go_up_and_are_shown_with_their_effect(client: Client, language: str) -> None:
    page = page_of(client, "cec", language)
    shown = re.findall(r'<li id="way-([\w-]+)">.*?class="gain"><strong>([^<]+)<', page, re.DOTALL)
    assert len([gain for _, gain in shown if gain.startswith("+")]) >= 6
    found = effects(date.today())
    for name, gain in shown:
        assert int(gain.replace("−", "-")) == found[name.replace("-", "_")].gain


def test_what_the_law_of_the_day_does_not_reward_is_not_offered() -> None:
    """At the end of 2016 there were no points for French beside English, and none for a sibling."""
    on = date(2016, 12, 1)
    shown = ways(on, {"test_years": "2 years"})
    names = [way["name"] for way in shown["ups"]]
    assert "way-sibling" not in names and "way-nomination" in names
    assert shown["ups"][0]["name"] == "way-nomination"


def test_the_tables_hold_the_numbers_of_the_grid() -> None:
    shown = grid(ON)
    summary = [cells for _, cells in shown["summary"]]
    assert summary == [("500", "460"), ("0", "40"), ("100", "100"), ("600", "600"), ("1,200", "1,200")]
    tables = {
        table.anchor: dict(table.rows) for part in ("core", "partner", "combined") for table in shown[part]
    }
    assert tables["age"]["20 to 29"] == ("110", "100")
    assert tables["age"]["less than 18"] == ("0", "0")
    assert tables["age"]["45 or more"] == ("0", "0")
    assert tables["first-language"]["9"] == ("31", "29")
    assert tables["second-language"]["At most"] == ("24", "22")
    assert tables["canadian-work"]["5 or more"] == ("80", "70")
    assert tables["partner-language"]["9 or more"] == ("5",)
    assert tables["education-language"][str(words.EDUCATION["three_plus"])] == ("13", "25")
    assert tables["foreign-work"]["3 or more"] == ("25", "50")
    assert tables["certificate"]["With a Canadian certificate"] == ("25", "50")
    assert [points for _, points, _ in shown["additional"]] == ["600", "50", "25", "30", "15", "15", "0"]


def test_every_table_names_its_source_and_its_day(client: Client) -> None:
    page = page_of(client, "crs_explained", "en")
    tables = re.findall(r'<details class="grid".*?</details>', page, re.DOTALL)
    assert len(tables) == 13
    for table in tables:
        assert "On record since 1 January 2015." in table and '<a href="https://' in table


@pytest.mark.parametrize(
    ("starts", "labels"),
    [
        ([0, 18, 19, 20, 30], ["less than 18", "18", "19", "20 to 29", "30 or more"]),
        ([0, 1], ["less than 1", "1 or more"]),
    ],
)
def test_spans(starts: list[int], labels: list[str]) -> None:
    assert spans(starts) == labels


def test_the_pending_law_is_named_where_points_are(client: Client) -> None:
    for name in ("cec", "crs_explained"):
        assert "notice--pending" in page_of(client, name, "en")
        assert "3 November 2026" in page_of(client, name, "en")


def test_levels_of_education_have_one_name_on_the_whole_site() -> None:
    assert {key: str(name) for key, name in EDUCATION.items()} == {
        key: str(name) for key, name in words.EDUCATION.items()
    }


def test_the_questions_for_search_engines_are_those_on_the_page(client: Client, language: str) -> None:
    page = page_of(client, "cec", language)
    data = json.loads(re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)[0])
    assert (data["@context"], data["@type"]) == ("https://schema.org", "FAQPage")
    shown = re.findall(r"<summary>(.*?)</summary><p>(.*?)</p></details>", page, re.DOTALL)
    assert [(unescape(asked), unescape(answer)) for asked, answer in shown] == [
        (each["name"], each["acceptedAnswer"]["text"]) for each in data["mainEntity"]
    ]
    assert len(shown) >= 15


def test_an_answer_cannot_end_the_block_of_data() -> None:
    block = structured_data([("topic", (Question("a", "</script><b>&", "x"),))])
    assert block.count("<") == 2
    assert (
        json.loads(block[block.index("{") : block.rindex("}") + 1])["mainEntity"][0]["name"]
        == "</script><b>&"
    )


def test_every_question_has_its_own_place() -> None:
    law = figures.figures(ON) | {"lost_unassessed": "1 point"}
    anchors = [each.anchor for _, topic in questions(law) for each in topic]
    assert len(anchors) == len(set(anchors)) == 20


def test_the_glossary_follows_the_alphabet_of_the_reader(language: str) -> None:
    with override(language):
        names = [glossary.plain(str(term.name)) for term in glossary.terms()]
    assert names == sorted(names)
    assert glossary.plain("Évaluation") < glossary.plain("Fonds")


def test_the_firm_is_named_and_the_telephone_only_if_there_is_one(client: Client, settings) -> None:
    settings.OPERATOR_PHONE = ""
    assert "tel:" not in page_of(client, "about", "en")
    settings.OPERATOR_PHONE = "+1 613 555 0123"
    page = page_of(client, "about", "en")
    assert 'href="tel:+16135550123"' in page
    for told in (settings.OPERATOR_NAME, settings.OPERATOR_LICENCE, settings.OPERATOR_EMAIL):
        assert told in page
    assert f"within {settings.REPLY_PROMISE_DAYS} business days" in page


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 1280])
def test_the_guide_opens_without_a_complaint(new_page, live_server, width: int) -> None:
    """The block of data breaks no content policy (the fixture listens), and nothing scrolls sideways."""
    page = new_page(viewport={"width": width, "height": 800})
    for name in ("cec", "crs_explained", "glossary", "about", "accessibility"):
        page.goto(live_server.url + address(name, "en"))
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.goto(live_server.url + address("cec", "en"))
    page.get_by_text("Can I apply from outside Canada?").click()
    assert page.get_by_text("You do not have to be in Canada when you apply.").is_visible()
