"""The frame of every page: the same place in the other language, and what search engines may know."""

from typing import Any

from django import template
from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language, override

from guide.pages import PUBLIC

register = template.Library()


@register.simple_tag(takes_context=True)
def this_page_in(context: dict[str, Any], language: str) -> str:
    """The address of the page being shown in `language`, question mark and all."""
    request = context.get("request")
    match = getattr(request, "resolver_match", None)
    # An address that leads nowhere has no other language.
    if request is None or match is None or not match.url_name:
        return f"/{language}/"
    with override(language):
        there = reverse(match.view_name, args=match.args, kwargs=match.captured_kwargs)
    query = request.META.get("QUERY_STRING", "")
    return f"{there}?{query}" if query else there


@register.simple_tag
def page_in(language: str, name: str, arguments: dict[str, Any] | None = None) -> str:
    """The address of a named page in `language`, whatever page is being shown."""
    with override(language):
        return reverse(name, kwargs=dict(arguments or {}))


@register.simple_block_tag
def kept(content: str) -> str:
    """What stands between, kept to be said twice: `{% kept as page_title %}…{% endkept %}`."""
    return content


@register.inclusion_tag("indexing.html", takes_context=True)
def indexing(context: dict[str, Any], title: str) -> dict[str, Any]:
    """Canonical address, the other language and the preview of a public page; *noindex* on any other.

    A page is public where `PUBLIC` names it, or where its view describes it as `page_description`.
    """
    match = getattr(context.get("request"), "resolver_match", None)
    name = match.view_name if match else ""
    description = PUBLIC.get(name) or context.get("page_description")
    if match is None or not description:
        return {"public": False}
    addresses = {
        language: _address(name, language, match.captured_kwargs) for language, _name in settings.LANGUAGES
    }
    return {
        "public": True,
        "title": title,
        "locale": f"{get_language()}_CA",
        "description": description,
        "canonical": addresses.get(get_language() or "", ""),
        "addresses": addresses,
        "otherwise": addresses[settings.LANGUAGE_CODE],
        "picture": settings.SITE_URL + static(f"img/social-{get_language()}.png"),
        "site_name": settings.SITE_NAME,
    }


def _address(name: str, language: str, arguments: dict[str, Any]) -> str:
    return settings.SITE_URL + page_in(language, name, arguments)
