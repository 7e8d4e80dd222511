"""The press: data and a template in, a PDF out, in at most so many places and so many seconds at once.

The library sets type in Rust, outside Python's lock, so other requests go on meanwhile. It cannot be
stopped once it runs: whoever waits too long is told so, and the press ends by itself.
"""

import json
import logging
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from assessments.pdf.pack import pack

log = logging.getLogger(__name__)
TEMPLATES = Path(__file__).parent / "template"
MAIN = TEMPLATES / "result.typ"
PLACES = 2
SECONDS = 5
REMEMBERED = 10


class PressFailed(Exception):
    """No PDF came out: too many wanted one at once, it took too long, or the template broke."""


def typeset(data: Mapping[str, Any], *, on: date, seconds: float = SECONDS) -> bytes:
    """A tagged PDF (PDF/UA-1) of the data, dated `on`. The same input gives the same bytes."""
    job = _places().submit(_press, json.dumps(data), on)
    try:
        return job.result(timeout=seconds)
    except Exception as problem:  # whatever went wrong, the visitor can still print the page
        job.cancel()
        log.exception("a PDF could not be made")
        raise PressFailed from problem


def _press(data: str, on: date) -> bytes:
    """Reads nothing but our templates: the root is their folder, and no font of the system is looked at."""
    import typst  # only here: eighty megabytes that no other command needs

    made = typst.compile(
        str(MAIN),
        root=str(TEMPLATES),
        font_paths=_fonts(),
        sys_inputs={"result": data},
        pdf_standards=["ua-1"],
        timestamp=datetime(on.year, on.month, on.day, tzinfo=UTC),
    )
    _forget()
    return pack(made)


def _forget() -> None:
    """Empties the library's memory of the last ten documents.

    It keeps them to set them again faster, which no result ever is; here they would only be two hundred
    megabytes, and what was told in confidence would lie in them.
    """
    import typst

    for _ in range(REMEMBERED + 1):
        typst.compile(b"", font_paths=_fonts())


@cache
def _places() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(max_workers=PLACES, thread_name_prefix="press")


@cache
def _fonts() -> Any:
    import typst

    return typst.Fonts(include_system_fonts=False)
