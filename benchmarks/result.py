"""What a result page costs beyond the assessment it shows, in milliseconds of processor time.

The same two hundred candidates as in the other measurements, each assessed, advised, presented and rendered
once a turn. All take turns, and the median of the turns is reported. Presenting works out the advice too; it
is measured alone as well and taken off, because most of it is assessing changed people. A busy machine slows
all alike, so the cost in assessments is the steadier number.
"""

import os
from collections.abc import Callable, Iterable
from gzip import compress
from statistics import median
from time import process_time
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cecsite.settings")
django.setup()

from django.template.loader import render_to_string  # noqa: E402
from django.test import RequestFactory  # noqa: E402
from django.utils import translation  # noqa: E402

from assessments.presenter import present  # noqa: E402
from benchmarks.people import ON, lines  # noqa: E402
from crs.advice import effects, moves_for  # noqa: E402
from crs.assess import assess  # noqa: E402
from crs.serialize import profile_from_json  # noqa: E402
from crs.serialize.text import parse  # noqa: E402

TURNS = 9
ENOUGH = 5.0
MILLI = 1000
LANGUAGES = ("en", "fr")


def main() -> None:
    for language in LANGUAGES:
        with translation.override(language):
            report(language, *measured())


def measured() -> tuple[float, float, float, float, int]:
    """Milliseconds to assess, to advise, to present and to render a result, and the bytes of the largest."""
    profiles = [profile_from_json(parse(line), on=ON) for line in lines()]
    assessments = [assess(profile, on=ON) for profile in profiles]
    pages = [present(each, profile=profile) for each, profile in zip(assessments, profiles, strict=True)]
    request = RequestFactory().get("/")

    def rendered(page: dict[str, Any]) -> str:
        return render_to_string("result/page.html", {"page": page}, request=request)

    works: tuple[Callable[[], Iterable[Any]], ...] = (
        lambda: [assess(profile, on=ON) for profile in profiles],
        lambda: [
            effects(who, each, moves_for(who, on=ON)) for each, who in zip(assessments, profiles, strict=True)
        ],
        lambda: [present(each, profile=who) for each, who in zip(assessments, profiles, strict=True)],
        lambda: [rendered(page) for page in pages],
    )
    turns = [[seconds(work) / len(profiles) * MILLI for work in works] for _ in range(TURNS)]
    assessing, advising, presenting, rendering = (
        median(turn[place] for turn in turns) for place in range(len(works))
    )
    largest = max(len(compress(rendered(page).encode(), 9)) for page in pages)
    return assessing, advising, presenting - advising, rendering, largest


def seconds(work: Callable[[], Iterable[Any]]) -> float:
    start = process_time()
    work()
    return process_time() - start


def report(
    language: str, assessing: float, advising: float, presenting: float, rendering: float, largest: int
) -> None:
    beyond = presenting + rendering
    print(
        f"result page ({language}): assess {assessing:.2f} ms, advise {advising:.2f} ms, "
        f"present {presenting:.2f} ms, render {rendering:.2f} ms"
    )
    print(
        f"  beyond assessment and advice {beyond:.2f} ms, {beyond / assessing:.1f} assessments; "
        f"the aim is {ENOUGH:.0f} ms; at most {largest:,} bytes compressed"
    )


if __name__ == "__main__":
    main()
