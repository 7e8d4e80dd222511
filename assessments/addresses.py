"""Addresses of pages that are named many times on one page."""

from functools import lru_cache

from django.urls import reverse
from django.utils.translation import get_language


def question_page(slug: str) -> str:
    """The page of questions of that name, in the active language."""
    return _question_page(slug, get_language())


@lru_cache(maxsize=256)
def _question_page(slug: str, language: str | None) -> str:
    """Worked out once for each language: a page leads to the same few questions many times."""
    return reverse("assessments:step", args=[slug])
