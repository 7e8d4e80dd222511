"""The calculator inside other sites: who may frame it, without cookies, and the script that does so."""

import re

import pytest
from django.conf import settings
from django.test import Client

from cecsite.environment import origins
from tests.assessments.quick.people import COMPLETE, url

pytestmark = pytest.mark.django_db
STATIC = settings.BASE_DIR / "static" / "js"
FIRM = "https://www.example.com"


def policy(response) -> dict[str, str]:
    parts = (part.strip().partition(" ") for part in response.headers["Content-Security-Policy"].split(";"))
    return {name: value for name, _space, value in parts}


def test_only_this_site_frames_it_by_default(client: Client):
    assert policy(client.get(url("embed")))["frame-ancestors"] == "'self'"


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_its_headers_exactly(client: Client, settings, language, method):
    settings.EMBED_ORIGINS = [FIRM, "https://blog.example.com:8443"]
    response = getattr(client, method)(url("embed", language), COMPLETE if method == "post" else None)
    told, others = policy(response), policy(client.get(url("quick")))
    assert told.pop("frame-ancestors") == f"'self' {FIRM} https://blog.example.com:8443"
    assert others.pop("frame-ancestors") == "'none'"
    assert told == others
    assert "X-Frame-Options" not in response.headers
    assert response.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert response.headers["X-Robots-Tag"] == "noindex"
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert not response.cookies


def test_no_other_page_may_be_framed(client: Client, settings):
    settings.EMBED_ORIGINS = [FIRM]
    for name in ("quick", "start", "how_we_assess"):
        response = client.get(url(name))
        assert policy(response)["frame-ancestors"] == "'none'"
        assert response.headers["X-Frame-Options"] == "DENY"
        assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_it_computes_without_a_token():
    stranger = Client(enforce_csrf_checks=True)
    response = stranger.post(url("embed"), COMPLETE, headers={"Origin": "null"})
    assert response.status_code == 200
    assert "csrfmiddlewaretoken" not in response.content.decode()


def test_every_link_leaves_the_frame(client: Client):
    text = client.post(url("embed"), COMPLETE).content.decode()
    links = re.findall(r"<a [^>]*>", text)
    assert len(links) > 10
    assert '<base target="_blank">' in text
    assert all('target="_self"' in link for link in links if 'href="#' in link)
    assert all("noopener" in link or "noreferrer" in link for link in links if 'href="#' not in link)
    assert not any("target=" in link and "_blank" not in link for link in links if 'href="#' not in link)
    assert '<form class="quick" method="post"' in text and 'rel="noopener" target="_self"' in text
    assert 'formtarget="_blank"' in text


def test_the_script_names_the_address_in_english_and_any_language_is_found_from_there(client: Client):
    script = (STATIC / "embed.js").read_text()
    assert f"${{site}}{url('embed')}?language=${{language}}" in script
    assert client.get(url("embed"), {"language": "en"}).status_code == 200
    assert client.get(url("embed"), {"language": "fr"})["Location"] == url("embed", "fr")
    assert client.get(url("embed"), {"language": "xx"}).status_code == 200


def test_the_script_may_be_loaded_by_other_sites_and_no_other_file(client: Client):
    policies = {
        name: client.get(f"/static/js/{name}").headers["Cross-Origin-Resource-Policy"]
        for name in ("embed.js", "quick.js", "framed.js")
    }
    assert policies == {"embed.js": "cross-origin", "quick.js": "same-origin", "framed.js": "same-origin"}


@pytest.mark.parametrize(("name", "most"), [("embed.js", 10_000), ("quick.js", 5_000), ("framed.js", 2_000)])
def test_scripts_are_light(name, most):
    assert (STATIC / name).stat().st_size <= most


def test_origins_are_read_one_by_one():
    assert origins(f"{FIRM}, https://a.example.com:8443") == [FIRM, "https://a.example.com:8443"]


@pytest.mark.parametrize(
    "wrong",
    [
        "http://www.example.com",
        "https://www.example.com/",
        "https://www.example.com/page",
        "https://*.example.com",
        "*",
        "www.example.com",
        "https://www.example.com; script-src *",
        "https://",
    ],
)
def test_what_is_no_origin_is_refused(wrong):
    with pytest.raises(ValueError, match="is not an origin"):
        origins(wrong)
