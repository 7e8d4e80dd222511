"""The security headers of public pages, error pages and the admin are the same, and strict."""

import pytest
from django.test import Client

POLICY = {
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
}


@pytest.mark.django_db
@pytest.mark.parametrize(
    "path", ["/en/", "/fr/", "/en/assessment/", "/en/no-such-page/", "/admin/login/", "/healthz"]
)
def test_every_page_carries_them(client: Client, path: str) -> None:
    headers = client.get(path, follow=True).headers
    assert {part.strip() for part in headers["Content-Security-Policy"].split(";")} == POLICY
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["Referrer-Policy"] in ("same-origin", "no-referrer")
    assert "geolocation=()" in headers["Permissions-Policy"]


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_the_admin_works_under_the_policy(live_server, new_page, django_user_model) -> None:
    django_user_model.objects.create_superuser("boss", "boss@example.com", "a long password")
    page = new_page(viewport={"width": 1280, "height": 800})
    page.goto(f"{live_server.url}/admin/")
    page.get_by_label("Username").fill("boss")
    page.get_by_label("Password").fill("a long password")
    page.get_by_role("button", name="Log in").click()
    assert page.get_by_role("heading", name="Site administration").is_visible()
    page.goto(f"{live_server.url}/admin/auth/user/add/")
    assert page.get_by_label("Username").is_visible()
