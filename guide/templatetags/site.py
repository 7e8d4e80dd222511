"""What the frame of every page needs: the same place in the other language."""

from typing import Any

from django import template
from django.urls import translate_url

register = template.Library()


@register.simple_tag(takes_context=True)
def this_page_in(context: dict[str, Any], language: str) -> str:
    """The address of the page being shown in `language`, question mark and all."""
    request = context.get("request")
    if request is None:
        return f"/{language}/"
    return translate_url(request.get_full_path(), language)
