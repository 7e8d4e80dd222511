"""What other programs read: search engines, browsers that install the site, and finders of flaws."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from assessments.views.catalogue import by_slug
from guide.pages import PUBLIC

PERSONAL = (
    "assessments:check",
    "assessments:result",
    "assessments:pathways",
    "assessments:contact",
    "assessments:keep",
)
FLAWS_WELCOME_FOR = timedelta(days=180)
PLAIN = "text/plain; charset=utf-8"
PAPER, SPRUCE = "#faf6ee", "#1c5748"


class PublicPages(Sitemap):  # type: ignore[type-arg]
    """Every public page in both languages, each naming the other, where the pages say that they are."""

    # No x_default: Django takes the language off the address, and a French reader would find nothing there.
    i18n = alternates = True

    def get_protocol(self, protocol: str | None = None) -> str:
        return urlsplit(settings.SITE_URL).scheme

    def get_domain(self, site: Any = None) -> str:
        return urlsplit(settings.SITE_URL).netloc

    def items(self) -> Sequence[str]:
        return list(PUBLIC)

    def location(self, item: str) -> str:
        return reverse(item)


class PathwayPages(PublicPages):
    """The page of every pathway."""

    def items(self) -> Sequence[str]:
        return list(by_slug())

    def location(self, item: str) -> str:
        return reverse("pathways:one", args=[item])


SITEMAPS = {"pages": PublicPages, "pathways": PathwayPages}


@require_safe
@cache_control(max_age=86_400, public=True)
def robots(request: HttpRequest) -> HttpResponse:
    """Personal pages are closed; each also says so itself."""
    closed = [_address(name, code) for code, _name in settings.LANGUAGES for name in PERSONAL]
    rules = "\n".join(f"Disallow: {path}" for path in ("/admin/", *closed))
    sitemap = f"Sitemap: {settings.SITE_URL}{reverse('sitemap')}"
    return HttpResponse(f"User-agent: *\n{rules}\n\n{sitemap}\n", content_type=PLAIN)


@require_safe
@cache_control(max_age=86_400, public=True)
def security(request: HttpRequest) -> HttpResponse:
    """Where to report a weakness of the site (RFC 9116)."""
    until = timezone.now().replace(microsecond=0) + FLAWS_WELCOME_FOR
    lines = [
        f"Contact: mailto:{settings.OPERATOR_EMAIL}",
        f"Expires: {until.isoformat()}",
        "Preferred-Languages: en, fr",
        f"Canonical: {settings.SITE_URL}{reverse('security')}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type=PLAIN)


@require_safe
@cache_control(max_age=86_400, public=True)
def manifest(request: HttpRequest) -> JsonResponse:
    """For browsers that put the site on the home screen of a phone."""
    icons = [
        {"src": static("img/touch.png"), "sizes": "180x180", "type": "image/png"},
        {"src": static("img/mark.svg"), "sizes": "any", "type": "image/svg+xml"},
    ]
    content = {
        "name": settings.SITE_NAME,
        "description": _("A free Express Entry assessment."),
        "lang": get_language(),
        "start_url": reverse("guide:home"),
        "display": "minimal-ui",
        "background_color": PAPER,
        "theme_color": SPRUCE,
        "icons": icons,
    }
    return JsonResponse(content, content_type="application/manifest+json")


@require_safe
@cache_control(max_age=86_400, public=True)
def icon(request: HttpRequest) -> HttpResponse:
    """The icon at the address that browsers try unasked."""
    response = HttpResponse(status=302)
    name = "img/touch.png" if "apple" in request.path else "img/favicon.ico"
    response["Location"] = static(name)
    return response


def _address(name: str, language: str) -> str:
    with override(language):
        return reverse(name)
