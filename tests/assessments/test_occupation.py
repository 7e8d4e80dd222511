"""Finding an occupation: searching, suggestions, browsing, and looking at it before it counts."""

import html
import logging
import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from assessments import jobs
from assessments.models import Draft
from assessments.occupations import breakable
from crs.occupations import SENIOR_MANAGER_CODES, unit_group, unit_groups
from tests.assessments.people import JOB, KEPT, TYPED, WORKED, give_draft, url, without

pytestmark = pytest.mark.django_db
ID = JOB["id"]
LANGUAGES = ["en", "fr"]
KINDS = {"job": [ID], "offer": []}
SECRET = "Zebra whisperer of Kapuskasing"
NOC_SITE = "https://noc.esdc.gc.ca/Structure/NOCProfile?code="
STATCAN_SITE = (
    "https://www23.statcan.gc.ca/imdb/{page}.pl?Function=getVD&TVD=1322554&CVD=1322870&CPV=00012"
    "&CST=01052021&CLV=5&MLV=5"
)
FRAGMENT = {"X-Fragment": "options"}
HOSTILE = [
    "",
    "   ",
    "<script>alert(1)</script>",
    "\x00",
    "x" * 5000,
    "\U0001f600" * 40,
    "٣",
    "' OR 1=1 --",
    "{{7*7}}{% now %}",
    "\r\nX-Injected: 1",
    "\u202e\u2028",
]


def page_of(kind: str, page: str, *args: str, language: str = "en", query: str = "") -> str:
    return url(f"{kind}_{page}", *KINDS[kind], *args, language=language, query=query)


def read(client: Client, address: str) -> str:
    """A page as a person reads it: entities are characters."""
    response = client.get(address)
    assert response.status_code == 200, address
    return html.unescape(response.content.decode())


def searched(client: Client, text: str, kind: str = "job", language: str = "en") -> str:
    here = page_of(kind, "occupation", language=language)
    assert client.post(here, {"q": text})["Location"] == here
    return read(client, here)


def suggested(client: Client, text: str, language: str = "en") -> dict[str, str]:
    here = page_of("job", "occupation", language=language)
    response = client.post(here, {"q": text}, headers=FRAGMENT)
    assert response.status_code == 200
    assert response["Cache-Control"] == "no-store"
    told: dict[str, str] = response.json()
    return told


def codes(page: str) -> list[str]:
    """The occupations that can be chosen on a page."""
    return re.findall(r'name="noc" value="(\d{5})"', page)


def kept(draft: Draft) -> dict[str, Any]:
    draft.refresh_from_db()
    answers: dict[str, Any] = draft.answers
    return answers


def kept_noc(draft: Draft, kind: str) -> str | None:
    answers = kept(draft)
    noc: str | None = (
        answers["job-offer"].get("noc") if kind == "offer" else (jobs.job_of(answers, ID) or {}).get("noc")
    )
    return noc


@pytest.fixture
def draft(client: Client) -> Draft:
    """Every question answered; one job, and a job offer of which the occupation is not told."""
    offer = {name: value for name, value in KEPT["job-offer"].items() if name != "noc"}
    return give_draft(client, {**KEPT, "work": WORKED, "job-offer": offer})


class TestSearch:
    @pytest.mark.parametrize("kind", KINDS)
    def test_an_answer_names_its_title_code_level_and_the_title_that_matched(
        self, client: Client, draft: Draft, kind: str
    ) -> None:
        page = searched(client, "devops engineer", kind)
        row = "Software engineers and designers<small>NOC 21231, TEER 1</small>"
        assert f'{row}<small>Matching title: <span lang="en">DevOps engineer</span></small>' in page

    def test_a_title_is_marked_with_its_language(self, client: Client, draft: Draft) -> None:
        assert '<span lang="fr">Infirmière auxiliaire</span>' in searched(client, "infirmière auxiliaire")
        page = searched(client, "practical nurse", language="fr")
        assert re.search(r'<span lang="en">[^<]*practical nurse', page, re.IGNORECASE)
        assert '<span lang="en">' not in searched(client, "infirmière auxiliaire", language="fr")

    @pytest.mark.parametrize("text", ["manager", "engineer", "21", "infirmiere"])
    def test_at_most_eight_and_the_ways_on(self, client: Client, draft: Draft, text: str) -> None:
        page = searched(client, text)
        assert 1 <= len(codes(page)) <= 8
        assert 'href="#id_q"' in page and f'href="{page_of("job", "browse")}"' in page
        assert "None of these?" in page

    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("kind", KINDS)
    def test_nothing_close_is_said_and_leads_to_browsing(
        self, client: Client, draft: Draft, kind: str, language: str
    ) -> None:
        page = searched(client, "qqqqqq", kind, language)
        status = re.search(r'role="status">(.*?)</p>', page, re.S)
        assert status and len(status[1].split()) > 5
        assert f'href="{page_of(kind, "browse", language=language)}"' in page
        assert 'value="unknown"' in page and 'value="qqqqqq"' in page

    @pytest.mark.parametrize("text", HOSTILE)
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_hostile_text_is_only_a_search(
        self, client: Client, draft: Draft, text: str, language: str
    ) -> None:
        for kind in KINDS:
            client.post(page_of(kind, "occupation", language=language), {"q": text})
            page = client.get(page_of(kind, "occupation", language=language)).content.decode()
            assert "<script>" not in page
            assert 'value="unknown"' in page

    def test_each_has_a_search_of_its_own(self, client: Client, draft: Draft) -> None:
        searched(client, "cook")
        assert 'value="cook"' not in read(client, page_of("offer", "occupation"))


class TestWhatIsTyped:
    """It is personal: it stands in no address and in no log, and is kept with the answers only."""

    @pytest.mark.parametrize("kind", KINDS)
    def test_is_neither_logged_nor_in_an_address(
        self, client: Client, draft: Draft, kind: str, caplog: pytest.LogCaptureFixture
    ) -> None:
        here = page_of(kind, "occupation")
        with caplog.at_level(logging.DEBUG):
            answer = client.post(here, {"q": SECRET})
            assert client.get(answer["Location"]).status_code == 200
            client.post(here, {"q": SECRET}, headers=FRAGMENT)
            client.post(here, {"noc": SECRET})
            logging.getLogger("a test").debug("heard")
        assert "heard" in caplog.text and "Kapuskasing" not in caplog.text
        assert answer["Location"] == here

    def test_in_an_address_it_is_not_searched_for(self, client: Client, draft: Draft) -> None:
        page = read(client, page_of("job", "occupation", query="?q=cook"))
        assert 'value="cook"' not in page and "63200" not in codes(page)

    def test_a_suggestion_keeps_nothing(self, client: Client, draft: Draft) -> None:
        before = kept(draft)
        suggested(client, SECRET)
        suggested(client, "cook")
        assert kept(draft) == before

    def test_with_a_choice_it_is_there_to_come_back_to(self, client: Client, draft: Draft) -> None:
        here = page_of("job", "occupation")
        assert client.post(here, {"q": "cook", "noc": "63200"})["Location"] == page_of("job", "confirm")
        assert kept_noc(draft, "job") == "63200"
        assert 'value="cook"' in read(client, here)


class TestSuggestions:
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_they_are_the_rows_of_the_search(self, client: Client, draft: Draft, language: str) -> None:
        told = suggested(client, "engineer", language)
        found = re.findall(r'<li role="option" id="suggestion-(\d)" data-noc="(\d{5})"', told["options"])
        assert [place for place, _code in found] == list("12345678")[: len(found)]
        assert [code for _place, code in found] == codes(searched(client, "engineer", language=language))
        assert str(len(found)) in told["status"]

    def test_nothing_close(self, client: Client, draft: Draft) -> None:
        told = suggested(client, "qqqqqq")
        assert told["options"].strip() == "" and "No occupation comes close" in told["status"]

    @pytest.mark.parametrize("text", HOSTILE)
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_hostile_text(self, client: Client, draft: Draft, text: str, language: str) -> None:
        assert "<script" not in str(suggested(client, text, language))

    def test_without_answers_there_is_a_page_and_nothing_to_read(self, client: Client) -> None:
        response = client.post(page_of("job", "occupation"), {"q": "cook"}, headers=FRAGMENT)
        assert not response["Content-Type"].startswith("application/json")

    def test_not_before_the_question_may_be_answered(self, client: Client) -> None:
        give_draft(client, {"you": KEPT["you"]})
        for kind in KINDS:
            for page in ("occupation", "browse", "confirm"):
                assert client.get(page_of(kind, page))["Location"] == url("step", "education")
            response = client.post(page_of(kind, "occupation"), {"q": "cook"}, headers=FRAGMENT)
            assert response["Location"] == url("step", "education")


class TestSeniorManagers:
    @pytest.mark.parametrize(
        "text", ["00018", "NOC 00018", "senior manager", "cadre supérieur", "CEO", "directeur général"]
    )
    @pytest.mark.parametrize("kind", KINDS)
    def test_are_told_apart(self, client: Client, draft: Draft, kind: str, text: str) -> None:
        page = searched(client, text, kind)
        assert set(codes(page)[:5]) == set(SENIOR_MANAGER_CODES)
        assert len(codes(page)) <= 8
        assert "Senior managers are in five groups" in page

    @pytest.mark.parametrize("text", ["cook", "restaurant manager", "non-profit executive director"])
    def test_are_left_alone_otherwise(self, client: Client, draft: Draft, text: str) -> None:
        assert "Senior managers are in five groups" not in searched(client, text)

    def test_their_common_code_is_not_an_answer(self, client: Client, draft: Draft) -> None:
        assert client.post(page_of("offer", "occupation"), {"noc": "00018"}).status_code == 422
        assert kept_noc(draft, "offer") is None


class TestBrowsing:
    @pytest.mark.parametrize("kind", KINDS)
    def test_every_occupation_can_be_reached_and_once(self, client: Client, draft: Draft, kind: str) -> None:
        found: list[str] = []
        waiting = [page_of(kind, "browse")]
        for address in waiting:
            page = read(client, address)
            found += codes(page)
            waiting += re.findall(r'<li><a href="([^"]+)">.*?</a> <span', page)
        assert sorted(found) == sorted(unit_groups())
        assert len(waiting) == len(set(waiting)) > 100

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_there_is_a_way_back_up_and_to_the_search(
        self, client: Client, draft: Draft, language: str
    ) -> None:
        def at(*code: str) -> str:
            return page_of("job", "browse", *code, language=language)

        page = read(client, at("2111"))
        ways = re.search(r'<nav class="way-up".*?</nav>', page, re.S)
        assert ways is not None
        assert re.findall(r'href="([^"]+)"', ways[0]) == [at(), at("2"), at("21"), at("211")]
        assert f'<div class="back column"><a href="{at("211")}"' in page
        assert f'<div class="back column"><a href="{at()}"' in read(client, at("2"))
        search = page_of("job", "occupation", language=language)
        assert f'<div class="back column"><a href="{search}"' in read(client, at())
        assert f'<p class="other-way"><a href="{search}"' in page

    def test_a_level_with_one_way_on_is_passed_over(self, client: Client, draft: Draft) -> None:
        page = read(client, page_of("job", "browse", "0"))
        assert codes(page) == ["00010", *SENIOR_MANAGER_CODES]

    @pytest.mark.parametrize("kind", KINDS)
    def test_what_is_chosen_is_kept(self, client: Client, draft: Draft, kind: str) -> None:
        here = page_of(kind, "browse", "2123")
        assert client.post(here, {"noc": "21231"})["Location"] == page_of(kind, "confirm")
        assert kept_noc(draft, kind) == "21231"
        assert re.search(r'value="21231"[^>]*checked', read(client, here))

    @pytest.mark.parametrize("noc", ["", "99999", "2123", "<b>", "\x00", "x" * 5000])
    def test_a_mistake_is_said_where_it_was_made(self, client: Client, draft: Draft, noc: str) -> None:
        response = client.post(page_of("offer", "browse", "2123"), {"noc": noc})
        page = response.content.decode()
        assert response.status_code == 422
        assert 'href="#id_noc"' in page and 'id="id_noc_error"' in page
        assert "21231" in codes(page) and kept_noc(draft, "offer") is None

    @pytest.mark.parametrize("code", ["21231", "x", "9999", "99", "10-1"])
    def test_what_is_no_category_is_not_there(self, client: Client, draft: Draft, code: str) -> None:
        assert client.get(page_of("job", "browse", code)).status_code == 404

    def test_the_level_above_says_how_many(self, client: Client, draft: Draft) -> None:
        page = read(client, page_of("job", "browse"))
        counts = [int(number) for number in re.findall(r">(\d+) occupations?<", page)]
        assert len(counts) == 10 and sum(counts) == 516


class TestConfirmation:
    @pytest.mark.parametrize("kind", KINDS)
    def test_it_shows_what_was_chosen(self, client: Client, draft: Draft, kind: str) -> None:
        confirm = client.post(page_of(kind, "occupation"), {"noc": "31301"})["Location"]
        page = read(client, confirm)
        assert "Registered nurses and registered psychiatric nurses" in page
        assert "NOC 31301, TEER 1" in page and "<li>RN (registered nurse)</li>" in page
        assert "Your duties decide, not your title." in page
        assert f'<a class="button button--quiet" href="{page_of(kind, "occupation")}"' in page

    def test_titles_are_in_both_genders_in_french(self, client: Client, draft: Draft) -> None:
        client.post(page_of("job", "occupation"), {"noc": "31301"})
        page = read(client, page_of("job", "confirm", language="fr"))
        assert "<li>Infirmier clinicien / Infirmière clinicienne</li>" in page

    @pytest.mark.parametrize(
        ("noc", "language", "official"),
        [
            ("21231", "en", NOC_SITE + "21231&version=2021.0&GoCTemplateCulture=en-CA"),
            ("21231", "fr", NOC_SITE + "21231&version=2021.0&GoCTemplateCulture=fr-CA"),
            ("00012", "en", STATCAN_SITE.format(page="p3VD")),
            ("00012", "fr", STATCAN_SITE.format(page="p3VD_f")),
        ],
    )
    def test_the_official_description_is_a_link_that_tells_nobody_whence(
        self, client: Client, draft: Draft, noc: str, language: str, official: str
    ) -> None:
        client.post(page_of("job", "occupation"), {"noc": noc})
        page = read(client, page_of("job", "confirm", language=language))
        [link] = re.findall(r'<a href="https://[^>]*>', page)
        assert f'href="{official}"' in link and 'rel="noreferrer"' in link
        assert not re.search(r'\bsrc="(?:https?:)?//', page)

    @pytest.mark.parametrize("kind", KINDS)
    def test_who_is_not_sure_may_say_so(self, client: Client, draft: Draft, kind: str) -> None:
        client.post(page_of(kind, "occupation"), {"noc": "21231"})
        page = read(client, page_of(kind, "confirm"))
        assert re.search(rf'<form method="post" action="{page_of(kind, "occupation")}">', page)
        assert 'name="noc" value="unknown"' in page
        rest = url("step", "job-offer") if kind == "offer" else url("job_details", ID)
        assert client.post(page_of(kind, "occupation"), {"noc": "unknown"})["Location"] == rest
        assert kept_noc(draft, kind) == ""

    def test_without_an_occupation_there_is_nothing_to_confirm(self, client: Client, draft: Draft) -> None:
        assert client.get(page_of("offer", "confirm"))["Location"] == page_of("offer", "occupation")
        nobody = url("job_confirm", "deadbeef")
        assert client.get(nobody)["Location"] == url("job_occupation", "deadbeef")
        assert client.post(page_of("job", "confirm"), {"noc": "63200"}).status_code == 405

    def test_details_lead_back_to_it(self, client: Client, draft: Draft) -> None:
        back = '<div class="back column"><a href="{}"'
        assert back.format(page_of("job", "confirm")) in read(client, url("job_details", ID))


class TestJobOffer:
    def test_its_occupation_is_asked_for_first(self, client: Client) -> None:
        draft = give_draft(client, without("job-offer"))
        step = url("step", "job-offer")
        assert client.get(step)["Location"] == page_of("offer", "occupation")
        client.post(page_of("offer", "occupation"), {"noc": "63200"})
        assert f'<a class="button" href="{step}"' in read(client, page_of("offer", "confirm"))
        assert page_of("offer", "confirm") in read(client, step)
        client.post(step, TYPED["job-offer"])
        assert kept(draft)["job-offer"] == KEPT["job-offer"] | {"noc": "63200"}

    def test_who_does_not_know_it_goes_on(self, client: Client) -> None:
        draft = give_draft(client, without("job-offer"))
        assert client.post(page_of("offer", "occupation"), {"noc": "unknown"})["Location"] == url(
            "step", "job-offer"
        )
        assert client.get(url("step", "job-offer")).status_code == 200
        assert kept(draft)["job-offer"] == {"noc": ""}

    @pytest.mark.parametrize(
        ("noc", "words"),
        [("21231", "Software engineers and designers (21231)"), ("", "Occupation code not known")],
    )
    def test_it_stands_among_the_answers_and_can_be_changed(
        self, client: Client, noc: str, words: str
    ) -> None:
        give_draft(client, {**KEPT, "job-offer": {**KEPT["job-offer"], "noc": noc}})
        page = read(client, url("check"))
        assert words in page
        change = page_of("offer", "occupation", query="?change=1")
        assert f'href="{change}#id_noc"' in page
        confirm = client.post(change, {"noc": "63200"})["Location"]
        assert confirm == page_of("offer", "confirm", query="?change=1")
        step = url("step", "job-offer", query="?change=1")
        assert f'href="{step}"' in read(client, confirm)
        assert client.post(step, TYPED["job-offer"])["Location"] == url("check")

    def test_without_an_offer_there_is_none(self, client: Client) -> None:
        give_draft(client, {**KEPT, "offers": {**KEPT["offers"], "job_offer": "no"}})
        for page in ("occupation", "browse", "confirm"):
            assert client.get(page_of("offer", page))["Location"] == url("check")


@pytest.mark.parametrize("change", ["?change=1", "?compare=1"])
@pytest.mark.parametrize("kind", KINDS)
def test_who_came_to_change_an_answer_is_remembered(
    client: Client, draft: Draft, kind: str, change: str
) -> None:
    client.post(page_of(kind, "occupation"), {"noc": "21231"})
    for page in (["occupation"], ["browse"], ["browse", "21"], ["browse", "2123"], ["confirm"]):
        shown = read(client, page_of(kind, *page, query=change))
        main = shown[shown.index("<main") : shown.index("</main>")]
        inside = [link for link in re.findall(r'(?:href|action)="(/[^"]+)"', main) if "/save/" not in link]
        assert inside and all(change in link for link in inside), inside


@pytest.mark.parametrize("kind", KINDS)
def test_the_source_of_the_table_stands_where_it_is_shown(client: Client, draft: Draft, kind: str) -> None:
    client.post(page_of(kind, "occupation"), {"noc": "21231"})
    notice = (
        "Adapted from Statistics Canada, National Occupational Classification (NOC) 2021 Version 1.0, "
        "September 2021. This does not constitute an endorsement by Statistics Canada of this product."
    )
    for page in (["occupation"], ["browse"], ["browse", "2123"], ["confirm"]):
        assert notice in read(client, page_of(kind, *page))


def test_titles_are_those_of_the_page(client: Client, draft: Draft) -> None:
    client.post(page_of("job", "occupation"), {"noc": "63200"})
    group = unit_group("63200")
    assert group is not None
    for language in LANGUAGES:
        with override(language):
            address = reverse("assessments:job_confirm", args=[ID])
        shown = read(client, address)
        assert f"<h2>{breakable(group.title(language))}</h2>" in shown
        assert f"<h2>{group.title(language)}</h2>" in shown.replace("<wbr>", "")


def test_a_title_breaks_after_its_slashes_and_is_escaped() -> None:
    assert breakable("Ingénieurs/ingénieures & <b>") == "Ingénieurs/<wbr>ingénieures &amp; &lt;b&gt;"
