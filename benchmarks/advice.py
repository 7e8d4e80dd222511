"""What it costs to say what would raise a score, in assessments of the same people.

Every change of each of the two hundred candidates, and the sets of up to three that reach the score of a
round well above them. Processor time alone counts, the three take turns, and the ratio to an assessment is
the steadier number: a busy machine slows all alike.
"""

from statistics import median, quantiles
from time import process_time

from benchmarks.people import ON, lines
from crs.advice import combinations, effects, moves_for
from crs.assess import assess
from crs.serialize import profile_from_json
from crs.serialize.text import parse

ABOVE = 60
ENOUGH = 50.0
MILLI = 1000


def main() -> None:
    assessing, changes, sets = measured()
    one = median(assessing)
    print(f"\nan assessment {one:.2f} ms; what would raise the score:    median     p95   in assessments")
    report("every change", changes, one)
    report("sets of up to three changes", sets, one)
    print(f"the aim is {ENOUGH:.0f} ms for the sets of most people")


def report(name: str, times: list[float], one: float) -> None:
    middle, high = median(times), quantiles(times, n=20)[-1]
    print(f"  {name:<48} {middle:10.1f} {high:7.1f} {middle / one:10.0f}")


def measured() -> tuple[list[float], list[float], list[float]]:
    """Milliseconds of each person: to assess, to work out every change, to find the sets."""
    assessing, changes, sets = [], [], []
    for line in lines():
        profile = profile_from_json(parse(line), on=ON)
        start = process_time()
        before = assess(profile, on=ON)
        assessed = process_time()
        moves = moves_for(profile, on=ON)
        effects(profile, before, moves)
        changed = process_time()
        combinations(profile, moves, before.crs.low + ABOVE, on=ON)
        found = process_time()
        assessing.append((assessed - start) * MILLI)
        changes.append((changed - assessed) * MILLI)
        sets.append((found - changed) * MILLI)
    return assessing, changes, sets


if __name__ == "__main__":
    main()
