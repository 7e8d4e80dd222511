"""Change one answer and see what it did: side by side, kept or put back, in any number of tabs."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from django.urls import resolve
from django.utils import translation
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from assessments.cookie import cookie_name
from assessments.models import Draft
from assessments.presenter.comparison import comparison, difference
from crs.assess import assess
from crs.profile import Education, Profile
from tests.assessments.people import KEPT, TYPED, WORKED, give_draft, url, without
from tests.assessments.test_presenter import ON, skilled

COMPARE = "?compare=1"
FINISHED = {**KEPT, "work": WORKED}
SINGLE = without("partner-education", "partner-language") | {
    "work": WORKED,
    "you": {**KEPT["you"], "partner": "no"},
}
MASTERS = {"level": "masters", "where": "assessed", "credential": "none"}


@pytest.fixture
def draft(client: Client) -> Draft:
    return give_draft(client, FINISHED)


def answer(client: Client, slug: str, typed: dict[str, str], query: str = COMPARE) -> Any:
    return client.post(url("step", slug, query=query), typed)


def seal(html: str) -> str:
    found = re.search(r'name="seal" value="([0-9a-f]+)"', html)
    assert found
    return found[1]


def shown(client: Client) -> str:
    return client.get(url("compare")).content.decode()


def choose(client: Client, choice: str, sealed: str) -> Any:
    return client.post(url("compare"), {choice: "", "seal": sealed})


def now(draft: Draft) -> Draft:
    return Draft.objects.get(pk=draft.pk)


@pytest.mark.django_db
class TestTrying:
    def test_every_answer_can_be_tried_otherwise(self, client: Client, draft: Draft) -> None:
        html = client.get(url("change_one")).content.decode()
        for slug in ("you", "education", "english", "funds"):
            assert f'href="{url("step", slug)}?compare=1"' in html
        assert f'href="{url("job_occupation", WORKED["periods"][0]["id"])}?compare=1"' in html

    def test_looking_at_a_question_changes_nothing(self, client: Client, draft: Draft) -> None:
        assert client.get(url("step", "education", query=COMPARE)).status_code == 200
        assert now(draft).before is None

    def test_a_changed_answer_leads_to_old_and_new(self, client: Client, draft: Draft) -> None:
        response = answer(client, "education", MASTERS)
        assert response["Location"] == url("compare")
        html = shown(client)
        assert "The score would be" in html and "points more." in html
        assert "Bachelor" in html and "Master" in html
        assert '<th scope="row">Education</th>' in html

    def test_the_result_says_that_a_change_is_being_tried(self, client: Client, draft: Draft) -> None:
        assert "You are trying a change" not in client.get(url("result")).content.decode()
        answer(client, "education", MASTERS)
        html = client.get(url("result")).content.decode()
        assert "You are trying a change" in html and f'href="{url("compare")}"' in html

    def test_putting_it_back_restores_every_answer_exactly(self, client: Client, draft: Draft) -> None:
        answer(client, "education", MASTERS)
        answer(client, "offers", {"offers": ["sibling"]})
        response = choose(client, "put_back", seal(shown(client)))
        assert response["Location"] == url("result")
        assert (now(draft).answers, now(draft).before) == (FINISHED, None)

    def test_keeping_it_keeps_it(self, client: Client, draft: Draft) -> None:
        answer(client, "education", MASTERS)
        choose(client, "keep", seal(shown(client)))
        kept = now(draft)
        assert kept.answers["education"] == MASTERS and kept.before is None
        assert client.get(url("compare"))["Location"] == url("result")

    def test_the_same_answer_again_is_no_change(self, client: Client, draft: Draft) -> None:
        answer(client, "education", TYPED["education"])
        assert client.get(url("compare"))["Location"] == url("result")
        assert "You are trying a change" not in client.get(url("result")).content.decode()

    def test_a_wrong_answer_is_refused_and_nothing_is_tried(self, client: Client, draft: Draft) -> None:
        assert answer(client, "education", {"level": "masters"}).status_code == 422
        assert now(draft).answers == FINISHED
        assert client.get(url("compare"))["Location"] == url("result")

    def test_new_questions_come_first_then_the_comparison(self, client: Client) -> None:
        kept = give_draft(client, SINGLE)
        response = answer(client, "you", TYPED["you"])
        for slug in ("partner-education", "partner-language"):
            assert response["Location"] == url("step", slug, query=COMPARE)
            response = answer(client, slug, TYPED[slug])
        assert response["Location"] == url("compare")
        choose(client, "put_back", seal(shown(client)))
        assert now(kept).answers == SINGLE

    def test_a_trial_can_be_put_back_before_the_new_questions(self, client: Client) -> None:
        kept = give_draft(client, SINGLE)
        answer(client, "you", TYPED["you"])
        html = shown(client)
        assert "opens further questions" in html and url("step", "partner-education", query=COMPARE) in html
        assert 'name="keep"' not in html
        choose(client, "put_back", seal(html))
        assert now(kept).answers == SINGLE

    def test_the_way_back_from_a_tried_question_is_the_comparison(self, client: Client) -> None:
        give_draft(client, SINGLE)
        answer(client, "you", TYPED["you"])
        html = client.get(url("step", "partner-education", query=COMPARE)).content.decode()
        assert f'href="{url("compare")}"' in html

    def test_without_a_job(self, client: Client, draft: Draft) -> None:
        job = WORKED["periods"][0]["id"]
        response = client.post(url("job_remove", job, query=COMPARE))
        assert response["Location"] == url("step", "work", query=COMPARE)
        assert answer(client, "work", {"noc": "none"})["Location"] == url("compare")
        html = shown(client)
        assert "A job" in html and "Not asked" in html
        choose(client, "put_back", seal(html))
        assert now(draft).answers == FINISHED

    def test_changing_without_trying_is_as_before(self, client: Client, draft: Draft) -> None:
        assert answer(client, "education", MASTERS, "?change=1")["Location"] == url("check")
        assert now(draft).before is None


@pytest.mark.django_db
class TestTwoTabs:
    def test_a_choice_on_an_old_page_asks_again(self, client: Client, draft: Draft) -> None:
        """Between the page and the choice, the other tab answered one more question."""
        answer(client, "education", MASTERS)
        old = seal(shown(client))
        answer(client, "offers", {"offers": ["sibling"]})
        response = choose(client, "keep", old)
        assert response.status_code == 422
        assert "Your answers have changed since this page was shown" in response.content.decode()
        assert now(draft).before == FINISHED

    def test_the_second_of_two_choices_does_nothing(self, client: Client, draft: Draft) -> None:
        answer(client, "education", MASTERS)
        sealed = seal(shown(client))
        choose(client, "keep", sealed)
        assert choose(client, "put_back", sealed)["Location"] == url("result")
        assert now(draft).answers["education"] == MASTERS

    def test_an_ordinary_change_meanwhile_is_part_of_the_trial(self, client: Client, draft: Draft) -> None:
        """It is on the page in words, and whoever puts back sees that it goes too."""
        answer(client, "education", MASTERS)
        assert answer(client, "offers", {"offers": ["sibling"]}, "?change=1")["Location"]
        assert shown(client).count("<dt>") == 3 + 2

    @pytest.mark.parametrize("sealed", ["", "0" * 32, "é"])
    def test_a_made_up_seal_chooses_nothing(self, client: Client, draft: Draft, sealed: str) -> None:
        answer(client, "education", MASTERS)
        assert choose(client, "put_back", sealed).status_code == 422
        assert now(draft).before == FINISHED


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ((95, 95), (107, 107), "+12"),
        ((107, 107), (95, 95), "−12"),
        ((90, 100), (95, 105), "+5"),
        ((50, 50), (50, 50), "same"),
        ((0, 100), (40, 60), "more exact"),
        ((40, 60), (0, 100), "less exact"),
        ((40, 60), (50, 90), "up"),
        ((50, 90), (40, 60), "down"),
    ],
)
def test_a_difference_is_a_number_or_a_word(old: tuple[int, int], new: tuple[int, int], said: str) -> None:
    assert difference(old, new) == said


def compared(old: Profile, new: Profile) -> dict[str, Any]:
    return comparison(assess(old, on=ON), assess(new, on=ON))


def test_only_lines_that_changed_are_named_and_they_explain_their_section() -> None:
    found = compared(skilled(), skilled(sibling_in_canada=True))
    lines = {line["label"]: line["difference"] for part in found["sections"] for line in part["lines"]}
    assert lines == {"Brother or sister in Canada": found["total"]["difference"]}
    assert [part["label"] for part in found["sections"] if not part["same"]] == ["Additional points"]


def test_a_cap_that_hides_a_change_is_seen_in_the_lines() -> None:
    found = compared(skilled(education=Education.MASTERS), skilled(education=Education.DOCTORAL))
    moved = [line["label"] for part in found["sections"] for line in part["lines"]]
    assert moved == ["Education"]


def test_a_verdict_that_changes_says_both() -> None:
    found = compared(skilled(), skilled(intends_quebec=True))["programs"][0]
    assert not found["same"]
    assert (found["old"]["label"], found["new"]["label"]) == ("You meet it", "You do not meet it")


def test_no_change_of_the_score_is_said_too() -> None:
    found = compared(skilled(), skilled(settlement_funds=0))
    assert found["sentence"].startswith(f"The score stays {found['total']['new']}. ")


def test_programs_gained_and_lost_are_named_beside_the_score() -> None:
    poor, rich = skilled(settlement_funds=0), skilled()
    name = "Federal Skilled Worker Program"
    assert f"You would now meet: {name}." in compared(poor, rich)["sentence"]
    assert f"You would no longer surely meet: {name}." in compared(rich, poor)["sentence"]
    assert "You would" not in compared(rich, rich)["sentence"]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_pages_have_an_address_in_each_language(language: str) -> None:
    with translation.override(language):
        names = [resolve(url(name, language=language)).url_name for name in ("compare", "change_one")]
    assert names == ["compare", "change_one"]


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_comparison_is_accessible_on_a_narrow_screen_and_works_without_a_script(
    new_page: Callable[..., Page], live_server: LiveServer, scheme: str
) -> None:
    client = Client()
    draft = give_draft(client, FINISHED)
    narrow = {"width": 320, "height": 700}
    for script in (False, True):
        page = new_page(
            base_url=live_server.url, viewport=narrow, color_scheme=scheme, java_script_enabled=script
        )
        key = client.cookies[cookie_name()].value
        page.context.add_cookies([{"name": cookie_name(), "value": key, "url": live_server.url}])
        page.goto(url("result"))
        page.get_by_role("link", name="Change one answer").click()
        page.locator(f'a[href="{url("step", "offers", query=COMPARE)}"]').first.click()
        page.locator("[name=offers][value=sibling]").check()
        page.get_by_role("button", name="Continue").click()
        assert page.get_by_role("heading", name="What the change does").is_visible()
        if script:
            found = Axe().run(page).response["violations"]
            assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found] == []
            assert page.evaluate("document.documentElement.scrollWidth") <= narrow["width"]
        page.get_by_role("button", name="Put it back").click()
        assert Draft.objects.get(pk=draft.pk).answers == FINISHED
