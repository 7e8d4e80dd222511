"""Full assessments a second on one core, beside points alone in the same run.

An assessment is levels, points, three programs and the categories with their reasons; a full one has every
pathway too. With JSON is what `manage.py assess` does with a line: read it, check it, assess it in full,
write the result. The others, and points alone, start from profiles already read. All take turns on a few
people at a time and only processor time counts, so a busy machine slows them alike, if at all; for each
few the best turn counts, the one that was disturbed least.
"""

from collections.abc import Callable
from time import process_time

from benchmarks import advice, ahead, occupations, pages, result
from benchmarks.people import ON, lines
from crs.assess import assess
from crs.points.total import crs
from crs.serialize import profile_from_json
from crs.serialize.line import answer
from crs.serialize.text import parse

TURNS = 15
FEW = 20
ENOUGH = 1_000
ENOUGH_IN_FULL = 200
MILLI = 1000


def main() -> None:
    people = lines()
    profiles = [profile_from_json(parse(line), on=ON) for line in people]

    def points(some: slice) -> None:
        for profile in profiles[some]:
            crs(profile, on=ON)

    def without(some: slice) -> None:
        for profile in profiles[some]:
            assess(profile, on=ON)

    def full(some: slice) -> None:
        for profile in profiles[some]:
            assess(profile, on=ON, pathways=True)

    def written(some: slice) -> None:
        for line in people[some]:
            answer(line, 1, on=ON)

    report(*measured([points, without, full, written], len(people)), bytes_each=size(people))
    advice.main()
    occupations.main()
    ahead.main()


def measured(works: list[Callable[[slice], None]], number: int) -> list[float]:
    """Seconds that one person takes in each."""
    least = [0.0] * len(works)
    for first in range(0, number, FEW):
        some = slice(first, first + FEW)
        turns = [[seconds(work, some) for work in works] for _ in range(TURNS)]
        least = [so_far + min(best) for so_far, best in zip(least, zip(*turns, strict=True), strict=True)]
    return [each / number for each in least]


def seconds(work: Callable[[slice], None], some: slice) -> float:
    start = process_time()
    work(some)
    return process_time() - start


def size(people: list[bytes]) -> float:
    """Mean bytes of a result."""
    return sum(len(answer(line, 1, on=ON)[0].encode()) for line in people) / len(people)


def report(points: float, without: float, full: float, written: float, *, bytes_each: float) -> None:
    print("                                           a second   ms each   times points alone")
    for name, each, aim in (
        ("points alone", points, ""),
        ("assessment without pathways", without, f"the aim is {ENOUGH:,} a second"),
        ("full assessment, every pathway", full, f"the aim is {ENOUGH_IN_FULL:,} a second"),
        ("the same, JSON line to JSON line", written, f"{bytes_each:,.0f} bytes each"),
    ):
        print(f"{name:40} {1 / each:11,.0f} {each * MILLI:9.2f} {each / points:8.1f}   {aim}".rstrip())


if __name__ == "__main__":
    main()
    pages.measure()
    result.main()
