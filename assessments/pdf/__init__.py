"""The result on paper: a tagged PDF, in the language of the result."""

import logging
from datetime import date
from typing import Any

from django.utils import translation

from assessments.pdf.document import document_of
from assessments.pdf.letters import drawable_all
from assessments.pdf.press import PressFailed, typeset

__all__ = ["PressFailed", "result_pdf"]

log = logging.getLogger(__name__)


def result_pdf(page: dict[str, Any]) -> bytes:
    """The PDF of a page as `assessments.presenter.present` makes it. Raises `PressFailed`."""
    try:
        with translation.override(page["language"]):
            data = drawable_all(document_of(page))
        on = date.fromisoformat(page["on"]["iso"])
    except (
        KeyError,
        TypeError,
        ValueError,
    ) as problem:  # kept with a lead by a version that made other pages
        log.exception("a page does not have what its PDF needs")
        raise PressFailed from problem
    return typeset(data, on=on)
