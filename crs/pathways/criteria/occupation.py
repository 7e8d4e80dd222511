"""Which occupations a criterion speaks of: by TEER, by the first digits of the code, with exceptions."""

from functools import cache

from crs.jobs import teer
from crs.occupations import unit_groups
from crs.pathways.criteria.base import check


def meant(teers: tuple[int, ...], noc: tuple[str, ...], excepted: tuple[str, ...]) -> frozenset[str]:
    """The unit groups that are meant; all of them where nothing is said.

    Every TEER and every beginning of a code must exist, and some occupation must be left; else `LawError`.
    """
    for each in teers:
        check(each in range(6), f"teer: {each} is not from 0 to 5")
    for name, codes in (("noc", noc), ("except", excepted)):
        for code in codes:
            check(bool(code) and any_begins(code), f"{name}: no occupation of NOC 2021 begins with {code!r}")
    found = _meant(teers, noc, excepted)
    check(bool(found), "no occupation is left by teer, noc and except")
    return found


def any_begins(beginning: str) -> bool:
    return any(code.startswith(beginning) for code in unit_groups())


@cache
def _meant(teers: tuple[int, ...], noc: tuple[str, ...], excepted: tuple[str, ...]) -> frozenset[str]:
    return frozenset(
        code
        for code in unit_groups()
        if (not teers or teer(code) in teers)
        and (not noc or code.startswith(noc))
        and not (excepted and code.startswith(excepted))
    )
