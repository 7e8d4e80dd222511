"""A shared score: the figures of one day and nothing else, for ninety days or until switched off."""

import re
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from assessments import sharing
from assessments.models import SHARED_FOR, Draft, ShareLink
from assessments.tasks import purge_drafts
from tests.assessments.people import KEPT, give_draft, url, without
from tests.assessments.test_keep import everything

pytestmark = pytest.mark.django_db
LANGUAGES = ["en", "fr"]
# What others may learn, and where it stands: everything else of an answer must not be on the page.
GIVES_AWAY = (
    "Canadian Experience",
    "Skilled Worker",
    "Skilled Trades",
    "IELTS",
    "TEF",
    "CLB",
    "NCLC",
    "1994",
)


def shared_by(client: Client, kept: dict[str, Any] | None = None) -> tuple[ShareLink, str]:
    """The link that this client made to their score, and its token."""
    give_draft(client, KEPT if kept is None else kept)
    client.post(url("share"))
    link = ShareLink.objects.latest("pk")
    return link, sharing.token(link.nonce)


def page_of(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def main_of(page: str) -> str:
    found = re.search(r"<main.*?</main>", page, re.S)
    assert found
    return found[0]


class TestWhatOthersSee:
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_score_its_rules_its_day_and_nothing_else(self, language: str) -> None:
        with time_machine.travel("2026-11-23T17:00:00Z", tick=False):
            link, token = shared_by(Client())
            page = main_of(page_of(Client(), url("shared", token, language=language)))
        assert f">{link.low}<" in page and link.low == link.high
        day, rules, pending = {
            "en": ("23 November 2026", "25 March 2025", "3 November 2026"),
            "fr": ("23 novembre 2026", "25 mars 2025", "3 novembre 2026"),
        }[language]
        assert all(each in page for each in (day, rules, pending))
        assert not [word for word in GIVES_AWAY if word in page]

    def test_two_people_with_one_score_have_the_same_page(self) -> None:
        """Whatever else differs between them cannot be seen."""
        pages = []
        for kept in (KEPT, without(ties={"two_years": "no", "partner_two_years": "no", "relative": "no"})):
            _link, token = shared_by(Client(), kept)
            pages.append(page_of(Client(), url("shared", token)).replace(token, ""))
        assert pages[0] == pages[1]

    def test_a_range_stays_a_range(self) -> None:
        link, token = shared_by(Client(), KEPT | {"education": {"level": "unknown", "where": "unknown"}})
        assert link.low < link.high
        page = main_of(page_of(Client(), url("shared", token)))
        assert f"{link.low} to {link.high}" in page and 'class="open"' in page

    def test_only_figures_are_kept(self) -> None:
        names = {field.name for field in ShareLink._meta.get_fields()}
        figures = {"low", "high", "maximum", "on", "law", "law_pending"}
        assert names == figures | {"id", "draft", "nonce", "token_hash", "until"}

    def test_it_stays_as_it_was_when_answers_change(self, client: Client) -> None:
        _link, token = shared_by(client)
        before = page_of(Client(), url("shared", token))
        client.post(url("step", "education"), {"level": "secondary", "where": "canada"})
        assert page_of(Client(), url("shared", token)) == before

    def test_nobody_keeps_lists_or_passes_on_the_address(self) -> None:
        _link, token = shared_by(Client())
        response = Client().get(url("shared", token))
        assert response["Referrer-Policy"] == "no-referrer"
        assert "no-store" in response["Cache-Control"] and "noindex" in response["X-Robots-Tag"]
        assert '<meta name="robots" content="noindex">' in response.content.decode()
        assert not response.cookies

    def test_a_preview_on_another_site_does_not_tell_the_score(self) -> None:
        """Other sites keep previews, and nobody can switch those off."""
        link, token = shared_by(Client())
        page = page_of(Client(), url("shared", token))
        head = page[: page.index("<body")]
        assert str(link.low) not in head and str(link.low) not in url("shared", token)

    def test_the_language_switch_keeps_the_link(self) -> None:
        _link, token = shared_by(Client())
        page = page_of(Client(), url("shared", token))
        assert f'href="{url("shared", token, language="fr")}"' in page

    def test_looking_changes_nothing(self) -> None:
        _link, token = shared_by(Client())
        before = everything()
        page_of(Client(), url("shared", token))
        assert Client().head(url("shared", token)).status_code == 200
        assert Client().post(url("shared", token)).status_code == 405
        assert everything() == before


class TestMaking:
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_page_shows_first_what_others_would_see(self, client: Client, language: str) -> None:
        give_draft(client)
        before = everything()
        page = main_of(page_of(client, url("share", language=language)))
        assert "<textarea" not in page and "<form" in page
        assert everything() == before
        sample = page[page.index('class="sample"') : page.index("<form")]
        assert not [word for word in GIVES_AWAY if word in sample]

    def test_the_result_leads_here(self, client: Client) -> None:
        give_draft(client)
        assert f'href="{url("share")}"' in page_of(client, url("result"))

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_link_is_in_the_language_of_the_page(
        self, client: Client, settings: Any, language: str
    ) -> None:
        _link, token = shared_by(client)
        shown = settings.SITE_URL + url("shared", token, language=language)
        assert f"{shown}</textarea>" in page_of(client, url("share", language=language))

    def test_the_same_score_of_the_same_day_has_one_link(self, client: Client) -> None:
        link, _token = shared_by(client)
        for _press in range(3):
            assert client.post(url("share"))["Location"] == url("share")
        assert ShareLink.objects.get() == link
        assert "<textarea" in page_of(client, url("share"))

    def test_another_score_or_another_day_has_another(self, client: Client) -> None:
        shared_by(client)
        client.post(url("step", "education"), {"level": "secondary", "where": "canada"})
        client.post(url("share"))
        assert ShareLink.objects.count() == 2
        with time_machine.travel(timezone.now() + timedelta(days=2)):
            client.post(url("share"))
        assert ShareLink.objects.count() == 3
        assert page_of(client, url("share")).count("<textarea") == 3

    def test_there_is_an_end_to_it(self, client: Client) -> None:
        give_draft(client)
        for day in range(sharing.MOST + 2):
            with time_machine.travel(timezone.now() + timedelta(days=day)):
                client.post(url("share"))
        assert ShareLink.objects.count() == sharing.MOST
        with time_machine.travel(timezone.now() + timedelta(days=sharing.MOST + 2)):
            assert "Switch one off to share this one" in page_of(client, url("share"))

    def test_an_unfinished_assessment_has_no_score(self, client: Client) -> None:
        give_draft(client, {"you": KEPT["you"]})
        for response in (client.get(url("share")), client.post(url("share"))):
            assert response["Location"] == url("step", "education")
        assert not ShareLink.objects.exists()

    def test_without_answers_it_offers_to_begin(self, client: Client) -> None:
        for response in (client.get(url("share")), client.post(url("share"))):
            assert url("start") in response.content.decode()

    def test_forms_are_protected_against_other_sites(self) -> None:
        strict = Client(enforce_csrf_checks=True)
        give_draft(strict)
        before = everything()
        assert strict.post(url("share")).status_code == 403
        assert strict.post(url("share_off", "1")).status_code == 403
        assert everything() == before


class TestEnding:
    def test_ninety_days(self) -> None:
        made_at = timezone.now()
        with time_machine.travel(made_at, tick=False):
            link, token = shared_by(Client())
        assert link.until == made_at + SHARED_FOR == made_at + timedelta(days=90)
        with time_machine.travel(link.until - timedelta(seconds=1), tick=False):
            purge_drafts()
            page_of(Client(), url("shared", token))
        with time_machine.travel(link.until, tick=False):
            assert Client().get(url("shared", token)).status_code == 404
            purge_drafts()
        assert not ShareLink.objects.exists()

    def test_it_outlives_answers_whose_time_is_over(self) -> None:
        _link, token = shared_by(Client())
        with time_machine.travel(timezone.now() + timedelta(days=31)):
            assert purge_drafts() == 1
            page_of(Client(), url("shared", token))
        assert ShareLink.objects.get().draft is None

    @pytest.mark.parametrize("act", ["delete", "start"])
    def test_it_ends_when_the_person_deletes_the_answers(self, client: Client, act: str) -> None:
        _link, token = shared_by(client)
        client.post(url(act))
        assert Client().get(url("shared", token)).status_code == 404
        assert not ShareLink.objects.exists()

    def test_the_person_switches_it_off(self, client: Client) -> None:
        link, token = shared_by(client)
        assert url("share_off", str(link.pk)) in page_of(client, url("share"))
        assert client.get(url("share_off", str(link.pk)))["Location"] == url("share")
        for _press in range(2):
            assert client.post(url("share_off", str(link.pk)))["Location"] == url("share")
        assert Client().get(url("shared", token)).status_code == 404

    def test_nobody_else_does(self, client: Client) -> None:
        link, token = shared_by(Client())
        give_draft(client)
        client.post(url("share_off", str(link.pk)))
        assert str(link.pk) and url("share_off", str(link.pk)) not in page_of(client, url("share"))
        page_of(Client(), url("shared", token))

    def test_after_switching_off_the_same_score_gets_a_new_link(self, client: Client) -> None:
        link, token = shared_by(client)
        client.post(url("share_off", str(link.pk)))
        client.post(url("share"))
        assert sharing.token(ShareLink.objects.get().nonce) != token
        assert Client().get(url("shared", token)).status_code == 404


def test_a_deleted_draft_shares_nothing() -> None:
    """A link made while the answers are deleted in another tab comes to nothing."""
    with pytest.raises(Draft.DoesNotExist):
        sharing.share(404, sharing_assessment())
    assert not ShareLink.objects.exists()


def sharing_assessment() -> Any:
    from assessments.profile_builder import build_profile
    from crs.assess import assess

    return assess(build_profile(KEPT), on=timezone.localdate())
