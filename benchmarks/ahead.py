"""What the coming months cost, counted in assessments.

The two hundred candidates of the other measurements, assessed once and looked ahead for; the two take turns
and only processor time counts.
"""

from statistics import median
from time import process_time

from benchmarks.people import ON, lines
from crs.assess import assess
from crs.profile import Profile
from crs.serialize import profile_from_json
from crs.serialize.text import parse
from crs.timeline import timeline

TURNS = 5
ENOUGH = 50
"""Milliseconds for one person."""
MILLI = 1000


def main() -> None:
    profiles = [profile_from_json(parse(line), on=ON) for line in lines()]
    turns = [(once(profiles), ahead(profiles)) for _ in range(TURNS)]
    one, all_months = (median(turn[place] for turn in turns) for place in (0, 1))
    print(
        f"coming months {all_months * MILLI:.1f} ms, {all_months / one:.1f} assessments; "
        f"the aim is {ENOUGH} ms"
    )


def once(profiles: list[Profile]) -> float:
    """Seconds of one assessment."""
    start = process_time()
    for profile in profiles:
        assess(profile, on=ON)
    return (process_time() - start) / len(profiles)


def ahead(profiles: list[Profile]) -> float:
    """Seconds of one look ahead."""
    start = process_time()
    for profile in profiles:
        timeline(profile, on=ON)
    return (process_time() - start) / len(profiles)


if __name__ == "__main__":
    main()
