"""Which answers would settle the most pathways, and how many are settled."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from crs.outcome import PathwayResult, Standing

SETTLED = (Standing.MEETS, Standing.NOT_WITH_THESE_ANSWERS)


def worth_asking(results: Mapping[str, PathwayResult]) -> tuple[str, ...]:
    """The facts that are still missing, those first that the most open pathways wait for.

    Among equals those come first that more pathways wait for alone, then those that were needed first.
    What only shut, settled or failed pathways would read is not named.
    """
    waiting = [result.missing for result in _open(results)]
    wanted = Counter(name for missing in waiting for name in missing)
    alone = Counter(missing[0] for missing in waiting if len(missing) == 1)
    return tuple(sorted(wanted, key=lambda name: (-wanted[name], -alone[name])))


def settled(results: Mapping[str, PathwayResult]) -> int:
    """How many pathways that take applications have a verdict."""
    return sum(result.standing in SETTLED for result in results.values())


def waiting_for(results: Mapping[str, PathwayResult], names: Collection[str]) -> int:
    """How many pathways an answer to these facts could settle."""
    return sum(not set(names).isdisjoint(each.missing) for each in _open(results))


def assessed(results: Mapping[str, PathwayResult]) -> int:
    """How many pathways take applications and have criteria that a form can check."""
    return sum(result.standing in (*SETTLED, Standing.UNKNOWN) for result in results.values())


def still_open(results: Mapping[str, PathwayResult]) -> int:
    """How many more an answer could settle."""
    return sum(1 for _ in _open(results))


def _open(results: Mapping[str, PathwayResult]) -> Iterable[PathwayResult]:
    return (each for each in results.values() if each.standing is Standing.UNKNOWN and each.missing)
