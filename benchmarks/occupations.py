"""What a search for an occupation costs: time a query, time and memory of the index.

Each measurement runs in a process of its own, over the hundred queries of the tests and over every beginning
of them, as typed into a field that asks after each letter. The official index of titles is no part of the
project; where none is loaded in VAR_DIR, one of its size is made up.
"""

import csv
import os
import resource
from collections.abc import Iterator
from multiprocessing import get_context
from pathlib import Path
from random import Random
from statistics import median, quantiles
from time import process_time
from typing import NamedTuple

from crs.occupations import extend_search, search, unit_groups

QUERIES = Path(__file__).parent.parent / "tests" / "crs" / "data" / "occupation_queries.csv"
ENOUGH_PLAIN, ENOUGH_EXTENDED = 20, 50
OFFICIAL = 58_000
"""About as many titles as the official index has in two languages."""
MADE_UP_WORDS = 12_000


class Cost(NamedTuple):
    """Seconds and megabytes of the index, milliseconds of each query and of each beginning of one."""

    build: float
    memory: float
    queries: list[float]
    beginnings: list[float]


def main() -> None:
    print("\nsearch for an occupation                median     p95     max   ms; index: seconds, MB")
    for name, extended, enough in (
        ("everyday titles", False, ENOUGH_PLAIN),
        (f"and {official_name()}", True, ENOUGH_EXTENDED),
    ):
        with get_context("spawn").Pool(1) as pool:
            report(name, pool.apply(measured, (extended,)), enough)


def report(name: str, cost: Cost, enough: int) -> None:
    print(f"{name:<38} {figures(cost.queries)}        {cost.build:8.2f} {cost.memory:5.0f}")
    print(f"{'    after each letter':<38} {figures(cost.beginnings)}        the aim is a p95 under {enough}")


def figures(times: list[float]) -> str:
    return f"{median(times):7.2f} {quantiles(times, n=20)[-1]:7.2f} {max(times):7.2f}"


def measured(extended: bool) -> Cost:
    if extended:
        extend_search(lambda: loaded() or made_up())
    before = peak()
    start = process_time()
    search("cook")
    build = process_time() - start
    memory = peak() - before
    with QUERIES.open(encoding="utf-8") as file:
        queries = [row["query"] for row in csv.DictReader(file)]
    beginnings = [query[:length] for query in queries for length in range(2, len(query))]
    return Cost(build, memory, [timed(query) for query in queries], [timed(each) for each in beginnings])


def timed(query: str) -> float:
    start = process_time()
    search(query)
    return (process_time() - start) * 1000


def peak() -> float:
    """The most memory this process has held, in MB (Linux counts in kilobytes)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def files() -> list[Path]:
    return sorted((Path(os.environ.get("VAR_DIR", "var")) / "occupations").glob("titles_*.csv"))


def official_name() -> str:
    return "the official index, as loaded" if files() else f"{OFFICIAL:,} made-up titles"


def loaded() -> list[tuple[str, str]]:
    titles = []
    for path in files():
        with path.open(encoding="utf-8", newline="") as file:
            titles += [(code, title) for code, title in csv.reader(file)]
    return titles


def made_up() -> Iterator[tuple[str, str]]:
    """Titles of two to five words, the same each time; a few words are in many, most in few."""
    chance = Random(2021)  # noqa: S311
    known = [word for group in unit_groups().values() for word in group.title_en.split()]
    words = known + [
        "".join(chance.choices("aeinorstlcdumpg", k=chance.randint(4, 11))) for _ in range(MADE_UP_WORDS)
    ]
    codes = list(unit_groups())
    for _ in range(OFFICIAL):
        number = chance.randint(2, 5)
        yield (
            chance.choice(codes),
            " ".join(words[int(len(words) * chance.random() ** 3)] for _ in range(number)),
        )


if __name__ == "__main__":
    main()
