"""The list of one person, the catalogue for everyone, and the page of each pathway, as they are asked for."""

import gzip
import re
from html import unescape

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.test import Client
from django.urls import include, path, reverse
from django.utils.translation import override

from assessments.presenter.pathway import slug_of
from assessments.views.catalogue import groups
from crs.pathways import catalogue
from tests.assessments.people import KEPT, WORKED, give_draft, url, without

pytestmark = pytest.mark.django_db
LANGUAGES = [code for code, _ in settings.LANGUAGES]
DOCUMENT = 14 * 1024
MOST_PATHWAYS = 150
HELD = {**KEPT, "work": WORKED}
explore = path("explore/", lambda request: HttpResponse(), name="explore")
urlpatterns = [path("", include(([explore], "assessments")))]
"""A site that has these questions, and nothing else."""


def address(name: str, *args: str, language: str = "en") -> str:
    with override(language):
        return reverse(name, args=args)


def mine(client: Client, query: str = "", *, language: str = "en") -> str:
    give_draft(client, HELD)
    response = client.get(url("pathways", language=language, query=query))
    assert response.status_code == 200
    return unescape(response.content.decode())


class TestPersonal:
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_all_pathways_are_there_and_nobody_keeps_a_copy(self, client: Client, language: str) -> None:
        give_draft(client, HELD)
        response = client.get(url("pathways", language=language))
        page = unescape(response.content.decode())
        assert response["Cache-Control"] == "no-store" and response["X-Robots-Tag"] == "noindex"
        assert page.count('<details class="entry">') == len(catalogue())
        for each in catalogue().values():
            assert each.name.of(language) in page

    def test_what_is_near_stands_before_what_is_shut(self, client: Client) -> None:
        page = mine(client)
        places = [page.index(f'<h2 id="{each}"') for each in ("meets", "unknown", "closed", "not-assessed")]
        assert places == sorted(places)

    def test_without_answers_it_offers_to_begin(self, client: Client) -> None:
        assert url("start") in client.get(url("pathways")).content.decode()

    def test_who_has_not_finished_is_led_to_the_next_question(self, client: Client) -> None:
        give_draft(client, without("education"))
        assert client.get(url("pathways"))["Location"] == url("step", "education")

    def test_it_changes_nothing(self, client: Client) -> None:
        give_draft(client, HELD)
        assert client.post(url("pathways")).status_code == 405

    def test_it_can_be_narrowed_without_a_script(self, client: Client) -> None:
        page = mine(client, "?province=NS&kind=permanent")
        shown = [each for each in catalogue().values() if each.authority == "NS" and each.kind == "permanent"]
        assert page.count('<details class="entry">') == len(shown)
        assert '<option value="NS" selected>' in page

    @pytest.mark.parametrize("query", ["?province=NU", "?province=NS&kind=citizenship"])
    def test_where_there_is_none_it_says_so(self, client: Client, query: str) -> None:
        page = mine(client, query)
        assert "We know of no pathway of this kind there" in page and 'class="entry"' not in page

    def test_whatever_is_asked_for_is_escaped(self, client: Client) -> None:
        give_draft(client, HELD)
        page = client.get(url("pathways", query="?province=<script>&kind=%22onload")).content.decode()
        assert "<script>" not in page and '"onload' not in page

    def test_the_result_leads_to_it_and_to_the_place_of_each(self, client: Client) -> None:
        give_draft(client, HELD)
        result = client.get(url("result")).content.decode()
        assert f'href="{url("pathways")}"' in result
        pointed = re.findall(rf'href="{url("pathways")}#([^"]+)"', result)
        page = client.get(url("pathways")).content.decode()
        assert pointed and all(f'id="{each}"' in page for each in pointed)


class TestExploring:
    """The questions that settle more pathways are linked once the site has them."""

    @pytest.mark.parametrize("name", ["result", "pathways"])
    def test_no_link_leads_nowhere(self, client: Client, name: str) -> None:
        give_draft(client, HELD)
        page = client.get(url(name)).content.decode()
        assert 'href=""' not in page

    @pytest.mark.urls(__name__)
    def test_the_link_is_there_once_there_is_an_address(self) -> None:
        told = render_to_string("pathways/_explore.html", {"open": "Further questions could settle more."})
        assert "/explore/" in told and "Further questions could settle more." in told
        assert "href" not in render_to_string("pathways/_explore.html", {"open": ""})


class TestCatalogue:
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_every_pathway_has_a_page_and_the_list_leads_to_it(self, client: Client, language: str) -> None:
        page = client.get(address("pathways:list", language=language)).content.decode()
        for code in catalogue():
            there = address("pathways:one", slug_of(code), language=language)
            assert f'href="{there}"' in page
            assert client.get(there).status_code == 200

    def test_it_can_be_narrowed(self, client: Client) -> None:
        page = client.get(address("pathways:list") + "?province=QC").content.decode()
        own = [code for code, each in catalogue().items() if each.authority == "QC"]
        assert page.count('href="/en/pathways/') - 1 >= len(own)
        assert address("pathways:one", slug_of(own[0])) in page
        assert address("pathways:one", "ca-aip") not in page

    def test_what_is_not_in_it_is_not_found(self, client: Client) -> None:
        assert client.get(address("pathways:one", "mars-settlers")).status_code == 404

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_a_page_says_what_is_asked_what_is_not_checked_and_where_it_was_read(
        self, client: Client, language: str
    ) -> None:
        known = catalogue()["on.owp.teer03"]
        there = address("pathways:one", slug_of(known.code), language=language)
        page = unescape(client.get(there).content.decode())
        assert known.name.of(language) in page and known.note and known.note.of(language) in page
        assert known.source and known.source.title in page
        assert page.count('<span class="criterion-title">') == len(known.criteria)
        assert '<table class="points-grid"' in page

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_a_page_names_itself_and_its_other_language(self, client: Client, language: str) -> None:
        head = client.get(address("pathways:one", "ca-aip", language=language)).content.decode()
        head = head.split("</head>")[0]
        for other in LANGUAGES:
            there = settings.SITE_URL + address("pathways:one", "ca-aip", language=other)
            assert f'hreflang="{other}" href="{there}"' in head
        here = settings.SITE_URL + address("pathways:one", "ca-aip", language=language)
        assert f'<link rel="canonical" href="{here}">' in head and "noindex" not in head
        assert re.search(r'<meta name="description" content="[^"]{20,170}">', head)

    def test_the_address_without_a_choice_is_the_one_to_be_found(self, client: Client) -> None:
        page = client.get(address("pathways:list") + "?province=QC").content.decode()
        assert f'rel="canonical" href="{settings.SITE_URL}{address("pathways:list")}"' in page

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_list_stays_small_however_many_there_are(self, language: str) -> None:
        known = list(catalogue().values())
        many = (known * 2)[:MOST_PATHWAYS]
        with override(language):
            context = {"groups": groups(many), "number": len(many), "filter": {}, "read": ""}
            page = render_to_string("pathways/catalogue.html", context)
        assert page.count("<li") >= MOST_PATHWAYS
        assert len(gzip.compress(page.encode(), 9)) <= DOCUMENT

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_every_page_stays_small(self, client: Client, language: str) -> None:
        for code in catalogue():
            page = client.get(address("pathways:one", slug_of(code), language=language)).content
            assert len(gzip.compress(page, 9)) <= DOCUMENT, code
