"""What a result costs, part by part, in milliseconds of processor time.

The same two hundred candidates as in the other measurements, beside the known rounds. Each part is worked out
by itself once a turn, all parts take turns, and the median of the turns is reported. The words of a page are
measured with what the domain says at hand. A busy machine slows all alike, so costs in assessments are
steadier.
"""

import gc
import os
from collections.abc import Callable, Iterable
from datetime import date
from gzip import compress
from statistics import median
from time import process_time
from typing import Any
from unittest.mock import patch

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cecsite.settings")
django.setup()

from django.template.loader import render_to_string  # noqa: E402
from django.test import RequestFactory  # noqa: E402
from django.utils import translation  # noqa: E402
from django.utils.module_loading import import_string  # noqa: E402

from assessments.presenter import present  # noqa: E402
from assessments.presenter.forecast import forecast  # noqa: E402
from assessments.presenter.rounds import Record  # noqa: E402
from benchmarks.people import ON, lines  # noqa: E402
from crs.advice import combinations, effects, moves_for  # noqa: E402
from crs.assess import assess, with_pathways  # noqa: E402
from crs.outcome import Assessment  # noqa: E402
from crs.profile import Profile  # noqa: E402
from crs.serialize import profile_from_json  # noqa: E402
from crs.serialize.text import parse  # noqa: E402
from crs.timeline import timeline  # noqa: E402
from rounds.comparison import compare  # noqa: E402
from tests.assessments.rounds import facts, newest_pool  # noqa: E402

TURNS = 5
ENOUGH_BEYOND, ENOUGH = 5.0, 150.0
MILLI = 1000
TARGET = 519
"""The last lowest score of the Canadian Experience Class before the points changed."""
RECORD = Record(tuple(fact for fact in facts() if date(2023, 10, 1) <= fact.date <= ON), newest_pool())
SINCE = date(ON.year - 1, ON.month, ON.day)
Work = Callable[[Profile, Assessment], Any]
PARTS: dict[str, Work] = {
    "assessment": lambda who, found: assess(who, on=ON),
    "pathways": lambda who, found: with_pathways(found, who),
    "rounds": lambda who, found: compare(who, found, RECORD.rounds, RECORD.pool, since=SINCE),
    "forecast": lambda who, found: forecast(found, who, RECORD.rounds),
    "what-ifs": lambda who, found: effects(who, found, moves_for(who, on=ON)),
    "timeline": lambda who, found: timeline(who, on=ON),
}
SETS = "combinations"
ASKED = ("timeline.look_ahead", "advice.effects", "advice.moves_for", "rounds.compare")
"""Where the words of a page ask the domain."""


def main() -> None:
    for name in (f"assessments.presenter.{asked}" for asked in ASKED):
        patch(name, kept(name)).start()
    for language in ("en", "fr"):
        with translation.override(language):
            report(language)


def report(language: str) -> None:
    profiles = [profile_from_json(parse(line), on=ON) for line in lines()]
    people = [(who, assess(who, on=ON)) for who in profiles]
    whole = [(who, with_pathways(found, who)) for who, found in people]
    pages = [page(*each) for each in whole]
    request = RequestFactory().get("/")

    def rendered(each: dict[str, Any]) -> str:
        return render_to_string("result/page.html", {"page": each}, request=request)

    works: dict[str, Callable[[], Iterable[Any]]] = {
        name: lambda work=work: (work(*each) for each in people)  # type: ignore[misc]
        for name, work in PARTS.items()
    }
    works[SETS] = lambda: (combinations(who, moves_for(who, on=ON), TARGET, on=ON) for who, _ in people)
    works["words"] = lambda: (page(*each) for each in whole)
    works["markup"] = lambda: (rendered(each) for each in pages)
    gc.collect()
    gc.freeze()  # as the server does
    turns = [
        {name: seconds(work) / len(people) * MILLI for name, work in works.items()} for _ in range(TURNS)
    ]
    cost = {name: median(turn[name] for turn in turns) for name in works}
    beyond = cost["words"] + cost["markup"]
    every = sum(cost.values())
    one = cost["assessment"]
    print(f"result ({language}): " + ", ".join(f"{name} {cost[name]:.1f} ms" for name in (*PARTS, SETS)))
    print(
        f"  words {cost['words']:.1f} ms and markup {cost['markup']:.1f} ms, together {beyond:.1f} ms or "
        f"{beyond / one:.1f} assessments; aim {ENOUGH_BEYOND:.0f} ms"
    )
    print(f"  all of it {every:.0f} ms, {every / one:.0f} assessments; the aim is under {ENOUGH:.0f} ms")
    largest = max(len(compress(rendered(each).encode(), 9)) for each in pages)
    print(f"  at most {largest:,} bytes compressed")


def page(who: Profile, found: Assessment) -> dict[str, Any]:
    return present(found, profile=who, on_record=RECORD)


def kept(name: str) -> Callable[..., Any]:
    """The function of that name, which answers a second time at once."""
    ask = import_string(name)
    known: dict[tuple[int, ...], Any] = {}

    def answer(*args: Any, **named: Any) -> Any:
        key = tuple(map(id, args))
        if key not in known:
            known[key] = args, ask(*args, **named)  # what is kept has no other's id
        return known[key][1]

    return answer


def seconds(work: Callable[[], Iterable[Any]]) -> float:
    start = process_time()
    for _each in work():
        pass
    return process_time() - start


if __name__ == "__main__":
    main()
