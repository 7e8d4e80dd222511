"""Pages for what goes wrong: in the reader's language, in the site's look, never a traceback."""

from typing import Any

import pytest
from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.cache import caches
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils.translation import override
from django.views.defaults import permission_denied

LANGUAGES = ("en", "fr")


def start(language: str) -> str:
    with override(language):
        return reverse("assessments:start")


def refused(kind: str, language: str) -> HttpResponse:
    """Refused for a host that is not ours, a page of others, or a form without its cookie."""
    if kind == "400":
        return Client().get(start(language), headers={"host": "elsewhere.example"})
    if kind == "403":
        request = RequestFactory().get(start(language))
        with override(language):
            return permission_denied(request, PermissionDenied())
    return Client(enforce_csrf_checks=True).post(start(language))


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["400", "403", "403_csrf"])
def test_a_refusal_is_a_page_of_the_site(settings: Any, kind: str, language: str) -> None:
    settings.ALLOWED_HOSTS = ["testserver"]
    response = refused(kind, language)
    page = response.content.decode()
    assert response.status_code == int(kind[:3])
    assert f'<html lang="{language}">' in page
    assert 'content="noindex"' in page and 'rel="canonical"' not in page
    assert f"mailto:{settings.OPERATOR_EMAIL}" in page and settings.OPERATOR_NAME in page
    with override(language):
        assert f'href="{reverse("leads:contact")}"' in page


@pytest.mark.django_db
def test_a_form_without_its_cookie_is_told_what_to_do() -> None:
    page = refused("403_csrf", "en").content.decode()
    assert "allow them for this site" in page and "Go back in your browser" in page
    assert "Answers from earlier pages are kept" in page


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_maintenance_closes_the_pages_and_keeps_the_desk_open(
    client: Client, settings: Any, language: str
) -> None:
    settings.MAINTENANCE = True
    closed = client.get(start(language))
    assert closed.status_code == 503 and int(closed["Retry-After"]) > 0
    assert f'<html lang="{language}">' in closed.content.decode()
    assert client.post(start(language)).status_code == 503
    assert client.get("/healthz").status_code == 200
    assert client.get("/admin/login/").status_code == 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_the_database_a_page_still_says_sorry(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_args: Any) -> None:
        raise RuntimeError("the database is gone")

    monkeypatch.setattr(connection, "ensure_connection", broken)
    client = Client(raise_request_exception=False)
    client.cookies["draft"] = "x" * 40
    response = client.get(start(language))
    page = response.content.decode()
    assert response.status_code == 500
    assert f'<html lang="{language}">' in page and settings.OPERATOR_EMAIL in page
    assert "the database is gone" not in page and "Traceback" not in page


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["assessments:start", "nothing"])
def test_without_the_names_of_its_files_the_site_still_says_sorry(
    language: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_args: Any) -> str:
        raise ValueError("no entry in the manifest")

    caches["frame"].clear()
    monkeypatch.setattr(staticfiles_storage, "url", missing)
    path = f"/{language}/nothing/" if name == "nothing" else start(language)
    response = Client(raise_request_exception=False).get(path)
    page = response.content.decode()
    assert response.status_code == 500
    assert f'<html lang="{language}">' in page and f'href="/{language}/"' in page


def test_without_its_templates_the_site_still_says_who_to_write_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("guide.views.render", lambda *args: 1 / 0)
    monkeypatch.setattr("cecsite.errors.render_to_string", lambda *args: 1 / 0)
    response = Client(raise_request_exception=False).get("/fr/")
    assert response.status_code == 500
    assert settings.OPERATOR_EMAIL in response.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(("asked", "language"), [("fr-CA,fr;q=0.9", "fr"), ("de,en;q=0.5", "en"), ("", "en")])
def test_the_bare_address_leads_to_the_readers_language(client: Client, asked: str, language: str) -> None:
    response = client.get("/", headers={"accept-language": asked} if asked else {})
    assert (response.status_code, response["Location"]) == (302, f"/{language}/")
    assert "Accept-Language" in response["Vary"]


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/en/no-such-page/", "/fr/rien/", "/de/", "/en/assessment/nothing/at/all/"])
def test_an_unknown_address_offers_ways_on(client: Client, path: str) -> None:
    response = client.get(path)
    page = response.content.decode()
    assert response.status_code == 404
    with override("fr" if path.startswith("/fr/") else "en"):
        assert reverse("assessments:start") in page and reverse("leads:contact") in page
    assert 'content="noindex"' in page


@pytest.mark.django_db
@pytest.mark.parametrize(("path", "other"), [("/en/no-such-page/", "fr"), ("/fr/rien/?a=1", "en")])
def test_the_language_switch_of_an_unknown_address_leads_somewhere(
    client: Client, path: str, other: str
) -> None:
    page = client.get(path).content.decode()
    assert f'href="/{other}/" lang="{other}"' in page
    assert client.get(f"/{other}/").status_code == 200
