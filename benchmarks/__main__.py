"""Full assessments a second on one core, beside points alone in the same run.

A full assessment is what `manage.py assess` does with a line: read the JSON, check it, work out levels,
points, three programs and the categories with their reasons, write the JSON. Points alone start from
profiles already read. The two take turns and only processor time counts, so a busy machine slows both
alike, if at all; the median of the turns is reported.
"""

from collections.abc import Callable
from statistics import median
from time import process_time

from benchmarks import advice, ahead, occupations, pages, result
from benchmarks.people import ON, lines
from crs.points.total import crs
from crs.serialize import profile_from_json
from crs.serialize.line import answer
from crs.serialize.text import parse

TURNS = 15
ENOUGH = 1_000


def main() -> None:
    people = lines()
    profiles = [profile_from_json(parse(line), on=ON) for line in people]

    def full() -> None:
        for place, line in enumerate(people, start=1):
            answer(line, place, on=ON)

    def points() -> None:
        for profile in profiles:
            crs(profile, on=ON)

    fulls, pointses = measured(full, points)
    report(len(people) / fulls, len(people) / pointses, size(people))
    advice.main()
    occupations.main()
    ahead.main()


def measured(full: Callable[[], None], points: Callable[[], None]) -> tuple[float, float]:
    """Seconds for one pass of each."""
    turns = [(seconds(full), seconds(points)) for _ in range(TURNS)]
    return median(turn[0] for turn in turns), median(turn[1] for turn in turns)


def seconds(work: Callable[[], None]) -> float:
    start = process_time()
    work()
    return process_time() - start


def size(people: list[bytes]) -> float:
    """Mean bytes of a result."""
    return sum(len(answer(line, 1, on=ON)[0].encode()) for line in people) / len(people)


def report(full: float, points: float, bytes_each: float) -> None:
    print(f"full assessments, JSON line to JSON line   {full:8,.0f} a second  ({bytes_each:,.0f} bytes each)")
    print(f"points alone, on profiles already read     {points:8,.0f} a second")
    print(f"a full assessment costs {points / full:.1f} times points alone; the aim is {ENOUGH:,} a second")


if __name__ == "__main__":
    main()
    pages.measure()
    result.main()
