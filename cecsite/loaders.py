"""Templates kept once for each language, with their fixed words already in it.

Django looks up every `{% translate "…" %}` each time a page is made, and a result has more than a hundred of
them. Here they are put in when a template is first read in a language. A template that changes the language
half-way keeps its tags.
"""

import re

from django.template.base import Origin
from django.template.loaders import cached
from django.utils.translation import get_language, gettext, pgettext

FIXED_WORDS = re.compile(r'\{% translate "([^"%]+)"(?: context "([^"%]+)")? %\}')
CHANGES_LANGUAGE = "{% language "
MARKS = ("{{", "{%", "{#")


class PerLanguage(cached.Loader):
    """Django's own cache of templates, by language."""

    def cache_key(self, template_name: str, skip: list[Origin] | None = None) -> str:
        return f"{get_language()}:{super().cache_key(template_name, skip)}"

    def get_contents(self, origin: Origin) -> str:
        return in_language(super().get_contents(origin))


def in_language(template: str) -> str:
    """The template with its fixed words in the active language."""
    return template if CHANGES_LANGUAGE in template else FIXED_WORDS.sub(_said, template)


def _said(tag: re.Match[str]) -> str:
    """The words as they stand on the page; the tag itself where they would be read as a tag."""
    words = pgettext(tag[2], tag[1]) if tag[2] else gettext(tag[1])
    return tag[0] if any(mark in words for mark in MARKS) else words
