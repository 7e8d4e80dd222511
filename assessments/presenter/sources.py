"""Where a number stands, for the page."""

from functools import lru_cache
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from assessments.explanations import law, words
from assessments.explanations import quantities as q
from crs.law import Cited


def source(found: Cited) -> dict[str, Any]:
    """Instrument, section and address, the day someone last checked it, and how sure it is."""
    return dict(_source(found, get_language()))


@lru_cache(maxsize=1024)
def _source(found: Cited, language: str | None) -> dict[str, Any]:
    """Made once for each language: a page names some forty sources, and law data does not change."""
    return {
        "label": law.instrument(found.instrument),
        "section": found.section,
        "url": found.url,
        "checked": _("Last checked on %(day)s") % {"day": q.day(found.checked)} if found.checked else "",
        "confidence": found.confidence,
        "confidence_label": str(words.CONFIDENCE[found.confidence]),
        "note": found.note,
    }
